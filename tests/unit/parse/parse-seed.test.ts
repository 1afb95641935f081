import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSeed } from '../../../src/parse/parse-seed.ts'
import { fieldKind } from '../../../src/parse/field-kind.ts'
import { decodeUtf8 } from '../../../src/parse/decode.ts'
import { sectionKind } from '../../../src/parse/section-kind.ts'
import { parseYaml } from '../../../src/parse/yaml.ts'
import { sourceOf } from '../../helpers/seed-builder.ts'

test('every part has its place in the source', () => {
  const text = '---\nslug: x\n---\n# T\n\n**Tags:** #a\n\n## Transcript\n\nHello.\n\n## Notes\n\nA note.\n'
  const parsed = parseSeed(sourceOf(text))
  const { source } = parsed
  assert.deepEqual(parsed.title?.place, source.position(text.indexOf('# T'), text.indexOf('# T') + 3))
  assert.deepEqual(
    parsed.fields.map(({ name, place }) => [name, text.slice(place.start.offset, place.end.offset)]),
    [
      ['slug', 'slug: x'],
      ['Tags', '**Tags:** #a'],
    ],
  )
  assert.deepEqual(
    parsed.transcript?.pieces.map((piece) => source.slice(piece)),
    ['Hello.'],
  )
  assert.deepEqual(
    parsed.sections.map(({ title, content }) => [title, source.slice(content)]),
    [['Notes', 'A note.']],
  )
})

test('a separator begins no front matter where no title stands above it, and a mark of a list before a fence has a space behind it', () => {
  const cases: [above: string, headings: string[]][] = [
    ['---\ntitle: T\n---\n\nAbout it.\n\n---\n\n', ['Notes', 'Transcript']],
    ['---\ntitle: T\n---\n---\n\n', ['Notes', 'Transcript']],
    ['Title: T\n\n---\n\n', ['Notes', 'Transcript']],
    ['\n---\n\n', ['Notes', 'Transcript']],
    ['# T\n\n**~~~ a ~~~**\n\n', ['Notes', 'Transcript']],
    ['# T\n\n**```Mood:** b\n\n', ['Notes', 'Transcript']],
    ['# T\n\n-~~~\n\n1.~~~\n\n', ['Notes', 'Transcript']],
    ['# T\n\n- ~~~\n', []],
    ['# T\n\n1.\t~~~\n', []],
    ['# T\n\n>~~~\n', []],
    ['# T\n\n<script>\n\n', []],
    ['# T\n\n<STYLE class="a">\n\n', []],
    ['# T\n\n<pre>\n\n', []],
    ['# T\n\n<textarea\n\n', []],
    ['# T\n\n<script>\n\n</script>\n\n', ['Notes', 'Transcript']],
    ['# T\n\n<scripts>\n\n', ['Notes', 'Transcript']],
    ['# T\n\n<!-- a -->\n\n', ['Notes', 'Transcript']],
  ]
  for (const [above, headings] of cases) {
    const seed = `${above}## Notes\n\nA note.\n\n---\n\n## Transcript\n\nHello.\n`
    const { sections, transcript } = parseSeed(sourceOf(seed))
    const found = [...sections.map(({ title }) => title), ...(transcript === undefined ? [] : ['Transcript'])]
    assert.deepEqual(found, headings, seed)
  }
})

test('headings without the marks that close them and the names behind them', () => {
  const cases: [line: string, title: string][] = [
    ['## Soil ##', 'Soil'],
    ['## Soil #  ', 'Soil'],
    ['## Soil\t####', 'Soil'],
    ['## C#', 'C#'],
    ['## C# ##', 'C#'],
    ['## ##', ''],
    ['##', ''],
    ['## Soil {#soil}', 'Soil'],
    ['## Soil {#soil} {#a-2} ##', 'Soil'],
    ['## Soil {soil}', 'Soil {soil}'],
    ['## {#soil} of worms}', '{#soil} of worms}'],
    ['## Soil {#soil} of {worms}', 'Soil {#soil} of {worms}'],
  ]
  for (const [line, title] of cases) {
    const { sections } = parseSeed(sourceOf(`# T\n\n## Transcript\n\nHello.\n\n${line}\n\nA note.\n`))
    assert.deepEqual(
      sections.map((section) => section.title),
      [title],
      line,
    )
  }
})

