import type { Parents, Root } from 'nlcst'
import { ParseDutch } from 'parse-dutch'
import { ParseEnglish } from 'parse-english'
import { ParseLatin } from 'parse-latin'
import sbd from 'sbd'
import { split as sentenceSplitter } from 'sentence-splitter'
import type { Span } from '../../../src/model/transcript.ts'
import { splitSentences } from '../../../src/segment/sentences.ts'
import { readCase, sentenceCases } from './sentence-cases.ts'

/** Where the sentences of a text begin, according to one library. */
type Splitter = (text: string, language: string) => number[]

const splitters: Record<string, Splitter> = {
  'Intl.Segmenter': (text, language) =>
    Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), (part) => part.index),
  'parse-latin': (text) => nlcst(new ParseLatin().parse(text)),
  'parse-english': (text) => nlcst(new ParseEnglish().parse(text)),
  'parse-dutch': (text) => nlcst(new ParseDutch().parse(text)),
  sbd: (text) => locate(text, sbd.sentences(text)),
  'sentence-splitter': (text) =>
    sentenceSplitter(text).flatMap((node) => (node.type === 'Sentence' ? [node.range[0]] : [])),
  naslag: (text, language) => splitSentences(text, language).map((span: Span) => span.start),
}

function nlcst(root: Root): number[] {
  const starts: number[] = []
  const walk = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type === 'SentenceNode') starts.push(child.position?.start.offset ?? 0)
      else if ('children' in child) walk(child)
    }
  }
  walk(root)
  return starts
}

function locate(text: string, sentences: readonly string[]): number[] {
  let from = 0
  return sentences.flatMap((sentence) => {
    const at = text.indexOf(sentence.trim(), from)
    if (at === -1 || sentence.trim() === '') return []
    from = at + sentence.trim().length
    return [at]
  })
}

/** How one splitter does on the table. */
export interface SentenceScore {
  name: string
  /** Cases in which every end is right, of `cases`. */
  right: number
  cases: number
  /** False ends and missed ends, over all cases. */
  falseEnds: number
  missedEnds: number
  wrong: string[]
}

/** Run every splitter over the table. */
export function scoreSentences(languages?: readonly string[]): SentenceScore[] {
  return Object.entries(splitters).map(([name, split]) => {
    const score: SentenceScore = { name, right: 0, cases: 0, falseEnds: 0, missedEnds: 0, wrong: [] }
    for (const entry of sentenceCases) {
      if (languages !== undefined && !languages.includes(entry.language)) continue
      const { text, starts } = readCase(entry)
      const found = new Set(split(text, entry.language).filter((at) => at > 0))
      const wanted = new Set(starts.slice(1))
      const falseEnds = [...found].filter((at) => !wanted.has(at)).length
      const missed = [...wanted].filter((at) => !found.has(at)).length
      score.cases += 1
      score.falseEnds += falseEnds
      score.missedEnds += missed
      if (falseEnds + missed === 0) score.right += 1
      else score.wrong.push(entry.marked)
    }
    return score
  })
}
