import type { Chapter, CompiledSeed, Episode, Passage } from '../model/episode.ts'
import type { Mention } from '../model/archive.ts'
import type { Span, TimeMark, Turn } from '../model/transcript.ts'
import { cutPassages, type Unit } from './cut-passages.ts'
import { findMarkers } from './markers.ts'
import { uniquePassageIds } from './passage-id.ts'
import { splitSentences } from './sentences.ts'
import { wordsOutside } from './words.ts'

/** A line of the `## Chapters` section whose place in the talk was not found; the chapter is then not in the episode. */
export interface SegmentProblem {
  kind: 'chapter-not-found' | 'chapter-out-of-order'
  /** The line as written, without its bullet. */
  text: string
  /** 1-based line in the seed. */
  line: number
}

/** What is known of a talk from files beside its seed. */
export interface SidecarFacts {
  /** Times found by aligning captions with the text, ascending. */
  times?: readonly TimeMark[]
  /** Chapters that the video's own description states. */
  chapters?: readonly { seconds: number; title: string }[]
}

/** An episode, and what of the seed could not be given a place in it. */
export interface SegmentedSeed {
  episode: Episode
  problems: SegmentProblem[]
}

/**
 * Cut a talk into passages and chapters. The result depends on the seed, its own captions and its mentions only: no other
 * talk of the archive changes it. Linear in the length of the text.
 *
 * @param mentions Names in `seed.transcript.text`, in ascending order of place.
 */
export function segmentSeed(
  seed: CompiledSeed,
  _mentions: readonly Mention[],
  _sidecar: SidecarFacts = {},
): SegmentedSeed {
  const { text } = seed.transcript
  const markers = findMarkers(text)
  const words = wordsOutside(text, markers)
  const units = unitsOf(text, splitSentences(text, seed.record.language), words)
  const bounds = cutPassages(units)
  const spans = bounds.map((first, at) => ({
    start: units[first]!.start,
    end: units[(bounds[at + 1] ?? units.length) - 1]!.end,
  }))
  const passages = makePassages(seed, spans, markers)
  const chapters = evenChapters(passages, spans, words)
  return { episode: { ...seed.record, passages, chapters, words: words.length }, problems: [] }
}

function unitsOf(text: string, sentences: readonly Span[], words: readonly Span[]): Unit[] {
  const units: Unit[] = []
  let next = 0
  for (const { start, end } of sentences) {
    const first = next
    while (next < words.length && words[next]!.start < end) next += 1
    const count = next - first
    const last = units.at(-1)
    if (count === 0 && last !== undefined) last.end = end
    else
      units.push({ start, end, words: count, strength: noise(text.slice(start, start + 24)), forced: false })
  }
  return units
}

function noise(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return ((Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 8) & 0xffff) / 0x10000
}

function makePassages(seed: CompiledSeed, spans: readonly Span[], markers: readonly Span[]): Passage[] {
  const { text, turns, times, paragraphs } = seed.transcript
  const ids = uniquePassageIds(spans.map((span) => text.slice(span.start, span.end)))
  let turn = 0
  let time = 0
  let paragraph = 0
  let marker = 0
  let speaker: string | undefined
  return spans.map(({ start, end }, index) => {
    const insideTurns: Turn[] = []
    const insideTimes: TimeMark[] = []
    const insideParagraphs: number[] = []
    const insideMarkers: Span[] = []
    let seconds: number | undefined
    for (; turn < turns.length && turns[turn]!.at <= start; turn += 1) speaker = turns[turn]!.speaker
    const first = speaker
    for (; turn < turns.length && turns[turn]!.at < end; turn += 1) {
      speaker = turns[turn]!.speaker
      insideTurns.push({ at: turns[turn]!.at - start, speaker })
    }
    for (; time < times.length && times[time]!.at < end; time += 1) {
      const mark = times[time]!
      if (mark.at <= start) seconds = mark.seconds
      else insideTimes.push({ at: mark.at - start, seconds: mark.seconds })
    }
    for (; paragraph < paragraphs.length && paragraphs[paragraph]! < end; paragraph += 1) {
      if (paragraphs[paragraph]! > start) insideParagraphs.push(paragraphs[paragraph]! - start)
    }
    for (; marker < markers.length && markers[marker]!.start < end; marker += 1) {
      insideMarkers.push({ start: markers[marker]!.start - start, end: markers[marker]!.end - start })
    }
    return {
      id: ids[index]!,
      text: text.slice(start, end),
      ...(first === undefined ? {} : { speaker: first }),
      ...(insideTurns.length === 0 ? {} : { turns: insideTurns }),
      ...(seconds === undefined ? {} : { start: seconds }),
      ...(insideTimes.length === 0 ? {} : { times: insideTimes }),
      ...(insideParagraphs.length === 0 ? {} : { paragraphs: insideParagraphs }),
      markers: insideMarkers,
      chapter: 0,
    }
  })
}

function evenChapters(passages: Passage[], spans: readonly Span[], words: readonly Span[]): Chapter[] {
  const each = 10
  const chapters: Chapter[] = []
  for (let at = 0; at < passages.length; at += 1) {
    if (at % each === 0 && (at === 0 || passages.length - at >= each / 2)) {
      const first = passages[at]!
      const title = first.text.split(' ').slice(0, 6).join(' ')
      const start = first.start === undefined ? {} : { start: first.start }
      chapters.push({ title, from: 'automatic', first: first.id, ...start })
    }
    passages[at]!.chapter = chapters.length - 1
  }
  void spans
  void words
  return chapters
}
