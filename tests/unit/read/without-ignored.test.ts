import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutIgnored } from '../../../src/read/without-ignored.ts'

test('leaves out files, and folders with all below them', () => {
  const files = [
    'Templates/a.md',
    'Templates/b/c.md',
    'Templates.md',
    'ideas.md',
    'my ideas.md',
    'e\u0301/d.md',
  ]
  for (const [ignore, kept] of [
    [[], files],
    [['Templates'], files.slice(2)],
    [
      ['Templates/b', 'ideas.md'],
      ['Templates/a.md', 'Templates.md', 'my ideas.md', 'e\u0301/d.md'],
    ],
    [['\u00e9'], files.slice(0, -1)],
    [['nothing'], files],
  ] as const) {
    const asSeeds = files.map((file) => ({ file, path: file, size: 0 }))
    const folder = { seeds: asSeeds, sidecars: [], unread: files, linkedFolders: files }
    const { seeds, unread, linkedFolders } = withoutIgnored(folder, ignore)
    assert.deepEqual([seeds.map(({ file }) => file), unread, linkedFolders], [kept, kept, kept])
  }
})
