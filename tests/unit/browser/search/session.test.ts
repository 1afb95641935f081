import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newSession, readSession, sessionAddress } from '../../../../src/browser/search/session.ts'

test('a session is what its address says, whatever was typed', () => {
  const session = fc.record({
    query: fc.string({ unit: 'grapheme' }),
    sort: fc.constantFrom('relevance' as const, 'date' as const),
    typing: fc.boolean(),
    refuse: fc.array(fc.string()),
    pages: fc.integer({ min: 1, max: 50 }),
    more: fc
      .array(fc.tuple(fc.stringMatching(/^[a-z0-9-]{1,12}$/), fc.integer({ min: 1, max: 50 })))
      .map((entries) => new Map(entries)),
  })
  fc.assert(
    fc.property(session, (session) => {
      const expected = { ...session, typing: session.typing && session.query !== '' }
      assert.deepEqual(readSession(sessionAddress(session)), expected)
    }),
  )
})

test('an address without anything to say is empty', () => {
  assert.equal(sessionAddress(newSession('')), '')
  assert.equal(sessionAddress(newSession('c++ <b> "%"')), '?q=c%2B%2B+%3Cb%3E+%22%25%22')
})

test('made-up numbers are held within bounds', () => {
  const session = readSession('?q=a&pages=999999&more=x.777777&more=y&more=z.0&pages=2&sort=up')
  assert.deepEqual(session, { ...newSession('a'), pages: 50, more: new Map([['x', 50]]) })
  assert.equal(readSession('?pages=-3').pages, 1)
})
