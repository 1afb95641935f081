// Runs in the browser.
import type { OpenOptions, SearchIndex } from '../../search/client.ts'
import { IndexError } from '../../search/index-error.ts'

/** The program that searches could not be loaded. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
}

/** A search index with the way back after a failure. */
export interface OpenedIndex {
  index: SearchIndex
  /** Forget everything, in the browser's own store too: what came from there may have been what failed. */
  startAgain: () => void
}

const manifest = 'manifest.json'
let opened: Promise<OpenedIndex> | undefined

/**
 * Load the search program and open the index of this site; once for a page. The manifest is asked for at once, beside
 * the program rather than after it: one round trip less. Throws {@link ScriptError}.
 */
export function openSearch(): Promise<OpenedIndex> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** What a search box does on focus: load what every query needs. A failure is left to the search itself, which says so. */
export async function warmSearch(): Promise<void> {
  try {
    const { index } = await openSearch()
    await index.warm()
  } catch (error) {
    if (!(error instanceof IndexError || error instanceof ScriptError)) throw error
  }
}

async function open(): Promise<OpenedIndex> {
  const files = new IndexFiles(`${document.documentElement.dataset['base'] ?? '/'}search-index/`)
  files.prefetch(manifest)
  const { openIndex } = await import('../../search/client.ts').catch((error: unknown) => {
    throw new ScriptError('the search program did not load', { cause: error })
  })
  const index = openIndex({ fetch: files.fetch })
  return {
    index,
    startAgain() {
      files.distrustStore()
      index.reload()
    },
  }
}

/** Fetches files below the index folder. */
class IndexFiles {
  readonly #base: string
  readonly #early = new Map<string, Promise<ArrayBuffer>>()
  #isStoreTrusted = true

  constructor(base: string) {
    this.#base = base
  }

  /** Ask for a file that is sure to be wanted; the answer is kept for the first that fetches it. */
  prefetch(path: string): void {
    const early = this.#load(path, { fresh: true })
    // Whoever fetches it is told of a failure.
    early.catch(() => {})
    this.#early.set(path, early)
  }

  /** From now on ask the server for everything, whatever the browser has kept. */
  distrustStore(): void {
    this.#early.clear()
    this.#isStoreTrusted = false
  }

  readonly fetch: OpenOptions['fetch'] = (path, options) => {
    const early = this.#early.get(path)
    this.#early.delete(path)
    return early ?? this.#load(path, options)
  }

  async #load(path: string, options: { fresh: boolean; signal?: AbortSignal }): Promise<ArrayBuffer> {
    const response = await fetch(this.#base + path, {
      cache: this.#isStoreTrusted ? (options.fresh ? 'no-cache' : 'default') : 'reload',
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((error: unknown) => {
      options.signal?.throwIfAborted()
      throw new IndexError('unreachable', path, error)
    })
    if (response.status === 404 || response.status === 410) throw new IndexError('missing', path)
    if (!response.ok) throw new IndexError('unreachable', path, response.status)
    return response.arrayBuffer().catch((error: unknown) => {
      options.signal?.throwIfAborted()
      throw new IndexError('corrupt', path, error)
    })
  }
}
