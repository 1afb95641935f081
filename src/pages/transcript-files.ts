import { formatTimestamp } from '../compile/timestamp.ts'
import type { TranscriptFormat } from '../model/archive.ts'
import type { Episode, Passage } from '../model/episode.ts'
import { isRightToLeft } from '../model/language.ts'
import { seenPassages } from '../model/links.ts'
import type { OutputFile } from '../model/output-file.ts'
import type { Subtitle } from '../model/transcript.ts'
import type { PageContext } from './context.ts'
import { transcriptFormats } from './episode-page.ts'
import { escapeHtml, escapeText } from './html.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { seedText } from './seed-text.ts'
import { cuesOf, subRipOf, webVttOf, type Cue } from './subtitle-files.ts'
import { linkedText } from './text.ts'
import { fileOf, paths } from './urls.ts'

/**
 * The downloads of an episode that the archive offers: `transcript.md` (a seed again), `.txt`, `.json` (the record),
 * `.html` (Podcast namespace), and where it has subtitles `.vtt` and `.srt`.
 */
export function transcriptFiles(
  context: PageContext,
  episode: Episode,
  subtitles: readonly Subtitle[],
): OutputFile[] {
  const pieces = piecesOf(episode.passages)
  const { passages: seen, placeOf } = seenPassages(episode.passages)
  const cues = cuesOf(
    seen,
    subtitles.map((subtitle) => ({ ...subtitle, at: placeOf(subtitle.at) })),
  )
  return transcriptFormats(context, subtitles.length > 0).map((format) => ({
    file: fileOf(paths.transcript(episode.slug, format)),
    content: contentOf(context, episode, { pieces, seen, cues }, format),
  }))
}

function contentOf(
  context: PageContext,
  episode: Episode,
  { pieces, seen, cues }: { pieces: readonly Piece[]; seen: readonly Passage[]; cues: readonly Cue[] },
  format: TranscriptFormat,
): string {
  switch (format) {
    case 'md':
      return seedText(episode, context.archive.settings, pieces)
    case 'txt':
      return textOf(context, episode, seen)
    case 'json':
      return `${JSON.stringify(episode)}\n`
    case 'html':
      return podcastHtmlOf(context, episode, pieces)
    case 'vtt':
      return webVttOf(cues)
    case 'srt':
      return subRipOf(cues)
  }
}

/** `seen`: its passages as they are seen. */
function textOf(context: PageContext, episode: Episode, seen: readonly Passage[]): string {
  const page = context.addresses.absolute(paths.episode(episode.slug))
  const head = [
    episode.title,
    ...(episode.date === undefined ? [] : [context.formats.date(episode.date)]),
    ...(episode.source === undefined ? [] : [episode.source.url]),
    ...(page === undefined ? [] : [page]),
    episode.reviewed ? context.words.reviewed : context.words.automaticCaptions,
  ].join('\n')
  const chapters = episode.chapters.map((chapter, index) => {
    const passages = seen.filter((passage) => passage.chapter === index)
    const text = piecesOf(passages).map((piece) => {
      const time = piece.seconds === undefined ? '' : `(${formatTimestamp(piece.seconds)}) `
      return `${piece.speaker === undefined ? '' : `${piece.speaker}: `}${time}${piece.text}`
    })
    return `${chapter.title}\n${'-'.repeat(Math.min(72, chapter.title.length))}\n\n${text.join('\n\n')}`
  })
  return `${head}\n\n${chapters.join('\n\n')}\n`
}

/** Of a transcript nothing is loaded and nothing runs. Its icon is an empty one, so that no browser asks for another. */
const transcriptPolicy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"

/** As the Podcast namespace's transcript page describes HTML transcripts: `cite`, `time` and `p`. Of the head it says nothing. */
function podcastHtmlOf(context: PageContext, episode: Episode, pieces: readonly Piece[]): string {
  const body = pieces.map((piece) => {
    const cite = piece.speaker === undefined ? '' : `<cite>${escapeText(piece.speaker)}:</cite>\n`
    const time = piece.seconds === undefined ? '' : `<time>${formatTimestamp(piece.seconds)}</time>\n`
    return `${cite}${time}<p>${linkedText(piece.text)}</p>`
  })
  const title = escapeHtml(episode.title)
  const page = context.addresses.absolute(paths.episode(episode.slug))
  // Search engines find the same words in two places: the page is where these can be read in context.
  const canonical = page === undefined ? '' : `<link rel="canonical" href="${escapeHtml(page)}">\n`
  const direction = isRightToLeft(episode.language) ? ' dir="rtl"' : ''
  return `<!doctype html>\n<html lang="${escapeHtml(episode.language)}"${direction}>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${transcriptPolicy}">\n<link rel="icon" href="data:,">\n${canonical}<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n${body.join('\n')}\n</body>\n</html>\n`
}
