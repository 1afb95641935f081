import { mkdirSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompiledSeed, Episode, Passage } from '../../src/model/episode.ts'
import { type LanguageTag, parseIsoDate, type PassageId, slugOf, type Tag } from '../../src/model/ids.ts'
import type { Turn } from '../../src/model/transcript.ts'
import { segmentSeed } from '../../src/segment/segment-seed.ts'

/** Where the test corpus is. It is not part of the repository. */
const corpusFolder = new URL('../../../shared/corpus/changelog/', import.meta.url).pathname

/** Read the seeds of a folder without the real parser: header, speaker labels, text. `[]` where there is no folder. */
export async function readCorpus(folder = corpusFolder, language = 'en'): Promise<Episode[]> {
  const names = await readdir(folder).catch(() => [])
  const seeds = names.filter((name) => name.endsWith('.md') && name !== 'README.md').sort()
  const episodes: Episode[] = []
  for (const name of seeds)
    episodes.push(readSeed(await readFile(join(folder, name), 'utf8'), name, language))
  return episodes
}

/** A seed as an episode. */
function readSeed(source: string, file: string, language: string): Episode {
  const [, title = file] = /^# (.*)$/m.exec(source) ?? []
  const tags = (/^\*\*Tags:\*\* (.*)$/m.exec(source)?.[1] ?? '').split(' ').filter((tag) => tag !== '')
  const body = source.slice(source.indexOf('## Transcript') + 13).split(/\n---\n/)[0]!
  const turns: Turn[] = []
  const pieces: string[] = []
  let length = 0
  for (const paragraph of body.split(/\n\s*\n/)) {
    const label = /^\s*\*\*([^*]+):\*\*/.exec(paragraph)
    const text = paragraph.slice(label?.[0].length ?? 0).replace(/\\?\[\d+:\d+(?::\d+)?\\?\]/g, '')
    const words = text.replace(/\s+/g, ' ').trim()
    if (words === '') continue
    if (label !== null) turns.push({ at: length === 0 ? 0 : length + 1, speaker: label[1]! })
    pieces.push(words)
    length += (length === 0 ? 0 : 1) + words.length
  }
  const seed: CompiledSeed = {
    record: {
      slug: slugOf(file.replace(/\.md$/, ''))!,
      title,
      aliases: [],
      topics: title.split(' + '),
      tags: tags.map((tag) => tag.replace(/^#/, '') as Tag),
      language: language as LanguageTag,
      speakers: [...new Set(turns.map((turn) => turn.speaker))],
      sections: [],
      extra: [],
      reviewed: false,
      file,
    },
    transcript: { text: pieces.join(' '), turns, times: [], paragraphs: [] },
    chapterLines: [],
    places: { tags: [], aliases: [] },
    timeSpans: [],
    languageField: { from: 'header', name: 'Language' },
    related: [],
  }
  return segmentSeed(seed, []).episode
}

/** What a made archive looks like. */
export interface MadeArchive {
  episodes: number
  /** Words in each episode, about. */
  words: number
  /** Chooses what is drawn: the same number, the same archive. */
  seed?: number
  /** The newest episode is dated; false: none has a date. */
  dated?: boolean
}

/**
 * An archive of any size, one episode at a time. Each is made of stretches of three to six neighbouring sentences of
 * one main talk (70 in 100) and of others, so that words gather in talks as they do in real ones. Words that are rare in the
 * corpus are changed in some of the copies, so that the vocabulary grows with the archive as in real talks (Heaps' law):
 * it is real text only in its statistics.
 */
export function* makeArchive(corpus: readonly Episode[], made: MadeArchive): Generator<Episode> {
  const sentences = corpus.map((episode) => sentencesOf(episode))
  const rare = rareWords(corpus)
  for (let number = 0; number < made.episodes; number += 1) {
    yield makeEpisode(corpus, sentences, rare, made, number)
  }
}

/** Write an archive of {@link makeArchive} as seeds, `00001.md` and so on, into a new folder. */
export function writeSeeds(folder: string, corpus: readonly Episode[], made: MadeArchive): void {
  mkdirSync(folder, { recursive: true })
  let number = 0
  for (const episode of makeArchive(corpus, made)) {
    number += 1
    writeFileSync(join(folder, `${String(number).padStart(5, '0')}.md`), seedOf(episode, number))
  }
}

function seedOf(episode: Episode, number: number): string {
  let speaker: string | undefined
  const text = episode.passages.map((passage) => {
    const label =
      passage.speaker !== undefined && passage.speaker !== speaker ? `**${passage.speaker}:** ` : ''
    speaker = passage.speaker
    return label + passage.text
  })
  const tags = episode.tags.map((tag) => `#${tag}`).join(' ')
  return `# ${episode.title} ${number}\n\n**Source:** [Site](https://example.org/${number})\n**Tags:** ${tags}\n\n---\n\n## Transcript\n\n${text.join('\n\n')}\n\n---\n\n## Notes\n\n\n## Key Takeaways\n-\n\n## Related\n-\n`
}

interface Sentence {
  text: string
  words: number
  speaker: string | undefined
}

function sentencesOf(episode: Episode): Sentence[] {
  return episode.passages.flatMap((passage) =>
    (passage.text.match(/[^.!?]+(?:[.!?]+\s*|$)/g) ?? []).map((text) => ({
      text: text.trim(),
      words: text.trim().split(/\s+/).length,
      speaker: passage.speaker,
    })),
  )
}

function rareWords(corpus: readonly Episode[]): Set<string> {
  const counts = new Map<string, number>()
  for (const episode of corpus) {
    for (const passage of episode.passages) {
      for (const word of passage.text.match(/\p{L}{5,}/gu) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count <= 4).map(([word]) => word))
}

function makeEpisode(
  corpus: readonly Episode[],
  sentences: readonly Sentence[][],
  rare: ReadonlySet<string>,
  made: MadeArchive,
  number: number,
): Episode {
  const random = randomNumbers((made.seed ?? 1) * 100_003 + number)
  const main = number % corpus.length
  const copy = Math.floor(number / corpus.length)
  const passages: Passage[] = []
  let text: string[] = []
  let speaker: string | undefined
  let words = 0
  let all = 0
  while (all < made.words) {
    const from = random() < 0.7 ? main : Math.floor(random() * corpus.length)
    const stretch = sentences[from]!
    const first = Math.floor(random() * stretch.length)
    for (const sentence of stretch.slice(first, first + 3 + Math.floor(random() * 4))) {
      if (words === 0) speaker = sentence.speaker
      text.push(copy === 0 ? sentence.text : altered(sentence.text, rare, copy, random))
      words += sentence.words
      all += sentence.words
      if (words < 90) continue
      passages.push({
        id: `p${number.toString(36)}x${passages.length.toString(36)}`.padEnd(13, 'z') as PassageId,
        text: text.join(' '),
        ...(speaker === undefined ? {} : { speaker }),
        markers: [],
        chapter: Math.floor(passages.length / 12),
      })
      text = []
      words = 0
    }
  }
  const source = corpus[main]!
  const titleWords = sentences[main]![Math.floor(random() * sentences[main]!.length)]!.text
  const date = new Date(Date.UTC(2005, 0, 1) + number * 3 * 86_400_000).toISOString().slice(0, 10)
  return {
    ...source,
    slug: slugOf(`talk-${number + 1}-${titleWords}`)!,
    title: titleWords.slice(0, 60),
    topics: [titleWords.slice(0, 60)],
    ...(made.dated === false ? {} : { date: parseIsoDate(date)! }),
    passages,
    chapters: passages
      .filter((_, index) => index % 12 === 0)
      .map((passage) => ({
        title: passage.text.split(' ').slice(0, 6).join(' '),
        from: 'automatic' as const,
        first: passage.id,
      })),
    words: all,
    file: `talk-${number + 1}.md`,
  }
}

function altered(text: string, rare: ReadonlySet<string>, copy: number, random: () => number): string {
  return text.replace(/\p{L}{5,}/gu, (word) => {
    if (!rare.has(word) || random() > 0.35) return word
    const at = 2 + ((copy * 7) % (word.length - 3))
    return word.slice(0, at) + 'aeiourstln'[copy % 10]! + word.slice(at + 1)
  })
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
