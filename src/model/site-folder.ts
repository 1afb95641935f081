/** The report of a build, which also tells naslag's own output folders from those of others. */
export const siteMark = 'build.json'

/** Folder of the search index below a site. */
export const indexFolder = 'search-index'

/** Name of a folder beside a site, in which a process writes the new one or keeps the old one while the two are swapped. */
export function besideSite(site: string, state: 'new' | 'old', process: number, mark: string): string {
  return `${site}.${state}-${process}-${mark}`
}

/** Read such a name; `undefined` when it is none. `mark` is eight hexadecimal digits. */
export function readBesideSite(
  name: string,
): { site: string; state: 'new' | 'old'; process: number } | undefined {
  const match = /^(.*)\.(new|old)-(\d+)-[0-9a-f]{8}$/.exec(name)
  return match === null
    ? undefined
    : { site: match[1]!, state: match[2] as 'new' | 'old', process: Number(match[3]) }
}
