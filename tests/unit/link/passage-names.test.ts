import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesByPassage } from '../../../src/link/passage-names.ts'
import { makeEpisode } from '../../../src/make-episode.ts'
import { compileGlossary } from '../../../src/names/glossary.ts'
import { seedText, settings, sourceOf } from '../../helpers/seed-builder.ts'

test('a name is of the passage that it begins in, once, in order of place', () => {
  const { episode } = makeEpisode(sourceOf(seedText('Hello.')), {
    settings,
    glossary: compileGlossary([]),
  }).made!
  const [first] = episode.passages
  const texts = ['Ann met Bo. Bo met Ann.', 'Di came, and so did Ann', 'Bo', 'nobody', 'two B', 'B']
  const passages = texts.map((text) => ({ ...first!, text }))
  const whole = texts.join(' ')
  const mentions = [...whole.matchAll(/Ann(?: Bo)?|Bo?|Di/g)].map(({ 0: text, index }) => ({
    name: text,
    span: { start: index, end: index + text.length },
  }))
  assert.deepEqual(namesByPassage({ ...episode, passages }, mentions), [
    ['Ann', 'Bo'],
    ['Di', 'Ann Bo'],
    [],
    [],
    ['B'],
    ['B'],
  ])
})
