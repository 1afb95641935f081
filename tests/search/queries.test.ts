import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** What somebody looks for, and where it is. */
interface KnownItem {
  query: string
  kind: string
  file: string
  /** Words of the wanted passage, verbatim but for white space; several where several passages are right. */
  contains: string | string[]
  /** Why that passage is what the person wants. */
  reason: string
}

const kinds = ['plain', 'rare-name', 'phrase', 'prefix', 'misspelt', 'compound', 'misheard']
const root = new URL('../../', import.meta.url)
const sets = [
  { set: 'queries-corpus.json', folder: '../shared/corpus/changelog/', queries: 60, files: 40, atLeast: {} },
  {
    set: 'queries-seed.json',
    folder: 'seeds/',
    queries: 40,
    files: 1,
    atLeast: { misheard: 12, compound: 8 },
  },
]

for (const { set, folder, queries, files, atLeast } of sets) {
  const items = JSON.parse(readFileSync(new URL(set, import.meta.url), 'utf8')) as KnownItem[]
  const texts = new URL(folder, root)

  test(`${set}: enough queries of every kind, over enough files, each once and with a reason`, () => {
    assert.ok(items.length >= queries)
    assert.ok(new Set(items.map(({ file }) => file)).size >= files)
    assert.equal(new Set(items.map(({ query }) => query)).size, items.length)
    for (const { query, kind, reason } of items) {
      assert.ok(kinds.includes(kind), `${kind} for ${query}`)
      assert.notEqual(reason.trim(), '')
    }
    for (const [kind, count] of Object.entries(atLeast)) {
      assert.ok(items.filter((item) => item.kind === kind).length >= count, kind)
    }
  })

  test(
    `${set}: the words of every wanted passage stand once in their file`,
    { skip: existsSync(texts) ? false : `${folder} is not here` },
    () => {
      for (const { query, file, contains } of items) {
        const text = normalised(readFileSync(new URL(encodeURIComponent(file), texts), 'utf8'))
        for (const words of [contains].flat()) {
          assert.equal(text.split(words).length - 1, 1, `"${words}" in ${file}, for ${query}`)
        }
      }
    },
  )
}

function normalised(text: string): string {
  return text.replace(/\s+/g, ' ')
}
