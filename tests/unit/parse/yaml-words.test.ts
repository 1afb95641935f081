import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseYaml } from '../../../src/parse/yaml.ts'

const noKey = 'a line has no key with a colon and a space behind it'
const sign = 'a value that begins with `&`, `*` or `!` stands without quotes'
const indent = 'lines that belong together begin with different numbers of spaces'
const behind = 'text stands behind the end of a value'

/** What editors write, and what is wrong with it first. */
const cases: [yaml: string, words: string][] = [
  ['title: AI: the talk', 'a second colon stands in the value of a key'],
  ['title: Soil\n date: 2024-01-01', 'a second colon stands in the value of a key'],
  ['title: Soil\ndate:2024-01-01', noKey],
  ['Soil\ndate: 2024-01-01', noKey],
  ['title: Soil\n- worms', noKey],
  ['tags:\n- a\n-b', noKey],
  ['tags:\n  - a\n b: c', indent],
  ['speakers:\n  - Ann\n  date: 2024-01-01', indent],
  [
    'tags: [a, b\ndate: 2024-01-01',
    'no `]` ends the values in brackets, or their lines begin without spaces',
  ],
  ['A: {kind: person\nB: c', 'no `}` ends the values in brackets, or their lines begin without spaces'],
  ['{a: b\n', 'no `}` ends the values in brackets'],
  ['tags: [a, b]]', '`]` ends brackets that do not begin'],
  ['tags: [a,, b]', '`,` stands where a value is expected'],
  ['A: {"kind" "person"}', 'a comma is missing between values in brackets'],
  [
    'A: {kind: person heard: [B]}',
    'a comma is missing between brackets, or a list with hyphens stands there',
  ],
  ['title: "Soil\ndate: 2024-01-01', 'no second `"` ends the value in quotes'],
  ["title: 'Soil\ndate: 2024-01-01", "no second `'` ends the value in quotes"],
  ["title: 'It's soil'", behind],
  ['title: "Soil" and worms', behind],
  ['title: [Soil] and worms', behind],
  ['title: "C:\\dir"', 'a backslash in a value in double quotes is not written twice'],
  ['title: "Soil"#worms', '`#` stands without a space before it'],
  ['speakers: @ann', 'a value that begins with `@` stands without quotes'],
  ['title: `Soil`', 'a value that begins with a backtick stands without quotes'],
  ['title: %Soil', 'a value that begins with `%` stands without quotes'],
  ['title: * Soil', sign],
  ['title: & Soil', sign],
  ['title: &a &b Soil', sign],
  ['title: !a !b Soil', sign],
  ['title: !<Soil', sign],
  ['title: > Soil', 'text stands beside `|` or `>`, and not below it'],
  ['title: |Soil', 'text stands beside `|` or `>`, and not below it'],
  ['tags: - a\n  - b', 'a list begins beside its key, and not below it'],
  ['- - a\n -b', 'a line of a list begins without a hyphen and a space'],
  ['title: Soil\n\ttags: [a]', 'a tab stands where spaces are expected'],
  ['%YAML 1.1\ntitle: Soil', 'text stands below a line that begins with `...` or `%`'],
  ['title: Soil\n---\ntitle: Worms', 'another document begins with `---`'],
  [`${'k'.repeat(1100)}: a`, 'a key is longer than 1,024 characters'],
  [`a: ${'['.repeat(8000)}`, 'it is nested too deeply'],
]

for (const [yaml, words] of cases) {
  test(`${JSON.stringify(yaml.slice(0, 40))}: ${words}`, () => {
    assert.equal(parseYaml(yaml).problems[0]?.message, words)
  })
}
