import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { parsedStarts } from '../../../src/segment/parsed-starts.ts'
import { longestShortened, shortened } from '../../../src/segment/shortened-words.ts'
import { readWords } from '../../../src/segment/talk-words.ts'

test('where sentences begin, by their marks and what stands around them', () => {
  const cases: [text: string, language: string, sentences: string[]][] = [
    ['Een ding. Twee dingen? 3 dingen!', 'nl', ['Een ding. ', 'Twee dingen? ', '3 dingen!']],
    [
      'It works. "It does?" He said "Yes." Good.',
      'en',
      ['It works. ', '"It does?" ', 'He said "Yes." ', 'Good.'],
    ],
    ['"Why?", they ask. it goes on ...? Really', 'en', ['"Why?", they ask. it goes on ...? ', 'Really']],
    ['We can. ...just so. . .com or . NET', 'en', ['We can. ...just so. . .com or . ', 'NET']],
    [
      'See p. 5. In the U. K. etc. Or C#. And 100%. So',
      'en',
      ['See p. 5. In the U. K. etc. Or C#. ', 'And 100%. ', 'So'],
    ],
    ['On Thurs. At noon. On thursday. At', 'en', ['On Thurs. At noon. ', 'On thursday. ', 'At']],
    ['Zie blz. Een. Enz. " Twee', 'nl', ['Zie blz. Een. ', 'Enz. " Twee']],
    ['Een\u00a0. \u00a0Twee.\nDrie', 'nl', ['Een\u00a0. \u00a0', 'Twee.\n', 'Drie']],
    ['" . Een. Twee', 'nl', ['" . Een. ', 'Twee']],
  ]
  for (const [text, language, sentences] of cases) {
    const starts = parsedStarts(text, language, readWords(text))
    const bounds = [0, ...starts.filter((start) => start > 0), text.length]
    assert.deepEqual(
      bounds.slice(1).map((end, at) => text.slice(bounds[at], end)),
      sentences,
    )
  }
})

/** All words that a pattern without repetition matches. */
function wordsOf(pattern: string): string[] {
  let at = 0
  const next = (): string => pattern[at++]!
  const oneOf = (): string[] => {
    const words = inRow()
    while (pattern[at] === '|') {
      at += 1
      words.push(...inRow())
    }
    return words
  }
  const inRow = (): string[] => {
    let words = ['']
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const parts = part()
      if (pattern[at] === '?') {
        at += 1
        parts.push('')
      }
      words = words.flatMap((word) => parts.map((part) => word + part))
    }
    return words
  }
  const part = (): string[] => {
    const first = next()
    if (first === '(') {
      if (pattern.startsWith('?:', at)) at += 2
      const words = oneOf()
      at += 1
      return words
    }
    if (first !== '[') return [first === '\\' ? next() : first]
    const characters = pattern.slice(at, pattern.indexOf(']', at))
    at += characters.length + 1
    return characters
      .replace(/\\u(?<code>[0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .split('')
  }
  return oneOf()
}

test('the shortened words are those that the parsers know', async () => {
  const { resolve } = createRequire(import.meta.url)
  const folder = (name: string): string => join(dirname(resolve(name)), 'lib')
  const patterns: string[] = []
  for (const [parser, names] of [
    ['parse-english', ['abbreviations', 'abbreviationsSensitive']],
    ['parse-dutch', ['insensitive', 'sensitive']],
  ] as const) {
    const module = (await import(join(folder(parser), 'regex.js'))) as Record<string, RegExp>
    for (const name of names) patterns.push(module[name]!.source.replace(/^\^|\$$/g, ''))
  }
  const plugin = readFileSync(join(folder('parse-latin'), 'plugin', 'merge-prefix-exceptions.js'), 'utf8')
  patterns.push(
    ...Array.from(plugin.matchAll(/'(?<list>(?:[a-z]{2,}\|){2,}[a-z]*)/g), ({ groups }) => groups!['list']!),
  )
  assert.equal(patterns.length, 6)
  const known = patterns.flatMap(wordsOf).map((word) => word.replace(/^.*[.-]/, '').toLowerCase())
  assert.deepEqual(
    [...shortened].toSorted(),
    [...new Set(known)].filter(({ length }) => length > 1).toSorted(),
  )
  assert.equal(longestShortened, Math.max(...[...shortened].map(({ length }) => length)))
})
