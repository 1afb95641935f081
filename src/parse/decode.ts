/** A file's bytes as text. */
export interface Decoded {
  /** Without byte order mark; bytes that are not UTF-8 are U+FFFD. */
  text: string
  /** Offset in `text` of the first bytes that are not UTF-8. */
  invalidAt?: number
}

/** Read bytes as UTF-8, with or without byte order mark. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    return { text, invalidAt: firstInvalid(text, bytes) }
  }
}

/** Everything before the first bad byte was decoded one to one, so the place is where encoding it anew goes apart. */
function firstInvalid(text: string, bytes: Uint8Array): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let byte = hasMark ? 3 : 0
  let from = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    byte += Buffer.byteLength(text.slice(from, at))
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!isWritten) return at
    byte += 3
    from = at + 1
  }
  return Math.max(0, text.length - 1)
}
