import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileNames } from '../../../src/names/compile-names.ts'
import { findMentions } from '../../../src/names/find-mentions.ts'
import { compileGlossary, runOfLetters } from '../../../src/names/glossary.ts'
import { wordsOf } from '../../../src/names/words.ts'

// The glossary of the first real seed is content: these tests keep it true to that seed.
const folder = new URL('../../../seeds/', import.meta.url)
const file = readdirSync(folder).find((name) => name.startsWith('Wat is het AI-Deltaplan'))!
const text = readFileSync(new URL(encodeURIComponent(file), folder), 'utf8')
const { names, messages } = compileNames({
  file: 'names.yaml',
  bytes: readFileSync(new URL('names.yaml', folder)),
})
const mentions = findMentions(text, compileGlossary(names))

test('the glossary compiles without messages and has at least 60 names', () => {
  assert.deepEqual(messages, [])
  assert.ok(names.length >= 60)
})

test('every name is mentioned in the seed', () => {
  const mentioned = new Set(mentions.map(({ name }) => name))
  assert.deepEqual(
    names.map(({ name }) => name).filter((name) => !mentioned.has(name)),
    [],
  )
})

test('every spelling heard is one that the seed has; short forms of the name may be for others', () => {
  for (const { name, heard } of names) {
    const own = [letters(name), ...wordsOf(name).map(({ folded }) => folded)]
    const found = mentions
      .filter((mention) => mention.name === name)
      .map(({ span }) => letters(text.slice(span.start, span.end)))
    for (const spelling of heard.map(({ text }) => letters(text)).filter((one) => !own.includes(one))) {
      // Part of a longer spelling is enough: of `Ilja Sutkever` people type the second word.
      assert.ok(
        found.some((one) => one.includes(spelling)),
        `${spelling} for ${name}`,
      )
    }
  }
})

const heard: [words: string, name: string][] = [
  ['interview van Dark Cash bij', 'Dwarkesh Patel'],
  ['ieder geval Hutker, dat vond', 'Ilya Sutskever'],
  ['een beetje de ivonie van', 'Ivo Niehe'],
  ['pijnlijkste is misschien dat Elman erkent', 'Sam Altman'],
  ['lezing wil van neer Hagen of', 'Wietse Hage'],
  ['de interpretatie vanopic', 'Anthropic'],
  ['zien wat op en jij gaat doen', 'OpenAI'],
  ['eh open rolt wereldwijd', 'OpenAI'],
  ['strategie en cloud bout', 'Claude'],
  ['Oftewel Cloud snapt', 'Claude'],
  ['hun cloud 3 4.5 opens, ik', 'Claude Opus'],
  ['natuurlijk eh D waar in', 'DALL-E'],
  ['voor het laatste pt hebben', 'ChatGPT'],
  ['is daar dus de proie', 'Nano Banana Pro'],
  ['waarom na een Banana Pro zo', 'Nano Banana Pro'],
  ['om een Alice instituut eh', 'ELLIS Institute'],
  ['dat gip op AI hoofdstuk', 'Grip op AI'],
  ['gebeuren? Almond de eerste', 'Almere'],
  ['Kleine disclaimer, J is de', 'Jelle Prins'],
  ['in Jelles werk kijk', 'Jelle Prins'],
]
for (const [words, name] of heard) {
  test(`found in the seed: ${name} in "${words}"`, () => {
    assert.deepEqual(mentionsIn(words), [name])
  })
}

const ordinary = [
  'dat open source model',
  'Dat zijn een soort open laps',
  'Ik zoom even in op die karakters',
  'eh bijvoorbeeld Texas of housing',
  'van die windows met daar plaatjes',
  'om hoe de computer zich voelt',
  'Fietsen ze op eh positie',
]
for (const words of ordinary) {
  test(`no name in the seed: "${words}"`, () => {
    assert.deepEqual(mentionsIn(words), [])
  })
}

/** Names whose mentions lie in `words`, which stand in the seed. */
function mentionsIn(words: string): string[] {
  const start = text.indexOf(words)
  assert.notEqual(start, -1, `the seed has no "${words}"`)
  return mentions
    .filter(({ span }) => span.start >= start && span.end <= start + words.length)
    .map(({ name }) => name)
}

function letters(spelling: string): string {
  return runOfLetters(spelling).letters
}
