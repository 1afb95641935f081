import { existsSync } from 'node:fs'
import path from 'node:path'
import { compileSettings } from '../compile/settings.ts'
import { writeNewFile } from '../emit/whole-file.ts'
import { importTalk } from '../import/import-talk.ts'
import { importTranscript } from '../import/import-transcript.ts'
import type { ImportContext, Imported } from '../import/imported.ts'
import { knownSeed, KnownSeeds } from '../import/known-seeds.ts'
import { otherKindMessages, otherKinds } from '../import/other-kinds.ts'
import { canImport, groupFiles, talksByVideo } from '../import/talk-files.ts'
import { withoutTextsOfCaptions } from '../import/texts-of-captions.ts'
import { hasErrors, type Message, sortMessages } from '../messages/message.ts'
import { countOf, countText } from '../messages/quantities.ts'
import { unreadableMessages } from '../messages/unreadable.ts'
import { messageReport } from '../messages/reporter.ts'
import { findFiles } from '../read/find-files.ts'
import {
  readableSource,
  readSeeds,
  readSource,
  type SeedFile,
  type SeedsFolder,
  type SourceFile,
} from '../read/read-seeds.ts'
import { sidecarVideoId } from '../read/sidecar.ts'
import { withoutIgnored } from '../read/without-ignored.ts'
import type { ExitStatus } from './main.ts'
import { type CommonOptions, UsageError } from './options.ts'
import { printMessages } from './print-messages.ts'
import { Progress } from './progress.ts'

/** Seeds that are there already and are named one by one, at most. */
const shownSeeds = 5
/** Kinds of files that are not read and are named, at most. */
const shownKinds = 6

/**
 * `naslag import <files or folders>`: a seed of each talk of which yt-dlp saved captions, and of each transcript. What is there
 * stays as it is, and one file that cannot be read does not stop the others. With `--dry-run` all is said, and nothing written.
 */
export async function importFiles(options: CommonOptions): Promise<ExitStatus> {
  assertPlaces(options.rest)
  const present: Pick<SeedsFolder, 'seeds' | 'sidecars' | 'settings'> = existsSync(options.seeds)
    ? readSeeds(options.seeds)
    : { seeds: [], sidecars: [] }
  const { settings, messages: aboutSettings } = compileSettings(present.settings)
  if (hasErrors(aboutSettings)) {
    printMessages(aboutSettings, options)
    return 1
  }
  const folder = withoutIgnored(present, settings.ignore)
  const found = findFiles(options.rest, () => true)
  const { refused, unread } = otherKinds(found, canImport)
  const wanted = found.filter(({ file, problem }) => problem !== undefined || canImport(file))
  const progress = new Progress(options.quiet)
  try {
    const files = new NewFiles(options)
    const known = knownSeeds(folder, files, progress)
    const run = new Run(options, files, { known, language: settings.language, read: readSource })
    await run.importAll(wanted, new Set(folder.seeds.map((seed) => path.resolve(seed.path))), progress)
    for (const other of refused) await run.take({ kind: 'refused', messages: otherKindMessages(other) })
    progress.end()
    return run.end(
      wanted.length + refused.length,
      unread.map(({ file }) => file),
    )
  } finally {
    progress.end()
  }
}

function assertPlaces(places: readonly string[]): void {
  if (places.length === 0)
    throw new UsageError(
      'Expected files or folders with captions or transcripts: naslag import <files or folders>',
    )
  for (const place of places) {
    if (place === '' || !existsSync(place))
      throw new UsageError(`Unexpected \`${place}\`, expected a file or a folder that is there`)
  }
}

function knownSeeds(
  { seeds, sidecars }: Pick<SeedsFolder, 'seeds' | 'sidecars'>,
  files: NewFiles,
  progress: Progress,
): KnownSeeds {
  const known = new KnownSeeds((file) => files.read(file))
  for (const [at, seed] of seeds.entries()) {
    progress.show('seeds', at, seeds.length)
    // The name of one that cannot be read is taken all the same.
    const source = readableSource(seed)
    known.add(source === undefined ? { file: seed.file } : knownSeed(source))
  }
  for (const sidecar of sidecars) known.addBeside(sidecar)
  return known
}

/** The files below the folder of seeds that an import adds. Of a dry run they are kept here: what follows must find them. */
class NewFiles {
  readonly #seeds: string
  readonly #kept: Map<string, Uint8Array> | undefined

  constructor({ seeds, dryRun }: CommonOptions) {
    this.#seeds = seeds
    this.#kept = dryRun ? new Map() : undefined
  }

