import type { Episode } from '../model/episode.ts'
import type { OutputFile } from '../model/output-file.ts'
import { episodeJsonSchema } from '../model/schema.ts'
import { fileOf, paths } from './urls.ts'

/** `archive.ndjson`: all records, one a line, in the archive's order; and the JSON Schema that each follows. */
export function recordFiles(episodes: readonly Episode[]): OutputFile[] {
  return [
    {
      file: fileOf(paths.records()),
      content: episodes.map((episode) => `${JSON.stringify(episode)}\n`).join(''),
    },
    { file: fileOf(paths.schema('episode')), content: `${JSON.stringify(episodeJsonSchema(), null, 2)}\n` },
  ]
}
