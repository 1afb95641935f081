import { compileSettings } from './compile/settings.ts'
import { linkArchive } from './link/link-archive.ts'
import { findVideosWithoutSeed } from './link/videos.ts'
import { sortMessages, type Message } from './messages/message.ts'
import { withoutSilenced } from './messages/silence.ts'
import type { Archive, ArchiveSettings } from './model/archive.ts'
import type { NameEntry, RefusedSpelling } from './model/name.ts'
import { compileNames, type Glossary } from './names/compile-names.ts'
import { readSeeds, type SeedFile, type SeedsFolder } from './read/read-seeds.ts'
import { byVideo } from './read/sidecar.ts'
import { misspeltIgnored } from './read/misspelt-ignored.ts'
import { linkedFolderMessages, unreadMessages } from './read/unread-files.ts'
import { withoutIgnored } from './read/without-ignored.ts'
import type { EpisodeFacts } from './search/build.ts'
import { type MadeSeed, videosOf } from './tasks/make-block.ts'
import { makeSeeds } from './tasks/make-seeds.ts'
import { openPool, type Pool } from './tasks/pool.ts'
import type { Progress } from './tasks/print-episodes.ts'
import { prepareIndex } from './tasks/write-index.ts'

/** Where the seeds are, and what may be used to read them. */
export interface LoadOptions {
  /** Folder of seeds. */
  seeds: string
  /** Folder of what was made of seeds before, to be used again. */
  cache: string
  /** Threads to work in; absent, as many as are worth it. */
  threads?: number
  /** Told what is being done, for a person who waits. */
  onProgress?: Progress
}

/** An archive and every message about its input. The texts are in the cache. */
export interface LoadedArchive {
  archive: Archive
  /** The glossary, names that nobody mentions included. */
  names: NameEntry[]
  /** Spellings that the glossary says are no names. */
  refused: RefusedSpelling[]
  messages: Message[]
  /** In the archive's order: where each episode is in the cache, and what search must know of it. */
  episodes: { key: string; facts: EpisodeFacts }[]
}

/** read → parse → compile → names → segment → link. Whatever is in the seeds, the answer is records and messages. */
export async function loadArchive(options: LoadOptions, openedPool?: Pool): Promise<LoadedArchive> {
  const { settings, names, refused, seeds, messages } = await makeArchive(options, {
    openedPool,
    onFresh: (all) => openedPool && prepareIndex(openedPool, options.cache, all),
  })
  const made = seeds.flatMap((seed) => seed.made ?? [])
  const digests = made.map(({ digest }) => digest)
  const { archive, messages: aboutLinks } = linkArchive(digests, settings, names)
  const byFile = new Map(made.map((episode) => [episode.digest.file, episode]))
  return {
    archive,
    names,
    refused,
    messages: sortMessages(withoutSilenced([...messages, ...aboutLinks], settings.silence)),
    episodes: archive.episodes.map(({ file }) => byFile.get(file)!),
  }
}

/** Which seeds to make, and with what. */
interface MakeChoice {
  choose?: (all: SeedFile[]) => SeedFile[]
  openedPool?: Pool | undefined
  /** Told how many seeds there are, where some of them have to be made. */
  onFresh?: (all: number) => void
}

/** read → parse → compile → names → segment, of all seeds or of those that are chosen. */
export async function makeArchive(
  options: LoadOptions,
  { choose, openedPool, onFresh }: MakeChoice,
): Promise<Glossary & { seeds: MadeSeed[]; settings: ArchiveSettings; messages: Message[] }> {
  const found = readSeeds(options.seeds)
  const { settings, messages: aboutSettings } = compileSettings(found.settings)
  const { names, refused, messages: aboutNames } = compileNames(found.names)
  const folder = withoutIgnored(found, settings.ignore)
  const wanted = choose?.(folder.seeds) ?? folder.seeds

  const pool = openedPool ?? openPool(options.threads)
  try {
    const surroundings = { settings, names, beside: byVideo(folder.sidecars), store: options.cache }
    const seeds = await makeSeeds(wanted, surroundings, pool, {
      areAll: choose === undefined,
      onProgress: options.onProgress,
      onFresh: () => onFresh?.(wanted.length),
    })
    const messages = [
      ...aboutSettings,
      ...aboutNames,
      ...seeds.flatMap((seed) => seed.messages),
      // Of the folder as a whole: who reads a part of it does not know what the others have.
      ...(choose === undefined
        ? [...misspeltIgnored(found, settings.ignore), ...folderMessages(folder, seeds)]
        : []),
    ]
    return { settings, names, refused, seeds, messages }
  } finally {
    if (openedPool === undefined) await pool.close()
  }
}

/** What is in a folder of seeds and none of it reads. */
function folderMessages(folder: SeedsFolder, seeds: readonly MadeSeed[]): Message[] {
  const { sidecars, unread, linkedFolders } = folder
  return [
    ...unreadMessages(unread, folder.seeds),
    ...linkedFolderMessages(linkedFolders),
    ...(sidecars.length === 0 ? [] : findVideosWithoutSeed(sidecars, videosOf(folder.seeds, seeds))),
  ]
}

/** Where the episodes of an archive are in the cache, in its order. */
export function keysOf({ episodes }: LoadedArchive): string[] {
  return episodes.map(({ key }) => key)
}
