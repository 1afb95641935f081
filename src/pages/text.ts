import { formatTimestamp } from '../compile/timestamp.ts'
import type { Passage } from '../model/episode.ts'
import { findLinks } from '../model/links.ts'
import { isMusic } from '../segment/markers.ts'
import { escapeHtml, escapeText, type Html } from './html.ts'

/*
 * A talk has a hundred passages and more, so what each of them repeats is most of a page: classes, quotes and end tags that
 * HTML can do without are left out here. Styles and scripts know the parts by their places: `.passages > div` is a passage,
 * the link to itself comes first in it, a `div` inside is a speaker, a `p` is text, a `b` in that is a time of the talk: the element
 * `time` is for those of the day, as which programs would read 12:34.
 */

/** A passage and what is printed beside it. */
export interface PlacedPassage {
  passage: Passage
  /** The speaker of the passage before, who is not named again. */
  before: string | undefined
  /** Time where it is real, else percent: the text of the passage's link to itself. */
  place: string
  /** Address of the video at this passage, where its time is real. */
  play: string | undefined
}

/** What every passage of a page says in the same words. */
export interface PassageWords {
  play: string
  /** Language of the interface, where the text around it is in another one. */
  lang: string | undefined
}

type Cut = { at: number; kind: 'paragraph' | 'turn' | 'time'; label: string }

/** Passages under each other, each with the link to itself and to the video. */
export function passagesHtml(placed: readonly PlacedPassage[], words: PassageWords): Html {
  const lang = words.lang === undefined ? '' : ` lang="${escapeHtml(words.lang)}"`
  const play = `${lang}>${escapeText(words.play)}</a>`
  let html = ''
  for (const one of placed) {
    const { id } = one.passage
    html += `<div id=${id}><a href=#${id}>${escapeText(one.place)}</a>`
    if (one.play !== undefined) html += `<a class=play href="${escapeHtml(one.play)}"${play}`
    html += `${passageHtml(one.passage, one.before)}</div>`
  }
  return html as Html
}

/**
 * A passage as HTML: a `<p>` for each turn or paragraph, its speaker and times before it, markers muted. The text of
 * all `<p>` joined by one space is the passage's text. The speaker is printed at the start only when `before`, the
 * speaker of the passage before, is somebody else.
 */
export function passageHtml(passage: Passage, before: string | undefined): Html {
  let html = passage.speaker !== undefined && passage.speaker !== before ? speakerHtml(passage.speaker) : ''
  html += '<p>'
  let from = 0
  let paragraphFrom = 0
  for (const cut of cutsOf(passage)) {
    const at = cut.at
    if (cut.kind === 'time') {
      html += textHtml(passage, from, at) + `<b>${cut.label}</b>`
      from = at
      continue
    }
    if (at > paragraphFrom) {
      html +=
        textHtml(passage, from, at).trimEnd() + (cut.kind === 'turn' ? speakerHtml(cut.label) : '') + '<p>'
      paragraphFrom = at
    }
    from = at
  }
  return (html + textHtml(passage, from, passage.text.length)) as Html
}

function cutsOf(passage: Passage): Cut[] {
  // Most passages have none.
  if (passage.turns === undefined && passage.paragraphs === undefined && passage.times === undefined)
    return []
  return [
    ...(passage.turns ?? []).map((turn): Cut => ({ at: turn.at, kind: 'turn', label: turn.speaker })),
    ...(passage.paragraphs ?? []).map((at): Cut => ({ at, kind: 'paragraph', label: '' })),
    ...(passage.times ?? []).map((time): Cut => ({
      at: time.at,
      kind: 'time',
      label: formatTimestamp(time.seconds),
    })),
  ].sort((a, b) => a.at - b.at || order(a) - order(b))
}

/** At one place a new turn comes before its time: the paragraph must be open first. */
function order(cut: Cut): number {
  return cut.kind === 'turn' ? 0 : cut.kind === 'paragraph' ? 1 : 2
}

function speakerHtml(speaker: string): string {
  return `<div>${escapeText(speaker)}</div>`
}

function textHtml(passage: Passage, from: number, to: number): string {
  let html = ''
  let at = from
  for (const marker of passage.markers) {
    if (marker.start < at || marker.end > to) continue
    html += withLinks(passage.text.slice(at, marker.start))
    const text = passage.text.slice(marker.start, marker.end)
    html += `<i${isMusic(text) ? ' class=music' : ''}>${escapeText(text)}</i>`
    at = marker.end
  }
  return html + withLinks(passage.text.slice(at, to))
}

/** Text in which a link can be followed. What is only there to make it one is not shown, but still there: text stays as it was written. */
function withLinks(text: string): string {
  const unseen = (start: number, end: number): string =>
    `<span hidden>${escapeText(text.slice(start, end))}</span>`
  return linked(text, unseen)
}

/** {@link withLinks} for whoever has no use for what is not shown. */
export function linkedText(text: string): Html {
  return linked(text, () => '') as Html
}

function linked(text: string, unseen: (start: number, end: number) => string): string {
  let html = ''
  let at = 0
  for (const { start, end, words, address } of findLinks(text)) {
    html += `${escapeText(text.slice(at, start))}${unseen(start, words.start)}<a href="${escapeHtml(address)}">`
    html += `${escapeText(text.slice(words.start, words.end))}</a>${unseen(words.end, end)}`
    at = end
  }
  return html + escapeText(text.slice(at))
}
