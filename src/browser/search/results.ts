// Runs in the browser.
import { formatTimestamp } from '../../compile/timestamp.ts'
import type { Also, EpisodeHits, Hit, SearchAnswer } from '../../search/answer.ts'
import { chart } from './chart.ts'
import { html, ofTalk } from './dom.ts'
import { cutToMarks } from './excerpt.ts'
import type { SearchLinks } from './links.ts'
import type { Session } from './session.ts'
import { ticksStrip, wholePassages } from './strip.ts'
import type { ResultsContext } from './results-context.ts'
import { withSession } from './session-press.ts'
import type { SearchWords, WordsLanguage } from './words.ts'

/** All of an answer with hits: what was searched instead, the chart, and the passages by episode. */
export function results(answer: SearchAnswer, session: Session, context: ResultsContext): HTMLElement {
  const { words } = context
  const hasWhole = answer.whole.passages > 0
  const groups = html(
    'div',
    { class: 'groups' },
    ...answer.groups.map((group) => groupOf(group, session, context, hasWhole)),
  )
  const side = chart(answer, session, context)
  const root = html(
    'div',
    { class: side === undefined ? 'answer' : 'answer with-side' },
    side,
    html(
      'div',
      { class: 'answer-main' },
      ignoredLine(answer, words),
      ...answer.also.map((also) => alsoLine(also, session, context)),
      groups,
    ),
  )
  if (answer.hasNext) {
    const button = html('button', { type: 'button', class: 'more-episodes' }, words.moreEpisodes)
    onPress(button, context, {
      async load() {
        const added = await answer.next()
        session = { ...session, pages: session.pages + 1 }
        const sections = added.map((group) => groupOf(group, session, context, hasWhole))
        groups.append(...sections)
        if (!answer.hasNext) button.remove()
        sections[0]?.querySelector<HTMLElement>('.found-title a')?.focus()
        context.onMore(
          session,
          added.reduce((sum, group) => sum + group.hits.length, 0),
        )
      },
      retry: () => context.onRetry({ ...session, pages: session.pages + 1 }),
    })
    groups.after(button)
  }
  return root
}

/** One episode that was found, with its passages; `hasWhole` where some passage of the answer has all words. */
export function groupOf(
  group: EpisodeHits,
  session: Session,
  context: ResultsContext,
  hasWhole: boolean,
): HTMLElement {
  const { words, links, language, heading } = context
  const query = session.query.trim()
  const id = `found-${group.slug}`
  const strip = (): HTMLElement => ticksStrip(group, { links, words, query })
  const own = ofTalk(group.language)
  const list = html(
    'ol',
    { class: 'hits', ...own },
    ...group.hits.map((hit) => hitOf(hit, group, query, links)),
  )
  let shownStrip = strip()
  const section = html(
    'section',
    { class: 'found', 'data-episode': group.slug, 'aria-labelledby': id },
    html(
      heading,
      { id, class: 'found-title' },
      html('a', { href: links.episode(group.slug, query), ...own }, ...topicsOf(group.title)),
    ),
    html(
      'p',
      { class: 'quiet' },
      group.date === undefined
        ? undefined
        : html('time', { datetime: group.date }, formatDate(group.date, language)),
      `${group.date === undefined ? '' : ' · '}${countOf(group, words, hasWhole)}`,
    ),
    shownStrip,
    list,
  )
  if (group.left > 0) {
    const button = html('button', { type: 'button', 'data-more': group.slug }, words.more(group.left))
    onPress(button, context, {
      async load() {
        const hits = await group.more()
        const items = hits.map((hit) => hitOf(hit, group, query, links))
        list.append(...items)
        const next = strip()
        shownStrip.replaceWith(next)
        shownStrip = next
        items[0]?.querySelector('a')?.focus()
        if (group.left === 0) button.remove()
        else button.textContent = words.more(group.left)
        session.more.set(group.slug, (session.more.get(group.slug) ?? 0) + 1)
        context.onMore(session, hits.length)
      },
      retry() {
        session.more.set(group.slug, (session.more.get(group.slug) ?? 0) + 1)
        context.onRetry(session)
      },
    })
    section.append(button)
  }
  return section
}

