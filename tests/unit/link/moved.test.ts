import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { findMoved, givenAddresses } from '../../../src/link/moved.ts'
import { parseVideoId } from '../../../src/model/ids.ts'
import { type DigestFacts, digestOf, settings } from '../../helpers/seed-builder.ts'

type Facts = DigestFacts & { title: string }

const videoId = parseVideoId('abcdefghij0')!

function moved(before: Facts[], now: Facts[]): (string | null)[][] {
  const episodesOf = (facts: Facts[]) => linkArchive(facts.map(digestOf), settings, []).archive.episodes
  return findMoved(givenAddresses(episodesOf(before)), episodesOf(now)).map(({ id, file, reason, note }) => [
    id,
    file,
    /`[^`]*`, expected `[^`]*`/.exec(reason)![0],
    note,
  ])
}

test('address-changed: what to write for the old address', () => {
  assert.deepEqual(moved([{ title: 'A tlak', file: 'a.md' }], [{ title: 'A talk', file: 'a.md' }]), [
    [
      'address-changed',
      'a.md',
      '`a-talk`, expected `a-tlak`',
      'For the old address to lead to the new one, write in the front matter or header: aliases: a-tlak\nTo keep the old one, write: slug: a-tlak',
    ],
  ])
  const [message] = moved(
    [{ title: 'A tlak', file: 'a.md' }],
    [{ title: 'A', file: 'a.md', aliases: ['Talk'] }],
  )
  assert.match(message![3]!, /^For the old address to lead to the new one, add to its aliases: a-tlak\n/)
})

const rows: [string, Facts[], Facts[], string[]][] = [
  [
    'the file has another name, the video is the same',
    [{ title: 'A', videoId }],
    [{ title: 'B', videoId }],
    ['b.md'],
  ],
  ['nothing tells that it is the same seed', [{ title: 'A' }], [{ title: 'B' }], []],
  [
    'an alias keeps the address',
    [{ title: 'A', file: '1' }],
    [{ title: 'B', file: '1', aliases: ['a!'] }],
    [],
  ],
  [
    'another episode has the address now',
    [{ title: 'A', file: '1' }],
    [
      { title: 'B', file: '1' },
      { title: 'A', file: '2' },
    ],
    [],
  ],
  ['the address is the same', [{ title: 'A', file: '1' }], [{ title: 'a!', file: '1' }], []],
]

for (const [behaviour, before, now, files] of rows) {
  test(`address-changed: ${behaviour}`, () => {
    assert.deepEqual(
      moved(before, now).map(([, file]) => file),
      files,
    )
  })
}
