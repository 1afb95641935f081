import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { compile } from '../../helpers/seed-builder.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const corpus = path.resolve(root, '../shared/corpus/changelog')
const own = readdirSync(path.join(root, 'seeds')).filter(
  (file) => file.endsWith('.md') && file !== 'README.md',
)

for (const file of own) {
  test(`the archive's own seed: ${file}`, () => {
    const bytes = readFileSync(path.join(root, 'seeds', file))
    const { seed, messages } = compile(bytes)
    assert.deepEqual(messages, [])
    assert.equal(seed?.transcript.text, plainTranscript(bytes.toString()))
    assert.deepEqual(seed.record.sections, [])
  })
}

test(
  'every file of the corpus compiles without errors, character for character',
  { skip: existsSync(corpus) ? false : 'the corpus is not here: ../shared/corpus' },
  () => {
    const files = readdirSync(corpus).filter((file) => file.endsWith('.md'))
    assert.equal(files.length, 240)
    for (const file of files) {
      const bytes = readFileSync(path.join(corpus, file))
      const { seed, messages } = compile(bytes)
      const others = messages.filter(({ id }) => id !== 'speaker-without-text')
      assert.deepEqual(others, [], file)
      assert.equal(seed?.transcript.text, plainTranscript(bytes.toString()), file)
      assert.ok(seed.record.speakers.length > 0, file)
      assert.deepEqual(seed.record.sections, [], file)
    }
  },
)

/** The transcript of a generated seed without labels, times and escapes: each by its own plain step. */
function plainTranscript(text: string): string {
  const from = text.indexOf('\n## Transcript\n') + '\n## Transcript\n'.length
  const to = text.indexOf('\n---\n\n## Notes\n')
  return text
    .slice(from, to)
    .split('\n')
    .map((line) => line.replace(/^\*\*[^*:]+(?::\*\*|\*\*:(?=\s+\w))/, ''))
    .join('\n')
    .replace(/(?<=\s)\\?\[\d+(?::\d\d)+(?:\.\d+)?\\?\]/g, '')
    .replace(/\\([^A-Za-z0-9\s])/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
}
