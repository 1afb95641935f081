import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileSettings } from '../../../src/compile/settings.ts'

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { settings, messages } = compileSettings({ file: 'archive.yaml', bytes })
  return {
    settings,
    messages: messages.map(({ id, line, column }) => `${id} ${line}:${column}`),
    full: messages,
  }
}

test('no settings, empty ones and empty values are an archive with defaults', () => {
  const defaults = {
    title: 'Archive',
    language: 'en',
    shows: [],
    downloads: ['md', 'txt', 'json', 'html', 'vtt', 'srt', 'ndjson'],
    files: 20_000,
    ignore: [],
    silence: [],
  }
  assert.deepEqual(compileSettings(undefined), { settings: defaults, messages: [] })
  for (const text of ['', '# nothing\n', '\ufeff', 'title:\nshows:\n', '---\n']) {
    assert.deepEqual(read(text), { settings: defaults, messages: [], full: [] }, text)
  }
})

test('texts that stand on pages are one line each, however YAML has them', () => {
  const { settings, messages } = read(
    'title: |\n  One\n  # two\ndescription: |\n  A talk.\n\n  # Another\nauthor: "A\\tB"\nlicense: >\n  CC BY\n\n  4.0\n',
  )
  const { title, description, author, license } = settings
  assert.deepEqual(messages, [])
  assert.deepEqual(
    [title, description, author, license],
    ['One # two', 'A talk. # Another', 'A B', 'CC BY 4.0'],
  )
})

test('`url` is the address of a folder, whatever a browser showed behind it', () => {
  for (const [written, url] of [
    ['https://example.org', 'https://example.org/'],
    ['https://example.org:8443/Pod', 'https://example.org:8443/Pod/'],
    ['https://example.org/pod/index.html', 'https://example.org/pod/'],
    ['https://example.org/index.htm?utm_source=x#main', 'https://example.org/'],
    ['https://example.org/pod?q=a/b', 'https://example.org/pod/'],
    ['https://example.org/my-index.html', 'https://example.org/my-index.html/'],
  ] as const) {
    const { settings, messages } = read(`url: "${written}"`)
    assert.deepEqual(messages, [])
    assert.equal(settings.url, url)
  }
})

test('every key', () => {
  const { settings, messages } = read(
    [
      'title: AI Report',
      'description: "About: AI"',
      'language: NL',
      'url: https://example.org/pod',
      'repository: https://github.com/a/b/',
      'edit: https://github.com/a/b/edit/main/seeds/{file}',
      'author: 1984',
      'license: MIT',
      'shows: [One, Two]',
      'downloads: [txt, md, txt]',
      'files: 5000',
      'ignore: [./Templates/, a/b.md]',
    ].join('\r\n'),
  )
  assert.deepEqual(messages, [])
  assert.deepEqual(settings, {
    title: 'AI Report',
    description: 'About: AI',
    language: 'nl',
    url: 'https://example.org/pod/',
    repository: 'https://github.com/a/b',
    edit: 'https://github.com/a/b/edit/main/seeds/{file}',
    author: '1984',
    license: 'MIT',
    shows: ['One', 'Two'],
    downloads: ['md', 'txt'],
    files: 5000,
    ignore: ['Templates', 'a/b.md'],
    silence: [],
  })
})

test('one show needs no list', () => {
  assert.deepEqual(read('shows: One').settings.shows, ['One'])
})

test('several shows need a list: a comma may be one of a name', () => {
  const { full, settings } = read('shows: One, Two')
  assert.deepEqual(settings.shows, [])
  assert.deepEqual(
    full.map(({ id, column, note }) => [id, column, note]),
    [['setting-malformed', 8, 'Write: shows: ["One", "Two"]\nOr, if it is one show: shows: ["One, Two"]']],
  )
  for (const text of ['shows: "One, Two"', 'shows: ["One, Two"]', 'shows:\n  - One, Two'])
    assert.deepEqual(
      read(text),
      { ...read('shows: []'), settings: read('shows: ["One, Two"]').settings },
      text,
    )
})

