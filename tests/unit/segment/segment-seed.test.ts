import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChapterLine } from '../../../src/model/episode.ts'
import { segmentSeed } from '../../../src/segment/segment-seed.ts'
import { compile, seedText } from '../../helpers/seed-builder.ts'
import { realMentions, realSeed, seedOf } from '../../bench/segment/talks.ts'

const real = realSeed()
const { episode } = segmentSeed(real, realMentions(real.transcript.text))

/** The first words of each chapter. */
function firstWords({ chapters, passages }: typeof episode): string[] {
  return chapters.map((chapter) => passages.find((passage) => passage.id === chapter.first)!.text)
}

function withLines(...texts: string[]): ChapterLine[] {
  return texts.map((text, at) => {
    const time = /^(\d+):(\d\d)\b/.exec(text)
    const seconds = time === null ? {} : { seconds: Number(time[1]) * 60 + Number(time[2]) }
    return { text, line: 20 + at, ...seconds }
  })
}

test('the real seed has 12 to 30 chapters, all found automatically', () => {
  assert.ok(episode.chapters.length >= 12 && episode.chapters.length <= 30, `${episode.chapters.length}`)
  assert.ok(episode.chapters.every((chapter) => chapter.from === 'automatic'))
})

test('openings begin a chapter', () => {
  const starts = firstWords(episode)
  for (const opening of [
    'Zullen we door naar Claud?',
    'Goed, we gaan eerst eens kijken',
    'Goed, straks hoor je hoe',
  ]) {
    assert.ok(
      starts.some((start) => start.startsWith(opening)),
      opening,
    )
  }
})

test('advertisement and announcements are marked, the talk itself is not', () => {
  const kinds = episode.chapters.flatMap(({ kind, title }) =>
    kind === undefined ? [] : [`${kind}: ${title}`],
  )
  assert.equal(kinds.filter((kind) => kind.startsWith('sponsor')).length, 1)
  assert.equal(kinds.filter((kind) => kind.startsWith('housekeeping')).length, 2)
})

test('a topic of the title is the title of its chapter', () => {
  const titles = episode.chapters.map((chapter) => chapter.title)
  assert.ok(titles.includes('Nano Banana Pro is vet'), titles.join(' | '))
})

test('passages never end inside a number, an address or a marker', () => {
  for (const { text } of episode.passages) assert.doesNotMatch(text, /\[[^\]]*$|^[^[]*\]|\d[.,]$/)
})

test('names in the glossary do not move passages', () => {
  const plain = segmentSeed(real, []).episode
  assert.deepEqual(
    plain.passages.map((passage) => passage.id),
    episode.passages.map((passage) => passage.id),
  )
})

test('chapter lines of the editor come first: by words, with and without a mark between', () => {
  const seed = {
    ...real,
    chapterLines: withLines(
      'Welkom bij AI Report – Voorproef',
      'Zullen we door naar Claud? Opus 4,5',
      '"Laten we het dan gewoon eens hebben" Wat er mis is',
    ),
  }
  const { episode, problems } = segmentSeed(seed, [])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    episode.chapters.map(({ title, from }) => `${from}: ${title}`),
    ['editor: Voorproef', 'editor: Opus 4,5', 'editor: Wat er mis is'],
  )
  assert.match(firstWords(episode)[1]!, /^Zullen we door naar Claud\?/)
  assert.match(firstWords(episode)[2]!, /^Laten we het dan gewoon eens hebben/)
})

test('a chapter line that is nowhere in the talk is given back', () => {
  const seed = {
    ...real,
    chapterLines: withLines('Zullen we door naar Claud? Opus', 'Dit staat er niet Weg'),
  }
  const { episode, problems } = segmentSeed(seed, [])
  assert.deepEqual(problems, [{ kind: 'chapter-not-found', text: 'Dit staat er niet Weg', line: 21 }])
  // What stands before the first line is a chapter too, but not the editor's.
  assert.deepEqual(
    episode.chapters.map((chapter) => chapter.from),
    ['automatic', 'editor'],
  )
})

test('a second chapter line for the same place is given back', () => {
  const line = 'Zullen we door naar Claud? Opus'
  const { problems } = segmentSeed({ ...real, chapterLines: withLines(line, line) }, [])
  assert.deepEqual(problems, [{ kind: 'chapter-place-taken', text: line, line: 21 }])
})

test('an automatic title has of a link its words only, and no room where its address stood', () => {
  const titles = (text: string) => segmentSeed(seedOf(text), []).episode.chapters.map(({ title }) => title)
  assert.deepEqual(titles('[Soil](https://example.org/a_(b)), [and](https://example.org/c).'), ['Soil, and'])
  assert.deepEqual(titles('Welkom bij [De Bodem](https://example.org/), waar het over wormen gaat.'), [
    'Welkom bij De Bodem',
  ])
})

test('chapter lines by time are placed by the times of the seed or of its captions', () => {
  const sentence = 'Wij praten hier een tijdje over van alles en nog wat. '
  const text = sentence.repeat(100).trim()
  const times = [0, 25, 50, 75].map((part) => ({ at: part * sentence.length, seconds: part * 10 }))
  const lines = withLines('0:00 Begin', '4:10 Midden', '8:20 Einde')
  const bySeed = segmentSeed({ ...seedOf(text, { times }), chapterLines: lines }, [])
  const byCaptions = segmentSeed({ ...seedOf(text), chapterLines: lines }, [], { times })
  assert.deepEqual(
    bySeed.episode.chapters.map(({ title, start }) => [title, start]),
    [
      ['Begin', 0],
      ['Midden', 250],
      ['Einde', 500],
    ],
  )
  assert.deepEqual(
    byCaptions.episode.chapters.map(({ title, start }) => [title, start]),
    bySeed.episode.chapters.map(({ title, start }) => [title, start]),
  )
})

