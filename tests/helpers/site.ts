import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every file of a built site, paths with forward slashes, sorted by code unit. */
export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** Text of one file of a site. */
export function textOf(site: string, file: string): string {
  return readFileSync(path.join(site, file), 'utf8')
}

/** All pages of a site, by file. */
export function pagesOf(site: string): Map<string, string> {
  return new Map(
    filesOf(site)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, textOf(site, file)]),
  )
}

/** Text without tags, character references read: what a person sees of HTML that naslag wrote. */
export function textContent(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;|&#x3C;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x26;|&amp;/g, '&')
}

/** Values of attributes with these names, in order, as they stand in the HTML: in quotes or without. */
export function attributesOf(html: string, ...names: string[]): string[] {
  const tags = html.match(/<[a-z](?:"[^"]*"|[^">])*>/gi) ?? []
  return tags.flatMap((tag) =>
    [...tag.matchAll(/\s([\w-]+)=(?:"([^"]*)"|([^\s">]+))/g)]
      .filter(([, name]) => names.includes(name!))
      .map(([, , quoted, bare]) => quoted ?? bare!),
  )
}

/** Links and other references of a page that lead nowhere in the site: a missing file or a missing id. */
export function deadLinks(site: string, base: string): string[] {
  const pages = pagesOf(site)
  const files = new Set(filesOf(site))
  const ids = new Map([...pages].map(([file, html]) => [file, new Set(attributesOf(html, 'id'))]))
  const dead: string[] = []
  for (const [file, html] of pages) {
    for (const value of attributesOf(html, 'href', 'src', 'action')) {
      const reference = value.replaceAll('&amp;', '&')
      if (/^(?:https?:|mailto:|data:)/.test(reference)) continue
      const [address = '', fragment] = reference.split('#')
      const target = address === '' ? file : fileFor(address.split('?')[0]!, base)
      if (target === undefined || !files.has(target)) dead.push(`${file}: ${reference}`)
      else if (
        fragment !== undefined &&
        fragment !== '' &&
        ids.has(target) &&
        !ids.get(target)!.has(fragment)
      )
        dead.push(`${file}: ${reference}`)
    }
  }
  return dead
}

function fileFor(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined
  const below = decodeURI(address.slice(base.length))
  return below === '' || below.endsWith('/') ? `${below}index.html` : below
}
