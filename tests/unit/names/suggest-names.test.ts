import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dutchWords } from '../../../src/segment/background/nl.ts'
import type { NameEntry, RefusedSpelling } from '../../../src/model/name.ts'
import { compileNames } from '../../../src/names/compile-names.ts'
import { findMentions } from '../../../src/names/find-mentions.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { phoneticKey } from '../../../src/names/phonetic-key.ts'
import { type Suggestion, suggestNames } from '../../../src/names/suggest-names.ts'

const keys: [one: string, other: string][] = [
  ['anthropic', 'entropic'],
  ['anthropic', 'entroppick'],
  ['claude', 'kloot'],
  ['altman', 'oldman'],
  ['karpathy', 'carpati'],
  ['zurich', 'zurig'],
  ['dwarkesh', 'twarkes'],
  ['cito', 'sito'],
  ['phillips', 'filips'],
  ['ghent', 'kent'],
  ['cecilia', 'sesilia'],
  ['tchaikovski', 'tjaikovski'],
  ['schouten', 'skauten'],
  ['sjors', 'shors'],
  ['thomas', 'tomas'],
  ['quinten', 'kinten'],
  ['xerox', 'kseroks'],
]
for (const [one, other] of keys) {
  test(`${one} sounds like ${other}`, () => {
    assert.equal(phoneticKey(one), phoneticKey(other))
  })
}

test('other consonants in another order sound otherwise', () => {
  assert.notEqual(phoneticKey('altman'), phoneticKey('atlman'))
  assert.notEqual(phoneticKey('gemini'), phoneticKey('geminite'))
})

const anthropic: NameEntry = { name: 'Anthropic', kind: 'organisation', heard: [] }
const altman: NameEntry = { name: 'Sam Altman', kind: 'person', heard: [{ text: 'Oldman' }] }

/** Suggestions in few words. */
function suggested(text: string, names: NameEntry[], isOrdinary?: (word: string) => boolean): string[] {
  return suggestNames([{ file: 'a.md', text }], names, isOrdinary === undefined ? {} : { isOrdinary }).map(
    brief,
  )
}

function brief(suggestion: Suggestion): string {
  return suggestion.kind === 'heard'
    ? `${suggestion.name} ← ${suggestion.text} ${suggestion.count}`
    : suggestion.spellings.map(({ text, count }) => `${text} ${count}`).join(' ~ ')
}

test('spellings that look like a name, with counts, the most alike first', () => {
  assert.deepEqual(suggested('Zo zegt Entropic dat Andropic en Entropic en trop pick.', [anthropic]), [
    'Anthropic ← Entropic 2',
    'Anthropic ← Andropic 1',
    'Anthropic ← en trop pick 1',
  ])
})

test('what is refused is suggested neither for that name, nor with a word more or less, nor beside another word', () => {
  const text = 'Zo zegt Oldmen, en Oldman, dat Oldmann en Jansen en Jensen er zijn.'
  const sam: NameEntry = { name: 'Sam Altman', kind: 'person', heard: [] }
  const refusing = (refused: RefusedSpelling[], names = [sam]): string[] =>
    suggestNames([{ file: 'a.md', text }], names, { refused }).map(brief)
  const alike = 'Jansen 1 ~ Jensen 1'
  const slips = ['Oldman', 'Oldmann', 'Oldmen'].map((spelling) => `Sam Altman ← ${spelling} 1`)
  assert.deepEqual(refusing([]), [...slips, alike])
  const refused = ['oldman', 'Oldmen'].map((text) => ({ name: 'Sam Altman', text }))
  assert.deepEqual(refusing(refused), [slips[1], alike])
  assert.deepEqual(refusing([...refused, { text: 'Oldmann' }, { text: 'Jensen' }]), [])
  // Another name that it is more like may still be meant.
  const oldman: NameEntry = { name: 'Gary Oldmanns', kind: 'person', heard: [] }
  assert.deepEqual(refusing(refused, [sam, oldman]).slice(0, 1), ['Gary Oldmanns ← Oldmann 1'])
})

