import type { LanguageTag } from '../model/ids.ts'
import { primaryLanguage } from '../model/language.ts'
import type { Sidecar, SourceFile } from '../read/read-seeds.ts'
import type { CaptionsKind } from './read-captions.ts'

/** A file of captions with its content. */
export interface CaptionsFile extends SourceFile, Pick<Sidecar, 'language'> {
  kind: CaptionsKind
}

/** What the name of captions says. */
export type CaptionsName = Pick<CaptionsFile, 'file' | 'kind' | 'language'>

/** The best first: `json3` has a time for each word, and `srt` has lost those that `vtt` may have. */
const kinds: readonly CaptionsKind[] = ['json3', 'vtt', 'srt']

/**
 * Of the captions of a video those in the language of its talk, or of which no language is known, the best first. Those named with
 * the very tag come before those with another tag of the language (`nl-BE`), and these before those without one; then
 * {@link kinds} decide, then names.
 */
export function chooseCaptions<File extends CaptionsName>(
  files: readonly File[],
  language: LanguageTag,
): File[] {
  const rank = ({ language: own, kind }: CaptionsName): number =>
    (own === language ? 0 : own === undefined ? 2 : 1) * kinds.length + kinds.indexOf(kind)
  return files
    .filter(({ language: own }) => own === undefined || primaryLanguage(own) === primaryLanguage(language))
    .toSorted((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1))
}

/** Languages of captions that are not in a talk's own, as their names state them. */
export function otherLanguages(files: readonly CaptionsName[], language: LanguageTag): string[] {
  return files.flatMap(({ language: own }) =>
    own === undefined || primaryLanguage(own) === primaryLanguage(language) ? [] : [own],
  )
}
