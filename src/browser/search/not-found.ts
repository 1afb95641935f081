// Runs in the browser.
import type { SearchAnswer } from '../../search/answer.ts'
import { IndexError } from '../../search/index-error.ts'
import { addressWords } from './address-words.ts'
import { html } from './dom.ts'
import { SearchLinks } from './links.ts'
import { openSearch, ScriptError } from './open-search.ts'
import { groupOf } from './results.ts'
import { newSession } from './session.ts'
import { pageLanguage, searchWords } from './words.ts'

/** Episodes that are shown. */
const most = 3

/**
 * On a page that does not exist: search for the words of its address, and show what comes nearest. The link to the
 * search is there at once; where the index does not load, it stays alone.
 */
export async function showNearest(place: HTMLElement): Promise<void> {
  const base = document.documentElement.dataset['base'] ?? '/'
  const query = addressWords(location.pathname, base)
  if (query === '') return
  const language = pageLanguage()
  const words = searchWords(language)
  const links = new SearchLinks(base)
  place.append(
    html('p', {}, html('a', { class: 'button', href: links.search(query) }, words.addressSearch(query))),
  )
  let answer: SearchAnswer
  try {
    const { index } = await openSearch()
    answer = await index.search(query, { typing: false, pageSize: most })
  } catch (error) {
    if (error instanceof IndexError || error instanceof ScriptError) return
    throw error
  }
  if (answer.groups.length === 0) return
  const session = newSession(query)
  place.append(
    html('h2', {}, words.addressHits),
    ...answer.groups
      .slice(0, most)
      .map((group) =>
        groupOf(
          { ...group, hits: group.hits.slice(0, 1), left: 0 },
          session,
          { words, language, links, heading: 'h3', onMore() {}, onBusy() {}, onRetry() {} },
          answer.whole.passages > 0,
        ),
      ),
  )
}
