// Runs in the browser too: imports nothing from Node.
import { firstLine, formatVersion, type Manifest, manifestPath, pathOf, textOf } from './file-format.ts'
import { IndexError } from './index-error.ts'

/** How a file of the index is got: see `OpenOptions`. */
export type FetchFile = (
  path: string,
  options: { fresh: boolean; signal?: AbortSignal },
) => Promise<ArrayBuffer>

/** Gets files of an index, each once, and makes sure that they are whole and the right ones. */
export class Loader {
  readonly #fetch: FetchFile
  readonly #files = new Map<string, Promise<unknown>>()
  readonly #packed = new Map<string, Uint8Array>()

  constructor(fetch: FetchFile) {
    this.#fetch = fetch
  }

  /**
   * The file `name`, as `read` understands it. An error is not kept: the next call asks again. Files wait for no signal, for
   * another query may need them too. Throws `IndexError`.
   */
  get<T>(name: string, read: (content: Uint8Array) => T): Promise<T> {
    const known = this.#files.get(name)
    if (known !== undefined) return known as Promise<T>
    const file = this.#content(name).then((content) => understood(pathOf(name), () => read(content)))
    this.#files.set(name, file)
    file.catch(() => this.#files.delete(name))
    return file
  }

  async #content(name: string): Promise<Uint8Array> {
    const packed = this.#packed.get(name)
    if (packed !== undefined) return packed
    const path = pathOf(name)
    const [first, rest] = firstLine(await gunzip(await this.#load(path, false), path))
    if (first !== name) throw new IndexError('mixed', path)
    return rest
  }

  /** Get a file that holds all others, so that none of them is fetched. */
  async unpack(name: string): Promise<void> {
    await this.get(name, (content) => {
      for (let left = content; left.length > 0;) {
        const [line, rest] = firstLine(left)
        const [file, length] = line.split(' ')
        this.#packed.set(file!, rest.subarray(0, Number(length)))
        left = rest.subarray(Number(length))
      }
    })
  }

  /** A file if it was asked for before; no request is made. */
  async loaded<T>(name: string): Promise<T | undefined> {
    return (await this.#files.get(name)) as T | undefined
  }

  /** The manifest, always from the server. */
  async manifest(): Promise<Manifest> {
    const bytes = await this.#load(manifestPath, true)
    const manifest = understood(manifestPath, () => JSON.parse(textOf(bytes)) as Manifest)
    if (typeof manifest?.root !== 'string') throw new IndexError('corrupt', manifestPath)
    if (manifest.naslag !== formatVersion) throw new IndexError('mixed', manifestPath)
    return manifest
  }

  async #load(path: string, fresh: boolean): Promise<Uint8Array> {
    try {
      return new Uint8Array(await this.#fetch(path, { fresh }))
    } catch (cause) {
      throw cause instanceof IndexError ? cause : new IndexError('unreachable', path, cause)
    }
  }
}

async function gunzip(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  } catch (cause) {
    throw new IndexError('corrupt', path, cause)
  }
}

function understood<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new IndexError('corrupt', path, cause)
  }
}
