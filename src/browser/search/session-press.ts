// Runs in the browser.
import type { Session } from './session.ts'

/** Sessions that pressing an element leads to. */
const sessions = new WeakMap<Element, Session>()

/** Have pressing `element` lead to a session: the search page listens for all of them at once. */
export function withSession<Type extends Element>(element: Type, session: Session): Type {
  sessions.set(element, session)
  element.setAttribute('data-session', '')
  return element
}

/** The session that a press on `target` leads to, if any. */
export function sessionOf(target: EventTarget | null): Session | undefined {
  const element = target instanceof Element ? target.closest('[data-session]') : null
  return element === null ? undefined : sessions.get(element)
}
