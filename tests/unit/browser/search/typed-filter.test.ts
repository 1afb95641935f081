import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedFilter, withoutOpenFilters } from '../../../../src/browser/search/typed-filter.ts'

const cases: [text: string, caret: number, filter: ReturnType<typeof typedFilter>][] = [
  ['zon tag:ki', 10, { field: 'tag', value: 'ki', not: false, rest: 'zon' }],
  ['tag:', 4, { field: 'tag', value: '', not: false, rest: '' }],
  ['spreker:', 8, { field: 'speaker', value: '', not: false, rest: '' }],
  ['-year:', 6, { field: 'year', value: '', not: true, rest: '' }],
  ['name:"Sam Al', 12, { field: 'name', value: 'Sam Al', not: false, rest: '' }],
  ['tag:ki zon', 6, { field: 'tag', value: 'ki', not: false, rest: 'zon' }],
  ['name:"Sam Altman"', 17, undefined],
  ['name:„Sam Al', 12, { field: 'name', value: 'Sam Al', not: false, rest: '' }],
  ['name:„Sam Altman”', 17, undefined],
  ['tag:ki zon', 10, undefined],
  ['tag:ki ', 7, undefined],
  ['http:', 5, undefined],
  ['', 0, undefined],
]

for (const [text, caret, filter] of cases) {
  test(`in “${text}” at ${caret} the filter is ${filter === undefined ? 'none' : filter.field}`, () => {
    assert.deepEqual(typedFilter(text, caret), filter)
  })
}

test('a filter without a value is not asked, all else stays to the character', () => {
  assert.equal(withoutOpenFilters('google year:'), 'google')
  assert.equal(withoutOpenFilters('tag:'), '')
  assert.equal(withoutOpenFilters('zon Jaar:'), 'zon')
  assert.equal(withoutOpenFilters('google  year:2021 '), 'google  year:2021 ')
})
