// Runs in the browser.
import type { EpisodeHits, SearchAnswer } from '../../search/answer.ts'
import { withFilter } from '../../search/query.ts'
import { html, ofTalk } from './dom.ts'
import type { ResultsContext } from './results-context.ts'
import { withSession } from './session-press.ts'
import { wholePassages } from './strip.ts'
import { fromStart, type Session } from './session.ts'

/** Episodes that the chart names. */
const rows = 8
/** Years in a row that are shown with a gap where nothing was found. */
const longestSpan = 40

/**
 * How often the words occur: a bar for each year, and where the archive has one year or none, for each episode shown.
 * Nothing where there is nothing to compare.
 */
export function chart(
  answer: SearchAnswer,
  session: Session,
  context: ResultsContext,
): HTMLElement | undefined {
  const dated = answer.years.filter(({ year }) => year !== undefined)
  return dated.length > 1 ? yearChart(answer, session, context) : episodeChart(answer, context)
}

function yearChart(answer: SearchAnswer, session: Session, { words }: ResultsContext): HTMLElement {
  const years = withGaps(answer.years)
  const highest = Math.max(...years.map(({ passages }) => passages))
  const bars = years.map(({ year, passages }) => {
    const bar = html('span', { class: 'bar' })
    bar.style.setProperty('--share', String(passages / highest))
    const label = html('span', { class: 'bar-label' }, year === undefined ? words.noDate : String(year))
    const text =
      year === undefined ? `${words.undated}: ${words.passages(passages)}` : words.year(year, passages)
    if (year === undefined || passages === 0) {
      const still = { class: 'year', role: 'img', 'aria-label': text, title: text }
      return html('li', {}, html('span', still, bar, label))
    }
    const filtered = withFilter(answer.query, 'year', String(year))
    const button = html(
      'button',
      { type: 'button', class: 'year', 'aria-label': text, title: text },
      bar,
      label,
    )
    return html('li', {}, withSession(button, fromStart(session, { query: filtered })))
  })
  return figure('years', words.perYear, html('ol', {}, ...bars))
}

function episodeChart(answer: SearchAnswer, { words }: ResultsContext): HTMLElement | undefined {
  // As with the years: where some passages have all words, the others do not count.
  const found = answer.whole.passages > 0 ? wholePassages : ({ places }: EpisodeHits) => places.length
  const groups = answer.groups.slice(0, rows).filter((group) => found(group) > 0)
  if (groups.length < 2) return undefined
  const highest = Math.max(...groups.map(found))
  const bars = groups.map((group) => {
    const bar = html('span', { class: 'bar' })
    bar.style.setProperty('--share', String(found(group) / highest))
    return html(
      'li',
      {},
      html(
        'a',
        { href: `#found-${group.slug}`, title: group.title },
        html('span', { class: 'bar-label', ...ofTalk(group.language) }, group.title.split(' + ').join(' · ')),
        html('span', { class: 'count' }, String(found(group))),
        bar,
      ),
    )
  })
  return figure('episodes', words.perEpisode, html('ol', {}, ...bars))
}

function figure(kind: string, title: string, list: HTMLElement): HTMLElement {
  return html('figure', { class: `chart ${kind}` }, html('figcaption', {}, title), list)
}

/** Years between the first and the last without passages too: an axis of time must not skip. */
function withGaps(years: SearchAnswer['years']): SearchAnswer['years'] {
  const numbers = years.flatMap(({ year }) => (year === undefined ? [] : [year]))
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  if (last - first > longestSpan) return years
  const found = new Map(years.map(({ year, passages }) => [year, passages]))
  const all = Array.from({ length: last - first + 1 }, (_, step) => ({
    year: first + step,
    passages: found.get(first + step) ?? 0,
  }))
  return [...all, ...years.filter(({ year }) => year === undefined)]
}
