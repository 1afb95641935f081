import { isMusic } from './markers.ts'
import { WordFact } from './vocabulary.ts'

/**
 * Openings with which talks in Dutch and English go on to something else: clear ones weigh 1, others less. They are
 * about how people speak, not about any subject. The first that fits counts.
 */
const openings: Record<string, Openings> = {
  nl: compile('(?:(?:ja|nou|oké|ok|goed|dus|en|maar|hé|heyé|nee|eh|ehm|prima|mooi|kijk)[,.]? )*', [
    [
      1,
      '(?:goed|oké|ok|prima|mooi)[,.] (?:we gaan|we zijn|dan|straks|nu|door|terug|tijd|volgende|genoeg)\\b',
    ],
    [1, 'zullen we (?:\\p{L}+ ){0,2}(?:door|verder|beginnen|naar|over|het hebben|overgaan)\\b'],
    [
      1,
      'laten we (?:\\p{L}+ ){0,4}(?:hebben over|beginnen|doorgaan|overgaan|verder|door|praten over|ingaan op|naar)\\b',
    ],
    [1, '(?:dan|nu) (?:gaan|wil(?:len)?|ga) (?:we|wij|ik) (?:\\p{L}+ ){0,3}(?:naar|over|verder|door|hebben)'],
    [1, '(?:we|wij) gaan (?:\\p{L}+ ){0,3}(?:door naar|verder met|over naar|hebben over|beginnen met)'],
    [
      1,
      '(?:straks|zo meteen|zometeen|zo direct|dadelijk) (?:ga|gaan|hoor|hoort|horen|praten|spreken|hebben|meer|vertel|komt)',
    ],
    [1, '(?:je|jullie|u) hoorde? het al'],
    [
      1,
      '(?:even |nog even |nu |dan |dan nu |snel )?(?:terug|door|over|verder|op|overgaan) naar (?:het|de|een|\\p{Lu})',
    ],
    [1, '(?:dan |nu |en nu )?tijd voor'],
    [1, 'welkom (?:bij|terug|in|allemaal)'],
    [1, '(?:\\p{L}+, ){0,2}welkom[.!]'],
    [1, '(?:dank|bedankt|dankjewel|dankuwel) (?:je wel|jullie|u|voor|allemaal|jullie wel)'],
    [0.9, '(?:tot slot|ten slotte|als laatste|om af te sluiten|laatste vraag|nog één ding|nog een laatste)'],
    [0.9, '(?:heel )?(?:iets|wat) (?:heel )?anders'],
    [0.9, '(?:een )?(?:ander|volgend|nieuw)e? (?:onderwerp|punt|nieuws)'],
    [0.8, 'volgende (?:week|keer|maand) (?:hebben|gaan|zijn|is|komt|praten)'],
    [
      0.7,
      '(?:daarnaast|verder|ook) (?:is|was|zijn|heb je|hebben we) (?:er )?(?:nog )?(?:een|iets) (?:ander|anders|tweede|nieuw)',
    ],
    [0.7, 'er (?:is|was) (?:ook )?nog (?:iets|een|één|wat)'],
    [0.6, 'stel je (?:nou |nu )?voor|neem (?:nou|bijvoorbeeld)'],
    [0.5, '(?:wij|we|jij|jullie) (?:hadden|hebben) het (?:net|zonet|eerder|vorige week|al)'],
    [
      0.5,
      'ik (?:(?:merk(?:te)?|zag|las|hoor|hoorde|vroeg me) (?:\\p{L}+ )|(?:wil|wilde|wou) (?:het|nog|even|ook|jou|jullie) |ben (?:wel )?benieuwd)',
    ],
    [
      0.5,
      '(?:want )?(?:je|jij|jullie) (?:zei(?:den)?|noemde(?:n)?|noemt|had(?:den)? het|schreef|schreven|vertelde|vertelden) ',
    ],
  ]),
  en: compile(
    '(?:(?:yeah|yes|well|okay|ok|so|and|but|now|all right|alright|right|cool|great|awesome|alrighty|anyway|anyways|good|um|uh|no|nice|hey)[,.!]? |\\.\\.\\. ?)*',
    [
      [
        0.8,
        "(?:all right|alright|okay|ok|cool|great|awesome)[,.!] (?:so |well |now )?(?:let's|we|i want|next|moving|our|who|what)\\b",
      ],
      [
        1,
        "let's (?:\\p{L}+ ){0,2}(?:talk|move|start|get|go|shift|dive|switch|turn|jump|kick|begin|do|take|wrap|pivot|transition|change|touch|open|bring|back)",
      ],
      [1, '(?:moving|switching|changing|shifting) (?:on|gears|topics|subjects|to|along)'],
      [
        1,
        '(?:(?:the )?next|up next|next up|coming up)(?:,| (?:topic|question|segment|story|on|we|i|is|thing))',
      ],
      [1, '(?:hello and )?welcome (?:back|to|everyone|everybody)'],
      [
        1,
        "(?:this (?:episode|podcast|show) is |today's (?:episode|show) is )?(?:brought to you|sponsored) by",
      ],
      [
        1,
        '(?:thanks|thank you) (?:so much |again |everyone |everybody |all )?for (?:joining|listening|coming|being|tuning)',
      ],
      [
        1,
        "(?:i'd|i would|i) (?:\\p{L}+ ){0,2}(?:want(?:ed)?|love|like) (?:\\p{L}+ ){0,1}to (?:\\p{L}+ ){0,2}(?:ask|talk|switch|shift|touch|go back|come back|circle|move|dig|dive|get into|pivot|transition|start|bring|hear)",
      ],
      [
        0.9,
        '(?:before we|to wrap|in closing|last question|final question|one (?:last|final|more) (?:thing|question|topic)|another (?:thing|topic|question))',
      ],
      [0.9, 'speaking of|on (?:that|the) (?:note|topic|subject) of|on that note|back to'],
      [
        0.8,
        "(?:we're|we are|i'm) (?:going to|gonna) (?:\\p{L}+ ){0,2}(?:talk|move|start|shift|switch|take|get into|dive|jump)",
      ],
      [0.8, 'let me (?:\\p{L}+ ){0,2}(?:ask|switch|shift|go back|read|start|introduce|throw)'],
      [
        0.6,
        '(?:tell (?:us|me)|walk (?:us|me)|take (?:us|me)|give (?:us|me)|talk (?:to us|to me|about|through|a)|can you (?:\\p{L}+ ){0,2}(?:talk|tell|explain|describe|give|walk|speak))',
      ],
      [0.6, "(?:what|how) about|what's (?:next|new|the story)|how did you (?:get|come|start|end)"],
      [
        0.5,
        "you (?:mentioned|said|talked|wrote|brought up|have (?:this|a))|i (?:noticed|read|saw|heard|was (?:curious|wondering)|am curious|have a question|wonder)|i'm curious",
      ],
    ],
  ),
}

