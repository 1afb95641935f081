import { type Beside, compileSeed } from '../../src/compile/compile-seed.ts'
import { compileSettings } from '../../src/compile/settings.ts'
import { type Message, messagesOf } from '../../src/messages/message.ts'
import type { ArchiveSettings, EpisodeDigest } from '../../src/model/archive.ts'
import type { CompiledSeed } from '../../src/model/episode.ts'
import { parseTag, slugFrom, type Slug } from '../../src/model/ids.ts'
import type { AssetNames } from '../../src/pages/context.ts'
import { parseSeed } from '../../src/parse/parse-seed.ts'
import type { SourceFile } from '../../src/read/read-seeds.ts'

/** Names of scripts and styles where they do not matter. */
export const noAssets: AssetNames = { style: '', site: '', episode: '', search: '', redirect: '' }

/** Settings of an archive that has no `archive.yaml`. */
export const { settings }: { settings: ArchiveSettings } = compileSettings(undefined)

/** A file as the disk gives it. */
export function sourceOf(content: string | Uint8Array, file = 'talk.md'): SourceFile {
  return { file, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

/** Compile a seed as the build does. */
export function compile(
  content: string | Uint8Array,
  beside: Beside = {},
): { seed: CompiledSeed | undefined; messages: Message[] } {
  const parsed = parseSeed(sourceOf(content))
  const seed = compileSeed(parsed, settings, beside)
  return { seed, messages: messagesOf(parsed.file) }
}

/** A seed that has nothing but a title, header lines and a transcript. */
export function seedText(transcript: string, header: string[] = []): string {
  return ['# A talk', '', ...header, '', '## Transcript', '', transcript, ''].join('\n')
}

/** What a digest may be told to be; everything else is empty. */
export interface DigestFacts extends Partial<Omit<EpisodeDigest, 'tags' | 'slug'>> {
  slug?: string
  tags?: string[]
}

/** A digest of which only what matters is stated. */
export function digestOf(facts: DigestFacts & { title: string }): EpisodeDigest {
  const { tags = [], slug = slugFrom(facts.title), ...rest } = facts
  const place = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 10 } })
  return {
    aliases: [],
    topics: [facts.title],
    language: settings.language,
    speakers: [],
    chapters: [],
    reviewed: false,
    file: `${slug}.md`,
    words: 100,
    chapterWords: [],
    topicChapters: [],
    passageCount: 1,
    names: [],
    keywords: [],
    related: [],
    linkTargets: [],
    places: {
      title: place(1),
      videoId: place(4),
      tags: tags.map(() => place(5)),
      aliases: (facts.aliases ?? []).map(() => place(6)),
    },
    ...rest,
    slug: slug as Slug,
    tags: tags.map((tag) => parseTag(tag)!),
  }
}
