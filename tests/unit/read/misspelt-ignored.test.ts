import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misspeltIgnored } from '../../../src/read/misspelt-ignored.ts'

test('paths that are none and almost one have a warning with the one that is meant', () => {
  const files = ['talk.md', 'talk-12.md', 'Notes/Daily/2025-01-02.md', 'Templates/talk.md', 'Caf\u00E9/a.md']
  const folder = {
    seeds: files.map((file) => ({ file, path: file, size: 0 })),
    sidecars: [],
    unread: ['Attachments/map.png'],
    linkedFolders: [],
  }
  const cases: [path: string, meant?: string][] = [
    ['Templates'],
    ['Notes/Daily'],
    ['Attachments/map.png'],
    ['Caf\u00E9'],
    // Not every copy of an archive has every folder, and a talk that was taken away is no other one.
    ['Nowhere'],
    ['talk-13.md'],
    ['templates', 'Templates'],
    ['Template', 'Templates'],
    ['Daily', 'Notes/Daily'],
    ['talk', 'talk.md'],
  ]
  for (const [path, meant] of cases) {
    const messages = misspeltIgnored(folder, [path])
    assert.deepEqual(
      messages.map(({ id, file, note }) => [id, file, note]),
      meant === undefined
        ? []
        : [
            [
              'ignore-misspelt',
              'archive.yaml',
              `Nothing is left out by it. If that is meant, write: ${meant}`,
            ],
          ],
      path,
    )
  }
})