test('what is no seed: one path needs no list, several do', () => {
  assert.deepEqual(read('ignore: Daily notes/').settings.ignore, ['Daily notes'])
  assert.deepEqual(
    read('ignore: a, b').full.map(({ note }) => note),
    ['Write: ignore: ["a", "b"]\nOr, if it is one path: ignore: ["a, b"]'],
  )
})

test('what is no seed: a pattern is said to be none, and which folder is meant by it', () => {
  const notes = (text: string): (string | null)[] => read(text).full.map(({ note }) => note)
  assert.deepEqual(notes('ignore: [Templates, Daily/**/*.md, /People/, "a\\\\b", "*.md", ../c]'), [
    'Write: Daily',
    'Write: People',
    'Write: a/b',
    'Remove it from the list.',
    'Remove it from the list.',
  ])
  assert.deepEqual(notes('ignore: Daily/*'), ['Write: ignore: ["Daily"]'])
})

test('a key that stands twice: of a list both were meant to count', () => {
  const notes = (text: string): (string | null)[] => read(text).full.map(({ note }) => note)
  assert.deepEqual(notes('ignore: [a]\nignore: [b]'), [
    'Write what both list behind one of the two, and remove the other one.',
  ])
  assert.deepEqual(notes('title: A\ntitle: B'), ['Keep one of the two.'])
})

test('one format needs no list, and none is an empty one', () => {
  assert.deepEqual(read('downloads: ndjson').settings.downloads, ['ndjson'])
  assert.deepEqual(read('downloads: []').settings.downloads, [])
})

test('values that cannot be', () => {
  const cases: [string, string][] = [
    ['title: [a]', 'setting-malformed 1:8'],
    ['title: true', 'setting-malformed 1:8'],
    ['title: "  "', 'setting-malformed 1:8'],
    ['language: Dutch', 'setting-malformed 1:11'],
    ['url: example.org', 'setting-malformed 1:6'],
    ['url: javascript:alert(1)', 'setting-malformed 1:6'],
    ['edit: https://example.org/edit', 'setting-malformed 1:7'],
    ['silence: [video-id-malformed]', 'setting-malformed 1:11'],
    ['silence: [no-such-id]', 'setting-malformed 1:11'],
    ['silence: [related-unknown: [a.md], tag-misspelt: 1]', 'setting-malformed 1:10'],
    ['ignore: ["*.md"]', 'setting-malformed 1:10'],
    ['ignore: [../talks]', 'setting-malformed 1:10'],
    ['ignore: [a, /talks]', 'setting-malformed 1:13'],
    ['ignore: .', 'setting-malformed 1:9'],
    ['ignore: {a: b}', 'setting-malformed 1:9'],
    ['shows: {a: b}', 'setting-malformed 1:8'],
    ['shows: [[a]]', 'setting-malformed 1:8'],
    ['shows: *nobody', 'setting-malformed 1:8'],
    ['downloads: [pdf]', 'setting-malformed 1:13'],
    ['downloads: [md, [txt]]', 'setting-malformed 1:12'],
    ['downloads: true', 'setting-malformed 1:12'],
    ['downloads: {md: true}', 'setting-malformed 1:12'],
    ['files: many', 'setting-malformed 1:8'],
    ['files: 0', 'setting-malformed 1:8'],
    ['files: -1', 'setting-malformed 1:8'],
    ['files: 1.5', 'setting-malformed 1:8'],
    ['files: 20,000', 'setting-malformed 1:8'],
    ['files: [1]', 'setting-malformed 1:8'],
    ['titel: x', 'setting-unknown 1:1'],
    ['__proto__: x', 'setting-unknown 1:1'],
    ['? [a]\n: b', 'setting-unknown 1:3'],
    ['- a', 'settings-not-fields 1:1'],
    ['title: a: b', 'settings-not-yaml 1:8'],
    ['title: a\ntitle: b', 'settings-not-yaml 2:1'],
    ['title: !new talk', 'settings-not-yaml 1:8'],
  ]
  for (const [text, expected] of cases) assert.equal(read(text).messages[0], expected, text)
})

test('a language by its name is answered with its tag', () => {
  assert.deepEqual(
    read('language: German').full.map(({ note }) => note),
    ['Write: language: de'],
  )
})

