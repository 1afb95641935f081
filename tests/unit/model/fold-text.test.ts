import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText } from '../../../src/model/fold-text.ts'

test('what counts of a text in a list', () => {
  const cases: [text: string, folded: string][] = [
    ['Nano Banana Pro', 'nano banana pro'],
    ['Één AI-plan?', 'een ai plan'],
    ['Één AI-plan?'.normalize('NFD'), 'een ai plan'],
    ['“Waarom”  nu…', 'waarom nu'],
    ["'s Avonds", 's avonds'],
    ['’s Avonds', 's avonds'],
    ['4,5 of 4.5', '4 5 of 4 5'],
    ['C', 'c'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['50%', '50%'],
    ['R&D', 'r&d'],
    ['AT@T', 'at@t'],
    ['*A', '*a'],
    ['Ønsket', 'ønsket'],
    ['किताब', 'किताब'],
    ['한국어', '한국어'],
    ['?!', '?!'],
    ['…', '...'],
    ['', ''],
  ]
  for (const [text, folded] of cases) assert.equal(foldText(text), folded, text)
})

test('ASCII is folded as other text is', () => {
  for (let code = 0x20; code < 0x7f; code += 1) {
    const sign = String.fromCharCode(code)
    assert.equal(`${foldText(`a${sign}b`)} ø`, foldText(`a${sign}b ø`), sign)
  }
})
