import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shardsInGroup } from '../../src/search/options.ts'
import type { TermLists } from '../../src/search/shard.ts'
import { type KnownGroup, ShardWriter, type SortedTerms } from '../../src/search/shard-writer.ts'

type Terms = Map<string, number[]>

/** Terms with the passages that they are in: most in few, some in so many that their list is a shard of its own. */
const terms = fc
  .array(
    fc.tuple(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é'), minLength: 1, maxLength: 6 }),
      fc.oneof(
        { weight: 9, arbitrary: fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 6 }) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.nat(999), { minLength: 30, maxLength: 90 }) },
      ),
    ),
    { minLength: 300, maxLength: 900 },
  )
  .map((list): Terms => new Map(list))

interface Written {
  /** By name. */
  files: Map<string, string>
  groups: KnownGroup[]
  root: unknown
}

/** Shards of about `target` bits; those of groups that are known from `before` are not written. */
function write(of: Terms, target: number, before?: Written): Written {
  const files = new Map<string, string>()
  const groups: KnownGroup[] = []
  const known = {
    groups: before?.groups ?? [],
    isThere: (name: string) => before?.files.has(name) === true,
    note: (group: KnownGroup) => groups.push(group),
  }
  const universe = { passages: 1000, episodes: 10, firstNumber: 0, firstEpisode: 0 }
  const shards = new ShardWriter(sorted(of), universe, target, known).files()
  for (;;) {
    const { done, value } = shards.next()
    if (done === true) return { files, groups, root: value }
    files.set(value.name, Buffer.from(value.content).toString('hex'))
  }
}

function sorted(of: Terms): SortedTerms {
  const terms = [...of.keys()].sort()
  const listsAt = (at: number): TermLists => {
    const term = terms[at]!
    const docs = Uint32Array.from(of.get(term)!).sort()
    const counts = Uint16Array.from(docs, (doc) => 1 + (doc % 3))
    const lists: TermLists = { text: { docs, counts } }
    if (docs.length === 2) lists.about = Uint32Array.of(docs[0]! % 10)
    if (docs.length === 3) lists.notes = [term]
    return lists
  }
  return {
    length: terms.length,
    termAt: (at) => terms[at]!,
    listsAt,
    key: (from, end) => JSON.stringify(terms.slice(from, end).map((term) => [term, of.get(term)])),
  }
}

const edit = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('change', 'remove', 'add'),
  docs: fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 60 }),
})

test('shards written after others are those that would be written without, and what is known is not written', () => {
  let taken = 0
  let all = 0
  fc.assert(
    fc.property(
      terms,
      fc.array(edit, { maxLength: 4 }),
      fc.integer({ min: 100, max: 400 }),
      (of, edits, target) => {
        const before = write(of, target)
        const edited: Terms = new Map(of)
        for (const { at, kind, docs } of edits) {
          const term = [...of.keys()][at % of.size]!
          if (kind === 'remove') edited.delete(term)
          else edited.set(kind === 'add' ? `${term}x` : term, docs)
        }
        const cold = write(edited, target)
        const warm = write(edited, target, before)
        assert.deepEqual(warm.root, cold.root)
        assert.deepEqual(warm.groups, cold.groups)
        for (const [name, content] of cold.files)
          assert.equal(warm.files.get(name) ?? before.files.get(name), content)
        for (const name of warm.files.keys()) assert.ok(cold.files.has(name))
        taken += cold.files.size - warm.files.size
        all += cold.files.size
        if (edits.length === 0) assert.ok(warm.files.size <= shardsInGroup)
      },
    ),
    { numRuns: 60 },
  )
  assert.ok(taken > all / 3, `${taken} of ${all} shards were known`)
})

test('groups of which a file is gone, or that were cut for other sizes, are written again', () => {
  const of: Terms = new Map(Array.from({ length: 2000 }, (_, at) => [`t${at}`, [at % 1000]]))
  const before = write(of, 100)
  assert.ok(before.groups.length > 5)
  const [gone] = before.files.keys()
  const files = new Map(before.files)
  files.delete(gone!)
  assert.ok(write(of, 100, { ...before, files }).files.has(gone!))
  assert.deepEqual(write(of, 120, before).files, write(of, 120).files)
})
