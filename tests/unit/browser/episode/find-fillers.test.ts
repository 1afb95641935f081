import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFillers } from '../../../../src/browser/episode/find-fillers.ts'

const cases: [text: string, language: string, fillers: string[]][] = [
  ['Dat is eh de de vraag.', 'nl', ['eh', 'de']],
  ['Ehm, ja ja, heel heel goed.', 'nl', ['Ehm']],
  ['Er is er een.', 'nl', []],
  ['And er, the the plan.', 'en', ['er', 'the']],
  ['Ik denk dat dat klopt, die die.', 'nl', []],
  ['He said that that had had it.', 'en', []],
  ['Ik. Ik ga.', 'nl', []],
  ['In 20 20 of 5 5.', 'nl', []],
  ['UHM ik, ik weet het', 'nl', ['UHM', 'ik']],
]

for (const [text, language, fillers] of cases) {
  test(`fillers of "${text}" (${language})`, () => {
    assert.deepEqual(
      findFillers(text, language).map((span) => text.slice(span.start, span.end)),
      fillers,
    )
  })
}
