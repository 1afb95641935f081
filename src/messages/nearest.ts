import { distance } from 'fastest-levenshtein'
import { append } from '../model/append.ts'

/**
 * The one of `known` that `text` is most probably a slip of: at most a third of the letters differ, whatever the case
 * and accents. `undefined` when none is that near; the first one wins a tie.
 *
 * @example nearest('titel', ['title', 'tags']) // 'title'
 */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const folded = fold(text)
  // Slips are made in words and titles; a comparison costs length × length.
  if (folded.length > longest) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.floor(folded.length / 3) + 1)
  if (folded.length < 3) return undefined
  for (const candidate of known) {
    if (candidate.length > longest || Math.abs(candidate.length - folded.length) > least + 5) continue
    const apart = slips(folded, fold(candidate))
    if (apart < least) {
      best = candidate
      least = apart
    }
  }
  return best
}

/** Edit distance; two letters that changed places are one slip. */
function slips(a: string, b: string): number {
  const apart = distance(a, b)
  return apart === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : apart
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

/** In UTF-16 code units. */
const longest = 300

/** {@link nearest} among thousands of known texts: only those that share the rarest runs of three letters are compared. */
export class NearestIndex {
  readonly #known: string[] = []
  readonly #withTrigram = new Map<string, number[]>()

  constructor(known: Iterable<string>) {
    for (const text of known) {
      const at = this.#known.push(text) - 1
      if (text.length > longest) continue
      for (const trigram of trigramsOf(text)) {
        append(this.#withTrigram, trigram, at)
      }
    }
  }

  /** Known texts other than `text` itself are looked at, in the order they were given. */
  nearest(text: string): string | undefined {
    if (text.length > longest) return undefined
    const lists = [...trigramsOf(text)].flatMap((trigram) => [this.#withTrigram.get(trigram) ?? []])
    lists.sort((a, b) => a.length - b.length)
    const candidates = new Set<number>()
    for (const list of lists) {
      if (candidates.size + list.length > mostCandidates && candidates.size > 0) break
      for (const at of list.slice(0, mostCandidates)) candidates.add(at)
    }
    const ordered = [...candidates].sort((a, b) => a - b).map((at) => this.#known[at]!)
    return nearest(
      text,
      ordered.filter((known) => known !== text),
    )
  }
}

const mostCandidates = 400

function trigramsOf(text: string): Set<string> {
  const padded = ` ${fold(text)} `
  const found = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  return found
}

/** `text` as slips are judged: accents, case and Unicode form do not count. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