test('a spelling that the glossary has with words near it is not suggested where none of them is', () => {
  const patel: NameEntry = {
    name: 'Dwarkesh Patel',
    kind: 'person',
    heard: [{ text: 'Dwarkes Cash', near: ['interview'] }, { text: 'Dwarkesh' }],
  }
  assert.deepEqual(suggested('Ja, die Dwarkes Cash praat lang. En die Dwarkes ook.', [patel]), [
    'Dwarkesh Patel ← Dwarkes 1',
  ])
})

test('sure is what is written as a name, sounds as all of one and is a letter or two from it', () => {
  const names: NameEntry[] = [
    anthropic,
    { name: 'Mistral', kind: 'organisation', heard: [] },
    { name: 'Claude Opus', kind: 'product', heard: [] },
    { name: 'Claude', kind: 'product', heard: [] },
    { name: 'Google', kind: 'organisation', heard: [] },
    { name: 'DEPT', kind: 'organisation', heard: [] },
    { name: 'Jan Jansen', kind: 'person', heard: [] },
    { name: 'Jan Jansin', kind: 'person', heard: [] },
  ]
  const text =
    'Van Mistraal, Antropic, Andropic en Entropic. Met Opus, Cloud, Dept, Jan Janssen, een debt, googlen en mistrall. En Antropic.'
  const found = suggestNames([{ file: 'a.md', text }], names, { isOrdinary: (word) => word === 'cloud' })
  const sure = found.flatMap((each) => (each.kind === 'heard' && each.isSure ? [each.text] : []))
  assert.deepEqual(sure.sort(), ['Andropic', 'Antropic', 'Entropic', 'Mistraal'])
})

test('places are those in the texts', () => {
  const texts = [
    { file: 'a.md', text: 'Van Entropic.' },
    { file: 'b.md', text: 'Entropic en Entropic' },
  ]
  const [suggestion] = suggestNames(texts, [anthropic])
  assert.ok(suggestion?.kind === 'heard')
  assert.deepEqual(
    suggestion.places.map(({ file, span }) => `${file} ${span.start}-${span.end}`),
    ['a.md 4-12', 'b.md 0-8', 'b.md 12-20'],
  )
})

test('what the glossary has is not suggested', () => {
  assert.deepEqual(suggested('Zo zegt Anthropic en Oldman.', [anthropic, altman]), [])
})

test('a surname alone, and what looks like a known misspelling', () => {
  assert.deepEqual(suggested('Daar zei Altman en Oldtman iets.', [altman]), [
    'Sam Altman ← Altman 1',
    'Sam Altman ← Oldtman 1',
  ])
})

test('not over the end of a sentence', () => {
  assert.deepEqual(suggested('Dit is dropt en. Trop pick is dat.', [anthropic]), [])
})

test('a word that the text has three times in small letters, and never as a name, is ordinary', () => {
  const claude: NameEntry = { name: 'Claude', kind: 'product', heard: [] }
  const cases: [text: string, likeness: number][] = [
    ['zo clauda dat clauda', 0.9],
    ['zo clauda dat clauda is clauda', 0.6],
    // At the start of a sentence any word has a capital: it says nothing.
    ['Zo is dat. Clauda. Clauda. Clauda dan.', 0.9],
    ['clauda is dat. Clauda dat clauda.', 0.9],
    ['zo clauda dat clauda is clauda. Clauda dan.', 0.6],
    // Written as a name elsewhere.
    ['zo clauda dat clauda is clauda en Clauda', 1],
    ['zo Clauda dat', 1],
  ]
  for (const [text, likeness] of cases) {
    const [first] = suggestNames([{ file: 'a.md', text }], [claude])
    assert.equal(first?.kind === 'heard' ? first.likeness : 0, likeness, text)
  }
})

