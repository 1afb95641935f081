// Runs in the browser.

/** Makes the addresses that the search links to, below the base path of the site. */
export class SearchLinks {
  readonly #base: string

  /** `base` starts and ends with a slash. */
  constructor(base: string) {
    this.#base = base
  }

  /** The search page with a query. */
  search(query: string): string {
    return `${this.#base}search/?q=${encodeURIComponent(query)}`
  }

  /** An episode, its matches marked. */
  episode(slug: string, query: string): string {
    return `${this.#base}episodes/${slug}/?q=${encodeURIComponent(query)}`
  }

  /** A passage of an episode, the matches marked. */
  passage(slug: string, query: string, id: string): string {
    return `${this.episode(slug, query)}#${id}`
  }

  /**
   * The passage at a place in an episode, where its id is not known yet: `landAtPlace` finds it when the page
   * opens.
   */
  place(slug: string, query: string, index: number): string {
    return `${this.episode(slug, query)}&at=${index}`
  }
}
