import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import cacache from 'cacache'
import { isRunning } from '../emit/is-running.ts'
import { listedKeys } from './prune-store.ts'
import { Store } from './store.ts'

/**
 * Something that makes values of a store and lists them when it has made them all. A file in the store tells that it runs: where one
 * is found of a run that does not, what that left is removed. It could not say what it made.
 */
class StoreRun {
  readonly #folder: string
  readonly #mark: string
  /** As the store has the time of a value: that of a file may be some milliseconds behind. */
  readonly #begin = Date.now()

  /** Call before anything is put into the store in `folder`. */
  constructor(folder: string) {
    this.#folder = folder
    this.#mark = `run-${process.pid}-${threadId}-${randomBytes(4).toString('hex')}`
    try {
      mkdirSync(unfinished(folder), { recursive: true })
      writeFileSync(path.join(unfinished(folder), this.#mark), '')
    } catch {
      // Whoever has to put something there says so.
    }
  }

  /** Call when nothing is put into the store any more, and all that was is listed. */
  async end(): Promise<void> {
    try {
      await this.#removeLeft()
    } catch {
      // What was made is there, and the mark of the dead run stays for the next one.
    }
    this.#removeMark()
  }

  async #removeLeft(): Promise<void> {
    const files = readdirSync(unfinished(this.#folder))
    const dead = files.filter((file) => file !== this.#mark && !isAlive(file))
    const runs = dead.filter((file) => file.startsWith('run-'))
    const areAlone = !files.some((file) => file.startsWith('run-') && file !== this.#mark && isAlive(file))
    // What another run makes at this moment is in no list yet.
    if (runs.length > 0 && areAlone) {
      const begins = runs.map((run) => statSync(path.join(unfinished(this.#folder), run)).mtimeMs)
      await removeUnlisted(this.#folder, Math.floor(Math.min(...begins)), this.#begin)
    }
    for (const file of dead)
      if (areAlone || !runs.includes(file)) rmSync(path.join(unfinished(this.#folder), file), { force: true })
  }

  /** Call instead where it failed: what was made may be of use to the next run, which removes the rest of it. */
  abandon(): void {
    if (existsSync(contentsOf(this.#folder))) return
    this.#removeMark()
    try {
      for (const folder of [unfinished(this.#folder), this.#folder]) rmdirSync(folder)
    } catch {
      // There is something else.
    }
  }

  #removeMark(): void {
    rmSync(path.join(unfinished(this.#folder), this.#mark), { force: true })
  }
}

/** Do something that puts values into the store in `folder` and lists them. */
export async function withRun<Done>(folder: string, act: () => Promise<Done>): Promise<Done> {
  const run = new StoreRun(folder)
  try {
    const done = await act()
    await run.end()
    return done
  } catch (error) {
    run.abandon()
    throw error
  }
}

/** Where the library writes what has its place later. */
function unfinished(folder: string): string {
  return path.join(folder, 'tmp')
}

/** Where it has values. */
function contentsOf(folder: string): string {
  return path.join(folder, 'content-v2')
}

/** Whether a file's writer may still run. A thread of this process that was stopped left its mark; who writes another file cannot be told. */
function isAlive(file: string): boolean {
  const [, isRun, pid, thread] = /^(run-)?(\d+)-(\d+)?/.exec(file) ?? []
  if (pid === undefined) return false
  if (isRun !== undefined && Number(pid) === process.pid) return Number(thread) === threadId
  return isRunning(Number(pid))
}

/**
 * Remove what was put from one time to another (milliseconds, both included) and is in no list, and content that no key leads to. What a run
 * puts that begins meanwhile stays, be it what was here before: that is put again later, and its content is written before its key.
 */
async function removeUnlisted(folder: string, from: number, to: number): Promise<void> {
  const store = new Store(folder)
  const listed = await listedKeys(store)
  const known = new Set<string>()
  for (const { key, path: content, time: put } of Object.values(await cacache.ls(folder))) {
    const isLeft = put >= from && put <= to && !listed.has(key)
    if (isLeft && (await store.putAt(key)) === put) await store.remove(key)
    else known.add(path.resolve(content))
  }
  const contents = contentsOf(folder)
  if (!existsSync(contents)) return
  for (const entry of readdirSync(contents, { recursive: true, withFileTypes: true })) {
    const file = path.resolve(entry.parentPath, entry.name)
    if (entry.isFile() && !known.has(file) && writtenAt(file) <= to) rmSync(file, { force: true })
  }
}

/** When a file was written, in milliseconds; never where another run removed it. */
function writtenAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
}
