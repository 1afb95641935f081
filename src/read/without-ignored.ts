import { defined } from '../model/defined.ts'
import type { SeedsFolder } from './read-seeds.ts'

/** What lies among the seeds and can be left out. */
type Lists = Pick<SeedsFolder, 'seeds' | 'sidecars' | 'unread' | 'linkedFolders'>

/**
 * A folder of seeds without what its editor says is none: other notes of a vault, for example. Of a folder that is named all below it goes.
 * Unicode form does not count: disks and keyboards differ in it.
 */
export function withoutIgnored<Folder extends Partial<Lists>>(
  folder: Folder,
  ignore: readonly string[],
): Folder {
  if (ignore.length === 0) return folder
  const paths = ignore.map((path) => path.normalize('NFC'))
  const isKept = (file: string): boolean => {
    const own = file.normalize('NFC')
    return paths.every((path) => own !== path && !own.startsWith(`${path}/`))
  }
  const { seeds, sidecars, unread, linkedFolders } = folder
  return {
    ...folder,
    ...defined({
      seeds: seeds?.filter(({ file }) => isKept(file)),
      sidecars: sidecars?.filter(({ file }) => isKept(file)),
      unread: unread?.filter(isKept),
      linkedFolders: linkedFolders?.filter(isKept),
    }),
  }
}
