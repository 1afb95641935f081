import type { EpisodeDigest, Mention } from '../model/archive.ts'
import { chapterLengths } from '../model/chapter-lengths.ts'
import { decodeAddress } from '../model/decode-address.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import type { CompiledSeed, Episode, Section } from '../model/episode.ts'
import { foldText } from '../model/fold-text.ts'
import type { PassageId } from '../model/ids.ts'
import { primaryLanguage } from '../model/language.ts'
import { lowerCase } from '../model/plain-text.ts'
import { weightFact } from '../segment/terms.ts'
import { KeyNumbers } from '../segment/key-numbers.ts'
import type { SegmentedSeed } from '../segment/segment-seed.ts'
import type { WordCounts } from '../segment/talk-words.ts'
import { WordFact } from '../segment/vocabulary.ts'

/** How many keywords a digest has at most. */
const mostKeywords = 40

/**
 * What linking and lists need of an episode, without its texts.
 *
 * @param names See `namesByPassage`, of the same mentions.
 */
export function digestEpisode(
  { episode, subtitles, counts }: Pick<SegmentedSeed, 'episode' | 'subtitles' | 'counts'>,
  seed: Pick<CompiledSeed, 'places' | 'related'>,
  mentions: readonly Mention[],
  names: readonly string[][],
): EpisodeDigest {
  const { passages, sections, extra: _, ...rest } = episode
  const words = chapterWords(episode, counts.ofPassage)
  return {
    ...rest,
    chapterWords: words,
    topicChapters: topicChapters(episode),
    passageCount: passages.length,
    names: usesOfNames(mentions, names, passages, middles(episode, words, counts.ofPassage)),
    keywords: keywordsOf(counts, episode.language),
    related: seed.related,
    linkTargets: linkTargets(sections),
    places: seed.places,
    ...(subtitles.length === 0 ? {} : { hasSubtitles: true }),
  }
}

function chapterWords({ passages, chapters }: Episode, wordsOf: readonly number[]): number[] {
  const words = chapters.map(() => 0)
  for (const [at, { chapter }] of passages.entries()) words[chapter] = (words[chapter] ?? 0) + wordsOf[at]!
  return words
}

/** Found by folded titles: what chapters find by themselves is written as the title has it, what an editor wrote may not be. */
function topicChapters({ topics, chapters }: Episode): EpisodeDigest['topicChapters'] {
  if (topics.length < 2) return []
  const firsts = new Map<string, PassageId>()
  for (const { title, first } of chapters) {
    const key = foldText(title)
    if (!firsts.has(key)) firsts.set(key, first)
  }
  return topics.map((topic) => firsts.get(foldText(topic)))
}

/** The middle of each passage on the strip, 0 to 1000: within a chapter, words count. */
function middles(episode: Episode, words: readonly number[], wordsOf: readonly number[]): number[] {
  const lengths = chapterLengths(episode, words)
  let total = 0
  const starts = lengths.map((length) => (total += length) - length)
  const before = words.map(() => 0)
  return episode.passages.map(({ chapter }, at) => {
    const share = (before[chapter]! + wordsOf[at]! / 2) / Math.max(1, words[chapter]!)
    before[chapter]! += wordsOf[at]!
    return Math.round(((starts[chapter]! + share * lengths[chapter]!) / Math.max(1, total)) * 10_000) / 10
  })
}

function usesOfNames(
  mentions: readonly Mention[],
  ofPassages: readonly string[][],
  passages: Episode['passages'],
  ticks: readonly number[],
): EpisodeDigest['names'] {
  const uses = new Map<string, EpisodeDigest['names'][number]>()
  for (const { name } of mentions) {
    const use = uses.get(name)
    if (use === undefined) uses.set(name, { name, count: 1, ticks: [], chapters: [] })
    else use.count += 1
  }
  for (const [at, names] of ofPassages.entries()) {
    const { id, chapter } = passages[at]!
    for (const name of names) {
      const use = uses.get(name)!
      use.ticks.push(ticks[at]!)
      const last = use.chapters.at(-1)
      if (last?.index === chapter) last.passages += 1
      else use.chapters.push({ index: chapter, first: id, passages: 1 })
    }
  }
  return [...uses.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.name, b.name))
}

/** A word as keywords are written. */
const keywordFact = new WordFact((word, _language, vocabulary) => vocabulary.entryOf(lowerCase(word)))

/**
 * The words that are used much here and little elsewhere: how often, dampened, times how rare in the language. English
 * function words are left out of talks in other languages as well: people quote.
 */
function keywordsOf({ forms, ofForm }: WordCounts, language: string): string[] {
  const { entry, vocabulary } = forms
  const keywords = keywordFact.of(entry, vocabulary)
  const numbers = new KeyNumbers()
  const counts = new Int32Array(entry.length)
  for (let form = 0; form < entry.length; form += 1) counts[numbers.of(keywords[form]!)]! += ofForm[form]!
  const used = numbers.keys.filter((_, number) => counts[number]! >= 2)
  const usedCounts = counts.filter((count) => count >= 2)
  const weights = weightFact.of(used, vocabulary, primaryLanguage(language))
  const englishWeights = weightFact.of(used, vocabulary, 'en')
  const scores = Float64Array.from(usedCounts, (count, at) => {
    const weight = Math.min(weights[at]!, englishWeights[at]!)
    if (weight === 0) return 0
    const { length } = vocabulary.wordOf(used[at]!)
    return length < 3 || length > 40 ? 0 : Math.sqrt(count) * weight
  })
  // Only what may be among the first is put in order.
  const least = scores.toSorted()[Math.max(0, scores.length - mostKeywords)] ?? 0
  const best: { word: string; score: number }[] = []
  for (const [at, score] of scores.entries()) {
    if (score > 0 && score >= least) best.push({ word: vocabulary.wordOf(used[at]!), score })
  }
  return best
    .sort((a, b) => b.score - a.score || byCodeUnit(a.word, b.word))
    .slice(0, mostKeywords)
    .map(({ word }) => word)
}

/** Targets of `[[links]]` and of links without scheme, without `#part`, each once, in order. */
function linkTargets(sections: readonly Section[]): string[] {
  const targets = new Set<string>()
  const pattern =
    /\[\[(?<wiki>[^[\]|\n]{1,300})(?:\|[^[\]\n]{0,300})?\]\]|\]\((?:<(?<angled>[^<>\n]{1,500})>|(?<plain>[^\s()<>]{1,500}))/g
  for (const { markdown } of sections) {
    for (const { groups } of markdown.matchAll(pattern)) {
      const target = (groups!['wiki'] ?? decodeAddress(groups!['angled'] ?? groups!['plain']!))
        .replace(/#.*$/, '')
        .trim()
      if (target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) targets.add(target)
    }
  }
  return [...targets]
}
