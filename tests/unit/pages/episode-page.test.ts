import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { makeEpisode } from '../../../src/make-episode.ts'
import { compileGlossary } from '../../../src/names/find-mentions.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { episodePage, episodeSurroundings } from '../../../src/pages/episode-page.ts'
import type { EpisodePage } from '../../../src/pages/models.ts'
import { settings, sourceOf } from '../../helpers/seed-builder.ts'

/** The page of the first of some seeds. */
function pageOf(...seeds: string[]): EpisodePage {
  const made = seeds.map((seed, at) => {
    const source = sourceOf(seed, `${at}.md`)
    return makeEpisode(source, { settings, glossary: compileGlossary([]) }).made!
  })
  const digests = made.map(({ digest }) => digest)
  const { archive } = linkArchive(digests, settings, [])
  const context = new PageContext(archive, '/pod/', { style: '', site: '', episode: '', search: '' })
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
