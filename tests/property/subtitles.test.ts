import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCaptions } from '../../src/captions/read-captions.ts'
import { makeEpisode } from '../../src/make-episode.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { withoutControls } from '../../src/pages/html.ts'
import { cuesOf, subRipOf, webVttOf } from '../../src/pages/subtitle-files.ts'
import { settings, sourceOf } from '../helpers/seed-builder.ts'

const glossary = compileGlossary([])

/** Words, and what looks like something else in a seed or in subtitles. No line of them stands twice, for captions roll then. */
const said = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99_999).map((number) => `woord${number}`) },
  fc.constantFrom(
    'Ja.',
    'nee,',
    '-->',
    '00:01',
    '<b>',
    '</b>',
    '<v',
    '<00:00:01.000>',
    '&',
    '&lt;',
    '&#x41;',
    '{\\\\an8}',
    '{y:i}',
    '[muziek]',
    '12',
    'WEBVTT',
    'NOTE',
    '\u{1F600}',
    '\ud800',
    '\u0085',
    '\u0007',
    '- ',
    'Ann: hi',
  ),
)
const mark = fc.oneof(
  fc.nat(5000).map((seconds) => `[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}]`),
  fc.constantFrom(
    '\n\n**Ann:**',
    '\n\n**Bo <b> & Co:**',
    '\n\nBo (0:07):',
    '\n\n',
    '[0:05]',
    '[0:06]',
    '[0:06.5]',
    '[99:00]',
  ),
)
const talk = fc
  .array(fc.oneof({ weight: 5, arbitrary: said }, mark), { minLength: 1, maxLength: 80 })
  .map((parts) => parts.join(' '))

/** As a file of UTF-8 gives it back, without what a player cannot show. */
function shown(text: string): string {
  const bytes = new TextEncoder().encode(withoutControls(text))
  return new TextDecoder().decode(bytes).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
}

/** Asserts what must be true of the subtitles of any seed, and of both files of them. The answer is the times of captions. */
function assertSubtitles(seed: string, captions?: string): boolean {
  const { made } = makeEpisode(sourceOf(seed), {
    settings,
    glossary,
    captionsOf: () =>
      captions === undefined ? [] : [{ ...sourceOf(captions, 'abcdefghij0.en.json3'), kind: 'json3' }],
  })
  if (made === undefined) return false
  const { episode, subtitles } = made
  assert.equal(made.digest.hasSubtitles === true, subtitles.length > 0)
  if (subtitles.length === 0) return false
  const text = episode.passages.map((passage) => passage.text).join(' ')
  assert.equal(subtitles[0]!.at, 0)
  for (const [index, { at, start, end }] of subtitles.entries()) {
    const next = subtitles[index + 1]
    assert.ok(start < end, `${start} ${end}`)
    if (next === undefined) continue
    assert.ok(end <= next.start && start < next.start && at < next.at, JSON.stringify([start, end, next]))
    assert.equal(text[next.at - 1], ' ')
  }
  const cues = cuesOf(episode.passages, subtitles)
  const labelled = cues.flatMap(({ parts }) =>
    parts.map((part) => (part.isTurn ? `${part.speaker}: ${part.text}` : part.text)),
  )
  assert.equal(cues.flatMap(({ parts }) => parts.map((part) => shown(part.text))).join(' '), shown(text))
  const files = [
    { kind: 'vtt' as const, content: webVttOf(cues), words: shown(text) },
    { kind: 'srt' as const, content: subRipOf(cues), words: shown(labelled.join(' ')) },
  ]
  for (const { kind, content, words } of files) {
    assert.equal(content.split(' --> ').length, cues.length + 1)
    const read = readCaptions(sourceOf(content), kind).timed
    assert.equal(read === undefined ? '' : shown(read.text), words, content)
    assert.deepEqual(
      read?.times.map(({ seconds }) => seconds) ?? [],
      cues.map(({ start }) => start),
      content,
    )
  }
  const voices = readCaptions(sourceOf(files[0]!.content), 'vtt').timed?.turns.map(({ speaker }) => speaker)
  const speakers = cues.flatMap(({ parts }) => parts.flatMap(({ speaker = '' }) => shown(speaker)))
  const changes = speakers.filter((speaker, at) => speaker !== '' && speaker !== speakers[at - 1])
  assert.deepEqual(voices ?? [], changes)
  return true
}

test('subtitles of a seed with times: every word in order, times ascend, and reading them again gives the same', () => {
  let timed = 0
  fc.assert(
    fc.property(talk, fc.constantFrom('', '**Duration:** 1:30:00\n'), (text, header) => {
      if (assertSubtitles(`# A talk\n\n${header}\n## Transcript\n\nbegin ${text}\n`)) timed += 1
    }),
    { numRuns: 1000 },
  )
  assert.ok(timed > 200, `${timed} with times`)
})

test('subtitles of captions, as the transcript and beside another one', () => {
  const word = fc.record({
    text: said,
    wait: fc.oneof(
      { weight: 9, arbitrary: fc.nat(600) },
      fc.constantFrom(0, 2500, 60_000),
      fc.double({ min: 0, max: 1000, noNaN: true }),
    ),
    isCaption: fc.boolean(),
    isKept: fc.boolean(),
  })
  let timed = 0
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 120 }),
      fc.option(fc.nat(900)),
      fc.boolean(),
      (words, duration, isBeside) => {
        let tStartMs = 0
        const events = words.map(({ text, wait, isCaption }) => {
          tStartMs += wait
          return {
            ...(isCaption ? { tStartMs } : {}),
            ...(duration === null ? {} : { dDurationMs: duration }),
            segs: [{ utf8: text }],
          }
        })
        const transcript = words.map(({ text, isKept }, at) => (isKept || at % 3 > 0 ? text : `other${at}`))
        const beside = isBeside ? `\n## Transcript\n\nbegin ${transcript.join(' ')}\n` : ''
        const seed = `# A talk\n\n**Video ID:** abcdefghij0\n${beside}`
        if (assertSubtitles(seed, JSON.stringify({ events }))) timed += 1
      },
    ),
    { numRuns: 600 },
  )
  assert.ok(timed > 200, `${timed} with times`)
})
