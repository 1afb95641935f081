import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Mention } from '../../../src/model/archive.ts'
import type { CompiledSeed } from '../../../src/model/episode.ts'
import type { LanguageTag, Slug } from '../../../src/model/ids.ts'
import type { Transcript } from '../../../src/model/transcript.ts'
import { compileNames } from '../../../src/names/compile-names.ts'
import { findMentions } from '../../../src/names/find-mentions.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { randomFrom } from './random.ts'

const corpus = new URL('../../../../shared/corpus/changelog/', import.meta.url)
const seeds = new URL('../../../seeds/', import.meta.url)

/** A talk of the corpus: who says what, in order. */
export interface CorpusTalk {
  name: string
  title: string
  turns: { speaker: string; text: string }[]
}

/** Whether the corpus is on this machine. */
export function hasCorpus(): boolean {
  return existsSync(corpus)
}

/** Names of the corpus's talks, by code unit. */
export function corpusNames(): string[] {
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
}

/** Read one talk of the corpus. Only what these transcripts use is understood: `**Name:** text` in paragraphs. */
export function readCorpusTalk(name: string): CorpusTalk {
  const file = readFileSync(new URL(name, corpus), 'utf8')
  const title = /^# (.+)$/m.exec(file)?.[1] ?? name
  const body = file.slice(file.indexOf('## Transcript') + 13).split(/\n---\n/)[0]!
  const turns: CorpusTalk['turns'] = []
  for (const paragraph of body.split(/\n\s*\n/)) {
    const text = plain(paragraph)
    const label = /^\*\*([^*:]{1,60}):\*\* ?(.*)$/s.exec(text)
    if (label !== null) turns.push({ speaker: label[1]!, text: label[2]! })
    else if (turns.length > 0) turns.at(-1)!.text += ` ${text}`
  }
  return {
    name,
    title,
    turns: turns
      .map((turn) => ({ ...turn, text: turn.text.replace(/\s+/g, ' ').trim() }))
      .filter((turn) => turn.text !== '' && !/^(?:Break|Outro|Intro)$/.test(turn.speaker)),
  }
}

function plain(markdown: string): string {
  return markdown
    .replace(/\\?\[\\?\d[\d:.]*\\?\]/g, ' ')
    .replace(/\\([[\]*_])/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
}

/** The text of a talk as captions would have it: one line, nobody named. */
export function flatText(talk: CorpusTalk): string {
  return talk.turns.map((turn) => turn.text).join(' ')
}

/** A talk with its speakers, as a seed that was compiled. */
export function withSpeakers(talk: CorpusTalk): CompiledSeed {
  let text = ''
  const turns: Transcript['turns'] = []
  for (const turn of talk.turns) {
    if (text !== '') text += ' '
    if (turns.at(-1)?.speaker !== turn.speaker) turns.push({ at: text.length, speaker: turn.speaker })
    text += turn.text
  }
  return seedOf(text, { language: 'en', title: talk.title, turns })
}

/** A compiled seed with nothing but a text and what is stated. */
export function seedOf(
  text: string,
  { language = 'nl', title = 'Talk', topics = [title], ...transcript }: Partial<Transcript> & SeedFacts = {},
): CompiledSeed {
  return {
    record: {
      slug: 'talk' as Slug,
      title,
      aliases: [],
      topics,
      tags: [],
      language: language as LanguageTag,
      speakers: [],
      sections: [],
      extra: [],
      reviewed: false,
      file: 'talk.md',
    },
    transcript: { text, turns: [], times: [], paragraphs: [], ...transcript },
    chapterLines: [],
    places: { tags: [], aliases: [] },
    timeSpans: [],
    languageField: { from: 'header', name: 'Language' },
    related: [],
  }
}

interface SeedFacts {
  language?: string
  title?: string
  topics?: string[]
}

/** The archive's own first talk, which has neither speakers nor times. */
export function realSeed(): CompiledSeed {
  const name = readdirSync(seeds).find((file) => file.startsWith('Wat is het AI-Deltaplan'))!
  const file = readFileSync(new URL(name, seeds), 'utf8')
  const title = /^# (.+)$/m.exec(file)![1]!
  const text = file
    .slice(file.indexOf('## Transcript') + 13)
    .split(/\n---\n/)[0]!
    .replace(/\s+/g, ' ')
    .trim()
  return seedOf(text, { language: 'nl', title, topics: title.split(' + ') })
}

/** The names in a text that the archive's own glossary knows. */
export function realMentions(text: string): Mention[] {
  const { names } = compileNames({ file: 'names.yaml', bytes: readFileSync(new URL('names.yaml', seeds)) })
  return findMentions(text, compileGlossary(names))
}

/** A talk whose bounds are known: pieces of other talks, one after another. */
export interface ArtificialTalk {
  kind: string
  text: string
  /** Where a piece begins, the first (0) excluded. */
  bounds: number[]
}

/**
 * Talks made as Choi (2000, "Advances in domain independent linear text segmentation") made his: pieces of different
 * talks, concatenated. Three kinds of twelve: pieces of any show, pieces of one show (same people, same field: harder), and
 * short pieces. A piece is whole turns from somewhere inside its talk.
 */
export function artificialTalks(): ArtificialTalk[] {
  const names = corpusNames()
  const random = randomFrom(20_00)
  const goTime = names.filter((name) => name.startsWith('go-time'))
  const kinds: { kind: string; pool: string[]; least: number; most: number }[] = [
    { kind: 'any show', pool: names, least: 300, most: 1500 },
    { kind: 'one show', pool: goTime, least: 300, most: 1500 },
    { kind: 'short pieces', pool: names, least: 150, most: 500 },
  ]
  const talks = new Map<string, CorpusTalk>()
  const talkOf = (name: string): CorpusTalk => {
    const known = talks.get(name) ?? readCorpusTalk(name)
    talks.set(name, known)
    return known
  }
  return kinds.flatMap(({ kind, pool, least, most }) =>
    Array.from({ length: 12 }, () => {
      const pieces: string[] = []
      const used = new Set<string>()
      const count = 10 + Math.floor(random() * 11)
      while (pieces.length < count) {
        const name = pool[Math.floor(random() * pool.length)]!
        if (used.has(name)) continue
        used.add(name)
        const piece = pieceOf(talkOf(name), least + random() * (most - least), random())
        if (piece !== undefined) pieces.push(piece)
      }
      const bounds: number[] = []
      let text = ''
      for (const piece of pieces) {
        if (text !== '') bounds.push((text += ' ').length)
        text += piece
      }
      return { kind, text, bounds }
    }),
  )
}

function pieceOf(talk: CorpusTalk, words: number, where: number): string | undefined {
  const from = 2 + Math.floor(where * Math.max(0, talk.turns.length * 0.7))
  const parts: string[] = []
  let count = 0
  for (const turn of talk.turns.slice(from)) {
    if (count >= words) break
    parts.push(turn.text)
    count += turn.text.split(' ').length
  }
  return count >= words ? parts.join(' ') : undefined
}
