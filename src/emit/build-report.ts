import type { Archive } from '../model/archive.ts'
import type { Message } from '../messages/message.ts'
import type { OutputFile } from '../model/output-file.ts'
import { siteMark } from './staging.ts'

/** `build.json`: what the site consists of, and the warnings it was built with. No clock time: the same seeds give the same bytes. */
export function buildReport(
  archive: Archive,
  messages: readonly Message[],
  files: readonly OutputFile[],
): OutputFile {
  const report = {
    episodes: archive.episodes.length,
    words: archive.episodes.reduce((sum, episode) => sum + episode.words, 0),
    passages: archive.episodes.reduce((sum, episode) => sum + episode.passageCount, 0),
    tags: archive.tags.length,
    names: archive.names.length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + byteLength(file.content), 0),
    searchIndexBytes: files
      .filter((file) => file.file.startsWith('search-index/'))
      .reduce((sum, file) => sum + byteLength(file.content), 0),
    messages,
  }
  return { file: siteMark, content: `${JSON.stringify(report, null, 2)}\n` }
}

function byteLength(content: string | Uint8Array): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
}
