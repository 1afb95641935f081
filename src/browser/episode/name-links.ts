// Runs in the browser.
import type { Talk } from './talk.ts'
import { whenNear } from './when-near.ts'
import type { EpisodeWords } from './words.ts'

/**
 * Say in full what the short links beside the text do, for those who hear them one by one: `34%` is the link to a passage,
 * `↓` leads to a chapter with a title. On the page itself these words would be as long as what they stand beside.
 */
export function nameLinks(talk: Talk, words: EpisodeWords): void {
  const { lang } = document.documentElement
  const named: Element[] = []
  const name = (link: Element | null, label: string): void => {
    if (link === null) return
    link.setAttribute('aria-label', label)
    named.push(link)
  }
  let speaker: string | null | undefined
  for (const { element, place } of talk.passages) {
    const text = place.textContent
    // In a turn that began before, nothing behind the link says who speaks.
    const goesOn = element.querySelector(':scope > :is(div, p)')?.matches('p') === true
    const by = goesOn && speaker != null ? `, ${speaker}` : ''
    name(place, `${words.linkToPassage}, ${text.endsWith('%') ? words.at(text) : text}${by}`)
    speaker = element.querySelector(':scope > div:last-of-type')?.textContent ?? speaker
    name(element.querySelector('.play'), words.playFrom(text))
  }
  // What has another language may have other letters: said of all, the whole talk would be laid out again.
  if (talk.language !== lang) whenNear(named, (link) => link.setAttribute('lang', lang))
  const titles = new Map(talk.chapters.map(({ heading, title }) => [`#${heading.id}`, title]))
  for (const link of talk.article.querySelectorAll('.chapter > .quiet a')) {
    const title = titles.get(link.getAttribute('href') ?? '')
    if (title !== undefined) link.setAttribute('aria-label', `${link.getAttribute('aria-label')}: ${title}`)
  }
}
