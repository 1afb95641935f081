import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { type Beside, compileSeed } from '../../src/compile/compile-seed.ts'
import { compileSettings } from '../../src/compile/settings.ts'
import { messagesOf } from '../../src/messages/message.ts'
import { messageText } from '../../src/messages/reporter.ts'
import type { CompiledSeed } from '../../src/model/episode.ts'
import { parseSeed } from '../../src/parse/parse-seed.ts'
import { assertGolden, casesIn } from '../helpers/golden.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/seeds')
const { settings } = compileSettings(undefined)
const names = await casesIn(fixtures)

for (const name of names) {
  test(`seed: ${name}`, async () => {
    const folder = path.join(fixtures, name)
    const { seed, messages } = await compileFixture(folder)
    const expected = new Map([
      ['episode.json', `${JSON.stringify(seed === undefined ? null : essential(seed), null, 2)}\n`],
      ['messages.txt', messageText(messages)],
    ])
    await assertGolden(folder, expected, ['input.md', 'beside.json'])
  })
}

test('half of the golden seeds are broken', async () => {
  const results = await Promise.all(names.map((name) => compileFixture(path.join(fixtures, name))))
  const broken = results.filter(({ messages }) => messages.length > 0)
  assert.ok(names.length >= 30, `${names.length} folders`)
  assert.ok(broken.length * 2 >= names.length, `${broken.length} of ${names.length} are broken`)
})

async function compileFixture(folder: string) {
  const parsed = parseSeed({ file: 'input.md', bytes: await readFile(path.join(folder, 'input.md')) })
  const seed = compileSeed(parsed, settings, await beside(folder))
  return { seed, messages: messagesOf(parsed.file) }
}

/** What the fixture says of files beside its seed. */
async function beside(folder: string): Promise<Beside> {
  const file = path.join(folder, 'beside.json')
  if (!existsSync(file)) return {}
  const { captions } = JSON.parse(await readFile(file, 'utf8')) as { captions: string[] }
  return { hasCaptions: (videoId) => captions.includes(videoId) }
}

/** The record without places, which the messages show, and without lists that are empty. */
function essential({ record, transcript, chapterLines, related }: CompiledSeed): unknown {
  return {
    record: filled(record),
    transcript: filled(transcript),
    ...filled({ chapterLines, related }),
  }
}

function filled(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
}
