// Runs in the browser.
import type { SearchAnswer } from '../../search/answer.ts'
import type { ParsedQuery, QueryPart } from '../../search/query.ts'
import { html } from './dom.ts'
import { withSession } from './session-press.ts'
import { newSession, type Session } from './session.ts'
import type { FailureKind, SearchWords } from './words.ts'

/** Letters of a query that are said where nothing was found. */
const longest = 120

/** Before anything was asked: how to ask. */
export function hints(words: SearchWords): HTMLElement {
  return html(
    'section',
    { class: 'notice hints' },
    html('h2', {}, words.howTo),
    html(
      'dl',
      {},
      ...words.examples.flatMap(({ typed, does }) => [html('dt', {}, typed), html('dd', {}, does)]),
    ),
  )
}

/** While the first answer is on its way: the shape of what will come. */
export function skeleton(): HTMLElement {
  const lines = (count: number): HTMLElement[] => Array.from({ length: count }, () => html('span'))
  const block = (): HTMLElement => html('div', { class: 'skeleton-group' }, ...lines(6))
  return html('div', { class: 'skeleton', 'aria-hidden': 'true' }, block(), block())
}

/** Nothing found, or nothing that could be, said in short. */
export function nothingTitle({ query }: SearchAnswer, session: Session, words: SearchWords): string {
  return asksForNothing(query) ? words.nothingAsked : words.nothingFor(shortened(session.query.trim()))
}

/** Nothing found: what does exist near it, and what to try. */
export function nothingFound(answer: SearchAnswer, session: Session, words: SearchWords): HTMLElement {
  const { suggestions, query, ignored } = answer
  const title = html('h2', {}, nothingTitle(answer, session, words))
  if (asksForNothing(query)) {
    return html('section', { class: 'notice nothing' }, title, html('p', {}, words.needsWord))
  }
  const asked = query.parts.filter((part) => part.kind !== 'filter')
  const wide = asked.map((part) => part.typed).join(' ')
  const hasFilters = asked.length > 0 && asked.length < query.parts.length
  // Nothing was searched: what is too common is spelled well, with quotation marks or without.
  const isTooCommon = ignored.length > 0 && answer.marks.words.length === 0
  const hasPhrase = !isTooCommon && query.parts.some((part) => isPhrase(part))
  const loose = query.parts
    .map((part) => (part.kind === 'phrase' && isPhrase(part) ? part.text : part.typed))
    .join(' ')
  return html(
    'section',
    { class: 'notice nothing' },
    title,
    ignored.length === 0
      ? undefined
      : html('p', {}, words.ignored(ignored.map((word) => words.quoted(word)).join(', '))),
    choices(
      words.nearWords,
      suggestions?.words.map(({ word, query }) => ({ text: word, query })),
    ),
    choices(
      words.nearWords,
      suggestions?.filters.map(({ field, value, query }) => ({
        text: `${words.field[field]}: ${value}`,
        query,
      })),
    ),
    choices(
      words.nearNames,
      suggestions?.names.map(({ value, query }) => ({ text: value, query })),
    ),
    choices(
      words.nearTags,
      suggestions?.tags.map(({ value, query }) => ({ text: value, query })),
    ),
    hasPhrase ? again(words.withoutQuotes, loose, session) : undefined,
    hasFilters ? again(words.withoutFilters, wide, session) : undefined,
    isTooCommon || asked.length === 0 ? undefined : html('p', { class: 'quiet' }, words.nothingAdvice),
  )
}

/** It went wrong: what, in a reader's words, and the way on. */
export function failed(failure: FailureKind, words: SearchWords, onRetry: () => void): HTMLElement {
  const { title, text } = words.failure[failure]
  const button = html('button', { type: 'button', class: 'retry' }, words.retry)
  button.addEventListener('click', onRetry)
  return html(
    'section',
    { class: 'notice failed', 'data-failure': failure },
    html('h2', {}, title),
    html('p', {}, text),
    html('p', {}, button),
  )
}

/** What a part of a query says, for its chip. `titles` gives the title of an episode by its slug. */
export function chipText(
  part: QueryPart,
  words: SearchWords,
  titles: ReadonlyMap<string, string>,
): { kind: string; text: string } {
  if (part.kind === 'words') return { kind: words.without, text: part.text }
  const not = part.not ? `${words.without} ` : ''
  if (part.kind === 'phrase') return { kind: `${not}${words.phrase}`, text: part.text }
  const text = part.field === 'in' ? (titles.get(part.value) ?? part.value) : part.value
  return { kind: `${not}${words.field[part.field]}`, text }
}

/** All that was typed leaves passages out, or is no word. */
function asksForNothing({ parts }: ParsedQuery): boolean {
  return parts.every((part) => part.kind !== 'filter' && (part.not || !hasWord(part.text)))
}

/** A phrase that is wanted, and has words. */
function isPhrase(part: QueryPart): boolean {
  return part.kind === 'phrase' && !part.not && hasWord(part.text)
}

/** A query as it is said; of a text that was pasted, the beginning. */
export function shortened(query: string): string {
  return query.length > longest ? `${query.slice(0, longest).trimEnd()}…` : query
}

/** Whether a text holds anything that is searched. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A button that asks the same in another way. */
function again(label: string, query: string, session: Session): HTMLElement {
  return html(
    'p',
    {},
    withSession(html('button', { type: 'button' }, label), { ...newSession(query), sort: session.sort }),
  )
}

function choices(
  title: string,
  links: readonly { text: string; query: string }[] | undefined,
): HTMLElement | undefined {
  if (links === undefined || links.length === 0) return undefined
  return html(
    'div',
    { class: 'choices' },
    html('h3', {}, title),
    html(
      'ul',
      {},
      ...links.map(({ text, query }) =>
        html(
          'li',
          {},
          withSession(html('button', { type: 'button', class: 'chip' }, text), newSession(query)),
        ),
      ),
    ),
  )
}
