import { leeway } from '../captions/own-times.ts'
import type { ChapterProblem } from '../messages/report-chapters.ts'
import type { Mention } from '../model/archive.ts'
import type { Chapter, CompiledSeed, Episode, Passage } from '../model/episode.ts'
import { blankAddresses, unseenSpans } from '../model/links.ts'
import type { CaptionTimes, Span, Subtitle, TimeMark } from '../model/transcript.ts'
import type { VideoChapter } from '../parse/video-info.ts'
import { SignReader, skippablePassages } from './chapter-kind.ts'
import { placeChapterLines, placeOfTime, tokenStart } from './chapter-lines.ts'
import { chapterSummary, summarySentences } from './chapter-summary.ts'
import { chapterTitles } from './chapter-title.ts'
import { cutPassages, type Unit } from './cut-passages.ts'
import { cutSubtitles } from './cut-subtitles.ts'
import { findChapters } from './find-chapters.ts'
import { primaryLanguage } from '../model/language.ts'
import { makePassages } from './make-passages.ts'
import { makeUnits } from './make-units.ts'
import { findMarkers } from './markers.ts'
import { plainText } from '../model/plain-text.ts'
import { termsOf, type Terms } from './terms.ts'
import { countForms, readWords, withoutMarkers, type WordCounts, type Words } from './talk-words.ts'

/**
 * What is known of a talk from files beside its seed. Times found by aligning captions with its text tell when all of it is said; those that the seed
 * states stay what they are.
 */
export interface SidecarFacts extends Partial<CaptionTimes> {
  /** Chapters that the video's own metadata states. */
  chapters?: readonly VideoChapter[]
}

/** An episode, and what of the seed could not be given a place in it. */
export interface SegmentedSeed {
  episode: Episode
  /** See `cutSubtitles`. */
  subtitles: Subtitle[]
  problems: ChapterProblem[]
  /** What was counted on the way: `digestEpisode` needs it again. */
  counts: WordCounts
  /** Its words, those of one passage after another. */
  words: Words
}

/**
 * Cut a talk into passages and chapters. The result depends on the seed, what lies beside it and its mentions only: no other
 * talk of the archive changes it. Linear in the length of the text.
 *
 * @param mentions Names in `seed.transcript.text`, in ascending order of place.
 */
export function segmentSeed(
  seed: CompiledSeed,
  mentions: readonly Mention[],
  sidecar: SidecarFacts = {},
): SegmentedSeed {
  const { transcript, record } = seed
  const written = transcript.text
  const text = plainText(written)
  const language = primaryLanguage(record.language)
  const markers = findMarkers(text)
  const allWords = readWords(written, text)
  const words = withoutMarkers(allWords, markers)
  // Passages, and so their ids, depend on all that is written; what readers are told of a talk on what they see.
  const seen = withoutMarkers(words, unseenSpans(text))
  const terms = termsOf(text, seen, mentions, language)
  const captions = sidecar.times ?? []
  const times = captions.length > 0 ? captions : transcript.times

  const placed = placeChapterLines(seed.chapterLines, { text, words, seen }, times, record.durationSeconds)
  const stated: StatedChapters =
    placed.chapters.length > 0
      ? { from: 'editor', chapters: placed.chapters }
      : { from: 'metadata', chapters: metadataChapters(sidecar, text, words, times, record.durationSeconds) }

  const chapterStarts = stated.chapters.map((chapter) => chapter.at)
  // Without names: what an editor adds to the glossary must not move passages, or links to them would break.
  const plain = mentions.length === 0 && seen === words ? terms : termsOf(text, words, [], language)
  const units = makeUnits({
    transcript: { ...transcript, text },
    markers,
    words,
    terms: plain,
    language,
    chapterStarts,
  })
  const talk = {
    written,
    text: blankAddresses(text),
    words: seen,
    terms,
    language,
    mentions,
    speakers: record.speakers,
    topics: record.topics,
    signs: new SignReader(text, allWords, language),
    units,
    first: firstWordsOf(units, seen),
  }
  const bounds = cutPassages(units)
  const spans = spansOf(bounds, units)
  const starts = timesOfStarts(spans, captions, sidecar.reach)
  const passages = makePassages(seed, allWords, spans, markers, withStarts(transcript.times, starts))
  const chapters =
    stated.chapters.length > 0 ? statedChapters(stated, bounds, talk) : automaticChapters(bounds, talk)
  return {
    episode: { ...record, passages, chapters: attach(chapters, passages), words: seen.starts.length },
    subtitles: cutSubtitles({
      transcript: { ...transcript, times },
      sentences: units,
      language,
      // Those of the captions end where the captions say.
      end: captions.length > 0 ? sidecar.end : undefined,
      durationSeconds: record.durationSeconds,
    }),
    problems: placed.problems,
    counts: {
      forms: seen.forms,
      ofForm: countForms(seen),
      ofPassage: wordsBetween(bounds, talk),
    },
    words: seen,
  }
}

