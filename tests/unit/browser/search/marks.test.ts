import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { recallMarks, rememberMarks } from '../../../../src/browser/search/marks.ts'

const marks = { words: ['anthropic'], parts: [], phrases: [['en', 'trop', 'pick']] }

afterEach(() => Reflect.deleteProperty(globalThis, 'sessionStorage'))

function setStorage(storage: Partial<Storage>): void {
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true })
}

test('the page that a hit opens knows what its query marks', () => {
  const kept = new Map<string, string>()
  setStorage({
    setItem: (key, value) => void kept.set(key, value),
    getItem: (key) => kept.get(key) ?? null,
  })
  rememberMarks('anthropic', marks)
  assert.deepEqual(recallMarks('anthropic'), marks)
  assert.equal(recallMarks('other'), undefined)
})

test('where the browser keeps nothing, or something else, there are simply no marks', () => {
  rememberMarks('anthropic', marks)
  assert.equal(recallMarks('anthropic'), undefined)
  setStorage({
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    getItem: () => 'no JSON',
  })
  rememberMarks('anthropic', marks)
  assert.equal(recallMarks('anthropic'), undefined)
})

for (const value of [
  'null',
  '5',
  '"anthropic"',
  '{}',
  '{"words":["a"]}',
  '{"words":5,"parts":[],"phrases":[]}',
  '{"words":[null],"parts":[],"phrases":[]}',
  '{"words":"abc","parts":"abc","phrases":"abc"}',
  '{"words":[],"parts":[],"phrases":[[]]}',
  '{"words":[],"parts":[],"phrases":["a"]}',
]) {
  test(`what somebody else wrote is no marks: ${value}`, () => {
    setStorage({ getItem: () => value })
    assert.equal(recallMarks('anthropic'), undefined)
  })
}
