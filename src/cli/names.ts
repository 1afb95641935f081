import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readArchive } from '../build.ts'
import type { LoadedArchive } from '../load-archive.ts'
import { replaceFile } from '../emit/whole-file.ts'
import { hasErrors, type Message } from '../messages/message.ts'
import { countOf } from '../messages/quantities.ts'
import { shellQuoted } from '../messages/shell-word.ts'
import { seenPassage } from '../model/links.ts'
import { acceptSuggestions } from '../names/accept-suggestions.ts'
import { runOfLetters } from '../names/glossary.ts'
import { suggestNames, type NamedText, type SpellingPlace, type Suggestion } from '../names/suggest-names.ts'
import { backgroundWeight } from '../segment/terms.ts'
import { entryOf } from '../tasks/kept-seed.ts'
import { Store, withLossMended } from '../tasks/store.ts'
import type { ExitStatus } from './main.ts'
import { assertNoWords, type CommonOptions, UsageError } from './options.ts'
import { printMessages } from './print-messages.ts'

/** Places that are shown of one spelling. */
const shownPlaces = 3
/** Spellings that are named one by one where they were left. */
const shownLeft = 5

/**
 * `naslag names`: spellings that look like a known name, or like each other; `--accept` adds those of the first kind to the glossary that
 * are named behind it, without any those that are sure, and says what it left. With `--json` both are printed, as `accepted` and `left`. Of a seed
 * with errors there may be no text: that is said, and the status is then 1.
 */
export async function names(options: CommonOptions): Promise<ExitStatus> {
  if (!options.accept) assertNoWords(options.rest, 'names')
  const { names: entries, messages, texts } = await withLossMended(async () => readTexts(options))
  const aboutGlossary = messages.filter((message) => message.file === 'names.yaml')
  if (hasErrors(aboutGlossary)) {
    printMessages(aboutGlossary, options)
    return 1
  }
  const suggestions = suggestNames(texts, entries, { isOrdinary })
  if (options.accept) await accept(suggestions, options)
  else list(suggestions, texts, options)
  return tellBroken(messages)
}

function list(suggestions: Suggestion[], texts: readonly NamedText[], options: CommonOptions): void {
  if (options.json) process.stdout.write(`${JSON.stringify({ suggestions })}\n`)
  else process.stdout.write(suggestions.map((suggestion) => `${linesOf(suggestion, texts)}\n`).join(''))
  const example = suggestions.find(isHeard)
  if (example !== undefined && !options.json && !options.quiet)
    process.stderr.write(
      `${howToAccept(example)}Add those that are surely a name with a slip: npm run names -- --accept\n`,
    )
}

/** Files with errors, of which something may be missing in the list. */
function tellBroken(messages: readonly Message[]): ExitStatus {
  const broken = new Set(messages.filter((message) => hasErrors([message])).map(({ file }) => file))
  if (broken.size === 0) return 0
  const files = broken.size === 1 ? '1 file has errors' : `${broken.size} files have errors`
  process.stderr.write(`${files}, so that spellings may be missing here. See: npm run check\n`)
  return 1
}

/** The archive with the text of each episode. */
async function readTexts(options: CommonOptions): Promise<LoadedArchive & { texts: NamedText[] }> {
  const loaded = await readArchive(options)
  const store = new Store(options.cache)
  const texts: NamedText[] = []
  for (const { key } of loaded.episodes) {
    const { episode } = await entryOf(store, key)
    texts.push({
      file: episode.file,
      text: episode.passages.map((passage) => seenPassage(passage).text).join(' '),
    })
  }
  return { ...loaded, texts }
}

function howToAccept({ text }: HeardSuggestion): string {
  return `Add those that are right to the glossary: npm run names -- --accept ${shellQuoted(text)}\n`
}

/** Words that people use every day are no names, however much they sound like one. */
function isOrdinary(word: string): boolean {
  return backgroundWeight(word, 'nl') < 1 || backgroundWeight(word, 'en') < 1
}

async function accept(suggestions: Suggestion[], options: CommonOptions): Promise<void> {
  const file = path.join(options.seeds, 'names.yaml')
  const before = existsSync(file) ? await readFile(file, 'utf8') : ''
  const heard = suggestions.filter(isHeard)
  const wanted = wantedOf(heard, options.rest)
  const after = acceptSuggestions(before, wanted)
  if (after !== before) await replaceFile(file, Buffer.from(after))
  const left = heard.filter((each) => !wanted.includes(each))
  if (options.json) process.stdout.write(`${JSON.stringify({ accepted: wanted, left })}\n`)
  if (options.quiet || options.json) return
  process.stderr.write(`${countOf(wanted.length, 'spelling')} → ${file}\n`)
  if (options.rest.length === 0) process.stderr.write(whatIsLeft(left))
}

/** Spellings that `--accept` did not add by itself. */
function whatIsLeft(left: readonly HeardSuggestion[]): string {
  if (left.length === 0) return ''
  const shown = left.slice(0, shownLeft).map(({ name, text }) => `  ${name}: ${text}\n`)
  const more = left.length - shown.length
  return [
    `${left.length} left, of which only you know whether they are miswritten names:\n`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more. See: npm run names\n`] : []),
    howToAccept(left[0]!),
  ].join('')
}

type HeardSuggestion = Extract<Suggestion, { kind: 'heard' }>

function isHeard(suggestion: Suggestion): suggestion is HeardSuggestion {
  return suggestion.kind === 'heard'
}

/** The suggestions that an editor names, those that are sure where none is named. Case, accents, spaces and hyphens do not count. */
function wantedOf(heard: HeardSuggestion[], spellings: readonly string[]): HeardSuggestion[] {
  if (spellings.length === 0) return heard.filter(({ isSure }) => isSure)
  const lettersOf = (text: string): string => runOfLetters(text).letters
  const known = new Set(heard.map(({ text }) => lettersOf(text)))
  for (const spelling of spellings) {
    if (!known.has(lettersOf(spelling)))
      throw new UsageError(
        `Unexpected spelling \`${spelling}\`, expected one that \`names\` lists below a name of the glossary. See: npm run names`,
      )
  }
  const wanted = new Set(spellings.map(lettersOf))
  return heard.filter(({ text }) => wanted.has(lettersOf(text)))
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
