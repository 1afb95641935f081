import path from 'node:path'
import { watch } from 'chokidar'
import { build, type BuildOptions, type LoadedArchive } from '../build.ts'
import { hasErrors } from '../messages/message.ts'
import type { SitePath } from '../pages/urls.ts'
import { previewSeed } from '../preview.ts'
import type { ExitStatus } from './main.ts'
import type { CommonOptions } from './options.ts'
import { messageText } from '../messages/reporter.ts'
import { printMessages } from './print-messages.ts'
import { serve } from './serve.ts'

/** A burst of saves within this time (milliseconds) gives one rebuild. */
const burst = 60

/**
 * `naslag dev`: builds, serves on localhost, watches. The page of a saved seed is shown at once, then all of the site is
 * built again. A broken seed shows its messages; the last good page stays.
 */
export async function dev(options: CommonOptions): Promise<ExitStatus> {
  const site: BuildOptions = { ...options, dev: true }
  let loaded = (await rebuild(site, options)).loaded
  const serving = await serve(path.resolve(options.out), options)
  process.stderr.write(`${serving.url}\n`)

  let isBuilding = false
  let timer: NodeJS.Timeout | undefined
  const saved = new Set<string>()
  async function update(): Promise<void> {
    if (isBuilding) return
    isBuilding = true
    while (saved.size > 0) {
      const files = [...saved]
      saved.clear()
      const shown =
        loaded === undefined || files.length > 1 ? undefined : await preview(site, loaded, files[0]!)
      if (shown !== undefined) serving.tell('reload', '')
      const result = await rebuild(site, options)
      loaded = result.loaded ?? loaded
      if (result.problem !== undefined) serving.tell('problem', result.problem)
      // Whoever looks at that page has it already.
      else serving.tell('reload', shown ?? '')
    }
    isBuilding = false
  }

  const watcher = watch(options.seeds, {
    ignoreInitial: true,
    ignored: (file) => path.basename(file).startsWith('.') && file !== options.seeds,
  })
  watcher.on('all', (_, file) => {
    saved.add(path.relative(options.seeds, file).split(path.sep).join('/'))
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

/** Show the page of one saved seed. Where that is not possible the whole build says why. */
async function preview(
  site: BuildOptions,
  loaded: LoadedArchive,
  file: string,
): Promise<SitePath | undefined> {
  try {
    return await previewSeed(site, loaded, file)
  } catch {
    return undefined
  }
}

/** Build once: what was built, or the text of the messages when nothing was written. */
async function rebuild(
  site: BuildOptions,
  options: CommonOptions,
): Promise<{ loaded?: LoadedArchive; problem?: string }> {
  try {
    const result = await build(site)
    printMessages(result.messages, options)
    return hasErrors(result.messages) ? { problem: messageText(result.messages) } : { loaded: result }
  } catch (error) {
    const text = (error as Error).message
    process.stderr.write(`${text}\n`)
    return { problem: text }
  }
}
