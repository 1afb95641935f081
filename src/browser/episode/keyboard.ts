// Runs in the browser.
import { isPageKey } from '../keys.ts'

/** What keys do, by `KeyboardEvent.key`. An action that answers false did nothing: the key stays the browser's. */
export type KeyActions = Record<string, () => unknown>

/** Listen to keys on the page: never in a field, with a modifier, or while a dialog is open. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (!isPageKey(event) || document.querySelector('dialog[open]') !== null) return
    if (!Object.hasOwn(actions, event.key)) return
    if (actions[event.key]!() !== false) event.preventDefault()
  })
}
