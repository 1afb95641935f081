import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import type { EpisodeDigest } from '../../../src/model/archive.ts'
import { parseIsoDate, parseVideoId } from '../../../src/model/ids.ts'
import type { PlacedLink } from '../../../src/model/places.ts'
import { type DigestFacts, digestOf, settings } from '../../helpers/seed-builder.ts'

function link(...facts: (DigestFacts & { title: string })[]) {
  return linkArchive(facts.map(digestOf), settings, [])
}

function related(target: string, facts: Partial<PlacedLink> = {}): PlacedLink {
  return { target, line: 9, column: 3, endColumn: 12, ...facts }
}

test('dated first, newest first, then by title', () => {
  const date = (text: string) => ({ date: parseIsoDate(text)! })
  const { archive } = link(
    { title: 'b' },
    { title: 'old', ...date('2020-01-01') },
    { title: 'B' },
    { title: 'new b', ...date('2024-01-01') },
    { title: 'new a', ...date('2024-01-01') },
  )
  assert.deepEqual(
    archive.episodes.map(({ title }) => title),
    ['new a', 'new b', 'old', 'B', 'b'],
  )
  assert.deepEqual(
    archive.episodes.map(({ newer, older }) => [newer, older]),
    [
      [undefined, 'new-b'],
      ['new-a', 'old'],
      ['new-b', 'b'],
      ['old', 'b'],
      ['b', undefined],
    ],
  )
})

test('titles, tags and names are in the order of readers where nothing else tells', () => {
  const texts = ['Talk 10', 'élan 2', 'Talk 2', 'Elan 10']
  const archive = linkArchive(
    texts.map((title) =>
      digestOf({ title, tags: [title], names: [{ name: title, count: 1, ticks: [], chapters: [] }] }),
    ),
    settings,
    texts.map((name) => ({ name, kind: 'other', heard: [] })),
  ).archive
  const wanted = ['élan 2', 'Elan 10', 'Talk 2', 'Talk 10']
  assert.deepEqual(
    archive.episodes.map(({ title }) => title),
    wanted,
  )
  assert.deepEqual(
    archive.tags.map(({ tag }) => tag),
    wanted,
  )
  assert.deepEqual(
    archive.names.map(({ entry }) => entry.name),
    wanted,
  )
})

test('the order of the digests does not matter', () => {
  const digests = Array.from({ length: 40 }, (_, at) =>
    digestOf({
      title: `Talk ${at % 20}`,
      file: `${at}.md`,
      slug: `talk-${at}`,
      ...(at % 3 === 0 ? {} : { date: parseIsoDate(`2024-01-0${1 + (at % 4)}`)! }),
      tags: [`t${at % 7}`, at % 2 === 0 ? 'AI' : 'ai'],
      keywords: [`w${at % 5}`, `v${at % 3}`, `u${at % 4}`],
      related: [related(`Talk ${(at + 1) % 20}`)],
    }),
  )
  const one = linkArchive(digests, settings, [])
  const shuffled = digests.map((_, at) => digests[(at * 13 + 5) % digests.length]!)
  for (const order of [digests.toReversed(), shuffled])
    assert.equal(JSON.stringify(linkArchive(order, settings, [])), JSON.stringify(one))
})

test('slug-twice: shows both places', () => {
  const { messages } = link({ title: 'A', slug: 'a', file: '2.md' }, { title: 'á', slug: 'a', file: '1.md' })
  assert.equal(messages.length, 1)
  const [message] = messages
  assert.equal(message?.id, 'slug-twice')
  assert.equal(message.file, '2.md')
  assert.equal(message.line, 1)
  assert.match(message.reason, /the first is 1\.md:1:1$/)
})

test('slug-twice: each further one is told an address that nobody has', () => {
  const { messages } = link(
    ...['1', '2', '3', '4'].map((file) => ({
      title: 'A',
      slug: 'a',
      file: `${file}.md`,
      words: Number(file),
    })),
    { title: 'A 3', slug: 'a-3' },
  )
  assert.deepEqual(
    messages.map(({ file, note }) => `${file} ${/slug: (\S+)$/.exec(note!)?.[1]}`),
    ['2.md a-2', '3.md a-4', '4.md a-5'],
  )
})

