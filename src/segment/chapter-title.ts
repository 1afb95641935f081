import { lowerCase, plainText } from '../model/plain-text.ts'
import { blankMarkers, findMarkers } from './markers.ts'
import { type Phrase, PhraseFinder } from './phrase-finder.ts'
import { TermCounter } from './term-counter.ts'
import { Lexicon, sign, type TitleTalk, type Tokens, tokensOf, type WordRange } from './title-tokens.ts'
import { TopicCounter } from './topic-counter.ts'

/** Characters of a title at most; the first phrase is never cut. */
const titleLength = 58

/**
 * A title for each chapter: its two or three most telling phrases, as they are written in the talk.
 *
 * A phrase is a run of words that are no fillers and no function words, as in RAKE (Rose et al. 2010), or a name. A word tells as
 * much as it adds to the difference between the chapter and the talk (its term of the Kullback-Leibler divergence), times
 * how rare it is in the language; a longer phrase counts for what its words do, in so far as they occur in it, as in C-value
 * (Frantzi, Ananiadou and Mima 2000). Words that mostly follow an article or a preposition are preferred: they name things. A topic of the
 * episode's title is the title of the chapter that speaks of it, where one does so much more than the others.
 */
export function chapterTitles(chapters: readonly WordRange[], talk: TitleTalk): string[] {
  const lexicon = new Lexicon(talk.words.forms, talk.terms, talk.language, talk.speakers)
  const tokens = tokensOf(chapters, talk, lexicon)
  const counter = new TermCounter(talk, lexicon)
  const topicCounter = new TopicCounter(talk, lexicon)
  for (const own of tokens.chapters) {
    counter.add(tokens, own)
    topicCounter.add(tokens, own)
  }
  const topics = topicCounter.titles()
  const finder = new PhraseFinder(tokens, counter, talk.terms)
  return chapters.map((chapter, index) => {
    const cased = (words: string): string => (lexicon.capitalsTell ? words : words.toLowerCase())
    const greeting = index === 0 ? greetingOf(chapter, talk) : undefined
    if (greeting !== undefined) return capitalise(cased(greeting))
    const topic = topics.get(index)
    if (topic !== undefined) return topic
    const phrases = finder.tellingPhrases(tokens.chapters[index]!)
    return titleOf(phrases, tokens, counter, talk.language) ?? firstWords(chapter, talk)
  })
}

/** How a list's last part is joined to the others. */
const conjunctions: Record<string, string> = { nl: ' en ', en: ' and ' }

function titleOf(
  phrases: readonly Phrase[],
  tokens: Tokens,
  talk: TermCounter,
  language: string,
): string | undefined {
  const parts: string[] = []
  const used = new Set<number>()
  const usedWords: string[] = []
  for (const { first, end } of phrases) {
    if (parts.length === 3) break
    const own = Array.from({ length: end - first }, (_, index) => first + index)
    if (own.some((at) => used.has(tokens.term[at]!) || resembles(tokens.lower(at), usedWords))) continue
    const part =
      own.length === 1 && !tokens.is(first, sign.name)
        ? talk.formOf(tokens.term[first]!)
        : own
            .map((at) => (isInitialWord(tokens, at) ? talk.formOf(tokens.term[at]!) : tokens.written(at)))
            .join(' ')
    if (parts.length > 0 && [...parts, part].join(', ').length > titleLength) continue
    parts.push(part)
    usedWords.push(...lowerCase(part).split(' '))
    for (const at of own) used.add(tokens.term[at]!)
  }
  const last = parts.at(-1)
  if (last === undefined) return undefined
  const list =
    parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')}${conjunctions[language] ?? ', '}${last}`
  return capitalise(list)
}

/** Whether a word may owe its capital to the start of a sentence. */
function isInitialWord(tokens: Tokens, at: number): boolean {
  return tokens.is(at, sign.initial) && !tokens.is(at, sign.name)
}

/** Whether a word (lower case) is, but for its ending, one of those in the title (`burgerberaad`, `burgerberaden`). */
function resembles(word: string, others: readonly string[]): boolean {
  return others.some((other) => {
    if (word === `${other}s` || other === `${word}s`) return true
    const least = Math.min(5, word.length, other.length)
    return least >= 4 && word.slice(0, least) === other.slice(0, least)
  })
}

/** A title begins with a capital, unless its first word has one of its own (`iPhone`; `non-Newtonian` has none before its hyphen). */
function capitalise(title: string): string {
  const [first = ''] = title.split(/[ -]/)
  return /\p{Lu}/u.test(first) ? title : title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Opening words of a talk: they are the best title of its first chapter. */
const greetings: Record<string, RegExp> = {
  nl: /^(?:(?:hallo|hoi|goedemorgen|goedemiddag|goedenavond)[^.,!?]{0,20}[.,!]? (?:en )?)?(welkom (?:terug )?(?:bij|in) [^.,!?]{2,40}?)(?=[.,!?]| waar(?:in)? | met )/iu,
  en: /^(?:(?:hey|hi|hello|all right|alright|okay)[^.!?]{0,30}[.,!]+ (?:and )?)?(welcome (?:back )?to [^.,!?]{2,40}?)(?=[.,!?]| where | with )/iu,
}

/** The same in a talk without punctuation: there the words behind a show's name tell where it ends. */
const bareGreetings: Record<string, RegExp> = {
  nl: /^(?:(?:hallo|hoi|goedemorgen|goedemiddag|goedenavond) (?:\p{L}+ ){0,3}?)?(welkom (?:terug )?(?:bij|in) (?:de |het |een )?\S.{0,40}?)(?= (?:de|het|een|dé|hét|waar|waarin|met|ik|mijn|vandaag|dit|in|voor|over) )/iu,
  en: /^(?:(?:hey|hi|hello|all right|alright|okay) (?:\p{L}+ ){0,3}?)?(welcome (?:back )?to (?:the |a |another )?\S.{0,40}?)(?= (?:the|a|where|with|i|i'm|my|we|we're|today|this|on|in|for|it's|your|about) )/iu,
}

function greetingOf(chapter: WordRange, talk: TitleTalk): string | undefined {
  const first = talk.words.starts[chapter.first]
  if (first === undefined) return undefined
  const opening = seenBetween(first, first + 400, talk).slice(0, 200)
  const known = /[.,!?]/.test(opening) ? greetings : bareGreetings
  const greeting = known[talk.language]?.exec(plainText(opening))
  if (greeting === undefined || greeting === null) return undefined
  const end = greeting[0].length
  return opening.slice(end - greeting[1]!.length, end)
}

/** What is left where nothing tells: how the chapter begins. */
function firstWords(chapter: WordRange, talk: TitleTalk): string {
  const { starts, ends } = talk.words
  const first = starts[chapter.first]
  if (first === undefined) return '…'
  const end = Math.min(chapter.end, chapter.first + 6)
  const beginning = withoutSounds(seenBetween(first, ends[end - 1]!, talk))
  return end === chapter.end ? beginning : `${beginning} …`
}

function withoutSounds(text: string): string {
  return findMarkers(text).length === 0 ? text : blankMarkers(text).replace(/\s+/g, ' ')
}

/** A stretch of the talk as it is written, without what only makes links, which is spaces in `text`. */
function seenBetween(start: number, end: number, { text, written }: TitleTalk): string {
  return written
    .slice(start, end)
    .split('')
    .filter((unit, at) => text[start + at] !== ' ' || unit === ' ')
    .join('')
}
