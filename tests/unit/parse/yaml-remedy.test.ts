import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseYaml } from '../../../src/parse/yaml.ts'

/** Slips of editors, and for each the line it is said at, counted from 1, with what to write. */
const slips: [yaml: string, remedies: string[]][] = [
  ['title: AI: the talk', ['1 Write: title: "AI: the talk"']],
  [`title: A: ${'b'.repeat(285)}${'😀'.repeat(9)}`, [`1 Write: title: "A: ${'b'.repeat(285)}…`]],
  ["title: 'It's soil'", ['1 Write: title: "It\'s soil"']],
  ['title: "Soil" and worms', ['1 Write: title: \'"Soil" and worms\'']],
  ['title: "It\'s" soil', ['1 Write: title: "\\"It\'s\\" soil"']],
  ['title: "Soil\ndate: 2024-01-01', ['1 Write: title: "Soil"']],
  ['title: “Soil: worms”', ['1 Write: title: "Soil: worms"']],
  ['title: Soil\ndate:2024-01-01\ntags:[a]', ['2 Write: date: 2024-01-01', '3 Write: tags: [a]']],
  ['title: Soil\n date: 2024-01-01', ['2 Begin the line where the one above it begins: date: 2024-01-01']],
  ['title: Soil\n\ttags: [a]', ['2 Begin the line where the one above it begins: tags: [a]']],
  ['tags:\n\t- a', ['2 Write spaces in place of the tab:   - a']],
  ['tags:\n- a\n-b', ['3 Write: - b']],
  ['tags: [a, b\ndate: 2024-01-01', ['1 Write: tags: [a, b]']],
  ['tags: [a,\n  b\ndate: 2024-01-01', ['2 Write: b]']],
  ['A: {kind: person, heard: [B\nC: {kind: place}', ['1 Write: A: {kind: person, heard: [B]}']],
  ['A: {kind: person, heard: [B}\nC: {kind: place}', ['1 Write: A: {kind: person, heard: [B]}']],
  [
    'A: {heard: [B, {text: C, near: [D]}\nE: {kind: place}',
    ['1 Write: A: {heard: [B, {text: C, near: [D]}]}'],
  ],
  ['tags: ["a, b]\ndate: 2024-01-01', ['1 Write: tags: ["a", b]']],
  ['tags: [a, "b]\ndate: 2024-01-01\nshow: S', ['1 Write: tags: [a, "b"]']],
  ['tags: [#a, #b c]\ndate: 2024-01-01', ['1 Write: tags: ["#a", "#b c"]']],
  [
    'title: Soil\nand worms\ndate: 2024-01-01',
    ['2 Begin the line with two spaces more than the one above it:   and worms'],
  ],
  [
    'description: |\nsoil\nworms\ndate: 2024-01-01',
    [
      '2 Begin the line with two spaces more than the one above it:   soil',
      '3 Begin the line where the one above it begins: worms',
    ],
  ],
  ['title: Soil\n---\ndate: 2024-01-01', ['2 Remove the line.']],
  ['- guest: A: B\n- c', ['1 Write: - guest: "A: B"']],
]

for (const [yaml, remedies] of slips) {
  test(`${JSON.stringify(yaml)} is mended by what is to be written`, () => {
    for (const end of ['\n', '\r\n']) {
      const text = yaml.replaceAll('\n', end)
      const { problems } = parseYaml(text)
      assert.deepEqual(
        problems.map(({ start, remedy }) => `${text.slice(0, start).split('\n').length} ${remedy}`),
        remedies,
      )
      for (const { start, end: last } of problems) assert.ok(start < last && last <= text.length)
    }
  })
}

test('`---` above and below is no other document', () => {
  for (const yaml of ['---\ntitle: Soil\n---\n', 'title: Soil\n---', '---\r\ntitle: Soil\r\n---\r\n\r\n'])
    assert.deepEqual([parseYaml(yaml).problems, parseYaml(yaml).pairs.length], [[], 1])
})

test('what no edit of one line mends is said without a remedy', () => {
  const { problems } = parseYaml('title: Soil\n}} {{ : [\n')
  assert.ok(problems.length > 0)
  for (const { remedy } of problems) assert.equal(remedy, undefined)
})

test('of many problems ten are mended on trial, and all are said', () => {
  const { problems } = parseYaml(Array.from({ length: 60 }, (_, at) => `a${at}: @b\n`).join(''))
  assert.equal(problems.filter(({ remedy }) => remedy !== undefined).length, 10)
  assert.equal(problems.length, 60)
})

test('a text of thousands of problems is not tried', () => {
  const { problems } = parseYaml('a: @b\n'.repeat(3000))
  assert.ok(problems.length > 100)
  for (const { remedy } of problems) assert.equal(remedy, undefined)
})

test('brackets that are nested too deeply are no fault of naslag', () => {
  for (const depth of [500, 1000, 2000, 4000, 8000])
    assert.ok(parseYaml(`a: ${'['.repeat(depth)}`).problems.length > 0)
})
