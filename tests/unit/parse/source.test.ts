import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Source } from '../../../src/parse/source.ts'

test('lines end at LF, CRLF or CR; the last ending begins no other line', () => {
  const cases: [text: string, lines: string[]][] = [
    ['', []],
    ['a', ['a']],
    ['\n', ['']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb\rc\n\rd\r\n', ['a', 'b', 'c', '', 'd']],
  ]
  for (const [text, expected] of cases) {
    const lines = [...new Source(text).lines()]
    assert.deepEqual(
      lines.map((line) => line.text),
      expected,
    )
    assert.deepEqual(
      lines.map(({ number }) => number),
      expected.map((_, at) => at + 1),
    )
    assert.ok(lines.every(({ start, end, text: line }) => text.slice(start, end) === line))
  }
})

test('lines of a part are numbered as in the whole, and end with it', () => {
  const source = new Source('one\ntwo\r\nthree\nfour')
  assert.deepEqual(
    [...source.lines(4, 12)].map(({ number, text }) => [number, text]),
    [
      [2, 'two'],
      [3, 'thr'],
    ],
  )
})
