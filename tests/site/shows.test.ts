import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { naslag } from '../helpers/naslag.ts'

const cases: [shows: string, own: string, series: string][] = [
  ['[]', '', 'All talks'],
  ['[Gardens]', '', 'Gardens'],
  ['[Gardens, Soil]', '', 'All talks'],
  ['[Gardens, Soil]', '**Show:** Soil', 'Soil'],
]

for (const [shows, own, series] of cases) {
  test(`shows ${shows}, of the seed: ${own || 'none'}`, async () => {
    const seeds = writeTree({
      'archive.yaml': `title: All talks\nshows: ${shows}\n`,
      'other.md': otherSeed.replace('**Tags:**', `${own}\n**Tags:**`),
    })
    const out = path.join(temporaryFolder(), 'site')
    const { status, stderr } = await naslag(['build', '--seeds', seeds, '--out', out])
    assert.equal(status, 0, stderr)
    const page = readFileSync(path.join(out, 'episodes/other-talk/index.html'), 'utf8')
    const facts = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!)
    assert.equal(facts.partOfSeries.name, series)
    assert.equal(page.includes('Gardens ·'), false)
  })
}
