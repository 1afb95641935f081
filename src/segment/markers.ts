import { blankSpans } from '../model/blank-spans.ts'
import type { Span } from '../model/transcript.ts'

/**
 * How sound notes begin in the captions of the languages that YouTube writes them in, and in transcripts made by hand.
 * Brackets around anything else (`the [European] commission`) are the editor's words.
 */
const sounds =
  'muziek|gelach|lach|applaus|gejuich|gezucht|zucht|kuch|onverstaanbaar|stilte|geluid|jingle|piep|' +
  'music|musical|laugh|laughter|laugher|laughs|chuckle|applause|clap|cheer|crowd|sigh|cough|sneeze|sniff|inaudible|' +
  'unintelligible|indistinct|crosstalk|silence|pause|whisper|whistl|singing|sings|song|rimshot|beep|bleep|foreign|' +
  'noise|sound|win sound|fail sound|win alert|fail alert|phone ringing|snort|groan|gasp|' +
  'musik|lachen|gelächter|beifall|applaudissements|musique|rires|rire|música|musica|risas|risa|aplausos|applausi|' +
  'risate|risos|musikk|skratt|latter|музыка|смех|аплодисменты|音楽|拍手|笑|音乐|掌声|笑声|음악|박수|웃음|♪|__'

/** What stands alone in round brackets for a sound; more would be somebody's words. */
const alone =
  'muziek|gelach|lacht|lachen|applaus|gejuich|zucht|kucht|onverstaanbaar|music|laughs?|laughter|laughing|chuckles?|chuckling|applause|' +
  'cheering|cheers|sighs?|coughs?|inaudible|unintelligible|indistinct|crosstalk|musik|gelächter|beifall|applaudissements|musique|rires|' +
  'música|risas|aplausos|applausi|risate'

const marker = new RegExp(
  `\\\\?[\\[［]\\s?(?:(?:${sounds})[^\\[\\]]{0,40}|[^\\[\\]]{0,24}[\\s-](?:sound|alert|noise|music|applause|laughter|muziek|gelach|applaus))\\s?\\\\?[\\]］](?!\\(https?://)|\\((?:(?:all|both|everyone|audience|crowd|allen|beiden|publiek) )?(?:${alone})\\)|♪+`,
  'giu',
)

/** The sound notes of `text`, such as `[muziek]` and `(laughs)`, in order. They are no words: not counted, not searched. */
export function findMarkers(text: string): Span[] {
  return Array.from(text.matchAll(marker), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Whether a marker says that music plays: where makers put it, a new part of the talk often begins. */
export function isMusic(marker: string): boolean {
  return /mu[sz]i|música|jingle|music|♪|музыка|音楽|音乐|음악/iu.test(marker)
}

/** `text` with a space for every code unit of a marker: same length, and no word comes from a sound note. */
export function blankMarkers(text: string, markers: readonly Span[] = findMarkers(text)): string {
  return blankSpans(text, markers)
}