interface StatedChapters {
  from: 'editor' | 'metadata'
  chapters: { at: number; title: string }[]
}

interface Talk {
  written: string
  /** The same as a plain text, with spaces for the addresses of its links. */
  text: string
  /** Those that are seen. */
  words: Words
  terms: Terms
  language: string
  mentions: readonly Mention[]
  speakers: readonly string[]
  topics: readonly string[]
  signs: SignReader
  units: readonly Unit[]
  /** For each unit the index of its first word; the number of words at the end. */
  first: readonly number[]
}

/** A chapter before its first passage is known by id. */
interface Draft extends Pick<Chapter, 'title' | 'from' | 'summary' | 'kind'> {
  /** Index of its first passage. */
  passage: number
}

function firstWordsOf(units: readonly Unit[], { starts }: Words): number[] {
  let next = 0
  return [
    0,
    ...units.map(({ end }) => {
      while (next < starts.length && starts[next]! < end) next += 1
      return next
    }),
  ]
}

function spansOf(bounds: readonly number[], units: readonly Unit[]): Span[] {
  return bounds.map((first, at) => ({
    start: units[first]!.start,
    end: units[(bounds[at + 1] ?? units.length) - 1]!.end,
  }))
}

/**
 * When each span begins: as the last word before it that has a time, or the first one in it. Captions have one for each word that they
 * share with the text: what stands further than `reach` behind such a word is not in them, and nobody knows when it is said.
 */
function timesOfStarts(spans: readonly Span[], times: readonly TimeMark[], reach = Infinity): TimeMark[] {
  let next = 0
  return spans.flatMap(({ start, end }) => {
    while (next < times.length && times[next]!.at <= start) next += 1
    const [before, after] = [times[next - 1], times[next]]
    const isNear = before !== undefined && start - before.at < reach
    const mark = isNear ? before : after !== undefined && after.at < end ? after : undefined
    return mark === undefined ? [] : [{ at: start, seconds: mark.seconds }]
  })
}

/** A seed's own times, and those of starts where it has none. */
function withStarts(own: readonly TimeMark[], starts: readonly TimeMark[]): TimeMark[] {
  const all: TimeMark[] = []
  let next = 0
  for (const { at, seconds } of starts) {
    while (next < own.length && own[next]!.at < at) all.push(own[next++]!)
    if (own[next]?.at === at) continue
    // What people write down is a little early or late: no start passes it.
    const [before = seconds, after = seconds] = [own[next - 1]?.seconds, own[next]?.seconds]
    const isLate = seconds > after && seconds <= after + leeway
    const isEarly = seconds < before && seconds >= before - leeway
    all.push({ at, seconds: isLate ? after : isEarly ? before : seconds })
  }
  return [...all, ...own.slice(next)]
}

function wordsBetween(bounds: readonly number[], { first, units }: Talk): number[] {
  return bounds.map((unit, at) => first[bounds[at + 1] ?? units.length]! - first[unit]!)
}

