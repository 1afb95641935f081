import type { Chapter } from '../model/episode.ts'
import { firstIndex } from '../model/first-index.ts'
import type { Span } from '../model/transcript.ts'
import type { Words } from './talk-words.ts'
import { WordFact } from './vocabulary.ts'

type Kind = NonNullable<Chapter['kind']>

/** Words above which a chapter is the talk itself, whatever it says. */
const longest: Record<Kind, number> = { sponsor: 600, housekeeping: 450 }

/** Signs that must meet: a talk about advertising has one or two. */
const enough = 3

/**
 * A sign is a pattern, with how words begin (lower case, itself a pattern) that stand wherever it fits, all of them; `@` is a
 * mark that may stand instead, and behind `.` the word stands directly behind a full stop. Words are looked at once per
 * form, and few texts are left for the patterns.
 */
type Sign = [needs: string | readonly [string, string], pattern: RegExp]

/** What advertisements and announcements of the makers say, each as independent signs. */
const signs: Record<Kind, Record<string, Sign[]>> = {
  sponsor: {
    nl: [
      [
        '.(?:nl|com|be|io|eu)\\b',
        /\b(?:kijk|ga|surf)\b.{0,20}\b(?:op|naar)\b.{0,30}\p{L}\.(?:nl|com|be|io|eu)\b/iu,
      ],
      ['.(?:nl|com|be|io|eu)\\b', /\p{L}\.(?:nl|com|be|io|eu)\/\p{L}/iu],
      [
        ['bedrijf|organisatie|team|onderneming|merk', 'jouw|je|uw'],
        /\b(?:jouw|je|uw) (?:bedrijf|organisatie|team|onderneming|merk)\b/iu,
      ],
      [['wil', 'weten|meer|ook'], /\bwilt? (?:je|jij|u) (?:\p{L}+ ){0,2}(?:weten|meer|ook)\b/iu],
      [
        'sponsor|gesponsord|gemaakt|aangeboden|reclame|advertentie|samenwerking',
        /\b(?:sponsor|gesponsord|mogelijk gemaakt door|aangeboden door|reclame|advertentie|samenwerking met)/iu,
      ],
      ['korting|gratis|probeer|actiecode', /\b(?:korting|kortingscode|gratis|probeer|actiecode)\b/iu],
      [
        ['bespreken|vertellen|laten|praten', 'week|bij'],
        /\b(?:elke|iedere|deze) week (?:bespreken|vertellen|laten) (?:we|wij)\b|\bpraten .{0,40} ons bij\b/iu,
      ],
    ],
    en: [
      [
        'brought|sponsor|partner|friends|thanks|support',
        /\b(?:brought to you by|sponsored by|our (?:sponsors?|partners?|friends) (?:at|over)|thanks to our|support comes from)\b/iu,
      ],
      [
        ['promo|discount|coupon|offer|use\\b', 'code'],
        /\b(?:promo|discount|coupon|offer) code\b|\buse (?:the )?code\b/iu,
      ],
      [
        '.(?:com|io|dev|org|net|sh|co)\\b',
        /\b(?:go|head|check (?:it|them) out|learn more|visit|get started|sign up|start)\b.{0,40}\b(?:at|to|on)\b.{0,30}\p{L}\.(?:com|io|dev|org|net|sh|co)\b/iu,
      ],
      ['.(?:com|io|dev|org|net|sh|co)\\b', /\p{L}\.(?:com|io|dev|org|net|sh|co)\/\p{L}/iu],
      [
        ['free\\b|off\\b', 'trial|for|tier|account|\\d|try'],
        /\bfree (?:trial|for|tier|account)|\d+% off|\btry (?:it|them) (?:out )?(?:for )?free/iu,
      ],
      [['link', 'notes|shownotes'], /\blinks? (?:is |are )?in the show ?notes\b/iu],
      [['team|company|business|organization', 'your'], /\byour (?:team|company|business|organization)\b/iu],
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
      [
        ['volgende', 'week|keer|tot'],
        /\bvolgende (?:week|keer) (?:weer|hebben|zijn)|\btot (?:de )?volgende\b/iu,
      ],
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
        ['review|rating|comment|stars|rate', 'leave|give|rate'],
        /\b(?:leave|give) us (?:a )?(?:review|rating|comment|stars)\b|\brate (?:and|us)\b/iu,
      ],
      [['show|link', 'shownotes|notes|description'], /\b(?:show ?notes|link in the description)\b/iu],
      [
        ['slack|discord|community|channel|hang', 'join|in|hang'],
        /\bjoin (?:us|the) (?:in |on )?(?:our |the )?(?:slack|discord|community|channel)|in (?:our|the) slack|hang out with us/iu,
      ],
      [
        ['thank', 'for'],
        /\b(?:thanks|thank you) (?:so much |all |everyone |everybody |again )?for (?:listening|tuning|joining|watching)\b/iu,
      ],
      [['next', 'see|catch|back'], /\b(?:see you|catch you|back) (?:next (?:week|time)|on the next)\b/iu],
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

/** What the signs of a language need: bit `n` stands for the need of `each[n]`. */
interface Needs {
  /** A word that no need fits does not fit this either. */
  any: RegExp
  each: RegExp[]
  /** Bits that `@` gives, and those of words that count behind a full stop only. */
  ofAt: number
  behindStop: number
  /** The signs of each kind, with all bits that each needs. */
  signs: Record<Kind, { bits: number; pattern: RegExp }[]>
}

function needsOf(language: string): Needs {
  const all: string[] = []
  const withBits = (list: readonly Sign[]): { bits: number; pattern: RegExp }[] =>
    list.map(([needs, pattern]) => {
      const own = typeof needs === 'string' ? [needs] : needs
      const bits = ((1 << own.length) - 1) << all.length
      all.push(...own)
      return { bits, pattern }
    })
  const ofKinds = {
    sponsor: withBits(signs.sponsor[language]!),
    housekeeping: withBits(signs.housekeeping[language]!),
  }
  const words = all.map((need) => need.replace(/^\./, ''))
  const where = (fits: (need: string) => boolean): number =>
    all.reduce((sum, need, at) => sum | (fits(need) ? 1 << at : 0), 0)
  return {
    any: beginning(words.join('|')),
    each: words.map(beginning),
    ofAt: where((need) => need.includes('@')),
    behindStop: where((need) => need.startsWith('.')),
    signs: ofKinds,
  }
}

/** Fits a word that begins as one of `words` (a pattern) does; also behind a hyphen or a letter with an accent, as `\\b` does. */
function beginning(words: string): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])(?:${words})`)
}

const needed = new Map(['nl', 'en'].map((language) => [language, needsOf(language)]))

/** A bit for each need that a word (lower case) meets. */
const needFact = new WordFact((word, language) => {
  const known = needed.get(language)
  if (known?.any.test(word) !== true) return 0
  return known.each.reduce((bits, needs, at) => bits | (needs.test(word) ? 1 << at : 0), 0)
})

/** The signs of advertisements and announcements in a talk. */
export class SignReader {
  readonly #text: string
  readonly #words: Words
  /** For each form the needs it meets. */
  readonly #needsOf: Float64Array
  readonly #known: Needs | undefined
  readonly #hasAt: boolean

  /** @param words All words of `text`, those in markers included. */
  constructor(text: string, words: Words, language: string) {
    this.#text = text
    this.#words = words
    this.#known = needed.get(language)
    this.#hasAt = text.includes('@')
    this.#needsOf = needFact.of(words.forms.lowerEntry, words.forms.vocabulary, language)
  }

  /** Whether anything is known of the language. */
  get isReady(): boolean {
    return this.#known !== undefined
  }

  /** The needs that a stretch of the text meets: bits. */
  needsMet({ start, end }: Span): number {
    if (this.#known === undefined) return 0
    const { ofAt, behindStop } = this.#known
    const { starts, form } = this.#words
    let met = this.#hasAt && this.#text.slice(start, end).includes('@') ? ofAt : 0
    const first = firstIndex(starts.length, (at) => starts[at]! >= start)
    for (let at = first; at < starts.length && starts[at]! < end; at += 1) {
      const needs = this.#needsOf[form[at]!]!
      if (needs === 0) continue
      const isBehindStop = starts[at]! > start && this.#text.charCodeAt(starts[at]! - 1) === 0x2e
      met |= isBehindStop ? needs : needs & ~behindStop
    }
    return met
  }

  /**
   * How many signs of a kind stand in a stretch; 0 where they are fewer than `least`, which mostly is known before any pattern is
   * tried.
   *
   * @param met The needs that the stretch meets.
   */
  count({ start, end }: Span, met: number, kind: Kind, least: number): number {
    if (this.#known === undefined) return 0
    const possible = this.#known.signs[kind].filter(({ bits }) => (met & bits) === bits)
    if (possible.length < least) return 0
    const text = this.#text.slice(start, end)
    let count = possible.length
    for (const { pattern } of possible) {
      if (pattern.test(text)) continue
      count -= 1
      if (count < least) return 0
    }
    return count
  }

  /** Whether a stretch is an advertisement or announcements of the makers; `undefined` for the talk itself and where it is not sure. */
  kindOf(span: Span, words: number): Chapter['kind'] {
    if (words > Math.max(longest.sponsor, longest.housekeeping)) return undefined
    const met = this.needsMet(span)
    const sponsor = words > longest.sponsor ? 0 : this.count(span, met, 'sponsor', enough)
    const housekeeping = words > longest.housekeeping ? 0 : this.count(span, met, 'housekeeping', enough)
    if (Math.max(sponsor, housekeeping) === 0) return undefined
    // The makers' own newsletter is announced with the words of an advertisement.
    return housekeeping >= sponsor ? 'housekeeping' : 'sponsor'
  }
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
  if (!reader.isReady) return found
  const met = passages.map((passage) => reader.needsMet(passage))
  for (const kind of ['sponsor', 'housekeeping'] as const) {
    const hasSigns = (at: number, least: number): boolean =>
      reader.count(passages[at]!, met[at]!, kind, least) > 0
    for (let at = 0; at < passages.length; at += 1) {
      if (!hasSigns(at, 2)) continue
      let from = at
      while (from > 0 && !found.has(from - 1) && hasSigns(from - 1, 1)) from -= 1
      let to = at + 1
      while (to < passages.length && hasSigns(to, 1)) to += 1
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
