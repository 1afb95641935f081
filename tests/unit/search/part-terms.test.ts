import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listKinds, speakerKind } from '../../../src/search/block-postings.ts'
import { PartPostings } from '../../../src/search/part-postings.ts'
import { PartTerms } from '../../../src/search/part-terms.ts'
import type { TermLists } from '../../../src/search/shard.ts'
import { Varints } from '../../../src/search/varints.ts'

/** The one list that a term has in the block. */
interface OnlyList {
  term: string
  kind?: number
  passages: number[]
}

/** A part of one block. `others`: terms of the archive that it has not. */
function partOf(
  lists: readonly OnlyList[],
  {
    longest = 100,
    dense,
    others = [],
  }: { longest?: number; dense?: string; others?: readonly string[] } = {},
): PartTerms {
  const terms = [...lists.map(({ term }) => term), ...others].sort()
  const bytes = new Varints()
  const counts = new Uint32Array(lists.length * listKinds)
  const ends = lists.map(({ kind = 0, passages }, at) => {
    counts[at * listKinds + kind] = passages.length
    for (const [index, passage] of passages.entries()) bytes.push((passage - (passages[index - 1] ?? -1)) * 2)
    return bytes.length
  })
  const postings = {
    terms: Uint32Array.from(lists.keys()),
    counts,
    lists: bytes.bytes(),
    ends: Uint32Array.from(ends),
  }
  const placed = { postings, terms: Uint32Array.from(lists, ({ term }) => terms.indexOf(term)), base: 0 }
  return new PartTerms(
    { terms, about: new Map(), notes: new Map() },
    new PartPostings([placed], terms.length),
    {
      range: { firstEpisode: 0, endEpisode: 1, firstNumber: 0, endNumber: 16 },
      isNewest: true,
      longest,
      isDense: (term) => terms[term] === dense,
    },
  )
}

function contentOf(part: PartTerms): [term: string, lists: TermLists][] {
  return Array.from({ length: part.length }, (_, at) => [part.termAt(at), structuredClone(part.listsAt(at))])
}

function keyOf(part: PartTerms): string {
  return part.key(0, part.length)
}

test('terms have another key where a speaker whose list is left out is another one', () => {
  const first: OnlyList = { term: 'ann', passages: [1] }
  const last: OnlyList = { term: 'zoe', passages: [9] }
  const heard = (term: string, passages: number[]): OnlyList => ({ term, kind: speakerKind, passages })
  const before = partOf([first, heard('bob', [2, 3]), heard('eva', [4, 5]), last], { dense: 'bob' })
  const after = partOf([first, heard('eva', [2, 3]), heard('ian', [4, 5]), last], { dense: 'ian' })
  assert.notDeepEqual(contentOf(before), contentOf(after))
  assert.notEqual(keyOf(before), keyOf(after))
})

test('terms have another key where one that is cut within its last letter is another one', () => {
  const cut = (letter: string): PartTerms => partOf([{ term: `a${letter[0]}`, passages: [1] }])
  assert.notEqual(keyOf(cut('𐐀')), keyOf(cut('𞤀')))
})

test('terms have another key where their lists are cut elsewhere, wherever the rest of these is', () => {
  const lists: OnlyList[] = [{ term: 'ann', passages: [1, 2, 3, 4, 5] }]
  const parts = [2, 3, 5].map((longest) => partOf(lists, { longest }))
  assert.equal(new Set(parts.map(keyOf)).size, 3)
  assert.equal(new Set(parts.map((part) => part.key(0, 1))).size, 3)
})

test('terms keep their key where other parts have words more, and longer lists could be cut', () => {
  const lists: OnlyList[] = [
    { term: 'ann', passages: [1, 2] },
    { term: 'zoe', passages: [3] },
  ]
  const others = partOf(lists, { longest: 200, others: ['ben', 'carl'] })
  assert.deepEqual(contentOf(others), contentOf(partOf(lists)))
  assert.equal(keyOf(others), keyOf(partOf(lists)))
})
