import { segmentSeed } from '../../src/segment/segment-seed.ts'
import { scoreChapters } from './segment/chapters.ts'
import { survivalOf } from './segment/edits.ts'
import { randomFrom } from './segment/random.ts'
import { scoreSentences } from './segment/sentences.ts'
import { corpusNames, flatText, hasCorpus, readCorpusTalk, realSeed, seedOf } from './segment/talks.ts'

/**
 * Print the figures behind `src/segment`: sentences, links that survive edits, chapters, and time.
 *
 * @param args Which of the tables, `sentences`, `links`, `chapters`, `time`; all where none is named.
 */
export async function run(args: string[]): Promise<void> {
  const tables: Record<string, () => void> = { sentences, links, chapters, time }
  for (const [name, print] of Object.entries(tables)) {
    if (args.length === 0 || args.includes(name)) print()
  }
  await Promise.resolve()
}

function sentences(): void {
  table('Sentences: cases in which every end is right', [
    ['splitter', 'all', 'Dutch', 'English', 'false ends', 'missed ends'],
    ...scoreSentences().map((all, at) => {
      const dutch = scoreSentences(['nl'])[at]!
      const english = scoreSentences(['en'])[at]!
      return [
        all.name,
        `${all.right}/${all.cases}`,
        `${dutch.right}/${dutch.cases}`,
        `${english.right}/${english.cases}`,
        `${all.falseEnds}`,
        `${all.missedEnds}`,
      ]
    }),
  ])
}

/** Rounds of random edits per row. */
const rounds = 10

function links(): void {
  const talks = [{ name: 'real seed', seed: realSeed() }]
  if (hasCorpus()) {
    const name = corpusNames()[100]!
    talks.push({ name, seed: seedOf(flatText(readCorpusTalk(name)), { language: 'en' }) })
  }
  const rows = [['talk', 'edits', 'ids kept of passages not edited', 'worst round', 'other links that land']]
  for (const { name, seed } of talks) {
    for (const edits of [1, 5, 20]) {
      const sum = { untouched: 0, kept: 0, moved: 0, landed: 0 }
      let worst = 1
      for (let round = 0; round < rounds; round += 1) {
        const one = survivalOf(seed, edits, randomFrom(round * 97 + edits))
        sum.untouched += one.untouched
        sum.kept += one.kept
        sum.moved += one.moved
        sum.landed += one.landed
        worst = Math.min(worst, one.kept / one.untouched)
      }
      rows.push([
        name,
        `${edits}`,
        percent(sum.kept / sum.untouched),
        percent(worst),
        `${sum.landed} of ${sum.moved}`,
      ])
    }
  }
  table('Links after random edits', rows)
}

function chapters(): void {
  if (!hasCorpus()) {
    process.stdout.write('Chapters: the corpus is not here, so no artificial talks can be made.\n\n')
    return
  }
  const { sets, rows } = scoreChapters()
  table('Chapters: WindowDiff / Pk (bounds found), lower is better; units are sentences', [
    ['method', ...sets],
    ...rows.map((row) => [
      row.method,
      ...row.scores.map(
        (score) => `${score.windowDiff.toFixed(3)} / ${score.pk.toFixed(3)} (${score.found.toFixed(0)})`,
      ),
    ]),
  ])
}

function time(): void {
  const real = realSeed()
  const rows = [['text', 'MB', 'ms', 'passages', 'chapters']]
  const measure = (name: string, text: string): void => {
    const from = performance.now()
    const { episode } = segmentSeed(seedOf(text, { language: 'nl' }), [])
    const ms = performance.now() - from
    rows.push([
      name,
      (text.length / 1e6).toFixed(2),
      ms.toFixed(0),
      `${episode.passages.length}`,
      `${episode.chapters.length}`,
    ])
  }
  const { text } = real.transcript
  for (let warm = 0; warm < 3; warm += 1) segmentSeed(real, [])
  measure('real seed', text)
  for (const times of [11, 34, 113])
    measure(`real seed × ${times}`, Array.from({ length: times }, () => text).join(' '))
  table('Time (depends on the machine)', rows)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function table(title: string, rows: readonly string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`${title}\n\n${lines.map((line) => `  ${line}\n`).join('')}\n`)
}
