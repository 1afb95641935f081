import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeEpisode } from '../../src/make-episode.ts'
import type { LanguageTag } from '../../src/model/ids.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { compileNames } from '../../src/names/compile-names.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { passageIdOf } from '../../src/segment/passage-id.ts'
import { realSeed } from '../bench/segment/talks.ts'
import { seedText, settings, sourceOf } from '../helpers/seed-builder.ts'

const namesFile = path.resolve(import.meta.dirname, '../../seeds/names.yaml')
const { names } = compileNames({ file: 'names.yaml', bytes: readFileSync(namesFile) })
const glossary = compileGlossary([...names, { name: "O'Reilly", kind: 'organisation', heard: [] }])

/** Ways in which one talk is written down; each is the same to a reader. */
const manners = fc.record({
  apostrophe: fc.constantFrom("'", '’', '‘', 'ʼ', '′', '´'),
  /** Within a word it may be a grave accent too. */
  inside: fc.constantFrom(undefined, '`'),
  quotes: fc.constantFrom('""', '“”', '„”', '””', '“„'),
  hyphen: fc.constantFrom('-', '‐', '‑'),
  space: fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009'),
})

type Manner = typeof manners extends fc.Arbitrary<infer One> ? One : never

function writtenIn(text: string, { apostrophe, inside, quotes, hyphen, space }: Manner): string {
  let count = 0
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, inside ?? apostrophe)
    .replaceAll("'", apostrophe)
    .replace(/"/g, () => quotes[count++ % 2]!)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, hyphen)
    .replace(/ /g, () => (count++ % 3 === 0 ? space : ' '))
}

function factsOf(transcript: string, language: string): unknown {
  const { made } = makeEpisode(sourceOf(seedText(transcript)), {
    settings: { ...settings, language: language as LanguageTag },
    glossary,
  })
  assert.ok(made !== undefined)
  const { passages, chapters } = made.episode
  return {
    passages: passages.map(({ id, text }) => [id, plainText(text)]),
    chapters: chapters.map(({ title, summary, ...others }) => ({
      ...others,
      title: plainText(title),
      summary: plainText(summary ?? ''),
    })),
    keywords: made.digest.keywords,
    mentions: made.digest.names.map(({ name, count }) => [name, count]),
  }
}

const sentences = {
  nl: [
    "Dat zo'n foto's-album er is, zegt O'Reilly's café.",
    '\'t Is \'s avonds "heel wat. Ja" geworden in de AI-race.',
    "Welkom bij de baby's en de auto's van Anthropic.",
    '"Zullen we door naar de stroomnetten?"',
    "Kijk op de site's van m'n collega's, zei ze.",
    "Hij zei: 'Dat is 'n reële coöperatie.' Toen ging-ie.",
  ],
  en: [
    "I don't think it's what they'd call a developer's job.",
    "Let's move on to the café's open-source compilers.",
    "'Cause you're right, that isn't it, O'Reilly said.",
    '"We\'re going to talk about the servers. Now."',
    "That's why the compilers' authors won't.",
    "What's next for the naïve 'scheduler' in Kubernetes' core?",
  ],
}

const talk = fc.constantFrom('nl' as const, 'en' as const).chain((language) =>
  fc.record({
    language: fc.constant(language),
    text: fc
      .array(fc.constantFrom(...sentences[language]), { minLength: 1, maxLength: 150 })
      .map((all) => all.join(' ')),
  }),
)

test('a talk has the same passages, chapters and keywords in whatever manner it is written', () => {
  fc.assert(
    fc.property(talk, manners, ({ language, text }, manner) => {
      assert.deepEqual(factsOf(writtenIn(text, manner), language), factsOf(text, language))
    }),
    { numRuns: 60 },
  )
})

test('so has the real seed', () => {
  const { text } = realSeed().transcript
  const facts = factsOf(text, 'nl')
  fc.assert(
    fc.property(manners, (manner) => assert.deepEqual(factsOf(writtenIn(text, manner), 'nl'), facts)),
    { numRuns: 6 },
  )
})

test('letters with their accents apart make the same words: the real seed has nearly all of its ids, and all of its keywords and names', () => {
  const { text } = realSeed().transcript
  const [composed, decomposed] = [text, text.normalize('NFD')].map((written) => {
    const { made } = makeEpisode(sourceOf(seedText(written)), {
      settings: { ...settings, language: 'nl' as LanguageTag },
      glossary,
    })
    const { episode, digest } = made!
    assert.equal(episode.passages.map((passage) => passage.text).join(' '), written)
    return { ids: new Set(episode.passages.map(({ id }) => id)), digest }
  })
  const kept = [...composed!.ids].filter((id) => decomposed!.ids.has(id))
  assert.ok(kept.length >= 0.95 * composed!.ids.size, `${kept.length} of ${composed!.ids.size}`)
  assert.deepEqual(decomposed!.digest.keywords, composed!.digest.keywords)
  assert.deepEqual(
    decomposed!.digest.names.map(({ name, count }) => [name, count]),
    composed!.digest.names.map(({ name, count }) => [name, count]),
  )
})

test('what is shown stays as it is written', () => {
  const text = sentences.nl.join(' ').repeat(30)
  const manner = { apostrophe: '’', inside: undefined, quotes: '“”', hyphen: '‑', space: ' ' }
  const written = writtenIn(text, manner as Manner)
  const { made } = makeEpisode(sourceOf(seedText(written)), { settings, glossary })
  const { passages, chapters } = made!.episode
  assert.equal(passages.map((passage) => passage.text).join(' '), written)
  for (const { summary } of chapters) assert.ok(summary === undefined || written.includes(summary))
  for (const { id, text } of passages) assert.equal(passageIdOf(text), id.replace(/-\d+$/, ''))
})
