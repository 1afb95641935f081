import type { CompiledSeed, Passage } from '../model/episode.ts'
import type { PassageId } from '../model/ids.ts'
import type { Span, TimeMark, Turn } from '../model/transcript.ts'
import { hashOfWord, Signature, uniquePassageIds } from './passage-id.ts'
import type { Words } from './talk-words.ts'
import { WordFact } from './vocabulary.ts'

/**
 * Passages of the stretches `spans`, with what the transcript knows at each place counted from the passage's start.
 *
 * @param words All words of the text, those in markers included.
 * @param spans Ascending; between two of them stands white space only.
 * @param times The seed's own, or those of its captions.
 */
export function makePassages(
  { transcript }: CompiledSeed,
  words: Words,
  spans: readonly Span[],
  markers: readonly Span[],
  times: readonly TimeMark[],
): Passage[] {
  const { text, turns, paragraphs } = transcript
  const ids = uniquePassageIds(idsOf(spans, text, words))
  const nextTurn = cursor(turns, (turn) => turn.at)
  const nextTime = cursor(times, (mark) => mark.at)
  const nextParagraph = cursor(paragraphs, (at) => at)
  const nextMarker = cursor(markers, (marker) => marker.start)
  let speaker: string | undefined
  return spans.map(({ start, end }, index) => {
    for (const turn of nextTurn(start + 1)) speaker = turn.speaker
    const first = speaker
    const insideTurns: Turn[] = nextTurn(end).map((turn) => ({ at: turn.at - start, speaker: turn.speaker }))
    speaker = insideTurns.at(-1)?.speaker ?? speaker
    const seconds = nextTime(start + 1).findLast((mark) => mark.at === start)?.seconds
    const insideTimes = nextTime(end).map((mark) => ({ at: mark.at - start, seconds: mark.seconds }))
    const isParagraph = nextParagraph(start + 1).at(-1) === start
    const inside = nextParagraph(end).map((at) => at - start)
    const insideParagraphs = isParagraph ? [0, ...inside] : inside
    const insideMarkers = nextMarker(end).map((marker) => ({
      start: marker.start - start,
      end: marker.end - start,
    }))
    return {
      id: ids[index]!,
      text: text.slice(start, end),
      ...(first === undefined ? {} : { speaker: first }),
      ...(insideTurns.length === 0 ? {} : { turns: insideTurns }),
      ...(seconds === undefined ? {} : { start: seconds }),
      ...(insideTimes.length === 0 ? {} : { times: insideTimes }),
      ...(insideParagraphs.length === 0 ? {} : { paragraphs: insideParagraphs }),
      markers: insideMarkers,
      chapter: 0,
    }
  })
}

const hashFact = new WordFact(hashOfWord)

function idsOf(spans: readonly Span[], text: string, { starts, form, forms }: Words): PassageId[] {
  const hashes = hashFact.of(forms.lowerEntry, forms.vocabulary)
  const signature = new Signature()
  let next = 0
  return spans.map(({ start, end }) => {
    for (; next < starts.length && starts[next]! < end; next += 1) {
      signature.add(forms.lower[form[next]!]!, hashes[form[next]!]!)
    }
    return signature.id(text.slice(start, end))
  })
}

/** A function that gives the entries of a sorted list up to, not including, a place: each entry once, whoever asks. */
function cursor<Entry>(
  list: readonly Entry[],
  placeOf: (entry: Entry) => number,
): (before: number) => Entry[] {
  let at = 0
  return (before) => {
    const from = at
    while (at < list.length && placeOf(list[at]!) < before) at += 1
    return list.slice(from, at)
  }
}
