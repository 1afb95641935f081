// Runs in the browser.
import { hasModifier } from '../keys.ts'
import { html } from '../search/dom.ts'
import { passageSelector } from './passage-text.ts'
import { goTo } from './show.ts'
import type { EpisodeWords } from './words.ts'

/**
 * The video: nothing of it is loaded before the reader presses the button or a passage's time. It then plays in a corner,
 * so that one can read on.
 */
export function offerPlayer(article: HTMLElement, words: EpisodeWords): void {
  const video = article.querySelector<HTMLElement>('.video[data-embed]')
  const embed = video?.dataset['embed']
  if (video === null || embed === undefined) return
  let player: HTMLElement | undefined

  const play = (seconds: number, opener: Element): void => {
    player?.remove()
    const frame = html('iframe', {
      src: `${embed}?autoplay=1${seconds > 0 ? `&start=${Math.floor(seconds)}` : ''}`,
      title: words.player,
      allow: 'autoplay; encrypted-media; picture-in-picture; fullscreen',
      // YouTube refuses to play where it is not told which site asks.
      referrerpolicy: 'strict-origin-when-cross-origin',
    })
    const close = html('button', { type: 'button' }, words.closePlayer)
    const box = html('aside', { class: 'player', 'aria-label': words.player }, close, frame)
    close.addEventListener('click', () => {
      box.remove()
      player = undefined
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    })
    player = box
    document.body.append(box)
    close.focus({ preventScroll: true })
    uncover(opener.closest(passageSelector), box)
  }

  const button = video.querySelector('button')
  button?.addEventListener('click', () => play(0, button))
  article.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.play') : null
    if (!(link instanceof HTMLAnchorElement)) return
    const seconds = Number(new URL(link.href).searchParams.get('t'))
    // With a modifier the link is a link: another tab, another window.
    if (hasModifier(event)) return
    event.preventDefault()
    play(seconds, link)
  })
}

/** Bring a passage above the player where its beginning is covered: on a phone the player takes the lower half. */
function uncover(passage: Element | null, player: Element): void {
  const beginning = passage?.querySelector('a')?.getBoundingClientRect()
  if (passage === null || beginning === undefined) return
  const { top, left } = player.getBoundingClientRect()
  if (beginning.bottom > top && beginning.right > left) goTo(passage)
}
