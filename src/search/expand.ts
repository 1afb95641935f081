// Runs in the browser too: imports nothing from Node.
import type { Also } from './answer.ts'
import { type DerivedTerm, mostTerms, type QueryTerm } from './engine.ts'
import { lettersIn, takesEndings, tokenize } from './fold.ts'
import { readNote } from './glossary.ts'
import { otherForms } from './forms.ts'
import { isRare, limits, maxEdits } from './options.ts'
import type { Root } from './root.ts'
import type { ArchiveTerm, KnownWord, Terms } from './terms.ts'

/** What is searched for the words of a query. */
export interface Expanded {
  terms: QueryTerm[]
  also: Also[]
  /** Passages with all of `by` count as if they held what was typed: one word for two, two for one, a right spelling. */
  instead: { typed: readonly string[]; by: readonly string[] }[]
  /** Spellings that were heard for names that are searched: runs of folded words. */
  heard: string[][]
  /** Frequent words that a long query does without. */
  left: string[]
}

/** How the words of a query are taken. */
export interface ExpandOptions {
  /** The last word may be unfinished. */
  isTyping: boolean
  refuse: ReadonlySet<string>
  /** Words of phrases: they are searched as they are, and their lists of passages must be whole. */
  needed: readonly string[]
  /**
   * Called while more is loaded for rare words, with what will be searched as far as that can be told already: the texts of the
   * answer can be loaded in the same time.
   */
  onLikely?: (terms: readonly QueryTerm[]) => void
}

/**
 * Find what is searched for words: themselves; words that begin as the last one does, or as a Korean one; for a rare word the words that it
 * may be a misspelling of, and other forms of each; the right spelling of a name; one word for two, and a number written otherwise. Throws `IndexError`.
 *
 * @param words The folded words of the query in order, function words among them.
 */
export async function expand(
  words: readonly string[],
  terms: Terms,
  root: Root,
  { isTyping, refuse: refused, needed, onLikely }: ExpandOptions,
): Promise<Expanded> {
  // What stands between quotation marks is meant as it is.
  const isLoose = (word: string): boolean => !needed.includes(word)
  const refuse = new Set([...refused, ...needed.map((word) => `correction:${word}`)])
  const wanted = [...new Set(words.filter((word) => !root.functions.has(word)))]
  const telling = wanted.filter((word) => !root.frequent.has(word))
  const content = (telling.length < limits.enough ? wanted : telling).slice(0, mostTerms)
  const last = isTyping ? words.at(-1) : undefined
  // A word more costs a shard more: in a large archive only two words alone are taken for one.
  const loose = content.filter(isLoose)
  const pairs =
    wanted.length === 2 || root.passages <= limits.scanned
      ? loose.slice(1).map((word, index) => [loose[index]!, word])
      : []
  // What was typed, and how it is written otherwise.
  const others = [...loose.map((word) => [word]), ...pairs]
    .map((typed) => [typed, typed.length > 1 ? typed.join('') : otherNumber(typed[0]!)] as const)
    .filter(([[word], other]) => other !== word)
  const unfinished = loose.filter(
    (word) => (word === last || takesEndings(word)) && lettersIn(word) >= limits.prefix,
  )
  const [lists, completions, joined] = await Promise.all([
    Promise.all(content.map((word) => terms.get(word, !isLoose(word)))),
    Promise.all(unfinished.map(async (word) => [word, await terms.beginning(word)] as const)),
    Promise.all(others.map(([, other]) => terms.get(other))),
  ])
  const result: Expanded = {
    terms: content.map((term, index) => ({
      term,
      lists: lists[index]!,
      completions: [],
      neighbours: [],
      typed: true,
    })),
    also: [],
    instead: [],
    heard: [],
    left: wanted.filter((word) => !content.includes(word)),
  }
  likelyTerms(result.terms, terms, root, refuse).then(
    (likely) => likely !== undefined && onLikely?.(likely),
    // The same files are asked for below, and what is wrong with them is said there.
    () => {},
  )
  others.forEach(([pair, other], index) => {
    const typed = pair.join(' ')
    const isUnknown = pair.some((word) => lists[content.indexOf(word)]!.df === 0)
    if (refuse.has(`join:${typed}`)) return
    if (joined[index]!.df > 0) result.also.push(alsoOf('join', typed, [other], false))
    // Of a pair with an unknown word the whole may be misspelt.
    if (joined[index]!.df > 0 || isUnknown) addInstead(result, pair, [[other, joined[index]!]])
  })
  await addNames(result, words.filter(isLoose), terms, refuse)
  await addDerived(result, new Map(completions), terms, root, refuse)
  collectHeard(result)
  return result
}

function add(result: Expanded, term: string, lists: ArchiveTerm): void {
  if (result.terms.length >= mostTerms || result.terms.some((known) => known.term === term)) return
  result.terms.push({ term, lists, completions: [], neighbours: [], typed: false })
}

