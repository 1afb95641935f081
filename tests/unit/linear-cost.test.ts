import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileSettings } from '../../src/compile/settings.ts'
import { makeEpisode } from '../../src/make-episode.ts'
import type { ArchiveSettings } from '../../src/model/archive.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { markdownHtml } from '../../src/pages/markdown.ts'
import { runOf } from '../../src/search/build.ts'
import { importAll } from '../helpers/import-files.ts'

/*
 * Cost is linear in length, whatever stands in a seed (issue 5). Times depend on the machine, so what is asked is how the CPU time
 * of a text compares with that of a quarter of it: four times as much for linear work, sixteen times for quadratic work.
 */

const glossary = compileGlossary([
  { name: 'OpenAI', kind: 'organisation', heard: [{ text: 'open ei' }] },
  { name: 'Sam Altman', kind: 'person', heard: [{ text: 'Altman', near: ['OpenAI'] }] },
])
const settings = { language: 'nl' } as ArchiveSettings
const links = { episode: () => undefined, tag: () => undefined, footnotes: 'Noten', backToText: 'Terug' }

/** From bytes to a record, the words of the index and the HTML of the sections. */
function makeAll(seed: string): void {
  const source = { file: 'talk.md', bytes: new TextEncoder().encode(seed) }
  const { made } = makeEpisode(source, {
    settings,
    glossary,
  })
  assert.ok(made !== undefined)
  runOf([{ episode: made.episode, names: [] }])
  for (const { markdown } of made.episode.sections) markdownHtml(markdown, links, 'a')
}

function withTranscript(line: string): string {
  return `# Talk\n\n## Transcript\n\n${line}\n`
}

function withNotes(notes: string): string {
  return `# Talk\n\n## Notes\n\n${notes}\n\n## Transcript\n\nHallo allemaal.\n`
}

type Work = (text: string) => void

