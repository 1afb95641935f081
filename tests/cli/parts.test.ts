import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { naslag } from '../helpers/naslag.ts'
import { filesOf } from '../helpers/site.ts'

const seeds = Object.fromEntries(
  Array.from({ length: 11 }, (_, number) => [
    `talk-${number}.md`,
    `# Talk ${number}\n\n**Tags:** #talk\n\n## Transcript\n\n${`Part ${number} is about the ${number * 3} bridges of the town, and who built them. `.repeat(90 + number)}\n\n## Related\n- [[Talk ${(number + 1) % 11}]]\n`,
  ]),
)

test('four parts in separate processes and folders give the bytes of one build', async () => {
  const work = temporaryFolder()
  const at = (name: string): string => path.join(work, name)
  const parts = await Promise.all(
    [1, 2, 3, 4].map(async (part) => {
      // A machine of its own: its own copy of the seeds.
      const run = await naslag([
        'build',
        '--seeds',
        writeTree(seeds),
        '--part',
        `${part}/4`,
        '--cache',
        at(`part-${part}`),
      ])
      assert.equal(run.status, 0, run.stderr)
      assert.match(run.stderr, new RegExp(`part ${part} of 4: \\d+ seeds?`))
      return at(`part-${part}`)
    }),
  )
  const folder = writeTree(seeds)
  const merge = parts.flatMap((part) => ['--merge', part])
  const merged = await naslag([
    'build',
    '--seeds',
    folder,
    '--out',
    at('merged'),
    '--cache',
    at('cache'),
    ...merge,
  ])
  assert.equal(merged.status, 0, merged.stderr)
  const single = await naslag(['build', '--seeds', folder, '--out', at('single'), '--cache', at('other')])
  assert.equal(single.status, 0, single.stderr)

  const files = filesOf(at('single'))
  assert.deepEqual(filesOf(at('merged')), files)
  for (const file of files) {
    assert.ok(
      readFileSync(path.join(at('merged'), file)).equals(readFileSync(path.join(at('single'), file))),
      file,
    )
  }
  assert.equal(
    readdirSync(work).some((name) => name.startsWith('_site')),
    false,
  )
})

test('all seeds are in one of the parts, and what is merged is not made again', async () => {
  const work = temporaryFolder()
  const cache = path.join(work, 'cache')
  const folder = writeTree(seeds)
  for (const part of ['1/3', '2/3', '3/3'])
    await naslag(['build', '--seeds', folder, '--part', part, '--cache', cache])
  const made = filesOf(cache).length
  await naslag(['check', '--seeds', folder, '--cache', cache])
  // Only what is known of all seeds together, a list of groups and the one group, and what the check used is new, each with where it is.
  assert.equal(filesOf(cache).length, made + 6)
  assert.ok(made > Object.keys(seeds).length)
})

test('a part that cannot be, and a cache that is not there, are wrong use', async () => {
  for (const part of ['0/4', '5/4', 'x', '1/', '2']) {
    const run = await naslag(['build', '--part', part])
    assert.equal(run.status, 2)
    assert.match(run.stderr, /expected one such as 2\/4/)
  }
  const run = await naslag(['build', '--merge', path.join(temporaryFolder(), 'nowhere')])
  assert.equal(run.status, 2)
  assert.match(run.stderr, /expected a folder that is there/)
})
