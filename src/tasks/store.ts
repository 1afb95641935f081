import { createHash } from 'node:crypto'
import { getSystemErrorName } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import cacache from 'cacache'

/**
 * What the stages made of each seed, kept on disk under a key of everything it depends on. An entry that is missing,
 * cut off or changed on disk is not there: it is made again, never believed. Safe with several builds at once.
 */
export class Store {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** The value under `key`, or `undefined`. Throws where the disk does not give it now: it stays, and may be as it was. */
  async get(key: string): Promise<unknown> {
    try {
      const { data } = await cacache.get(this.folder, key)
      const [owner, value] = deserialize(data) as [string, unknown]
      if (owner === key) return value
    } catch (error) {
      if (isRefused(error)) throw error
      await this.#removeContent(key)
    }
    return undefined
  }

  /** Whether there is a value under `key`, whatever became of it. */
  async has(key: string): Promise<boolean> {
    return (await this.#info(key)) !== null
  }

  /** When the value under `key` was put there, in milliseconds; `undefined` where there is none. */
  async putAt(key: string): Promise<number | undefined> {
    return (await this.#info(key))?.time
  }

  /** What is not what was put there would otherwise stay in the way of the same bytes. */
  async #removeContent(key: string): Promise<void> {
    const info = await this.#info(key)
    if (info !== null) await cacache.rm.content(this.folder, info.integrity)
  }

  /** Keep `value` under `key` in the place of the one there, which is removed: for a value that every build changes. */
  async replace(key: string, value: unknown): Promise<void> {
    const before = await this.#info(key)
    await this.put(key, value)
    // The library adds a line to the file of a key for each of its values.
    await compact(this.folder, key, (one, other) => one.key === other.key, { tmpPrefix: unfinishedBy() })
    const now = await this.#info(key)
    if (before !== null && before.integrity !== now?.integrity)
      await cacache.rm.content(this.folder, before.integrity)
  }

  /** Remove the value under `key`. */
  async remove(key: string): Promise<void> {
    await this.#removeContent(key)
    await this.forget(key)
  }

  /** Null where there is none, whatever the type of the library says. */
  async #info(key: string): Promise<{ integrity: string; time: number } | null> {
    try {
      return await cacache.get.info(this.folder, key)
    } catch (error) {
      if (isRefused(error)) throw error
      // A folder has the name of its file.
      await this.forget(key)
      return null
    }
  }

  /** Take what is under `key` for lost. */
  async forget(key: string): Promise<void> {
    await removeEntry(this.folder, key, { removeFully: true })
  }

  /**
   * Keep `value`, which must be plain data, under `key`. Throws where the disk does not take it. The key is kept with it: equal
   * values of two keys would be one file, which goes when either of them is removed.
   */
  async put(key: string, value: unknown): Promise<void> {
    await putBytes(this.folder, key, serialize([key, value]))
  }
}

// The types of the library know less than it does.
const compact = cacache.index.compact as (
  folder: string,
  key: string,
  areSame: (one: { key: string }, other: { key: string }) => boolean,
  options: { tmpPrefix: string },
) => Promise<unknown>
const removeEntry = cacache.rm.entry as (
  folder: string,
  key: string,
  options: { removeFully: boolean },
) => Promise<unknown>

/** Put a value that is bytes already under `key` of the store in `folder`. */
export async function putBytes(folder: string, key: string, bytes: Buffer): Promise<void> {
  try {
    await cacache.put(folder, key, bytes, { algorithms: ['sha1'], tmpPrefix: unfinishedBy() })
  } catch (error) {
    // The library gives whatever is wrong with a folder the code of a file that is there already.
    const { errno } = error as NodeJS.ErrnoException
    throw errno === undefined ? error : Object.assign(error as Error, { code: getSystemErrorName(errno) })
  }
}

/** How the name of a file begins that this process writes and that has its place in the store later: should it stay behind, whoever comes next can tell. */
function unfinishedBy(): string {
  return String(process.pid)
}

/** Whether an error is that of a disk that does not give what it has: a file is locked, too many are open. What is missing, cut off or changed is another matter. */
export function isRefused(error: unknown): boolean {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  return syscall !== undefined && !['ENOENT', 'EISDIR'].includes(code)
}

/** What was made of some seeds is not in the store any more, or is damaged there: they have to be made again. */
export class StoreLossError extends Error {
  override name = 'StoreLossError'

  readonly key: string

  constructor(key: string) {
    super(`the store lost ${key}`)
    this.key = key
  }
}

/** What `make` gives. Where it throws {@link StoreLossError} it is called once more: the store has forgotten what it lost, so that this is made again. */
export async function withLossMended<Made>(make: () => Promise<Made>): Promise<Made> {
  return make().catch((error: unknown) => {
    if (error instanceof StoreLossError) return make()
    throw error
  })
}

/** One of `count` numbers from 0 for a text, the same whatever other texts there are; about as many texts get each. */
export function bucketOf(text: string, count: number): number {
  return Number.parseInt(keyOf(text).slice(0, 8), 16) % count
}

/** A key of 64 hexadecimal digits that differs whenever one of `parts` differs, or where one ends and the next begins. */
export function keyOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