test('times of chapter lines may be links, in bold, in brackets, or have a colon behind them', () => {
  const sentence = 'Wij praten hier een tijdje over van alles en nog wat. '
  const talk = [0, 1, 2, 3, 4, 5].map((at) => `[${at}:00] ${sentence.repeat(20)}`).join('\n')
  const lines = [
    '[0:00](https://youtu.be/abcdefghij1?t=0) Een',
    '**1:00** Twee',
    '- **2:00 Drie**',
    '3:00: Vier',
    '- **4:00:** [Vijf](https://example.org/)',
    '\\[5:00\\] Zes',
  ]
  const { seed } = compile(`${seedText(talk)}\n## Chapters\n\n${lines.join('\n')}\n`)
  const { episode, problems } = segmentSeed(seed!, [])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    episode.chapters.map(({ title, start }) => `${start} ${title}`),
    ['0 Een', '60 Twee', '120 Drie', '180 Vier', '240 Vijf', '300 Zes'],
  )
})

test('without times a chapter line by time has no place', () => {
  const { problems } = segmentSeed({ ...real, chapterLines: withLines('12:00 Ergens') }, [])
  assert.deepEqual(problems, [{ kind: 'chapter-not-found', text: '12:00 Ergens', line: 20 }])
})

test('metadata gives the chapters where the editor gives none', () => {
  const text = 'Wij praten hier een tijdje over van alles en nog wat. '.repeat(100).trim()
  const times = [
    { at: 0, seconds: 0 },
    { at: 54 * 50, seconds: 600 },
  ]
  const chapters = [
    { seconds: 0, title: 'Intro' },
    { seconds: 600, title: 'Tweede helft' },
  ]
  const { episode } = segmentSeed(seedOf(text), [], { times, chapters })
  assert.deepEqual(
    episode.chapters.map(({ title, from }) => `${from}: ${title}`),
    ['metadata: Intro', 'metadata: Tweede helft'],
  )
})

test('chapters of a video that begin after the text of its talk ends are none of the text', () => {
  const sentence = 'Wij praten hier een tijdje over van alles en nog wat. '
  const times = [0, 25, 50, 75, 99].map((part) => ({ at: part * sentence.length, seconds: part * 4 }))
  const chapters = [0, 200, 1000, 1700].map((seconds) => ({ seconds, title: `Bij ${seconds}` }))
  const titlesOf = (marks: typeof times): string[] => {
    const { seed } = compile(
      `# A\n\n**Duration:** 0:30:00\n\n## Transcript\n\n${sentence.repeat(100).trim()}\n`,
    )
    return segmentSeed(seed!, [], { times: marks, chapters }).episode.chapters.map(({ title }) => title)
  }
  assert.deepEqual(titlesOf(times), ['Bij 0', 'Bij 200'])
  // Where only the begin has a time, the text may go on to the end.
  assert.deepEqual(titlesOf(times.slice(0, 1)), ['Bij 0', 'Bij 200', 'Bij 1000', 'Bij 1700'])
})

test('several short turns share a passage, a long one is cut at its sentences', () => {
  const short = Array.from({ length: 12 }, (_, at) => `Dit is beurt ${at} van het gesprek.`)
  const long = Array.from({ length: 40 }, (_, at) => `Dit is zin ${at} van een lang betoog.`).join(' ')
  let text = ''
  const turns = [...short, long].map((turn, at) => {
    if (text !== '') text += ' '
    const start = text.length
    text += turn
    return { at: start, speaker: at % 2 === 0 ? 'Anna' : 'Bram' }
  })
  const { passages } = segmentSeed(seedOf(text, { turns }), []).episode
  assert.ok(passages[0]!.turns!.length > 3)
  assert.equal(passages[0]!.speaker, 'Anna')
  const inLong = passages.filter((passage) => passage.text.includes('betoog'))
  assert.ok(inLong.length >= 3)
  for (const passage of passages) assert.match(passage.text, /\.$/)
})

test('nothing, three words and sound notes alone', () => {
  const empty = segmentSeed(seedOf(''), []).episode
  assert.deepEqual([empty.passages, empty.chapters, empty.words], [[], [], 0])
  const three = segmentSeed(seedOf('Dat was het.'), []).episode
  assert.deepEqual([three.passages.length, three.chapters.length, three.words], [1, 1, 3])
  const sounds = segmentSeed(seedOf('[muziek] [gelach]'), []).episode
  assert.deepEqual([sounds.passages.length, sounds.words, sounds.passages[0]!.markers.length], [1, 0, 2])
})

test('passages with the same words have ids of their own', () => {
  const verse = `Refrein ${Array.from({ length: 70 }, (_, at) => `woord${at}`).join(' ')}.`
  const { passages } = segmentSeed(seedOf([verse, verse, verse].join(' ')), []).episode
  assert.deepEqual(
    passages.map((passage) => passage.id.slice(13)),
    ['', '-2', '-3'],
  )
})
