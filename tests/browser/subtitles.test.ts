import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browser } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { seedText } from '../helpers/seed-builder.ts'

const { visit } = browser()

test('a player reads every subtitle: its times, its words, who speaks', async () => {
  const { out } = await buildFixture({
    'a.md': seedText(
      '**Ann <b> & Co:** [0:01] An --> arrow, <i>tags</i>, 3 < 4, Q&A and &lt;.\n\n**Bo:** [1:00:02.5] Bye. [music]',
      ['**Duration:** 1:00:30'],
    ),
  })
  const { page, url, end } = await visit(out)
  // Pages of the site take no video.
  await page.goto(url('episodes/a-talk/transcript.txt'))
  const cues = await page.evaluate(async () => {
    const video = document.createElement('video')
    const track = document.createElement('track')
    track.src = '/episodes/a-talk/transcript.vtt'
    track.default = true
    video.append(track)
    document.body.append(video)
    track.track.mode = 'showing'
    await new Promise((resolve, reject) => {
      track.addEventListener('load', resolve)
      track.addEventListener('error', reject)
    })
    return Array.from(track.track.cues!, (each) => {
      const cue = each as VTTCue
      const words = cue.getCueAsHTML()
      return [
        cue.startTime,
        cue.endTime,
        words.querySelector('span')?.title,
        words.textContent.replace(/\s+/g, ' '),
      ]
    })
  })
  assert.deepEqual(cues, [
    [1, 3602.5, 'Ann <b> & Co', 'An --> arrow, <i>tags</i>, 3 < 4, Q&A and &lt;.'],
    [3602.5, 3630, 'Bo', 'Bye. [music]'],
  ])
  await end()
})
