import type { Mention } from '../model/archive.ts'
import { firstIndex } from '../model/first-index.ts'
import type { Words } from './talk-words.ts'
import { lowerCase } from '../model/plain-text.ts'
import type { Terms } from './terms.ts'
import { inNoTitle, inNoTitleAsWord, tellingWeight, trait, traitFact, traitsOf } from './title-words.ts'
import type { Forms } from './vocabulary.ts'

/** What titles are made from. */
export interface TitleTalk {
  written: string
  /** The same as a plain text, with spaces for what only makes links. */
  text: string
  words: Words
  terms: Terms
  mentions: readonly Mention[]
  /** Primary language: `nl`. */
  language: string
  /** Who speaks, as written. */
  speakers: readonly string[]
  /** The parts of the episode's title. */
  topics: readonly string[]
}

/** Words of a chapter: indices from `first` up to `end`. */
export interface WordRange {
  first: number
  end: number
}

/** What a token is, and how it stands to the one before: bits of `Tokens.signs`. */
export const sign = {
  name: 1,
  /** A capital where no sentence begins. */
  proper: 2,
  /** A sentence begins here: its capital says nothing. */
  initial: 4,
  number: 8,
  /** Nothing but a space or a hyphen stands between this token and the one before. */
  joined: 16,
  /** It weighs enough to be in a title. */
  telling: 32,
}

/** Tokens of a chapter: from `first` up to `end`. */
export interface TokenRange {
  first: number
  end: number
}

/** The candidates' parts of a talk, in columns: words, and names of several words as one. */
export class Tokens {
  length = 0
  readonly term: Int32Array
  /** Its number in `lexicon`: as written; a name as the glossary writes it. */
  readonly form: Int32Array
  readonly signs: Uint8Array
  readonly chapters: TokenRange[] = []
  readonly lexicon: Lexicon

  constructor(most: number, lexicon: Lexicon) {
    this.term = new Int32Array(most)
    this.form = new Int32Array(most)
    this.signs = new Uint8Array(most)
    this.lexicon = lexicon
  }

  is(at: number, wanted: number): boolean {
    return (this.signs[at]! & wanted) !== 0
  }

  written(at: number): string {
    return this.lexicon.written(this.form[at]!)
  }

  lower(at: number): string {
    return this.lexicon.lower(this.form[at]!)
  }
}

/** The forms of a talk and, behind them, the names in it: a name and a word that is written like it are two. */
export class Lexicon {
  readonly forms: Forms
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #traits: Uint16Array
  readonly #traitsOfNames: number[] = []
  readonly #language: string
  /** See `Terms`. */
  readonly capitalsTell: boolean

  constructor(forms: Forms, { capitalsTell }: Terms, language: string, speakers: readonly string[]) {
    this.forms = forms
    this.capitalsTell = capitalsTell
    this.#traits = new Uint16Array(traitFact.of(forms.entry, forms.vocabulary, language))
    this.#language = language
    for (const entry of speakerEntries(speakers, forms)) {
      const form = forms.entry.indexOf(entry)
      if (form !== -1) this.#traits[form]! |= trait.speaker
    }
    if (!capitalsTell) this.#traits.forEach((own, form) => (this.#traits[form] = own & ~trait.capital))
  }

  /** How many forms and names there are. */
  get size(): number {
    return this.forms.written.length + this.#names.length
  }

  /** The number of a name. */
  numberOf(name: string): number {
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = this.size
      this.#numbers.set(name, number)
      this.#names.push(name)
      this.#traitsOfNames.push(traitsOf(name, this.#language))
    }
    return number
  }

  /** In small letters where the talk is written in capitals: a title shouts at nobody. */
  written(form: number): string {
    const written = this.forms.written[form]
    if (written !== undefined) return this.capitalsTell ? written : written.toLowerCase()
    return this.#names[form - this.forms.written.length]!
  }

  lower(form: number): string {
    return this.forms.lower[form] ?? lowerCase(this.#names[form - this.forms.written.length]!)
  }

  has(form: number, wanted: number): boolean {
    const count = this.#traits.length
    const traits = form < count ? this.#traits[form]! : this.#traitsOfNames[form - count]!
    return (traits & wanted) !== 0
  }
}

/** Words of speakers' names that are looked for: keeps the work linear whatever a transcript says. */
const mostSpeakerWords = 40

/** The numbers in the vocabulary of the words of speakers' names, where they have a capital. */
function speakerEntries(speakers: readonly string[], { vocabulary }: Forms): number[] {
  return speakers
    .flatMap((speaker) => speaker.split(/[\s.]+/))
    .filter((word) => /^\p{Lu}/u.test(word))
    .slice(0, mostSpeakerWords)
    .map((word) => vocabulary.entryOf(word))
}

/** The tokens of each chapter, one chapter behind the other. */
export function tokensOf(chapters: readonly WordRange[], talk: TitleTalk, lexicon: Lexicon): Tokens {
  const tokens = new Tokens(talk.words.starts.length, lexicon)
  for (const chapter of chapters) {
    const first = tokens.length
    addTokens(tokens, chapter, talk)
    tokens.chapters.push({ first, end: tokens.length })
  }
  return tokens
}

function addTokens(
  tokens: Tokens,
  { first, end: last }: WordRange,
  { text, words, terms, mentions }: TitleTalk,
): void {
  const { lexicon } = tokens
  const begin = words.starts[first] ?? 0
  let mention = firstIndex(mentions.length, (at) => mentions[at]!.span.end > begin)
  let afterName = false
  for (let at = first; at < last; at += 1) {
    const start = words.starts[at]!
    while (mention < mentions.length && mentions[mention]!.span.end <= start) mention += 1
    const name = mention < mentions.length ? mentions[mention] : undefined
    const inName = name !== undefined && name.span.start < words.ends[at]!
    if (inName && start > name.span.start && afterName) continue
    afterName = inName
    const form = inName ? lexicon.numberOf(name.name) : words.form[at]!
    const gap = at === 0 ? sign.initial : gapSign(text, words.ends[at - 1]!, start)
    const isProper = inName || (gap !== sign.initial && lexicon.has(form, trait.capital))
    const term = terms.ofWord[at]!
    const isTelling =
      term >= 0 &&
      terms.weights[term]! >= tellingWeight &&
      !lexicon.has(form, isProper ? inNoTitle : inNoTitleAsWord)
    const token = tokens.length
    tokens.length += 1
    tokens.term[token] = term
    tokens.form[token] = form
    tokens.signs[token] =
      gap |
      (inName ? sign.name : 0) |
      (isProper ? sign.proper : 0) |
      (lexicon.has(form, trait.number) ? sign.number : 0) |
      (isTelling ? sign.telling : 0)
  }
}

/** What stands between a word and the one before it says. */
function gapSign(text: string, from: number, to: number): number {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return sign.joined
  if (to - from === 1 && text.charCodeAt(from) === 0x2d) return sign.joined
  for (let at = from; at < to; at += 1) if (stops.includes(text[at]!)) return sign.initial
  return 0
}

/** Marks behind which a capital says nothing. */
const stops = '.!?…:"“”]>'
