import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { makeEpisode } from '../../../src/make-episode.ts'
import type { Episode } from '../../../src/model/episode.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { seedText } from '../../../src/pages/seed-text.ts'
import { settings, sourceOf } from '../../helpers/seed-builder.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const corpus = path.resolve(root, '../shared/corpus/changelog')
const glossary = compileGlossary([])

function recordOf(seed: string | Uint8Array): Episode {
  const { made } = makeEpisode(sourceOf(seed), { settings, glossary })
  assert.ok(made !== undefined)
  return made.episode
}

const cases: [behaviour: string, seed: string, written: string][] = [
  [
    'a title and a transcript',
    '# A talk\n## Transcript\nHello.',
    '# A talk\n\n---\n\n## Transcript\n\nHello.\n',
  ],
  [
    'fields that a header can say stand there',
    [
      '---\ntitle: A talk\nsource: https://youtu.be/uFiYov2U8Gc\ntags: [one, C#]\ndescription: "About C#"\n---',
      'Hello.',
    ].join('\n'),
    [
      '# A talk\n',
      '**Source:** [YouTube](https://youtu.be/uFiYov2U8Gc)',
      '**Video ID:** uFiYov2U8Gc',
      '**Tags:** #one #C#',
      '**Description:** About C#',
      '\n---\n\n## Transcript\n\nHello.\n',
    ].join('\n'),
  ],
  [
    'other fields stand in front matter',
    '---\ntitle: A talk\ntags: [two words, "C#", "a,b"]\nspeakers: ["Doe, Jane"]\nmood: |\n  a\n  b\nweather: fair\n---\nHello.',
    [
      '---\ntags: ["two words","C#","a,b"]\nspeakers: ["Doe, Jane"]\nmood: |-\n  a\n  b\n---\n',
      '# A talk\n\n**weather:** fair\n\n---\n\n## Transcript\n\nHello.\n',
    ].join('\n'),
  ],
  [
    'tags of several words, and lines of text, as an editor writes them',
    '---\ntags: [two words, C++, été]\ndescription: "Two people.\\n\\n  A: garden # 1\\n---"\n---\n# A talk\nHello.',
    [
      '---\ndescription: |-\n  Two people.\n\n    A: garden # 1\n  ---\n---\n',
      '# A talk\n\n**Tags:** two words, C++, été\n\n---\n\n## Transcript\n\nHello.\n',
    ].join('\n'),
  ],
  [
    'every other field of a seed',
    '# A talk\n\n**Duration:** 3723\n**Language:** nl\n**Speakers:** Bo, Ann\n**Show:** S\n**Episode:** 1\n**Slug:** x\n**Reviewed:** yes\n\n## Transcript\n\n**Ann:** Hello.',
    '# A talk\n\n**Duration:** 1:02:03\n**Language:** nl\n**Speakers:** Bo\n**Show:** S\n**Episode:** 1\n**Slug:** x\n**Reviewed:** true\n\n---\n\n## Transcript\n\n**Ann:** Hello.\n',
  ],
  [
    'paragraphs, turns and times',
    '# A talk\n\n## Transcript\n\n**Ann:** [0:01.5] Hello. [0:03] There.\nYes.\n\nWell.\n**Bo:** No.',
    '# A talk\n\n---\n\n## Transcript\n\n**Ann:** [0:01.5] Hello. [0:03] There. Yes.\n\nWell.\n**Bo:** No.\n',
  ],
  [
    'text that looks like something else',
    '# A talk\n\n## Transcript\n\n\\## a\n\n\\---\n\n\\**Ann:** b \\\\[c [0\\:01] d\n\nAnn: 0\\:02',
    '# A talk\n\n---\n\n## Transcript\n\n\\## a\n\n\\---\n\n\\**Ann:** b \\\\[c [0\\:01] d\n\nAnn: 0\\:02\n',
  ],
  [
    'a transcript in a callout, and text that looks like a quotation',
    '# A talk\n\n## Transcript\n\n> [!quote]- Transcript\n> **Ann:** Hello.\n>\n> \\> There.\n>\n> >> Yes.',
    '# A talk\n\n---\n\n## Transcript\n\n**Ann:** Hello.\n\n\\> There.\n\n>> Yes.\n',
  ],
  [
    'text that looks like times, labels and ends of lines',
    '---\ntitle: "**A talk** {#a}"\n---\n\n[0\\:01 --> 0:02] Hello from C:\\\\\n\n\u200b\\**Ann:** so\n**Bo:** [0\\:03-0:04] there\\\\\n**Ann:** Yes.',
    '# \\**A talk** \\{#a}\n\n---\n\n## Transcript\n\n[0\\:01 --> 0:02] Hello from C:\\\\\n\n\u200b\\**Ann:** so\n**Bo:** [0\\:03-0:04] there\\\\\n**Ann:** Yes.\n',
  ],
  [
    'text above the sections, and sections as they were written',
    '# A talk\n\nAbove.\n\n## Notes\n\n    code\n\n## C# #\n\n- x\n\n## Transcript\n\nHello.',
    '# A talk\n\nAbove.\n\n---\n\n## Transcript\n\nHello.\n\n---\n\n## Notes\n\n    code\n\n---\n\n## C#\n\n- x\n',
  ],
]

for (const [behaviour, seed, written] of cases) {
  test(behaviour, () => {
    const record = recordOf(seed)
    assert.equal(seedText(record, settings), written)
    assert.deepEqual(recordOf(written), record)
  })
}

test('the real seed keeps its header', () => {
  const file = readdirSync(path.join(root, 'seeds')).find((name) => name.startsWith('Wat is het'))!
  const seed = readFileSync(path.join(root, 'seeds', file), 'utf8')
  const dutch = { ...settings, language: 'nl' as typeof settings.language }
  const { made } = makeEpisode(sourceOf(seed), { settings: dutch, glossary })
  const written = seedText(made!.episode, dutch)
  const header = seed.slice(0, seed.indexOf('## Transcript'))
  assert.equal(written.slice(0, header.length), header)
  const again = makeEpisode(sourceOf(written), { settings: dutch, glossary })
  assert.deepEqual(again.made?.episode, made?.episode)
})

test(
  'every talk of the corpus, written again, is the same record',
  { skip: existsSync(corpus) ? false : 'the corpus is not here: ../shared/corpus' },
  () => {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.md'))) {
      const record = recordOf(readFileSync(path.join(corpus, file)))
      assert.deepEqual(recordOf(seedText(record, settings)), record, file)
    }
  },
)
