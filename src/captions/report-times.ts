import type { VFile } from 'vfile'
import { formatTimestamp } from '../compile/timestamp.ts'
import { countText } from '../messages/quantities.ts'
import { report } from '../messages/report.ts'
import type { TimeMark } from '../model/transcript.ts'
import { Source, type SourceSpan } from '../parse/source.ts'
import { differingTimes } from './own-times.ts'

/**
 * Report times of a transcript that are not those of its captions. Whether the captions are of the same recording: where most times
 * differ they are of another one, and the first of them is reported.
 *
 * @param spans Where each of the transcript's times stands in the seed.
 */
export function reportTimes(
  file: VFile,
  own: readonly TimeMark[],
  spans: readonly SourceSpan[],
  captions: readonly TimeMark[],
): boolean {
  const differing = differingTimes(own, captions)
  if (differing.length === 0) return true
  // One or two are slips.
  const isOther = differing.length > 2 && differing.length * 2 > own.length
  const source = new Source(String(file.value))
  for (const { index, seconds, expected } of isOther ? differing.slice(0, 1) : differing) {
    const written = formatTimestamp(seconds)
    const { start, end } = spans[index]!
    report(file, 'times-differ', {
      reason: `Unexpected time ${written}, expected about ${formatTimestamp(expected)}, which the captions beside the seed have there`,
      place: source.position(start, end),
      note: isOther
        ? `${countText(differing.length)} of ${countText(own.length)} times differ: the captions are not used. If they are of another recording, remove them; else correct the times.`
        : `Correct the time. If it is not the one when that was said, write: [${written.replace(':', String.raw`\:`)}]`,
    })
  }
  return !isOther
}
