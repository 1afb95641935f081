import { decodeAddress } from './decode-address.ts'
import { type Slug, slugOf } from './ids.ts'

/** Whether an alias is an address or a path and no name: the browser shows the one, Hugo has its aliases as the other. */
export function isAddress(alias: string): boolean {
  return /^(?:https?:\/)?\//i.test(alias)
}

/**
 * The last part of the address that an alias gives, as a title would; `undefined` where none can be made of it.
 *
 * @example slugOfAlias('Één plan') // 'een-plan'
 */
export function slugOfAlias(alias: string): Slug | undefined {
  return isAddress(alias) ? undefined : slugOf(alias)
}

/** The last part of an address that stands as an alias: what it is meant to give, most probably. */
export function slugMeant(address: string): Slug | undefined {
  const path = address.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/i, '')
  const parts = path.split('/').filter((part) => part !== '')
  return slugOf(decodeAddress(parts.at(-1) ?? ''))
}
