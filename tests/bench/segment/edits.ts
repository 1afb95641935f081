import type { CompiledSeed } from '../../../src/model/episode.ts'
import { nearestPassage } from '../../../src/segment/passage-id.ts'
import { segmentSeed } from '../../../src/segment/segment-seed.ts'
import { seedOf } from './talks.ts'

/** What became of an edited talk's passages. */
export interface Survival {
  /** Passages in whose words nothing was edited. */
  untouched: number
  /** Of those, how many have the same id as before. */
  kept: number
  /** All passages whose id is gone, edited or not, and most of whose words are still there. */
  moved: number
  /** Of those, how many ids lead to a passage with most of their words. */
  landed: number
}

/** Edit a text `edits` times: words corrected, a sentence inserted, some words removed. */
function editText(text: string, edits: number, random: () => number): { text: string; touched: boolean[] } {
  const words = text.split(' ')
  const touched = words.map(() => false)
  const places = Array.from({ length: edits }, () => Math.floor(random() * words.length)).toSorted(
    (a, b) => b - a,
  )
  for (const place of places) {
    const kind = random()
    touched[place] = true
    if (kind < 0.6) {
      const count = 1 + Math.floor(random() * 3)
      for (let at = place; at < Math.min(words.length, place + count); at += 1) {
        touched[at] = true
        words[at] = `verbeterd${Math.floor(random() * 1e6)}`
      }
    } else if (kind < 0.8) {
      const sentence = Array.from(
        { length: 4 + Math.floor(random() * 20) },
        () => `nieuw${Math.floor(random() * 1e6)}`,
      )
      words[place] = `${words[place]} ${sentence.join(' ')}`
    } else {
      const count = 2 + Math.floor(random() * 15)
      for (let at = place; at < Math.min(words.length, place + count); at += 1) {
        touched[at] = true
        words[at] = ''
      }
    }
  }
  return { text: words.filter((word) => word !== '').join(' '), touched }
}

/** How the ids of a talk's passages come through `edits` random edits. */
export function survivalOf(seed: CompiledSeed, edits: number, random: () => number): Survival {
  const { text } = seed.transcript
  const language = seed.record.language
  const before = segmentSeed(seedOf(text, { language }), []).episode.passages
  const edited = editText(text, edits, random)
  const after = segmentSeed(seedOf(edited.text, { language }), []).episode.passages
  const ids = after.map((passage) => passage.id as string)
  const known = new Set(ids)
  const survival: Survival = { untouched: 0, kept: 0, moved: 0, landed: 0 }
  let word = 0
  for (const passage of before) {
    const words = passage.text.split(' ')
    const isTouched = edited.touched.slice(word, word + words.length).some(Boolean)
    word += words.length
    if (!isTouched) {
      survival.untouched += 1
      if (known.has(passage.id)) survival.kept += 1
    }
    if (known.has(passage.id)) continue
    const shared = after.map((other) => sharedWords(words, other.text.split(' ')))
    const most = Math.max(...shared)
    if (most < words.length / 2) continue
    survival.moved += 1
    const landing = nearestPassage(passage.id, ids)
    if (landing !== undefined && shared[ids.indexOf(landing)]! >= words.length / 3) survival.landed += 1
  }
  return survival
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const pairs = new Set(other.map((word, at) => `${word} ${other[at + 1] ?? ''}`))
  return one.filter((word, at) => pairs.has(`${word} ${one[at + 1] ?? ''}`)).length
}
