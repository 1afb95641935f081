import type { Archive, LinkedEpisode } from '../model/archive.ts'
import { cut } from '../model/cut.ts'
import type { OutputFile } from '../model/output-file.ts'
import type { PageContext } from './context.ts'
import { transcriptFormats } from './episode-page.ts'
import { feedFiles } from './feeds.ts'
import { escapeHtml } from './html.ts'
import { fileOf, paths, type SitePath } from './urls.ts'

/** Files for machines that are made from the archive: robots, sitemap, the browser's own search, and feeds. */
export function siteFiles(context: PageContext): OutputFile[] {
  return [
    { file: fileOf(paths.robots()), content: robots(context) },
    ...sitemaps(context),
    ...optional(fileOf(paths.openSearch()), openSearch(context)),
    ...feedFiles(context),
  ]
}

function optional(file: string, content: string | undefined): OutputFile[] {
  return content === undefined ? [] : [{ file, content }]
}

function robots(context: PageContext): string {
  const map = context.addresses.absolute(paths.sitemap())
  return `User-agent: *\nAllow: /\n${map === undefined ? '' : `Sitemap: ${map}\n`}`
}

/** What a file of rules may have: GitLab Pages reads 1,000 of them and 64 KiB, others more. */
const mostRules = { lines: 1000, bytes: 2 ** 16 }

/**
 * The fixed files of a site with `_redirects`, which Netlify, Cloudflare Pages and GitLab Pages read: the downloads of former
 * addresses of episodes lead to those of today. Their pages lead on by themselves. Rules that are there already come first,
 * since hosts stop at the first one that fits.
 */
export function withRedirects(files: readonly OutputFile[], context: PageContext): readonly OutputFile[] {
  const file = fileOf(paths.redirects())
  const own = files.find((each) => each.file === file)
  const before = own === undefined ? '' : `${textOf(own).trimEnd()}\n`
  let bytes = Buffer.byteLength(before)
  const most = mostRules.lines - before.split('\n').length + 1
  const rules: string[] = []
  for (const rule of redirectRules(context)) {
    bytes += Buffer.byteLength(rule)
    if (rules.length >= most || bytes > mostRules.bytes) break
    rules.push(rule)
  }
  if (rules.length === 0) return files
  return [...files.filter((each) => each !== own), { file, content: before + rules.join('') }]
}

function* redirectRules(context: PageContext): Generator<string> {
  for (const { slug, aliasSlugs, hasSubtitles } of context.archive.episodes) {
    for (const former of aliasSlugs) {
      for (const format of transcriptFormats(context, hasSubtitles === true)) {
        const [from, to] = [paths.transcript(former, format), paths.transcript(slug, format)]
        yield `${context.href(from)} ${context.href(to)} 301\n`
      }
    }
  }
}

function textOf({ content }: OutputFile): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** So many addresses can one sitemap have: https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000

/** How many files the sitemap is: one, and where that is an index one for each of those that it names. */
export function countSitemaps(archive: Archive): number {
  const parts = Math.ceil(listedPaths(archive).length / mostAddresses)
  return parts <= 1 ? 1 : 1 + parts
}

/** Addresses must be absolute in a sitemap: without the archive's `url` there is none. */
function sitemaps(context: PageContext): OutputFile[] {
  if (context.addresses.origin === undefined) return []
  const all = listedPaths(context.archive)
  if (all.length <= mostAddresses) return [sitemap(context, paths.sitemap(), 'urlset', 'url', all)]
  const parts = cut(all, mostAddresses).map((own, at) => ({ path: paths.sitemapPart(at + 1), own }))
  return [
    sitemap(
      context,
      paths.sitemap(),
      'sitemapindex',
      'sitemap',
      parts.map(({ path }) => path),
    ),
    ...parts.map(({ path, own }) => sitemap(context, path, 'urlset', 'url', own)),
  ]
}

