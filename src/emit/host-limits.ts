import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { countText, sizeText } from '../messages/quantities.ts'
import { report } from '../messages/report.ts'
import type { ArchiveSettings } from '../model/archive.ts'

/** A file of the finished site: its path below the site's folder, with forward slashes. */
export interface FileSize {
  file: string
  bytes: number
}

/** What a host takes. An absent figure is a limit that it does not have, or does not state. */
interface Host {
  name: string
  /** Below this domain it serves sites that have none of their own. */
  domain: string
  files?: number
  /** Files and folders together. */
  entries?: number
  /** Files in one folder, not below it. */
  filesInFolder?: number
  fileBytes?: number
  siteBytes?: number
}

/** As the hosts stated it in 2025, for plans without a fee. 1 GB is read as the smaller of its two meanings. */
const hosts: Host[] = [
  // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits: "no larger than 1 GB".
  { name: 'GitHub Pages', domain: 'github.io', siteBytes: 1e9 },
  // developers.cloudflare.com/pages/platform/limits: 20,000 files (paid plans more), 25 MiB a file.
  { name: 'Cloudflare Pages', domain: 'pages.dev', files: 20_000, fileBytes: 25 * 2 ** 20 },
  // docs.gitlab.com/user/gitlab_com (1 GB) and docs.gitlab.com/administration/instance_limits (200,000 file entries).
  { name: 'GitLab Pages', domain: 'gitlab.io', entries: 200_000, siteBytes: 1e9 },
  // docs.netlify.com, "Create deploys", and answers.netlify.com: 54,000 files in one folder.
  { name: 'Netlify', domain: 'netlify.app', filesInFolder: 54_000 },
]

/**
 * Where a site passes the editor's budget of files (`files-over-budget`) or what a known host takes (`host-limit`): the one that `url` tells by
 * its domain, else each.
 */
export function limitMessages(
  sizes: readonly FileSize[],
  settings: Pick<ArchiveSettings, 'files' | 'downloads' | 'url'>,
): Message[] {
  const file = new VFile({ path: 'archive.yaml' })
  const { files: budget, downloads } = settings
  if (sizes.length > budget) {
    report(file, 'files-over-budget', {
      reason: `Unexpected ${countText(sizes.length)} files, expected at most ${countText(budget)}`,
      note: `Write: ${downloads.length === 0 ? '' : 'downloads: [], or '}files: ${sizes.length} where the host takes so many.`,
    })
  }
  const site = measure(sizes)
  for (const host of hostsOf(settings.url)) {
    for (const { is, atMost, note } of passed(host, site, settings)) {
      report(file, 'host-limit', {
        reason: `Unexpected ${is}, expected at most ${atMost} on ${host.name}`,
        note,
      })
    }
  }
  return messagesOf(file)
}

/** Bytes that a file of the site may have, wherever it may be served; `Infinity` where no host has a limit. */
export function mostFileBytes(url: string | undefined): number {
  return Math.min(...hostsOf(url).map(({ fileBytes = Infinity }) => fileBytes))
}

/** Hosts that a site may be on: someone.github.io is on one, a domain of its own may be on any. */
function hostsOf(url: string | undefined): Host[] {
  const own = url === undefined ? '' : new URL(url).hostname
  const told = hosts.filter(({ domain }) => own.endsWith(`.${domain}`))
  return told.length === 0 ? hosts : told
}

interface Measures {
  files: number
  entries: number
  bytes: number
  largest: FileSize
  fullest: { folder: string; files: number }
}

function measure(sizes: readonly FileSize[]): Measures {
  const folders = new Map<string, number>()
  let bytes = 0
  let largest: FileSize = { file: '', bytes: 0 }
  for (const size of sizes) {
    bytes += size.bytes
    if (size.bytes > largest.bytes) largest = size
    let folder = parentOf(size.file)
    folders.set(folder, (folders.get(folder) ?? 0) + 1)
    for (; folder !== ''; folder = parentOf(folder))
      if (!folders.has(parentOf(folder))) folders.set(parentOf(folder), 0)
  }
  let fullest = { folder: '', files: 0 }
  for (const [folder, files] of folders) if (files > fullest.files) fullest = { folder, files }
  return { files: sizes.length, entries: sizes.length + folders.size, bytes, largest, fullest }
}

function parentOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')))
}

/** In words: what the site has, what the host takes, and what to write. */
function* passed(
  host: Host,
  { files, entries, bytes, largest, fullest }: Measures,
  settings: Pick<ArchiveSettings, 'files' | 'downloads'>,
): Generator<{ is: string; atMost: string; note: string }> {
  const smaller =
    settings.downloads.length === 0
      ? 'Publish on another host where this one is meant.'
      : 'Write: downloads: []'
  const fewer = (count: number): string => (count < settings.files ? `Write: files: ${count}` : smaller)
  if (host.files !== undefined && files > host.files) {
    yield { is: `${countText(files)} files`, atMost: countText(host.files), note: fewer(host.files) }
  }
  if (host.entries !== undefined && entries > host.entries) {
    const note = fewer(files - (entries - host.entries))
    yield { is: `${countText(entries)} files and folders`, atMost: countText(host.entries), note }
  }
  if (host.filesInFolder !== undefined && fullest.files > host.filesInFolder) {
    const note = fewer(files - (fullest.files - host.filesInFolder))
    const is = `${countText(fullest.files)} files in ${fullest.folder === '' ? 'the top folder' : fullest.folder}`
    yield { is, atMost: countText(host.filesInFolder), note }
  }
  if (host.fileBytes !== undefined && largest.bytes > host.fileBytes) {
    yield {
      is: `${sizeText(largest.bytes, Math.ceil)} in ${largest.file}`,
      atMost: sizeText(host.fileBytes, Math.floor),
      note: 'Cut the seed that it is made of into several.',
    }
  }
  if (host.siteBytes !== undefined && bytes > host.siteBytes) {
    yield {
      is: `site of ${sizeText(bytes, Math.ceil)}`,
      atMost: sizeText(host.siteBytes, Math.floor),
      note: smaller,
    }
  }
}
