// Runs in the browser too: imports nothing from Node.
import type { LoadedIndex } from './load-index.ts'
import { episodeOf, textFileName } from './root.ts'
import { readTextFile, type TextFile, type TextPassage } from './text-file.ts'

/** A passage with the file that it stands in. */
export interface PassageText {
  file: TextFile
  passage: TextPassage
}

/** Load the text of a passage, given by its number. Throws `IndexError`, or the reason of an abort. */
export async function passageText(
  { root, loader }: LoadedIndex,
  doc: number,
  signal?: AbortSignal,
): Promise<PassageText> {
  const episode = episodeOf(root, doc)
  const index = doc - root.bases[episode]!
  signal?.throwIfAborted()
  const file = await loader.get(textFileName(root, episode, index), readTextFile)
  signal?.throwIfAborted()
  return { file, passage: file.passages[index - file.first]! }
}
