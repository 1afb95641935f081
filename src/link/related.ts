import type { EpisodeDigest, RelatedEpisode, TagGroup } from '../model/archive.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
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
        reason: { kind: 'editor', ...(text === undefined ? {} : { text }) },
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
  const terms = new Map<string, Term>()
  const kindWeight = { name: 1.5, tag: 1, word: 1 } as const
  for (const [at, { names, tags, keywords }] of digests.entries()) {
    const own = [
      ...names.map(({ name }) => ['name', name] as const),
      ...tags.map((tag) => ['tag', tagKey(tag)] as const),
      ...keywords.map((word) => ['word', word] as const),
    ]
    for (const [kind, text] of own) {
      const key = `${kind} ${text}`
      const term = terms.get(key) ?? { kind, text, weight: 0, episodes: [] }
      if (term.episodes.at(-1) !== at) term.episodes.push(at)
      terms.set(key, term)
    }
  }
  const of: Term[][] = digests.map(() => [])
  for (const term of terms.values()) {
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

  /** The few episodes, but for those in `without`, that share most; the best first. */
  of(terms: readonly Term[], without: ReadonlySet<number>): number[] {
    this.#scores.fill(0)
    this.#counts.fill(0)
    this.#hasName.fill(0)
    for (const { kind, weight, episodes } of terms) {
      for (const to of episodes) {
        this.#scores[to]! += weight
        this.#counts[to]! += 1
        if (kind === 'name') this.#hasName[to] = 1
      }
    }
    const best: number[] = []
    for (let to = 0; to < this.#scores.length; to += 1) {
      if (!this.#isRelated(to) || without.has(to)) continue
      const score = this.#scores[to]!
      let place = best.length
      while (place > 0 && this.#scores[best[place - 1]!]! < score) place -= 1
      if (place === mostShared) continue
      best.splice(place, 0, to)
      if (best.length > mostShared) best.pop()
    }
    return best
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
