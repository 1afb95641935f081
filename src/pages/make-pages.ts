import type { PageContext } from './context.ts'
import {
  episodesPages,
  homePages,
  namePages,
  namesPages,
  notFoundPages,
  redirectPages,
  searchPages,
  tagPages,
  tagsPages,
} from './list-pages.ts'
import type { PageMakers, Pages } from './models.ts'
import { topicsPages } from './topics-pages.ts'

/** A site without a page. */
export function noPages(): Pages {
  return {
    home: [],
    episodes: [],
    episode: [],
    tags: [],
    tag: [],
    names: [],
    name: [],
    topics: [],
    search: [],
    notFound: [],
    redirects: [],
  }
}

/** How many pages there are. */
export function countPages(pages: Pages | PageMakers): number {
  return Object.values(pages).reduce((sum, list: unknown[]) => sum + list.length, 0)
}

/** All pages at once, for who prints them together. */
export function makePages(makers: PageMakers): Pages {
  const made = Object.entries(makers).map(([kind, list]) => [kind, list.map((make) => make())])
  return Object.fromEntries(made) as Pages
}

/** Every page of a site but those of the episodes themselves. */
export function listPages(context: PageContext): PageMakers {
  return {
    episode: [],
    home: homePages(context),
    episodes: episodesPages(context),
    tags: tagsPages(context),
    tag: tagPages(context),
    names: namesPages(context),
    name: namePages(context),
    topics: topicsPages(context),
    search: searchPages(context),
    notFound: notFoundPages(context),
    redirects: redirectPages(context),
  }
}
