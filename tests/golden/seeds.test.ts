import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import type { CaptionsFile } from '../../src/captions/choose-captions.ts'
import { compileSettings } from '../../src/compile/settings.ts'
import { startEpisode } from '../../src/make-episode.ts'
import { type Message, messagesOf } from '../../src/messages/message.ts'
import { messageText } from '../../src/messages/reporter.ts'
import type { CompiledSeed } from '../../src/model/episode.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { readSeeds, readSource } from '../../src/read/read-seeds.ts'
import { assertGolden, casesIn } from '../helpers/golden.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/seeds')
const { settings } = compileSettings(undefined)
const names = await casesIn(fixtures)

for (const name of names) {
  test(`seed: ${name}`, async () => {
    const folder = path.join(fixtures, name)
    const { seed, messages, beside } = await compileFixture(folder)
    const expected = new Map([
      ['episode.json', `${JSON.stringify(seed === undefined ? null : essential(seed), null, 2)}\n`],
      ['messages.txt', messageText(messages)],
    ])
    await assertGolden(folder, expected, ['input.md', ...beside])
  })
}

test('half of the golden seeds are broken', async () => {
  const results = await Promise.all(names.map((name) => compileFixture(path.join(fixtures, name))))
  const broken = results.filter(({ messages }) => messages.length > 0)
  assert.ok(names.length >= 30, `${names.length} folders`)
  assert.ok(broken.length * 2 >= names.length, `${broken.length} of ${names.length} are broken`)
})

/** A seed with the captions that lie beside it. */
async function compileFixture(
  folder: string,
): Promise<{ seed: CompiledSeed | undefined; messages: Message[]; beside: string[] }> {
  const { sidecars } = readSeeds(folder)
  const { file, seed, captions } = startEpisode(
    { file: 'input.md', bytes: await readFile(path.join(folder, 'input.md')) },
    {
      settings,
      glossary: compileGlossary([]),
      captionsOf: () =>
        sidecars.map((sidecar) => ({ ...readSource(sidecar), ...sidecar }) as unknown as CaptionsFile),
    },
  )
  return {
    seed,
    messages: [file, ...captions().map((read) => read.file)].flatMap(messagesOf),
    beside: sidecars.map((sidecar) => sidecar.file),
  }
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
