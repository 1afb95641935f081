import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnknownShows } from '../../../src/link/shows.ts'
import { digestOf } from '../../helpers/seed-builder.ts'

const cases: [show: string | undefined, shows: string[], note: string | undefined][] = [
  [undefined, ['AI Report'], undefined],
  ['Anything', [], undefined],
  ['AI Report', ['Gardens', 'AI Report'], undefined],
  ['AI  Report', ['AI Report '], undefined],
  ['Cafe\u0301', ['Café'], undefined],
  ['ai report', ['AI Report', 'ai report'], undefined],
  ['ai report', ['AI Report'], 'Write: **Show:** AI Report'],
  ['AI-Report', ['AI Report'], 'Write: **Show:** AI Report'],
  ['Cafe', ['Café'], 'Write: **Show:** Café'],
  ['AI Repport', ['Gardens', 'AI Report'], 'If `AI Report` is meant, write: **Show:** AI Report'],
  [
    'Gardens "2"',
    ['AI Report'],
    'None is like it. If it is another show of the archive, write in archive.yaml: shows: ["AI Report", "Gardens \\"2\\""]',
  ],
]

for (const [show, shows, note] of cases) {
  test(`show ${show ?? 'not stated'} where there is [${shows.join(', ')}]`, () => {
    const digest = digestOf({ title: 'A', ...(show === undefined ? {} : { show }) })
    assert.deepEqual(
      findUnknownShows([digest], shows).map((message) => message.note),
      note === undefined ? [] : [note],
    )
  })
}
