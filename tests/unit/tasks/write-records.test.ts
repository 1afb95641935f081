import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SiteWork } from '../../../src/tasks/site-work.ts'
import { writeRecords } from '../../../src/tasks/write-records.ts'

test('records of 200,000 episodes that are the same again are linked', async () => {
  let asked = 0
  const link = (): boolean => (asked += 1) > 0
  const keys = Array.from({ length: 200_000 }, (_, at) => String(at))
  const context = { archive: { settings: { downloads: ['ndjson'] } } }
  await writeRecords({ context, keys, store: '', output: '', earlier: { link } } as unknown as SiteWork)
  assert.equal(asked, 1)
})
