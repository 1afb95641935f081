import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileSettings } from '../../../src/compile/settings.ts'
import { readSeeds } from '../../../src/read/read-seeds.ts'
import type { MadeSeed, MakeTask } from '../../../src/tasks/make-block.ts'
import { openPool } from '../../../src/tasks/pool.ts'
import { temporaryFolder, writeTree } from '../../helpers/build-fixture.ts'
import { otherSeed } from '../../helpers/example-seeds.ts'

const seeds = readSeeds(
  writeTree(
    Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`${at}.md`, otherSeed.replace('# Other talk', `# Talk ${at}`)]),
    ),
  ),
).seeds

function taskOf(at: number, store: string): MakeTask {
  const { settings } = compileSettings(undefined)
  return { seeds: [seeds[at]!], settings, names: [], beside: new Map(), store, version: 'test' }
}

/** What each seed gives where all together are so much work (milliseconds). */
async function made(work: number): Promise<MadeSeed[]> {
  const pool = openPool()
  const store = temporaryFolder()
  try {
    const blocks = seeds.map(async (_, at) => pool.run('makeBlock', taskOf(at, store), work))
    return (await Promise.all(blocks)).flat()
  } finally {
    await pool.close()
  }
}

test('tasks have the same results here, in other threads and here, and in other threads only', async () => {
  const here = await made(1)
  assert.deepEqual(
    here.map((seed) => seed.made?.digest.title),
    seeds.map((_, at) => `Talk ${at}`),
  )
  assert.deepEqual(await made(10_000), here)
  assert.deepEqual(await made(1_000_000), here)
})

test('a task that fails rejects what it was asked for, and those behind it go on', async () => {
  for (const work of [1, 10_000, 1_000_000]) {
    const pool = openPool()
    try {
      const store = temporaryFolder()
      const tasks = seeds.map((_, at) => taskOf(at, store))
      // No reader of files can be given this.
      tasks[2] = { ...tasks[2]!, seeds: [{ ...seeds[2]!, path: '\0' }] }
      const ended = await Promise.allSettled(tasks.map(async (task) => pool.run('makeBlock', task, work)))
      assert.deepEqual(
        ended.map(({ status }) => status),
        seeds.map((_, at) => (at === 2 ? 'rejected' : 'fulfilled')),
      )
    } finally {
      await pool.close()
    }
  }
})
