// Runs in the browser too: imports nothing from Node.

/**
 * What a part of an address says; as it is where its percent signs mean nothing.
 *
 * @example decodeAddress('%C3%A9%20of%20100%') // '%C3%A9%20of%20100%'
 */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
