import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from '../../../src/messages/catalogue.ts'
import { compileNames } from '../../../src/names/compile-names.ts'

function compile(text: string): ReturnType<typeof compileNames> {
  return compileNames({ file: 'names.yaml', bytes: new TextEncoder().encode(text) })
}

/** Messages as `line:column id`, and the text at that place in the file. */
function places(text: string): string[] {
  const lines = text.split('\n')
  return compile(text).messages.map((message) => {
    const line = lines[(message.line ?? 0) - 1] ?? ''
    const sameLine = message.endLine === message.line
    const at = line.slice((message.column ?? 1) - 1, sameLine ? (message.endColumn ?? 1) - 1 : undefined)
    return `${message.line}:${message.column} ${message.id} ${at}`
  })
}

test('no glossary and an empty one have no names and no messages', () => {
  const nothing = { names: [], refused: [], messages: [] }
  assert.deepEqual(compileNames(undefined), nothing)
  assert.deepEqual(compile(''), nothing)
  assert.deepEqual(compile('# Nog geen namen.\n'), nothing)
})

test('names are read in the order of the file, in flow and block style', () => {
  const { names, messages } = compile(`
# Bedrijven
Anthropic: {kind: organisation, heard: [Entropic, {text: open, near: [memo]}]}
Wietse Hage:
  kind: person
  heard:
    - neer Hagen
Zürich: {kind: place}
OpenAI: {kind: organisation, heard: }
`)
  assert.deepEqual(messages, [])
  assert.deepEqual(names, [
    {
      name: 'Anthropic',
      kind: 'organisation',
      heard: [{ text: 'Entropic' }, { text: 'open', near: ['memo'] }],
    },
    { name: 'Wietse Hage', kind: 'person', heard: [{ text: 'neer Hagen' }] },
    { name: 'Zürich', kind: 'place', heard: [] },
    { name: 'OpenAI', kind: 'organisation', heard: [] },
  ])
})

test('a name that YAML reads as something else keeps its spelling', () => {
  const { names } = compile(
    '2024: {kind: other}\nno: {kind: other}\ntrue: {kind: other}\n"7.0": {kind: other}\n',
  )
  assert.deepEqual(
    names.map(({ name }) => name),
    ['2024', 'no', 'true', '7.0'],
  )
})

test('spellings that are not a name are read apart from those that are one', () => {
  const { names, refused, messages } = compile(`
Anthropic: {kind: organisation, heard: [Entropic], not: [entropy, Andrea]}
Trump: {kind: person, not: [trump]}
not:
  - Tuesdays
Uber: {kind: other, not: }
`)
  assert.deepEqual(messages, [])
  assert.deepEqual(names[0], { name: 'Anthropic', kind: 'organisation', heard: [{ text: 'Entropic' }] })
  assert.deepEqual(refused, [
    { name: 'Anthropic', text: 'entropy' },
    { name: 'Anthropic', text: 'Andrea' },
    { name: 'Trump', text: 'trump' },
    { text: 'Tuesdays' },
  ])
  assert.deepEqual(compile('not:\n').refused, [])
  assert.deepEqual(
    compile('not: {kind: other}\n').names.map(({ name }) => name),
    ['not'],
  )
})

test('a byte order mark and CRLF are read', () => {
  const { names, messages } = compile('\uFEFFUber: {kind: organisation}\r\nASML: {kind: organisation}\r\n')
  assert.deepEqual(messages, [])
  assert.equal(names.length, 2)
})