/** Add terms that stand together for what was typed. */
function addInstead(
  result: Expanded,
  typed: readonly string[],
  words: readonly (readonly [term: string, lists: ArchiveTerm])[],
): void {
  for (const [term, lists] of words) add(result, term, lists)
  result.instead.push({ typed, by: words.map(([term]) => term) })
}

function alsoOf(kind: Also['kind'], typed: string, also: string[], instead: boolean): Also {
  return { kind, typed, also, instead, key: `${kind}:${typed}` }
}

/** Search the right spelling of names that were typed as they are misheard. */
async function addNames(
  result: Expanded,
  words: readonly string[],
  terms: Terms,
  refuse: ReadonlySet<string>,
): Promise<void> {
  const found: { heard: string[]; name: string }[] = []
  for (const { lists } of result.terms) {
    for (const text of lists.notes ?? []) {
      const note = readNote(text)
      if (note?.kind !== 'heard' || refuse.has(`name:${note.heard.join(' ')}`)) continue
      const isNear = note.near.length === 0 || note.near.some((word) => words.includes(word))
      if (isNear && holdsRun(words, note.heard)) found.push(note)
    }
  }
  for (const { heard, name } of found) {
    const wanted = tokenize(name).map(({ term }) => term)
    // A short form, such as a surname: the whole name is in the index wherever it was heard.
    if (heard.every((term) => wanted.includes(term))) continue
    const lists = await Promise.all(wanted.map((term) => terms.get(term)))
    const isKnown = lists.some(({ df }) => df > 0)
    if (!isKnown) continue
    // Where the spelling was heard the name is in the index too: the parts of the spelling need not be searched.
    const isWhole = heard.length === words.length || heard.length > 1
    if (isWhole)
      result.terms = result.terms.filter(({ term }) => !heard.includes(term) || wanted.includes(term))
    const known = wanted.map((term, index) => [term, lists[index]!] as const).filter(([, { df }]) => df > 0)
    addInstead(result, isWhole ? [] : heard, known)
    if (isWhole) for (const term of result.terms) if (wanted.includes(term.term)) term.typed = true
    result.also.push(alsoOf('name', heard.join(' '), [name], isWhole))
  }
}

/** A number with its thousands apart, or without: `10000` and `10.000`, which is how `10,000` is folded. */
function otherNumber(word: string): string {
  const bare = word.replaceAll('.', '')
  const apart = bare.replace(/\B(?=(\d{3})+$)/g, '.')
  if (!/^\d{4,9}$/.test(bare)) return word
  return word === bare ? apart : word === apart ? bare : word
}

function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, index) => words[start + index] === word))
}

/** Add words that begin as the last one, and words near rare ones. */
async function addDerived(
  result: Expanded,
  completions: ReadonlyMap<string, readonly KnownWord[]>,
  terms: Terms,
  root: Root,
  refuse: ReadonlySet<string>,
): Promise<void> {
  const derived = (words: readonly KnownWord[], distance: (word: string) => number): Promise<DerivedTerm[]> =>
    Promise.all(
      words.map(async ({ term }) => ({ term, lists: await terms.get(term), distance: distance(term) })),
    )
  await Promise.all(
    result.terms.map(async (word) => {
      const { term, lists } = word
      const isMisspelt = isUnsure(word, root, refuse)
      const isUnknown = lists.df === 0
      const forms = refuse.has(`correction:${term}`) ? [] : await formsOf(word, terms, root)
      const longer =
        completions.get(term) ??
        (isMisspelt && word.typed && isUnknown && term.length > 4 ? await terms.beginning(term) : [])
      const begins = (other: KnownWord): boolean => other.term.startsWith(term)
      // A Korean word is mostly written with an ending.
      const completed = longer
        .filter((other) => takesEndings(term) || isSearchedFor(word, other))
        .slice(0, limits.completions)
      completed.push(
        ...forms.filter((form) => begins(form) && completed.every((other) => other.term !== form.term)),
      )
      word.completions = await derived(completed, (other) => other.length - term.length)
      const isAsked = isMisspelt && (completed.length === 0 || !completions.has(term))
      const hasForms = isUnknown && forms.length > 0
      // In a large archive each step takes its time: what may be needed next is loaded in the same one.
      if (isAsked && !hasForms && isUnknown && word.typed) terms.loadHalves(term).catch(() => {})
      const around = isAsked && !hasForms ? await terms.around(term) : []
      const near = [...forms, ...nearest(term, lists.df, around)].filter(
        (other, index, all) => !begins(other) && all.findIndex(({ term }) => term === other.term) === index,
      )
      word.neighbours = await derived(near, (other) => editsBetween(term, other))
      if (!isAsked) return
      const also = [...(isUnknown ? completed : []), ...near].map((other) => other.term)
      if (also.length > 0) result.also.push(alsoOf('correction', term, also, isUnknown))
      else if (isUnknown && word.typed) await addHalves(result, term, around, terms)
    }),
  )
}

/**
 * The other forms of a word that the archive has, where they cost nothing: beside the word itself, as nearly all are. A word that is
 * everywhere is found without.
 */
