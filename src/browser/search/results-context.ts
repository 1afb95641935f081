// Runs in the browser.
import type { SearchLinks } from './links.ts'
import type { Session } from './session.ts'
import type { SearchWords, WordsLanguage } from './words.ts'

/** What showing results needs from around it. */
export interface ResultsContext {
  words: SearchWords
  language: WordsLanguage
  links: SearchLinks
  /** Of the headings that episodes have: one below that of what they stand under. */
  heading: 'h2' | 'h3'
  /** More episodes or passages are shown: the session to write into the address. */
  onMore: (session: Session, shown: number) => void
  /** Something is being loaded, or is no longer. */
  onBusy: (isBusy: boolean) => void
  /** Loading failed at a session; it is to be tried again. */
  onRetry: (session: Session) => void
}
