import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeHtml, escapeText, withoutControls } from '../../../src/pages/html.ts'

test('characters that no page may have', () => {
  assert.equal(withoutControls('tab\t line\n return\r stay'), 'tab\t line\n return\r stay')
  assert.equal(
    withoutControls('a\0b\x07c\x1bd\x7fe\x92f\ufffeg\uffff'),
    'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffd',
  )
  assert.equal(withoutControls('page\fbreak\vand\x85line'), 'page break and line')
  assert.equal(withoutControls('één 😀 \u2028 \u00a0 \ufeff'), 'één 😀 \u2028 \u00a0 \ufeff')
})

test('quotes stand in an element as they are', () => {
  for (const [text, escaped] of [
    ['plain "text" > that', 'plain "text" > that'],
    ['A & B', 'A &amp; B'],
    ['<b>', '&lt;b>'],
    ['&lt;\0', '&amp;lt;\ufffd'],
  ] as const)
    assert.equal(escapeText(text), escaped)
})

test('any text: as long as before, nothing that XML forbids, nothing changed that it allows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = withoutControls(text)
      assert.equal(shown.length, text.length)
      assert.doesNotMatch(shown, /[^\t\n\r\x20-\x7e\xa0-\ufffd]/)
      for (let at = 0; at < text.length; at += 1)
        if (/[\t\n\r\x20-\x7e\xa0-\ufffd]/.test(text[at]!)) assert.equal(shown[at], text[at])
      assert.doesNotMatch(escapeHtml(text), /[<>"\0-\x08]/)
    }),
  )
})
