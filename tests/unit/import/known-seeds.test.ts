import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { KnownSeeds } from '../../../src/import/known-seeds.ts'

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
