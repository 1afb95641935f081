// Runs in the browser.
import { hasModifier } from '../keys.ts'
import { html } from '../search/dom.ts'
import { Listening } from './listening.ts'
import { passageSelector } from './passage-text.ts'
import { goTo } from './show.ts'
import type { Talk } from './talk.ts'
import type { EpisodeWords } from './words.ts'

/** What can be done with the player by key. */
export interface PlayerKeys {
  /** Scroll along with the video, or no longer; false where nothing can be followed. */
  follow: () => boolean
}

/**
 * The video: nothing of it is loaded before the reader presses the button or a passage's time. It then plays in a corner,
 * so that one can read on; where times are real, the text goes along with it.
 */
export function offerPlayer(talk: Talk, words: EpisodeWords): PlayerKeys {
  const { article } = talk
  let player: HTMLElement | undefined
  let listening: Listening | undefined
  let opener: Element
  const keys: PlayerKeys = { follow: () => listening?.toggle() ?? false }
  const video = article.querySelector<HTMLElement>('.video[data-embed]')
  const embed = video?.dataset['embed']
  if (video === null || embed === undefined) return keys

  const close = (): void => {
    listening?.end()
    player?.remove()
    listening = undefined
    player = undefined
  }
  const load = (seconds: number): HTMLElement => {
    close()
    const starts = startsOf(talk)
    // Without times there is nothing to ask the player.
    const hasTimes = starts.some((start) => start !== undefined)
    const frame = html('iframe', {
      src: `${embed}?${hasTimes ? 'enablejsapi=1&' : ''}autoplay=1${seconds > 0 ? `&start=${Math.floor(seconds)}` : ''}`,
      title: words.player,
      allow: 'autoplay; encrypted-media; picture-in-picture; fullscreen',
      // YouTube refuses to play where it is not told which site asks.
      referrerpolicy: 'strict-origin-when-cross-origin',
    })
    const button = html('button', { type: 'button' }, words.closePlayer)
    const box = html('aside', { class: 'player', 'aria-label': words.player })
    button.addEventListener('click', () => {
      close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    })
    if (hasTimes) listening = new Listening(talk, words, { box, frame, embed }, starts, seconds)
    box.append(html('div', {}, button, listening?.button), frame)
    player = box
    document.body.append(box)
    button.focus({ preventScroll: true })
    return box
  }
  const play = (seconds: number, pressed: Element): void => {
    opener = pressed
    const box = listening?.move(seconds) === true ? player! : load(seconds)
    if (listening?.isFollowing !== true) uncover(pressed.closest(passageSelector), box)
  }

  const button = video.querySelector('button')
  button?.addEventListener('click', () => play(0, button))
  article.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.play') : null
    // With a modifier the link is a link: another tab, another window.
    if (!(link instanceof HTMLAnchorElement) || hasModifier(event)) return
    event.preventDefault()
    play(secondsOf(link), link)
  })
  return keys
}

/** The times at which passages begin, where they are real. */
function startsOf(talk: Talk): (number | undefined)[] {
  return talk.passages.map(({ element }) => {
    const link = element.querySelector<HTMLAnchorElement>('a.play')
    return link === null ? undefined : secondsOf(link)
  })
}

/** Where in the video a link leads to. */
function secondsOf(link: HTMLAnchorElement): number {
  return Number(new URL(link.href).searchParams.get('t'))
}

/** Bring a passage above the player where its beginning is covered: on a phone the player takes the lower half. */
function uncover(passage: Element | null, player: Element): void {
  const beginning = passage?.querySelector('a')?.getBoundingClientRect()
  if (passage === null || beginning === undefined) return
  const { top, left } = player.getBoundingClientRect()
  if (beginning.bottom > top && beginning.right > left) goTo(passage)
}
