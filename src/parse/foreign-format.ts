/** What a file is that has the name of a seed and is none. */
export interface ForeignFormat {
  /** In another encoding it is text all the same. */
  kind: 'encoding' | 'document'
  /** Behind "Unexpected". */
  what: string
  note: string
}

const saveAsText = 'Open it in the program that made it and save it as plain text in UTF-8'

/** How each begins. */
const documents: [start: RegExp, what: string][] = [
  [/^PK\x03\x04/, 'Word document or other packed file'],
  [/^\xd0\xcf\x11\xe0/, 'Word document'],
  [/^\{\\rtf/, 'document in Rich Text Format'],
  [/^%PDF-/, 'PDF'],
  [/^(?:\xef\xbb\xbf)?\s{0,20}<(?:!doctype html|html|\?xml)[\s>]/i, 'web page'],
]

/**
 * Recognise by its first bytes what is no Markdown under whatever name: a document of a word processor, a web page, text in UTF-16.
 * `undefined` is anything else.
 */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const start = Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('')
  if (isUtf16(start))
    return {
      kind: 'encoding',
      what: 'text in UTF-16',
      note: 'Save the file once more with the encoding UTF-8.',
    }
  const what = documents.find(([pattern]) => pattern.test(start))?.[1]
  return what === undefined
    ? undefined
    : { kind: 'document', what, note: `${saveAsText}, with the ending .md` }
}

/** With its mark, or with every second byte zero, as Latin letters have it. */
function isUtf16(start: string): boolean {
  return (
    /^(?:\xff\xfe|\xfe\xff)/.test(start) || /^(?:\0[^\0]){4}/.test(start) || /^(?:[^\0]\0){4}/.test(start)
  )
}
