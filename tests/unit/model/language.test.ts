import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRightToLeft } from '../../../src/model/language.ts'

const languages: [tag: string, isSo: boolean][] = [
  ['ar', true],
  ['ar-EG', true],
  ['he', true],
  ['fa-IR', true],
  ['en', false],
  ['nl-BE', false],
  ['ja', false],
  ['ku-Arab', true],
  ['az-Arab-IR', true],
  ['smp-Samr', true],
  ['yi-Hebr-US', true],
  ['ff-adlm', true],
  ['ar-Latn', false],
  // A region of two letters and a variant are no script.
  ['de-CH-1996', false],
]
for (const [tag, isSo] of languages) {
  test(`${tag} is written from ${isSo ? 'right to left' : 'left to right'}`, () =>
    assert.equal(isRightToLeft(tag), isSo))
}
