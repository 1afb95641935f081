import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { buildFixture, root } from '../helpers/build-fixture.ts'
import { completeSeed, otherSeed } from '../helpers/example-seeds.ts'
import { deadLinks, filesOf, pagesOf, textOf } from '../helpers/site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Choices of style that the printer makes, not faults.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-quotes': 'off',
    // HTML lets the end of a paragraph be left out.
    'no-implicit-close': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // Transcripts come as they are.
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    'tel-non-breaking': 'off',
    // The strip is a list in SVG, which has no elements of its own for lists.
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
  },
})

/** One page of each kind is enough: pages of a kind come from one template. */
async function assertValid(site: string): Promise<void> {
  for (const [file, html] of pagesOf(site)) {
    if (file.endsWith('transcript.html')) continue
    const { results } = await validator.validateString(html, file)
    const faults = results.flatMap((result) =>
      result.messages.map(
        (message) => `${file}:${message.line}:${message.column} ${message.ruleId} ${message.message}`,
      ),
    )
    assert.deepEqual(faults.slice(0, 10), [])
  }
}

test('the pages of the real seed are valid HTML', async () => {
  const { out } = await buildFixture(`${root}/seeds`)
  await assertValid(out)
})

test('pages with every kind of content are valid HTML, and their links resolve', async () => {
  const { out } = await buildFixture({
    'archive.yaml':
      'title: Archive\nlanguage: en\nurl: https://example.org/pod/\nrepository: https://github.com/someone/archive\nauthor: Someone\nlicense: CC BY 4.0\n',
    'complete.md': completeSeed,
    'other.md': otherSeed,
  })
  await assertValid(out)
  assert.deepEqual(deadLinks(out, '/'), [])
  // `0:05` is no time of the day, which is what the element stands for without a date.
  for (const [file, html] of pagesOf(out))
    if (!file.endsWith('transcript.html')) assert.doesNotMatch(html, /<time>/, file)
  assert.match(textOf(out, 'episodes/garden-talk-c-for-gardeners/index.html'), /<b>10:00<\/b>/)
})

test('every file that a browser shows as a page has a content policy before all that it could stop', async () => {
  const { out } = await buildFixture({
    'complete.md': completeSeed.replace('tags:', 'aliases: [A former title]\ntags:'),
    'other.md': otherSeed,
  })
  const files = filesOf(out).filter((name) => name.endsWith('.html'))
  for (const file of files) {
    const html = textOf(out, file)
    const [head] = html.split(/<(?:link|script|body|noscript)/)
    assert.match(
      head!,
      /<meta http-equiv="Content-Security-Policy" content="default-src '(?:none|self)'; /,
      file,
    )
    assert.doesNotMatch(html, /unsafe-|<script>|<style|style=/, file)
    if (file.endsWith('transcript.html'))
      assert.ok(/^<meta http-equiv.*$/m.exec(html)![0].length < 150, 'a talk has one such file')
  }
  for (const page of [
    '404',
    'v/abcdefghij1/index',
    'episodes/a-former-title/index',
    'episodes/other-talk/transcript',
  ])
    assert.ok(files.includes(`${page}.html`), page)
})

test('an archive without episodes is a valid site that says how to add one', async () => {
  const { out } = await buildFixture({ 'README.md': 'no seed' })
  await assertValid(out)
  assert.match([...pagesOf(out)].find(([file]) => file === 'index.html')![1], /seeds\/README\.md/)
  assert.deepEqual(deadLinks(out, '/'), [])
})
