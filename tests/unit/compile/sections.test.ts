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