test('of a list the items that cannot be are named, each with what it may be', () => {
  const { full, settings } = read(
    'silence: [title-missing, speaker-without-txt, tag-misspelt, related-unknwn: [a.md], x]\ndownloads: [md, vvt, pdf]\n',
  )
  assert.deepEqual(
    full.map(({ line, column, reason, note }) => [`${line}:${column}`, reason, note]),
    [
      [
        '1:11',
        'Unexpected error `title-missing` in `silence`, expected the id of a warning',
        'An error cannot be silenced. Remove it from the list, and mend what it is about.',
      ],
      [
        '1:26',
        'Unexpected `speaker-without-txt` in `silence`, expected the id of a warning',
        'Write: speaker-without-text',
      ],
      [
        '1:61',
        'Unexpected `related-unknwn` in `silence`, expected the id of a warning',
        'Write: related-unknown',
      ],
      ['1:85', 'Unexpected `x` in `silence`, expected the id of a warning', 'Remove it from the list.'],
      [
        '2:17',
        'Unexpected `vvt` in `downloads`, expected one of md, txt, json, html, vtt, srt, ndjson',
        'Write: vtt',
      ],
      [
        '2:22',
        'Unexpected `pdf` in `downloads`, expected one of md, txt, json, html, vtt, srt, ndjson',
        'Remove it from the list.',
      ],
    ],
  )
  assert.deepEqual(settings.silence, [])
})

test('an address without scheme, and one as git writes it, are answered with one that browsers take', () => {
  for (const [text, meant] of [
    ['url: www.example.org/pod', 'url: https://www.example.org/pod'],
    ['repository: github.com/a/b', 'repository: https://github.com/a/b'],
    ['repository: git@github.com:a/b.git', 'repository: https://github.com/a/b'],
    ['repository: ssh://git@example.org/a/b.git', 'repository: https://example.org/a/b'],
    ['repository: a/b', 'repository: https://github.com/someone/archive'],
    ['url: not yet', 'url: https://example.org/archive/'],
  ] as const)
    assert.equal(read(text).full[0]?.note, `Write: ${meant}`, text)
})

test('a misspelt key is answered with the nearest one', () => {
  const [message] = read('licence: MIT').full
  assert.deepEqual(message?.expected, ['license'])
  assert.equal(message.note, 'Write: license')
})

test('one bad key does not hide the others', () => {
  const { settings, messages } = read('url: x\ntitle: T\nedit: y\n')
  assert.equal(settings.title, 'T')
  assert.deepEqual(messages, ['setting-malformed 1:6', 'setting-malformed 3:7'])
})

test('bytes that are not UTF-8', () => {
  assert.deepEqual(read(new Uint8Array([0x61, 0x3a, 0x20, 0xff])).messages, ['settings-not-utf-8 1:4'])
})

test('aliases that multiply each other', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let at = 1; at < 10; at++)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    )
  const { messages } = read([...lines, 'shows: *a9'].join('\n'))
  assert.ok(messages.includes('setting-malformed 11:8'), messages.join('\n'))
})

test('a line that begins with a tab is written with spaces', () => {
  const { full } = read('shows:\n\t- One\n')
  assert.deepEqual(
    full.map(({ id, line, note }) => [id, line, note]),
    [['settings-not-yaml', 2, 'Write spaces in place of the tab:   - One']],
  )
  assert.deepEqual(read('shows:\n  - One\n').settings.shows, ['One'])
})

test('typographic quotes around a value', () => {
  const { messages, full, settings } = read('title: “AI Report”\nshows: [One, ‘Two’]\nauthor: "“Meant”"\n')
  assert.deepEqual(messages, ['quotes-typographic 1:8', 'quotes-typographic 2:14'])
  assert.deepEqual(
    full.map(({ note }) => note),
    ['Write: title: "AI Report"', 'Write: "Two"'],
  )
  assert.equal(settings.author, '“Meant”')
})

test('of two versions that git left nothing is read, and nothing else is said', () => {
  const conflict = 'title: A\n<<<<<<< HEAD\nauthor: Ann\n=======\nauthor: Bo\n>>>>>>> names\n'
  assert.deepEqual(read(conflict).messages, ['merge-conflict 2:1'])
  assert.deepEqual(read('title: A\nauthor: Bo\n>>>>>>> names\n').messages, ['merge-conflict 3:1'])
})