test('an ordinary word is less likely to be a name', () => {
  const claude: NameEntry = { name: 'Claude', kind: 'product', heard: [] }
  const likeness = (isOrdinary: (word: string) => boolean): number => {
    const [first] = suggestNames([{ file: 'a.md', text: 'zo zegt clauda dat' }], [claude], { isOrdinary })
    return first?.kind === 'heard' ? first.likeness : 0
  }
  assert.ok(likeness(() => true) < likeness(() => false))
})

test('names that look alike and that nobody knows are one group', () => {
  const text = 'Toen kwam Sutkever en toen Sutver, zei Sutkever tegen Amsterdam. Zo ging Sitzver weg.'
  assert.deepEqual(suggested(text, []), ['Sutkever 2 ~ Sitzver 1 ~ Sutver 1'])
})

test('each of a group looks like the one that is used most: a chain ends far from where it began', () => {
  const text = 'Toen kwam Docker, en Docker, en Docker, en Dagger, en Dagger, en Ranger, en Manager weg.'
  assert.deepEqual(suggested(text, []), ['Docker 3 ~ Dagger 2'])
})

test('what is too long for a name takes no time', () => {
  const long = (letters: string): string => `B${letters.repeat(30_000)}`
  const text = `hallo ${long('dfkl')} ja ${long('dfklm')} nee.`
  assert.deepEqual(suggestNames([{ file: 'a.md', text }], []), [])
})

test('the order of the texts does not change what is suggested', () => {
  const texts = [
    { file: 'a.md', text: 'Van Entropic en Andropic.' },
    { file: 'b.md', text: 'Met Andropic en Sutkever, niet Sutver.' },
  ]
  const all = (reversed: boolean): string[] =>
    suggestNames(reversed ? texts.toReversed() : texts, [anthropic]).map(brief)
  assert.deepEqual(all(true), all(false))
})

test('in the first real seed true variants come first', () => {
  const folder = new URL('../../../seeds/', import.meta.url)
  const file = readdirSync(folder).find((name) => name.startsWith('Wat is het AI-Deltaplan'))!
  const text = readFileSync(new URL(encodeURIComponent(file), folder), 'utf8')
  const { names } = compileNames({ file: 'names.yaml', bytes: readFileSync(new URL('names.yaml', folder)) })
  const ordinary = new Set(dutchWords.trim().split(/\s+/))
  // As if no editor had listened yet: the names, but nothing of how they are heard.
  const bare = names.map((entry) => ({ ...entry, heard: [] }))
  const truth = findMentions(text, compileGlossary(names))

  const suggestions = suggestNames([{ file, text }], bare, { isOrdinary: (word) => ordinary.has(word) })
  const heard = suggestions.filter((suggestion) => suggestion.kind === 'heard')
  const isTrue = heard.map(({ name, places }) =>
    places.every(({ span }) =>
      truth.some(
        (mention) => mention.name === name && mention.span.start < span.end && span.start < mention.span.end,
      ),
    ),
  )
  const rightOf = (count: number): number => isTrue.slice(0, count).filter(Boolean).length
  assert.ok(rightOf(20) >= 17, `${rightOf(20)} of 20`)
  assert.ok(rightOf(40) >= 34, `${rightOf(40)} of 40`)
  const found = new Set(heard.map(({ name, text }) => `${name} ← ${text}`))
  for (const variant of [
    'Anthropic ← Entropic',
    'Anthropic ← Andropic',
    'Ilya Sutskever ← Sutkever',
    'Ilya Sutskever ← Sitzver',
    'Dwarkesh Patel ← Dwarquesh',
    'Dwarkesh Patel ← Dwar Cash',
    'Sam Altman ← Oldman',
    'Sam Altman ← Elman',
    'Andrej Karpathy ← Carpati',
    'Ivo Niehe ← ivonie',
    'Zürich ← Zurig',
    'Manus ← Manis',
  ]) {
    assert.ok(found.has(variant), variant)
  }
})
