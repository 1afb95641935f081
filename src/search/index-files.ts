import type { OutputFile } from '../model/output-file.ts'
import { indexFolder } from '../model/site-folder.ts'
import type { IndexPlan } from './plan.ts'
import { type BlockSource, reduceBlocks, type ReduceOptions } from './reduce.ts'

/** The files of the index that are made from all episodes together, as they come. Paths are below the site. See `reduceBlocks`. */
export async function* indexFiles(
  source: BlockSource,
  plan: IndexPlan,
  { isThere, ...options }: ReduceOptions,
): AsyncGenerator<OutputFile> {
  const isFileThere = (path: string): boolean => isThere?.(fileOf(path)) === true
  for await (const { path, bytes } of reduceBlocks(source, plan, { ...options, isThere: isFileThere })) {
    yield { file: fileOf(path), content: bytes }
  }
}

function fileOf(path: string): string {
  return `${indexFolder}/${path}`
}