test('slug-twice: one of the two is a copy where they have as many words and the same ones that tell', () => {
  const noteOf = (other: DigestFacts): string =>
    link({ title: 'A', keywords: ['soil'] }, { title: 'A', keywords: ['soil'], file: 'b.md', ...other })
      .messages[0]!.note!
  assert.match(noteOf({}), /^The two have one title and as many words\./)
  for (const other of [{ words: 101 }, { keywords: ['clay'] }, { title: 'á', slug: 'a' }])
    assert.match(noteOf(other), /^The address is made from the title\. Write /)
})

test('video-id-twice: also where only case differs', () => {
  const id = (text: string) => ({ videoId: parseVideoId(text)! })
  const { messages } = link(
    { title: 'A', ...id('uFiYov2U8Gc') },
    { title: 'B', ...id('uFiYov2U8Gc') },
    { title: 'C', ...id('UfIyOV2u8gC') },
    { title: 'D', ...id('abcdefghij1') },
  )
  assert.deepEqual(
    messages.map(({ id, file, line }) => `${id} ${file}:${line}`),
    ['video-id-twice b.md:4', 'video-id-twice c.md:4'],
  )
  assert.match(messages[1]!.reason, /the first is a\.md:4:1$/)
})

test('tags are one whatever their case and Unicode form', () => {
  const { archive, messages } = link(
    { title: 'A', tags: ['Café', 'C'] },
    { title: 'B', tags: ['cafe\u0301', 'C++'] },
    { title: 'C', tags: ['café'] },
  )
  assert.deepEqual(messages, [])
  assert.deepEqual(
    archive.tags.map(({ tag, slug, episodes }) => ({ tag, slug, episodes })),
    [
      { tag: 'café', slug: 'cafe', episodes: ['a', 'b', 'c'] },
      { tag: 'C', slug: 'c', episodes: ['a'] },
      { tag: 'C++', slug: 'c-2', episodes: ['b'] },
    ],
  )
})

test('tag-misspelt: one seed has what several have almost', () => {
  const { messages } = link(
    { title: 'A', tags: ['podcast', 'ai-2024'] },
    { title: 'B', tags: ['podcast', 'ai-2024'] },
    { title: 'C', tags: ['podcsat', 'ai-2025', 'other'] },
  )
  assert.deepEqual(
    messages.map(({ id, file, expected, line }) => ({ id, file, expected, line })),
    [{ id: 'tag-misspelt', file: 'c.md', expected: ['podcast'], line: 5 }],
  )
  assert.deepEqual(
    link(
      { title: 'A', tags: ['soil'] },
      { title: 'B', tags: ['soil'] },
      { title: 'C', tags: ['soill', 'sool'] },
    ).messages.map(({ expected }) => expected),
    [['soil'], ['soil']],
  )
  const spoken = (tag: string, other: string): DigestFacts[] => [
    { tags: [tag] },
    { tags: [tag] },
    { tags: [other] },
  ]
  const noSlips: [why: string, facts: DigestFacts[]][] = [
    ['both are spelled so by several', [...spoken('podcast', 'podcasts'), { tags: ['podcasts'] }]],
    ['each of the two is spelled so once', [{ tags: ['podcast'] }, { tags: ['podcasts'] }]],
    ['short ones are easily alike', spoken('soil', 'oil')],
  ]
  for (const [why, facts] of noSlips)
    assert.deepEqual(link(...facts.map((each, at) => ({ title: `${at}`, ...each }))).messages, [], why)
})

test('related links by title, file, slug, video id and address', () => {
  const target: DigestFacts & { title: string } = {
    title: 'Één talk + another',
    file: 'folder/En talk (1).md',
    slug: 'own-slug',
    videoId: parseVideoId('uFiYov2U8Gc')!,
  }
  for (const written of [
    'Één talk + another',
    'éÉN  TALK + another'.normalize('NFD'),
    'En talk (1)',
    'folder/En talk (1).md',
    '../folder/En talk (1).md#Notes',
    '../../folder/En talk (1).md',
    'own-slug',
    'uFiYov2U8Gc',
    'https://www.youtube.com/watch?v=uFiYov2U8Gc&t=3',
  ]) {
    const { archive, messages } = link(target, { title: 'X', related: [related(written, { text: 'see' })] })
    const from = archive.episodes.find(({ title }) => title === 'X')
    assert.deepEqual(messages, [], written)
    assert.deepEqual(
      from?.relatedEpisodes,
      [{ slug: 'own-slug', reason: { kind: 'editor', text: 'see' } }],
      written,
    )
    assert.deepEqual(archive.episodes.find(({ slug }) => slug === 'own-slug')?.backlinks, ['x'], written)
  }
})

