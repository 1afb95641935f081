import type { Chapter } from '../model/episode.ts'

type Kind = NonNullable<Chapter['kind']>

/** Words above which a chapter is the talk itself, whatever it says. */
const longest: Record<Kind, number> = { sponsor: 600, housekeeping: 450 }

/** Signs that must meet: a talk about advertising has one or two. */
const enough = 3

/**
 * A sign is a pattern with what must stand in the text (lower case) for it to fit: looking for that first is many times
 * faster than the pattern.
 */
type Sign = [needs: string, pattern: RegExp]

/** What advertisements and announcements of the makers say, each as independent signs. */
const signs: Record<Kind, Record<string, Sign[]>> = {
  sponsor: {
    nl: [
      [
        '.nl|.com|.be|.io|.eu',
        /\b(?:kijk|ga|surf)\b.{0,20}\b(?:op|naar)\b.{0,30}\p{L}\.(?:nl|com|be|io|eu)\b/iu,
      ],
      ['.nl/|.com/|.be/|.io/|.eu/', /\p{L}\.(?:nl|com|be|io|eu)\/\p{L}/iu],
      [
        'bedrijf|organisatie|team|onderneming|merk',
        /\b(?:jouw|je|uw) (?:bedrijf|organisatie|team|onderneming|merk)\b/iu,
      ],
      ['wil je|wil jij|wilt u', /\bwilt? (?:je|jij|u) (?:\p{L}+ ){0,2}(?:weten|meer|ook)\b/iu],
      [
        'sponsor|mogelijk gemaakt|aangeboden door|reclame|advertentie|samenwerking met',
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
        'brought to you|sponsor|partner|our friends|thanks to our|support comes',
        /\b(?:brought to you by|sponsored by|our (?:sponsors?|partners?|friends) (?:at|over)|thanks to our|support comes from)\b/iu,
      ],
      [' code', /\b(?:promo|discount|coupon|offer) code\b|\buse (?:the )?code\b/iu],
      [
        '.com|.io|.dev|.org|.net|.sh|.co',
        /\b(?:go|head|check (?:it|them) out|learn more|visit|get started|sign up|start)\b.{0,40}\b(?:at|to|on)\b.{0,30}\p{L}\.(?:com|io|dev|org|net|sh|co)\b/iu,
      ],
      ['.com/|.io/|.dev/|.org/|.net/|.sh/|.co/', /\p{L}\.(?:com|io|dev|org|net|sh|co)\/\p{L}/iu],
      ['free|% off', /\bfree (?:trial|for|tier|account)|\d+% off|\btry (?:it|them) (?:out )?(?:for )?free/iu],
      ['show notes|shownotes', /\blinks? (?:is |are )?in the show ?notes\b/iu],
      [
        'your team|your company|your business|your organization',
        /\byour (?:team|company|business|organization)\b/iu,
      ],
    ],
  },
  housekeeping: {
    nl: [
      ['nieuwsbrief', /\bnieuwsbrief\b/iu],
      ['abonne|lid ', /\b(?:abonnees?|abonneer|abonneren|abonneert|abonnement|lid worden|word lid)\b/iu],
      ['webinar|liveshow|live show|evenement|meetup', /\b(?:webinar|live ?show|evenement|meetup)\b/iu],
      ['link in de|via', /\blink in de (?:beschrijving|omschrijving|show ?notes)\b|\bvia\.?\p{L}*\.nl\b/iu],
      ['mail|stuur|bericht|@', /\b(?:mail|stuur) (?:je |ons |een |naar |het )+|\bbericht naar\b|@\p{L}/iu],
      [
        'dank|vormgeving|de edit|montage',
        /\b(?:dank (?:je|jullie|u) wel|(?:wij|we) (?:danken|bedanken)|bedankt voor het luisteren|vormgeving|de edit|montage)\b/iu,
      ],
      ['volgende', /\bvolgende (?:week|keer) (?:weer|hebben|zijn)|\btot (?:de )?volgende\b/iu],
      [
        'lezing|aanmelden|inschrijven|ticket|kaartjes',
        /\b(?:lezing|aanmelden|inschrijven|tickets?|kaartjes)\b/iu,
      ],
      ['als luisteraar|als jij als', /\bals (?:jij als )?luisteraar\b/iu],
    ],
    en: [
      ['newsletter', /\bnewsletter\b/iu],
      ['subscrib', /\bsubscrib/iu],
      ['us a |rate ', /\b(?:leave|give) us (?:a )?(?:review|rating|comment|stars)\b|\brate (?:and|us)\b/iu],
      ['show notes|shownotes|link in the', /\b(?:show ?notes|link in the description)\b/iu],
      [
        'slack|discord|community|hang out',
        /\bjoin (?:us|the) (?:in |on )?(?:our |the )?(?:slack|discord|community|channel)|in (?:our|the) slack|hang out with us/iu,
      ],
      [
        'thank',
        /\b(?:thanks|thank you) (?:so much |all |everyone |everybody |again )?for (?:listening|tuning|joining|watching)\b/iu,
      ],
      ['see you|catch you|back ', /\b(?:see you|catch you|back) (?:next (?:week|time)|on the next)\b/iu],
      [
        'follow us|twitter at|producer|edited by|produced by|mixed by|music',
        /\b(?:follow us|on twitter at|our producer|edited by|produced by|mixed by|theme music|music (?:is|was) by)\b/iu,
      ],
      [
        'like button|subscribe|spread the word|tell a friend',
        /\b(?:like button|hit (?:that )?subscribe|spread the word|tell a friend)\b/iu,
      ],
    ],
  },
}

