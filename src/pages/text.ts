import type { Passage } from '../model/episode.ts'
import { isMusic } from '../segment/markers.ts'
import { formatTimestamp } from './format.ts'
import { escapeHtml, type Html } from './html.ts'

type Cut = { at: number; kind: 'paragraph' | 'turn' | 'time'; label: string }

/**
 * A passage as HTML: a `<p>` for each turn or paragraph, its speaker and times before it, markers muted. The text of
 * all `<p>` joined by one space is the passage's text. The speaker is printed at the start only when `before`, the
 * speaker of the passage before, is somebody else.
 */
export function passageHtml(passage: Passage, before: string | undefined): Html {
  const cuts: Cut[] = [
    ...(passage.turns ?? []).map((turn): Cut => ({ at: turn.at, kind: 'turn', label: turn.speaker })),
    ...(passage.paragraphs ?? []).map((at): Cut => ({ at, kind: 'paragraph', label: '' })),
    ...(passage.times ?? []).map((time): Cut => ({
      at: time.at,
      kind: 'time',
      label: formatTimestamp(time.seconds),
    })),
  ].sort((a, b) => a.at - b.at || order(a) - order(b))

  let html = passage.speaker !== undefined && passage.speaker !== before ? speakerHtml(passage.speaker) : ''
  html += '<p>'
  let from = 0
  let paragraphFrom = 0
  for (const cut of cuts) {
    const at = cut.at
    if (cut.kind === 'time') {
      html += textHtml(passage, from, at) + `<time class="time">${cut.label}</time>`
      from = at
      continue
    }
    if (at > paragraphFrom) {
      html +=
        textHtml(passage, from, at).trimEnd() +
        '</p>' +
        (cut.kind === 'turn' ? speakerHtml(cut.label) : '') +
        '<p>'
      paragraphFrom = at
    }
    from = at
  }
  return (html + textHtml(passage, from, passage.text.length) + '</p>') as Html
}

/** At one place a new turn comes before its time: the paragraph must be open first. */
function order(cut: Cut): number {
  return cut.kind === 'turn' ? 0 : cut.kind === 'paragraph' ? 1 : 2
}

function speakerHtml(speaker: string): string {
  return `<div class="speaker">${escapeHtml(speaker)}</div>`
}

function textHtml(passage: Passage, from: number, to: number): string {
  let html = ''
  let at = from
  for (const marker of passage.markers) {
    if (marker.start < at || marker.end > to) continue
    html += escapeHtml(passage.text.slice(at, marker.start))
    const text = passage.text.slice(marker.start, marker.end)
    html += `<span class="${isMusic(text) ? 'marker music' : 'marker'}">${escapeHtml(text)}</span>`
    at = marker.end
  }
  return html + escapeHtml(passage.text.slice(at, to))
}
