import { lowerCase } from '../model/plain-text.ts'
import { backgroundWeight, isCommon } from './terms.ts'
import { WordFact } from './vocabulary.ts'

/** What is known of a form as such: bits. */
export const trait = {
  capital: 1,
  number: 2,
  beforeNouns: 4,
  beforeVerbs: 8,
  /** What follows is no noun: a verb, or an adjective. */
  beforeOthers: 16,
  /** What stands directly before it is mostly a verb: `prevent the`. */
  beforeObjects: 32,
  adjective: 64,
  /** `Rotterdamse` says something about the word behind it. */
  derived: 128,
  short: 256,
  /** It names nothing, unless it is a name: `themselves`, `between`, `directly`, `seven`. */
  empty: 512,
  /** A noun that leaves open what is spoken of: what stands before it describes (`a free thing`). */
  vague: 1024,
  /** `Taylor's` says whose the thing is that is named behind it. */
  possessive: 2048,
  /** `It'd`, `everyone's`. */
  contraction: 4096,
  /** `Sales figures` is rarer than `developers love`: what follows a plural is mostly a verb. */
  plural: 8192,
  /** A word of the name of somebody who speaks in the talk: said to be heard, and not about anybody. */
  speaker: 16_384,
}

/** Traits of what stands in no title. */
export const inNoTitle = trait.contraction | trait.speaker

/** Traits of what stands in no title where it is no name. */
export const inNoTitleAsWord = inNoTitle | trait.empty | trait.vague

/** Weight below which a word is too common to be in a title. */
export const tellingWeight = 0.3

