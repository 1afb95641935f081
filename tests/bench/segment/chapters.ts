import type { Mention } from '../../../src/model/archive.ts'
import { cutPassages, type Unit } from '../../../src/segment/cut-passages.ts'
import { findChapters } from '../../../src/segment/find-chapters.ts'
import { makeUnits } from '../../../src/segment/make-units.ts'
import { findMarkers } from '../../../src/segment/markers.ts'
import { segmentSeed } from '../../../src/segment/segment-seed.ts'
import { termsOf, type Terms } from '../../../src/segment/terms.ts'
import { readWords, withoutMarkers, type Words } from '../../../src/segment/talk-words.ts'
import { bagsOf, bayesSeg, c99, minimumCut, textTiling, u00, type Bag } from './methods.ts'
import { segmentationError, type SegmentationError } from './metrics.ts'
import { randomFrom } from './random.ts'
import { referenceBounds } from './reference.ts'
import { artificialTalks, realMentions, realSeed, seedOf } from './talks.ts'

interface Talk {
  text: string
  language: string
  mentions: readonly Mention[]
  units: readonly Unit[]
  /** Indices of the units at which a passage begins. */
  passages: readonly number[]
  first: readonly number[]
  words: Words
  terms: Terms
  bags: readonly Bag[]
  lengths: readonly number[]
  /** Indices of the units at which a piece begins. */
  bounds: number[]
}

/** One method on all sets, in their order. */
export interface ChapterScores {
  method: string
  scores: (SegmentationError & { found: number })[]
}

/** Words of a chapter that methods which need it are told. */
const usual = 800

/** WindowDiff and Pk of every method on the artificial talks and on the real seed against one reader's bounds. */
export function scoreChapters(): { sets: string[]; rows: ChapterScores[] } {
  const sets = new Map<string, Talk[]>()
  for (const { kind, text, bounds } of artificialTalks()) {
    sets.set(kind, [...(sets.get(kind) ?? []), prepare(text, 'en', bounds, [])])
  }
  const { text } = realSeed().transcript
  const mentions = realMentions(text)
  sets.set('real seed, 23 bounds', [prepare(text, 'nl', referenceBounds(text, true), mentions)])
  sets.set('real seed, 34 bounds', [prepare(text, 'nl', referenceBounds(text), mentions)])
  const random = randomFrom(7)
  const methods: Record<string, (talk: Talk) => number[]> = {
    'no bounds': () => [],
    'evenly spaced': evenly,
    'random sentence starts': (talk) => randomly(talk, random),
    'TextTiling (1997)': (talk) => ofPassages(talk, textTiling(talk.bags, talk.lengths)),
    'C99 (2000)': (talk) => ofPassages(talk, c99(talk.bags, talk.lengths)),
    'U00 (2001)': (talk) => ofPassages(talk, u00(talk.bags, talk.lengths)),
    'minimum cut (2006)': (talk) => ofPassages(talk, minimumCut(usual)(talk.bags, talk.lengths)),
    'BayesSeg (2008)': (talk) => ofPassages(talk, bayesSeg(0.2, usual)(talk.bags, talk.lengths)),
    'naslag, words alone': (talk) => ofPassages(talk, withoutCues(talk)),
    naslag: inFull,
  }
  const rows = Object.entries(methods).map(([method, find]): ChapterScores => {
    const scores = Array.from(sets.values(), (talks) => {
      const each = talks.map((talk) => {
        const found = find(talk)
        return { ...segmentationError(talk.units.length, talk.bounds, found), found: found.length }
      })
      const mean = (of: (score: (typeof each)[number]) => number): number =>
        each.reduce((sum, score) => sum + of(score), 0) / each.length
      return {
        windowDiff: mean((score) => score.windowDiff),
        pk: mean((score) => score.pk),
        found: mean((score) => score.found),
      }
    })
    return { method, scores }
  })
  return { sets: [...sets.keys()], rows }
}

function prepare(
  text: string,
  language: string,
  bounds: readonly number[],
  mentions: readonly Mention[],
): Talk {
  const markers = findMarkers(text)
  const words = withoutMarkers(readWords(text), markers)
  const terms = termsOf(text, words, [], language)
  const transcript = { text, turns: [], times: [], paragraphs: [] }
  const units = makeUnits({ transcript, markers, words, terms, language, chapterStarts: [] })
  const first = [0]
  for (const unit of units) first.push(first.at(-1)! + unit.words)
  const passages = cutPassages(units)
  const starts = passages.map((unit) => first[unit]!)
  return {
    text,
    language,
    mentions,
    units,
    passages,
    first,
    words,
    terms,
    bags: bagsOf(terms, starts),
    lengths: starts.map((start, at) => (starts[at + 1] ?? words.starts.length) - start),
    bounds: bounds.map((at) => nearestUnit(units, at)),
  }
}

function nearestUnit(units: readonly Unit[], at: number): number {
  let best = 0
  for (let unit = 0; unit < units.length; unit += 1) {
    if (Math.abs(units[unit]!.start - at) < Math.abs(units[best]!.start - at)) best = unit
  }
  return best
}

function ofPassages(talk: Talk, passages: readonly number[]): number[] {
  return passages.filter((passage) => passage > 0).map((passage) => talk.passages[passage]!)
}

function evenly({ units, words }: Talk): number[] {
  const count = Math.max(1, Math.round(words.starts.length / usual))
  return Array.from({ length: count - 1 }, (_, at) => Math.round(((at + 1) * units.length) / count))
}

function randomly({ units, words }: Talk, random: () => number): number[] {
  const count = Math.max(1, Math.round(words.starts.length / usual))
  return [
    ...new Set(Array.from({ length: count - 1 }, () => 1 + Math.floor(random() * (units.length - 1)))),
  ].toSorted((a, b) => a - b)
}

function withoutCues({ passages, first, units, terms }: Talk): number[] {
  return findChapters(
    passages.map((unit, at) => ({
      first: first[unit]!,
      end: first[passages[at + 1] ?? units.length]!,
      cue: 0,
      skippable: false,
    })),
    terms,
  )
}

function inFull({ text, language, mentions, units }: Talk): number[] {
  const { episode } = segmentSeed(seedOf(text, { language }), mentions)
  const starts = new Map<string, number>()
  let at = 0
  for (const passage of episode.passages) {
    starts.set(passage.id, at)
    at += passage.text.length + 1
  }
  return episode.chapters.slice(1).map((chapter) => nearestUnit(units, starts.get(chapter.first)!))
}
