import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { acceptSuggestions, refuseSuggestions } from '../../../src/names/edit-glossary.ts'
import { compileNames } from '../../../src/names/compile-names.ts'
import type { RefusedSpelling } from '../../../src/model/name.ts'
import type { Suggestion } from '../../../src/names/suggest-names.ts'

function heard(name: string, text: string): Suggestion {
  return { kind: 'heard', name, text, likeness: 1, isSure: false, count: 1, places: [] }
}

const cases: [behaviour: string, before: string, suggestions: Suggestion[], after: string][] = [
  [
    'to a list in brackets, with its comments',
    '# Bedrijven\n\nAnthropic: {kind: organisation, heard: [Entropic]} # uit Californië\n# Einde\n',
    [heard('Anthropic', 'Antropic')],
    '# Bedrijven\n\nAnthropic: {kind: organisation, heard: [Entropic, Antropic]} # uit Californië\n# Einde\n',
  ],
  [
    'to a list with dashes',
    'Anthropic:\n  kind: organisation # AI\n  heard:\n    - Entropic # vaak\n\nUber: {kind: other}\n',
    [heard('Anthropic', 'Antropic')],
    'Anthropic:\n  kind: organisation # AI\n  heard:\n    - Entropic # vaak\n    - Antropic\n\nUber: {kind: other}\n',
  ],
  [
    'to a name that has none yet',
    'Uber: {kind: other}\nASML:\n  kind: organisation\n',
    [heard('Uber', 'Oeber'), heard('ASML', 'AS ML')],
    'Uber: {kind: other, heard: [Oeber]}\nASML:\n  kind: organisation\n  heard: [AS ML]\n',
  ],
  [
    'in quotes where YAML would read something else',
    'Opus: {kind: product, heard: []}\n',
    [heard('Opus', '4.5'), heard('Opus', 'op: us')],
    'Opus: {kind: product, heard: ["4.5", "op: us"]}\n',
  ],
  [
    'with the padding that the file has',
    'Uber: { kind: other, heard: [ Ubber ] }\n',
    [heard('Uber', 'Oeber')],
    'Uber: { kind: other, heard: [ Ubber, Oeber ] }\n',
  ],
  [
    'to a name that is a number',
    '2024: {kind: other}\n',
    [heard('2024', 'twintig')],
    '2024: {kind: other, heard: [twintig]}\n',
  ],
  [
    'between the lines of three hyphens around all of it',
    '---\nA: {kind: other}\n---\n# Einde\n',
    [heard('A', 'ah')],
    '---\nA: {kind: other, heard: [ah]}\n---\n# Einde\n',
  ],
  [
    'with the line ends of the file',
    'A: {kind: other}\r\nB: {kind: other}\r\n',
    [heard('A', 'ah')],
    'A: {kind: other, heard: [ah]}\r\nB: {kind: other}\r\n',
  ],
]
for (const [behaviour, before, suggestions, after] of cases) {
  test(`a spelling is added ${behaviour}`, () => {
    assert.equal(acceptSuggestions(before, suggestions), after)
  })
}

const unchanged: [behaviour: string, text: string, suggestions: Suggestion[]][] = [
  ['no suggestions', 'A:   {kind: other}\n', []],
  ['a name that is not there', 'A:   {kind: other}\n', [heard('B', 'bee')]],
  [
    'a spelling that is there',
    'A:   {kind: other, heard: [A b, {text: c, near: [d]}]}\n',
    [heard('A', 'ab'), heard('A', 'C')],
  ],
  ['spellings without a name', 'A:   {kind: other}\n', [{ kind: 'alike', spellings: [] }]],
  ['an entry that is no map', 'A:   other\n', [heard('A', 'ah')]],
  ['text that is no glossary', 'A: {kind', [heard('A', 'ah')]],
]
for (const [behaviour, text, suggestions] of unchanged) {
  test(`the text stays as it was: ${behaviour}`, () => {
    assert.equal(acceptSuggestions(text, suggestions), text)
  })
}

const refusals: [behaviour: string, before: string, refused: RefusedSpelling[], after: string][] = [
  [
    'to the name that it is not, and to the list of those that are none',
    '# Mine\nAnthropic: {kind: organisation, not: [Andrea]} # here\nUber:\n  kind: other\n# End\n',
    [
      { name: 'Anthropic', text: 'entropy' },
      { name: 'Uber', text: 'over' },
      { text: 'Tuesdays' },
      { text: 'tuesdays' },
    ],
    '# Mine\nAnthropic: {kind: organisation, not: [Andrea, entropy]} # here\nUber:\n  kind: other\n  not: [over]\nnot:\n  - Tuesdays\n# End\n',
  ],
  [
    'to the list that is there',
    'not:\n  - Tuesdays\nUber: {kind: other}\n',
    [{ text: 'No' }],
    'not:\n  - Tuesdays\n  - No\nUber: {kind: other}\n',
  ],
  ['to no glossary', '', [{ text: 'Tuesdays' }], 'not:\n  - Tuesdays\n'],
  ['to comments alone', '# Mine\n# End', [{ text: 'Tuesdays' }], '# Mine\n# End\nnot:\n  - Tuesdays\n'],
  ['not to a name `not`', 'not: {kind: other}\n', [{ text: 'Tuesdays' }], 'not: {kind: other}\n'],
]
for (const [behaviour, before, refused, after] of refusals) {
  test(`a spelling that is refused is added ${behaviour}`, () => {
    assert.equal(refuseSuggestions(before, refused), after)
  })
}

test('of the real glossary only the line of the name changes', () => {
  const before = readFileSync(new URL('../../../seeds/names.yaml', import.meta.url), 'utf8')
  const after = acceptSuggestions(before, [heard('ASML', 'a s m l'), heard('Sam Altman', 'Altmen')])
  const lines = before.split('\n')
  const added = after.split('\n').filter((line) => !lines.includes(line))
  assert.deepEqual(added, ['    - Altmen', 'ASML: {kind: organisation, heard: [a s m l]}'])
  assert.deepEqual(compileNames({ file: 'names.yaml', bytes: new TextEncoder().encode(after) }).messages, [])
})
