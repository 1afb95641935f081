import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { moduleFile } from '../home.ts'
import type { MadeSeed, MakeTask } from './make-block.ts'
import type { PrintedBlock, PrintTask } from './print-block.ts'

/** So few seeds are done sooner in this thread than another thread has started. */
const fewSeeds = 8

/** Memory that a thread may hold (MB). A task that needs more, such as a seed of many megabytes, is done in this thread. */
const threadMemory = 320

/** Runs tasks, in threads where that is worth it. The results do not depend on how many there are. */
export interface Pool {
  make(task: MakeTask): Promise<MadeSeed[]>
  print(task: PrintTask): Promise<PrintedBlock>
  close(): Promise<void>
}

/** A pool for an archive of `seeds` seeds; `threads` 0 stays in this thread. */
export async function openPool(
  seeds: number,
  threads = seeds <= fewSeeds ? 0 : availableParallelism(),
): Promise<Pool> {
  if (threads === 0) {
    const { makeBlock } = await import('./make-block.ts')
    const { printBlock } = await import('./print-block.ts')
    return { make: makeBlock, print: printBlock, close: async () => {} }
  }
  const piscina = new Piscina<MakeTask | PrintTask, MadeSeed[] | PrintedBlock>({
    filename: moduleFile('src/tasks/worker', '.mjs'),
    minThreads: threads,
    maxThreads: threads,
    // Without a bound each thread lets garbage grow as if the machine were its own.
    resourceLimits: { maxOldGenerationSizeMb: threadMemory },
  })
  async function run<Task extends MakeTask | PrintTask, Result extends MadeSeed[] | PrintedBlock>(
    name: string,
    task: Task,
    here: () => Promise<(task: Task) => Promise<Result>>,
  ): Promise<Result> {
    try {
      return (await piscina.run(task, { name })) as Result
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
      return (await here())(task)
    }
  }
  return {
    make: (task) => run('makeBlock', task, async () => (await import('./make-block.ts')).makeBlock),
    print: (task) => run('printBlock', task, async () => (await import('./print-block.ts')).printBlock),
    close: () => piscina.destroy(),
  }
}
