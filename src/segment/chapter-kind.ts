import type { Chapter } from '../model/episode.ts'
import type { Span } from '../model/transcript.ts'
import type { Words } from './words.ts'

type Kind = NonNullable<Chapter['kind']>

/** Words above which a chapter is the talk itself, whatever it says. */
const longest: Record<Kind, number> = { sponsor: 600, housekeeping: 450 }

/** Signs that must meet: a talk about advertising has one or two. */
const enough = 3

/**
 * A sign is a pattern, with how a word begins (lower case, itself a pattern) that stands wherever it fits; `@` is a mark
 * that may stand instead. Words are looked at once per form, and few texts are left for the patterns.
 */
type Sign = [needs: string, pattern: RegExp]

/** What advertisements and announcements of the makers say, each as independent signs. */
const signs: Record<Kind, Record<string, Sign[]>> = {
  sponsor: {
    nl: [
      [
        '(?:nl|com|be|io|eu)\\b',
        /\b(?:kijk|ga|surf)\b.{0,20}\b(?:op|naar)\b.{0,30}\p{L}\.(?:nl|com|be|io|eu)\b/iu,
      ],
      ['(?:nl|com|be|io|eu)\\b', /\p{L}\.(?:nl|com|be|io|eu)\/\p{L}/iu],
      [
        'bedrijf|organisatie|team|onderneming|merk',
        /\b(?:jouw|je|uw) (?:bedrijf|organisatie|team|onderneming|merk)\b/iu,
      ],
      ['wil', /\bwilt? (?:je|jij|u) (?:\p{L}+ ){0,2}(?:weten|meer|ook)\b/iu],
      [
        'sponsor|gesponsord|gemaakt|aangeboden|reclame|advertentie|samenwerking',
        /\b(?:sponsor|gesponsord|mogelijk gemaakt door|aangeboden door|reclame|advertentie|samenwerking met)/iu,
      ],
      ['korting|gratis|probeer|actiecode', /\b(?:korting|kortingscode|gratis|probeer|actiecode)\b/iu],
      [
        'bespreken|vertellen|laten|praten',
        /\b(?:elke|iedere|deze) week (?:bespreken|vertellen|laten) (?:we|wij)\b|\bpraten .{0,40} ons bij\b/iu,
      ],
    ],
    en: [
      [
        'brought|sponsor|partner|friends|thanks|support',
        /\b(?:brought to you by|sponsored by|our (?:sponsors?|partners?|friends) (?:at|over)|thanks to our|support comes from)\b/iu,
      ],
      [
        'promo|discount|coupon|offer|use\\b',
        /\b(?:promo|discount|coupon|offer) code\b|\buse (?:the )?code\b/iu,
      ],
      [
        '(?:com|io|dev|org|net|sh|co)\\b',
        /\b(?:go|head|check (?:it|them) out|learn more|visit|get started|sign up|start)\b.{0,40}\b(?:at|to|on)\b.{0,30}\p{L}\.(?:com|io|dev|org|net|sh|co)\b/iu,
      ],
      ['(?:com|io|dev|org|net|sh|co)\\b', /\p{L}\.(?:com|io|dev|org|net|sh|co)\/\p{L}/iu],
      [
        'free\\b|off\\b',
        /\bfree (?:trial|for|tier|account)|\d+% off|\btry (?:it|them) (?:out )?(?:for )?free/iu,
      ],
      ['links', /\blinks? (?:is |are )?in the show ?notes\b/iu],
      ['team|company|business|organization', /\byour (?:team|company|business|organization)\b/iu],
    ],
  },
  housekeeping: {
    nl: [
      ['nieuwsbrief', /\bnieuwsbrief\b/iu],
      ['abonne|lid', /\b(?:abonnees?|abonneer|abonneren|abonneert|abonnement|lid worden|word lid)\b/iu],
      ['webinar|live|evenement|meetup', /\b(?:webinar|live ?show|evenement|meetup)\b/iu],
      ['link|via', /\blink in de (?:beschrijving|omschrijving|show ?notes)\b|\bvia\.?\p{L}*\.nl\b/iu],
      ['mail|stuur|bericht|@', /\b(?:mail|stuur) (?:je |ons |een |naar |het )+|\bbericht naar\b|@\p{L}/iu],
      [
        'dank|bedank|vormgeving|edit|montage',
        /\b(?:dank (?:je|jullie|u) wel|(?:wij|we) (?:danken|bedanken)|bedankt voor het luisteren|vormgeving|de edit|montage)\b/iu,
      ],
      ['volgende', /\bvolgende (?:week|keer) (?:weer|hebben|zijn)|\btot (?:de )?volgende\b/iu],
      [
        'lezing|aanmelden|inschrijven|ticket|kaartjes',
        /\b(?:lezing|aanmelden|inschrijven|tickets?|kaartjes)\b/iu,
      ],
      ['luisteraar', /\bals (?:jij als )?luisteraar\b/iu],
    ],
    en: [
      ['newsletter', /\bnewsletter\b/iu],
      ['subscrib', /\bsubscrib/iu],
      [
        'review|rating|comment|stars|rate',
        /\b(?:leave|give) us (?:a )?(?:review|rating|comment|stars)\b|\brate (?:and|us)\b/iu,
      ],
      ['show|link', /\b(?:show ?notes|link in the description)\b/iu],
      [
        'slack|discord|community|channel|hang',
        /\bjoin (?:us|the) (?:in |on )?(?:our |the )?(?:slack|discord|community|channel)|in (?:our|the) slack|hang out with us/iu,
      ],
      [
        'thank',
        /\b(?:thanks|thank you) (?:so much |all |everyone |everybody |again )?for (?:listening|tuning|joining|watching)\b/iu,
      ],
      ['next', /\b(?:see you|catch you|back) (?:next (?:week|time)|on the next)\b/iu],
      [
        'follow|twitter|producer|edited|produced|mixed|music',
        /\b(?:follow us|on twitter at|our producer|edited by|produced by|mixed by|theme music|music (?:is|was) by)\b/iu,
      ],
      [
        'button|subscribe|spread|friend',
        /\b(?:like button|hit (?:that )?subscribe|spread the word|tell a friend)\b/iu,
      ],
    ],
  },
}