test('without a heading of the transcript known fields at its top are header, and all below them is text', () => {
  const cases: [body: string, fields: string[], text: string[]][] = [
    [
      '**Date:** 2024-02-03\n**Host:** Ann\n\n**Bo:** Hi.',
      ['Date: 2024-02-03', 'Host: Ann'],
      ['**Bo:** Hi.'],
    ],
    [
      'Date: 2024-02-03\n\nTag: a\n\n---\n\nHi.\n\nDate: soon',
      ['Date: 2024-02-03', 'Tag: a'],
      ['Hi.\n\nDate: soon'],
    ],
    [
      '**Host:** Welcome.\n**Guest:** Hi.\n\nDate: soon',
      [],
      ['**Host:** Welcome.\n**Guest:** Hi.\n\nDate: soon'],
    ],
    ['**Date:** 2024-02-03\n**Bo:** Hi.', [], ['**Date:** 2024-02-03\n**Bo:** Hi.']],
    ['Date: 2024-02-03', ['Date: 2024-02-03'], []],
    ['Hi.', [], ['Hi.']],
  ]
  for (const [body, header, text] of cases) {
    const { fields, transcript, source } = parseSeed(sourceOf(`---\nshow: S\n---\n\n${body}\n`))
    assert.deepEqual(
      fields.slice(1).map(({ name, value }) => `${name}: ${value.kind === 'text' ? value.text : value.kind}`),
      header,
      body,
    )
    assert.deepEqual(transcript?.pieces.map((piece) => source.slice(piece)) ?? [], text, body)
  }
})

test('text between the fields of a header stays in stretches as they stand', () => {
  const { fields, intro, source } = parseSeed(
    sourceOf(
      '# T\n\nOne\ntwo\n**Mood:** fine\nthree\nfour\n**Date:** 2024-02-03\nfive\n\n## Transcript\n\nHello.\n',
    ),
  )
  assert.deepEqual(
    fields.map(({ name }) => name),
    ['Mood', 'Date'],
  )
  assert.deepEqual(
    intro.map((piece) => source.slice(piece)),
    ['One\ntwo', 'three\nfour', 'five'],
  )
})

test('front matter that was broken is broken again on the second read', () => {
  const text = '---\ntitle: a: b\n---\nHello.\n'
  for (const _ of [1, 2]) {
    const { complete, file } = parseSeed(sourceOf(text))
    assert.equal(complete, false)
    assert.equal(file.messages[0]?.ruleId, 'header-not-yaml')
  }
})

test('front matter is never run', () => {
  for (const language of ['js', 'javascript', 'coffee', 'json', 'JSON', ' JS']) {
    const { fields, file } = parseSeed(
      sourceOf(`---${language}\n{ "title": globalThis.wasRun = true }\n---\nHello.\n`),
    )
    assert.deepEqual(fields, [])
    assert.equal(file.messages[0]?.ruleId, 'header-not-yaml')
  }
  assert.equal('wasRun' in globalThis, false)
})

test('names of fields', () => {
  const cases: [string, ReturnType<typeof fieldKind>][] = [
    ['Video ID', 'videoId'],
    ['video_id', 'videoId'],
    ['VideoID', 'videoId'],
    ['video-id', 'videoId'],
    ['ｄａｔｅ', 'date'],
    ['url', 'source'],
    ['youtube_url', 'source'],
    ['media', 'source'],
    ['keywords', 'tags'],
    ['categories', 'tags'],
    ['guest', 'speakers'],
    ['guests', 'speakers'],
    ['hosts', 'speakers'],
    ['published', 'date'],
    ['upload_date', 'date'],
    ['duration_seconds', 'duration'],
    ['constructor', undefined],
    ['', undefined],
  ]
  for (const [name, kind] of cases) assert.equal(fieldKind(name), kind, name)
})

