import type { ArchiveSettings } from '../model/archive.ts'
import { defined } from '../model/defined.ts'
import { keepableText } from '../model/keepable-text.ts'
import type { CompiledSeed, Section } from '../model/episode.ts'
import { fileStem } from '../model/file-stem.ts'
import { type LanguageTag, type Slug, slugFrom, type VideoId } from '../model/ids.ts'
import type { CaptionText, CaptionTimes, TimedText } from '../model/transcript.ts'
import type { ParsedSeed } from '../parse/parse-seed.ts'
import { isSeparator } from '../parse/skeleton.ts'
import type { Source } from '../parse/source.ts'
import { compileHeader } from './header.ts'
import { reportSeed } from './report-seed.ts'
import { compileSections } from './sections.ts'
import { talkLines } from './talk-lines.ts'
import { type CompiledTranscript, compileTranscript } from './transcript.ts'

/** What lies beside a seed. */
export interface Beside {
  /** The words of a video's captions in a language, where there are such: they stand in for a transcript. */
  captions?: (videoId: VideoId, language: LanguageTag) => CaptionText | undefined
  /** Other languages in which there are captions of it. */
  otherLanguages?: (videoId: VideoId, language: LanguageTag) => string[]
}

/**
 * Turn a seed into a typed record and its transcript. Every problem is reported on `parsed.file`. A record is given
 * wherever there is a title and a transcript, also beside errors, so that what clashes with other seeds is found in
 * the same run; whether to build is for the caller to ask of the messages.
 */
export function compileSeed(
  parsed: ParsedSeed,
  settings: Pick<ArchiveSettings, 'language'>,
  beside: Beside = {},
): CompiledSeed | undefined {
  const header = compileHeader(parsed)
  const language = header.language ?? settings.language
  const talk = talkLines(parsed.source, parsed.transcript?.pieces ?? [])
  const own = compileTranscript(parsed.source, talk)
  const captions =
    own.transcript.text === '' && header.videoId !== undefined
      ? beside.captions?.(header.videoId, language)
      : undefined
  const spoken = captions === undefined ? own : spokenIn(captions)
  const { sections, related, chapterLines } = compileSections(parsed.source, parsed.sections)
  const others = header.videoId === undefined ? [] : beside.otherLanguages?.(header.videoId, language)
  reportSeed(parsed, {
    header,
    talk,
    transcript: own,
    hasCaptions: captions !== undefined,
    otherLanguage: others?.[0],
  })
  const { title } = header
  if (title === undefined || spoken.transcript.text === '') return undefined
  const { places, extra, slug, speakers, languageField, ...fields } = header
  return {
    record: {
      ...fields,
      title,
      slug: slug ?? slugOfSeed(title, parsed.file.path),
      topics: topicsOf(title),
      language,
      speakers: [...new Set([...speakers, ...spoken.speakers])],
      sections: [...introOf(parsed), ...sections],
      extra,
      file: parsed.file.path,
    },
    transcript: spoken.transcript,
    ...defined({ captionTimes: captions && timesOf(captions) }),
    timeSpans: own.timeSpans,
    chapterLines,
    places,
    related,
    languageField,
  }
}

/** Captions as the transcript. Their times are everywhere and say nothing of where something ends. */
function spokenIn(captions: TimedText): Pick<CompiledTranscript, 'transcript' | 'speakers'> {
  const turns = captions.turns.map(({ at, speaker }) => ({ at, speaker: keepableText(speaker) }))
  return {
    transcript: { text: keepableText(captions.text), turns, times: [], paragraphs: [] },
    speakers: [...new Set(turns.map(({ speaker }) => speaker))],
  }
}

function timesOf({ times, end }: CaptionText): CaptionTimes {
  return { times, ...defined({ end }) }
}

/** The slug of a seed that states none: from the title, or from the file's name where an address can have nothing of the title. */
export function slugOfSeed(title: string, file: string): Slug {
  return slugFrom(title, fileStem(file))
}

/** The parts of a title joined by " + "; `C++` is no joint. */
function topicsOf(title: string): string[] {
  const topics = title.split(' + ').map((topic) => topic.trim())
  return topics.some((topic) => topic !== '') ? topics.filter((topic) => topic !== '') : [title]
}

/** What stands above the first section and is no field. */
function introOf({ source, intro }: ParsedSeed): Section[] {
  let markdown = ''
  let end = 0
  for (const span of intro) {
    if (markdown !== '') markdown += areOneBlock(source, end, span.start) ? '\n' : '\n\n'
    markdown += source.slice(span).replace(/\r\n?/g, '\n')
    end = span.end
  }
  return markdown === '' ? [] : [{ kind: 'intro', markdown }]
}

/** Nothing but fields stands between two places: no blank line and no separator. */
function areOneBlock(source: Source, from: number, to: number): boolean {
  const [, ...lines] = source.lines(from, to)
  return lines.every(({ text }) => text.trim() !== '' && !isSeparator(text))
}
