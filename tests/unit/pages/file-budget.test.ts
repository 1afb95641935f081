import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { downloadFormats, type DownloadFormat, type LinkedEpisode } from '../../../src/model/archive.ts'
import {
  budgetFiles,
  budgetMessages,
  expectedRecordFiles,
  type FileNeeds,
} from '../../../src/pages/file-budget.ts'
import { type EpisodeFacts, leastFiles, planIndex } from '../../../src/search/build.ts'
import { filesOf } from '../../../src/search/numbering.ts'

const all = [...downloadFormats]

/** Needs of an archive whose episodes have a page, a redirect and two files of search, and no times where nothing else is said. */
function needsOf(
  episodes: number,
  budget: number,
  { downloads = all, subtitled = 0 }: { downloads?: readonly DownloadFormat[]; subtitled?: number } = {},
): FileNeeds {
  return {
    budget,
    downloads,
    episodes,
    subtitled,
    always: 2 * episodes + 500,
    records: 1,
    leastIndex: 2 * episodes + 2500,
  }
}

/** Files of the site as it was decided, search index apart. */
function filesWithout(
  { episodes, subtitled, always }: FileNeeds,
  downloads: readonly DownloadFormat[],
): number {
  const files = {
    ndjson: 1,
    vtt: subtitled,
    srt: subtitled,
    md: episodes,
    txt: episodes,
    json: episodes,
    html: episodes,
  }
  return always + downloads.reduce((sum, format) => sum + files[format], 0)
}

test('formats are left out in a fixed order, and only as many as must be', () => {
  const cases: [episodes: number, subtitled: number, downloads: string, index: number][] = [
    // 500 files in any case, six for each episode, two more with times, the records; the rest is for the search index.
    [0, 0, 'md txt json html vtt srt ndjson', 19_499],
    [100, 0, 'md txt json html vtt srt ndjson', 18_899],
    [2000, 0, 'md txt json html vtt srt ndjson', 7499],
    [2120, 0, 'md txt json html vtt srt ndjson', 6779],
    [2200, 0, 'md txt json vtt srt ndjson', 8499],
    [2500, 0, 'md txt vtt srt ndjson', 9499],
    [3000, 0, 'md vtt srt ndjson', 10_499],
    [4000, 0, 'vtt srt ndjson', 11_499],
    [20_000, 0, 'vtt srt ndjson', 1],
    [1500, 1500, 'md txt json html vtt srt ndjson', 7499],
    [1800, 10, 'md txt json html vtt srt ndjson', 8679],
    [1800, 1800, 'md txt json html vtt ndjson', 6899],
    [2000, 2000, 'md txt json vtt ndjson', 7499],
    [2200, 2200, 'md txt vtt ndjson', 8499],
    [2500, 2500, 'md txt ndjson', 9499],
    [4000, 4000, 'ndjson', 11_499],
  ]
  const budget = 20_000
  for (const [episodes, subtitled, downloads, index] of cases) {
    const needs = needsOf(episodes, budget, { subtitled })
    const made = budgetFiles(needs)
    assert.deepEqual([made.downloads.join(' '), made.index], [downloads, index], `${episodes} episodes`)
    assert.equal(filesWithout(needs, made.downloads) + made.index <= budget, index > 1)
  }
})

test('2,000 talks keep all downloads within 20,000 files, and their index is planned into what is left', () => {
  const facts = Array.from({ length: 2000 }, (_, number): EpisodeFacts => ({
    slug: `talk-${number}`,
    language: 'en',
    passages: 80 + (number % 70),
    hash: String(number),
  }))
  const needs = { ...needsOf(2000, 20_000), leastIndex: leastFiles(facts) }
  const made = budgetFiles(needs)
  assert.deepEqual(made.leftOut, [])
  const { chunk } = planIndex(facts, { files: made.index })
  const texts = facts.reduce((sum, { passages }) => sum + filesOf(passages, chunk), 0)
  // Shards and all else of 230,000 resampled passages were 2,631.
  assert.ok(filesWithout(needs, made.downloads) + texts + 2631 <= 20_000, `${texts} files of text`)
  assert.ok(texts >= 4000, `${texts} files of text`)
})

