import { compileSeed } from './compile/compile-seed.ts'
import { digestEpisode } from './link/digest.ts'
import { messagesOf, type Message } from './messages/message.ts'
import type { ArchiveSettings, EpisodeDigest, Mention } from './model/archive.ts'
import type { Episode } from './model/episode.ts'
import { findMentions, type CompiledGlossary } from './names/find-mentions.ts'
import { parseSeed } from './parse/parse-seed.ts'
import type { SourceFile } from './read/read-seeds.ts'
import { segmentSeed } from './segment/segment-seed.ts'

/** What one seed gives: its messages, and its episode unless one of them is an error. */
export interface MadeEpisode {
  messages: Message[]
  made?: { episode: Episode; digest: EpisodeDigest; mentions: Mention[] }
}

/** One seed through parse → compile → names → segment → digest. A pure function, so that it may run in any thread and be remembered. */
export function makeEpisode(
  source: SourceFile,
  settings: ArchiveSettings,
  glossary: CompiledGlossary,
): MadeEpisode {
  const parsed = parseSeed(source)
  const seed = compileSeed(parsed, settings)
  const messages = messagesOf(parsed.file)
  if (seed === undefined) return { messages }
  const mentions = findMentions(seed.transcript.text, glossary)
  const { episode } = segmentSeed(seed, mentions)
  return { messages, made: { episode, digest: digestEpisode(episode, seed, mentions), mentions } }
}
