import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { factsOf, type Glossary, mapBlock, type MergedWords, planIndex } from '../../src/search/build.ts'
import { layout } from '../../src/search/layout.ts'
import { blocksOfRuns, reduceBlocks } from '../../src/search/reduce.ts'
import type { KnownGroup } from '../../src/search/shard-writer.ts'
import { randomFrom } from '../bench/segment/random.ts'
import { entriesOf, talk, type TalkFacts } from '../search/archive-index.ts'

interface Written {
  /** By path. */
  files: Map<string, string>
  groups: KnownGroup[]
  merged: MergedWords | undefined
}

/** The files of an index that are made of all talks; those that `before` has are not written, and what is known of it is used. */
async function write(talks: readonly TalkFacts[], glossary: Glossary, before?: Written): Promise<Written> {
  const entries = entriesOf(talks.map(talk))
  // Lists are cut, as those of a very large archive are.
  const plan = planIndex(entries.map(factsOf), { longest: 40 })
  const written: Written = { files: new Map(), groups: [], merged: undefined }
  const source = blocksOfRuns([mapBlock(entries, plan).run], plan)
  source.merged = { before: before?.merged, note: (merged) => (written.merged = merged) }
  const files = reduceBlocks(source, plan, {
    glossary,
    isThere: (path) => before?.files.has(path) === true,
    groups: { groups: before?.groups ?? [], note: (group) => written.groups.push(group) },
  })
  for await (const { path, bytes } of files) written.files.set(path, Buffer.from(bytes).toString('hex'))
  return written
}

/** Words of which few are common. */
function text(random: () => number): string {
  return Array.from({ length: 40 }, () => `w${Math.floor(6000 * random() ** 3).toString(36)}`).join(' ')
}

/** So many talks that the index has two parts, and more than one group of shards in the larger one. */
function archive(random: () => number): TalkFacts[] {
  return Array.from({ length: 200 + Math.floor(30 * random()) }, (_, at) => ({
    slug: `talk-${at}`,
    passages: Array.from({ length: 2 + Math.floor(3 * random()) }, () => text(random)),
    tags: [`tag${at % 7}`],
    date: at % 9 === 0 ? '2020-01-01' : '2021-02-03',
  }))
}

/** Some of them more often: they leave so much as it was that a group is taken for the one before, if anything of it is forgotten. */
const kinds = 'text more fewer reversed reversed renamed renamed renamed title tags gone'.split(' ')

const edit = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom(...kinds),
})

function textOf(passage: TalkFacts['passages'][number]): string {
  assert.ok(typeof passage === 'string')
  return passage
}

function longestWord(text: string): string {
  return text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest))
}

function edited(
  talks: readonly TalkFacts[],
  edits: readonly { at: number; kind: string }[],
  random: () => number,
): TalkFacts[] {
  let all = [...talks]
  for (const { at, kind } of edits) {
    const index = at % (all.length - 1)
    const { passages, ...rest } = all[index]!
    const change = (facts: Partial<TalkFacts>): void => void (all[index] = { ...rest, passages, ...facts })
    if (kind === 'text') change({ passages: [text(random), ...passages.slice(1)] })
    if (kind === 'more') change({ passages: [...passages, text(random)] })
    if (kind === 'fewer') change({ passages: passages.slice(1) })
    if (kind === 'reversed') change({ passages: passages.toReversed() })
    if (kind === 'title') change({ title: text(random).slice(0, 20) })
    if (kind === 'gone') all = all.toSpliced(index, 1)
    if (kind === 'tags') {
      // Those of neighbours change places: the tags there are stay the same.
      change({ tags: all[index + 1]!.tags! })
      all[index + 1] = { ...all[index + 1]!, tags: rest.tags! }
    }
    if (kind === 'renamed') {
      // The longest ones: their places among the words stay the same.
      const old = passages.map((passage) => longestWord(textOf(passage)))
      const pattern = new RegExp(`\\b(?:${old.join('|')})\\b`, 'g')
      const renamed = ({ passages, ...facts }: TalkFacts): TalkFacts => ({
        ...facts,
        passages: passages.map((passage) => textOf(passage).replaceAll(pattern, '$&0')),
      })
      all = all.map(renamed)
    }
  }
  return all
}

test('an index put together from what is known of another one has the files that it has without', async () => {
  let taken = 0
  let all = 0
  const glossary = fc.constantFrom<Glossary>(
    [],
    [{ name: 'w5', heard: [{ text: 'w7 w9' }] }],
    [{ name: 'w5', heard: [{ text: 'w7 w9', near: ['w8'] }] }],
  )
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(edit, { maxLength: 2 }),
      glossary,
      glossary,
      async (seed, edits, glossary, other) => {
        const random = randomFrom(seed)
        const talks = archive(random)
        const before = await write(talks, other)
        const after = edited(talks, edits, random)
        const cold = await write(after, glossary)
        const warm = await write(after, glossary, before)
        assert.deepEqual(warm.groups, cold.groups)
        assert.deepEqual(warm.merged, cold.merged)
        for (const [path, content] of cold.files)
          assert.equal(warm.files.get(path) ?? before.files.get(path), content, path)
        for (const path of warm.files.keys()) assert.ok(cold.files.has(path), path)
        taken += warm.groups.filter(({ hash }) => before.groups.some((group) => group.hash === hash)).length
        all += warm.groups.length
      },
    ),
    { numRuns: 20 },
  )
  assert.ok(taken > all / 5, `${taken} of ${all} groups were known`)
})

test('an index that became small enough for one file has all of its shards in it', async () => {
  // So many tags that a group of shards is made of nothing else: it is the same in a large index.
  const talks = Array.from({ length: layout.packed }, (_, at): TalkFacts => ({
    slug: `talk-${at}`,
    tags: Array.from({ length: 6 }, (_, tag) => `tag${at}x${tag}`),
    passages: ['Hello there.'],
  }))
  const larger = talks.with(layout.packed - 1, { ...talks.at(-1)!, passages: ['Hello there.', 'Once more.'] })
  const before = await write(larger, [])
  assert.ok(before.groups.length > 0)
  const cold = await write(talks, [])
  assert.equal(cold.files.size, 2)
  const warm = await write(talks, [], before)
  assert.deepEqual([...warm.files.keys()], [...cold.files.keys()])
})

test('a newer talk more leaves the groups of the frozen part known', async () => {
  const random = randomFrom(1)
  const talks = archive(random)
  const before = await write(talks, [])
  const newest = {
    slug: 'newest',
    date: '2022-01-01',
    passages: [text(random), 'words that no other talk has'],
  }
  const after = await write([...talks, newest], [], before)
  const frozen = before.groups.filter(({ context }) => context.includes('"firstEpisode":0'))
  assert.ok(frozen.length > 0)
  for (const group of frozen) assert.ok(after.groups.includes(group))
})