  pathOf(file: string): string {
    return path.join(this.#seeds, ...file.split('/'))
  }

  /** False where something has its name, which stays as it is. */
  async write(file: string, bytes: Uint8Array): Promise<boolean> {
    if (this.#kept === undefined) return writeNewFile(this.pathOf(file), bytes)
    if (this.#kept.has(file) || existsSync(this.pathOf(file))) return false
    this.#kept.set(file, bytes)
    return true
  }

  read(file: string): SourceFile {
    const bytes = this.#kept?.get(file)
    return bytes === undefined ? readSource({ file, path: this.pathOf(file), size: 0 }) : { file, bytes }
  }
}

/** One import: what was made, and what is to be said of it. */
class Run {
  readonly #options: CommonOptions
  readonly #files: NewFiles
  readonly #context: ImportContext
  readonly #made = new Set<string>()
  readonly #present = new Set<string>()
  readonly #messages: Message[] = []
  #refused = 0
  #noTalks = 0
  readonly #beside: string[] = []

  constructor(options: CommonOptions, files: NewFiles, context: ImportContext) {
    this.#options = options
    this.#files = files
    this.#context = context
  }

  /** Transcripts first: somebody wrote them, and captions of the same video only give them their times. */
  async importAll(files: readonly SeedFile[], seeds: ReadonlySet<string>, progress: Progress): Promise<void> {
    const readable = files.filter(({ problem }) => problem === undefined)
    for (const { file, problem } of files) {
      if (problem !== undefined)
        await this.take({ kind: 'refused', messages: unreadableMessages(file, problem) })
    }
    const { talks, transcripts } = withoutTextsOfCaptions(groupFiles(readable), this.#context)
    const byVideo = talksByVideo(talks)
    const count = talks.length + transcripts.length
    for (const [at, transcript] of transcripts.entries()) {
      progress.show('import', at, count)
      // A seed where it belongs.
      if (seeds.has(path.resolve(transcript.path))) continue
      const imported = importTranscript(transcript, byVideo, this.#context)
      if (imported.kind === 'refused' && imported.videoId !== undefined) byVideo.delete(imported.videoId)
      await this.take(imported)
    }
    for (const [at, talk] of talks.entries()) {
      progress.show('import', transcripts.length + at, count)
      if (talk.videoId !== undefined && !byVideo.has(talk.videoId)) continue
      await this.take(importTalk(talk, this.#context))
    }
  }

  /** Write what came of one talk or transcript, and note what is to be said of it. */
  async take(imported: Imported): Promise<void> {
    if (imported.kind === 'no talk') {
      this.#noTalks += 1
      return
    }
    this.#messages.push(...imported.messages)
    if (imported.kind === 'refused') {
      this.#refused += 1
      return
    }
    // The seed comes last: an import that is ended before it makes it the next time.
    for (const { file, bytes } of imported.beside) await this.#writeBeside(file, bytes)
    if (imported.kind === 'made') await this.#writeSeed(imported.name, imported.bytes)
    else if (!this.#made.has(imported.seed)) this.#present.add(imported.seed)
  }

  async #writeBeside(file: string, bytes: Uint8Array): Promise<void> {
    if (!(await this.#files.write(file, bytes))) return
    this.#beside.push(file)
    this.#context.known.addBeside(sidecarVideoId(file)!)
  }

  async #writeSeed(wanted: string, bytes: Uint8Array): Promise<void> {
    const { known } = this.#context
    let name = wanted
    while (!(await this.#files.write(name, bytes))) {
      known.takeName(name)
      name = known.freeName(wanted.replace(/(?: \(\d+\))?\.md$/, ''))
    }
    known.add(knownSeed({ file: name, bytes }))
    this.#made.add(name)
  }

  /** @param unread Files that may be talks and were not read. */
  end(files: number, unread: readonly string[]): ExitStatus {
    const { json, quiet } = this.#options
    const messages = sortMessages(this.#messages)
    const [made, present, beside] = [this.#made, this.#present, this.#beside].map((files) =>
      Array.from(files, (file) => this.#files.pathOf(file)),
    ) as [string[], string[], string[]]
    if (json)
      process.stdout.write(
        `${JSON.stringify({ made, present, beside, unread, ...messageReport(messages) })}\n`,
      )
    else {
      if (!quiet) process.stdout.write(made.map((file) => `${file}\n`).join(''))
      printMessages(messages, { ...this.#options, folder: '' })
      if (!quiet) process.stderr.write(this.#summary(present, files) + unreadText(unread))
    }
    return hasErrors(messages) ? 1 : 0
  }

  #summary(present: readonly string[], files: number): string {
    const { dryRun } = this.#options
    const nothing = `nothing to import in ${this.#options.rest.join(', ')}`
    if (files === 0)
      return `${nothing}: captions (.vtt, .srt, .json3), metadata (.info.json) and transcripts (.md, .txt) can be\n`
    if (this.#noTalks > 0 && this.#made.size + present.length + this.#refused === 0)
      return `${nothing}: metadata of a playlist or channel and lists of addresses are no talks. Let yt-dlp save captions and metadata of its videos there\n`
    const shown = present
      .slice(0, shownSeeds)
      .map((file) => `  ${file} is there already; it ${dryRun ? 'stays' : 'was left'} as it is\n`)
    const more = present.length - shown.length
    if (more > 0) shown.push(`  and ${more} more\n`)
    const counts = [
      `${countOf(this.#made.size, 'seed')} ${dryRun ? 'would be ' : ''}made`,
      `${present.length} there already`,
      `${this.#refused} ${dryRun ? 'cannot' : 'could not'} be imported`,
    ]
    const beside =
      this.#beside.length === 0
        ? ''
        : `; ${countOf(this.#beside.length, 'file')} ${dryRun ? 'would be ' : ''}put beside them`
    const nothingWritten = dryRun ? 'A dry run: nothing was written\n' : ''
    return `${shown.join('')}${counts.join(', ')}${beside} → ${this.#options.seeds}\n${nothingWritten}`
  }
}

/** One line about files that were not read, however many. */
function unreadText(files: readonly string[]): string {
  const [first, ...others] = files
  if (first === undefined) return ''
  const kinds = [...new Set(files.map((file) => path.extname(file) || 'without an ending'))]
  const more = kinds.length > shownKinds ? ', …' : ''
  const which =
    others.length === 0
      ? `${first},`
      : `${countText(files.length)} files (${kinds.slice(0, shownKinds).join(', ')}${more}), ${first} the first,`
  return `not read: ${which} for only captions (.vtt, .srt, .json3), metadata (.info.json) and transcripts (.md, .txt) can be\n`
}