/** What captions write where another voice begins. */
export const voiceMark = /^>{2,}\s+/

/** Openings of a language: `any` fits where one of the list does, and is tried first, since mostly none does. */
interface Openings {
  any: RegExp
  list: { weight: number; pattern: RegExp }[]
}

function compile(before: string, list: [number, string][]): Openings {
  const patternOf = (pattern: string): RegExp => new RegExp(`^["“'‘]?${before}(?:${pattern})`, 'iu')
  return {
    any: patternOf(list.map(([, pattern]) => pattern).join('|')),
    list: list.map(([weight, pattern]) => ({ weight, pattern: patternOf(pattern) })),
  }
}

/** Sentences that announce another voice or subject without standing first in it; and what stands in each, in lower case. */
const announcement: Record<string, { needs: readonly string[]; pattern: RegExp }> = {
  nl: {
    needs: ['maar eerst', 'aangeschoven', 'te gast', 'praat', 'praten'],
    pattern:
      /(?:^|[.!?] |, )maar eerst\b|aangeschoven|(?:hier )?te gast|pra(?:at|ten) (?:.{0,40} )?(?:ons|je) bij/iu,
  },
  en: {
    needs: ['but first', 'joined by', 'our guest', 'our sponsor', 'joining '],
    pattern: /\bbut first\b|joined by|our (?:guest|sponsor)|joining (?:us|me)/iu,
  },
}

function announces(start: string, language: string): boolean {
  const known = announcement[language]
  if (known === undefined) return false
  const lower = start.toLowerCase()
  return known.needs.some((need) => lower.includes(need)) && known.pattern.test(start)
}

