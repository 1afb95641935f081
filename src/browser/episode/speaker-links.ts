// Runs in the browser.
import { html } from '../search/dom.ts'
import { SearchLinks } from '../search/links.ts'
import type { Talk } from './talk.ts'

/** Let the speakers in the line below the title lead to what they say in all episodes. */
export function linkSpeakers(talk: Talk): void {
  const text = talk.article.querySelector('.episode-head .by')?.firstChild
  if (!(text instanceof Text)) return
  const links = new SearchLinks(document.documentElement.dataset['base'] ?? '/')
  // Who is named and says nothing is not found. In a query a quotation mark would end the name.
  const speakers = [...talk.speakers()].filter((name) => !/["“”]/.test(name))
  // The longer one first: `Ann Smith` begins with `Ann`.
  speakers.sort((a, b) => b.length - a.length)
  let rest = text
  for (;;) {
    const found = firstOf(speakers, rest.data)
    if (found === undefined) return
    const name = rest.splitText(found.at)
    rest = name.splitText(found.speaker.length)
    const link = html('a', { href: links.search(`speaker:"${found.speaker}"`) })
    name.replaceWith(link)
    link.append(name)
  }
}

/** The speaker who is named first in `text`, not as a part of another word: `Bo` is not Bob. */
function firstOf(speakers: readonly string[], text: string): { speaker: string; at: number } | undefined {
  let first: { speaker: string; at: number } | undefined
  for (const speaker of speakers) {
    const at = text.indexOf(speaker)
    if (at < 0 || (first !== undefined && at >= first.at)) continue
    if (!/^[\p{L}\p{N}]/u.test(text.slice(at + speaker.length))) first = { speaker, at }
  }
  return first
}
