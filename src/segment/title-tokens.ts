import type { Mention } from '../model/archive.ts'
import { firstIndex } from '../model/first-index.ts'
import type { Words } from './talk-words.ts'
import type { Terms } from './terms.ts'
import { type Forms, WordFact } from './vocabulary.ts'

/** What titles are made from. */
export interface TitleTalk {
  text: string
  words: Words
  terms: Terms
  mentions: readonly Mention[]
  /** Primary language: `nl`. */
  language: string
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

/** What is known of a form as such: bits. */
export const trait = {
  capital: 1,
  number: 2,
  beforeNouns: 4,
  beforeVerbs: 8,
  adjective: 16,
  /** `Rotterdamse` says something about the word behind it. */
  derived: 32,
  short: 64,
}

function traitsOf(written: string, language: string): number {
  const lower = written.toLowerCase()
  return (
    (/^\p{Lu}/u.test(written) ? trait.capital : 0) |
    (/^\p{N}/u.test(written) ? trait.number : 0) |
    (beforeNouns[language]?.has(lower) === true ? trait.beforeNouns : 0) |
    (beforeVerbs[language]?.has(lower) === true ? trait.beforeVerbs : 0) |
    (adjective[language]?.test(written) === true ? trait.adjective : 0) |
    (/\p{Ll}[^s\P{L}]se$/u.test(written) ? trait.derived : 0) |
    (written.length < 4 ? trait.short : 0)
  )
}

const traitFact = new WordFact(traitsOf)

/** The forms of a talk and, behind them, the names in it: a name and a word that is written like it are two. */
export class Lexicon {
  readonly forms: Forms
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #traits: Uint8Array
  readonly #traitsOfNames: number[] = []
  readonly #language: string

  constructor(forms: Forms, language: string) {
    this.forms = forms
    this.#traits = new Uint8Array(traitFact.of(forms.entry, forms.vocabulary, language))
    this.#language = language
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

  written(form: number): string {
    return this.forms.written[form] ?? this.#names[form - this.forms.written.length]!
  }

  lower(form: number): string {
    return this.forms.lower[form] ?? this.#names[form - this.forms.written.length]!.toLowerCase()
  }

  has(form: number, wanted: number): boolean {
    const count = this.#traits.length
    const traits = form < count ? this.#traits[form]! : this.#traitsOfNames[form - count]!
    return (traits & wanted) !== 0
  }
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

/** Weight below which a word is too common to be in a title. */
const tellingWeight = 0.3

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
    const token = tokens.length
    tokens.length += 1
    tokens.term[token] = term
    tokens.form[token] = form
    tokens.signs[token] =
      gap |
      (inName ? sign.name : 0) |
      (isProper ? sign.proper : 0) |
      (lexicon.has(form, trait.number) ? sign.number : 0) |
      (term >= 0 && terms.weights[term]! >= tellingWeight ? sign.telling : 0)
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
const stops = '.!?…:"“”]'

/** Articles, possessives and prepositions: what follows them is mostly a noun, or an adjective before one. */
export const beforeNouns: Record<string, ReadonlySet<string>> = {
  nl: new Set(
    "de het een zo'n deze dit geen onze jullie hun mijn jouw van voor met over in op bij door naar uit aan tegen zonder per binnen tussen onder als elke alle nieuwe bepaalde eigen".split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an this that these those no much more our your their my his her its of for with about in on at by from into against without per within between under as every all new some any own'.split(
      ' ',
    ),
  ),
}

/** What stands before a verb. */
const beforeVerbs: Record<string, ReadonlySet<string>> = {
  nl: new Set(
    'te gaan gaat ga kan kunnen kunt kun moet moeten wil willen wilt zou zouden zullen zal mag mogen laten laat ik je we wij hij ze zij jij jullie men'.split(
      ' ',
    ),
  ),
  en: new Set(
    "to can could will would should may might must let i you we they he she it who not don't didn't can't won't i'll you'll we'll they'll".split(
      ' ',
    ),
  ),
}

/** Endings of adjectives and adverbs: such a word names nothing by itself. */
const adjective: Record<string, RegExp> = {
  nl: /(?:lijke?|ige?r?|ische?|loze?|baar|bare|zame?|erende?|ende|aal|ale|ief|ieve|eerde?)$/iu,
  en: /(?:ly|ous|ful|able|ible|ive|ish|less|ing|ed|al|ic|er|est)$/iu,
}
