import { gzipSync } from 'node:zlib'

/** A file of the index. */
export interface IndexFile {
  /** Below the index folder, with forward slashes. Every name but `manifest.json` depends on what is in the file. */
  path: string
  bytes: Uint8Array
}

/** A file: its name, a line feed and the content, compressed. See `file-format.ts`. */
export function indexFile(name: string, content: Uint8Array | string): IndexFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const head = new TextEncoder().encode(`${name}\n`)
  const all = new Uint8Array(head.length + bytes.length)
  all.set(head)
  all.set(bytes, head.length)
  return { path: `${name}.bin`, bytes: new Uint8Array(gzipSync(all, { level: 9 })) }
}
