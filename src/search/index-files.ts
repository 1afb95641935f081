import type { OutputFile } from '../model/output-file.ts'
import type { Glossary } from './glossary.ts'
import type { IndexPlan } from './plan.ts'
import { reduceRuns } from './reduce.ts'
import type { Runs } from './collect-words.ts'

/** Folder of the index below the site. */
export const indexFolder = 'search-index'

/** The files of the index that are made from all episodes together, as they come. */
export async function* indexFiles(
  runs: Runs,
  plan: IndexPlan,
  glossary: Glossary,
): AsyncGenerator<OutputFile> {
  for await (const { path, bytes } of reduceRuns(runs, plan, glossary)) {
    yield { file: `${indexFolder}/${path}`, content: bytes }
  }
}