/** The traits of a word as it is written. */
export function traitsOf(written: string, language: string): number {
  const lower = lowerCase(written)
  const isCapital = /^\p{Lu}/u.test(written)
  const [, owner, ending] = (language === 'en' ? /^(.+)'(s|d|ll|m|re|t|ve)$/u.exec(lower) : undefined) ?? []
  return (
    (isCapital ? trait.capital : 0) |
    (/^\p{N}/u.test(written) ? trait.number : 0) |
    (beforeNouns[language]?.has(lower) === true ? trait.beforeNouns : 0) |
    (beforeVerbs[language]?.has(lower) === true ? trait.beforeVerbs | trait.beforeOthers : 0) |
    (beforeOthers[language]?.has(lower) === true ? trait.beforeOthers : 0) |
    (adjective[language]?.test(written) === true ? trait.adjective : 0) |
    (/\p{Ll}[^s\P{L}]se$/u.test(written) ? trait.derived : 0) |
    (written.length < 4 ? trait.short : 0) |
    (empty[language]?.has(lower) === true ? trait.empty : 0) |
    (owner !== undefined && (ending !== 's' || backgroundWeight(owner, language) < tellingWeight)
      ? trait.contraction
      : 0) |
    (isAdverb(lower, language) ? trait.empty | trait.beforeVerbs | trait.beforeOthers : 0) |
    (owner === undefined ? 0 : trait.possessive) |
    (vague[language]?.has(lower) === true ? trait.vague : 0) |
    (beforeObjects[language]?.has(lower) === true ? trait.beforeObjects : 0) |
    (language === 'en' && /[^isu']s$/u.test(lower) ? trait.plural : 0)
  )
}

/** {@link traitsOf} */
export const traitFact = new WordFact(traitsOf)

/** Whether an English word (lower case) says how something is done: `directly`, and not `family`. */
function isAdverb(word: string, language: string): boolean {
  if (language !== 'en' || !word.endsWith('ly')) return false
  const stem = word.slice(0, -2)
  return (
    /..(?:ab|able?|ib|al|ant|ari|ate|ed|ent|ful|ic|ing|ish|ive|less|ori|ous)$/u.test(stem) ||
    isCommon(stem, language) ||
    isCommon(`${stem}le`, language) ||
    isCommon(stem.replace(/i$/, 'y'), language)
  )
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Articles, possessives and prepositions: what follows them is mostly a noun, or an adjective before one. */
export const beforeNouns: Record<string, ReadonlySet<string>> = {
  nl: wordsOf(
    "de het een zo'n deze dit geen onze jullie hun mijn jouw van voor met over in op bij door naar uit aan tegen zonder per binnen tussen onder als elke alle nieuwe bepaalde eigen",
  ),
  en: wordsOf(
    'the a an this these those no much our your their my his her its of for with about in on at by from into against without per within between under as every all new some any own',
  ),
}

/** What stands before a verb. In Dutch its object may stand between. */
const beforeVerbs: Record<string, ReadonlySet<string>> = {
  en: wordsOf(
    "to can could will would should may might must let i you we they he she it who not don't didn't can't won't i'll you'll we'll they'll",
  ),
}

/** What mostly stands before no noun. */
const beforeOthers: Record<string, ReadonlySet<string>> = {
  nl: wordsOf(
    'te gaan gaat ga kan kunnen kunt kun moet moeten wil willen wilt zou zouden zullen zal mag mogen laten laat ik je we wij hij ze zij jij jullie men',
  ),
  en: wordsOf(
    "is isn't are aren't was wasn't were weren't be been being it's that's he's she's we're you're they're i'm very so too really quite pretty super more most less almost always never often still already even also",
  ),
}

/** What follows a verb that it belongs to; in Dutch anything does. */
const beforeObjects: Record<string, ReadonlySet<string>> = {
  en: wordsOf('the a an my your our their his its it them us me him'),
}

/** Nouns that leave open what is spoken of. */
const vague: Record<string, ReadonlySet<string>> = {
  nl: wordsOf(
    'ding dingen dingetje dingetjes manier manieren mens mensen soort soorten stuk stukken deel delen plek plekken kant kanten punt punten idee ideeën vraag vragen keer keren moment momenten dag dagen jaar jaren week weken',
  ),
  en: wordsOf(
    'thing things stuff one ones way ways time times part parts place places point points kind kinds sort sorts type types person people guy guys man bit lot day days year years week weeks moment number amount amounts bunch bunches portion portions level side idea ideas question questions case cases reason reasons',
  ),
}

/** Pronouns, prepositions, conjunctions, adverbs and numerals: the list of common words takes many for telling, since they are said less often than others. */
const empty: Record<string, ReadonlySet<string>> = {
  nl: wordsOf(
    'mezelf jezelf zichzelf onszelf uzelf hemzelf haarzelf henzelf hunzelf elkaars iedereens tussenin bovenop onderaan binnenin langs jegens omtrent niettegenstaande ondanks tenzij hoewel ofschoon desondanks niettemin echter evenwel ' +
      'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd honderden duizend duizenden miljoen miljoenen miljard miljarden dozijn tientallen',
  ),
  en: wordsOf(
    'myself yourself himself herself itself oneself ourselves yourselves themselves themself mine yours hers ours theirs everyone anyone someone whoever whomever whichever ' +
      'above across along alongside amid among amongst around atop behind below beneath beside besides between beyond despite during except inside near onto outside regarding throughout toward towards underneath unlike until unto upon versus via within ' +
      'although whereas whether unless albeit hence thus therefore however moreover nonetheless nevertheless otherwise likewise meanwhile furthermore afterwards afterward beforehand instead together apart aside ahead forward forth backwards overall perhaps somehow somewhat somewhere anywhere nowhere everywhere elsewhere altogether indeed alike ' +
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens',
  ),
}

/** Endings of adjectives and adverbs: such a word names nothing by itself. */
const adjective: Record<string, RegExp> = {
  nl: /(?:lijke?|ige?r?|ische?|loze?|baar|bare|zame?|erende?|ende|aal|ale|ief|ieve|eerde?)$/iu,
  en: /(?:ly|ous|ful|able|ible|ive|ish|less|ing|ed|al|ic|er|est)$/iu,
}
