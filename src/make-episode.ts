import { compileSeed } from './compile/compile-seed.ts'
import { digestEpisode } from './link/digest.ts'
import { reportChapters } from './messages/report-chapters.ts'
import { messagesOf, type Message } from './messages/message.ts'
import type { ArchiveSettings, EpisodeDigest, Mention } from './model/archive.ts'
import type { Episode } from './model/episode.ts'
import { findMentions, type CompiledGlossary } from './names/find-mentions.ts'
import { parseSeed } from './parse/parse-seed.ts'
import type { SourceFile } from './read/read-seeds.ts'
import { segmentSeed } from './segment/segment-seed.ts'

/** What one seed gives: its messages, and its episode wherever it has a title and a transcript. */
export interface MadeEpisode {
  messages: Message[]
  made?: { episode: Episode; digest: EpisodeDigest; mentions: Mention[] }
}

/** What a seed is read with. */
export interface Surroundings {
  settings: ArchiveSettings
  glossary: CompiledGlossary
  /** Ids of videos whose captions lie beside the seeds. */
  captioned: ReadonlySet<string>
}

/** One seed through parse → compile → names → segment → digest. A pure function: it may run in any thread and be remembered. */
export function makeEpisode(source: SourceFile, surroundings: Surroundings): MadeEpisode {
  const parsed = parseSeed(source)
  const seed = compileSeed(parsed, surroundings.settings, {
    hasCaptions: (videoId) => surroundings.captioned.has(videoId),
  })
  if (seed === undefined) return { messages: messagesOf(parsed.file) }
  const mentions = findMentions(seed.transcript.text, surroundings.glossary)
  const { episode, problems, counts } = segmentSeed(seed, mentions)
  reportChapters(parsed.file, problems)
  return {
    messages: messagesOf(parsed.file),
    made: { episode, digest: digestEpisode(episode, seed, mentions, counts), mentions },
  }
}
