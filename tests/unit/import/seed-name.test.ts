import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seedName } from '../../../src/import/seed-name.ts'

const cases: [title: string, name: string][] = [
  ['Wat is het AI-Deltaplan + Nano Banana Pro', 'Wat is het AI-Deltaplan + Nano Banana Pro'],
  ['Één café – straße', 'Een cafe - strasse'],
  ['Интервью 2', 'intervyu 2'],
  ['東京', 'abcdefghij0'],
  ['東京 2024', 'abcdefghij0'],
  ['😀', 'abcdefghij0'],
  ['', 'abcdefghij0'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['[C#] and ^x', 'C and x'],
  ['../../etc/passwd', 'etc passwd'],
  ['.hidden', 'hidden'],
  ['-rf ~', 'rf ~'],
  ['ends with a dot. ', 'ends with a dot'],
  ['CON', 'abcdefghij0'],
  ['com1.txt', 'abcdefghij0'],
  ['Readme', 'abcdefghij0'],
  ['a\0b\nc\td', 'a b c d'],
  ['x'.repeat(300), 'x'.repeat(100)],
  [`${'x'.repeat(99)} y`, 'x'.repeat(99)],
]

for (const [title, name] of cases) {
  test(`${JSON.stringify(title.slice(0, 40))} → ${name.slice(0, 40)}`, () => {
    assert.equal(seedName(title, 'abcdefghij0'), name)
  })
}
