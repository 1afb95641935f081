import type { OutputFile } from '../model/output-file.ts'
import { episodeJsonSchema } from '../model/schema.ts'
import { fileOf, paths } from './urls.ts'

/** The JSON Schemas of what the site publishes as data. */
export function schemaFiles(): OutputFile[] {
  return [{ file: fileOf(paths.schema('episode')), content: `${JSON.stringify(episodeJsonSchema())}\n` }]
}
