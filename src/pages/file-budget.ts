import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { countOf, countText } from '../messages/quantities.ts'
import { report } from '../messages/report.ts'
import { type Archive, type DownloadFormat, areSubtitles, type TranscriptFormat } from '../model/archive.ts'

/** What a site would like to consist of. */
export interface FileNeeds {
  /** Files that the site may have, at most. */
  budget: number
  /** What the editor wants to offer. */
  downloads: readonly DownloadFormat[]
  episodes: number
  /** Episodes that have subtitles. */
  subtitled: number
  /** Files that are written in any case: pages, redirects, assets, feeds, the report. */
  always: number
  /** Files of the records of all episodes, at most: see {@link expectedRecordFiles}. */
  records: number
  /** Files of the smallest search index that still answers in small steps. */
  leastIndex: number
}

/** What a site may consist of. */
export interface FileBudget {
  /** What is offered, in the order of `FileNeeds.downloads`. */
  downloads: DownloadFormat[]
  /** What is not, in the order in which it was left out. */
  leftOut: TranscriptFormat[]
  /** Files that the search index may have; 1 where there is no room left. */
  index: number
}

/**
 * In this order formats are left out: first the one that says what another says as well, then those that say what the page and the
 * records of all episodes say, last those that people read. The records of all episodes stay: they are one file.
 */
const leaveOut = ['srt', 'html', 'json', 'vtt', 'txt', 'md'] as const satisfies TranscriptFormat[]

/**
 * Decide what is written per episode, so that the site stays within its files. The search index gets what is left; only
 * when that is less than the least it needs are downloads left out, one format after the other.
 */
export function budgetFiles(needs: FileNeeds): FileBudget {
  const leftOut: TranscriptFormat[] = []
  let downloads = [...needs.downloads]
  const left = (): number => needs.budget - needs.always - filesOf(downloads, needs)
  for (const format of leaveOut) {
    if (left() >= needs.leastIndex) break
    if (!downloads.includes(format) || filesOf([format], needs) === 0) continue
    downloads = downloads.filter((other) => other !== format)
    leftOut.push(format)
  }
  return { downloads, leftOut, index: Math.max(1, left()) }
}

/** Bytes that a record has for each word: 7 in English, twice that in scripts whose letters have two bytes each. */
const recordBytesPerWord = 16

/**
 * How many files the records of all episodes are, about, where a file has `most` bytes at most: more rather than fewer, for what they
 * do not need stays free. How large they are is known only when they are written.
 */
export function expectedRecordFiles({ episodes }: Pick<Archive, 'episodes'>, most: number): number {
  const words = episodes.reduce((sum, episode) => sum + episode.words, 0)
  const files = Math.ceil((words * recordBytesPerWord) / most)
  // Several have a list as well.
  return files > 1 ? files + 1 : 1
}

/** How many files there are of some formats. */
function filesOf(downloads: readonly DownloadFormat[], { episodes, subtitled, records }: FileNeeds): number {
  const count = (format: DownloadFormat): number =>
    format === 'ndjson' ? records : areSubtitles(format) ? subtitled : episodes
  return downloads.reduce((sum, format) => sum + count(format), 0)
}

/** What an editor has to know of the decision: `downloads-left-out`. */
export function budgetMessages(needs: FileNeeds, made: FileBudget): Message[] {
  if (made.leftOut.length === 0) return []
  const file = new VFile({ path: 'archive.yaml' })
  const { budget, episodes } = needs
  const wanted = needs.always + needs.leastIndex + filesOf(needs.downloads, needs)
  const kept = made.downloads.filter((format) => filesOf([format], needs) > 0)
  report(file, 'downloads-left-out', {
    reason: `Unexpected ${countText(wanted)} files for ${countOf(episodes, 'episode')}, expected at most ${countText(budget)}: the downloads ${made.leftOut.join(', ')} are left out`,
    note: `Write: downloads: [${kept.join(', ')}], or files: ${wanted} where the host takes so many.${made.downloads.includes('ndjson') ? ' The records of all episodes stay.' : ''}`,
  })
  return messagesOf(file)
}
