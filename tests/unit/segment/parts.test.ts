import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SignReader } from '../../../src/segment/chapter-kind.ts'
import { cueStrength } from '../../../src/segment/cues.ts'
import { cutPassages } from '../../../src/segment/cut-passages.ts'
import { blankMarkers, findMarkers, isMusic } from '../../../src/segment/markers.ts'
import { nearestPassage, passageIdOf, passageLikeness } from '../../../src/segment/passage-id.ts'
import { splitSentences } from '../../../src/segment/sentences.ts'
import { readWords, withoutMarkers } from '../../../src/segment/talk-words.ts'
import { wordSpans } from '../../../src/segment/words.ts'
import { scoreSentences } from '../../bench/segment/sentences.ts'

const kindOf = (text: string, words: number, language: string) =>
  new SignReader(text, readWords(text), language).kindOf({ start: 0, end: text.length }, words)
const signsIn = (text: string, kind: 'sponsor' | 'housekeeping', language: string): number => {
  const reader = new SignReader(text, readWords(text), language)
  const whole = { start: 0, end: text.length }
  return reader.count(whole, reader.needsMet(whole), kind, 1)
}
const words = (text: string): string[] => wordSpans(text).map((span) => text.slice(span.start, span.end))
const sentences = (text: string, language: string): string[] =>
  splitSentences(text, language).map((span) => text.slice(span.start, span.end))

test('words', () => {
  for (const [text, expected] of [
    ['De AI-race, zo’n 4,5 of 1.000.', ['De', 'AI-race', 'zo’n', '4,5', 'of', '1.000']],
    ["A4'tje om 12:30 – klaar", ["A4'tje", 'om', '12:30', 'klaar']],
    ['これは文', ['これ', 'は文']],
    ['', []],
  ] as const) {
    assert.deepEqual(words(text), expected)
  }
})

test('sentences part at white space: a sound note that stands at a word goes with it', () => {
  for (const [text, expected] of [
    ['Dat is goed. [muziek]En dan dit.', ['Dat is goed.', '[muziek]En dan dit.']],
    ['Dat is goed. [muziek] [gelach]"En dan dit.', ['Dat is goed. [muziek]', '[gelach]"En dan dit.']],
    ['Dat is goed.[muziek]En dan dit.', ['Dat is goed.[muziek]En dan dit.']],
    ['Dat is goed.[muziek] En dan dit.', ['Dat is goed.[muziek]', 'En dan dit.']],
    ['[muziek]En dan dit. Ja.', ['[muziek]En dan dit.', 'Ja.']],
  ] as const)
    assert.deepEqual(sentences(text, 'nl'), expected)
})

test('a word of megabytes is read in bounded pieces', () => {
  assert.ok(wordSpans('a'.repeat(3_000_000)).length > 0)
})

test('markers are sound notes, not every bracket', () => {
  const text =
    'werk, [muziek] en [European] of [laughs] ♪ [ __ ] \\[applause\\] [win sound] [unintelligible 00:12] (Laughter) (all laughing) (such music)'
  const found = findMarkers(text)
  assert.deepEqual(
    found.map((span) => text.slice(span.start, span.end)),
    [
      '[muziek]',
      '[laughs]',
      '♪',
      '[ __ ]',
      '\\[applause\\]',
      '[win sound]',
      '[unintelligible 00:12]',
      '(Laughter)',
      '(all laughing)',
    ],
  )
  assert.equal(blankMarkers(text).length, text.length)
  assert.equal(isMusic('[muziek]') && isMusic('♪') && !isMusic('[gelach]'), true)
  const { starts, ends } = withoutMarkers(readWords('[muziek] ja'), findMarkers('[muziek] ja'))
  assert.deepEqual([...starts, ...ends], [9, 11])
})

test('sentences', () => {
  assert.deepEqual(sentences('Dat is 4,5 keer. [gelach] Ja, hoor. in je werk ook.', 'nl'), [
    'Dat is 4,5 keer. [gelach]',
    'Ja, hoor. in je werk ook.',
  ])
  // The end of a word is no abbreviation, however far the white space of a sound note reaches.
  assert.deepEqual(sentences('That is amazing. [applause] And so on.', 'en'), [
    'That is amazing. [applause]',
    'And so on.',
  ])
  assert.deepEqual(sentences('It was no. 5 of ten. No. 6 came late. I said no. Five people left.', 'en'), [
    'It was no. 5 of ten.',
    'No. 6 came late.',
    'I said no.',
    'Five people left.',
  ])
  assert.deepEqual(sentences('', 'nl'), [])
  assert.deepEqual(sentences('geen eind', 'xx'), ['geen eind'])
})

test('no library splits the table of sentences better', () => {
  const scores = scoreSentences()
  const own = scores.find((score) => score.name === 'naslag')!
  assert.ok(own.cases >= 120)
  assert.ok(own.right >= own.cases * 0.95, own.wrong.join('\n'))
  for (const other of scores) assert.ok(other === own || other.right < own.right, other.name)
})

