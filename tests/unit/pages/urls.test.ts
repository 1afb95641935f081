import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseBase } from '../../../src/pages/urls.ts'

test('a base path starts and ends with a slash, and is encoded once', () => {
  for (const [base, normal] of [
    ['', '/'],
    ['/', '/'],
    ['x', '/x/'],
    ['//x//y', '/x/y/'],
    ['/één/', '/%C3%A9%C3%A9n/'],
    ['/%C3%A9%C3%A9n/', '/%C3%A9%C3%A9n/'],
    ['/a%2Fb/', '/a%2Fb/'],
    ['/%/', '/%25/'],
    ['/%ff/', '/%ff/'],
  ] as const) {
    assert.equal(normaliseBase(base), normal, base)
    assert.equal(normaliseBase(normal), normal, normal)
  }
})
