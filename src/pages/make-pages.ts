import type { Episode } from '../model/episode.ts'
import type { Slug } from '../model/ids.ts'
import type { PageContext } from './context.ts'
import { episodePage } from './episode-page.ts'
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

/** Every page of a site. `episode` gives the record of an episode of the archive. */
export function makePages(context: PageContext, episode: (slug: Slug) => Episode): Pages {
  return {
    home: homePages(context),
    episodes: episodesPages(context),
    episode: context.archive.episodes.map((linked) => episodePage(context, linked, episode(linked.slug))),
    tags: tagsPages(context),
    tag: tagPages(context),
    names: namesPages(context),
    name: namePages(context),
    search: searchPages(context),
    notFound: notFoundPages(context),
    redirects: redirectPages(context),
  }
}
