import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { moduleFile } from '../home.ts'

/** So few seeds are done sooner in this thread than another thread has started. */
const fewSeeds = 8

/** Memory that a thread may hold (MB). A task that needs more, such as a seed of many megabytes, is done in this thread. */
const threadMemory = 320

type Tasks = typeof import('./worker.ts')
type Task<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0]
type Result<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>

/** Runs tasks, in threads where that is worth it. The results do not depend on how many there are. */
export interface Pool {
  run: <Name extends keyof Tasks>(name: Name, task: Task<Name>) => Promise<Result<Name>>
  close: () => Promise<void>
}

/** A pool for an archive of `seeds` seeds; `threads` 0 stays in this thread. */
export async function openPool(
  seeds: number,
  threads = seeds <= fewSeeds ? 0 : availableParallelism(),
): Promise<Pool> {
  if (threads === 0) return { run: runHere, close: async () => {} }
  const piscina = new Piscina({
    filename: moduleFile('src/tasks/worker', '.mjs'),
    minThreads: threads,
    maxThreads: threads,
    // Without a bound each thread lets garbage grow as if the machine were its own.
    resourceLimits: { maxOldGenerationSizeMb: threadMemory },
  })
  return {
    async run(name, task) {
      try {
        return await piscina.run(task, { name })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
        return runHere(name, task)
      }
    },
    close: () => piscina.destroy(),
  }
}

async function runHere<Name extends keyof Tasks>(name: Name, task: Task<Name>): Promise<Result<Name>> {
  const tasks = await import('./worker.ts')
  const run = tasks[name] as (task: Task<Name>) => Promise<Result<Name>>
  return run(task)
}
