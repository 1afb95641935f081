import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { makeEpisode } from '../../../src/make-episode.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { schemaFiles } from '../../../src/pages/schema-files.ts'
import { settings, sourceOf } from '../../helpers/seed-builder.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const fixtures = path.join(root, 'tests/fixtures/seeds')
const corpus = path.resolve(root, '../shared/corpus/changelog')

/** The published schema as it is written, and a validator that knows nothing of naslag. */
function publishedSchema(): ValidateFunction {
  const file = schemaFiles().find((each) => each.file === 'schema/episode.json')
  // Strict: a format that is stated must be known, and none is.
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  return ajv.compile(JSON.parse(String(file?.content)) as object)
}

const follows = publishedSchema()

/** What the record of a seed, as it is written, has against the schema; `undefined` where the seed gives none. */
function faultsOf(file: string): string[] | undefined {
  const source = { file: path.basename(file), bytes: readFileSync(file) }
  const { made } = makeEpisode(source, { settings, glossary: compileGlossary([]) })
  if (made === undefined) return undefined
  if (follows(JSON.parse(JSON.stringify(made.episode)))) return []
  return (follows.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('the records of all golden seeds follow the published schema', () => {
  let records = 0
  for (const name of readdirSync(fixtures)) {
    const faults = faultsOf(path.join(fixtures, name, 'input.md'))
    if (faults === undefined) continue
    assert.deepEqual(faults, [], name)
    records += 1
  }
  assert.ok(records >= 30, `${records} records`)
})

test(
  'the records of the corpus follow the published schema',
  { skip: existsSync(corpus) ? false : 'the corpus is not here: ../shared/corpus' },
  () => {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.md')))
      assert.deepEqual(faultsOf(path.join(corpus, file)), [], file)
  },
)

test('a source is what browsers read as an address of the web, which may be no URI', () => {
  const sources = ['https://example.org/één|[x]', 'HTTPS://exämple.org/a\\b', 'http://example.org:8080/#a#b']
  for (const url of sources) {
    const source = sourceOf(`# A talk\n\n**Source:** ${url}\n\n## Transcript\n\nHello there.\n`)
    const { episode } = makeEpisode(source, { settings, glossary: compileGlossary([]) }).made!
    assert.equal(episode.source?.url, url)
    assert.ok(follows(JSON.parse(JSON.stringify(episode))), url)
    const script = { ...episode, source: { label: 'x', url: 'javascript:alert(1)' } }
    assert.equal(follows(JSON.parse(JSON.stringify(script))), false)
  }
})

test('the published schema tells a record from what is none', () => {
  assert.equal(follows({ title: 'A talk' }), false)
})