const problems: [behaviour: string, text: string, expected: string[]][] = [
  ['text that is no YAML', 'A: {kind: person\nB: {kind: person}\n', ['1:1 names-not-yaml A: {kind: person']],
  ['a list of names', '- Uber\n- ASML\n', ['1:1 name-not-a-map - Uber']],
  ['a kind without its key', 'Uber: organisation\n', ['1:7 name-not-a-map organisation']],
  ['a number in place of a map', 'Uber: 5\n', ['1:7 name-not-a-map 5']],
  ['nothing after a name', 'Uber:\n', ['1:6 name-not-a-map ']],
  ['no kind', 'Uber: {heard: [Oeber]}\n', ['1:1 name-kind-missing Uber']],
  ['a kind that nobody knows', 'Uber: {kind: company}\n', ['1:14 name-kind-unknown company']],
  ['a key misspelt', 'Uber: {kind: other, herd: [Oeber]}\n', ['1:21 name-key-unknown herd']],
  [
    'a key misspelt in a spelling',
    'Uber: {kind: other, heard: [{text: a, bij: b}]}\n',
    ['1:39 name-key-unknown bij'],
  ],
  ['a key twice', 'Uber: {kind: other, kind: person}\n', ['1:21 name-key-twice kind']],
  [
    'one spelling without a list',
    'Uber: {kind: other, heard: Oeber}\n',
    ['1:28 name-heard-not-a-list Oeber'],
  ],
  [
    'one spelling that is not a name without a list',
    'Uber: {kind: other, not: over}\nnot: Tuesdays\n',
    ['1:26 name-refused-not-a-list over', '2:6 name-refused-not-a-list Tuesdays'],
  ],
  [
    'what is no spelling among those that are not a name',
    'Uber: {kind: other, not: [4.5]}\nnot: [{text: a}, "!"]\n',
    [
      '1:27 name-spelling-not-text 4.5',
      '2:7 name-spelling-not-text {text: a}',
      '2:18 name-spelling-unfindable "!"',
    ],
  ],
  [
    'a spelling that is the name and is not',
    'Uber: {kind: other, heard: [Oeber], not: [Oeber]}\nASML: {kind: other, not: [Uber]}\nnot: [ASML]\n',
    ['1:43 name-spelling-twice Oeber', '3:7 name-spelling-twice ASML'],
  ],
  ['a number as spelling', 'Opus: {kind: other, heard: [4.5]}\n', ['1:29 name-spelling-not-text 4.5']],
  [
    'an entry without text',
    'Opus: {kind: other, heard: [{near: [x]}]}\n',
    ['1:29 name-spelling-not-text {near: [x]}'],
  ],
  [
    'near without a list',
    'Opus: {kind: other, heard: [{text: a, near: b}]}\n',
    ['1:45 name-near-not-a-list b'],
  ],
  [
    'near with nothing in it',
    'Opus: {kind: other, heard: [{text: a, near: []}]}\n',
    ['1:45 name-near-not-a-list []'],
  ],
  [
    'a spelling without letters',
    'Opus: {kind: other, heard: ["!"]}\n',
    ['1:29 name-spelling-unfindable "!"'],
  ],
  [
    'a spelling over a comma',
    'Opus: {kind: other, heard: ["a, b"]}\n',
    ['1:29 name-spelling-unfindable "a, b"'],
  ],
  ['a name without letters', '"?": {kind: other}\n', ['1:1 name-spelling-unfindable "?"']],
  [
    'one spelling under two names',
    'Anthropic: {kind: other, heard: [Entropic]}\nEntropy:\n  kind: other\n  heard: [entropic]\n',
    ['4:11 name-heard-twice entropic'],
  ],
  [
    'a misheard spelling that is another name',
    'Uber: {kind: other}\nASML: {kind: other, heard: [uber]}\n',
    ['2:29 name-heard-twice uber'],
  ],
  ['one name twice', 'Uber: {kind: other}\nUBER: {kind: other}\n', ['2:1 name-heard-twice UBER']],
  ['a spelling twice', 'OpenAI: {kind: other, heard: [Oopen, OÓPEN]}\n', ['1:38 name-spelling-twice OÓPEN']],
  [
    'several problems in one run, with good entries between them',
    'A: {kind: x}\nB: {kind: person}\nC: {kind: person, heard: D, e: f}\n',
    ['1:11 name-kind-unknown x', '3:26 name-heard-not-a-list D', '3:29 name-key-unknown e'],
  ],
]
for (const [behaviour, text, expected] of problems) {
  test(`reported at its place: ${behaviour}`, () => {
    assert.deepEqual(places(text), expected)
  })
}

test('bytes that are no UTF-8 are reported where they begin', () => {
  const { names, messages } = compileNames({ file: 'names.yaml', bytes: Uint8Array.of(0x41, 0xff, 0xfe) })
  assert.deepEqual(names, [])
  assert.deepEqual(
    messages.map(({ id, line, column }) => [id, line, column]),
    [['names-not-utf8', 1, 2]],
  )
})

test('a spelling of more than 100 characters is reported', () => {
  const long = 'ha'.repeat(60)
  assert.deepEqual(
    compile(`Uber: {kind: other, heard: [${long}]}\n${long}: {kind: other}\n`).messages.map(({ id }) => id),
    ['name-spelling-unfindable', 'name-spelling-unfindable'],
  )
})

test('names in order are used although others are not', () => {
  const { names } = compile('A: {kind: x}\nB: {kind: person}\nC: D\n')
  assert.deepEqual(names, [{ name: 'B', kind: 'person', heard: [] }])
})