test('names of sections', () => {
  const cases: [string, ReturnType<typeof sectionKind>][] = [
    ['Transcript', 'transcript'],
    ['TRANSCRIPT:', 'transcript'],
    ['📝 Notes', 'notes'],
    ['**Key takeaways**', 'takeaways'],
    ['Takeaways', 'takeaways'],
    ['related', 'related'],
    ['Chapters', 'chapters'],
    ['Transcript of the talk', 'other'],
    ['', 'other'],
    ['__proto__', 'other'],
  ]
  for (const [heading, kind] of cases) assert.equal(sectionKind(heading), kind, heading)
})

test('a control character: what may be meant by it', () => {
  const cases: [text: string, note: string][] = [
    ['\x92', 'Write: ’'],
    ['\x80', 'Write: €'],
    ['\x9f', 'Write: Ÿ'],
    ['\x81', 'Remove the character: pages show \uFFFD in its place.'],
    ['\x07', 'Remove the character: pages show \uFFFD in its place.'],
    ['\x7f', 'Remove the character: pages show \uFFFD in its place.'],
    ['\uFFFE', 'Remove the character: pages show \uFFFD in its place.'],
  ]
  for (const [sign, note] of cases) {
    const { file } = parseSeed(sourceOf(`# T\n\n## Transcript\n\nIt${sign}s.\n`))
    assert.deepEqual(
      file.messages.map((message) => [message.ruleId, message.note, message.expected]),
      [['control-character', note, note.startsWith('Write') ? [note.slice(7)] : undefined]],
      note,
    )
  }
})

test('bytes', () => {
  const cases: [number[], ReturnType<typeof decodeUtf8>][] = [
    [[], { text: '' }],
    [[0x61], { text: 'a' }],
    [[0xef, 0xbb, 0xbf, 0x61], { text: 'a' }],
    [[0xef, 0xbf, 0xbd], { text: '\uFFFD' }],
    [[0x61, 0xef, 0xbf, 0xbd, 0xff], { text: 'a\uFFFD\uFFFD', invalidAt: 2 }],
    [
      [0xc3, 0xa9, 0xef, 0xbf, 0xbd, 0x61, 0xef, 0xbf, 0xbd, 0xff],
      { text: 'é\uFFFDa\uFFFD\uFFFD', invalidAt: 4 },
    ],
    [[0xef, 0xbf, 0xbd, 0x61, 0xff], { text: '\uFFFDa\uFFFD', invalidAt: 2 }],
    [[0xc3, 0xa9, 0xe9], { text: 'é\uFFFD', invalidAt: 1 }],
    [[0xef, 0xbb, 0xbf, 0x61, 0xff], { text: 'a\uFFFD', invalidAt: 1 }],
    [[0xff, 0xfe, 0x61, 0x00], { text: '\uFFFD\uFFFDa\0', invalidAt: 0 }],
  ]
  for (const [bytes, expected] of cases)
    assert.deepEqual(decodeUtf8(new Uint8Array(bytes)), expected, String(bytes))
})

test('YAML that exhausts its parser is a problem, not an exception', () => {
  const { problems } = parseYaml(`a: ${'['.repeat(100_000)}`)
  assert.ok(problems.length > 0)
})

test('YAML keeps the first of two keys and says where both are', () => {
  const { pairs, problems } = parseYaml('a: 1\nb: 2\na: 3\n')
  assert.equal(pairs.length, 2)
  assert.deepEqual(
    problems.map(({ kind, start, first }) => ({ kind, start, first })),
    [{ kind: 'key twice', start: 10, first: 0 }],
  )
})
