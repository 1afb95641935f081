import type { Passage } from '../model/episode.ts'
import type { Subtitle, Turn } from '../model/transcript.ts'
import { withoutControls } from './html.ts'

/** What one person says while a subtitle is shown. */
interface Part {
  speaker: string | undefined
  /** They begin to speak with it. */
  isTurn: boolean
  text: string
}

/** A subtitle with what players show of it. */
export interface Cue extends Subtitle {
  parts: Part[]
}

/** Subtitles as WebVTT (https://www.w3.org/TR/webvtt1/): who speaks is a voice. */
export function webVttOf(cues: readonly Cue[]): string {
  const written = cues.map(({ start, end, parts }) => {
    const lines = parts.map(({ speaker, text }) => {
      const voice = speaker === undefined ? '' : `<v ${escaped(speaker)}>`
      // The end of a voice that is the whole cue need not be written.
      const close = voice === '' || parts.length === 1 ? '' : '</v>'
      return `${voice}${linesOf(text).map(escaped).join('\n')}${close}`
    })
    return `${clock(start, '.')} --> ${clock(end, '.')}\n${lines.join('\n')}\n`
  })
  return ['WEBVTT\n', ...written].join('\n')
}

/** Subtitles as SubRip: who speaks stands before what is said, where it is somebody else than before. */
export function subRipOf(cues: readonly Cue[]): string {
  const written = cues.map(({ start, end, parts }, index) => {
    const lines = parts.flatMap(({ speaker, text, isTurn }) =>
      linesOf(speaker === undefined || !isTurn ? text : `${speaker}: ${text}`),
    )
    return `${index + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${lines.map(inert).join('\n')}\n`
  })
  return written.join('\n')
}

/** Subtitles of the text that passages are, joined by one space, with who speaks in them. */
export function cuesOf(passages: readonly Passage[], subtitles: readonly Subtitle[]): Cue[] {
  if (subtitles.length === 0) return []
  const text = withoutControls(passages.map((passage) => passage.text).join(' '))
  const turns = turnsOf(passages)
  let next = 0
  let speaker: string | undefined
  return subtitles.flatMap((subtitle, index) => {
    const end = subtitles[index + 1]?.at ?? text.length
    const parts: Part[] = []
    const add = (from: number, to: number, isTurn: boolean): void => {
      const said = inWords(text.slice(from, to))
      if (said !== '') parts.push({ speaker, isTurn, text: said })
    }
    let from = subtitle.at
    let isTurn = false
    for (; next < turns.length && turns[next]!.at < end; next += 1) {
      const turn = turns[next]!
      add(from, turn.at, isTurn)
      from = turn.at
      speaker = inWords(withoutControls(turn.speaker))
      isTurn = true
    }
    add(from, end, isTurn)
    // Of characters that nobody can see nothing is left.
    return parts.length === 0 ? [] : [{ ...subtitle, parts }]
  })
}

/** Where somebody else begins to speak, in the text of all passages. */
function turnsOf(passages: readonly Passage[]): Turn[] {
  const all: Turn[] = []
  let start = 0
  for (const { text, speaker, turns = [] } of passages) {
    if (speaker !== undefined && speaker !== all.at(-1)?.speaker) all.push({ at: start, speaker })
    for (const turn of turns) all.push({ at: start + turn.at, speaker: turn.speaker })
    start += text.length + 1
  }
  return all
}

/** With single spaces between words: characters that were taken away may have left more. */
function inWords(text: string): string {
  const trimmed = text.trim()
  return /\s\s/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}

/** Characters in a line: as the Podcast namespace wants it, and as players can show it. */
const line = { short: 32, long: 42 }

/** One line, or two that are as equal as can be. What needs more is left to the player, which knows how much room there is. */
function linesOf(text: string): string[] {
  if (text.length <= line.short || text.length > 2 * line.long + 1) return [text]
  let best = -1
  let longest = line.long + 1
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    const length = Math.max(space, text.length - space - 1)
    if (length < longest) [best, longest] = [space, length]
  }
  return best === -1 ? [text] : [text.slice(0, best), text.slice(best + 1)]
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text as it must stand in a cue of WebVTT. `-->` is none there. */
function escaped(text: string): string {
  // Most texts have none of these, and to look is cheaper than to replace.
  if (!/[&<>{]/.test(text)) return text
  return withoutStyles(text).replace(/[&<>]/g, (character) => entities[character]!)
}

/** Shows nothing, and parts what players would take for one thing. */
const joiner = '\u2060'

/** SubRip has no escapes: a joiner stands where players would see a tag, an entity or an arrow. */
function inert(text: string): string {
  if (!/[&<>{]/.test(text)) return text
  return withoutStyles(text)
    .replace(/<(?=[\w/])|&(?=#?\w+;)/g, `$&${joiner}`)
    .replaceAll('-->', `--${joiner}>`)
}

/** Players take `{\an8}` and `{y:i}` for styles, in whatever format. */
function withoutStyles(text: string): string {
  return text.replace(/\{(?=\\|\w:)/g, `{${joiner}`)
}

/** Hours, minutes, seconds and thousandths, with the mark before those. */
function clock(seconds: number, mark: '.' | ','): string {
  const thousandths = Math.round(seconds * 1000)
  const whole = Math.floor(thousandths / 1000)
  const two = (part: number): string => String(part).padStart(2, '0')
  const minutes = `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}`
  return `${minutes}:${two(whole % 60)}${mark}${String(thousandths % 1000).padStart(3, '0')}`
}
