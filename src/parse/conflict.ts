import type { VFile } from 'vfile'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import type { Source } from './source.ts'

/** What git leaves where two people changed the same lines: one of the two texts is not wanted. Gives the place of its first mark. */
export function reportConflict(file: VFile, source: Source): number | undefined {
  const { text } = source
  const start = lineWith('<<<<<<< ', text, 0)
  const middle = start === -1 ? -1 : lineWith('=======', text, start)
  const end = middle === -1 ? -1 : lineWith('>>>>>>> ', text, middle)
  if (end === -1) return reportMark(file, source)
  report(file, 'merge-conflict', {
    reason: `Unexpected conflict of two versions up to line ${source.position(end, end).start.line}, expected one text`,
    place: source.position(start, start + 7),
    note: 'Keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  })
  return start
}

const marks = ['<<<<<<< ', '>>>>>>> ', '||||||| ']

/** One mark is left where somebody removed the others. */
function reportMark(file: VFile, source: Source): number | undefined {
  // A pattern would be tried at every character of every seed.
  if (!marks.some((mark) => source.text.includes(mark))) return undefined
  const mark = /(?:^|[\r\n])(?<mark>(?:<{7}|>{7}|\|{7}) [^\r\n]{1,200})/.exec(source.text)
  if (mark === null) return undefined
  const at = mark.index + mark[0].length - mark.groups!['mark']!.length
  report(file, 'merge-conflict', {
    reason: `Unexpected \`${short(mark.groups!['mark']!)}\`, which git writes where two versions differ, expected text`,
    place: source.position(at, at + 7),
    note: 'Keep what is right of the two versions, and remove this line and those that begin with =======.',
  })
  return at
}

function lineWith(mark: string, text: string, from: number): number {
  if (from === 0 && text.startsWith(mark)) return 0
  const at = text.indexOf(`\n${mark}`, from)
  return at === -1 ? -1 : at + 1
}
