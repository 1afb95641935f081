import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { parseVideoId } from '../../../src/model/ids.ts'
import { type DigestFacts, digestOf, settings } from '../../helpers/seed-builder.ts'

function link(...facts: (DigestFacts & { title: string })[]) {
  const { archive, messages } = linkArchive(facts.map(digestOf), settings, [])
  return {
    links: archive.episodes.find(({ slug }) => slug === 'from')?.linkTargets,
    slugs: Object.fromEntries(archive.episodes.map(({ slug, aliasSlugs }) => [slug, aliasSlugs])),
    messages,
  }
}

test('links mean an episode by its aliases and their slugs, whatever their case and accents’ form', () => {
  const linkTargets = [
    'één  OUD gesprek'.normalize('NFD'),
    'een-oud-gesprek',
    '東京',
    'Old.md#Notes',
    'Other',
  ]
  const { links, messages } = link(
    { title: 'A talk', aliases: ['Één oud gesprek', '東京', 'old'] },
    { title: 'From', linkTargets },
  )
  assert.deepEqual(links, Object.fromEntries(linkTargets.slice(0, 4).map((target) => [target, 'a-talk'])))
  assert.deepEqual(messages, [])
})

test('a title, file name, slug or video id of another episode is stronger than an alias', () => {
  const linkTargets = ['Soil', 'a file', 'ground', 'abcdefghij0']
  const { links } = link(
    { title: 'A', aliases: linkTargets },
    { title: 'Soil', file: 'a file.md', slug: 'ground', videoId: parseVideoId('abcdefghij0')! },
    { title: 'From', linkTargets },
  )
  assert.deepEqual(links, Object.fromEntries(linkTargets.map((target) => [target, 'ground'])))
})

test('an alias with the slug of its own episode, or of another alias there, does nothing', () => {
  const { slugs, messages } = link({ title: 'A talk', aliases: ['a talk!', 'Old', 'old', 'ÓLD?'] })
  assert.deepEqual(slugs, { 'a-talk': ['old'] })
  assert.deepEqual(messages, [])
})

test('alias-taken: an episode keeps its address, and of two aliases the seed whose name comes first has it', () => {
  const { slugs, links, messages } = link(
    { title: 'Z', file: 'b.md', aliases: ['Shared', 'soil'] },
    { title: 'A', file: 'b (1).md', aliases: ['shared'] },
    { title: 'Soil', file: 'z.md' },
    { title: 'From', linkTargets: ['shared', 'SOIL'] },
  )
  assert.deepEqual(slugs, { a: [], from: [], soil: [], z: ['shared'] })
  assert.deepEqual(links, { shared: 'z', SOIL: 'soil' })
  assert.deepEqual(
    messages.map(({ id, severity, file, line, reason }) => [id, severity, file, line, reason.split(': ')[1]]),
    [
      ['alias-taken', 'warning', 'b (1).md', 6, '`shared` is that of an alias in b.md:6:1'],
      ['alias-taken', 'warning', 'b.md', 6, '`soil` is that of z.md:1:1'],
    ],
  )
})

test('slug-twice: the address that is proposed is no alias either', () => {
  const { messages } = link(
    { title: 'A', file: '1.md' },
    { title: 'A', file: '2.md' },
    { title: 'B', aliases: ['A 2'] },
  )
  assert.match(messages.find(({ id }) => id === 'slug-twice')!.note!, /slug: a-3$/)
})
