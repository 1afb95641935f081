import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { makeEpisode } from '../../../src/make-episode.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { episodePage, episodeSurroundings } from '../../../src/pages/episode-page.ts'
import type { EpisodePage } from '../../../src/pages/models.ts'
import { settings, sourceOf, noAssets } from '../../helpers/seed-builder.ts'

/** The page of the first of some seeds. */
function pageOf(...seeds: string[]): EpisodePage {
  const made = seeds.map((seed, at) => {
    const source = sourceOf(seed, `${at}.md`)
    return makeEpisode(source, { settings, glossary: compileGlossary([]) }).made!
  })
  const digests = made.map(({ digest }) => digest)
  const { archive } = linkArchive(digests, settings, [])
  const context = new PageContext(archive, '/pod/', noAssets)
  const { episode } = made[0]!
  return episodePage(context, episodeSurroundings(context, context.episode(episode.slug)), episode)
}

function seed(title: string, notes: string): string {
  return `# ${title}\n\n## Transcript\n\nHello there.\n\n## Notes\n\n${notes}\n`
}

test('links of the notes lead to episodes, whatever these are called', () => {
  const notes = 'See [[Other]], [[constructor]], [[toString]] and [one](valueOf).'
  const [section] = pageOf(seed('A talk', notes), seed('Other', 'x'), seed('valueOf', 'x')).sections
  assert.equal(
    section!.html,
    '<p>See <a href="/pod/episodes/other/">Other</a>, <span class="unresolved">constructor</span>, ' +
      '<span class="unresolved">toString</span> and <a href="/pod/episodes/valueof/">one</a>.</p>',
  )
})

test('the page says how long the talk is, and which one of its show', () => {
  const cases: [header: string, playingTime: string | undefined, show: string | undefined][] = [
    ['', undefined, undefined],
    ['**Duration:** 3723.5', '1:02:03 long', undefined],
    ['**Duration:** 2:03\n**Show:** Soil\n**Episode:** 12', '2:03 long', 'Soil, episode 12'],
    ['**Show:** Soil', undefined, 'Soil'],
    ['**Episode:** 7b', undefined, 'episode 7b'],
    ['**Show:** Soil\n**Episode:** The one with worms', undefined, 'Soil, The one with worms'],
  ]
  for (const [header, playingTime, show] of cases) {
    const page = pageOf(`# A talk\n\n${header}\n\n## Transcript\n\nHello there.\n`)
    assert.deepEqual([page.playingTime, page.show], [playingTime, show])
  }
})

test('search engines and previews show what the editor says of a talk, else how it begins, and no more than they have room for', () => {
  const describedBy = (header: string, text: string): string | undefined =>
    pageOf(`---\ntitle: A talk\n${header}\n---\n\n## Transcript\n\n${text}\n`).description
  const cases: [header: string, text: string, description: string | undefined][] = [
    ['description: Of worms.', 'Hello there.', 'Of worms.'],
    ['description: |\n  Of worms.\n\n  And more.', 'Hello there.', 'Of worms. And more.'],
    ['', '[music] Hello [laughs] there.', 'Hello there.'],
    ['', '[music]', undefined],
    [`description: ${'word '.repeat(100)}`, 'Hello.', `${'word '.repeat(59)}…`],
    ['', 'word '.repeat(100), `${'word '.repeat(31)}…`],
    // There is no space near the end of a text that is written without.
    [
      'language: ja',
      `ええ ${'東京の話です。'.repeat(40)}`,
      `ええ ${'東京の話です。'.repeat(40).slice(0, 155)} …`,
    ],
  ]
  for (const [header, text, description] of cases) assert.equal(describedBy(header, text), description)
})

test('search engines are told which episode it is', () => {
  const factsOf = (header: string): Record<string, unknown> =>
    JSON.parse(pageOf(`# A talk\n\n${header}\n\n## Transcript\n\nHello there.\n`).jsonLd)
  assert.equal(factsOf('**Speakers:** Ann Smith, Bo\n**Episode:** 12')['episodeNumber'], '12')
  assert.deepEqual(Object.keys(factsOf('')), ['@context', '@type', 'name', 'inLanguage', 'partOfSeries'])
})

test('no text ends the element that tells search engines', () => {
  const title = '</script><script>alert(1)</script> <!--'
  const { jsonLd } = pageOf(`# ${title}\n\n**Description:** </SCRIPT>\n\n## Transcript\n\nHello there.\n`)
  assert.ok(!jsonLd.includes('<'))
  const { name, description } = JSON.parse(jsonLd) as Record<string, unknown>
  assert.deepEqual([name, description], [title, '</SCRIPT>'])
})

test('an empty bullet in Chapters or Related changes nothing', () => {
  const sections = '## Chapters\n\n- Hello there: One\n-\n\n## Related\n\n- [[Other]]\n-\n'
  const page = pageOf(`# A talk\n\n## Transcript\n\nHello there.\n\n${sections}`, seed('Other', 'x'))
  assert.deepEqual(page.sections, [])
  assert.deepEqual(
    page.related.map(({ entry }) => entry.title),
    ['Other'],
  )
})

test('a chapter is as long as it takes to hear where that is known, else as it takes to read', () => {
  const lengthsOf = (header: string): string[] => {
    const first = 'Hello to all of you. '.repeat(30)
    const second = 'Worms are in this soil. '.repeat(200)
    const text = `[0:00] ${first}\n\n[10:00] ${second}`
    const chapters = '## Chapters\n\n- 0:00 Hello\n- 10:00 Worms\n'
    return pageOf(`# A talk\n\n${header}\n\n## Transcript\n\n${text}\n\n${chapters}`).chapters.map(
      ({ length, shortLength }) => `${length}, ${shortLength}`,
    )
  }
  assert.deepEqual(lengthsOf('**Duration:** 12:00'), ['10 minutes, 10 min', '2 minutes, 2 min'])
  assert.deepEqual(lengthsOf(''), ['1 minute, 1 min', '4 minutes, 4 min'])
})
