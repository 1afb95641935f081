// Runs in the browser.
import type { QuoteSource } from './quote-text.ts'
import { passageSelector, readPassage, type PassageText } from './passage-text.ts'

/** A passage on the page. */
export interface PagePassage {
  element: HTMLElement
  /** The link to itself, which says where in the talk it is. */
  place: HTMLAnchorElement
  id: string
  index: number
  chapter: PageChapter
}

/** A chapter on the page, and its segment of the strip. */
export interface PageChapter {
  element: HTMLElement
  heading: HTMLElement
  title: string
  index: number
  passages: PagePassage[]
  /** Its place on the strip, 0 to 1000. */
  x: number
  width: number
  segment: SVGAElement | undefined
}

/** The talk as the page shows it. */
export class Talk {
  readonly article: HTMLElement
  readonly rail: HTMLElement
  readonly strip: SVGSVGElement
  readonly chapters: PageChapter[]
  readonly passages: PagePassage[]
  /** Language of the text, as in `lang`. */
  readonly language: string
  readonly #texts = new Map<PagePassage, PassageText>()
  readonly #byElement = new Map<Element, PagePassage>()
  /** Characters before each passage in its chapter, by index; made when first asked for. */
  #before: number[] | undefined

  /** Reads the article; the templates and this class know of each other. */
  constructor(article: HTMLElement) {
    this.article = article
    this.rail = article.querySelector<HTMLElement>('.rail')!
    this.strip = this.rail.querySelector<SVGSVGElement>('svg.strip')!
    this.language = article.lang === '' ? document.documentElement.lang : article.lang
    this.passages = []
    const segments = [...this.strip.querySelectorAll<SVGAElement>('a')]
    this.chapters = [...article.querySelectorAll<HTMLElement>('.chapter')].map((element, index) => {
      const heading = element.querySelector('h2')!
      const room = segments[index]?.querySelector('rect')
      const chapter: PageChapter = {
        element,
        heading,
        title: heading.textContent,
        index,
        passages: [],
        x: Number(room?.getAttribute('x') ?? 0),
        width: Number(room?.getAttribute('width') ?? 0),
        segment: segments[index],
      }
      for (const passage of element.querySelectorAll<HTMLElement>(passageSelector)) {
        const place = passage.querySelector('a')!
        const entry = { element: passage, place, id: passage.id, index: this.passages.length, chapter }
        chapter.passages.push(entry)
        this.passages.push(entry)
        this.#byElement.set(passage, entry)
      }
      return chapter
    })
  }

  /** The text of a passage; read once, since it never changes. */
  text(passage: PagePassage): PassageText {
    const known = this.#texts.get(passage)
    if (known !== undefined) return known
    const text = readPassage(passage.element)
    this.#texts.set(passage, text)
    return text
  }

  /** The texts that are searched, in order. */
  searchedTexts(): string[] {
    return this.passages.map((passage) => this.text(passage).searched)
  }

  /** The passage that an element of the page is in. */
  passageOf(node: Node | null): PagePassage | undefined {
    const element = node instanceof Element ? node : node?.parentElement
    const passage = element?.closest(passageSelector)
    return passage === null || passage === undefined ? undefined : this.#byElement.get(passage)
  }

  passageById(id: string): PagePassage | undefined {
    return this.passages.find((passage) => passage.id === id)
  }

  /** Who speaks at a place of a passage: the last label printed before it. */
  speakerAt(passage: PagePassage, at: number): string | undefined {
    const here = this.text(passage).speakers.findLast((speaker) => speaker.at <= at)
    if (here !== undefined) return here.speaker
    for (let index = passage.index - 1; index >= 0; index -= 1) {
      const last = this.text(this.passages[index]!).speakers.at(-1)
      if (last !== undefined) return last.speaker
    }
    return undefined
  }

  /** Everybody whom a label names, once. */
  speakers(): Set<string> {
    const labels = this.article.querySelectorAll(`${passageSelector} > div`)
    return new Set(Array.from(labels, (label) => label.textContent))
  }

  /** Where on the strip a place in a passage is, 0 to 1000: characters count, within the segment of the chapter. */
  xOf(passage: PagePassage, at = 0): number {
    const { x, width, passages } = passage.chapter
    const last = passages.at(-1)!
    const total = this.#charactersBefore(last) + this.text(last).text.length
    return total === 0 ? x : x + ((this.#charactersBefore(passage) + at) / total) * width
  }

  #charactersBefore(passage: PagePassage): number {
    if (this.#before === undefined) {
      this.#before = []
      for (const { passages } of this.chapters) {
        let before = 0
        for (const other of passages) {
          this.#before[other.index] = before
          before += this.text(other).text.length
        }
      }
    }
    return this.#before[passage.index]!
  }

  /** Open the fold that an element is in, if any, so that it can be seen. */
  reveal(element: Element): void {
    const fold = element.closest('details') ?? element.parentElement?.closest('details')
    if (fold !== null && fold !== undefined) fold.open = true
  }

  /** Title, date, status and address that a quote names. */
  source(): Omit<QuoteSource, 'place'> {
    const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? ''
    const address = this.article.querySelector('.on-paper')?.textContent ?? ''
    const url = new URL(address, location.href)
    const { status } = this.article.dataset
    const date = this.article.querySelector('.episode-head time')?.textContent
    return {
      title,
      address: url.href,
      ...(date === undefined ? {} : { date }),
      ...(status === undefined ? {} : { status }),
    }
  }
}
