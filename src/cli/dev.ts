import path from 'node:path'
import { watch } from 'chokidar'
import { build, type SiteOptions } from '../build.ts'
import { hasErrors } from '../messages/message.ts'

import type { ExitStatus } from './main.ts'
import type { CommonOptions } from './options.ts'
import { messageText } from '../messages/reporter.ts'
import { printMessages } from './print-messages.ts'
import { serve } from './serve.ts'

/** A burst of saves within this time (milliseconds) gives one rebuild. */
const burst = 60

/** `naslag dev`: builds, serves on localhost, watches. A broken seed shows its messages; the last good page stays. */
export async function dev(options: CommonOptions): Promise<ExitStatus> {
  const site: SiteOptions & { out: string } = { ...options, dev: true }
  await rebuild(site, options)
  const serving = await serve(path.resolve(options.out), options)
  process.stderr.write(`${serving.url}\n`)

  let isBuilding = false
  let isStale = false
  let timer: NodeJS.Timeout | undefined
  async function update(): Promise<void> {
    if (isBuilding) {
      isStale = true
      return
    }
    isBuilding = true
    const problem = await rebuild(site, options)
    if (problem === undefined) serving.tell('reload', '')
    else serving.tell('problem', problem)
    isBuilding = false
    if (isStale) {
      isStale = false
      await update()
    }
  }

  const watcher = watch(options.seeds, {
    ignoreInitial: true,
    ignored: (file) => path.basename(file).startsWith('.') && file !== options.seeds,
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), burst)
  })

  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  clearTimeout(timer)
  await watcher.close()
  await serving.close()
  return 0
}

/** Build once. The answer is the text of the messages when nothing was written. */
async function rebuild(
  site: SiteOptions & { out: string },
  options: CommonOptions,
): Promise<string | undefined> {
  try {
    const result = await build(site)
    printMessages(result.messages, options)
    return hasErrors(result.messages) ? messageText(result.messages) : undefined
  } catch (error) {
    const text = (error as Error).message
    process.stderr.write(`${text}\n`)
    return text
  }
}
