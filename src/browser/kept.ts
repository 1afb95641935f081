// Runs in the browser.

/** Whether the device keeps a choice of its reader under `key`. */
export function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) === '1'
  } catch {
    return false
  }
}

/** Keep a choice on the device, or no longer. Without storage it holds for this page only. */
export function keep(key: string, isChosen: boolean): void {
  try {
    if (isChosen) localStorage.setItem(key, '1')
    else localStorage.removeItem(key)
  } catch {
    // Storage is full or switched off.
  }
}
