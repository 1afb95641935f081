import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { completeSeed, otherSeed } from '../helpers/example-seeds.ts'
import { naslag } from '../helpers/naslag.ts'

const seeds = {
  'broken.md': otherSeed.replace('**Tags:**', '**Video ID:** short\n**Tags:**'),
  'complete.md': completeSeed,
}
const isRoot = process.getuid?.() === 0

async function check(folder: string): Promise<[file: string, id: string, reason: string][]> {
  const { status, stdout, stderr } = await naslag(['check', '--json', '--seeds', folder])
  assert.equal(status, 1, stderr)
  assert.equal(stderr, '')
  const { messages } = JSON.parse(stdout) as { messages: Record<'file' | 'id' | 'reason', string>[] }
  return messages.map(({ file, id, reason }) => [file, id, reason])
}

test('links that lead nowhere, in circles or to a folder hide no other message', async () => {
  const folder = writeTree(seeds)
  mkdirSync(path.join(folder, 'sub'))
  symlinkSync('gone.md', path.join(folder, 'a.md'))
  symlinkSync('b.md', path.join(folder, 'b.md'))
  symlinkSync('sub', path.join(folder, 'c.md'))
  symlinkSync('gone.yaml', path.join(folder, 'archive.yaml'))
  symlinkSync('gone.png', path.join(folder, 'picture.png'))
  const found = await check(folder)
  assert.deepEqual(
    found.map(([file, id]) => [file, id]),
    [
      ['a.md', 'seed-unreadable'],
      ['archive.yaml', 'seed-unreadable'],
      ['b.md', 'seed-unreadable'],
      ['broken.md', 'video-id-malformed'],
      ['c.md', 'seed-unreadable'],
    ],
  )
  assert.match(found[0]![2], /^Unexpected link to a file that is not there, expected /)
})

test(
  'a locked seed and a locked folder hide no other message',
  { skip: isRoot && 'root reads everything' },
  async () => {
    const folder = writeTree({ ...seeds, 'locked.md': otherSeed, 'sub/locked.md': otherSeed })
    chmodSync(path.join(folder, 'locked.md'), 0)
    chmodSync(path.join(folder, 'sub'), 0)
    try {
      assert.deepEqual(
        (await check(folder)).map(([file, id]) => [file, id]),
        [
          ['broken.md', 'video-id-malformed'],
          ['locked.md', 'seed-unreadable'],
          ['sub', 'seed-unreadable'],
        ],
      )
    } finally {
      chmodSync(path.join(folder, 'sub'), 0o700)
    }
  },
)

test('an output that cannot be written is wrong use: status 2 and a sentence', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'file'), '')
  symlinkSync('gone', path.join(folder, 'link'))
  const source = writeTree({ 'a.md': completeSeed })
  const long = path.join(folder, 'x'.repeat(300))
  for (const out of [path.join(folder, 'file', 'site'), path.join(folder, 'link', 'site'), long]) {
    const { status, stderr } = await naslag(['build', '--seeds', source, '--out', out])
    assert.equal(status, 2, stderr)
    assert.match(
      stderr,
      /^naslag: Unexpected place for the site, .*, expected one that can be written .*--out\.\n$/m,
    )
  }
})

test('an output with files of others is wrong use: status 2, and they stay', async () => {
  const source = writeTree({ 'a.md': completeSeed })
  const out = writeTree({ 'build.json': '{}', 'thesis.txt': 'important' })
  const foreign = await naslag(['build', '--seeds', source, '--out', out])
  assert.equal(foreign.status, 2, foreign.stderr)
  assert.match(foreign.stderr, /^naslag: Unexpected files in .* that naslag did not write, expected /m)
  assert.deepEqual(readdirSync(out), ['build.json', 'thesis.txt'])

  const site = path.join(temporaryFolder(), 'site')
  await naslag(['build', '--seeds', source, '--out', site])
  assert.equal((await naslag(['build', '--seeds', source, '--out', site])).status, 0)
  writeFileSync(path.join(site, 'CNAME'), 'example.org')
  const added = await naslag(['build', '--seeds', source, '--out', site])
  assert.equal(added.status, 2, added.stderr)
  assert.match(
    added.stderr,
    /^naslag: Unexpected CNAME in .*, expected only what the last build wrote.*public/m,
  )
  assert.ok(existsSync(path.join(site, 'CNAME')))
})

test('check does not speak of a site', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'file'), '')
  const cache = path.join(folder, 'file', 'cache')
  const { status, stderr } = await naslag([
    'check',
    '--seeds',
    writeTree({ 'a.md': completeSeed }),
    '--cache',
    cache,
  ])
  assert.equal(status, 3)
  assert.match(
    stderr,
    /^naslag: Unexpected place for what builds keep, .*, expected one .* \(ENOTDIR: .*\)\. Let it be .* --cache\.\n$/m,
  )
  assert.doesNotMatch(stderr, /site/)
})
