import type { TranscriptFormat } from '../model/archive.ts'
import type { Episode, Passage } from '../model/episode.ts'
import type { OutputFile } from '../model/output-file.ts'
import type { PageContext } from './context.ts'
import { transcriptFormats } from './episode-page.ts'
import { formatTimestamp } from './format.ts'
import { escapeHtml, escapeText } from './html.ts'
import { fileOf, paths } from './urls.ts'

/** A stretch of a passage that one speaker says in one paragraph. */
interface Piece {
  /** Set where it begins with another speaker, or with a speaker at all. */
  speaker: string | undefined
  seconds: number | undefined
  text: string
}

/**
 * The downloads of an episode that the archive offers: `transcript.md` (a seed again), `.txt`, `.json` (the record),
 * `.html` (Podcast namespace).
 */
export function transcriptFiles(context: PageContext, episode: Episode): OutputFile[] {
  const pieces = piecesOf(episode.passages)
  return transcriptFormats(context).map((format) => ({
    file: fileOf(paths.transcript(episode.slug, format)),
    content: contentOf(context, episode, pieces, format),
  }))
}

function contentOf(
  context: PageContext,
  episode: Episode,
  pieces: readonly Piece[],
  format: TranscriptFormat,
): string {
  switch (format) {
    case 'md':
      return markdownOf(context, episode, pieces)
    case 'txt':
      return textOf(context, episode)
    case 'json':
      return `${JSON.stringify(episode)}\n`
    case 'html':
      return podcastHtmlOf(episode, pieces)
  }
}

/** The seed format: reading it again gives the same title, source, tags and transcript. */
function markdownOf(context: PageContext, episode: Episode, pieces: readonly Piece[]): string {
  const page = context.addresses.absolute(paths.episode(episode.slug))
  const header = [
    episode.source === undefined ? undefined : `**Source:** [${episode.source.label}](${episode.source.url})`,
    episode.videoId === undefined ? undefined : `**Video ID:** ${episode.videoId}`,
    episode.date === undefined ? undefined : `**Date:** ${episode.date}`,
    episode.tags.length === 0 ? undefined : `**Tags:** ${episode.tags.map((tag) => `#${tag}`).join(' ')}`,
    page === undefined ? undefined : `**Page:** ${page}`,
    episode.reviewed ? undefined : `**Status:** ${context.words.automaticCaptions}`,
  ].filter((line) => line !== undefined)
  const text = pieces.map((piece) => {
    const time = piece.seconds === undefined ? '' : `[${formatTimestamp(piece.seconds)}] `
    return `${piece.speaker === undefined ? '' : `**${piece.speaker}:** `}${time}${piece.text}`
  })
  const sections = episode.sections.map(
    (section) => `---\n\n## ${section.kind === 'intro' ? '' : section.title}\n\n${section.markdown.trim()}\n`,
  )
  return [
    `# ${episode.title}\n`,
    ...header.map((line) => line),
    '\n---\n',
    '## Transcript\n',
    `${text.join('\n\n')}\n`,
    ...sections,
  ].join('\n')
}

function textOf(context: PageContext, episode: Episode): string {
  const page = context.addresses.absolute(paths.episode(episode.slug))
  const head = [
    episode.title,
    ...(episode.date === undefined ? [] : [context.formats.date(episode.date)]),
    ...(episode.source === undefined ? [] : [episode.source.url]),
    ...(page === undefined ? [] : [page]),
    episode.reviewed ? context.words.reviewed : context.words.automaticCaptions,
  ].join('\n')
  const chapters = episode.chapters.map((chapter, index) => {
    const passages = episode.passages.filter((passage) => passage.chapter === index)
    const text = piecesOf(passages).map((piece) => {
      const time = piece.seconds === undefined ? '' : `(${formatTimestamp(piece.seconds)}) `
      return `${piece.speaker === undefined ? '' : `${piece.speaker}: `}${time}${piece.text}`
    })
    return `${chapter.title}\n${'-'.repeat(Math.min(72, chapter.title.length))}\n\n${text.join('\n\n')}`
  })
  return `${head}\n\n${chapters.join('\n\n')}\n`
}

/** As the Podcast namespace's transcript page describes HTML transcripts: `cite`, `time` and `p`. */
function podcastHtmlOf(episode: Episode, pieces: readonly Piece[]): string {
  const body = pieces.map((piece) => {
    const cite = piece.speaker === undefined ? '' : `<cite>${escapeText(piece.speaker)}:</cite>\n`
    const time = piece.seconds === undefined ? '' : `<time>${formatTimestamp(piece.seconds)}</time>\n`
    return `${cite}${time}<p>${escapeText(piece.text)}</p>`
  })
  const title = escapeHtml(episode.title)
  return `<!doctype html>\n<html lang="${escapeHtml(episode.language)}">\n<head>\n<meta charset="utf-8">\n<link rel="icon" href="data:,">\n<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n${body.join('\n')}\n</body>\n</html>\n`
}

function piecesOf(passages: Passage[]): Piece[] {
  let speaker: string | undefined
  return passages.flatMap((passage) => {
    const turns = new Map((passage.turns ?? []).map((turn) => [turn.at, turn.speaker]))
    const times = new Map((passage.times ?? []).map((time) => [time.at, time.seconds]))
    if (passage.speaker !== undefined) turns.set(0, passage.speaker)
    if (passage.start !== undefined) times.set(0, passage.start)
    const cuts = [...new Set([0, ...turns.keys(), ...times.keys(), ...(passage.paragraphs ?? [])])].sort(
      (a, b) => a - b,
    )
    return cuts.map((at, index): Piece => {
      const next = turns.get(at)
      const shown = next === undefined || (next === speaker && at === 0) ? undefined : next
      speaker = next ?? speaker
      return {
        speaker: shown,
        seconds: times.get(at),
        text: passage.text.slice(at, cuts[index + 1] ?? passage.text.length).trim(),
      }
    })
  })
}
