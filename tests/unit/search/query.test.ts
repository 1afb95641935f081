import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery, withFilter, withoutPart } from '../../../src/search/query.ts'

const cases: [query: string, parts: string[]][] = [
  ['open source', ['words open', 'words source']],
  ['"open source"', ['phrase open source']],
  ['zei "op zee" vaak', ['words zei', 'phrase op zee', 'words vaak']],
  ['“op zee”', ['phrase op zee']],
  ['„op zee” „op zee“ «op zee» ”op zee”', Array.from({ length: 4 }, () => 'phrase op zee')],
  ['zee„op zee', ['words zee', 'phrase op zee (open)']],
  ['op zee”', ['words op', 'words zee”']],
  ['naam:„Jan Vos” geld', ['filter name=Jan Vos', 'words geld']],
  ['"niet dicht', ['phrase niet dicht (open)']],
  ['-wind zee', ['not words wind', 'words zee']],
  ['-"op zee"', ['not phrase op zee']],
  ['tag:ai', ['filter tag=ai']],
  ['TAG:ai', ['filter tag=ai']],
  ['-tag:ai', ['not filter tag=ai']],
  ['name:"Sam Altman" geld', ['filter name=Sam Altman', 'words geld']],
  ['speaker: jan', ['filter speaker=', 'words jan']],
  ['in:talk-1 year:2024', ['filter in=talk-1', 'filter year=2024']],
  [
    'Naam:Jan spreker:"An Vos" -jaar:2024',
    ['filter name=Jan', 'filter speaker=An Vos', 'not filter year=2024'],
  ],
  ['aflevering:zee episode:sea', ['filter in=zee', 'filter in=sea']],
  ['constructor:zee', ['words constructor:zee']],
  ['http://a.nl', ['words http://a.nl']],
  ['C++ AI-Delta', ['words C++', 'words AI-Delta']],
  ['-', ['words -']],
  ['in:', ['filter in=']],
  ['foo:bar', ['words foo:bar']],
  ['"', ['phrase  (open)']],
  ['', []],
  ['   ', []],
]
for (const [query, parts] of cases) {
  test(`\`${query}\` is taken apart`, () => {
    const found = parseQuery(query).parts.map((part) => {
      const not = part.not ? 'not ' : ''
      if (part.kind === 'filter') return `${not}filter ${part.field}=${part.value}`
      return `${not}${part.kind} ${part.text}${part.kind === 'phrase' && part.open ? ' (open)' : ''}`
    })
    assert.deepEqual(found, parts)
  })
}

test('the parts keep what was typed', () => {
  const text = 'Zei  "Op Zee" TAG:ai -x'
  const query = parseQuery(text)
  assert.equal(query.text, text)
  assert.deepEqual(
    query.parts.map(({ typed }) => typed),
    ['Zei', '"Op Zee"', 'TAG:ai', '-x'],
  )
})

test('a query without one of its parts', () => {
  const query = parseQuery('wind tag:ai "op zee"')
  assert.equal(withoutPart(query, query.parts[1]!), 'wind "op zee"')
})

test('a query with a filter more', () => {
  assert.equal(withFilter(parseQuery('wind'), 'tag', 'ai'), 'wind tag:ai')
  assert.equal(withFilter(parseQuery(''), 'name', 'Sam Altman'), 'name:"Sam Altman"')
  assert.equal(withFilter(parseQuery('wind tag:'), 'tag', 'ai'), 'wind tag:ai')
})
