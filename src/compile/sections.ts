import { decodeAddress } from '../model/decode-address.ts'
import { defined } from '../model/defined.ts'
import type { ChapterLine, Section } from '../model/episode.ts'
import type { PlacedLink } from '../model/places.ts'
import type { ParsedSection } from '../parse/parse-seed.ts'
import { sectionKind } from '../parse/section-kind.ts'
import type { Source, SourceLine } from '../parse/source.ts'
import { parseTimestamp } from './timestamp.ts'
import { startsTurn } from './transcript.ts'

/** A seed's sections, and what two of them say besides their text. */
export interface CompiledSections {
  sections: Section[]
  related: PlacedLink[]
  chapterLines: ChapterLine[]
}

/** Turn sections into records. Empty ones, with nothing in them but blank lines and lone bullets, are left out. */
export function compileSections(source: Source, parsed: readonly ParsedSection[]): CompiledSections {
  const compiled: CompiledSections = { sections: [], related: [], chapterLines: [] }
  for (const { title, content } of parsed) {
    const lines = [...source.lines(content.start, content.end)]
    if (lines.every(({ text }) => /^[ \t]*(?:[-*+][ \t]*(?:\[ ?\][ \t]*)?)?$/.test(text))) continue
    addSection(compiled, title, source.slice(content), lines)
  }
  return compiled
}

function addSection(compiled: CompiledSections, title: string, source: string, lines: SourceLine[]): void {
  const markdown = source.replace(/\r\n?/g, '\n')
  const kind = sectionKind(title)
  switch (kind) {
    case 'related': {
      const placed = lines.flatMap(linksOf)
      for (const link of placed) compiled.related.push(link)
      const links = placed.map(({ target, text }) => ({ target, ...defined({ text }) }))
      compiled.sections.push({ kind, title, markdown, links })
      return
    }
    case 'chapters':
      for (const line of lines.flatMap(chapterLineOf)) compiled.chapterLines.push(line)
      compiled.sections.push({ kind, title, markdown })
      return
    case 'notes':
    case 'takeaways':
      compiled.sections.push({ kind, title, markdown })
      return
    // A second transcript heading never comes here: its text belongs to the transcript.
    case 'transcript':
    case 'other':
      compiled.sections.push({ kind: 'other', title, markdown })
  }
}

/** A line longer than this is no list of links: each pattern below looks at its start only. In UTF-16 code units. */
const longestLine = 4000

/** The links of one line of the Related section: wikilinks, Markdown links, addresses, else the text of its bullet. */
function linksOf(line: SourceLine): PlacedLink[] {
  const text = line.text.slice(0, longestLine)
  const found: PlacedLink[] = []
  const pattern =
    /!?\[\[(?<wiki>[^[\]|\n]{1,500})(?:\|(?<alias>[^[\]\n]{0,500}))?\]\]|\[(?<text>[^[\]\n]{0,500})\]\((?:<(?<angled>[^<>\n]{1,1000})>|(?<target>[^\s()]{1,1000}))[^()\n]{0,200}\)|<?(?<address>https?:\/\/[^\s<>]{1,2000})>?/g
  for (const match of text.matchAll(pattern)) {
    const { wiki, alias, text: label, angled, target, address } = match.groups!
    const meant = (wiki ?? pathOf(angled ?? target) ?? address ?? '').trim()
    if (meant === '') continue
    const shown = (alias ?? label ?? '').trim()
    found.push({
      target: meant,
      ...(shown === '' ? {} : { text: shown }),
      line: line.number,
      column: match.index + 1,
      endColumn: match.index + 1 + match[0].length,
    })
  }
  if (found.length > 0) return found
  const bullet = /^[ \t]*[-*+][ \t]+(?=\S)/.exec(text)?.[0]
  if (bullet === undefined || line.text.length > longestLine) return []
  const target = text.slice(bullet.length).trimEnd()
  const column = bullet.length + 1
  return [{ target, line: line.number, column, endColumn: column + target.length, isPlain: true }]
}

/** Where a Markdown link leads: a path is decoded, as programs write `%20` for the spaces of a file name, and an address is left as it is. */
function pathOf(target: string | undefined): string | undefined {
  const isAddress = target === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)
  return isAddress ? target : decodeAddress(target)
}

/** `0:05`, `[0:05]`, `**0:05**`, `0:05:`, and a link to that time, as descriptions of videos have it. */
const chapterTime =
  /^(?:\*\*|__)?\\?[[(<]?(?<time>\d{1,3}(?::\d{2}){1,2}(?:\.\d{1,3})?)\\?[\])>]?(?:\([^\s()]{1,1000}\))?(?:\*\*|__)?:?(?:\*\*|__)?(?=\s|$)/

/** `- <first words or time> Title` */
function chapterLineOf({ text: source, number }: SourceLine): ChapterLine[] {
  const text = source.trim().replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, '')
  if (text === '' || /^[-*+]$/.test(text)) return []
  const time = chapterTime.exec(text)?.groups?.['time']
  const seconds = time === undefined ? undefined : parseTimestamp(time)
  return [{ text, ...defined({ seconds }), line: number }]
}

/**
 * Whether people speak in a section: its heading may then be meant as part of the talk.
 */
export function looksLikeTranscript(source: Source, { title, content }: ParsedSection): boolean {
  if (sectionKind(title) !== 'other') return false
  let turns = 0
  for (const line of source.lines(content.start, content.end)) {
    if (startsTurn(line.text)) turns += 1
    if (turns > 1) return true
  }
  return false
}
