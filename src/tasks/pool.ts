import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Piscina } from 'piscina'
import { moduleFile } from '../home.ts'
import { asThrown } from './disk-error.ts'

/** Milliseconds of work that are done sooner in this thread than another thread has started. Each thread is to have more. */
const littleWork = 700

/**
 * Milliseconds of work of which this thread does a part: one thread fewer has to compile the code then. Of more it would hold
 * hundreds of megabytes of garbage, for its memory has no bound as that of the others has.
 */
const shareableWork = 100_000

/** Tasks that this thread waits for to go on itself, while others print: they go before all others. */
const isOfIndex = new Set<string>([
  'makeWords',
  'makePostings',
  'makeIndex',
  'readLastIndex',
] satisfies (keyof IndexTasks)[])

/** Tasks that take so long that the thread that has one is given no other. */
const isAlone = new Set<string>(['makeIndex'] satisfies (keyof IndexTasks)[])

/** Tasks that another thread has at a time: where this one is busy with a task itself, the other can go on with its next one. */
const tasksAtATime = { shared: 2, otherwise: 1 }

/**
 * Memory that a thread may hold (MB), and one that was prepared for a task, as an index of ten thousand talks. A task that needs more,
 * such as a seed of many megabytes, is done in this thread.
 */
const threadMemory = { otherwise: 224, prepared: 1024 }

type IndexTasks = typeof import('./index-worker.ts')
type Tasks = typeof import('./worker.ts') & IndexTasks
type Task<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0]
type Result<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>

type Run = <Name extends keyof Tasks>(name: Name, task: Task<Name>) => Promise<Result<Name>>
/** A task that waits: it is run by what it is given, and takes some of the tasks that a thread can have. */
interface Waiting {
  start: (run: Run) => Promise<unknown>
  takes: number
}

/** Runs tasks, in threads where that is worth it. The results do not depend on how many there are. */
export interface Pool {
  /** @param work Milliseconds that all tasks of a step take together, about: little of it starts no thread. */
  run: <Name extends keyof Tasks>(name: Name, task: Task<Name>, work: number) => Promise<Result<Name>>
  /** Where no thread has started, start one that will be worth so much work, and give it a task that gets it ready for that. Nobody hears of an error. */
  prepare: <Name extends keyof Tasks>(name: Name, task: Task<Name>, work: number) => void
  close: () => Promise<void>
}

/**
 * A pool that starts threads when they are needed: as many as the work is worth and the machine has processors for. Where the
 * work is not too much, this thread is one of them. `threads` 0 stays in this thread, another number always uses so many besides it.
 */
export function openPool(threads?: number): Pool {
  let workers: Workers | undefined
  let isPrepared = false
  const start = (name: keyof Tasks, work: number, most: number, memory: number): boolean => {
    if (workers !== undefined) return false
    const isShared = threads !== undefined || work <= shareableWork
    const others = Math.min(availableParallelism() - (isShared ? 1 : 0), Math.floor(work / littleWork), most)
    const started = threads ?? others
    if (started > 0) workers = new Workers(started, isShared, fileOf(name), memory)
    return started > 0
  }
  return {
    run(name, task, work) {
      start(name, work, Number.POSITIVE_INFINITY, threadMemory.otherwise)
      // A thread that was prepared for one task has not loaded what others need.
      const run: Run = workers === undefined || (isPrepared && work < littleWork) ? runHere : workers.run
      return run(name, task)
    },
    prepare(name, task, work) {
      if (!start(name, work, 1, threadMemory.prepared)) return
      isPrepared = threads === undefined
      workers!.prepare(name, task)
    },
    close: async () => workers?.close(),
  }
}

/** Other threads, and this one where it takes a share, at work on the same tasks, in the order in which these come; some go before all others. */
class Workers {
  readonly #piscina: Piscina
  readonly #first = new Set<Waiting>()
  readonly #others = new Set<Waiting>()
  readonly #tasksOfThread: number
  /** How many more tasks other threads can be given. */
  #room: number
  #isFreeHere: boolean

  /** `filename`: what the first tasks need, which is loaded before they come. `memory`: see {@link threadMemory}. */
  constructor(threads: number, isShared: boolean, filename: string, memory: number) {
    this.#isFreeHere = isShared
    const concurrentTasksPerWorker = isShared ? tasksAtATime.shared : tasksAtATime.otherwise
    this.#tasksOfThread = concurrentTasksPerWorker
    this.#room = threads * concurrentTasksPerWorker
    this.#piscina = new Piscina({
      filename,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker,
      // Without a bound each thread lets garbage grow as if the machine were its own.
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
  }

  readonly run: Run = (name, task) =>
    new Promise((resolve) => {
      const waiting = isOfIndex.has(name) ? this.#first : this.#others
      const start = async (run: Run): Promise<unknown> => {
        const result = run(name, task)
        resolve(result)
        return result
      }
      waiting.add({ start, takes: isAlone.has(name) ? this.#tasksOfThread : 1 })
      this.#handOut()
    })

  /** Give a thread a task that gets it ready for the next one, which is sent after it and not only when this one hears that it has ended. */
  prepare<Name extends keyof Tasks>(name: Name, task: Task<Name>): void {
    this.#piscina.run(task, { name, filename: fileOf(name) }).catch(() => {})
  }

  async close(): Promise<void> {
    return this.#piscina.destroy()
  }

  /** Start what waits: in other threads as long as there is room, then here. */
  #handOut(): void {
    for (;;) {
      const next = this.#next(() => true)
      if (next === undefined || next.takes > this.#room) break
      this.#room -= next.takes
      this.#start(next, this.#runThere, () => (this.#room += next.takes))
    }
    // What is to have a thread for itself waits for it.
    const next = this.#next(({ takes }) => takes < this.#tasksOfThread)
    if (!this.#isFreeHere || next === undefined) return
    this.#isFreeHere = false
    this.#start(next, runHereNext, () => (this.#isFreeHere = true))
  }

  #next(isFit: (waiting: Waiting) => boolean): Waiting | undefined {
    for (const queue of [this.#first, this.#others])
      for (const waiting of queue) if (isFit(waiting)) return waiting
    return undefined
  }

  #start(next: Waiting, run: Run, onEnd: () => void): void {
    for (const queue of [this.#first, this.#others]) queue.delete(next)
    const end = (): void => {
      onEnd()
      this.#handOut()
    }
    // Whoever asked is told of an error.
    next.start(run).then(end, end)
  }

  readonly #runThere: Run = async (name, task) => {
    try {
      return await this.#piscina.run(task, { name, filename: fileOf(name) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw asThrown(error)
      return runHere(name, task)
    }
  }
}

/** The module of a task. */
function fileOf(name: keyof Tasks): string {
  return moduleFile(isOfIndex.has(name) ? 'src/tasks/index-worker' : 'src/tasks/worker', '.mjs')
}

/** The same after what other threads had to say: nobody hears them while a task runs here. */
async function runHereNext<Name extends keyof Tasks>(name: Name, task: Task<Name>): Promise<Result<Name>> {
  await setImmediate()
  return runHere(name, task)
}

async function runHere<Name extends keyof Tasks>(name: Name, task: Task<Name>): Promise<Result<Name>> {
  const tasks: Partial<Tasks> = isOfIndex.has(name)
    ? await import('./index-worker.ts')
    : await import('./worker.ts')
  const run = tasks[name] as (task: Task<Name>) => Promise<Result<Name>>
  return run(task)
}
