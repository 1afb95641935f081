import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readArchive } from '../build.ts'
import type { LoadedArchive } from '../load-archive.ts'
import { replaceFile, writeNewFile } from '../emit/whole-file.ts'
import { hasErrors, type Message } from '../messages/message.ts'
import { countOf } from '../messages/quantities.ts'
import { shellQuoted } from '../messages/shell-word.ts'
import { seenPassage } from '../model/links.ts'
import type { RefusedSpelling } from '../model/name.ts'
import { acceptSuggestions, refuseSuggestions } from '../names/edit-glossary.ts'
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

/** Stands for all spellings that are listed: none has so few letters. */
const all = 'all'

/**
 * `naslag names`: spellings that look like a known name, or like each other; `--accept` adds those of the first kind to the glossary that
 * are named behind it, without any those that are sure, and says what it left. With `--json` both are printed, as `accepted` and `left`.
 * `--refuse` writes into the glossary that those named behind it, of either kind, are no names: they are not listed again. Of a seed
 * with errors there may be no text: that is said, and the status is then 1.
 */
export async function names(options: CommonOptions): Promise<ExitStatus> {
  assertWords(options)
  const { names: entries, refused, messages, texts } = await withLossMended(async () => readTexts(options))
  const aboutGlossary = messages.filter((message) => message.file === 'names.yaml')
  if (hasErrors(aboutGlossary)) {
    printMessages(aboutGlossary, options)
    return 1
  }
  const suggestions = suggestNames(texts, entries, { isOrdinary, refused })
  if (options.accept) await accept(suggestions, options)
  else if (options.refuse) await refuse(suggestions, options)
  else list(suggestions, texts, options)
  return tellBroken(messages)
}

function list(suggestions: Suggestion[], texts: readonly NamedText[], options: CommonOptions): void {
  if (options.json) process.stdout.write(`${JSON.stringify({ suggestions })}\n`)
  else process.stdout.write(suggestions.map((suggestion) => `${linesOf(suggestion, texts)}\n`).join(''))
  if (options.json || options.quiet || suggestions.length === 0) return
  const example = suggestions.find(isHeard)
  if (example !== undefined)
    process.stderr.write(
      `${howToAccept(example)}Add those that are surely a name with a slip: npm run names -- --accept\n`,
    )
  process.stderr.write(howToRefuse(suggestions))
}

function assertWords({ accept, refuse, rest }: CommonOptions): void {
  if (accept && refuse)
    throw new UsageError('Unexpected `--accept` and `--refuse` together, expected one after the other')
  if (refuse && rest.length === 0)
    throw new UsageError(
      'Expected the spellings that are no names behind `--refuse`. Write: npm run names -- --refuse "One" "Two"\nOr, of all that `names` lists: npm run names -- --refuse all',
    )
  if (!accept && !refuse) assertNoWords(rest, 'names')
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

/** The last one is the least likely to be a name. */
function howToRefuse(suggestions: readonly Suggestion[]): string {
  const { text = '' } = suggestions.flatMap(spellingsOf).at(-1) ?? {}
  return `Write down those that are no names, so that they are not listed again: npm run names -- --refuse ${shellQuoted(text)}\nWhen all that are listed are none: npm run names -- --refuse ${all}\n`
}

/** Words that people use every day are no names, however much they sound like one. */
function isOrdinary(word: string): boolean {
  return backgroundWeight(word, 'nl') < 1 || backgroundWeight(word, 'en') < 1
}

async function accept(suggestions: Suggestion[], options: CommonOptions): Promise<void> {
  const heard = suggestions.filter(isHeard)
  const wanted = wantedOf(heard, options.rest)
  const file = await editGlossary(options, (before) => acceptSuggestions(before, wanted))
  const left = heard.filter((each) => !wanted.includes(each))
  if (options.json) process.stdout.write(`${JSON.stringify({ accepted: wanted, left })}\n`)
  if (options.quiet || options.json) return
  process.stderr.write(`${countOf(wanted.length, 'spelling')} → ${file}\n`)
  if (options.rest.length === 0) process.stderr.write(whatIsLeft(left))
}

/** Write down which suggestions are no names. Of a group that is refused as a whole the spelling that is used most may be one. */
async function refuse(suggestions: Suggestion[], options: CommonOptions): Promise<void> {
  const isAll = options.rest.length === 1 && options.rest[0] === all
  const listed = suggestions.flatMap((suggestion) =>
    isAll && !isHeard(suggestion) ? spellingsOf(suggestion).slice(1) : spellingsOf(suggestion),
  )
  const refused = isAll ? listed : namedOf(listed, options.rest, 'lists')
  const left = listed.filter((each) => !refused.includes(each))
  const file = await editGlossary(options, (before) => refuseSuggestions(before, refused))
  if (options.json) process.stdout.write(`${JSON.stringify({ refused, left })}\n`)
  if (options.quiet || options.json) return
  process.stderr.write(
    `${countOf(refused.length, 'spelling')} → ${file}, under \`not\`: no longer listed. One that is a name after all can be taken out there\n`,
  )
}

/** What an editor can refuse of a suggestion: it is not the name that it looks like, or it is none. */
function spellingsOf(suggestion: Suggestion): RefusedSpelling[] {
  return isHeard(suggestion)
    ? [{ name: suggestion.name, text: suggestion.text }]
    : suggestion.spellings.map(({ text }) => ({ text }))
}

/** Change `names.yaml`, or make it; gives its path. */
async function editGlossary({ seeds }: CommonOptions, edit: (before: string) => string): Promise<string> {
  const file = path.join(seeds, 'names.yaml')
  const before = existsSync(file) ? await readFile(file, 'utf8') : undefined
  const after = edit(before ?? '')
  if (before === undefined && after !== '') await writeNewFile(file, Buffer.from(after))
  else if (before !== undefined && after !== before) await replaceFile(file, Buffer.from(after))
  return file
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
    howToRefuse(left),
  ].join('')
}

type HeardSuggestion = Extract<Suggestion, { kind: 'heard' }>

function isHeard(suggestion: Suggestion): suggestion is HeardSuggestion {
  return suggestion.kind === 'heard'
}

/** The suggestions that an editor names, those that are sure where none is named. */
function wantedOf(heard: HeardSuggestion[], spellings: readonly string[]): HeardSuggestion[] {
  if (spellings.length === 0) return heard.filter(({ isSure }) => isSure)
  return namedOf(heard, spellings, 'lists below a name of the glossary')
}

/** Those of `listed` that an editor names. Case, accents, spaces and hyphens do not count. */
function namedOf<Listed extends { text: string }>(
  listed: readonly Listed[],
  spellings: readonly string[],
  lists: string,
): Listed[] {
  const lettersOf = (text: string): string => runOfLetters(text).letters
  const known = new Set(listed.map(({ text }) => lettersOf(text)))
  for (const spelling of spellings) {
    if (!known.has(lettersOf(spelling)))
      throw new UsageError(
        `Unexpected spelling \`${spelling}\`, expected one that \`names\` ${lists}. See: npm run names`,
      )
  }
  const wanted = new Set(spellings.map(lettersOf))
  return listed.filter(({ text }) => wanted.has(lettersOf(text)))
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
