import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileSettings } from '../../src/compile/settings.ts'
import { makeEpisode } from '../../src/make-episode.ts'
import { messageText } from '../../src/messages/reporter.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { sourceOf } from '../helpers/seed-builder.ts'

const english =
  'We have been thinking about this for a while, and I don’t know what they would say if we did it without them. '.repeat(
    20,
  )

function messagesOfTalk(header: string): string {
  const archive = new TextEncoder().encode('language: nl\n')
  const { settings } = compileSettings({ file: 'archive.yaml', bytes: archive })
  const source = sourceOf(`${header}\n## Transcript\n\n${english}\n`)
  return messageText(makeEpisode(source, { settings, glossary: compileGlossary([]) }).messages)
}

const cases: [what: string, header: string, messages: string][] = [
  [
    'a header without language',
    '# A talk\n\n**Tags:** #one\n',
    'talk.md\n  1:1  warning  Unexpected words of a talk in `en`, expected the language `nl` that the archive has  language-unlikely\n                If the talk is in it, write: **Language:** en\n                If most talks are in it, write in archive.yaml: language: en\n\n1 warning\n',
  ],
  [
    'front matter without language',
    '---\ntitle: A talk\n---\n',
    'talk.md\n  1:1  warning  Unexpected words of a talk in `en`, expected the language `nl` that the archive has  language-unlikely\n                If the talk is in it, write: language: en\n                If most talks are in it, write in archive.yaml: language: en\n\n1 warning\n',
  ],
  [
    'a header with another language',
    '# A talk\n\n**Language:** nl-BE\n',
    'talk.md\n  3:15-3:20  warning  Unexpected words of a talk in `en`, expected the language `nl-BE` that the seed states  language-unlikely\n                      If the talk is in it, write: **Language:** en\n\n1 warning\n',
  ],
  [
    'front matter with another language',
    '---\ntitle: A talk\nlang: de\nlanguage: de\n---\n',
    'talk.md\n  4:11-4:13  warning  Unexpected words of a talk in `en`, expected the language `de` that the seed states  language-unlikely\n                      If the talk is in it, write: language: en\n\n1 warning\n',
  ],
  ['a header with the language', '# A talk\n\n**Language:** en\n', ''],
]

for (const [what, header, messages] of cases) {
  test(`a talk in English in an archive in Dutch: ${what}`, () => {
    assert.equal(messagesOfTalk(header), messages)
  })
}

/** Sentences of which no two are alike, about a second each. */
function sentences(from: number, to: number): string[] {
  return Array.from(
    { length: to - from },
    (_, at) => `Sentence number${from + at} is about thing${from + at}.`,
  )
}

/** For each passage the number of its first sentence, and when it begins. */
function startsOf(talk: readonly string[], captions: readonly string[]): [number, number | undefined][] {
  const time = (seconds: number): string =>
    `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
  const cues = captions.map((text, at) => `${time(at)} --> ${time(at + 1)}\n${text}\n`)
  const { settings } = compileSettings(undefined)
  const { made } = makeEpisode(
    sourceOf(`# A talk\n\n**Video ID:** abcdefghij1\n\n## Transcript\n\n${talk.join(' ')}\n`),
    {
      settings,
      glossary: compileGlossary([]),
      captionsOf: () => [{ ...sourceOf(`WEBVTT\n\n${cues.join('\n')}`, 'abcdefghij1.vtt'), kind: 'vtt' }],
    },
  )
  return made!.episode.passages.map(({ text, start }) => [Number(/\d+/.exec(text)![0]), start])
}

test('passages whose words are not in the captions have no time: behind them, as a second part, and between', () => {
  const [first, second] = [sentences(0, 200), sentences(200, 400)]
  const behind = startsOf([...first, ...second], first)
  for (const [number, start] of behind) {
    if (number < 200) assert.equal(start, number)
    // A passage or two behind the last word that is there.
    if (number >= 240) assert.equal(start, undefined, String(number))
  }
  assert.ok(behind.some(([number]) => number >= 240))
  const between = startsOf([...first.slice(0, 100), ...second, ...first.slice(100)], first)
  for (const [number, start] of between) {
    if (number < 200) assert.equal(start, number)
    if (number >= 240) assert.ok(start === undefined || start === 100, String(number))
  }
  assert.ok(between.filter(([, start]) => start === undefined).length > 5)
})
