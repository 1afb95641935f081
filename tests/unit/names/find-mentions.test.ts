import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NameEntry, NameKind } from '../../../src/model/name.ts'
import { findMentions, nearReach } from '../../../src/names/find-mentions.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'

/** An entry in few words: `heard` takes plain spellings and `[text, ...near]`. */
function entry(
  name: string,
  heard: (string | [string, ...string[]])[] = [],
  kind: NameKind = 'other',
): NameEntry {
  return {
    name,
    kind,
    heard: heard.map((item) =>
      typeof item === 'string' ? { text: item } : { text: item[0], near: item.slice(1) },
    ),
  }
}

/** Mentions as `name=text at the span`. */
function found(text: string, names: NameEntry[]): string[] {
  return findMentions(text, compileGlossary(names)).map(
    ({ name, span }) => `${name}=${text.slice(span.start, span.end)}`,
  )
}

const anthropic = entry('Anthropic', ['Entropic', 'en Trop pick'])
const claude = entry('Claude', ['claud', ['cloud', 'Opus', 'Anthropic']])
const plan = entry('AI-Deltaplan')
const chat = entry('ChatGPT', ['Chati'])

const cases: [behaviour: string, text: string, names: NameEntry[], expected: string[]][] = [
  ['the right spelling counts', 'Dit is Anthropic.', [anthropic], ['Anthropic=Anthropic']],
  ['a spelling heard', 'Dit is Entropic.', [anthropic], ['Anthropic=Entropic']],
  ['several words', 'Nu komt en Trop pick met', [anthropic], ['Anthropic=en Trop pick']],
  [
    'case and accents are folded',
    'ENTRÓPIC en EN TROP PICK',
    [anthropic],
    ['Anthropic=ENTRÓPIC', 'Anthropic=EN TROP PICK'],
  ],
  ['decomposed letters are folded', 'Zu\u0308rich', [entry('Zürich')], ['Zürich=Zu\u0308rich']],
  [
    'letters that do not decompose',
    'Lodz en Oresund',
    [entry('Łódź'), entry('Øresund')],
    ['Łódź=Lodz', 'Øresund=Oresund'],
  ],
  ['only whole words', 'Entropical, misentropic', [anthropic], []],
  [
    'space, hyphen and nothing are one',
    'AI Delta Plan, AI deltaplan, aideltaplan',
    [plan],
    ['AI-Deltaplan=AI Delta Plan', 'AI-Deltaplan=AI deltaplan', 'AI-Deltaplan=aideltaplan'],
  ],
  [
    'a non-breaking hyphen and a soft one',
    'AI\u2011Delta\u00ADplan',
    [plan],
    ['AI-Deltaplan=AI\u2011Delta\u00ADplan'],
  ],
  [
    'a short name is not put together from other words',
    'De man us and Manus',
    [entry('Manus')],
    ['Manus=Manus'],
  ],
  ['a short name in the words of the glossary', 'bij AI X', [entry('AI X')], ['AI X=AI X']],
  [
    'genitive with apostrophe',
    "Anthropic's en Anthropic’s",
    [anthropic],
    ['Anthropic=Anthropic', 'Anthropic=Anthropic'],
  ],
  [
    'apostrophes of all kinds',
    'Anthropic\u02bcs, bij O\u02bcReilly, O`Reilly en O\u2032Reilly',
    [anthropic, entry("O'Reilly")],
    ['Anthropic=Anthropic', "O'Reilly=O\u02bcReilly", "O'Reilly=O`Reilly", "O'Reilly=O\u2032Reilly"],
  ],
  ['genitive without', 'Als ik in Jelles werk kijk', [entry('Jelle', [], 'person')], ['Jelle=Jelle']],
  ['no genitive of a short name', 'In Jans werk, van Jan', [entry('Jan', [], 'person')], ['Jan=Jan']],
  ['no genitive for places', 'Het Nederlands', [entry('Nederland', [], 'place')], []],
  ['hyphenated with another word', 'een ChatGPT-momentje', [chat], ['ChatGPT=ChatGPT']],
  ['not over the end of a sentence', 'Het is Open. AI is', [entry('OpenAI')], []],
  ['not over a comma or a bracket', 'open, AI en open [muziek] AI', [entry('OpenAI')], []],
  [
    'over the stop of an abbreviation',
    'in St. Gallen, niet st. Gallen',
    [entry('St. Gallen')],
    ['St. Gallen=St. Gallen'],
  ],
  ['over the stop of an initial', 'J. Prins zegt', [entry('J Prins')], ['J Prins=J. Prins']],
  [
    '4,5 is 4.5 and not 45',
    'Opus 4,5 en Opus 4.5 en Opus 45',
    [entry('Opus 4.5')],
    ['Opus 4.5=Opus 4,5', 'Opus 4.5=Opus 4.5'],
  ],
  ['C++ is not C', 'In C++ en in C en in C#', [entry('C++'), entry('C#')], ['C++=C++', 'C#=C#']],
  [
    'the longest wins',
    'Nano Banana Pro en Nano Banana',
    [entry('Nano Banana'), entry('Nano Banana Pro')],
    ['Nano Banana Pro=Nano Banana Pro', 'Nano Banana=Nano Banana'],
  ],
  [
    'a shorter one where the longest does not count',
    'Sam Alt',
    [entry('Sam'), entry('Altman', [['Sam Alt', 'x']])],
    ['Sam=Sam'],
  ],
  ['no overlaps', 'a b c', [entry('a b'), entry('b c')], ['a b=a b']],
  [
    'a name heard as one word in capitals is meant in small letters too',
    'Dit is entropic',
    [anthropic],
    ['Anthropic=entropic'],
  ],
  [
    'near: before a name of the same spelling, wherever each stands in the glossary',
    'Open, zegt de memo',
    [entry('Open'), entry('OpenAI', [['open', 'memo']])],
    ['OpenAI=Open'],
  ],
  ['near: the word before', 'Opus van cloud', [claude], ['Claude=cloud']],
  ['near: the word after', 'cloud en Opus', [claude], ['Claude=cloud']],
  ['near: not there', 'in de cloud', [claude], []],
  [
    'near: a name in a spelling of its own',
    'Entropic met cloud',
    [claude, anthropic],
    ['Anthropic=Entropic', 'Claude=cloud'],
  ],
  [
    'near: a name in a spelling that counts by a condition only does not count',
    'en tropic met cloud',
    [claude, entry('Anthropic', [['en tropic', 'x']])],
    [],
  ],
  [
    'near: several words',
    'de cloud van Big Tech',
    [entry('Claude', [['cloud', 'big tech']])],
    ['Claude=cloud'],
  ],
  ['near: not the spelling itself', 'cloud', [entry('Claude', [['cloud', 'cloud']])], []],
  [
    'near: another one of its kind',
    'cloud en cloud',
    [entry('Claude', [['cloud', 'cloud']])],
    ['Claude=cloud', 'Claude=cloud'],
  ],
  ['near: on the name itself limits it', 'Apple. '.repeat(3), [entry('Apple', [['Apple', 'iPhone']])], []],
  [
    'near: decides between two names',
    'Open rekent, zegt de memo',
    [entry('OpenAI', [['open', 'memo']]), entry('Open', [])],
    ['OpenAI=Open'],
  ],
  ['a name that is a word needs its capital', 'Van apple naar Apple', [entry('Apple')], ['Apple=Apple']],
  [
    'small letters that the glossary lists',
    'Van apple naar Apple',
    [entry('Apple', ['apple'])],
    ['Apple=apple', 'Apple=Apple'],
  ],
  ['small letters where nothing has capitals', 'van apple naar peer', [entry('Apple')], ['Apple=apple']],
  [
    'a name in two words needs no capital',
    'Via mid journey',
    [entry('Midjourney')],
    ['Midjourney=mid journey'],
  ],
  ['capitals inside are no ordinary word', 'Via chatgpt', [chat], ['ChatGPT=chatgpt']],
  ['several words need no capital', 'Via nano banana', [entry('Nano Banana')], ['Nano Banana=nano banana']],
  ['no words', ' … ', [chat], []],
  ['no names', 'ChatGPT', [], []],
  ['a name without letters is ignored', 'a ? b', [entry('?')], []],
]
for (const [behaviour, text, names, expected] of cases) {
  test(`mentions: ${behaviour}`, () => {
    assert.deepEqual(found(text, names), expected)
  })
}

test('a near word counts within 40 words, and no further', () => {
  const words = (count: number): string => 'woord '.repeat(count)
  assert.deepEqual(found(`cloud ${words(nearReach - 1)}Opus`, [claude]), ['Claude=cloud'])
  assert.deepEqual(found(`cloud ${words(nearReach)}Opus`, [claude]), [])
  assert.deepEqual(found(`Opus ${words(nearReach - 1)}cloud`, [claude]), ['Claude=cloud'])
  assert.deepEqual(found(`Opus ${words(nearReach)}cloud`, [claude]), [])
})

test('searching in a text leaves the glossary as it was', () => {
  const glossary = compileGlossary([claude, anthropic])
  const text = 'Entropic cloud, cloud'
  assert.deepEqual(findMentions(text, glossary), findMentions(text, glossary))
})
