import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileSettings } from '../../src/compile/settings.ts'
import { makeEpisode } from '../../src/make-episode.ts'
import { messageText } from '../../src/messages/reporter.ts'
import { compileGlossary } from '../../src/names/find-mentions.ts'
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
