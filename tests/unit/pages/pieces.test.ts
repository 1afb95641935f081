import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Passage } from '../../../src/model/episode.ts'
import { piecesOf } from '../../../src/pages/pieces.ts'

function passage(text: string, fields: Partial<Passage> = {}): Passage {
  return { id: 'p' as Passage['id'], text, markers: [], chapter: 0, ...fields }
}

function shown(...passages: Passage[]): string[] {
  return piecesOf(passages).map(({ speaker, seconds, isParagraph, isPassage, text }) =>
    [
      isPassage ? '§' : '',
      isParagraph ? '¶' : '',
      speaker === undefined ? '' : `${speaker}:`,
      seconds === undefined ? '' : `(${seconds})`,
      text,
    ].join(''),
  )
}

test('a passage that nothing cuts is one piece', () => {
  assert.deepEqual(shown(passage('One two.'), passage('Three.', { start: 7 })), ['§One two.', '§(7)Three.'])
})

test('cut at turns, times and paragraphs, each place once', () => {
  const text = 'One two. Three. Four.'
  const cuts = {
    turns: [{ at: 9, speaker: 'B' }],
    times: [
      { at: 9, seconds: 3 },
      { at: 16, seconds: 4 },
    ],
    paragraphs: [0, 9],
  }
  assert.deepEqual(shown(passage(text, { speaker: 'A', ...cuts })), [
    '§¶A:One two.',
    '¶B:(3)Three.',
    '(4)Four.',
  ])
})

test('a speaker who goes on in the next passage is not named again', () => {
  assert.deepEqual(
    shown(
      passage('One.', { speaker: 'A' }),
      passage('Two. Three.', { speaker: 'A', turns: [{ at: 5, speaker: 'B' }] }),
      passage('Four.', { speaker: 'B' }),
      passage('Five.', { speaker: 'A' }),
    ),
    ['§A:One.', '§Two.', 'B:Three.', '§Four.', '§A:Five.'],
  )
})
