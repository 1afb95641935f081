import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadArchive } from '../build.ts'
import { hasErrors } from '../messages/message.ts'
import { acceptSuggestions } from '../names/accept-suggestions.ts'
import { suggestNames, type NamedText, type SpellingPlace, type Suggestion } from '../names/suggest-names.ts'
import { backgroundWeight } from '../segment/terms.ts'
import { entryOf } from '../tasks/kept-seed.ts'
import { Store } from '../tasks/store.ts'
import type { ExitStatus } from './main.ts'
import type { CommonOptions } from './options.ts'
import { printMessages } from './print-messages.ts'

/** Places that are shown of one spelling. */
const shownPlaces = 3

/** `naslag names`: spellings that look like a known name, or like each other; `--accept` adds the first kind to the glossary. */
export async function names(options: CommonOptions): Promise<ExitStatus> {
  const { names: entries, episodes, messages } = await loadArchive(options)
  const aboutGlossary = messages.filter((message) => message.file === 'names.yaml')
  if (hasErrors(aboutGlossary)) {
    printMessages(aboutGlossary, options)
    return 1
  }
  const store = new Store(options.cache)
  const texts: NamedText[] = []
  for (const { key } of episodes) {
    const { episode } = await entryOf(store, key)
    texts.push({ file: episode.file, text: episode.passages.map((passage) => passage.text).join(' ') })
  }
  const suggestions = suggestNames(texts, entries, { isOrdinary })
  if (options.accept) return accept(suggestions, options)
  if (options.json) process.stdout.write(`${JSON.stringify({ suggestions })}\n`)
  else process.stdout.write(suggestions.map((suggestion) => `${linesOf(suggestion, texts)}\n`).join(''))
  return 0
}

/** Words that people use every day are no names, however much they sound like one. */
function isOrdinary(word: string): boolean {
  return backgroundWeight(word, 'nl') < 1 || backgroundWeight(word, 'en') < 1
}

async function accept(suggestions: Suggestion[], options: CommonOptions): Promise<ExitStatus> {
  const file = path.join(options.seeds, 'names.yaml')
  const before = existsSync(file) ? await readFile(file, 'utf8') : ''
  const heard = suggestions.filter((suggestion) => suggestion.kind === 'heard')
  const after = acceptSuggestions(before, heard)
  if (after !== before) await writeFile(file, after)
  if (!options.quiet)
    process.stderr.write(`${heard.length} ${heard.length === 1 ? 'spelling' : 'spellings'} → ${file}\n`)
  return 0
}

function linesOf(suggestion: Suggestion, texts: readonly NamedText[]): string {
  switch (suggestion.kind) {
    case 'heard':
      return [
        `${suggestion.name}: ${suggestion.text} (${suggestion.count})`,
        ...suggestion.places
          .slice(0, shownPlaces)
          .map((place) => `    ${place.file}: ${around(place, texts)}`),
      ].join('\n')
    case 'alike':
      return suggestion.spellings.map(({ text, count }) => `${text} (${count})`).join(' ~ ')
  }
}

/** The words around a place, so that an editor sees what is meant. */
function around({ file, span }: SpellingPlace, texts: readonly NamedText[]): string {
  const text = texts.find((candidate) => candidate.file === file)?.text ?? ''
  return `… ${text.slice(Math.max(0, span.start - 40), span.end + 40)} …`
}
