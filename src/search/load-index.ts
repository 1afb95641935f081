// Runs in the browser too: imports nothing from Node.
import { append } from '../model/append.ts'
import { Sums } from './engine.ts'
import type { Loader } from './loader.ts'
import { readRoot, type Root, textFileName } from './root.ts'
import type { Postings } from './shard.ts'
import { sumOf, Terms } from './terms.ts'
import { readTextFile, searchedWords } from './text-file.ts'

/** An index whose root is loaded. */
export interface LoadedIndex {
  loader: Loader
  root: Root
  terms: Terms
  sums: Sums
}

/** Load what every query needs. Throws `IndexError`. */
export async function loadIndex(loader: Loader): Promise<LoadedIndex> {
  const manifest = await loader.manifest()
  if (manifest.pack !== undefined) await loader.unpack(manifest.pack)
  const root = await loader.get(manifest.root, readRoot)
  const own = manifest.pack === undefined ? undefined : await ownWords(loader, root)
  return { loader, root, terms: new Terms(loader, root, own), sums: new Sums(root) }
}

/** A small index comes with all of its text: where each word stands is read there. */
async function ownWords(loader: Loader, root: Root): Promise<Map<string, Postings>> {
  const places = new Map<string, number[]>()
  for (const [episode, base] of root.bases.entries()) {
    if (root.counts[episode] === 0) continue
    const file = await loader.get(textFileName(root, episode, 0), readTextFile)
    for (const [index, passage] of file.passages.entries()) {
      for (const word of searchedWords(passage)) {
        if (root.functions.has(word)) continue
        append(places, word, base + index)
      }
    }
  }
  return new Map(Array.from(places, ([word, docs]) => [word, sumOf([{ docs }])]))
}
