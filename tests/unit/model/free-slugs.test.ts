import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FreeSlugs } from '../../../src/model/free-slugs.ts'
import { longestSlug, parseSlug, slugFrom } from '../../../src/model/ids.ts'

test('a slug that is free, else the first number behind it that is', () => {
  const taken = new Set<string>(['talk', 'talk-2'])
  const free = new FreeSlugs(taken)
  assert.equal(free.of(slugFrom('other')), 'other')
  assert.equal(free.of(slugFrom('talk')), 'talk-3')
  assert.equal(free.of(slugFrom('talk')), 'talk-3', 'it is free until it is taken')
  taken.add('talk-3').add('talk-4')
  assert.equal(free.of(slugFrom('talk')), 'talk-5')
  assert.equal(free.of(slugFrom('talk-2')), 'talk-2-2')
})

test('a long one is cut, and stays a slug', () => {
  const long = slugFrom(`${'a'.repeat(97)}-bc`)
  const free = new FreeSlugs(new Set([long])).of(long)
  assert.equal(free, `${'a'.repeat(97)}-2`)
  assert.ok(free.length <= longestSlug)
  assert.equal(parseSlug(free), free)
})

test('100,000 of one title take no longer than as many of others', () => {
  const taken = new Set<string>()
  const free = new FreeSlugs(taken)
  const slug = slugFrom('talk')
  for (let at = 0; at < 100_000; at += 1) taken.add(free.of(slug))
  assert.equal(free.of(slug), 'talk-100001')
})
