import type { Mention } from '../model/archive.ts'
import type { Episode } from '../model/episode.ts'

/**
 * For each passage, by index, the names mentioned in it, each once, in order of place. `mentions` are places in the
 * whole transcript, ascending; a mention over the bound of two passages belongs to the one it begins in.
 */
export function namesByPassage(episode: Episode, mentions: readonly Mention[]): string[][] {
  let next = 0
  let start = 0
  return episode.passages.map((passage) => {
    const end = start + passage.text.length
    const names = new Set<string>()
    for (
      let mention = mentions[next];
      mention !== undefined && mention.span.start < end;
      mention = mentions[next]
    ) {
      names.add(mention.name)
      next += 1
    }
    start = end + 1
    return [...names]
  })
}
