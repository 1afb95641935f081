import { setImmediate } from 'node:timers/promises'
import type { CaptionsFile } from '../captions/choose-captions.ts'
import { finishEpisode, type StartedEpisode, startEpisode } from '../make-episode.ts'
import { hasErrors, type Message, messagesOf } from '../messages/message.ts'
import { unreadableMessages } from '../messages/unreadable.ts'
import type { ArchiveSettings, EpisodeDigest } from '../model/archive.ts'
import { defined } from '../model/defined.ts'
import type { VideoId } from '../model/ids.ts'
import type { NameEntry } from '../model/name.ts'
import { compileGlossary } from '../names/glossary.ts'
import { parseVideoInfo } from '../parse/video-info.ts'
import {
  readSource,
  type SeedFile,
  type Sidecar,
  type SourceFile,
  UnreadableError,
} from '../read/read-seeds.ts'
import { type EpisodeFacts, factsOf, runOf, type SearchEntry } from '../search/build.ts'
import { keepSeed, type KeptSeed, readSeed } from './kept-seed.ts'
import { keyOf, Store } from './store.ts'

/** Seeds to make episodes of. Plain data: it crosses to another thread. */
export interface MakeTask {
  seeds: SeedFile[]
  settings: ArchiveSettings
  names: NameEntry[]
  /** Captions and metadata of videos beside the seeds, by video id. */
  beside: ReadonlyMap<string, Sidecar[]>
  /** Folder of the store. */
  store: string
  /** See `codeVersion`. */
  version: string
}

/** What a seed gave. The episode itself is in the store. */
export interface MadeSeed {
  messages: Message[]
  made?: {
    digest: EpisodeDigest
    facts: EpisodeFacts
    key: string
    /** See `keyOfSource`. */
    source: string
  }
}

/** Read seeds and make their episodes, or take them from the store. */
export async function makeBlock(task: MakeTask): Promise<MadeSeed[]> {
  const store = new Store(task.store)
  const glossary = compileGlossary(task.names)
  const withoutNames = sharedKey({ ...task, names: [] })

  const results: MadeSeed[] = []
  for (const file of task.seeds) {
    // Another thread that has done its tasks gets the next ones meanwhile.
    await setImmediate()
    const source = sourceOf(file)
    if ('messages' in source) {
      results.push(source)
      continue
    }
    const beside = besideOf(source, task.beside)
    const started = startEpisode(source, {
      settings: task.settings,
      glossary,
      captionsOf: (videoId) => beside.filter(isCaptions).filter((file) => file.videoId === videoId),
    })
    // A glossary that changed elsewhere leaves an episode as it was.
    const sourceKey = keyOfSource(source, beside)
    const key = keyOf(withoutNames, sourceKey, JSON.stringify(started.mentions))
    const seed =
      (await readSeed(store, key)) ??
      (await finish(store, key, started, infoOf(beside, started.seed?.record.videoId)))
    if (Array.isArray(seed)) results.push({ messages: seed })
    else {
      const { messages, digest, facts } = seed
      results.push({ messages, made: { digest, facts, key, source: sourceKey } })
    }
  }
  return results
}

/** What all results depend on besides the seeds. */
export function sharedKey(task: Omit<MakeTask, 'seeds'>): string {
  return keyOf(JSON.stringify([task.version, task.settings.language, task.names]))
}

/** Key of a seed with what lies beside it. */
export function keyOfSource(source: SourceFile, beside: readonly SidecarSource[]): string {
  return keyOf(source.file, source.bytes, ...beside.flatMap(({ file, bytes }) => [file, bytes]))
}

/** Far enough into a seed for its header: a video id there says which metadata are its own. */
const headerBytes = 16_384

/** A file beside a seed with its content. */
interface SidecarSource extends SourceFile, Pick<Sidecar, 'videoId' | 'kind' | 'language'> {}

/** What lies beside a seed of every video that its header may mean. Which one it is, is known when it is compiled. */
export function besideOf(source: SourceFile, beside: ReadonlyMap<string, Sidecar[]>): SidecarSource[] {
  if (beside.size === 0) return []
  const found: SidecarSource[] = []
  for (const sidecar of [...wordsOfHeader(source)].flatMap((id) => beside.get(id) ?? [])) {
    const { videoId, kind, language } = sidecar
    try {
      found.push({ ...readSource(sidecar), videoId, kind, ...defined({ language }) })
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
    }
  }
  return found
}

/** Everything in a header that may be a video id. */
function wordsOfHeader({ bytes }: SourceFile): Set<string> {
  const header = new TextDecoder().decode(bytes.subarray(0, headerBytes))
  return new Set(header.match(/[\w-]+/g))
}

/** The videos that seeds have, or may have: of one with an error every word of its header counts, since its video id may be wrong. */
export function videosOf(seeds: readonly SeedFile[], made: readonly MadeSeed[]): Set<string> {
  const videos = new Set<string>()
  for (const [at, seed] of made.entries()) {
    const videoId = seed.made?.digest.videoId
    if (videoId !== undefined) videos.add(videoId)
    if (seed.made !== undefined && !hasErrors(seed.messages)) continue
    const source = sourceOf(seeds[at]!)
    if (!('messages' in source)) for (const word of wordsOfHeader(source)) videos.add(word)
  }
  return videos
}

function isCaptions(file: SidecarSource): file is SidecarSource & CaptionsFile {
  return file.kind !== 'info'
}

function infoOf(beside: readonly SidecarSource[], videoId: VideoId | undefined): SourceFile | undefined {
  return beside.findLast((file) => file.kind === 'info' && file.videoId === videoId)
}

/** Make the episode of a seed and keep it. Of a seed that has none there are only messages. */
async function finish(
  store: Store,
  key: string,
  started: StartedEpisode,
  info: SourceFile | undefined,
): Promise<KeptSeed | Message[]> {
  const about = info === undefined ? undefined : parseVideoInfo(info)
  const { messages: aboutSeed, made } = finishEpisode(started, about?.chapters)
  const messages = [...aboutSeed, ...(about === undefined ? [] : messagesOf(about.file))]
  if (made === undefined) return messages
  const { episode, subtitles, names, words, transcript } = made
  const entry: SearchEntry = { episode, names, words }
  const seed: KeptSeed = { messages, digest: made.digest, facts: factsOf(entry) }
  const kept = subtitles.length === 0 ? entry : { ...entry, subtitles }
  await keepSeed(store, key, { seed, entry: kept, run: runOf([{ ...entry, transcript }]) })
  return seed
}

/** A seed, or where the disk does not give it a message, so that the others are still checked. */
function sourceOf(seed: SeedFile): SourceFile | MadeSeed {
  try {
    return readSource(seed)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return { messages: unreadableMessages(seed.file, error.message) }
  }
}
