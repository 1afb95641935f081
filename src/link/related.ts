import type { EpisodeDigest, RelatedEpisode, TagGroup } from '../model/archive.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import { defined } from '../model/defined.ts'
import { type Tag, tagKey } from '../model/ids.ts'
import type { ResolvedLink } from './targets.ts'

/** How many episodes are offered beside those that the editor names. */
const mostShared = 5
/** A word that more episodes than this have says little about any two of them, and looking at all pairs costs too much. */
const mostWithTerm = 200

/** What two episodes can share. */
type Term = { kind: 'name' | 'tag' | 'word'; text: string; weight: number; episodes: number[] }

/**
 * For each episode the ones that a reader of it may want: those its editor names, in the editor's order, then those that
 * share names, tags and words with it. What is shared weighs by inverse document frequency, after BM25 (Robertson and
 * Zaragoza, The Probabilistic Relevance Framework, 2009).
 */
export function findRelated(
  digests: readonly EpisodeDigest[],
  links: readonly ResolvedLink[][],
  tags: readonly TagGroup[],
): RelatedEpisode[][] {
  const shown = new Map(tags.map(({ tag }) => [tagKey(tag), tag]))
  const termsOf = indexTerms(digests)
  const best = new SharedTerms(digests.length)
  return digests.map((_, at) => {
    const related: RelatedEpisode[] = []
    const named = new Set([at])
    for (const { to, text } of links[at] ?? []) {
      if (named.has(to)) continue
      named.add(to)
      related.push({
        slug: digests[to]!.slug,
        reason: { kind: 'editor', ...defined({ text }) },
      })
    }
    for (const to of best.of(termsOf[at]!, named)) {
      const terms = termsOf[at]!.filter((term) => termsOf[to]!.includes(term))
      related.push({ slug: digests[to]!.slug, reason: reasonOf(terms, shown) })
    }
    return related
  })
}

/** For each episode its terms, heaviest first. */
function indexTerms(digests: readonly EpisodeDigest[]): Term[][] {
  const kinds = { name: new Map<string, Term>(), tag: new Map<string, Term>(), word: new Map<string, Term>() }
  const kindWeight = { name: 1.5, tag: 1, word: 1 } as const
  for (const [at, { names, tags, keywords }] of digests.entries()) {
    const add = (kind: Term['kind'], text: string): void => {
      const term = kinds[kind].get(text)
      if (term === undefined) kinds[kind].set(text, { kind, text, weight: 0, episodes: [at] })
      else if (term.episodes.at(-1) !== at) term.episodes.push(at)
    }
    for (const { name } of names) add('name', name)
    for (const tag of tags) add('tag', tagKey(tag))
    for (const word of keywords) add('word', word)
  }
  const of: Term[][] = digests.map(() => [])
  for (const term of [...kinds.name.values(), ...kinds.tag.values(), ...kinds.word.values()]) {
    const count = term.episodes.length
    if (count < 2 || count > mostWithTerm) continue
    term.weight = kindWeight[term.kind] * Math.log(1 + (digests.length - count + 0.5) / (count + 0.5))
    for (const at of term.episodes) of[at]!.push(term)
  }
  for (const own of of) own.sort((a, b) => b.weight - a.weight || byCodeUnit(a.text, b.text))
  return of
}

/** Scores all episodes by the terms that they share with one. */
class SharedTerms {
  /** By episode. */
  readonly #scores: Float64Array
  readonly #counts: Uint16Array
  readonly #hasName: Uint8Array

  constructor(episodes: number) {
    this.#scores = new Float64Array(episodes)
    this.#counts = new Uint16Array(episodes)
    this.#hasName = new Uint8Array(episodes)
  }

  /** The few episodes, but for those in `without`, that share most; the best first, of equals the one that comes first in the archive. */
  of(terms: readonly Term[], without: ReadonlySet<number>): number[] {
    const scores = this.#scores
    const counts = this.#counts
    const sharing: number[] = []
    for (const { kind, weight, episodes } of terms) {
      for (const to of episodes) {
        if (counts[to] === 0) sharing.push(to)
        scores[to]! += weight
        counts[to]! += 1
        if (kind === 'name') this.#hasName[to] = 1
      }
    }
    const best: number[] = []
    for (const to of sharing) {
      if (this.#isRelated(to) && !without.has(to)) {
        let place = best.length
        while (place > 0 && this.#isBetter(to, best[place - 1]!)) place -= 1
        if (place < mostShared) best.splice(place, 0, to)
        if (best.length > mostShared) best.pop()
      }
    }
    for (const to of sharing) {
      scores[to] = 0
      counts[to] = 0
      this.#hasName[to] = 0
    }
    return best
  }

  #isBetter(one: number, other: number): boolean {
    const difference = this.#scores[one]! - this.#scores[other]!
    return difference > 0 || (difference === 0 && one < other)
  }

  /** One word in common is chance, and so is a tag. */
  #isRelated(to: number): boolean {
    return this.#counts[to]! >= 3 || this.#hasName[to] === 1
  }
}

function reasonOf(terms: readonly Term[], shown: ReadonlyMap<string, Tag>): RelatedEpisode['reason'] {
  const of = (kind: Term['kind'], most: number) =>
    terms
      .filter((term) => term.kind === kind)
      .slice(0, most)
      .map(({ text }) => text)
  return {
    kind: 'shared',
    names: of('name', 3),
    tags: of('tag', 3).flatMap((key) => shown.get(key) ?? []),
    words: of('word', 5),
  }
}
