// Runs in the browser.

/** Whether a quote can be handed to other apps: on devices that one touches. Elsewhere copying is as near, and nearer to what one writes in. */
export function canShare(): boolean {
  return 'share' in navigator && matchMedia('(hover: none)').matches
}

/** Hand text and an address to the device; false where it did not let us. A reader who changes their mind was let. */
export async function share(shared: { text: string; url: string }): Promise<boolean> {
  try {
    await navigator.share(shared)
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
