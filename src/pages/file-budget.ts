import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { countText } from '../messages/quantities.ts'
import { report } from '../messages/report.ts'
import type { DownloadFormat, TranscriptFormat } from '../model/archive.ts'

/** What a site would like to consist of. */
export interface FileNeeds {
  /** Files that the site may have, at most. */
  budget: number
  /** What the editor wants to offer. */
  downloads: readonly DownloadFormat[]
  episodes: number
  /** Files that are written in any case: pages, redirects, assets, feeds, the report. */
  always: number
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
 * In this order formats are left out: first those that say what the page and the records of all episodes say as well,
 * last those that people read. The records of all episodes stay: they are one file.
 */
const leaveOut = ['html', 'json', 'txt', 'md'] as const satisfies TranscriptFormat[]

/**
 * Decide what is written per episode, so that the site stays within its files. The search index gets what is left; only
 * when that is less than the least it needs are downloads left out, one format after the other.
 */
export function budgetFiles(needs: FileNeeds): FileBudget {
  const leftOut: TranscriptFormat[] = []
  let downloads = [...needs.downloads]
  const left = (): number => {
    const perArchive = downloads.includes('ndjson') ? 1 : 0
    const perEpisode = downloads.length - perArchive
    return needs.budget - needs.always - perArchive - perEpisode * needs.episodes
  }
  for (const format of leaveOut) {
    if (left() >= needs.leastIndex || needs.episodes === 0) break
    if (!downloads.includes(format)) continue
    downloads = downloads.filter((other) => other !== format)
    leftOut.push(format)
  }
  return { downloads, leftOut, index: Math.max(1, left()) }
}

/** What an editor has to know of the decision: `downloads-left-out`. */
export function budgetMessages({ budget, episodes, ...needs }: FileNeeds, made: FileBudget): Message[] {
  if (made.leftOut.length === 0) return []
  const file = new VFile({ path: 'archive.yaml' })
  const perEpisode = needs.downloads.filter((format) => format !== 'ndjson').length
  const wanted =
    needs.always + needs.leastIndex + perEpisode * episodes + (needs.downloads.length - perEpisode)
  report(file, 'downloads-left-out', {
    reason: `Unexpected ${countText(wanted)} files for ${countText(episodes)} episodes, expected at most ${countText(budget)}: the downloads ${made.leftOut.join(', ')} are left out`,
    note: `Write: downloads: [${made.downloads.join(', ')}], or files: ${wanted} where the host takes so many.${made.downloads.includes('ndjson') ? ' The record of each episode is in archive.ndjson.' : ''}`,
  })
  return messagesOf(file)
}