test('the message about a clash shows both places and both names', () => {
  const [message] = compile(
    'Anthropic: {kind: other, heard: [Entropic]}\nEntropy: {kind: other, heard: [en tropic]}\n',
  ).messages
  assert.equal(
    message?.reason,
    'Unexpected spelling `en tropic` for `Entropy`, which already stands for `Anthropic`',
  )
  assert.equal(message?.note, 'The first one is on line 1, column 34. Take one of them out.')
})

test('one spelling may stand under two names where near words tell them apart', () => {
  const { messages } = compile(
    'A: {kind: other, heard: [{text: open, near: [x]}]}\nB: {kind: other, heard: [{text: open, near: [y]}]}\n',
  )
  assert.deepEqual(messages, [])
})

test('the nearest kind is offered', () => {
  const note = (kind: string): string | null | undefined => compile(`A: {kind: ${kind}}`).messages[0]?.note
  assert.equal(note('organization'), 'Write: kind: organisation')
  assert.equal(note('Persoon'), 'Write: kind: person')
  assert.equal(note('gebouw'), 'Write: kind: other')
})

test('aliases that unfold without end are reported instead', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: {kind: other, heard: [*c, *c, *c, *c]}
`
  assert.ok(compile(bomb).messages.some(({ id, line }) => id === 'names-not-yaml' && line === 4))
})

test('what an alias stands for is read as if it were written there', () => {
  const { names, messages } = compile(
    '&n Ann: &a {kind: person, heard: &h [An]}\nBo: {kind: person, heard: [{text: Beau, near: *h}]}\nCy: {*n : 1, kind: *a}\n',
  )
  assert.deepEqual(names, [
    { name: 'Ann', kind: 'person', heard: [{ text: 'An' }] },
    { name: 'Bo', kind: 'person', heard: [{ text: 'Beau', near: ['An'] }] },
  ])
  assert.deepEqual(messages.map(({ id, line }) => `${line} ${id}`).sort(), [
    '3 name-key-unknown',
    '3 name-kind-unknown',
  ])
})

test('aliases cost no more than their number, and those that together stand for very much are reported', () => {
  const entries = (count: number) => Array.from({ length: count }, (_, at) => `N${at}: *a\n`).join('')
  const before = process.cpuUsage()
  const { names } = compile(`A: &a {kind: person}\n${entries(8000)}`)
  const { user, system } = process.cpuUsage(before)
  assert.equal(names.length, 8001)
  assert.ok((user + system) / 1e6 < 5, `${(user + system) / 1e6} CPU-seconds`)
  const many = compile(
    `A: &a {kind: person, heard: [${'x, '.repeat(4000)}]}\n${entries(4000)}Z: {kind: person}\n`,
  )
  assert.ok(many.messages.some(({ reason }) => reason.startsWith('Unexpected number of aliases')))
  assert.ok(many.names.some(({ name }) => name === 'Z'))
})

test('every message about the glossary is raised by a test here', () => {
  const raised = new Set(problems.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[1])))
  raised.add('names-not-utf8')
  const known = Object.keys(catalogue).filter((id) => id.startsWith('name-') || id.startsWith('names-'))
  assert.deepEqual(raised, new Set(known))
})

test('a line that begins with a tab is written with spaces', () => {
  assert.deepEqual(
    compile('Ann:\n\tkind: person\n').messages.map(({ id, line, note }) => [id, line, note]),
    [['names-not-yaml', 2, 'Write spaces in place of the tab:   kind: person']],
  )
})

test('names below a second line of three hyphens are not dropped in silence', () => {
  const about = (yaml: string): unknown[] =>
    compile(yaml).messages.map(({ id, line, note }) => [id, line, note])
  assert.deepEqual(about('A: {kind: other}\n---\nB: {kind: other}\n'), [
    ['names-not-yaml', 2, 'Remove the line.'],
  ])
  assert.deepEqual(about('---\nA: {kind: other}\n---\n'), [])
})

test('typographic quotes around a name', () => {
  assert.deepEqual(places('“Uber”: {kind: organisation}\n'), ['1:1 quotes-typographic “Uber”'])
})

test('of two versions that git left nothing is read, and nothing else is said', () => {
  assert.deepEqual(
    places('A: {kind: place}\n<<<<<<< HEAD\nB: {kind: place}\n=======\nC: {kind: place}\n>>>>>>> names\n'),
    ['2:1 merge-conflict <<<<<<<'],
  )
})
