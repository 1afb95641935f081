import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { watch } from 'chokidar'
import type { BuildOptions } from '../build.ts'
import type { LoadedArchive } from '../load-archive.ts'
import { Staging } from '../emit/staging.ts'
import { hasErrors } from '../messages/message.ts'
import { readBesideSite } from '../model/site-folder.ts'
import { siteBase } from '../pages/site-base.ts'
import type { SitePath } from '../pages/urls.ts'
import { previewSearch, previewSeed } from '../preview.ts'
import type { SearchEntry } from '../search/build.ts'
import { statedBase } from '../stated-base.ts'
import { Builder } from '../tasks/builder.ts'
import type { ExitStatus } from './main.ts'
import { type CommonOptions, UsageError } from './options.ts'
import { messagesOnPage, printMessages } from './print-messages.ts'
import { serve, type Serving } from './serve.ts'

/** A burst of saves within this time (milliseconds) gives one rebuild. */
const burst = 60
/** When more files are saved at once, none is shown before everything is built again. */
const mostShown = 10

/**
 * `naslag dev`: builds, serves on localhost, watches. The page of a saved seed is shown at once and found by search, then all
 * of the site is built again. A broken seed shows its messages; the last good page stays.
 */
export async function dev(options: CommonOptions): Promise<ExitStatus> {
  const site: BuildOptions = { ...options, dev: true }
  // Throws where there are no seeds, before a folder for the site is made.
  const base = statedBase(options.seeds, options.base)
  await assertMayWrite(options.out)
  // Before all else: where it is not possible nothing has to be stopped.
  const serving = await serveOn(options, base)
  const builder = new Builder()
  let loaded: LoadedArchive | undefined
  /** Also until there is a site: what is saved before waits. */
  let isShowing = true
  const saved = new Set<string>()
  /** Seeds by file as they were saved since everything was built. */
  const edited = new Map<string, SearchEntry>()
  // What is saved during the first build is not lost.
  const watcher = watch(options.seeds, {
    ignoreInitial: true,
    ignored: (file) =>
      file !== options.seeds && (path.basename(file).startsWith('.') || isBelowSite(file, options.out)),
  })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (_, file) => {
    saved.add(path.relative(options.seeds, file).split(path.sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(() => void update(), burst)
  })
  try {
    await once(watcher, 'ready')
    watcher.on('error', (error) => void process.stderr.write(`${(error as Error).message}\n`))
    await buildRest('')
    process.stderr.write(`${serving.url}\n`)
    // The first page takes three times as long as others: let it be one that nobody waits for.
    const first = loaded?.archive.episodes[0]
    if (first !== undefined) await show([first.file])
    forgetEdited()
    isShowing = false
    await update()
    await untilStopped()
  } finally {
    clearTimeout(timer)
    await watcher.close()
    await builder.stop()
    await serving.close()
  }
  return 0

  /**
   * Show what was saved, and have the rest built. What is being built is stopped: it has the old text, and who saved would wait
   * for it.
   */
  async function update(): Promise<void> {
    if (isShowing) return
    isShowing = true
    while (saved.size > 0) {
      await builder.stop()
      const files = [...saved]
      saved.clear()
      const shown = await show(files)
      if (shown.length > 0) serving.tell('reload', '')
      if (saved.size === 0) void buildRest(shown.length === 1 ? shown[0]! : '')
    }
    isShowing = false
  }

  /** Print the pages of saved seeds, as far as that is possible, and have search find them; the answer is their paths. */
  async function show(files: readonly string[]): Promise<SitePath[]> {
    const shown: SitePath[] = []
    if (loaded === undefined || files.length > mostShown) return shown
    for (const file of files) {
      const seed = await ifPossible(previewSeed(site, loaded, file))
      if (seed === undefined) continue
      shown.push(seed.path)
      edited.set(file, seed.entry)
    }
    if (shown.length === 0) return shown
    const index = await ifPossible(previewSearch(site, loaded, [...edited.values()]))
    if (index !== undefined) serving.setEdited(index)
    return shown
  }

  function forgetEdited(): void {
    edited.clear()
    serving.setEdited(new Map())
  }

  /** `shown`: whoever looks at that page has it already. */
  async function buildRest(shown: SitePath | ''): Promise<void> {
    const result = await rebuild(builder, site, options)
    if (result.problem !== undefined) serving.tell('problem', result.problem)
    if (result.loaded === undefined) return
    loaded = result.loaded
    forgetEdited()
    const hasMoved = serving.move(siteBase(options.base, loaded.archive.settings))
    if (hasMoved) process.stderr.write(`${serving.url}\n`)
    serving.tell('reload', hasMoved ? '' : shown)
  }
}

/** Whether a file is in the site or in one that is being written beside it: the site may be in the folder of seeds. */
function isBelowSite(file: string, out: string): boolean {
  const [name = ''] = path.relative(path.dirname(path.resolve(out)), path.resolve(file)).split(path.sep)
  return (readBesideSite(name)?.site ?? name) === path.basename(path.resolve(out))
}

/** Throws where the site must not be written. */
async function assertMayWrite(out: string): Promise<void> {
  const staging = await Staging.open(out)
  await staging.discard()
}

/** Serve what is in `out`, if pages there know how to reload themselves. */
async function serveOn({ port, out, allowed }: CommonOptions, base: string): Promise<Serving> {
  try {
    return await serve(path.resolve(out), { base, port, isEmpty: !isOfDev(out), allowed })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new UsageError(
        `Unexpected server on port ${port}, expected a free port. Write: --port ${port === 65_535 ? 0 : port + 1}`,
      )
    if (code === 'EACCES')
      throw new UsageError(`Unexpected port ${port}, expected one that is open to you. Write: --port 8080`)
    throw error
  }
}

/** Whether an earlier `dev` made the site in `out`. */
function isOfDev(out: string): boolean {
  const assets = path.join(out, 'assets')
  return existsSync(assets) && readdirSync(assets).some((file) => file.startsWith('dev-'))
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** What is shown of saved seeds. Where that is not possible, since the site was removed for one, the whole build makes it or says why. */
async function ifPossible<Shown>(shown: Promise<Shown>): Promise<Shown | undefined> {
  return shown.catch(() => undefined)
}

/** Build once: what was built, or the text of the messages when nothing was written; neither where the build was stopped. */
async function rebuild(
  builder: Builder,
  site: BuildOptions,
  options: CommonOptions,
): Promise<{ loaded?: LoadedArchive; problem?: string }> {
  try {
    const answer = await builder.build(site)
    if (answer === undefined) return {}
    if ('problem' in answer) throw new Error(answer.problem)
    const { built } = answer
    printMessages(built.messages, { ...options, errorsOnly: true })
    return hasErrors(built.messages)
      ? { problem: messagesOnPage(built.messages, options) }
      : { loaded: built }
  } catch (error) {
    const text = (error as Error).message
    process.stderr.write(`${text}\n`)
    return { problem: text }
  }
}