test('a talk of more passages than a call takes arguments', () => {
  const unit = { start: 0, end: 0, words: 100, strength: 0, cue: 0, forced: false }
  const units = Array.from({ length: 200_000 }, () => unit)
  assert.equal(cutPassages(units).length, units.length)
})

test('cues', () => {
  assert.ok(cueStrength('Goed, we gaan eerst eens kijken.', 'Dat was het.', 'nl') >= 1)
  assert.ok(cueStrength("All right, let's talk about tests.", 'Sure.', 'en') >= 0.8)
  assert.ok(cueStrength('Google bracht iets uit.', 'Dat was het. [muziek]', 'nl') > 0.5)
  assert.ok(cueStrength('Want dat is zo.', 'Dat was het.', 'nl') < 0)
  assert.ok(cueStrength('Drie mensen zeiden dat.', 'Wie zei dat?', 'nl') < 0)
  assert.equal(cueStrength('Tout va bien.', 'Voilà.', 'fr'), 0)
})

/** How likely something new begins at a sentence. */
function cueOf(sentence: string, before: string, language: string): string {
  const strength = cueStrength(sentence, before, language)
  if (strength >= 0.8) return 'surely'
  if (strength >= 0.45) return 'likely'
  if (strength > 0) return 'maybe'
  return strength < 0 ? 'hardly' : 'unknown'
}

test('what a sentence says about whether something new begins at it', () => {
  const cases: Record<string, Record<string, string>> = {
    nl: {
      surely:
        'Goed, dan gaan we door.|Laten we beginnen.|Nu gaan we naar Utrecht.|Straks hoor je meer.|Je hoorde het al.|Terug naar de studio.|En nu tijd voor wat muziek.|Welkom bij de show.|Jan, welkom.|Bedankt voor het luisteren.|Tot slot dit.|Heel iets anders.|Een ander onderwerp.|Volgende week hebben we Jan.',
      likely:
        'Daarnaast is er nog een tweede punt.|Er is nog iets.|Stel je voor dat het regent.|We hadden het net over geld.|Ik las een boek.|Jij noemde geld.|Maar eerst het weer.|Ja, maar eerst het weer.|Hier is te gast Jan.|Vandaag praat Jan je bij.|Jan praat ons bij over geld.|Vandaag praten Ann en Bo ons bij.|Aangeschoven is Jan.|En wat vind je daar van?|Waarom denk je dat eigenlijk zo?|Jan, wat is dat voor iets?|Wat is dat voor iets, Jan?',
      maybe: 'Wat is dat dan voor iets?|Hebben jullie dat gezien?|En waar komt dat vandaan dan?',
      unknown: 'Het regent in Utrecht.|Wat?|Waarom regent het?|Zo meteen regent het.',
      hardly:
        'Ja.|Oké.|Nee, precies.|Want dat is zo.|Die zei dat.|Dat zei hij jullie toen.|Check.|Zeker.|Klopt, ja.',
    },
    en: {
      surely:
        "Okay, let's move on.|Moving on to money.|Next up, the weather.|Welcome back to the show.|Today's show is sponsored by Acme.|Thanks so much for joining.|I'd love to ask about money.|One more thing.|Speaking of money.|We're going to start.|Let me ask this.",
      likely:
        'Tell us more.|What about money?|You mentioned money.|But first, the weather.|We are joined by Ann.|Our guest is Ann.|And why do you think so?',
      maybe: 'How is that a good idea?|So what do they do there?',
      unknown: 'Rain fell all day.|Why?|Ann said so.',
      hardly:
        'Yeah.|Yeah, exactly.|Wow.|No, right.|Cool.|Because it rained.|It rained.|They left.|And that is it.|Totally.',
    },
  }
  for (const [language, levels] of Object.entries(cases)) {
    for (const [level, sentences] of Object.entries(levels)) {
      for (const sentence of sentences.split('|'))
        assert.equal(cueOf(sentence, 'So far, so good.', language), level, sentence)
    }
  }
})

test('what was said before a sentence says about whether something new begins at it', () => {
  const cases: [before: string, level: string][] = [
    ['Ga naar voorbeeld.nl.', 'likely'],
    ['Kijk op voorbeeld.com/start', 'likely'],
    ['Luister op VOORBEELD.FM!', 'likely'],
    ['De link in de omschrijving.', 'likely'],
    ['Meer in onze nieuwsbrief van vrijdag.', 'likely'],
    ['All in the show notes.', 'likely'],
    ['Dat was het. ♪', 'surely'],
    ['Dat was het. [muziek]', 'surely'],
    ['Ga naar voorbeeld.nl. [muziek]', 'surely'],
    ['Dat was [muziek] het.', 'unknown'],
    ['Dat was het. [gelach]', 'unknown'],
    ['Versie 2.0.', 'unknown'],
    ['Op voorbeeld.nl staat het.', 'unknown'],
    ['Het heet voorbeeld.xx.', 'unknown'],
    ['Wie zei dat?', 'hardly'],
    ['Wie zei dat? [gelach]', 'hardly'],
  ]
  for (const [before, level] of cases)
    assert.equal(cueOf('Het regent in Utrecht.', before, 'nl'), level, before)
  assert.equal(cueOf('Goed, dan gaan we door.', 'Is dat zo?', 'nl'), 'surely')
})