/** First words of an answer, a reaction or a continuation: nothing new begins there. */
const continuation: Record<string, RegExp> = {
  nl: /^(?:want|dus|zowel|ook|zodat|omdat|die|dat|dit|waardoor|waarbij|namelijk|en dan|en dat|en die|maar dat|maar die|dan|daar|hij|zij|ze|het is|alsof|of|precies|exact|juist|absoluut|klopt|zeker|hm|nee)\b/iu,
  en: /^(?:because|that|which|who|then|and then|and that|and they|but that|it|it's|he|she|they|them|those|these|or|exactly|absolutely|right[.,]|yep|nope|no[.,]|mm-hm|totally)\b/iu,
}

const reaction: Record<string, RegExp> = {
  nl: /^(?:ja|nee|nou|oké|precies|hm|oh|zeker|exact|juist|klopt|absoluut|goed|check|yes)[^\p{L}]*(?:ja|nee|precies|zeker)?[.!,]$/iu,
  en: /^(?:yeah|yes|no|okay|right|exactly|hm|oh|sure|yep|absolutely|totally|cool|nice|awesome|mm-hm|wow)[^\p{L}]*(?:yeah|yes|no|right|exactly)?[.!,]$/iu,
}

const second: Record<string, RegExp> = {
  // `je` alone is mostly "one".
  nl: /\b(?:jullie|jij|jou|jouw|u|uw)\b|\b(?:vind|denk|zie|merk|kijk|wil|doe|heb|ben|kun|kan|zou) je\b/iu,
  en: /\b(?:you|your|y'all|you're|you've)\b/iu,
}

const question: Record<string, RegExp> = {
  nl: /^(?:(?:en|maar|ja|nou|oké|dus|want|heyé|hé)[,.]? )*(?:\p{Lu}\p{L}+, )?(?:wat|hoe|waarom|welke?|waar|wanneer|wie|kun|kan|zijn|is|zou|moet|heb|denk|vind|ben)\b/iu,
  en: /^(?:(?:and|but|so|well|okay|yeah|now)[,.]? )*(?:what|how|why|which|where|when|who|can|could|do|does|did|are|is|would|have|has|should)\b/iu,
}

/** An address to visit closes an advertisement or an announcement. */
const placeToVisit =
  /(?:link in de (?:beschrijving|omschrijving)|show ?notes|description below|onze nieuwsbrief|our newsletter)[^.]{0,40}[.!]?$/iu
const longestPlace = 80
const address = /\p{L}\.(?:nl|com|org|io|net|fm|dev|be|eu|co|ai)\b[^\s]*[.!]?$/iu

function callsToAction(spoken: string, hints: number): boolean {
  // An address has no space in it, and a full stop before its end.
  const last = spoken.slice(spoken.lastIndexOf(' ') + 1)
  const stop = last.indexOf('.')
  if (stop > 0 && stop < last.length - 1 && address.test(last)) return true
  return (hints & hint.visits) !== 0 && placeToVisit.test(spoken.slice(-longestPlace))
}

/** What a word of a sentence lets it be; a sentence without such words need not be looked at. Bits. */
export const hint = {
  /** Its first word may begin an opening. */
  opens: 1,
  continues: 2,
  reacts: 4,
  /** Any of its words: announces, or welcomes somebody. */
  announces: 8,
  welcomes: 16,
  /** A word near the end of the sentence before it may name a place to visit. */
  visits: 32,
  /** For a sentence whose words were not looked at. */
  all: 63,
} as const

/** With what the first word of an opening begins, the words that may stand before it included (lower case). */
const firstWords: Record<string, RegExp> = {
  nl: /^(?:ja|nou|oké|ok|goed|dus|en|maar|hé|heyé|nee|eh|ehm|prima|mooi|kijk|zullen|laten|dan|nu|we|wij|straks|zo|zometeen|dadelijk|je|jullie|u|even|nog|snel|terug|door|over|verder|op|overgaan|tijd|welkom|dank|bedankt|dankjewel|dankuwel|tot|ten|als|om|laatste|heel|iets|wat|een|ander|volgend|nieuw|daarnaast|ook|er|stel|neem|jij|ik|want)/,
  en: /^(?:yeah|yes|well|okay|ok|so|and|but|now|all|alright|right|cool|great|awesome|anyway|good|um|uh|no|nice|hey|let|moving|switching|changing|shifting|the|next|up|coming|hello|welcome|this|today|brought|sponsored|thank|i|before|to|in|last|final|one|another|speaking|on|back|we|tell|walk|take|give|talk|can|what|how|you)/,
}

const firstContinuing: Record<string, RegExp> = {
  nl: /^(?:want|dus|zowel|ook|zodat|omdat|die|dat|dit|waar|namelijk|en|maar|dan|daar|hij|zij|ze|het|alsof|of|precies|exact|juist|absoluut|klopt|zeker|hm|nee)/,
  en: /^(?:because|that|which|who|then|and|but|it|he|she|they|them|those|these|or|exactly|absolutely|right|yep|nope|no|mm|totally)/,
}

const firstReacting: Record<string, RegExp> = {
  nl: /^(?:ja|nee|nou|oké|precies|hm|oh|zeker|exact|juist|klopt|absoluut|goed|check|yes)/,
  en: /^(?:yeah|yes|no|okay|right|exactly|hm|oh|sure|yep|absolutely|totally|cool|nice|awesome|mm|wow)/,
}

const announcing = /first|joined|guest|sponsor|joining|eerst|aangeschoven|gast|praat|praten/
const placing = /beschrijving|omschrijving|notes|below|nieuwsbrief|newsletter/

/** The hints that a word (lower case) gives, those for a first word included. */
export const hintFact = new WordFact((word, language) => {
  // Patterns that do not tell capitals from small letters take `ſ` for an s, and `K` for a k.
  if (/[^\x00-\x7f]/.test(word)) return hint.all
  return (
    (firstWords[language]?.test(word) === true ? hint.opens : 0) |
    (firstContinuing[language]?.test(word) === true ? hint.continues : 0) |
    (firstReacting[language]?.test(word) === true ? hint.reacts : 0) |
    (announcing.test(word) ? hint.announces : 0) |
    (word === 'welkom' ? hint.welcomes : 0) |
    (placing.test(word) ? hint.visits : 0)
  )
})

/**
 * How likely something new begins at `sentence`, from its own words and the sentence before: from about -1 (surely not)
 * to 1 and a little more (`Goed, we gaan eerst eens kijken`).
 *
 * @param before The sentence before it, with the markers that follow that; empty at the start.
 * @param hints What the words of either let them be.
 */
export function cueStrength(
  sentence: string,
  before: string,
  language: string,
  hints: number = hint.all,
): number {
  const start = sentence.slice(0, 400)
  const tail = before.slice(-160)
  let strength = 0
  let spoken = tail
  if (tail.includes(']') || tail.includes('♪')) {
    if (/(?:\[[^\]]*\]|♪)\s*$/u.test(tail) && isMusic(tail.slice(-24))) strength += 0.8
    spoken = tail.replace(/\s*\[[^\]]*\]\s*$/u, '')
  }
  if (callsToAction(spoken, hints)) strength += 0.7
  const known = openings[language]
  const mayOpen = (hints & (hint.opens | hint.welcomes)) !== 0
  const opening =
    mayOpen && known?.any.test(start) === true
      ? known.list.find(({ pattern }) => pattern.test(start))
      : undefined
  const asks = sentence.endsWith('?')
  if (opening !== undefined) strength += opening.weight
  else if ((hints & hint.announces) !== 0 && announces(start, language)) strength += 0.6
  else if ((hints & hint.continues) !== 0 && continuation[language]?.test(start) === true) strength -= 0.4
  if (asks && hasSpaces(start, 4) && question[language]?.test(start) === true) {
    strength += second[language]?.test(start) === true ? 0.5 : 0.3
    if (/^\p{Lu}\p{Ll}+, |, \p{Lu}\p{Ll}+\?$/u.test(start)) strength += 0.2
  }
  // Who hosts a talk says `jullie` to the guests; they hardly ever say it back.
  else if (opening === undefined && language === 'nl' && /\bjullie\b/iu.test(start.slice(0, 90)))
    strength += 0.25
  if ((hints & hint.reacts) !== 0 && reaction[language]?.test(start) === true) strength -= 0.3
  // An answer stays with its question.
  if (spoken.endsWith('?')) strength -= opening === undefined ? 0.7 : 0.2
  return strength
}

/**
 * Whether the clearest of openings stands at a place in a text without full stops, where a weaker one mostly stands inside a
 * sentence (`ik wou dat ook even zeggen`).
 *
 * @param hints What the word there lets it be.
 */
export function isClearOpening(text: string, at: number, language: string, hints: number): boolean {
  if ((hints & hint.opens) === 0) return false
  const known = openings[language]
  const start = text.slice(at, at + openingLength)
  return known?.any.test(start) === true && known.list.find(({ pattern }) => pattern.test(start))!.weight >= 1
}

/** Code units in which an opening stands. */
const openingLength = 200

/** Whether a text has `least` spaces or more. */
function hasSpaces(text: string, least: number): boolean {
  let at = -1
  for (let count = 0; count < least; count += 1) {
    at = text.indexOf(' ', at + 1)
    if (at === -1) return false
  }
  return true
}

/** Whether a sentence answers or goes on with what was said before it. */
export function continues(sentence: string, language: string): boolean {
  return continuation[language]?.test(sentence) === true
}
