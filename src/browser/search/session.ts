// Runs in the browser.

/** All that decides what the search page shows. It is what stands in the address: nothing else is remembered. */
export interface Session {
  query: string
  sort: 'relevance' | 'date'
  /** The reader is still typing: the last word may be unfinished. */
  typing: boolean
  /** Keys of corrections that the reader does not want. */
  refuse: string[]
  /** How many helpings of episodes are shown, at least 1. */
  pages: number
  /** How many further helpings of passages are shown of an episode, by slug. */
  more: Map<string, number>
}

/** More than anybody shows by hand; keeps a made-up address from loading the whole archive. */
const most = 50

/** A new question: nothing but a query. */
export function newSession(query: string, typing = false): Session {
  return { query, sort: 'relevance', typing, refuse: [], pages: 1, more: new Map() }
}

/** A session with a change to what is asked, shown from its start; nobody is typing. */
export function fromStart(session: Session, change: Partial<Session>): Session {
  return { ...session, typing: false, pages: 1, more: new Map(), ...change }
}

/**
 * Read a session from the query part of an address. Anything that cannot be read is taken as not there.
 *
 * @example readSession('?q=zon&sort=date').sort // 'date'
 */
export function readSession(search: string): Session {
  const parameters = new URLSearchParams(search)
  const more = new Map<string, number>()
  for (const value of parameters.getAll('more')) {
    const [, slug, count] = /^(.+)\.(\d+)$/.exec(value) ?? []
    const times = amount(count)
    if (slug !== undefined && times > 0) more.set(slug, times)
  }
  return {
    query: parameters.get('q') ?? '',
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    typing: parameters.has('typing'),
    refuse: parameters.getAll('not'),
    pages: Math.max(1, amount(parameters.get('pages'))),
    more,
  }
}

/** The query part of the address of a session, with `?`; empty where there is nothing to say. */
export function sessionAddress(session: Session): string {
  const parameters = new URLSearchParams()
  if (session.query !== '') parameters.set('q', session.query)
  if (session.sort === 'date') parameters.set('sort', 'date')
  for (const key of session.refuse) parameters.append('not', key)
  if (session.pages > 1) parameters.set('pages', String(session.pages))
  for (const [slug, times] of session.more) parameters.append('more', `${slug}.${times}`)
  if (session.typing && session.query !== '') parameters.set('typing', '1')
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

function amount(text: string | null | undefined): number {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 0
  return Math.min(value, most)
}
