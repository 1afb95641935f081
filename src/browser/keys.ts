// Runs in the browser.

/** A key, or several that do the same, for the list that `?` opens. */
export interface KeyHelp {
  /** As printed on the key: `/`, `Enter`, `↓`. */
  keys: string[]
  does: { nl: string; en: string }
}

/** Keys of every page. */
export const siteKeys: readonly KeyHelp[] = [
  { keys: ['/'], does: { nl: 'Naar het zoekveld', en: 'Go to the search box' } },
  { keys: ['?'], does: { nl: 'Deze lijst', en: 'This list' } },
  {
    keys: ['Esc'],
    does: { nl: 'Sluiten, of terug naar waar je was', en: 'Close, or back to where you were' },
  },
]

/** Keys of the search page. */
export const searchKeys: readonly KeyHelp[] = [
  {
    keys: ['↓', '↑'],
    does: { nl: 'Van het zoekveld naar de passages en terug', en: 'From the box to the passages and back' },
  },
  { keys: ['Enter'], does: { nl: 'Zoeken, of de passage openen', en: 'Search, or open the passage' } },
  {
    keys: ['←', '→'],
    does: { nl: 'Langs de streepjes op een strook', en: 'Along the ticks on a strip' },
  },
  {
    keys: ['Esc'],
    does: {
      nl: 'Terug naar het zoekveld; daar: leegmaken',
      en: 'Back to the search box; there: clear it',
    },
  },
]

/** Under this key the device keeps that keys of one letter or sign do nothing, and the root element has it as a class. */
export const quietKeys = { kept: 'naslag:quiet-keys', class: 'quiet-keys' }

/** Ctrl, Cmd, Alt or Shift is held: what is pressed then belongs to the browser. */
export function hasModifier(event: KeyboardEvent | MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
}

/**
 * A key pressed on the page itself: not in a field, where it is text, and not with a modifier, where it belongs to the
 * browser. Shift is let through, since it is part of how `?` is typed.
 */
export function isPageKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false
  // Who speaks to the browser would set them off by talking: WCAG 2.2, 2.1.4.
  if (event.key.length === 1 && document.documentElement.classList.contains(quietKeys.class)) return false
  const { target } = event
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  )
}
