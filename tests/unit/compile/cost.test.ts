import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../helpers/seed-builder.ts'

/*
 * Seeds that cost a Markdown or YAML parser, or a careless pattern, time that is quadratic in their length: minutes, where
 * reading them once takes a fraction of a second. The bound is far from both.
 */

const talk = '# A talk\n\n## Transcript\n\nHello.\n\n'
const hostile: [name: string, text: string][] = [
  ['320 KB of `![a](` in the notes', `${talk}## Notes\n\n${'![a]('.repeat(64_000)}`],
  ['320 KB of `![a](` in the related section', `${talk}## Related\n\n- ${'![a]('.repeat(64_000)}`],
  ['related lines without end', `${talk}## Related\n\n${`- [a](${'b'.repeat(990)}\n`.repeat(320)}`],
  ['a related line of spaces', `${talk}## Related\n\n${`- a${' '.repeat(3980)}b\n`.repeat(320)}`],
  ['related lines', `${talk}## Related\n\n${'- [[a]]\n'.repeat(150_000)}`],
  ['lines of chapters', `${talk}## Chapters\n\n${'- a b\n'.repeat(150_000)}`],
  ['320 KB of `![a](` in the transcript', `# A talk\n\n## Transcript\n\n${'![a]('.repeat(64_000)}`],
  ['stars', `# A talk\n\n## Transcript\n\n${'**'.repeat(160_000)}`],
  ['backslashes', `# A talk\n\n## Transcript\n\n${'\\['.repeat(160_000)}`],
  ['quoted lines', `# A talk\n\n## Notes\n\n${'> '.repeat(100)}${'b\n'.repeat(100_000)}\n${talk}`],
  [
    'a list that is nested in itself',
    `# A talk\n\n## Notes\n\n${'- '.repeat(100_000)}\n${'\n'.repeat(100_000)}${talk}`,
  ],
  ['empty lines', `# A talk\n\n## Transcript\n\na\n${'\n'.repeat(300_000)}b`],
  ['spaces', `# A talk\n\n## Transcript\n\na${' '.repeat(300_000)}b`],
  ['number signs', `${talk}## ${'#'.repeat(300_000)}x #`],
  ['transcript headings', '## Transcript\na\n'.repeat(5000)],
  ['transcript headings in a fence', `\`\`\`\n${'## Transcript\na\n'.repeat(5000)}`],
  ['header fields', `# A talk\n${'**A:** b\n'.repeat(10_000)}${talk}`],
  ['items below a header field', `# A talk\n\n**Tags:**\n${'- a\n'.repeat(100_000)}\n${talk}`],
  ['one header field many times', `# A talk\n\n${'**Tags:** a\n'.repeat(100_000)}\n${talk}`],
  ['names of header fields without a colon', `# A talk\n\n${'**Tags** a\n'.repeat(150_000)}`],
  [
    'tags',
    `# A talk\n\n**Tags:** ${Array.from({ length: 200_000 }, (_, at) => `#t${at}`).join(' ')}\n\n${talk}`,
  ],
  ['a title of 300 KB', `# ${'a + '.repeat(75_000)}\n\n${talk}`],
  ['a source of 300 KB', `# A talk\n\n**Source:** [${'a]('.repeat(100_000)}\n\n${talk}`],
  ['nested YAML', `---\na: ${'['.repeat(300_000)}\n---\n${talk}`],
  ['broken YAML', `---\n${'a: "x\n'.repeat(4900)}---\n${talk}`],
  ['front matter without end', `---\na: b\n${'c\n'.repeat(150_000)}`],
]

for (const [name, text] of hostile) {
  test(`costs no more than its length: ${name}`, () => {
    const before = process.cpuUsage()
    compile(text)
    const { user, system } = process.cpuUsage(before)
    assert.ok((user + system) / 1e6 < 5, `${(user + system) / 1e6} CPU-seconds`)
  })
}
