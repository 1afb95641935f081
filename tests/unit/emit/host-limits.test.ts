import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FileSize, limitMessages, mostFileBytes } from '../../../src/emit/host-limits.ts'
import { downloadFormats, type DownloadFormat } from '../../../src/model/archive.ts'

const unlimited = 10_000_000

/** Files `<folder>/<number>.html`. */
function files(count: number, bytes = 1, folder: (number: number) => string = () => 'pages'): FileSize[] {
  return Array.from({ length: count }, (_, number) => ({ file: `${folder(number)}/${number}.html`, bytes }))
}

function said(sizes: readonly FileSize[], budget = unlimited): string[] {
  return limitMessages(sizes, { files: budget, downloads: [...downloadFormats] }).map(
    ({ id, reason }) => `${id}: ${reason}`,
  )
}

test('a site that every host takes', () => {
  assert.deepEqual(said([]), [])
  assert.deepEqual(said(files(20_000), 20_000), [])
  assert.deepEqual(said([{ file: 'a', bytes: 25 * 1024 * 1024 }]), [])
  assert.deepEqual(said(files(100, 10_000_000)), [])
})

test('where the domain of `url` tells the host, only its own limits count', () => {
  const large = [...files(20_001), { file: 'archive-1.ndjson', bytes: 1e9 }]
  for (const [url, named] of [
    ['https://someone.github.io/archive/', ['GitHub Pages']],
    ['https://someone.gitlab.io/', ['GitLab Pages']],
    ['https://archive.pages.dev/', ['Cloudflare Pages', 'Cloudflare Pages']],
    ['https://archive.netlify.app/', []],
    ['https://example.org/', ['Cloudflare Pages', 'Cloudflare Pages', 'GitHub Pages', 'GitLab Pages']],
    [
      'https://github.io.example.org/',
      ['Cloudflare Pages', 'Cloudflare Pages', 'GitHub Pages', 'GitLab Pages'],
    ],
  ] as const) {
    const messages = limitMessages(large, { files: unlimited, downloads: ['ndjson'], url })
    assert.deepEqual(
      messages.map(({ reason }) => / on (.*)$/.exec(reason)![1]),
      named,
      url,
    )
  }
})

test('one more of each', () => {
  const cases: [FileSize[], string[]][] = [
    [files(20_001), ['Unexpected 20,001 files, expected at most 20,000 on Cloudflare Pages']],
    [
      [{ file: 'archive-1.ndjson', bytes: 25 * 1024 * 1024 + 1 }],
      ['Unexpected 26.3 MB in archive-1.ndjson, expected at most 26.2 MB on Cloudflare Pages'],
    ],
    [
      [...files(100, 10_000_000), { file: 'a', bytes: 1 }],
      [
        'Unexpected site of 1.1 GB, expected at most 1 GB on GitHub Pages',
        'Unexpected site of 1.1 GB, expected at most 1 GB on GitLab Pages',
      ],
    ],
    [
      files(54_001),
      [
        'Unexpected 54,001 files in pages, expected at most 54,000 on Netlify',
        'Unexpected 54,001 files, expected at most 20,000 on Cloudflare Pages',
      ],
    ],
    [
      // A folder for each file, and the one around them, and the top one.
      files(100_000, 1, (number) => `pages/${number}`),
      [
        'Unexpected 100,000 files, expected at most 20,000 on Cloudflare Pages',
        'Unexpected 200,002 files and folders, expected at most 200,000 on GitLab Pages',
      ],
    ],
  ]
  for (const [sizes, expected] of cases)
    assert.deepEqual(
      said(sizes),
      expected.map((reason) => `host-limit: ${reason}`),
    )
})

test('the archive of its editor has more files than it may', () => {
  const [message, ...more] = limitMessages(files(11), { files: 10, downloads: ['md'] })
  assert.deepEqual(more, [])
  assert.equal(message?.id, 'files-over-budget')
  assert.equal(message.severity, 'warning')
  assert.equal(message.reason, 'Unexpected 11 files, expected at most 10')
  assert.match(message.note ?? '', /^Write: .*files: 11/)
})

test('a note says what to write, and nothing that is so already', () => {
  const noteOf = (sizes: FileSize[], downloads: DownloadFormat[], budget = unlimited) =>
    limitMessages(sizes, { files: budget, downloads })[0]?.note
  assert.equal(noteOf(files(20_001), ['md']), 'Write: files: 20000')
  const page = [{ file: 'episodes/a-talk/index.html', bytes: 3e7 }]
  assert.equal(noteOf(page, ['md']), 'Cut the seed that it is made of into several.')
  const large = files(200, 1e7)
  assert.equal(noteOf(large, ['md']), 'Write: downloads: []')
  assert.equal(noteOf(large, []), 'Publish on another host where this one is meant.')
  assert.equal(noteOf(files(3), [], 2), 'Write: files: 3 where the host takes so many.')
})

test('a file may have the bytes that every host takes where the site may be', () => {
  const most = 25 * 1024 * 1024
  for (const [url, expected] of [
    [undefined, most],
    ['https://example.org/', most],
    ['https://archive.pages.dev/', most],
    ['https://someone.github.io/archive/', Infinity],
  ] as const)
    assert.equal(mostFileBytes(url), expected, url)
})
