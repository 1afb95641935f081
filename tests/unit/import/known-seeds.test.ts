import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { KnownSeeds } from '../../../src/import/known-seeds.ts'
import { UnreadableError } from '../../../src/read/read-seeds.ts'
import { sourceOf } from '../../helpers/seed-builder.ts'

function knownSeeds(...files: string[]): KnownSeeds {
  const known = new KnownSeeds(() => assert.fail('no seed is read'))
  for (const file of files) known.add({ file })
  return known
}

test('a name that is free, else the first number behind it that is; case does not count', () => {
  const known = knownSeeds('Talk.md', 'talk (2).md')
  assert.equal(known.freeName('Other'), 'Other.md')
  assert.equal(known.freeName('Talk'), 'Talk (1).md')
  assert.equal(known.freeName('Talk'), 'Talk (1).md', 'it is free until it is taken')
  known.takeName('TALK (1).md')
  assert.equal(known.freeName('talk'), 'talk (3).md')
})

test('of hundreds of talks with one name each looks at two names, whatever others there are', () => {
  const known = knownSeeds()
  const has = mock.method(Set.prototype, 'has')
  try {
    for (let at = 0; at < 300; at += 1) known.takeName(known.freeName('Talk'))
    assert.ok(has.mock.callCount() <= 600, String(has.mock.callCount()))
  } finally {
    has.mock.restore()
  }
  assert.equal(known.freeName('Talk'), 'Talk (300).md')
})

/** Talks of many words of which a third are their own, all with one title. */
function talkText(number: number): string {
  return Array.from({ length: 60 }, (_, at) =>
    at % 3 === 0 ? `and so we speak of` : `word${at} of${number} talk${(number * 7 + at) % 90}`,
  ).join(' ')
}

/** Import talks that have one title: what is read of the seeds, and looked up. */
function importAlike(count: number): { read: number; looked: number; known: KnownSeeds } {
  const texts = new Map<string, string>()
  let read = 0
  const known = new KnownSeeds((file) => {
    read += 1
    return sourceOf(`# Episode\n\n## Transcript\n\n${texts.get(file)!}\n`, file)
  })
  const has = mock.method(Set.prototype, 'has')
  const get = mock.method(Map.prototype, 'get')
  try {
    for (let number = 0; number < count; number += 1) {
      const text = talkText(number)
      assert.equal(known.ofTalk({ title: 'Episode', name: 'Episode', text }), undefined)
      const file = known.freeName('Episode')
      texts.set(file, text)
      known.add({ file, title: 'Episode' })
    }
    return { read, looked: has.mock.callCount() + get.mock.callCount(), known }
  } finally {
    has.mock.restore()
    get.mock.restore()
  }
}

test('a talk among many of one title costs no more than among few, and its seed is found', () => {
  const [some, more] = [importAlike(20), importAlike(60)]
  assert.ok(more.read <= 9 * 60, `${more.read} seeds read`)
  assert.ok(more.looked <= some.looked * 4, `${some.looked} and then ${more.looked} looked up`)
  for (const number of [0, 3, 30, 59]) {
    const corrected = talkText(number).replaceAll(`word1${number % 10}`, 'another word')
    const found = more.known.ofTalk({ title: 'Episode', name: 'x', text: corrected })
    assert.equal(found?.file, number === 0 ? 'Episode.md' : `Episode (${number}).md`)
    const half = talkText(number).slice(0, 700)
    assert.equal(more.known.ofTalk({ title: 'x', name: 'Episode', text: half })?.file, found?.file)
  }
})

test('a short talk is found among many of one title', () => {
  const texts = new Map(
    Array.from({ length: 30 }, (_, at) => [
      `Episode (${at}).md`,
      `This is our talk number ${at} and it is short.`,
    ]),
  )
  const known = new KnownSeeds((file) =>
    sourceOf(`# Episode\n\n## Transcript\n\n${texts.get(file)!}\n`, file),
  )
  for (const file of texts.keys()) known.add({ file, title: 'Episode' })
  // All but a word or two is the same: each of them is as good.
  assert.ok(known.ofTalk({ title: 'Episode', name: 'x', text: texts.get('Episode (29).md')! }) !== undefined)
})

test('a seed that cannot be read is no reason to import nothing', () => {
  const known = new KnownSeeds(() => {
    throw new UnreadableError('locked file')
  })
  known.add({ file: 'Talk.md' })
  assert.equal(known.ofTalk({ title: 'Talk', name: 'Talk', text: 'Hello there, you.' }), undefined)
})

test('a seed whose file an editor named is known by that name, accents and a Mac aside', () => {
  const text = talkText(1)
  for (const file of ['2025/Café één: Löwe.md', '2025/Café één: Löwe (1).md'.normalize('NFD')]) {
    const known = new KnownSeeds(() => sourceOf(`# Thee\n\n## Transcript\n\n${text}\n`, file))
    known.add({ file, title: 'Thee' })
    const talk = { title: 'Café één: Löwe', name: 'Cafe een Lowe' }
    assert.equal(known.ofTalk({ ...talk, text })?.file, file)
    assert.equal(known.ofTalk({ ...talk, text: 'Something else, of which nobody spoke there.' }), undefined)
  }
})
