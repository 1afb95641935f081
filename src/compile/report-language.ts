import type { VFile } from 'vfile'
import { report } from '../messages/report.ts'
import type { LanguageField } from '../model/episode.ts'
import { written } from './written.ts'

/**
 * Report that a talk is in another language than is stated.
 *
 * @param stated The tag of the seed or, where it states none, of the archive.
 */
export function reportLanguage(file: VFile, found: string, stated: string, field: LanguageField): void {
  const line = written(field, found)
  const isOwn = field.place !== undefined
  report(file, 'language-unlikely', {
    reason: `Unexpected words of a talk in \`${found}\`, expected the language \`${stated}\` that ${isOwn ? 'the seed states' : 'the archive has'}`,
    place: field.place ?? { line: 1, column: 1 },
    expected: [line],
    note: `If the talk is in it, write: ${line}${isOwn ? '' : `\nIf most talks are in it, write in archive.yaml: language: ${found}`}`,
  })
}
