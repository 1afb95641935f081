import assert from 'node:assert/strict'
import { appendFileSync, cpSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build } from '../../../src/build.ts'
import { keysOf, loadArchive } from '../../../src/load-archive.ts'
import { outlineSite } from '../../../src/make-site.ts'
import { EarlierSite } from '../../../src/tasks/earlier-site.ts'
import { openPool } from '../../../src/tasks/pool.ts'
import type { SiteWork } from '../../../src/tasks/site-work.ts'
import { Store } from '../../../src/tasks/store.ts'
import { writeRecords } from '../../../src/tasks/write-records.ts'
import { ownBuild, writeTree } from '../../helpers/build-fixture.ts'
import { filesOf, textOf } from '../../helpers/site.ts'

test('records of 200,000 episodes that are the same again are linked', async () => {
  let asked = 0
  const earlier = { link: () => (asked += 1) > 0, filesOf: () => ({ files: ['archive.ndjson'] }) }
  const keys = Array.from({ length: 200_000 }, (_, at) => String(at))
  const context = { archive: { settings: { downloads: ['ndjson'] } } }
  await writeRecords({ context, keys, store: '', output: '', earlier } as unknown as SiteWork)
  assert.equal(asked, 1)
})

/** A seed of a day of January 2024, of so many sentences: its record has 500 bytes, and 14 for each. */
function talk(day: number, sentences = 50): string {
  const date = `2024-01-${String(day).padStart(2, '0')}`
  return `# Talk ${day}\n\n**Date:** ${date}\n\n## Transcript\n\n${'We said é now. '.repeat(sentences)}\n`
}

interface Written {
  files: number
  /** What was linked from the site before. */
  linked: string[]
}

/** Writes the records of the seeds in a folder again and again, in files of at most `most` bytes, each time in the place of the last ones. */
function recordsOf(seeds: string) {
  const options = ownBuild(seeds)
  const site = path.join(path.dirname(options.out), 'records')
  const output = `${site}-new`
  const write = async (most: number): Promise<Written> => {
    await build(options)
    const loaded = await loadArchive(options, openPool(0))
    const { context } = await outlineSite(loaded, options)
    const earlier = await EarlierSite.open(site, new Store(options.cache))
    // The record of each episode is there before.
    cpSync(path.join(options.out, 'episodes'), path.join(output, 'episodes'), { recursive: true })
    const work = { context, keys: keysOf(loaded), store: options.cache, output, earlier }
    const files = await writeRecords(work, most)
    earlier.note(output)
    rmSync(site, { recursive: true, force: true })
    renameSync(output, site)
    await earlier.keep()
    return { files, linked: [...earlier.linked.keys()].toSorted() }
  }
  return { site, out: options.out, write }
}

/** The files of records in a site, in the order of the list where there is one. */
function listed(site: string): string[] {
  const names = filesOf(site).filter((file) => !file.startsWith('episodes/'))
  if (!names.includes('archive.json')) return names
  const { parts } = JSON.parse(textOf(site, 'archive.json')) as {
    parts: { file: string; episodes: number; bytes: number }[]
  }
  const files = parts.map(({ file, episodes, bytes }) => {
    assert.equal(textOf(site, file).split('\n').length - 1, episodes, file)
    assert.equal(statSync(path.join(site, file)).size, bytes, file)
    return file
  })
  assert.deepEqual([...files, 'archive.json'].toSorted(), names)
  return files
}

for (const downloads of ['json, ndjson', 'ndjson']) {
  test(`downloads: [${downloads}]: records that are too large for a file are several with a list of them, and only those are written again that change`, async () => {
    const days = [1, 2, 3, 4, 5, 6, 7]
    const seeds = writeTree({
      'archive.yaml': `downloads: [${downloads}]\n`,
      ...Object.fromEntries(days.map((day) => [`${day}.md`, talk(day)])),
    })
    const { site, out, write } = recordsOf(seeds)
    const most = 3500
    const isWhole = (): void => {
      const files = listed(site)
      // One after the other they are the one file that the records would else be.
      assert.equal(files.map((file) => textOf(site, file)).join(''), textOf(out, 'archive.ndjson'))
      if (files.length > 1)
        for (const file of files) assert.ok(statSync(path.join(site, file)).size <= most, file)
    }

    assert.deepEqual(await write(1e6), { files: 1, linked: [] })
    assert.deepEqual(listed(site), ['archive.ndjson'])
    isWhole()

    assert.deepEqual(await write(most), { files: 5, linked: [] })
    assert.deepEqual(
      listed(site),
      [4, 3, 2, 1].map((part) => `archive-${part}.ndjson`),
    )
    isWhole()

    // Nothing changed.
    assert.equal((await write(most)).linked.length, 5)

    // The newest file has room for one more.
    writeFileSync(path.join(seeds, '8.md'), talk(8))
    const more = await write(most)
    assert.deepEqual(more, { files: 5, linked: ['archive-1.ndjson', 'archive-2.ndjson', 'archive-3.ndjson'] })
    isWhole()

    // A talk somewhere else that is as long as before.
    writeFileSync(path.join(seeds, '3.md'), talk(3).replace('said', 'says'))
    assert.deepEqual(
      (await write(most)).linked,
      [1, 3, 4].map((part) => `archive-${part}.ndjson`),
    )
    isWhole()

    // What somebody changed in the site is not believed.
    appendFileSync(path.join(site, 'archive-2.ndjson'), ' ')
    assert.deepEqual((await write(most)).linked, [])
    isWhole()

    assert.deepEqual(await write(1e6), { files: 1, linked: [] })
    assert.deepEqual(listed(site), ['archive.ndjson'])
    isWhole()
  })
}

test('a record that is larger than a file may be stands alone, and one alone is a file as it is', async () => {
  const seeds = writeTree({
    'archive.yaml': 'downloads: [ndjson]\n',
    '1.md': talk(1),
    '2.md': talk(2, 400),
    '3.md': talk(3),
  })
  const { site, write } = recordsOf(seeds)
  await write(3500)
  assert.deepEqual(listed(site), ['archive-3.ndjson', 'archive-2.ndjson', 'archive-1.ndjson'])
  for (const day of [1, 3]) rmSync(path.join(seeds, `${day}.md`))
  await write(3500)
  assert.deepEqual(listed(site), ['archive.ndjson'])
})
