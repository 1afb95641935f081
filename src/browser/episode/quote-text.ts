// Runs in the browser.
import { escapeHtml } from '../../pages/html.ts'

/** A stretch of what was quoted that one speaker says, verbatim; `speaker` only where the page names speakers. */
export interface QuotedPiece {
  text: string
  speaker?: string
}

/** Where a quote comes from. */
export interface QuoteSource {
  title: string
  address: string
  /** Date of the episode, in words. */
  date?: string
  /** How far into the talk, in words: `op 34% van het gesprek`, or a time. */
  place?: string
  /** What a reader must know of the text, such as that nobody checked it. */
  status?: string
}

/** A quote as it goes to the clipboard: as plain text and as HTML. */
export interface Quote {
  /** The words alone. */
  words: string
  text: string
  html: string
  /** For where the address goes beside the text: the text without it. */
  shared: { text: string; url: string }
}

/**
 * The words as printed, then title, date, place, link and status, each quote with its own source. Who speaks is said before the
 * words where several people do, else behind them.
 */
export function makeQuote(pieces: readonly QuotedPiece[], source: QuoteSource): Quote {
  const merged = mergeSpeakers(pieces)
  const several = merged.length > 1
  const lines = merged.map(({ speaker, text }) =>
    several && speaker !== undefined ? `${speaker}: ${text}` : text,
  )
  const only = several ? undefined : merged[0]?.speaker
  const place = [source.date, source.place].map((part) => (part === undefined ? '' : `, ${part}`)).join('')
  const by = only === undefined ? '' : `${only}, `
  const status = source.status === undefined ? [] : [source.status]
  const cited = [lines.join('\n'), '', `— ${by}${source.title}${place}`]
  return {
    words: lines.join('\n'),
    text: [...cited, source.address, ...status].join('\n'),
    shared: { text: [...cited, ...status].join('\n'), url: source.address },
    html:
      `<blockquote cite="${escapeHtml(source.address)}">` +
      `${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</blockquote>` +
      `<p>— ${escapeHtml(by)}<a href="${escapeHtml(source.address)}">${escapeHtml(source.title)}</a>${escapeHtml(place)}` +
      `${status.map((line) => `<br>${escapeHtml(line)}`).join('')}</p>`,
  }
}

function mergeSpeakers(pieces: readonly QuotedPiece[]): QuotedPiece[] {
  const merged: QuotedPiece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last !== undefined && last.speaker === piece.speaker) last.text += ` ${piece.text}`
    else merged.push({ ...piece })
  }
  return merged.map((piece) => ({ ...piece, text: piece.text.trim() })).filter((piece) => piece.text !== '')
}
