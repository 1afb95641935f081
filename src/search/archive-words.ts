import { append } from '../model/append.ts'
import type { BlockTables } from './block-postings.ts'
import type { BlockEpisode, BlockWords } from './block-words.ts'
import { filterTerm } from './fold.ts'
import { functionWords } from './function-words.ts'
import { type Glossary, notesOf } from './glossary.ts'
import { type MergedWords, mergeWords } from './merge-words.ts'
import type { IndexPlan } from './plan.ts'
import { decideTables, type Tables } from './tables.ts'

/** The vocabulary of an archive, and what the corpus says about it. Terms are indexes in `terms`. */
export interface ArchiveWords {
  /** Sorted by code unit, the values of filters among them. */
  terms: readonly string[]
  tables: Tables
  /** For each block its words as terms: ascending. */
  local: Uint32Array[]
  /** In the order of the plan. */
  episodes: BlockEpisode[]
  /** Episodes (index in the plan) whose title, aliases, topics or tags hold a term, or that a filter chooses; ascending. */
  about: Map<number, number[]>
  /** Entries of the glossary under a term. */
  notes: Map<number, string[]>
  /** Of each episode. */
  languages: string[]
  /** The words of each block, then those of the glossary, merged. */
  merged: MergedWords
}

/** All words of all blocks, which come in the order of the plan, and what they decide. `before`: {@link ArchiveWords.merged} of nearly the same blocks. */
export function wordsOfArchive(
  blocks: readonly BlockWords[],
  plan: IndexPlan,
  glossary: Glossary,
  before?: MergedWords,
): ArchiveWords {
  const episodes = blocks.flatMap((block) => block.episodes)
  const languages = episodes.map(({ language }) => language)
  const functions = new Set(functionWords(languages))
  const notes = notesOf(glossary, (term) => functions.has(term))

  const lists = [...blocks.map(({ words }) => words), [...notes.keys()].sort().join('\n')]
  const merged = mergeWords(lists, before)
  const terms = merged.words
  const local = merged.places.slice(0, blocks.length)
  const passages = new Uint32Array(terms.length)
  for (const [at, block] of blocks.entries())
    for (let word = 0; word < block.passages.length; word += 1)
      passages[local[at]![word]!]! += block.passages[word]!
  const numbers = new Map<string, number>()
  for (let number = 0; number < terms.length; number += 1) numbers.set(terms[number]!, number)

  const allPassages = plan.episodes.reduce((sum, episode) => sum + episode.passages, 0)
  const tables = decideTables({ terms, passages, numbers }, languages, allPassages)
  return {
    terms,
    tables,
    local,
    episodes,
    about: aboutOf(blocks, local, numbers, tables),
    notes: new Map([...notes].map(([term, list]) => [numbers.get(term)!, list])),
    languages,
    merged,
  }
}

function aboutOf(
  blocks: readonly BlockWords[],
  local: readonly Uint32Array[],
  numbers: ReadonlyMap<string, number>,
  tables: Tables,
): Map<number, number[]> {
  const about = new Map<number, number[]>()
  let number = 0
  for (const [at, block] of blocks.entries()) {
    for (const episode of block.episodes) {
      const own = episode.about
        .map((word) => local[at]![word]!)
        .filter((term) => tables.isFunction[term] === 0)
      const filters = [...episode.tags.map((tag) => filterTerm('tag', tag)), filterTerm('in', episode.slug)]
      for (const term of new Set([...own, ...filters.map((filter) => numbers.get(filter)!)])) {
        append(about, term, number)
      }
      number += 1
    }
  }
  return about
}

/**
 * What the archive decided about the words of a block: all that its postings depend on besides its episodes. `otherTerms`:
 * pairs as one word and parts of compounds that are no words of the block. `scratch`: a zero for each term of the archive, zeros again afterwards.
 */
export function tablesOfBlock(
  { tables }: ArchiveWords,
  local: Uint32Array,
  scratch: Int32Array,
): { tables: BlockTables; otherTerms: Uint32Array } {
  // By term of the archive, its number in the block plus one; 0 where the block does not have it, and -1 where it is wanted nevertheless.
  for (let word = 0; word < local.length; word += 1) scratch[local[word]!] = word + 1
  const found: number[] = []
  const wanted = (term: number): void => {
    if (scratch[term] !== 0) return
    scratch[term] = -1
    found.push(term)
  }
  const compounds = new Set<number>()
  for (const term of tables.parts.keys()) if (scratch[term] !== 0) compounds.add(term)
  const { firsts, seconds, joined } = tables.joins
  const pairs: number[] = []
  for (let at = 0; at < firsts.length; at += 1) {
    if (scratch[firsts[at]!]! <= 0 || scratch[seconds[at]!]! <= 0) continue
    pairs.push(at)
    wanted(joined[at]!)
    if (tables.parts.has(joined[at]!)) compounds.add(joined[at]!)
  }
  for (const term of compounds) for (const part of tables.parts.get(term)!) wanted(part)
  const otherTerms = Uint32Array.from(found).sort()
  otherTerms.forEach((term, index) => (scratch[term] = local.length + index + 1))

  const inBlock = (term: number): number => scratch[term]! - 1
  const isFunction = new Uint8Array(local.length + otherTerms.length)
  for (let word = 0; word < local.length; word += 1) isFunction[word] = tables.isFunction[local[word]!]!
  const own = (column: Uint32Array): Uint32Array => {
    const numbers = new Uint32Array(pairs.length)
    for (let at = 0; at < pairs.length; at += 1) numbers[at] = inBlock(column[pairs[at]!]!)
    return numbers
  }
  const joins = { firsts: own(firsts), seconds: own(seconds), joined: own(joined) }
  const parts: Tables['parts'] = new Map(
    [...compounds].map((term) => [inBlock(term), tables.parts.get(term)!.map(inBlock)]),
  )
  const order = new Uint32Array(isFunction.length)
  let word = 0
  for (let place = 0; place < order.length; place += 1) {
    const other = place - word
    const isWord = other === otherTerms.length || (local[word] ?? Infinity) < otherTerms[other]!
    order[place] = isWord ? word++ : local.length + other
  }
  for (const terms of [local, otherTerms])
    for (let at = 0; at < terms.length; at += 1) scratch[terms[at]!] = 0
  return { tables: { isFunction, joins, parts, order }, otherTerms }
}
