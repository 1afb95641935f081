import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { makeEpisode } from '../../../src/make-episode.ts'
import type { ArchiveSettings } from '../../../src/model/archive.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { transcriptFiles } from '../../../src/pages/transcript-files.ts'
import { noAssets, settings, sourceOf } from '../../helpers/seed-builder.ts'

/** The downloads of a seed, by their endings. */
function downloadsOf(seed: string, own: Partial<ArchiveSettings> = {}): Record<string, string> {
  const archiveSettings = { ...settings, ...own }
  const surroundings = { settings: archiveSettings, glossary: compileGlossary([]) }
  const { episode, digest, subtitles } = makeEpisode(sourceOf(seed), surroundings).made!
  const { archive } = linkArchive([digest], archiveSettings, [])
  const files = transcriptFiles(new PageContext(archive, '/pod/', noAssets), episode, subtitles)
  return Object.fromEntries(files.map(({ file, content }) => [file.split('.').at(-1)!, String(content)]))
}

const seed = `# Soil < 3 & worms

**Source:** [Site](https://example.org/soil)
**Date:** 2024-02-03

## Transcript

**Ann <Lee>:** [0:05] Hello [there](https://example.org/there).

**Bo:** [1:02:03] Hi & bye.

## Chapters

- 0:05 Greetings
- 1:02:03 The end
`

test('the text for people: what the talk is, where it is, who says what and when', () => {
  const { txt } = downloadsOf(seed)
  assert.equal(
    txt,
    `Soil < 3 & worms
February 3, 2024
https://example.org/soil
Automatic transcript, not checked

Greetings
---------

Ann <Lee>: (0:05) Hello there.

The end
-------

Bo: (1:02:03) Hi & bye.
`,
  )
})

test('the text says that a person checked it, and the address of its page where that is known', () => {
  const { txt } = downloadsOf(seed.replace('**Date:**', '**Reviewed:** yes\n**Date:**'), {
    url: 'https://example.org/pod/',
  })
  assert.deepEqual(txt!.split('\n').slice(2, 5), [
    'https://example.org/soil',
    'https://example.org/pod/episodes/soil-3-and-worms/',
    'Checked by a person',
  ])
})

test('the HTML of the Podcast namespace: names, times and text, escaped', () => {
  const { html } = downloadsOf(seed)
  assert.match(html!, /^<!doctype html>\n<html lang="en">\n/)
  assert.match(html!, /<title>Soil &lt; 3 &amp; worms<\/title>/)
  assert.equal(
    /<\/h1>\n([^]*?)\n<\/body>/.exec(html!)?.[1],
    `<cite>Ann &lt;Lee>:</cite>
<time>0:05</time>
<p>Hello <a href="https://example.org/there">there</a>.</p>
<cite>Bo:</cite>
<time>1:02:03</time>
<p>Hi &amp; bye.</p>`,
  )
})

test('the HTML of a talk in a language from right to left says so', () => {
  const { html } = downloadsOf(seed.replace('**Date:**', '**Language:** ar\n**Date:**'))
  assert.match(html!, /<html lang="ar" dir="rtl">/)
})

test('a transcript for podcast apps says which page search engines shall show', () => {
  const canonical = '<link rel="canonical" href="https://example.org/pod/episodes/soil-3-and-worms/">'
  assert.equal(downloadsOf(seed, { url: 'https://example.org/pod/' })['html']!.split(canonical).length, 2)
  assert.doesNotMatch(downloadsOf(seed)['html']!, /canonical/)
})
