import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { GivenAddress } from '../link/moved.ts'
import { keyOf, type Store } from './store.ts'

/**
 * The addresses that seeds had in the last site that was built into `folder`, which may be gone since: a machine that publishes keeps
 * the store only. Nothing of a site depends on them. None where the store does not know.
 */
export async function lastAddresses(store: Store, folder: string): Promise<GivenAddress[]> {
  return ((await store.get(addressesKey(folder))) as GivenAddress[] | undefined) ?? []
}

/** Keep these for the next build into `folder`. */
export async function keepAddresses(
  store: Store,
  folder: string,
  addresses: readonly GivenAddress[],
): Promise<void> {
  if (isDeepStrictEqual(await lastAddresses(store, folder), addresses)) return
  await store.replace(addressesKey(folder), addresses)
}

/** Another version of naslag may give other addresses: it is to say so too. */
function addressesKey(folder: string): string {
  return keyOf('addresses', path.resolve(folder))
}
