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
import type { Pages } from './models.ts'
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
export function countPages(pages: Pages): number {
  return Object.values(pages).reduce((sum, list: unknown[]) => sum + list.length, 0)
}

/** Every page of a site but those of the episodes themselves. */
export function listPages(context: PageContext): Pages {
  return {
    ...noPages(),
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