function metadataChapters(
  sidecar: SidecarFacts,
  text: string,
  words: Words,
  times: readonly TimeMark[],
  durationSeconds: number | undefined,
): { at: number; title: string }[] {
  const chapters = new Map<number, string>()
  for (const { seconds, title } of sidecar.chapters ?? []) {
    const at = placeOfTime(seconds, text, words, times, durationSeconds)
    if (at !== undefined && title.trim() !== '') chapters.set(tokenStart(text, at), title.trim())
  }
  return Array.from(chapters, ([at, title]) => ({ at, title })).toSorted((a, b) => a.at - b.at)
}

/** Words before the first stated chapter that are taken into it: a greeting, not a chapter. */
const prelude = 40

function statedChapters(stated: StatedChapters, bounds: readonly number[], talk: Talk): Draft[] {
  const passageAt = new Map(bounds.map((unit, passage) => [talk.units[unit]!.start, passage]))
  const drafts = stated.chapters.flatMap(({ at, title }): Draft[] => {
    const passage = passageAt.get(at)
    return passage === undefined ? [] : [{ title, from: stated.from, passage }]
  })
  const before = drafts[0] === undefined ? 0 : talk.first[bounds[drafts[0].passage]!]!
  if (drafts[0] !== undefined && before <= prelude) drafts[0].passage = 0
  else {
    const range = { first: 0, end: before }
    drafts.unshift({ title: chapterTitles([range], talk)[0]!, from: 'automatic', passage: 0 })
  }
  return describe(drafts, bounds, talk)
}

function automaticChapters(bounds: readonly number[], talk: Talk): Draft[] {
  const { units, signs, first } = talk
  const spans = spansOf(bounds, units)
  const lengths = wordsBetween(bounds, talk)
  const skippable = skippablePassages(spans, lengths, signs)
  const starts = findChapters(
    bounds.map((unit, at) => ({
      first: first[unit]!,
      end: first[unit]! + lengths[at]!,
      cue: units[unit]!.cue,
      skippable: skippable.has(at),
    })),
    talk.terms,
  )
  const ranges = starts.map((passage, at) => ({
    first: first[bounds[passage]!]!,
    end: first[bounds[starts[at + 1] ?? bounds.length] ?? units.length]!,
  }))
  const titles = chapterTitles(ranges, talk)
  return describe(
    starts.map((passage, at): Draft => ({ title: titles[at]!, from: 'automatic', passage })),
    bounds,
    talk,
  )
}

/** Add what readers see besides the title: the sentence that sums a chapter up, and whether it can be skipped. */
function describe(
  drafts: Draft[],
  bounds: readonly number[],
  { units, written, terms, language, signs, first }: Talk,
): Draft[] {
  return drafts.map((draft, at) => {
    const from = bounds[draft.passage]!
    const next = drafts[at + 1]
    const to = next === undefined ? units.length : bounds[next.passage]!
    const sentences = units.slice(from, Math.min(to, from + summarySentences)).map((unit, offset) => ({
      start: unit.start,
      end: unit.end,
      firstWord: first[from + offset]!,
      endWord: first[from + offset + 1]!,
    }))
    const summary = chapterSummary(sentences, written, terms, language)
    const kind = signs.kindOf(
      { start: units[from]!.start, end: units[to - 1]!.end },
      first[to]! - first[from]!,
    )
    return {
      ...draft,
      ...(summary === undefined ? {} : { summary }),
      ...(kind === undefined ? {} : { kind }),
    }
  })
}

/** Give every passage its chapter, and every chapter its first passage. */
function attach(drafts: readonly Draft[], passages: readonly Passage[]): Chapter[] {
  let chapter = -1
  for (let at = 0; at < passages.length; at += 1) {
    if (drafts[chapter + 1]?.passage === at) chapter += 1
    passages[at]!.chapter = chapter
  }
  return passages.length === 0
    ? []
    : drafts.map(({ passage, ...draft }) => {
        const { id, start } = passages[passage]!
        return { ...draft, first: id, ...(start === undefined ? {} : { start }) }
      })
}
