// Runs in the browser.

/** What goes to the clipboard. */
export interface Copied {
  text: string
  html?: string
}

/** Put text on the clipboard; false where the browser does not let us. Must be called from a key or a press. */
export async function copy({ text, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else await navigator.clipboard.write([new ClipboardItem(blobs(text, html))])
    return true
  } catch {
    // Without a secure context, or without leave, there is the older way.
    return copyByEvent(text, html)
  }
}

function blobs(text: string, html: string): Record<string, Blob> {
  return {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  }
}

function copyByEvent(text: string, html: string | undefined): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
