import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestEpisode } from '../../../src/link/digest.ts'
import { namesByPassage } from '../../../src/link/passage-names.ts'
import type { Mention } from '../../../src/model/archive.ts'
import type { Episode } from '../../../src/model/episode.ts'
import { segmentSeed } from '../../../src/segment/segment-seed.ts'
import { compile, seedText } from '../../helpers/seed-builder.ts'

function digest(text: string) {
  const { seed } = compile(text)
  const segmented = segmentSeed(seed!, [])
  return { episode: segmented.episode, digest: digestEpisode(segmented, seed!, [], []) }
}

test('keywords are what is said much here, without function words, numbers and markers', () => {
  const { digest: found } = digest(
    seedText(
      'The worms of the soil. Worms eat, and the worms are in the soil. [music] [music] 2024 2024 And the the.',
    ),
  )
  assert.deepEqual(found.keywords, ['worms', 'soil'])
})

test('keywords have three letters or more, and no more than forty', () => {
  const long = 'a'.repeat(41)
  const { digest: found } = digest(
    seedText(`Elk and ox. An elk, an ox. ${long} ${long}, ${long.slice(1)} ${long.slice(1)}.`),
  )
  assert.deepEqual(found.keywords, [long.slice(1), 'elk'])
})

test('everything but the texts is kept, and words are counted by chapter', () => {
  const { episode, digest: found } = digest(seedText('Hello there, you two.', ['**Tags:** #a']))
  assert.equal('passages' in found, false)
  assert.equal('sections' in found, false)
  assert.equal(found.passageCount, episode.passages.length)
  assert.equal(
    found.chapterWords.reduce((sum, words) => sum + words, 0),
    episode.words,
  )
  assert.deepEqual(found.tags, ['a'])
})

test('a topic of several has the first passage of the chapter that is called so, however an editor writes it', () => {
  const talk = (title: string): string =>
    `# ${title}\n\n## Transcript\n\nHello to you all. ${'Today we look at soil and rain. '.repeat(40)}\n\n## Chapters\n- Hello to you all GARDEN TALK\n`
  const { episode, digest: found } = digest(talk('Worms + Garden-talk!'))
  assert.deepEqual(found.topicChapters, [undefined, episode.passages[0]!.id])
  assert.deepEqual(digest(talk('Garden-talk!')).digest.topicChapters, [])
})

test('names are counted, most first, with the middle of each passage and the first one of each chapter that mentions them', () => {
  const { seed } = compile(seedText('We spoke of soil and of rain today. '.repeat(60)))
  const segmented = segmentSeed(seed!, [])
  const { episode } = segmented
  const { passages, words } = episode
  assert.ok(passages.length > 2)
  const second = passages[0]!.text.length + 1
  const mention = (name: string, start: number) => ({ name, span: { start, end: start + 1 } })
  const namesOf = (of: Episode, mentions: Mention[]) =>
    digestEpisode({ ...segmented, episode: of }, seed!, mentions, namesByPassage(of, mentions)).names
  const names = namesOf(episode, [
    mention('B', 0),
    mention('A', 0),
    mention('C', second - 2),
    mention('A', second),
    mention('A', second + 3),
  ])
  const middle = (index: number): number => {
    const lengths = passages.map(({ text }) => text.split(' ').length)
    const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0)
    return Math.round(((before + lengths[index]! / 2) / words) * 10_000) / 10
  }
  const first = passages[0]!.id
  assert.deepEqual(names, [
    { name: 'A', count: 3, ticks: [middle(0), middle(1)], chapters: [{ index: 0, first, passages: 2 }] },
    { name: 'B', count: 1, ticks: [middle(0)], chapters: [{ index: 0, first, passages: 1 }] },
    { name: 'C', count: 1, ticks: [middle(0)], chapters: [{ index: 0, first, passages: 1 }] },
  ])
  // In two chapters: each has a first passage of its own.
  const last = passages.at(-1)!
  last.chapter = 1
  const apart = namesOf(
    { ...episode, chapters: [episode.chapters[0]!, { ...episode.chapters[0]!, first: last.id }] },
    [
      mention('A', second),
      mention(
        'A',
        passages.slice(0, -1).reduce((sum, { text }) => sum + text.length + 1, 0),
      ),
    ],
  )
  assert.deepEqual(apart[0]!.chapters, [
    { index: 0, first: passages[1]!.id, passages: 1 },
    { index: 1, first: last.id, passages: 1 },
  ])
})

test('link targets of all sections, each once', () => {
  const { digest: found } = digest(
    `${seedText('Hello.')}\n## Notes\n\n[[A#b|c]] [x](Some%20file.md) [y](https://example.org) [z](#part) [[A]] [q](<b c.md>)\n`,
  )
  assert.deepEqual(found.linkTargets, ['A', 'Some file.md', 'b c.md'])
})
