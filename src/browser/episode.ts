// Runs in the browser, on the page of an episode. The page is complete without it.
import { Contents } from './episode/contents.ts'
import { Current } from './episode/current.ts'
import { dropParameter, FindBar } from './episode/find-bar.ts'
import { listenToKeys } from './episode/keyboard.ts'
import { followHash, land, type Landing } from './episode/landing.ts'
import { Marks } from './episode/marks.ts'
import { nameLinks } from './episode/name-links.ts'
import { Note } from './episode/note.ts'
import { offerPlayer } from './episode/player.ts'
import { Position } from './episode/position.ts'
import { prepareForPrint } from './episode/print.ts'
import { Quoting } from './episode/quoting.ts'
import { resumeReading } from './episode/resume.ts'
import { goTo } from './episode/show.ts'
import { softFillers } from './episode/soft-fillers.ts'
import { linkSpeakers } from './episode/speaker-links.ts'
import { Talk, type PageChapter, type PagePassage } from './episode/talk.ts'
import { sayWhoSpeaks } from './episode/who-speaks.ts'
import { episodeWords } from './episode/words.ts'
import { html } from './search/dom.ts'

const article = document.querySelector<HTMLElement>('.episode')
if (article !== null) start(article)

function start(article: HTMLElement): void {
  const words = episodeWords()
  const talk = new Talk(article)
  const title = html('span', { class: 'rail-title', 'aria-hidden': 'true' })
  const line = html('div', { class: 'rail-line', lang: document.documentElement.lang }, title)
  talk.rail.append(line)

  const current = new Current()
  const note = new Note(words.close)
  const position = new Position(talk, title)
  const find = new FindBar(talk, words, position)
  const quoted = new Marks(talk, 'quoted')
  const quoting = new Quoting(talk, words, note)
  const contentsElement = document.querySelector<HTMLElement>('#contents')!
  const contents = new Contents(contentsElement)

  nameLinks(talk, words)
  linkSpeakers(talk)
  sayWhoSpeaks(talk, position, title)
  resumeReading(talk, position, line, words)
  softFillers(talk, contentsElement, words.softFillers)
  const player = offerPlayer(talk, words)
  prepareForPrint(article)

  const goToChapter = (chapter: PageChapter | undefined): void => {
    if (chapter === undefined) return
    goTo(chapter.heading)
    chapter.heading.querySelector('a')?.focus({ preventScroll: true })
  }
  const goToPassage = (passage: PagePassage | undefined): void => {
    if (passage === undefined) return
    talk.reveal(passage.element)
    current.set(passage)
    goTo(passage.element)
    passage.place.focus({ preventScroll: true })
  }
  // What was left behind by scrolling is in hand no longer.
  const inHand = (): PagePassage | undefined => {
    const box = current.passage?.element.getBoundingClientRect()
    const isInView = box !== undefined && box.bottom > 0 && box.top < innerHeight
    return isInView ? current.passage : position.place?.passage
  }
  const stepChapter = (by: 1 | -1): void => {
    const here = position.chapter
    if (here === undefined) return
    const isBefore = position.place === undefined
    goToChapter(talk.chapters[isBefore ? (by === 1 ? 0 : -1) : here.index + by])
  }
  const stepPassage = (by: 1 | -1): void => {
    const from = inHand()
    goToPassage(talk.passages[from === undefined ? 0 : from.index + by])
  }
  const clear = (): unknown => {
    if (find.isOpen) return find.clear()
    if (note.isOpen) return note.clear()
    if (quoted.hits.length === 0) return false
    quoted.clear()
    return dropParameter('text', 'to')
  }

  // What a button says is its name: who speaks to the browser says what stands there.
  const tool = (label: string, sign: string | undefined, run: () => void): void => {
    const named = sign === undefined ? {} : { 'aria-label': label, title: label }
    const button = html('button', { type: 'button', ...named }, sign ?? label)
    button.addEventListener('click', run)
    line.append(button)
  }
  tool(words.previousChapter, '‹', () => stepChapter(-1))
  tool(words.nextChapter, '›', () => stepChapter(1))
  tool(words.find, undefined, () => find.open())
  document.querySelector('.thumb-bar [data-find]')?.addEventListener('click', () => find.open())

  // What was looked for here is looked for in all episodes.
  const everywhere = document.querySelector<HTMLAnchorElement>('.thumb-bar [data-search]')
  everywhere?.addEventListener('click', () => {
    everywhere.search = new URL(find.searchAddress ?? everywhere.pathname, location.href).search
  })

  listenToKeys({
    j: () => stepPassage(1),
    k: () => stepPassage(-1),
    n: () => find.hasHits && find.step(1),
    p: () => find.hasHits && find.step(-1),
    '[': () => stepChapter(-1),
    ']': () => stepChapter(1),
    f: () => find.open(),
    c: () => void quoting.copyBest(inHand()),
    l: () => player.follow(),
    t: () => contents.toggle(),
    Escape: clear,
  })

  // A tap on a phone takes a passage in hand: its tools appear; another tap puts them away.
  article.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element) || target.closest('a, button, summary') !== null) return
    const passage = talk.passageOf(target)
    if (passage === undefined || document.getSelection()?.isCollapsed !== true) return
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch'
    current.set(isTap && passage === current.passage ? undefined : passage)
  })

  const landing: Landing = { talk, current, quoted, find, note, words }
  addEventListener('hashchange', () => {
    contents.close()
    followHash(landing)
  })
  document.documentElement.classList.add('scripted')
  land(landing)
  position.update()
}
