import { functionWordLists } from '../model/function-word-lists.ts'

/** Part of the talks, at least, that are in a language whose function words count: Dutch `net`, `die` and `want` are words that English talks are about. */
const leastShare = 1 / 20

/**
 * The function words of talks, given the language of each: those of all languages that are not rare among them, sorted. A language without a list has none.
 * They get no postings. The root of an index holds the list that it was made with, so that the browser needs none.
 */
export function functionWords(languages: readonly string[]): string[] {
  const talks = new Map<string, number>()
  for (const language of languages) {
    const [base] = language.split('-') as [string]
    talks.set(base, (talks.get(base) ?? 0) + 1)
  }
  const all = new Set<string>()
  for (const [language, count] of talks) {
    if (count < languages.length * leastShare) continue
    for (const word of functionWordLists[language]?.split(/\s+/) ?? []) all.add(word)
  }
  return [...all].sort()
}
