import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Fetch Pagefind into `folder`; the answer is its program, or `undefined` where it cannot be had. It is no dependency:
 * its lock entries name platform packages that are not always in the registry.
 */
export function installPagefind(folder: string): string | undefined {
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', 'pagefind@1.6.0'],
    { stdio: 'ignore' },
  )
  if (status === 0) return join(folder, 'node_modules/.bin/pagefind')
  process.stdout.write('Pagefind could not be fetched: its columns are left out\n')
  return undefined
}