function sitemap(
  { addresses }: PageContext,
  path: SitePath,
  root: 'urlset' | 'sitemapindex',
  item: 'url' | 'sitemap',
  listed: readonly SitePath[],
): OutputFile {
  const items = listed.map(
    (each) => `<${item}><loc>${escapeHtml(addresses.absolute(each)!)}</loc></${item}>\n`,
  )
  return {
    file: fileOf(path),
    content: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`,
  }
}

/** Pages that search engines are told of. */
function listedPaths({ episodes, tags, names, topics }: Archive): SitePath[] {
  return [
    paths.home(),
    paths.episodes(),
    ...episodes.map(({ slug }) => paths.episode(slug)),
    ...(topics.length === 0 ? [] : [paths.topics()]),
    ...(tags.length === 0 ? [] : [paths.tags()]),
    ...tags.map(({ slug }) => paths.tag(slug)),
    ...(names.length === 0 ? [] : [paths.names()]),
    ...names.map(({ slug }) => paths.name(slug)),
  ]
}

function openSearch(context: PageContext): string | undefined {
  const search = context.addresses.absolute(paths.search())
  if (search === undefined) return undefined
  const { title } = context.archive.settings
  // Cut before it is escaped, and between characters: half of either would not be XML.
  const shortName = Array.from(title).slice(0, 16).join('').trim()
  return `<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n<ShortName>${escapeHtml(shortName)}</ShortName>\n<Description>${escapeHtml(title)}</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type="text/html" template="${escapeHtml(search)}?q={searchTerms}"/>\n</OpenSearchDescription>\n`
}

/** So many episodes does the guide name: the newest. */
const mostGuided = 100

/**
 * A guide for readers that are programs, as llmstxt.org proposes: what this site is, and where its text can be read whole.
 *
 * @param recordFiles Files of the records of all episodes: none, one, or several, of which one names the others.
 */
export function guideFile(context: PageContext, recordFiles: number): OutputFile {
  return { file: fileOf(paths.llms()), content: guide(context, recordFiles) }
}

function guide(context: PageContext, recordFiles: number): string {
  const { words } = context
  const { settings, episodes } = context.archive
  const link = (path: Parameters<typeof context.href>[0]): string =>
    context.addresses.absolute(path) ?? context.href(path)
  const readable = settings.downloads.find((format) => format === 'md' || format === 'txt')
  const readableText = ({ slug }: LinkedEpisode): SitePath =>
    readable === undefined ? paths.episode(slug) : paths.transcript(slug, readable)
  const statusOf = ({ reviewed }: { reviewed: boolean }): string =>
    reviewed ? words.reviewed : words.automaticCaptions
  // Said once where it is the same of all.
  const [status, ...otherStatuses] = new Set(episodes.map(statusOf))
  const recent = episodes.slice(0, mostGuided).map((episode) => {
    const note = otherStatuses.length === 0 ? '' : `: ${statusOf(episode)}`
    // A backslash at its end would take the bracket behind it for a character of the title.
    const title = episode.title.replace(/[[\]]/g, '').replaceAll('\\', '\\\\')
    return `- [${title}](${link(readableText(episode))})${note}`
  })
  return [
    `# ${settings.title}\n`,
    ...(settings.description === undefined ? [] : [`> ${settings.description}\n`]),
    ...(status === undefined || otherStatuses.length > 0 ? [] : [`${status}.\n`]),
    ...(recordFiles > 0
      ? [
          '## Records\n',
          recordFiles === 1
            ? `- [archive.ndjson](${link(paths.records())}): every episode, one JSON record a line`
            : `- [archive.json](${link(paths.recordsList())}): names the ${recordFiles - 1} files beside it that have every episode, one JSON record a line`,
          `- [episode.json](${link(paths.schema('episode'))}): the JSON Schema of a record\n`,
        ]
      : []),
    `## ${words.episodes}\n`,
    ...recent,
    ...(episodes.length > mostGuided ? [`- [${words.allEpisodes}](${link(paths.episodes())})`] : []),
    '',
  ].join('\n')
}
