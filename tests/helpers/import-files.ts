import { importTalk } from '../../src/import/import-talk.ts'
import { importTranscript } from '../../src/import/import-transcript.ts'
import type { ImportContext, Imported } from '../../src/import/imported.ts'
import { knownSeed, KnownSeeds } from '../../src/import/known-seeds.ts'
import { groupFiles, talksByVideo } from '../../src/import/talk-files.ts'
import { withoutTextsOfCaptions } from '../../src/import/texts-of-captions.ts'
import { parseLanguageTag } from '../../src/model/ids.ts'
import { type SourceFile, UnreadableError } from '../../src/read/read-seeds.ts'
import { sidecarVideoId } from '../../src/read/sidecar.ts'
import { sourceOf } from './seed-builder.ts'

/** Files by their path; `null` is one that cannot be read. */
export type Files = Record<string, string | Uint8Array | null>

/** Import files in memory, as the command does with those of a disk: what came of each, and the seeds that are then there. */
export function importAll(
  files: Files,
  { there = {}, language = 'en' }: { there?: Files; language?: string } = {},
): { all: Imported[]; seeds: Record<string, string>; messages: string[] } {
  const seeds = new Map<string, SourceFile>()
  const known = new KnownSeeds((file) => seeds.get(file)!)
  const add = (source: SourceFile): void => {
    const about = sidecarVideoId(source.file)
    if (about === undefined) known.add(knownSeed(source))
    else known.addBeside(about)
    seeds.set(source.file, source)
  }
  for (const [file, content] of Object.entries(there)) add(sourceOf(content!, file))
  const context: ImportContext = {
    known,
    language: parseLanguageTag(language)!,
    read: ({ file }) => {
      const content = files[file]
      if (content === null || content === undefined) throw new UnreadableError('locked file')
      return sourceOf(content, file)
    },
  }
  const grouped = groupFiles(Object.keys(files).map((file) => ({ file, path: file, size: 0 })))
  const { talks, transcripts } = withoutTextsOfCaptions(grouped, context)
  const byVideo = talksByVideo(talks)
  const all: Imported[] = []
  const take = (imported: Imported): void => {
    all.push(imported)
    if (imported.kind === 'made' || imported.kind === 'present') imported.beside.forEach(add)
    if (imported.kind === 'made') add({ file: imported.name, bytes: imported.bytes })
  }
  for (const transcript of transcripts) {
    const imported = importTranscript(transcript, byVideo, context)
    if (imported.kind === 'refused' && imported.videoId !== undefined) byVideo.delete(imported.videoId)
    take(imported)
  }
  for (const talk of talks)
    if (talk.videoId === undefined || byVideo.has(talk.videoId)) take(importTalk(talk, context))
  return {
    all,
    seeds: Object.fromEntries(
      Array.from(seeds, ([file, { bytes }]) => [file, new TextDecoder().decode(bytes)]),
    ),
    messages: all.flatMap((imported) =>
      imported.kind === 'no talk'
        ? []
        : imported.messages.map(
            ({ file, line, column, id }) => `${file}:${line ?? ''}:${column ?? ''} ${id}`,
          ),
    ),
  }
}

/** Captions of some lines, four seconds each. */
export function vtt(...lines: string[]): string {
  const time = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)
  return ['WEBVTT', ...lines.map((text, at) => `${time(at * 4)} --> ${time(at * 4 + 4)}\n${text}`)].join(
    '\n\n',
  )
}

/** Metadata as yt-dlp writes them. */
export function info(fields: Record<string, unknown> = {}): string {
  return JSON.stringify({ id: 'abcdefghij0', title: 'A talk', extractor_key: 'Youtube', ...fields })
}