test('related-unknown: with the nearest title, at its place', () => {
  const { messages } = link(
    { title: 'A long conversation about soil' },
    {
      title: 'X',
      related: [
        related('A long conversatoin about soil'),
        related('Nothing like it', { line: 10 }),
        related('https://example.org/', { line: 11 }),
        related('A book', { line: 12, isPlain: true }),
        related('A long conversatoin about soil', { line: 13, isPlain: true }),
      ],
    },
  )
  assert.deepEqual(
    messages.map(({ id, file, line, expected }) => ({ id, file, line, expected })),
    [
      { id: 'related-unknown', file: 'x.md', line: 9, expected: ['A long conversation about soil'] },
      { id: 'related-unknown', file: 'x.md', line: 10, expected: [] },
      { id: 'related-unknown', file: 'x.md', line: 13, expected: ['A long conversation about soil'] },
    ],
  )
  assert.equal(
    messages[0]?.note,
    'The nearest title is `A long conversation about soil`. Write: - [[A long conversation about soil]]',
  )
})

test('related-unknown: a long target is cut between characters', () => {
  const { messages } = link({ title: 'X', related: [related(`${'a'.repeat(116)}${'😀'.repeat(9)}`)] })
  assert.match(messages[0]!.reason, /^Unexpected related link `a{116}…`, expected /)
})

test('links of all sections are resolved, and count as pointing here', () => {
  const { archive } = link({ title: 'A', linkTargets: ['B', 'nowhere', '__proto__'] }, { title: 'B' })
  assert.deepEqual(archive.episodes[0]?.linkTargets, { B: 'b' })
  assert.deepEqual(archive.episodes[1]?.backlinks, ['a'])
})

test('an episode that is linked twice is related once, with the words of the first link', () => {
  const { archive } = link(
    {
      title: 'A',
      related: [related('B', { text: 'see' }), related('b', { line: 10 }), related('A', { line: 11 })],
    },
    { title: 'B' },
  )
  assert.deepEqual(archive.episodes[0]?.relatedEpisodes, [
    { slug: 'b', reason: { kind: 'editor', text: 'see' } },
  ])
})

test('related by what is shared: rare words before common ones, with the reason', () => {
  const { archive } = link(
    { title: 'A', keywords: ['soil', 'worm', 'clay', 'today'], tags: ['Garden'] },
    { title: 'B', keywords: ['worm', 'soil', 'clay', 'x'], tags: ['garden'] },
    { title: 'C', keywords: ['today', 'y', 'z'] },
    { title: 'D', keywords: ['today', 'soil'] },
  )
  assert.deepEqual(archive.episodes[0]?.relatedEpisodes, [
    { slug: 'b', reason: { kind: 'shared', names: [], tags: ['Garden'], words: ['clay', 'worm', 'soil'] } },
  ])
  assert.deepEqual(archive.episodes[2]?.relatedEpisodes, [])
})

test('a shared name is a reason, and the editor comes first', () => {
  const name = (name: string) => ({ name, count: 2, ticks: [], chapters: [] })
  const { archive } = link(
    { title: 'A', names: [name('Anthropic')], related: [related('C')] },
    { title: 'B', names: [name('Anthropic')] },
    { title: 'C', names: [name('Anthropic')] },
  )
  assert.deepEqual(
    archive.episodes[0]?.relatedEpisodes.map(({ slug, reason }) => `${slug} ${reason.kind}`),
    ['c editor', 'b shared'],
  )
})

test('of episodes that share as much the one that comes first in the archive comes first', () => {
  const keywords = ['soil', 'worm', 'clay']
  const { archive } = link(
    { title: 'A', keywords },
    { title: 'B', keywords },
    { title: 'C', keywords },
    { title: 'D', keywords },
  )
  assert.deepEqual(
    archive.episodes.map(({ relatedEpisodes }) => relatedEpisodes.map(({ slug }) => slug).join(' ')),
    ['b c d', 'a c d', 'a b d', 'a b c'],
  )
})

test('of many episodes that share something the five that share most are related, the best first', () => {
  const own = Array.from({ length: 12 }, (_, at) => `w${at}`)
  const shares = [3, 6, 4, 12, 2, 9, 5, 11]
  const { archive } = link(
    { title: 'A', keywords: own },
    ...shares.map((count) => ({ title: `Z ${count}`, slug: `z-${count}`, keywords: own.slice(0, count) })),
  )
  const found = archive.episodes.find(({ slug }) => slug === 'a')!.relatedEpisodes
  assert.deepEqual(
    found.map(({ slug }) => slug),
    ['z-12', 'z-11', 'z-9', 'z-6', 'z-5'],
  )
})