/** CPU time in milliseconds. */
function costOf(text: string, work: Work): number {
  const before = process.cpuUsage()
  work(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Quadratic work would take sixteen times as long; caches that overflow and other work on the machine take some as well. */
const mostTimes = 9

/** Below this the time of small things that do not depend on the text is seen, not that of the text. In milliseconds. */
const unseen = 8

/**
 * Asserts it of the text and a quarter of it, or else of four times the text and the text: where another kind of memory begins, one
 * of these steps is long; where work is not linear, both are.
 */
function assertLinear(seedOf: (part: number) => string, work: Work = makeAll): void {
  // A pattern is compiled the second time it is used: the first quarter would take so long that quadratic work looks linear.
  for (let run = 0; run < 3; run += 1) work(seedOf(0.01))
  const first = costs(seedOf(0.25), seedOf(1), work)
  if (first.areLinear) return
  const second = costs(seedOf(1), seedOf(4), work)
  assert.ok(second.areLinear, `CPU time of a text and of four times as much: ${first.said}; ${second.said}`)
}

/** The least that both take in several runs: what else a machine does only adds to a run. */
function costs(quarter: string, whole: string, work: Work): { areLinear: boolean; said: string } {
  let least = Infinity
  let most = Infinity
  for (let run = 0; run < 4; run += 1) {
    least = Math.min(least, costOf(quarter, work))
    most = Math.min(most, costOf(whole, work))
    if (most <= mostTimes * Math.max(least, unseen)) return { areLinear: true, said: '' }
  }
  return { areLinear: false, said: `${Math.round(least)} and ${Math.round(most)} ms` }
}

const sentence =
  'Ja, dat is wat we vandaag gaan bespreken met Sam over het AI-Deltaplan en 3.5 andere dingen. '

test('a line of 10 MB with 20,000 sound notes', () => {
  const words = sentence.repeat(5)
  assertLinear((part) => withTranscript(`${words}[muziek] `.repeat(20_000 * part)))
})

/** What 320 KB of a line, or of lines, are made of. */
const hostile: [title: string, piece: string][] = [
  ['images never closed', '![a]('],
  ['links never closed', '[a]('],
  ['opening brackets', '['],
  ['wikilinks never closed', '[[a|'],
  ['sound notes', '[muziek] '],
  ['emphasis never closed', '**a '],
  ['quotes inside quotes', '> '],
  ['HTML never closed', '<a '],
  ['backslashes', '\\'],
  ['lines of brackets', '![a](\n'],
]
for (const [title, piece] of hostile) {
  test(`notes of ${title}`, () =>
    assertLinear((part) => withNotes(piece.repeat((320_000 * part) / piece.length))))
}

/** And 80 KB, which are lists and quotes all the same. */
const lists: [title: string, piece: string][] = [
  ['items', '- a\n'],
  ['items in items', '- a\n  - [b](c)\n'],
  ['items of brackets', `- ${'![a]('.repeat(60)}\n`],
  ['quotes in items', '- > a\nb\n'],
]
for (const [title, piece] of lists) {
  test(`notes of ${title}`, () =>
    assertLinear((part) => withNotes(piece.repeat((80_000 * part) / piece.length))))
}

/** And what 160 KB of a transcript are. */
const odd: [title: string, piece: string][] = [
  ['one word', 'a'],
  ['words with hyphens', 'a-'],
  ['full stops', '.'],
  ['full stops with spaces', '. '],
  ['abbreviations', 'Dr. '],
  ['answers', 'ja. '],
  ['quotation marks', '"a '],
  ['brackets', '['],
  ['markers never closed', '[muziek'],
  ['times', '[00:01] '],
  ['capitals without full stops', 'Ja Nee '],
  ['no full stops', 'maar dan, '],
  ['spaces', ' \t'],
  ['a script without spaces', '語'],
  ['characters of two units', '\u{1F600}'],
  ['labels', '**A:** '],
  ['turns', '\n\n**A:** ja'],
  ['names', 'Altman OpenAI '],
]
for (const [title, piece] of odd) {
  test(`a transcript of ${title}`, () =>
    assertLinear((part) => withTranscript(`Hallo. ${piece.repeat((160_000 * part) / piece.length)}`)))
}

test('times, and then sentences without end', () =>
  assertLinear((part) =>
    withTranscript(
      '[0:01] ja. '.repeat(48_000 * part) + `Ja, ${'woord '.repeat(200)}einde. `.repeat(2400 * part),
    ),
  ))

test('a title of one word', () =>
  assertLinear((part) => `# ${'deltaplan '.repeat(8_000 * part)}\n\n## Transcript\n\n${sentence}\n`))

test('a line of chapters with spaces', () =>
  assertLinear(
    (part) =>
      `# Talk\n\n## Chapters\n\n- ja${' '.repeat(20_000 * part)}nee\n\n## Transcript\n\n${sentence}\n`,
  ))

test('a line of chapters with separators, and a character that ends lines elsewhere', () =>
  assertLinear(
    (part) =>
      `# Talk\n\n## Chapters\n\n- ${'ja | nee '.repeat(8_000 * part)}\u2028x\n\n## Transcript\n\n${sentence}\n`,
  ))

test('settings of slashes', () =>
  assertLinear(
    (part) => '/'.repeat(200_000 * part),
    (slashes) => {
      const lines = `repository: https://example.org/${slashes}x\nignore: [a${slashes}x]\n`
      const { messages } = compileSettings({ file: 'archive.yaml', bytes: new TextEncoder().encode(lines) })
      assert.deepEqual(
        messages.map(({ line }) => line),
        [2],
      )
    },
  ))

test('an import with dates in words, headings and blocks of fields', () =>
  assertLinear(
    (part) =>
      `# Talk\n\n${'**Date:** 3 February 2024\n'.repeat(24_000 * part)}\n${'**Date:** 2024-02-03\n\n'.repeat(4_000 * part)}` +
      `Hallo.\n\n${'## Deel\n\n'.repeat(24_000 * part)}`,
    (text) => assert.equal(importAll({ 'talk.md': text }).all[0]!.kind, 'made'),
  ))
