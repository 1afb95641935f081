import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseVideoId } from '../../../src/model/ids.ts'
import { momentAddress, recordingOf } from '../../../src/pages/recording.ts'

test('a source that is a file of sound can be played, and no other', () => {
  const cases: [url: string, type: string | undefined][] = [
    ['https://cdn.example.org/talk.mp3', 'audio/mpeg'],
    ['https://pod.example.org/track/cdn.example.org/TALK.M4A?from=web&x=a.html', 'audio/mp4'],
    ['http://example.org/a%20talk.opus#t=12', 'audio/ogg'],
    ['https://example.org/talk.flac', 'audio/flac'],
    ['https://example.org/talk', undefined],
    ['https://example.org/talk.mp3/', undefined],
    ['https://example.org/talk.mp3.html', undefined],
    ['https://example.org/?file=talk.mp3', undefined],
    ['https://example.mp3/', undefined],
  ]
  for (const [url, type] of cases) {
    const recording = recordingOf({ source: { label: 'Sound', url } })
    assert.equal(recording?.kind === 'audio' ? recording.type : undefined, type, url)
  }
  assert.equal(recordingOf({}), undefined)
})

test('a video comes before the sound that its source may be', () => {
  const videoId = parseVideoId('abcdefghij1')!
  const recording = recordingOf({ videoId, source: { label: 'Sound', url: 'https://example.org/talk.mp3' } })
  assert.equal(recording?.kind, 'video')
  assert.equal(momentAddress(recording, 83.9), 'https://www.youtube.com/watch?v=abcdefghij1&t=83')
})

test('sound is played from a moment by the fragment of its address, which takes the place of its own', () => {
  for (const own of ['', '#t=5', '#about']) {
    const source = { label: 'Sound', url: `https://example.org/talk.mp3?x=1${own}` }
    assert.equal(momentAddress(recordingOf({ source })!, 83.9), 'https://example.org/talk.mp3?x=1#t=83')
  }
})
