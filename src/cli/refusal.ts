import type { IncomingHttpHeaders } from 'node:http'

/** Names and addresses that always mean the machine itself. */
const ownHosts = ['localhost', '.localhost', '127.0.0.1', '[::1]']

/**
 * Why `dev` does not answer a request; undefined where it does. What is not published yet is read by nobody but who runs it: a page
 * elsewhere can have its own name lead to this machine, and browsers then take both for one site.
 *
 * @param allowed Hosts that the user named: `pod.example.org`, or `.example.org` for that and all below it.
 */
export function refusal(headers: IncomingHttpHeaders, allowed: readonly string[]): string | undefined {
  const host = hostOf(headers.host ?? '')
  if (host === undefined) return 'Unexpected request that names no host, expected localhost.'
  if (![...ownHosts, ...allowed].some((each) => isMeant(host, each)))
    return `Unexpected host \`${host}\`, expected localhost. Write: npm run dev -- --allow-host ${host}`
  return isFromElsewhere(headers)
    ? 'Unexpected request of another site, expected one of this one.'
    : undefined
}

/** The host of a `Host` header or of an origin's end, without the port; undefined where it is none. */
export function hostOf(text: string): string | undefined {
  return /^(\[[\da-f:.]+\]|[\w.-]+?)\.?(?::\d{1,5})?$/i.exec(text)?.[1]?.toLowerCase()
}

function isMeant(host: string, allowed: string): boolean {
  return (
    host === allowed || (allowed.startsWith('.') && (host.endsWith(allowed) || host === allowed.slice(1)))
  )
}

/** Whether a page of another site asks: for anything but to lead here, or to show what is here in a frame, as editors do. */
function isFromElsewhere({ origin, host, ...headers }: IncomingHttpHeaders): boolean {
  // A tunnel may speak another protocol to the browser.
  if (origin !== undefined && origin.replace(/^https?:\/\//, '').toLowerCase() !== host?.toLowerCase())
    return true
  const site = headers['sec-fetch-site']
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate'
}
