import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build, checkArchive } from '../../src/build.ts'
import type { Message } from '../../src/messages/message.ts'
import { ownBuild, writeTree } from '../helpers/build-fixture.ts'
import { filesOf, textOf } from '../helpers/site.ts'

const talk = (title: string, header = ''): string =>
  `# ${title}\n\n${header}\n\n## Transcript\n\nHello there.\n`

function idsOf({ messages }: { messages: Message[] }): string[] {
  return messages.map(({ file, line, id }) => `${file}:${line} ${id}`)
}

test('a title that was corrected: check and build say what became of the address, and no file of the site does', async () => {
  const seeds = writeTree({ 'a.md': talk('A tlak'), 'b.md': talk('B') })
  const write = (content: string): void => writeFileSync(path.join(seeds, 'a.md'), content)
  const options = ownBuild(seeds)
  assert.deepEqual(idsOf(await build(options)), [])

  write(talk('A talk'))
  assert.deepEqual(idsOf(await checkArchive(options)), ['a.md:1 address-changed'])
  // In `dev` titles are being written: it says nothing, and what it wrote was never published.
  assert.deepEqual(idsOf(await build({ ...options, dev: true })), [])
  write(talk('A tal'))
  await build({ ...options, dev: true })
  // A machine that publishes keeps the store and no site.
  write(talk('A talk'))
  rmSync(options.out, { recursive: true })
  assert.deepEqual(idsOf(await build(options)), ['a.md:1 address-changed'])

  const cold = ownBuild(seeds)
  assert.deepEqual(idsOf(await build(cold)), [])
  assert.deepEqual(filesOf(options.out), filesOf(cold.out))
  for (const file of filesOf(cold.out)) assert.equal(textOf(options.out, file), textOf(cold.out, file), file)

  // What is published is what the next build compares with.
  assert.deepEqual(idsOf(await build(options)), [])
  write(talk('The talk', '**Aliases:** A talk, a-tlak'))
  assert.deepEqual(idsOf(await build(options)), [])
  for (const slug of ['a-talk', 'a-tlak']) {
    assert.match(textOf(options.out, `episodes/${slug}/index.html`), /url=\/episodes\/the-talk\//)
    const rule = `/episodes/${slug}/transcript.txt /episodes/the-talk/transcript.txt 301\n`
    assert.ok(textOf(options.out, '_redirects').includes(rule), rule)
  }

  write(talk('Another talk'))
  writeFileSync(path.join(seeds, 'archive.yaml'), 'silence: [address-changed]\n')
  assert.deepEqual(idsOf(await build(options)), [])
})
