import { append } from '../model/append.ts'
import { lowerCase } from '../model/plain-text.ts'
import { backgroundWeight, stemFact, stemOf } from './terms.ts'
import { type Lexicon, sign, type TitleTalk, type TokenRange, type Tokens } from './title-tokens.ts'
import { wordSpans } from './words.ts'

/** Topics of a title that are looked for: keeps the work linear whatever a title says. */
const mostTopics = 12

/** Spellings of one thing that a topic is about: a name, or a telling word and its stem. What a topic says twice is one thing. */
type TopicTerm = ReadonlySet<string>

function topicTerms(topic: string, { language, mentions }: TitleTalk): TopicTerm[] {
  const found: TopicTerm[] = []
  let rest = ` ${lowerCase(topic)} `
  for (const name of new Set(mentions.map((mention) => mention.name))) {
    const lower = lowerCase(name)
    const at = rest.indexOf(lower)
    if (at === -1 || /[\p{L}\p{N}]/u.test(rest[at - 1]! + rest[at + lower.length]!)) continue
    found.push(new Set([nameKey(name)]))
    rest = rest.replace(lower, ' | ')
  }
  // `AI-Deltaplan` is said as `Delta plan` as well.
  const words = new Set(wordSpans(rest).flatMap(({ start, end }) => rest.slice(start, end).split('-')))
  for (const word of words) {
    if (word.length > 3 && backgroundWeight(word, language) > 0.4)
      found.push(new Set([word, stemOf(word, language)]))
  }
  return found
}

function nameKey(name: string): string {
  return `=${name}`
}

/** How often a chapter speaks of a topic, and of how many of its terms. */
interface TopicCount {
  total: number
  kinds: number
}

/** A term of a topic: indices. */
interface TopicPlace {
  topic: number
  term: number
}

const nowhere: readonly TopicPlace[] = []

/** What a form is to the topics: bits. */
const use = {
  /** It or its stem, or the name that it is, is a spelling. */
  found: 1,
  /** A spelling may begin with it: `Delta plan` is the `Deltaplan` of a title. */
  begins: 2,
}

/** Code units of a beginning that is looked up: keeps the work linear in the length of a title's words. */
const longestBeginning = 30

/** Finds out which chapter each topic of the episode's title is the title of. */
export class TopicCounter {
  readonly #topics: { title: string; wanted: TopicTerm[]; counts: TopicCount[] }[]
  /** For each spelling that a topic is about, where. */
  readonly #places = new Map<string, TopicPlace[]>()
  /** For each form what it is to the topics, and where it is found. */
  readonly #uses: Uint8Array
  readonly #placesOfForm = new Map<number, readonly TopicPlace[]>()

  constructor(talk: TitleTalk, lexicon: Lexicon) {
    // A title of one topic is what the whole talk is about: it tells no chapter from the others.
    const topics = talk.topics.length > 1 ? talk.topics.slice(0, mostTopics) : []
    this.#topics = topics.flatMap((title) => {
      const wanted = topicTerms(title, talk)
      return wanted.length === 0 ? [] : [{ title, wanted, counts: [] }]
    })
    for (const [topic, { wanted }] of this.#topics.entries()) {
      for (const [term, spellings] of wanted.entries()) {
        const place = { topic, term }
        for (const spelling of spellings) append(this.#places, spelling, place)
      }
    }
    this.#uses = new Uint8Array(lexicon.size)
    if (this.#topics.length > 0) this.#lookUp(lexicon, talk.language)
  }

  /** Work out what each form and name of the talk is to the topics. */
  #lookUp(lexicon: Lexicon, language: string): void {
    const { lower, lowerEntry, vocabulary } = lexicon.forms
    const stems = stemFact.of(lowerEntry, vocabulary, language)
    const byEntry = new Map(
      Array.from(this.#places, ([spelling, places]) => [vocabulary.entryOf(spelling), places]),
    )
    const beginnings = new Set<string>()
    for (const spelling of this.#places.keys()) {
      const last = Math.min(spelling.length, longestBeginning)
      for (let end = 1; end <= last; end += 1) beginnings.add(spelling.slice(0, end))
    }
    for (let form = 0; form < lexicon.size; form += 1) {
      const word = lexicon.lower(form)
      const found =
        form >= lower.length
          ? (this.#places.get(nameKey(lexicon.written(form))) ?? nowhere)
          : union(byEntry.get(lowerEntry[form]!) ?? nowhere, byEntry.get(stems[form]! | 0) ?? nowhere)
      if (found !== nowhere) {
        this.#uses[form]! |= use.found
        this.#placesOfForm.set(form, found)
      }
      if (word.length > longestBeginning || beginnings.has(word)) this.#uses[form]! |= use.begins
    }
  }

  /** Count the next chapter. */
  add(tokens: Tokens, { first, end }: TokenRange): void {
    if (this.#topics.length === 0) return
    const counts = this.#topics.map(() => ({ total: 0, seen: new Set<number>() }))
    for (let at = first; at < end; at += 1) {
      const form = tokens.form[at]!
      const own = (this.#uses[form]! & use.found) === 0 ? nowhere : this.#placesOfForm.get(form)!
      const mayJoin =
        at > first && (this.#uses[tokens.form[at - 1]!]! & use.begins) !== 0 && !tokens.is(at, sign.name)
      const joined = mayJoin
        ? (this.#places.get(tokens.lower(at - 1) + tokens.lower(at)) ?? nowhere)
        : nowhere
      if (own === nowhere && joined === nowhere) continue
      for (const { topic, term } of union(own, joined)) {
        counts[topic]!.total += 1
        counts[topic]!.seen.add(term)
      }
    }
    this.#topics.forEach((topic, at) =>
      topic.counts.push({ total: counts[at]!.total, kinds: counts[at]!.seen.size }),
    )
  }

  /**
   * The topic of each chapter that has one: the first of those that speak of it most, the talk's own opening apart, which
   * announces them all. A topic that is only touched on has none.
   */
  titles(): Map<number, string> {
    const titles = new Map<number, string>()
    for (const { title, wanted, counts } of this.#topics) {
      if (counts.length < 2) continue
      const most = counts.reduce((highest, count) => Math.max(highest, count.total), 0)
      const at = counts.findIndex(
        ({ total, kinds }, index) =>
          index > 0 && total >= Math.max(2, most * 0.5) && kinds * 2 > wanted.length && !titles.has(index),
      )
      if (at !== -1) titles.set(at, title)
    }
    return titles
  }
}

/** The places in either list; topics have few terms. */
function union(one: readonly TopicPlace[], other: readonly TopicPlace[]): readonly TopicPlace[] {
  return one === other || other.length === 0 ? one : [...new Set([...one, ...other])]
}
