import { longestSlug, parseSlug, type Slug } from './ids.ts'

/**
 * Finds slugs that are free: a slug itself, or where it is taken with the first number behind it that is free, such as `talk-2`. Of
 * one slug no number is tried twice: thousands of seeds may have one title.
 */
export class FreeSlugs {
  readonly #taken: Pick<ReadonlySet<string>, 'has'>
  /** For each slug that was taken the first number that may be free. */
  readonly #next = new Map<Slug, number>()

  /** `taken` may grow, and what is found is free until it is in there. */
  constructor(taken: Pick<ReadonlySet<string>, 'has'>) {
    this.#taken = taken
  }

  of(slug: Slug): Slug {
    let free = slug
    let number = this.#next.get(slug) ?? 2
    while (this.#taken.has(free)) {
      free = numbered(slug, number)
      number += 1
    }
    if (free !== slug) this.#next.set(slug, number - 1)
    return free
  }
}

function numbered(slug: Slug, number: number): Slug {
  const end = `-${number}`
  return parseSlug(slug.slice(0, longestSlug - end.length).replace(/-$/, '') + end)!
}
