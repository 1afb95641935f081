import { asciiOf } from '../model/ids.ts'

/** Characters of a name, at most. */
const longest = 100

/**
 * The file name of a seed, without its ending: the title in ASCII without what a file system, a link between notes or a shell
 * takes for something else, at most 100 characters. `fallback` where no letter is left.
 *
 * @example seedName('Wat is C++? + 東京/Één', 'abcdefghij0') // 'Wat is C++ + Een'
 */
export function seedName(title: string, fallback: string): string {
  const name = cleanName(asciiOf(title.slice(0, 500)))
  return /[a-z]/i.test(name) && !isTaken(name) ? name : cleanName(asciiOf(fallback)) || 'seed'
}

function cleanName(ascii: string): string {
  return ascii
    .replace(/[\0-\x1F\x7F<>:"/\\|?*[\]#^]+/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ .\-~]+/, '')
    .slice(0, longest)
    .replace(/[ .]+$/, '')
}

/** Names that Windows keeps for devices, and the one that is no seed. */
function isTaken(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) || /^readme$/i.test(name)
}