/** What was found in an episode; `hasWhole` where some passage of the answer has all words, be it in another episode. */
function countOf(group: EpisodeHits, words: SearchWords, hasWhole: boolean): string {
  const whole = wholePassages(group)
  const partly = group.places.length - whole
  if (partly === 0 || (whole === 0 && !hasWhole)) return words.passages(group.places.length)
  return whole === 0 ? words.foundPartly(partly) : words.foundWhole(whole, partly)
}

function hitOf(hit: Hit, group: EpisodeHits, query: string, links: SearchLinks): HTMLElement {
  const { segments, cut, speaker } = cutToMarks(hit.excerpt, hit.speaker)
  const where = [
    hit.chapterTitle,
    hit.start === undefined ? undefined : formatTimestamp(hit.start),
    speaker,
  ].filter((part) => part !== undefined && part !== '')
  return html(
    'li',
    { class: 'hit', 'data-passage': hit.id },
    html(
      'a',
      { href: links.passage(group.slug, query, hit.id) },
      html('span', { class: 'where' }, where.join(' · ')),
      ' ',
      html(
        'span',
        { class: 'excerpt' },
        hit.cut.before || cut ? '… ' : undefined,
        ...segments.flatMap(({ text, marked, speaker }) => [
          speaker === undefined ? undefined : html('span', { class: 'turn' }, `${speaker}: `),
          marked ? html('mark', {}, text) : text,
        ]),
        hit.cut.after ? ' …' : undefined,
      ),
    ),
  )
}

/** A title is its topics, joined by ` + `. */
function topicsOf(title: string): Node[] {
  return title
    .split(' + ')
    .flatMap((topic, index) => [
      ...(index === 0 ? [] : [document.createTextNode(' ')]),
      html('span', { class: 'topic' }, topic),
    ])
}

/** A phrase that was asked for and not looked up; that common words do not count is no surprise. */
function ignoredLine({ query, ignored }: SearchAnswer, words: SearchWords): HTMLElement | undefined {
  const phrases = query.parts.flatMap((part) =>
    part.kind === 'phrase' && !part.not && ignored.includes(part.text) ? words.quoted(part.text) : [],
  )
  return phrases.length === 0
    ? undefined
    : html('p', { class: 'also' }, words.ignored([...new Set(phrases)].join(', ')))
}

function alsoLine(also: Also, session: Session, { words, language }: ResultsContext): HTMLElement {
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    also.also.map((word) => words.quoted(asWritten(word, language))),
  )
  const typed = asWritten(also.typed, language)
  const refused: Session = { ...session, refuse: [...session.refuse, also.key], pages: 1, more: new Map() }
  const button = html('button', { type: 'button', class: 'link' }, words.refuse(typed))
  return html(
    'p',
    { class: 'also' },
    also.instead && also.kind !== 'name' ? words.instead(list, typed) : words.also(list, typed),
    ' ',
    withSession(button, refused),
  )
}

/** A word as the reader's language writes it: search has points between the thousands of a number. */
function asWritten(word: string, language: WordsLanguage): string {
  return language === 'en' && /^\d{1,3}(?:\.\d{3})+$/.test(word) ? word.replaceAll('.', ',') : word
}

function onPress(
  button: HTMLButtonElement,
  context: ResultsContext,
  { load, retry }: { load: () => Promise<void>; retry: () => void },
): void {
  let hasFailed = false
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled') === 'true') return
    if (hasFailed) {
      retry()
      return
    }
    // Not `disabled`: that would take the focus away.
    button.setAttribute('aria-disabled', 'true')
    context.onBusy(true)
    try {
      await load()
    } catch {
      hasFailed = true
      const { moreFailed, retry: tryAgain } = context.words
      button.before(html('p', { class: 'more-failed', role: 'alert' }, moreFailed))
      button.textContent = tryAgain
    } finally {
      button.removeAttribute('aria-disabled')
      context.onBusy(false)
    }
  })
}

function formatDate(day: string, language: WordsLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