const needed = new Map<Sign, string[]>(
  Object.values(signs).flatMap((kinds) =>
    Object.values(kinds).flatMap((list) => list.map((sign): [Sign, string[]] => [sign, sign[0].split('|')])),
  ),
)

function countSigns(text: string, kind: Kind, language: string): number {
  const lower = text.toLowerCase()
  return (signs[kind][language] ?? []).filter(
    (sign) => needed.get(sign)!.some((part) => lower.includes(part)) && sign[1].test(text),
  ).length
}

/** Whether a chapter is an advertisement or announcements of the makers; `undefined` for the talk itself and where it is not sure. */
export function chapterKind(text: string, words: number, language: string): Chapter['kind'] {
  const sponsor = words > longest.sponsor ? 0 : countSigns(text, 'sponsor', language)
  const housekeeping = words > longest.housekeeping ? 0 : countSigns(text, 'housekeeping', language)
  if (Math.max(sponsor, housekeeping) < enough) return undefined
  // The makers' own newsletter is announced with the words of an advertisement.
  return housekeeping >= sponsor ? 'housekeeping' : 'sponsor'
}

/**
 * Passages that are nothing but an advertisement or announcements: runs in which each has a sign, one has two, and which are
 * of such a kind together.
 *
 * @param words How many words each passage has.
 */
export function skippablePassages(
  texts: readonly string[],
  words: readonly number[],
  language: string,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const kind of ['sponsor', 'housekeeping'] as const) {
    if (signs[kind][language] === undefined) continue
    const counts = texts.map((text) => countSigns(text, kind, language))
    for (let at = 0; at < counts.length; at += 1) {
      if (counts[at]! < 2) continue
      let from = at
      while (from > 0 && counts[from - 1]! > 0 && !found.has(from - 1)) from -= 1
      let to = at + 1
      while (to < counts.length && counts[to]! > 0) to += 1
      const length = words.slice(from, to).reduce((sum, count) => sum + count, 0)
      if (
        length <= longest[kind] &&
        chapterKind(texts.slice(from, to).join(' '), length, language) !== undefined
      ) {
        for (let passage = from; passage < to; passage += 1) found.add(passage)
      }
      at = to
    }
  }
  return found
}
