import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignFormat } from '../../../src/parse/foreign-format.ts'

const cases: [start: string | number[], what: string | undefined][] = [
  ['', undefined],
  ['# A talk', undefined],
  ['---\ntitle: A', undefined],
  ['<b>bold</b>', undefined],
  ['<!-- a comment -->', undefined],
  ['PK is a name', undefined],
  [[0], undefined],
  [[0x61, 0, 0x62], undefined],
  ['PK\x03\x04\x14', 'Word document or other packed file'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'Word document'],
  ['{\\rtf1\\ansi', 'document in Rich Text Format'],
  ['%PDF-1.7', 'PDF'],
  ['<!DOCTYPE html>', 'web page'],
  ['\ufeff<html xmlns="x">', 'web page'],
  [[0xff, 0xfe, 0x23, 0], 'text in UTF-16'],
  [[0xfe, 0xff, 0, 0x23], 'text in UTF-16'],
  [[0x23, 0, 0x20, 0, 0x41, 0, 0x42, 0], 'text in UTF-16'],
  [[0, 0x23, 0, 0x20, 0, 0x41, 0, 0x42], 'text in UTF-16'],
]

for (const [start, what] of cases) {
  test(`${JSON.stringify(start)} is ${what ?? 'not known'}`, () => {
    const bytes = typeof start === 'string' ? new TextEncoder().encode(start) : Uint8Array.from(start)
    assert.equal(foreignFormat(bytes)?.what, what)
  })
}
