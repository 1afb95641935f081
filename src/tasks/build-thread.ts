import { parentPort } from 'node:worker_threads'
import { build, type BuildOptions, type BuiltSite } from '../build.ts'

/** What the thread answers to the options of a build: what was built, or why nothing was. */
export type BuildAnswer = { built: BuiltSite } | { problem: string }

parentPort!.on('message', (options: BuildOptions) => {
  build(options).then(
    (built) => answer({ built }),
    (error: unknown) => answer({ problem: (error as Error).message }),
  )
})

function answer(message: BuildAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have none
  parentPort!.postMessage(message)
}
