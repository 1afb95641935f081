import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { moduleFile } from '../home.ts'
import type { makeBlock, MadeSeed, MakeTask } from './make-block.ts'
import type { PrintedBlock, PrintTask, printBlock } from './print-block.ts'

/** So few seeds are done sooner in this thread than another thread has started. */
const fewSeeds = 8

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
  })
  return {
    make: async (task) =>
      (await piscina.run(task, { name: 'makeBlock' })) as Awaited<ReturnType<typeof makeBlock>>,
    print: async (task) =>
      (await piscina.run(task, { name: 'printBlock' })) as Awaited<ReturnType<typeof printBlock>>,
    close: () => piscina.destroy(),
  }
}
