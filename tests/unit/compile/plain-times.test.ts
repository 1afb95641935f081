import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPlainTime } from '../../../src/compile/plain-times.ts'
import { talkLines } from '../../../src/compile/talk-lines.ts'
import { Source } from '../../../src/parse/source.ts'

const cases: [behaviour: string, text: string, first: string | undefined][] = [
  [
    'times of the day in sentences',
    '12:30 was late.\nWe ate.\n9:15 is early.\n10:00 is not.\n11:00 is.',
    undefined,
  ],
  ['three lines', '0:05 a\n0:06 b\n0:07 c', undefined],
  ['four lines', '0:05 a\n0:06 b\n\n0:07 c\n0:08 d', '[0:05] a'],
  ['times in bold', '**[0:05]** a b\n**[0:06]** c\n**[0:07]** d\n**[0:08]** e', '[0:05] a b'],
  ['times in bold without brackets', '**0:05** a\n**0:06** c\n**0:07** d\n**0:08** e', '[0:05] a'],
  ['times that are read already', '[0:05] a\n0:06\nb\n(00:00:07) c\n[0:08 --> 0:09] d\n[0:10] e', undefined],
  ['times that are none', '0:75 a\n0:76 b\n0:77 c\n0:78 d', undefined],
  ['numbers behind', '1:1 2 a\n10:00 20 b\n11:00 21 c\n12:00 22 d', undefined],
]

for (const [behaviour, text, first] of cases) {
  test(behaviour, () => {
    const source = new Source(text)
    const found = findPlainTime(source, talkLines(source, [{ start: 0, end: text.length }]))
    assert.equal(found?.meant, first)
  })
}
