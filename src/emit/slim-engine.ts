import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** What the search in the browser calls: it scores lists that were built before. `constructor` stays in every class. */
const kept: ReadonlySet<string> = new Set([
  'constructor',
  'addFields',
  'search',
  'executeQuery',
  'executeQuerySpec',
  'combineResults',
  'termResults',
])

/** A method of a class, as MiniSearch's build writes it: four spaces before its first and its last line. */
const method = /^ {4}(?:static |async |get )*(\w+)\(.*\) \{\n[^]*?^ {4}\}\n/gm

/**
 * Ways to combine words that no query asks for; defaults of what is left out or given, and with them the tokenizer's table of
 * punctuation; what an index that grows and shrinks keeps count of; and answers to options and queries that it is never given: no fields, all documents,
 * a tree of queries, a document that was removed.
 */
const unused = [
  /(?<=^const combinators = \{\n[^]*?^ {4}\})(?:,\n {4}\[AND(?:_NOT)?\]: [^]*?^ {4}\})+/m,
  /(?<=^const default(?:Options|AutoSuggestOptions|AutoVacuumOptions|VacuumConditions|VacuumOptions) = \{)[^]*?(?=\};$)/gm,
  /^ {8}this\._(?:idToShortId|nextId|dirtCount|currentVacuum|enqueuedVacuum(?:Conditions)?) = .*;\n/gm,
  /^( +)if \((?:\(options === null|query === MiniSearch\.wildcard|typeof query !== 'string'|!combinator|!this\._documentIds\.has).* \{\n[^]*?^\1\}\n/gm,
  /^MiniSearch\.wildcard = .*;\n/m,
  /^ {8}const autoVacuum = .*;\n|^ {12}(?:autoVacuum,|autoSuggestOptions: .*)\n/gm,
]

/**
 * Leaves out of a bundle what MiniSearch has for building an index: two thirds of it, which no reader runs. A bundler
 * cannot see that, for methods are no exports. What stays is MiniSearch's own text.
 */
export const slimEngine: Plugin = {
  name: 'slim-engine',
  setup(build) {
    build.onLoad({ filter: /minisearch[\\/]dist[\\/]es[\\/]index\.js$/ }, async ({ path }) => ({
      contents: withoutIndexing(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}

/** MiniSearch without methods that a search does not call. Throws where the text is not of the form that is known. */
function withoutIndexing(text: string): string {
  const left = new Set(kept)
  const slim = text.replace(method, (whole, name: string) => {
    left.delete(name)
    return kept.has(name) ? whole : ''
  })
  if (left.size > 0) throw new Error(`minisearch has no ${[...left].join(', ')}`)
  return unused.reduce((rest, part) => rest.replace(part, ''), slim)
}
