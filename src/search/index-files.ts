import type { OutputFile } from '../model/output-file.ts'
import type { Glossary } from './glossary.ts'
import type { NamedContent } from './index-file.ts'
import type { IndexPlan } from './plan.ts'
import { type BlockSource, reduceBlocks } from './reduce.ts'

/** Folder of the index below the site. */
export const indexFolder = 'search-index'

/** The files of the index that are made from all episodes together, as they come. See `reduceBlocks`. */
export async function* indexFiles(
  source: BlockSource,
  plan: IndexPlan,
  glossary: Glossary,
  texts: readonly NamedContent[],
): AsyncGenerator<OutputFile> {
  for await (const { path, bytes } of reduceBlocks(source, plan, glossary, texts)) {
    yield { file: `${indexFolder}/${path}`, content: bytes }
  }
}
