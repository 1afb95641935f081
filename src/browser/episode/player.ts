// Runs in the browser.
import { hasModifier } from '../keys.ts'
import { html } from '../search/dom.ts'
import { AudioPlayback } from './audio-playback.ts'
import { type Connect, Listening } from './listening.ts'
import { passageSelector } from './passage-text.ts'
import { PlayerLink } from './player-link.ts'
import { goTo } from './show.ts'
import type { Talk } from './talk.ts'
import type { EpisodeWords } from './words.ts'

/** What can be done with the player by key. */
export interface PlayerKeys {
  /** Scroll along with what plays, or no longer; false where nothing can be followed. */
  follow: () => boolean
}

/**
 * The video, or the sound: nothing of it is loaded before the reader presses the button or a passage's time. It then plays in a corner,
 * so that one can read on; where times are real, the text goes along with it.
 */
export function offerPlayer(talk: Talk, words: EpisodeWords): PlayerKeys {
  const { article } = talk
  let player: HTMLElement | undefined
  let listening: Listening | undefined
  let opener: Element
  const keys: PlayerKeys = { follow: () => listening?.toggle() ?? false }
  const recording = article.querySelector<HTMLElement>('.recording')
  if (recording === null) return keys
  const { embed, audio } = recording.dataset
  const root = document.documentElement.dataset

  const close = (): void => {
    listening?.end()
    player?.remove()
    delete root['player']
    listening = undefined
    player = undefined
  }
  const load = (seconds: number): HTMLElement => {
    close()
    const starts = startsOf(talk)
    // Without times there is nothing to ask the player.
    const hasTimes = starts.some((start) => start !== undefined)
    const { name, media, connect } =
      audio === undefined ? videoOf(embed!, seconds, hasTimes, words) : audioOf(audio, seconds, words)
    const button = html('button', { type: 'button' }, words.closePlayer)
    const box = html('aside', { class: 'player', 'aria-label': name })
    button.addEventListener('click', () => {
      close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    })
    if (hasTimes) listening = new Listening(talk, words, connect, starts, seconds)
    box.append(html('div', {}, button, listening?.button), media)
    player = box
    document.body.append(box)
    // The style makes room for it.
    root['player'] = audio === undefined ? 'video' : 'audio'
    button.focus({ preventScroll: true })
    return box
  }
  const play = (seconds: number, pressed: Element): void => {
    opener = pressed
    const passage = pressed.closest(passageSelector)
    const before = passage?.getBoundingClientRect().top ?? 0
    const box = listening?.move(seconds) === true ? player! : load(seconds)
    // Beside the video of a phone held sideways the text has other lines.
    scrollBy({ top: (passage?.getBoundingClientRect().top ?? 0) - before, behavior: 'instant' })
    if (listening?.isFollowing !== true) uncover(passage, box)
  }

  const button = recording.querySelector('button')
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

/** What plays, and how to hear of it how far it is. */
interface Player {
  name: string
  media: HTMLElement
  connect: Connect
}

/** YouTube's player; `hasTimes` where it is to be asked how far it is. */
function videoOf(embed: string, seconds: number, hasTimes: boolean, words: EpisodeWords): Player {
  const frame = html('iframe', {
    src: `${embed}?${hasTimes ? 'enablejsapi=1&' : ''}autoplay=1${seconds > 0 ? `&start=${Math.floor(seconds)}` : ''}`,
    title: words.player,
    allow: 'autoplay; encrypted-media; picture-in-picture; fullscreen',
    // YouTube refuses to play where it is not told which site asks.
    referrerpolicy: 'strict-origin-when-cross-origin',
  })
  return {
    name: words.player,
    media: frame,
    connect: (signal, onNews) => new PlayerLink(frame, embed, signal, onNews),
  }
}

/** The browser's own player. */
function audioOf(file: string, seconds: number, words: EpisodeWords): Player {
  const audio = html('audio', { controls: true, autoplay: true, src: file })
  // Before anything is loaded this is where it begins.
  audio.currentTime = seconds
  audio.addEventListener('error', () => audio.after(html('p', { role: 'alert' }, words.audioFailed)))
  return {
    name: words.audioPlayer,
    media: audio,
    connect: (signal, onNews) => new AudioPlayback(audio, signal, onNews),
  }
}

/** The times at which passages begin, where they are real. */
function startsOf(talk: Talk): (number | undefined)[] {
  return talk.passages.map(({ element }) => {
    const link = element.querySelector<HTMLAnchorElement>('a.play')
    return link === null ? undefined : secondsOf(link)
  })
}

/** Where in a recording a link leads to: for a video its query says it, for sound its fragment. */
function secondsOf({ search, hash }: HTMLAnchorElement): number {
  return Number(/[?&#]t=(\d+)$/.exec(hash || search)?.[1] ?? 0)
}

/** Bring a passage above the player where its beginning is covered: on a phone the player takes the lower half. */
function uncover(passage: Element | null, player: Element): void {
  const beginning = passage?.querySelector('a')?.getBoundingClientRect()
  if (passage === null || beginning === undefined) return
  const { top, left } = player.getBoundingClientRect()
  if (beginning.bottom > top && beginning.right > left) goTo(passage)
}
