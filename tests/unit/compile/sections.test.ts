import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../helpers/seed-builder.ts'

test('where a related link leads: a path is decoded, an address and a wikilink are as they are written', () => {
  for (const [line, target] of [
    ['- [x](Talk%20of%20caf%C3%A9s.md)', 'Talk of cafés.md'],
    ['- [x](<../2025/Talk%20of cafés.md>)', '../2025/Talk of cafés.md'],
    ['- [x](100%.md)', '100%.md'],
    ['- [x](https://example.org/a%20b)', 'https://example.org/a%20b'],
    ['- [x](//example.org/a%20b)', '//example.org/a%20b'],
    ['- https://example.org/a%20b', 'https://example.org/a%20b'],
    ['- [[50%20]]', '50%20'],
    ['- a-talk  ', 'a-talk'],
  ] as const) {
    const { sections } = compile(`# A\n\n## Transcript\n\nHello.\n\n## Related\n\n${line}\n`).seed!.record
    assert.deepEqual(
      sections.flatMap((section) =>
        section.kind === 'related' ? section.links.map((link) => link.target) : [],
      ),
      [target],
      line,
    )
  }
})

test('a section with nothing but blank lines and lone bullets is none', () => {
  for (const [lines, isSection] of [
    ['', false],
    ['  \n\t\n', false],
    ['-\n  *\n\t+ \n', false],
    ['- [ ]\n  - []\n', false],
    ['- [x]\n', true],
    ['- a\n', true],
    ['---\n', false],
  ] as const)
    assert.equal(
      compile(`# A\n\n## Transcript\n\nHello.\n\n## Notes\n\n${lines}`).seed!.record.sections.length === 1,
      isSection,
      lines,
    )
})

test('the time of a line of chapters, in whatever dress', () => {
  for (const [line, seconds] of [
    ['0:05 Hello', 5],
    ['- 0:05 - Hello', 5],
    ['1. [0:05] Hello', 5],
    ['* (0:05) Hello', 5],
    ['**0:05** Hello', 5],
    ['__0:05__ Hello', 5],
    ['**0:05:** Hello', 5],
    ['__0:05__: Hello', 5],
    ['<1:00:05> Hello', 3605],
    ['[0:05](https://youtu.be/uFiYov2U8Gc?t=5) Hello', 5],
    ['0:05.5 Hello', 5.5],
    ['Hello 0:05', undefined],
    ['0:75 Hello', undefined],
    ['0:05Hello', undefined],
  ] as const) {
    const { seed } = compile(`# A\n\n## Transcript\n\nHello.\n\n## Chapters\n\n${line}\n`)
    assert.equal(seed!.chapterLines[0]?.seconds, seconds, line)
  }
})