test('a reason names three names, three tags and five words, those of the fewest episodes first', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f']
  const facts = (most: number): DigestFacts => {
    const of = letters.slice(0, most)
    return {
      names: of.map((name) => ({ name, count: 2, ticks: [], chapters: [] })),
      tags: of.map((tag) => `t${tag}`),
      keywords: of.map((word) => `w${word}`),
    }
  }
  const { archive } = link(
    ...[6, 6, 4, 3, 2, 1, 0, 0, 0, 0].map((most, at) => ({ title: `${at}`, ...facts(most) })),
  )
  const [best] = archive.episodes[0]!.relatedEpisodes
  assert.deepEqual(best, {
    slug: '1',
    reason: {
      kind: 'shared',
      names: ['e', 'f', 'd'],
      tags: ['te', 'tf', 'td'],
      words: ['we', 'wf', 'wd', 'wc', 'wb'],
    },
  })
})

test('names: most mentioned first', () => {
  const facts = [
    {
      title: 'A',
      names: [
        { name: 'X', count: 1, ticks: [1], chapters: [] },
        { name: 'Y', count: 1, ticks: [2], chapters: [] },
        { name: 'Gone', count: 1, ticks: [3], chapters: [] },
      ],
    },
    { title: 'B', names: [{ name: 'Y', count: 5, ticks: [4, 5], chapters: [] }] },
  ]
  const entry = (name: string) => ({ name, kind: 'other' as const, heard: [] })
  const { archive } = linkArchive(facts.map(digestOf), settings, [entry('X'), entry('Y'), entry('Never')])
  assert.deepEqual(
    archive.names.map(({ slug, count, episodes }) => ({ slug, count, episodes })),
    [
      {
        slug: 'y',
        count: 6,
        episodes: [
          { slug: 'b', count: 5, ticks: [4, 5], chapters: [] },
          { slug: 'a', count: 1, ticks: [2], chapters: [] },
        ],
      },
      { slug: 'x', count: 1, episodes: [{ slug: 'a', count: 1, ticks: [1], chapters: [] }] },
    ],
  )
})

test('topics are one whatever their case, accents and punctuation, and have the spelling used most', () => {
  const cases: [titles: string[][], topics: string[]][] = [
    [[], []],
    [[['A'], ['B']], []],
    [
      [['A', 'B'], ['A']],
      ['A: 0', 'B: 0'],
    ],
    [
      [
        ['Één plan', 'B'],
        ['B!', 'een Plan?'],
        ['C', 'een Plan?'],
      ],
      ['een Plan?: 0 1 2', 'B: 0 1', 'C: 2'],
    ],
    [
      [
        ['b', 'C'],
        ['B', 'C++'],
      ],
      ['B: 0 1', 'C: 0', 'C++: 1'],
    ],
    [[['A', 'a', 'A?']], ['A: 0']],
    [
      [
        ['?', '!'],
        ['__proto__', 'constructor'],
      ],
      ['?: 0', '!: 0', '__proto__: 1', 'constructor: 1'],
    ],
  ]
  for (const [titles, topics] of cases) {
    const facts = titles.map((topics, at) => ({ title: `${at}`, slug: `${at}`, topics }))
    for (const digests of [facts, facts.toReversed()]) {
      const { archive } = link(...digests)
      assert.deepEqual(
        archive.topics.map(({ topic, places }) => `${topic}: ${places.map(({ slug }) => slug).join(' ')}`),
        topics,
      )
    }
  }
})

test('the work per episode does not grow with the archive', () => {
  const small = countedWork(500)
  const large = countedWork(4000)
  assert.ok(large / 4000 < 2 * (small / 500), `${small / 500} and ${large / 4000} reads an episode`)
})

/** How often linking reads the keywords and tags of digests and what hangs on them, for `size` episodes of 40 words. */
function countedWork(size: number): number {
  let reads = 0
  const digests = Array.from({ length: size }, (_, at): EpisodeDigest => {
    const facts = digestOf({
      title: `Talk ${at}`,
      tags: [`t${at % 50}`],
      keywords: Array.from({ length: 40 }, (_, word) => `w${(at * 7 + word * word * 13) % (size * 4)}`),
    })
    return new Proxy(facts, {
      get: (target, key) => {
        reads += 1
        return target[key as keyof EpisodeDigest]
      },
    })
  })
  linkArchive(digests, settings, [])
  return reads
}
