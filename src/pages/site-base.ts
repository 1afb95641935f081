import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { report } from '../messages/report.ts'
import type { ArchiveSettings } from '../model/archive.ts'
import { normaliseBase } from './urls.ts'

/** Path that a site is served under: as `stated` for it, else that of the archive's `url`, else `/`. */
export function siteBase(stated: string | undefined, { url }: Pick<ArchiveSettings, 'url'>): string {
  return normaliseBase(stated ?? pathOf(url) ?? '/')
}

/** Where a site is built for another path than its `url` has: absolute addresses then are not below `url`. */
export function baseMessages(base: string, { url }: Pick<ArchiveSettings, 'url'>): Message[] {
  const path = pathOf(url)
  if (url === undefined || path === undefined || normaliseBase(path) === base) return []
  const file = new VFile({ path: 'archive.yaml' })
  report(file, 'url-and-base-differ', {
    reason: `Unexpected path \`${path}\` of \`url\`, expected \`${base}\`, the base that the site is built for`,
    note: `Write: url: ${new URL(base, url).href}, or build for the path of \`url\`.`,
  })
  return messagesOf(file)
}

function pathOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).pathname
}
