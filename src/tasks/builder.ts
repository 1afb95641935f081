import { Worker } from 'node:worker_threads'
import type { BuildOptions } from '../build.ts'
import { moduleFile } from '../home.ts'
import type { BuildAnswer } from './build-thread.ts'

/**
 * Builds in a thread of its own, so that what else goes on does not wait for it. A build can be stopped at any point, as one
 * that is killed: the site is the old one or the new one.
 */
export class Builder {
  #thread: Worker | undefined

  /** Build once, and not again before that is done; undefined where {@link Builder.stop} ended it. `options` are plain data. */
  async build(options: BuildOptions): Promise<BuildAnswer | undefined> {
    const thread = (this.#thread ??= new Worker(moduleFile('src/tasks/build-thread', '.mjs')))
    try {
      return await new Promise<BuildAnswer | undefined>((resolve, reject) => {
        thread.once('message', resolve)
        thread.once('exit', () => resolve(undefined))
        thread.once('error', (error) => {
          // A thread in which something failed that no build expects is not used again.
          this.#thread = undefined
          reject(error)
        })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have none
        thread.postMessage(options)
      })
    } finally {
      thread.removeAllListeners()
    }
  }

  /** Stop what is being built. When this is done nothing is written any more. */
  async stop(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    await thread?.terminate()
  }
}