async function formsOf(word: QueryTerm, terms: Terms, root: Root): Promise<KnownWord[]> {
  const { term } = word
  if (root.frequent.has(term)) return []
  const forms = otherForms(term, root.functions)
    .filter((form) => !root.frequent.has(form) && terms.isBeside(term, form))
    .map(async (form) => ({ term: form, df: (await terms.get(form)).df }))
  return (await Promise.all(forms)).filter((form) => isSearchedFor(word, form))
}

/** Whether a form or a longer word is searched with a word: one that is much rarer would weigh more than the word itself. */
function isSearchedFor({ lists }: QueryTerm, { df }: KnownWord): boolean {
  return df > 0 && df * limits.rarer > lists.df
}

/** Whether a word may be a typing error. */
function isUnsure({ term, lists, typed }: QueryTerm, root: Root, refuse: ReadonlySet<string>): boolean {
  // A word that was put in the place of others because the archive has it is spelled right.
  if (!typed && lists.df > 0) return false
  return isRare(lists.df, root.passages) && maxEdits(term) > 0 && !refuse.has(`correction:${term}`)
}

/**
 * Where a word may be a typing error, the terms with what is near it in the shards that are loaded; undefined where none is, or
 * nothing is near one that stands nowhere.
 */
async function likelyTerms(
  typed: readonly QueryTerm[],
  terms: Terms,
  root: Root,
  refuse: ReadonlySet<string>,
): Promise<QueryTerm[] | undefined> {
  const rare = typed.filter((word) => isUnsure(word, root, refuse))
  if (rare.length === 0) return undefined
  const likely = new Map<QueryTerm, QueryTerm>()
  for (const word of rare.filter(({ lists }) => lists.df === 0)) {
    const near = nearest(word.term, 0, await terms.beside(word.term))
    if (near.length === 0) return undefined
    const neighbours = near.map(async ({ term }): Promise<DerivedTerm> => {
      return { term, lists: await terms.get(term), distance: editsBetween(word.term, term) }
    })
    likely.set(word, { ...word, neighbours: await Promise.all(neighbours) })
  }
  return typed.map((word) => likely.get(word) ?? word)
}

/** A word that stands nowhere may be the end of others, or two words: `aideltaplan` is searched as `ai deltaplan`. */
async function addHalves(
  result: Expanded,
  term: string,
  around: readonly KnownWord[],
  terms: Terms,
): Promise<void> {
  const compounds = around.filter(({ term: whole }) => term.length > 3 && whole.endsWith(term)).slice(0, 3)
  for (const { term: whole } of compounds) addInstead(result, [term], [[whole, await terms.get(whole)]])
  if (compounds.length > 0)
    result.also.push(
      alsoOf(
        'join',
        term,
        compounds.map((word) => word.term),
        true,
      ),
    )
  const ends = around.filter(({ term: end }) => end.length >= limits.half && term.endsWith(end)).slice(0, 3)
  for (const { term: end } of ends) {
    const start = term.slice(0, -end.length)
    if (start.length < 2) continue
    const [first, second] = await Promise.all([terms.get(start), terms.get(end)])
    if (first.df === 0) continue
    addInstead(
      result,
      [term],
      [
        [start, first],
        [end, second],
      ],
    )
    result.also.push(alsoOf('join', term, [`${start} ${end}`], true))
    return
  }
}

/**
 * The words that `term` may be a misspelling of: at most `maxEdits` away, more frequent than itself, nearest first. Where
 * one edit gives a word, words two edits away are not meant.
 */
export function nearest(
  term: string,
  df: number,
  words: readonly KnownWord[],
  count: number = limits.neighbours,
): KnownWord[] {
  const most = maxEdits(term)
  const letters = lettersOf(term)
  const near = words
    .filter((word) => word.df > df && Math.abs(word.term.length - term.length) <= most)
    .map((word) => ({ word, edits: editsBetween(term, word.term) }))
    .filter(({ edits }) => edits <= most)
    .map(({ word, edits }) => {
      // Two letters in the wrong order are one slip.
      const slips = edits === 2 && letters === lettersOf(word.term) ? 1 : edits
      return { word, slips, cost: slips + (word.term[0] === term[0] ? 0 : 0.5) }
    })
    .sort((a, b) => a.cost - b.cost || b.word.df - a.word.df || (a.word.term < b.word.term ? -1 : 1))
  const best = near[0]?.slips ?? 0
  return near
    .filter(({ slips }) => slips <= best)
    .map(({ word }) => word)
    .slice(0, count)
}

/** How many letters must be put in, left out or changed to make one word of the other (Levenshtein 1966). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

/** The letters of a word in the order of the alphabet. */
function lettersOf(word: string): string {
  return Array.from(word).sort().join('')
}

/** The spellings under which a searched name stands in the texts, so that they can be marked. */
function collectHeard(result: Expanded): void {
  for (const { lists } of result.terms) {
    for (const text of lists.notes ?? []) {
      const note = readNote(text)
      if (note?.kind === 'name') result.heard.push(...note.heard)
    }
  }
}
