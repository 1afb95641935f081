import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaptionsName, chooseCaptions, otherLanguages } from '../../../src/captions/choose-captions.ts'
import type { CaptionsKind } from '../../../src/captions/read-captions.ts'
import { parseLanguageTag } from '../../../src/model/ids.ts'

/** Captions by their names: `a.nl.vtt`, or `a.vtt` where they do not say their language. */
function named(...files: string[]): CaptionsName[] {
  return files.map((file) => {
    const [, language, kind] = /^[^.]*(?:\.([^.]*))?\.([^.]*)$/.exec(file)!
    return { file, kind: kind as CaptionsKind, ...(language === undefined ? {} : { language }) }
  })
}

const nl = parseLanguageTag('nl')!

test('the best captions come first, and those in other languages are left out', () => {
  const cases: [files: string[], chosen: string[]][] = [
    [
      ['a.srt', 'a.vtt', 'a.json3'],
      ['a.json3', 'a.vtt', 'a.srt'],
    ],
    [
      ['a.json3', 'a.nl-BE.vtt', 'a.nl.srt'],
      ['a.nl.srt', 'a.nl-BE.vtt', 'a.json3'],
    ],
    [
      ['b.nl.vtt', 'a.nl.vtt'],
      ['a.nl.vtt', 'b.nl.vtt'],
    ],
    [['a.en.json3', 'a.nl.srt'], ['a.nl.srt']],
    [['a.en.vtt'], []],
  ]
  for (const [files, chosen] of cases)
    assert.deepEqual(
      chooseCaptions(named(...files), nl).map(({ file }) => file),
      chosen,
    )
})

test('languages of captions that are not in that of the talk', () => {
  assert.deepEqual(otherLanguages(named('a.vtt', 'a.nl-BE.vtt', 'a.en.vtt', 'a.pt-BR.srt'), nl), [
    'en',
    'pt-BR',
  ])
})
