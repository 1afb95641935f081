// Runs in the browser too: imports nothing from Node.

/**
 * What is wrong with a file of the index.
 * - `unreachable`: no answer from the server (offline, name not found, server error)
 * - `missing`: the server has no such file (404): old pages with a new release, or an incomplete upload
 * - `corrupt`: cut off, or its bytes were changed on the way
 * - `mixed`: a whole file, but of another release
 */
export type IndexErrorKind = 'unreachable' | 'missing' | 'corrupt' | 'mixed'

/** A file of the search index could not be used. This is the only error that the search throws, besides an abort. */
export class IndexError extends Error {
  override readonly name = 'IndexError'
  readonly kind: IndexErrorKind
  /** Path of the file below the index folder. */
  readonly path: string

  constructor(kind: IndexErrorKind, path: string, cause?: unknown) {
    super(`${kind}: ${path}`, { cause })
    this.kind = kind
    this.path = path
  }
}