/** For each language a pattern for words that some sign needs, and what each sign of either kind needs. */
const needed = new Map(
  ['nl', 'en'].map((language) => {
    const all = [...signs.sponsor[language]!, ...signs.housekeeping[language]!].map(([needs]) => needs)
    return [
      language,
      {
        any: beginning(all.join('|')),
        each: all.map(beginning),
        ofAt: all.reduce((bits, needs, at) => bits | (needs.includes('@') ? 1 << at : 0), 0),
      },
    ]
  }),
)

/** Fits a word that begins as one of `words` (a pattern) does; also behind a hyphen or a letter with an accent, as `\\b` does. */
function beginning(words: string): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])(?:${words})`)
}

/** The signs of advertisements and announcements in a talk. */
export class SignReader {
  readonly #text: string
  readonly #words: Words
  readonly #language: string
  /** For each form a bit for each sign that needs it. */
  readonly #signsOf: Int32Array
  /** @param words All words of `text`, those in markers included. */
  constructor(text: string, words: Words, language: string) {
    this.#text = text
    this.#words = words
    this.#language = language
    this.#signsOf = new Int32Array(words.forms.lower.length)
    const known = needed.get(language)
    if (known === undefined) return
    for (const [form, word] of words.forms.lower.entries()) {
      if (!known.any.test(word)) continue
      known.each.forEach((needs, at) => (this.#signsOf[form]! |= needs.test(word) ? 1 << at : 0))
    }
  }

  /** Whether anything is known of the language. */
  get isReady(): boolean {
    return needed.has(this.#language)
  }

  /** How many signs of a kind stand in a stretch of the text. */
  count({ start, end }: Span, kind: Kind): number {
    const list = signs[kind][this.#language]
    if (list === undefined) return 0
    const { starts, form } = this.#words
    const text = this.#text.slice(start, end)
    let possible = text.includes('@') ? needed.get(this.#language)!.ofAt : 0
    for (let at = indexFrom(starts, start); at < starts.length && starts[at]! < end; at += 1) {
      possible |= this.#signsOf[form[at]!]!
    }
    if (kind === 'housekeeping') possible >>= signs.sponsor[this.#language]!.length
    return list.filter(([, pattern], at) => (possible & (1 << at)) !== 0 && pattern.test(text)).length
  }

  /** Whether a stretch is an advertisement or announcements of the makers; `undefined` for the talk itself and where it is not sure. */
  kindOf(span: Span, words: number): Chapter['kind'] {
    const sponsor = words > longest.sponsor ? 0 : this.count(span, 'sponsor')
    const housekeeping = words > longest.housekeeping ? 0 : this.count(span, 'housekeeping')
    if (Math.max(sponsor, housekeeping) < enough) return undefined
    // The makers' own newsletter is announced with the words of an advertisement.
    return housekeeping >= sponsor ? 'housekeeping' : 'sponsor'
  }
}

/** Index of the first of ascending `numbers` that is not below `least`. */
function indexFrom(numbers: readonly number[], least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Passages that are nothing but an advertisement or announcements: runs in which each has a sign, one has two, and which are
 * of such a kind together.
 *
 * @param words How many words each passage has.
 */
export function skippablePassages(
  passages: readonly Span[],
  words: readonly number[],
  reader: SignReader,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const kind of reader.isReady ? (['sponsor', 'housekeeping'] as const) : []) {
    const counts = passages.map((passage) => reader.count(passage, kind))
    for (let at = 0; at < counts.length; at += 1) {
      if (counts[at]! < 2) continue
      let from = at
      while (from > 0 && counts[from - 1]! > 0 && !found.has(from - 1)) from -= 1
      let to = at + 1
      while (to < counts.length && counts[to]! > 0) to += 1
      const length = words.slice(from, to).reduce((sum, count) => sum + count, 0)
      const run = { start: passages[from]!.start, end: passages[to - 1]!.end }
      if (length <= longest[kind] && reader.kindOf(run, length) !== undefined) {
        for (let passage = from; passage < to; passage += 1) found.add(passage)
      }
      at = to
    }
  }
  return found
}
