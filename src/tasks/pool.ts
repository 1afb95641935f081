import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { moduleFile } from '../home.ts'
import { TaskOrder } from './task-order.ts'

/** Milliseconds of work that are done sooner in this thread than another thread has started. */
const littleWork = 700

/** Tasks that this thread waits for to go on itself, while others print. */
const isFirst = new Set<string>(['makeWords', 'makePostings'] satisfies (keyof Tasks)[])

/** Memory that a thread may hold (MB). A task that needs more, such as a seed of many megabytes, is done in this thread. */
const threadMemory = 224

type Tasks = typeof import('./worker.ts')
type Task<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0]
type Result<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>

/** Runs tasks, in threads where that is worth it. The results do not depend on how many there are. */
export interface Pool {
  /** @param work Milliseconds that all tasks of a step take together, about: little of it starts no thread. */
  run: <Name extends keyof Tasks>(name: Name, task: Task<Name>, work: number) => Promise<Result<Name>>
  close: () => Promise<void>
}

/** A pool that starts threads when they are needed; `threads` 0 stays in this thread, another number always uses so many. */
export function openPool(threads?: number): Pool {
  let piscina: Piscina | undefined
  return {
    async run(name, task, work) {
      if (threads === 0 || (threads === undefined && piscina === undefined && work <= littleWork))
        return runHere(name, task)
      piscina ??= startThreads(threads ?? availableParallelism())
      try {
        return await piscina.run(isFirst.has(name) ? TaskOrder.first(task) : task, { name })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
        return runHere(name, task)
      }
    },
    close: async () => piscina?.destroy(),
  }
}

function startThreads(threads: number): Piscina {
  return new Piscina({
    filename: moduleFile('src/tasks/worker', '.mjs'),
    minThreads: threads,
    maxThreads: threads,
    taskQueue: new TaskOrder(),
    // Without a bound each thread lets garbage grow as if the machine were its own.
    resourceLimits: { maxOldGenerationSizeMb: threadMemory },
  })
}

async function runHere<Name extends keyof Tasks>(name: Name, task: Task<Name>): Promise<Result<Name>> {
  const tasks = await import('./worker.ts')
  const run = tasks[name] as (task: Task<Name>) => Promise<Result<Name>>
  return run(task)
}
