import type { Chapter } from '../model/episode.ts'

/** Words above which a chapter is the talk itself, whatever it says. */
const longest = { sponsor: 700, housekeeping: 450 }

/**
 * What an advertisement and what announcements of the makers say, each as independent signs. A chapter is taken for one only
 * where three different signs meet in few words: a talk about advertising has one or two.
 */
const signs: Record<'sponsor' | 'housekeeping', Record<string, RegExp[]>> = {
  sponsor: {
    nl: [
      /\b(?:kijk|ga|surf)\b.{0,20}\b(?:op|naar)\b.{0,30}\p{L}\.(?:nl|com|be|io|eu)\b/iu,
      /\p{L}\.(?:nl|com|be|io|eu)\/\p{L}/iu,
      /\b(?:jouw|je|uw) (?:bedrijf|organisatie|team|onderneming|merk)\b/iu,
      /\bwil(?:t)? (?:je|jij|u) (?:\p{L}+ ){0,2}(?:weten|meer|ook)\b/iu,
      /\b(?:sponsor|gesponsord|mogelijk gemaakt door|aangeboden door|reclame|advertentie|samenwerking met)\b/iu,
      /\b(?:korting|kortingscode|gratis|probeer|actiecode)\b/iu,
      /\b(?:elke|iedere|deze) week (?:bespreken|vertellen|laten) (?:we|wij)\b|praten .{0,40} ons bij/iu,
    ],
    en: [
      /\b(?:brought to you by|sponsored by|our (?:sponsors?|partners?|friends) (?:at|over)|thanks to our|support comes from)\b/iu,
      /\b(?:promo|discount|coupon|offer) code\b|\buse (?:the )?code\b/iu,
      /\b(?:go|head|check (?:it|them) out|learn more|visit|get started|sign up|start)\b.{0,40}\b(?:at|to|on)\b.{0,30}\p{L}\.(?:com|io|dev|org|net|sh|co)\b/iu,
      /\p{L}\.(?:com|io|dev|org|net|sh|co)\/\p{L}/iu,
      /\bfree (?:trial|for|tier|account)|\d+% off|\btry (?:it|them) (?:out )?(?:for )?free/iu,
      /\b(?:link|links) (?:is |are )?in the show ?notes\b/iu,
      /\byour (?:team|company|business|organization)\b/iu,
    ],
  },
  housekeeping: {
    nl: [
      /\bnieuwsbrief\b/iu,
      /\b(?:abonne(?:e|es|er|ren|ert)|abonnement|lid worden|word lid)\b/iu,
      /\b(?:webinar|live ?show|evenement|meetup)\b/iu,
      /\blink in de (?:beschrijving|omschrijving|show ?notes)\b|\bvia\.?\p{L}*\.nl\b/iu,
      /\b(?:mail|stuur|bericht) (?:je |ons |een |naar |het )+|@\p{L}/iu,
      /\b(?:dank (?:je|jullie|u) wel|(?:wij|we) (?:danken|bedanken)|bedankt voor het luisteren|vormgeving|de edit|montage)\b/iu,
      /\b(?:volgende week|volgende keer) (?:weer|hebben|zijn)|\btot (?:volgende|de volgende)\b/iu,
      /\b(?:lezing|boeken|aanmelden|inschrijven|tickets?|kaartjes)\b/iu,
      /\bals (?:jij als )?luisteraar\b/iu,
    ],
    en: [
      /\bnewsletter\b/iu,
      /\bsubscrib/iu,
      /\b(?:leave|give) us (?:a )?(?:review|rating|comment|stars)\b|\brate (?:and|us)\b/iu,
      /\b(?:show ?notes|link in the description)\b/iu,
      /\b(?:join (?:us|the) (?:in |on )?(?:slack|discord|community|channel)|in (?:our|the) slack|hang out with us)\b/iu,
      /\b(?:thanks|thank you) (?:so much |all |everyone |everybody |again )?for (?:listening|tuning|joining|watching)\b/iu,
      /\b(?:see you|catch you|back) (?:next (?:week|time)|on the next)\b/iu,
      /\b(?:follow us|on twitter at|our producer|edited by|produced by|mixed by|theme music|music (?:is|was|by))\b/iu,
      /\b(?:like button|hit (?:that )?subscribe|spread the word|tell a friend)\b/iu,
    ],
  },
}

/** Whether a chapter is an advertisement or announcements of the makers; `undefined` for the talk itself and where it is not sure. */
export function chapterKind(text: string, words: number, language: string): Chapter['kind'] {
  for (const kind of ['sponsor', 'housekeeping'] as const) {
    const found = signs[kind][language]?.filter((sign) => sign.test(text)).length ?? 0
    if (words <= longest[kind] && found >= 3) return kind
  }
  return undefined
}