test('what the editor did not ask for is not left out', () => {
  const made = budgetFiles(needsOf(3000, 20_000, { downloads: ['txt', 'html'] }))
  assert.deepEqual(made, { downloads: ['txt'], leftOut: ['html'], index: 10_500 })
})

test('a message says what is left out and what to write', () => {
  const needs = needsOf(3000, 20_000)
  const [message, ...more] = budgetMessages(needs, budgetFiles(needs))
  assert.deepEqual(more, [])
  assert.equal(message?.id, 'downloads-left-out')
  assert.equal(message.severity, 'warning')
  assert.match(message.reason, /27,001 files for 3,000 episodes, expected at most 20,000: .* html, json, txt/)
  assert.match(message.note ?? '', /downloads: \[md, ndjson\], or files: 27001 /)
  const subtitled = needsOf(3000, 20_000, { subtitled: 500 })
  const [about] = budgetMessages(subtitled, budgetFiles(subtitled))
  assert.match(about?.reason ?? '', /28,001 files .* the downloads srt, html, json, vtt, txt are left out/)
  assert.match(about?.note ?? '', /downloads: \[md, ndjson\], or files: 28001 /)
  const enough = { ...needs, budget: 27_001 }
  assert.deepEqual(budgetMessages(enough, budgetFiles(enough)), [])
})

test('any needs: within the budget where that is possible, nothing left out without need', () => {
  const needs = fc.record({
    budget: fc.integer({ min: 1, max: 100_000 }),
    downloads: fc.subarray(all),
    episodes: fc.nat(20_000),
    subtitled: fc.nat(20_000),
    always: fc.nat(50_000),
    records: fc.constant(1),
    leastIndex: fc.integer({ min: 2, max: 50_000 }),
  })
  fc.assert(
    fc.property(needs, fc.nat(5000), (needs, more) => {
      const made = budgetFiles(needs)
      const without = filesWithout(needs, made.downloads)
      const fits = without + needs.leastIndex <= needs.budget
      // Nothing is lost and nothing is added.
      assert.deepEqual(
        needs.downloads.filter((format) => !made.leftOut.some((left) => left === format)),
        made.downloads,
      )
      // All the room that is left goes to the index.
      if (fits) assert.equal(made.index, needs.budget - without)
      else assert.ok(filesWithout(needs, made.downloads) - needs.always <= 1)
      // With the last one that was left out it would not fit.
      const last = made.leftOut.at(-1)
      if (last !== undefined)
        assert.ok(filesWithout(needs, [...made.downloads, last]) + needs.leastIndex > needs.budget)
      // More room never leaves out more.
      const roomier = budgetFiles({ ...needs, budget: needs.budget + more })
      assert.ok(roomier.leftOut.length <= made.leftOut.length)
    }),
  )
})

test('the records of a large archive are counted as several files and their list', () => {
  const expected = (words: number[], most: number): number =>
    expectedRecordFiles({ episodes: words.map((words) => ({ words }) as LinkedEpisode) }, most)
  const cases: [words: number[], most: number, files: number][] = [
    [[], 1000, 1],
    [[10, 20], 1000, 1],
    [[100, 200], 1000, 6],
    [[100, 200], Infinity, 1],
  ]
  for (const [words, most, files] of cases) assert.equal(expected(words, most), files, words.join())
  const needs = needsOf(100, 20_000)
  assert.equal(budgetFiles({ ...needs, records: 6 }).index, budgetFiles(needs).index - 5)
  const without = needsOf(100, 20_000, { downloads: ['md'] })
  assert.equal(budgetFiles({ ...without, records: 6 }).index, budgetFiles(without).index)
})
