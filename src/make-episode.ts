import type { VFile } from 'vfile'
import { alignTimes } from './captions/align.ts'
import { type CaptionsFile, chooseCaptions, otherLanguages } from './captions/choose-captions.ts'
import { tellOfAll } from './captions/own-times.ts'
import { type ReadCaptions, readCaptions } from './captions/read-captions.ts'
import { reportTimes } from './captions/report-times.ts'
import { compileSeed } from './compile/compile-seed.ts'
import { reportLanguage } from './compile/report-language.ts'
import { digestEpisode } from './link/digest.ts'
import { namesByPassage } from './link/passage-names.ts'
import { reportChapters } from './messages/report-chapters.ts'
import { messagesOf, type Message } from './messages/message.ts'
import type { ArchiveSettings, EpisodeDigest, Mention } from './model/archive.ts'
import { defined } from './model/defined.ts'
import type { CompiledSeed, Episode } from './model/episode.ts'
import type { LanguageTag, VideoId } from './model/ids.ts'
import { primaryLanguage } from './model/language.ts'
import { blankAddresses } from './model/links.ts'
import type { CaptionTimes, Subtitle } from './model/transcript.ts'
import { findMentions } from './names/find-mentions.ts'
import type { CompiledGlossary } from './names/glossary.ts'
import { parseSeed } from './parse/parse-seed.ts'
import type { SourceFile } from './read/read-seeds.ts'
import { report } from './messages/report.ts'
import type { VideoChapter } from './parse/video-info.ts'
import { otherLanguage } from './segment/other-language.ts'
import { segmentSeed } from './segment/segment-seed.ts'
import type { ReadText } from './segment/talk-words.ts'

/** What one seed gives: its messages, and its episode wherever it has a title and a transcript. */
export interface MadeEpisode {
  messages: Message[]
  made?: {
    episode: Episode
    /** See `cutSubtitles`. */
    subtitles: Subtitle[]
    digest: EpisodeDigest
    /** See `namesByPassage`. */
    names: string[][]
    /** Words of each passage. */
    words: readonly number[]
    /** The transcript that its passages are cut from, with its words. */
    transcript: ReadText
  }
}

/** What a seed is read with. */
export interface Surroundings {
  settings: ArchiveSettings
  glossary: CompiledGlossary
  /** Captions of a video that lie beside the seeds. */
  captionsOf?: (videoId: VideoId) => readonly CaptionsFile[]
}

/** A seed as far as its text and what is mentioned in it. Without `seed` there is nothing to make an episode of. */
export interface StartedEpisode {
  file: VFile
  seed?: CompiledSeed
  mentions: Mention[]
  /** The captions of its video, read when they are asked for: the last are used, those before are malformed. */
  captions: () => readonly ReadCaptions[]
}

/** One seed through parse → compile → names → segment → digest. A pure function: it may run in any thread and be remembered. */
export function makeEpisode(source: SourceFile, surroundings: Surroundings): MadeEpisode {
  return finishEpisode(startEpisode(source, surroundings))
}

/** The first half, parse → compile → names: what it gives is all that the second half depends on. */
export function startEpisode(source: SourceFile, surroundings: Surroundings): StartedEpisode {
  const { file, ...parsed } = parseSeed(source)
  let captions: readonly ReadCaptions[] | undefined
  const read = (videoId: VideoId, language: LanguageTag): readonly ReadCaptions[] =>
    (captions ??= readFirst(chooseCaptions(surroundings.captionsOf?.(videoId) ?? [], language)))
  const seed = compileSeed({ file, ...parsed }, surroundings.settings, {
    captions: (videoId, language) => read(videoId, language).at(-1)?.timed,
    otherLanguages: (videoId, language) => otherLanguages(surroundings.captionsOf?.(videoId) ?? [], language),
  })
  if (seed === undefined) return { file, mentions: [], captions: () => captions ?? [] }
  const { videoId, language } = seed.record
  return {
    file,
    seed,
    mentions: findMentions(blankAddresses(seed.transcript.text), surroundings.glossary),
    captions: () => (videoId === undefined ? [] : read(videoId, language)),
  }
}

/** Read captions up to the first that have words. */
function readFirst(files: readonly CaptionsFile[]): ReadCaptions[] {
  const read: ReadCaptions[] = []
  for (const file of files) {
    const captions = readCaptions(file, file.kind)
    read.push(captions)
    if (captions.timed !== undefined) break
  }
  return read
}

/** The second half, segment → digest. `chapters` are those that the video's own metadata states. */
export function finishEpisode(
  { file, seed, mentions, captions }: StartedEpisode,
  chapters: readonly VideoChapter[] = [],
): MadeEpisode {
  if (seed === undefined) return { messages: [...messagesOf(file), ...aboutCaptions(captions())] }
  const isEnough = tellOfAll(seed.transcript)
  const { times, end, reach } =
    seed.captionTimes ?? (isEnough ? noTimes : timesOf(file, seed, captions().at(-1)))
  const canPlace = seed.transcript.times.length > 0 || times.length > 0
  if (chapters.length > 0 && seed.chapterLines.length === 0 && !canPlace)
    report(file, 'video-chapters-without-times', {
      reason: `Unexpected transcript without times beside ${chapters.length} chapters of its video, expected times to place them by`,
      note: 'Write times in the transcript, such as [12:30], or a section ## Chapters with the first words of each.',
    })
  const segmented = segmentSeed(seed, mentions, {
    times,
    ...defined({ end, reach }),
    ...(canPlace ? { chapters } : {}),
  })
  const { episode, subtitles, problems, counts, words } = segmented
  reportChapters(file, problems, canPlace)
  const other = otherLanguage(counts, primaryLanguage(seed.record.language))
  if (other !== undefined) reportLanguage(file, other, seed.record.language, seed.languageField)
  const names = namesByPassage(episode, mentions)
  return {
    messages: [...messagesOf(file), ...(isEnough ? [] : aboutCaptions(captions()))],
    made: {
      episode,
      subtitles,
      digest: digestEpisode(segmented, seed, mentions, names),
      names,
      words: counts.ofPassage,
      transcript: { text: seed.transcript.text, words },
    },
  }
}

const noTimes: CaptionTimes = { times: [] }

/**
 * When the words of a transcript are said, by captions of the same talk. None where most of the transcript's own times
 * are others: they are of another recording.
 */
function timesOf(file: VFile, seed: CompiledSeed, captions: ReadCaptions | undefined): CaptionTimes {
  if (captions?.timed === undefined) return noTimes
  const { transcript, timeSpans } = seed
  const times = alignTimes(transcript.text, captions.timed)
  if (times !== undefined)
    return reportTimes(file, transcript.times, timeSpans, times.times) ? times : noTimes
  report(captions.file, 'captions-differ', {
    reason: 'Unexpected words in the captions, expected those of the transcript',
    place: { line: 1, column: 1 },
    note: 'Fetch them again by the video id of the seed, or remove the file: it is not used.',
  })
  return noTimes
}

function aboutCaptions(captions: readonly ReadCaptions[]): Message[] {
  return captions.flatMap(({ file }) => messagesOf(file))
}
