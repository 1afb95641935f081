import { namesByPassage } from './link/passage-names.ts'
import type { Archive, Mention } from './model/archive.ts'
import type { Episode } from './model/episode.ts'
import type { OutputFile } from './model/output-file.ts'
import { paths } from './pages/urls.ts'
import { factsOf, mapBlock, planIndex, reduceRuns } from './search/build.ts'
import type { SearchEntry } from './search/entry.ts'

/** Episodes whose words are gathered at a time. The index is the same for any number. */
const blockSize = 25

/** The search index of an archive: episodes, in the archive's order, to files. */
export async function makeIndex(
  archive: Archive,
  made: readonly { episode: Episode; mentions: readonly Mention[] }[],
): Promise<OutputFile[]> {
  const entries = made.map(({ episode, mentions }): SearchEntry => ({
    episode,
    names: namesByPassage(episode, mentions),
  }))
  const plan = planIndex(entries.map((entry) => factsOf(entry)))
  const blocks = []
  for (let from = 0; from < entries.length; from += blockSize) {
    blocks.push(mapBlock(entries.slice(from, from + blockSize), plan))
  }
  const files = blocks.flatMap((block) => block.files)
  const glossary = archive.names.map(({ entry }) => entry)
  for await (const file of reduceRuns(
    blocks.map((block) => block.run),
    plan,
    glossary,
  ))
    files.push(file)
  const folder = paths.searchIndex().slice(1)
  return files.map((file) => ({ file: folder + file.path, content: file.bytes }))
}
