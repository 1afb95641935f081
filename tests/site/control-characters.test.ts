import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildFixture } from '../helpers/build-fixture.ts'
import { filesOf, textOf } from '../helpers/site.ts'

const odd = 'A\x07B\x92C\x1bD\x7f'

test('control characters of a seed are in no page, and in the record as they are', async () => {
  const { out, messages } = await buildFixture({
    'a.md': `# ${odd} talk\n\n**Tags:** #t${odd}\n**Odd:** ${odd}\n\n## Transcript\n\nHello ${odd} there.\n\n## Notes\n\nNote ${odd} \`${odd}\` [x](y${odd})\n`,
    'archive.yaml': `title: "Archive \\x07\\x92"\nurl: https://example.org/\n`,
  })
  assert.deepEqual(
    messages.map(({ id }) => id),
    ['control-character'],
  )
  const pages = filesOf(out).filter((file) => /\.(?:html|xml)$/.test(file))
  assert.ok(pages.length > 5 && pages.some((file) => file.endsWith('.xml')))
  for (const file of pages)
    assert.doesNotMatch(textOf(out, file), /[^\t\n\r\x20-\x7e\xa0-\ufffd\ud800-\udfff]/, file)
  assert.match(textOf(out, 'episodes/a-b-c-d-talk/index.html'), /Hello A\ufffdB\ufffdC\ufffdD\ufffd there/)

  const record = JSON.parse(textOf(out, 'episodes/a-b-c-d-talk/transcript.json')) as {
    passages: { text: string }[]
  }
  assert.equal(record.passages[0]?.text, `Hello ${odd} there.`)
})