test('a kind needs several signs in few words', () => {
  const advertisement =
    'Deze aflevering is mogelijk gemaakt door Voorbeeld. Wil je meer weten over jouw organisatie? Ga naar voorbeeld.nl/start.'
  assert.equal(kindOf(advertisement, 20, 'nl'), 'sponsor')
  assert.equal(kindOf(advertisement, 2000, 'nl'), undefined)
  assert.equal(kindOf('Wij maken reclame voor een bedrijf.', 6, 'nl'), undefined)
  assert.equal(kindOf(advertisement, 20, 'fr'), undefined)
})

test('every sign of an advertisement and of announcements', () => {
  const cases: [kind: 'sponsor' | 'housekeeping', language: string, texts: string][] = [
    [
      'sponsor',
      'nl',
      'Kijk snel op voorbeeld.nl.|Surf naar onze pagina voorbeeld.com|GA NAAR VOORBEELD.EU|voorbeeld.io/start|voor jouw organisatie|uw merk|je onderneming|Wil je daar meer|Wilt u het weten|mogelijk gemaakt door|wordt aangeboden door|onze sponsor|gesponsord|in samenwerking met|met korting|kortingscode|gratis|probeer het|Deze week bespreken we|elke week laten wij|praten ze ons bij',
    ],
    [
      'sponsor',
      'en',
      'brought to you by|sponsored by|our friends at|our partners over there|Thanks to our|support comes from|promo code|coupon code|use the code|Head over to our page at example.com|check them out at example.dev|Get started on example.co|example.dev/start|a free trial|free for|20% off|try it free|try them out for free|Links are in the show notes|The link is in the shownotes|your team|YOUR BUSINESS',
    ],
    [
      'housekeeping',
      'nl',
      'onze nieuwsbrief|Abonneer je|word lid|een webinar|een live show|liveshow|meetup|link in de beschrijving|link in de show notes|via.voorbeeld.nl|mail je ons|Stuur een mail|een bericht naar|@voorbeeld|Dank jullie wel|wij danken|bedankt voor het luisteren|de vormgeving|de edit|volgende week weer|volgende keer zijn|tot de volgende|de lezing|aanmelden|kaartjes|als luisteraar|als jij als luisteraar',
    ],
    [
      'housekeeping',
      'en',
      'our newsletter|Subscribe|subscribers|leave us a review|give us stars|rate us|show notes|shownotes|link in the description|join us in our slack|Join the discord|in the slack|hang out with us|Thanks for listening|thank you so much for joining|See you next week|catch you on the next|back next time|follow us|on Twitter at|our producer|edited by|mixed by|theme music|music was by|like button|tell a friend|spread the word',
    ],
  ]
  for (const [kind, language, texts] of cases) {
    for (const text of texts.split('|')) assert.equal(signsIn(`Zo, ${text} en`, kind, language), 1, text)
  }
  const none: typeof cases = [
    [
      'sponsor',
      'nl',
      'voorbeeld.nl|we kijken naar een voorbeeld|jouw huis|wil je dat|het bedrijf|vrijdag praten we',
    ],
    ['sponsor', 'en', 'example.com|the code|a free press|20 people off|the team|links in the text'],
    ['housekeeping', 'nl', 'ik dank hem|volgende week regent het|de mail|een lezer|link in de tekst'],
    [
      'housekeeping',
      'en',
      'rate of change|next week|a slack channel|thanks to her|the description|music was loud',
    ],
  ]
  for (const [kind, language, texts] of none) {
    for (const text of texts.split('|')) assert.equal(signsIn(`Zo, ${text} en`, kind, language), 0, text)
  }
})

test('ids lead to the passage that is nearest, or to none', () => {
  const text = Array.from({ length: 90 }, (_, at) => `woord${at}`).join(' ')
  const id = passageIdOf(text)
  const corrected = passageIdOf(text.replace('woord40', 'woordje'))
  assert.equal(nearestPassage(id, ['pabc', id]), id)
  assert.equal(nearestPassage(id, [corrected]), corrected)
  assert.equal(nearestPassage(id, [passageIdOf('heel iets anders dan dat')]), undefined)
  assert.equal(nearestPassage('<script>', [id]), undefined)
  assert.equal(passageLikeness(id, `${id}-2`), 12)
})
