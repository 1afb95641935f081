import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import type { Mention } from '../../src/model/archive.ts'
import type { NameEntry } from '../../src/model/name.ts'
import { acceptSuggestions } from '../../src/names/edit-glossary.ts'
import { compileNames } from '../../src/names/compile-names.ts'
import { findMentions, nearReach } from '../../src/names/find-mentions.ts'
import { compileGlossary, lettersToJoin, runOfLetters } from '../../src/names/glossary.ts'
import { suggestNames } from '../../src/names/suggest-names.ts'

// Few letters, so that names, spellings and texts meet often.
const word = fc.stringMatching(/^[abAé]{1,4}$/)
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const separator = fc.constantFrom(' ', ' ', ' ', '-', '. ', ', ', "'", '  ')
const text = fc
  .array(fc.tuple(word, separator), { maxLength: 60 })
  .map((pairs) => pairs.map(([one, gap]) => one + gap).join(''))

const glossary = fc
  .uniqueArray(
    fc.record({
      // No genitives in the slow version: places take none, and no word here ends in s.
      kind: fc.constant('place' as const),
      name: phrase,
      heard: fc.array(
        fc.oneof(
          phrase.map((heard) => ({ text: heard })),
          fc.record({ text: phrase, near: fc.array(word, { minLength: 1, maxLength: 2 }) }),
        ),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 5, selector: ({ name }) => letters(name) },
  )
  .map((entries: NameEntry[]) => withoutClashes(entries))

test('mentions equal those of a slow and obvious version', () => {
  fc.assert(
    fc.property(text, glossary, (text, names) => {
      assert.deepEqual(findMentions(text, compileGlossary(names)), slowMentions(text, names))
    }),
    { numRuns: 500 },
  )
})

test('spans lie in the text, in order, without overlap, and begin and end with words', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), glossary, (text, names) => {
      let free = 0
      for (const { span } of findMentions(text, compileGlossary(names))) {
        assert.ok(span.start >= free && span.end > span.start && span.end <= text.length)
        assert.doesNotMatch(text.slice(span.start - 1, span.start), /[\p{L}\p{N}]/u)
        assert.doesNotMatch(text.slice(span.end, span.end + 1), /[\p{L}\p{N}]/u)
        free = span.end
      }
    }),
  )
})

test('case and Unicode form of a text do not change which names it mentions', () => {
  const namesIn = (text: string, names: NameEntry[]): string[] =>
    findMentions(text, compileGlossary(names)).map(({ name }) => name)
  fc.assert(
    fc.property(text, glossary, (text, names) => {
      // A text without any capital has none where a name may be an ordinary word.
      assert.deepEqual(namesIn(text.toUpperCase(), names), namesIn(text.toLowerCase(), names))
      const expected = namesIn(text, names)
      assert.deepEqual(namesIn(text.normalize('NFD'), names), expected)
      assert.deepEqual(namesIn(text.normalize('NFC'), names), expected)
    }),
  )
})

test('every name is found in a text that is the name, and every spelling of it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), (name) => {
      const { names } = compileNames({
        file: 'names.yaml',
        bytes: new TextEncoder().encode(`${JSON.stringify(name)}: {kind: other, heard: []}`),
      })
      for (const entry of names) {
        const heard = { name: 'Other', kind: 'other' as const, heard: [{ text: entry.name }] }
        if (!findable(entry.name)) continue
        assert.equal(findMentions(entry.name, compileGlossary([entry]))[0]?.name, entry.name)
        assert.equal(findMentions(entry.name, compileGlossary([heard]))[0]?.name, 'Other')
      }
    }),
  )
})

test('a glossary of any bytes never throws, and every place lies in the file', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({ unit: fc.constantFrom(...Array.from('aB:{}[]"\'-,? \n\t#&*!|>%@`0')), maxLength: 120 })
      .map((text) => new TextEncoder().encode(text)),
    fc.json().map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(bytes, (bytes) => {
      const { names, messages } = compileNames({ file: 'names.yaml', bytes })
      const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
      for (const { line, column, endLine, endColumn } of messages) {
        for (const [row, place] of [
          [line, column],
          [endLine, endColumn],
        ] as const) {
          if (row === null || place === null) continue
          assert.ok(row >= 1 && row <= lines.length && place >= 1 && place <= lines[row - 1]!.length + 1)
        }
      }
      findMentions('a B 0', compileGlossary(names))
    }),
    { numRuns: 500 },
  )
})

test('accepted spellings are in the glossary that is read back, and everything that was there before', () => {
  const spelling = fc.stringMatching(/^[a-z0-9][a-z0-9 .:#'-]{0,12}$/)
  const entries = fc.uniqueArray(fc.tuple(spelling, fc.array(spelling, { maxLength: 2 }), fc.boolean()), {
    maxLength: 4,
    selector: ([name]) => name,
  })
  const compile = (text: string): ReturnType<typeof compileNames> =>
    compileNames({ file: 'names.yaml', bytes: new TextEncoder().encode(text) })
  fc.assert(
    fc.property(entries, spelling, (entries, heard) => {
      const before = entries
        .map(([name, heard, isFlow]) => {
          const list = `[${heard.map((text) => JSON.stringify(text)).join(', ')}]`
          const key = JSON.stringify(name)
          return isFlow
            ? `${key}: {kind: other, heard: ${list}}`
            : `${key}:\n  kind: other\n  heard: ${list} # x`
        })
        .join('\n# tussen\n')
      const { names } = compile(before)
      const [first] = names
      if (first === undefined) return
      const suggestion = {
        kind: 'heard' as const,
        name: first.name,
        text: heard,
        likeness: 1,
        isSure: false,
        count: 1,
        places: [],
      }
      const after = acceptSuggestions(before, [suggestion])
      assert.equal(acceptSuggestions(after, [suggestion]), after)
      const read = parse(after) as Record<string, { heard: string[] }>
      const letterRuns = read[first.name]!.heard.map((text) => runOfLetters(text).letters)
      assert.ok(letterRuns.includes(runOfLetters(heard).letters))
      for (const { name, heard } of names) {
        assert.deepEqual(
          read[name]!.heard.slice(0, heard.length),
          heard.map(({ text }) => text),
        )
      }
    }),
  )
})

test('what is suggested of any text has places in it, and is written there', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), glossary, (text, names) => {
      for (const suggestion of suggestNames([{ file: 'a.md', text }], names)) {
        for (const found of suggestion.kind === 'heard' ? [suggestion] : suggestion.spellings) {
          const written = found.places.map(({ span }) => text.slice(span.start, span.end))
          assert.ok(written.includes(found.text) && found.count >= found.places.length)
        }
      }
    }),
  )
})

/** Whether the whole of `name` is one run of words that a mention can cover. */
function findable(name: string): boolean {
  return /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(name)
}

/** Spellings without near words stand for one name each, as `compileNames` demands. */
function withoutClashes(entries: NameEntry[]): NameEntry[] {
  const taken = new Set(entries.map(({ name }) => letters(name)))
  return entries.map((entry) => ({
    ...entry,
    heard: entry.heard.filter(({ text, near }) => {
      const key = near === undefined ? letters(text) : `${letters(text)} ${entry.name}`
      return !taken.has(key) && taken.add(key)
    }),
  }))
}

function letters(text: string): string {
  return words(text)
    .map(({ text }) => text)
    .join('')
}

interface SlowWord {
  text: string
  start: number
  end: number
}

function words(text: string): SlowWord[] {
  return [...text.matchAll(/[abAé]+/g)].map((match) => ({
    text: match[0].toLowerCase().replaceAll('é', 'e'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** For each word, try every spelling over every number of words, the longest first. */
function slowMentions(text: string, names: readonly NameEntry[]): Mention[] {
  const all = words(text)
  const hasCapitals =
    all.filter(({ start }) => text[start] === 'A').length >= Math.max(1, Math.ceil(all.length / 50))
  const mentions: Mention[] = []
  let first = 0
  while (first < all.length) {
    const [found] = longestFrom(first)
    if (found === undefined) {
      first += 1
    } else {
      mentions.push({ name: found.name, span: { start: all[first]!.start, end: all[found.last]!.end } })
      first = found.last + 1
    }
  }
  return mentions

  function longestFrom(first: number): { name: string; last: number }[] {
    const hits = []
    for (let last = all.length - 1; last >= first; last -= 1) {
      if (!isOneRun(first, last)) continue
      for (const limited of [true, false]) {
        for (const { name, heard } of names) {
          const isLimitedName = heard.some(
            ({ text, near }) => near !== undefined && letters(text) === letters(name),
          )
          if (!limited && !isLimitedName && spells(name, first, last) && hasItsCapital(name, first, last))
            hits.push({ name, last })
          for (const { text, near } of heard) {
            if (limited !== (near !== undefined) || !spells(text, first, last)) continue
            if (near === undefined && isShortForm(text, name) && !hasItsCapital(text, first, last)) continue
            if (near === undefined || near.some((word) => isNear(word, first, last)))
              hits.push({ name, last })
          }
        }
      }
    }
    return hits
  }

  function isShortForm(spelling: string, name: string): boolean {
    return words(name).some(({ text }) => text === letters(spelling))
  }

  function isOneRun(first: number, last: number): boolean {
    for (let index = first; index < last; index += 1) {
      const gap = text.slice(all[index]!.end, all[index + 1]!.start)
      const isCapital = text[all[index]!.start] === 'A'
      const isInitial = gap === '. ' && all[index]!.text.length <= (isCapital ? 2 : 1)
      if (!["'", '-', ' ', '  '].includes(gap) && !isInitial) return false
    }
    return true
  }

  function spells(spelling: string, first: number, last: number): boolean {
    const here = all.slice(first, last + 1).map(({ text }) => text)
    const wanted = words(spelling).map(({ text }) => text)
    if (here.join('') !== wanted.join('')) return false
    return here.join('').length >= lettersToJoin || here.join(' ') === wanted.join(' ')
  }

  function hasItsCapital(name: string, first: number, last: number): boolean {
    if (
      last > first ||
      words(name).length > 1 ||
      !name.startsWith('A') ||
      /[abé]A/.test(name) ||
      !hasCapitals
    )
      return true
    return text.slice(all[first]!.start, all[last]!.end).includes('A')
  }

  function isNear(near: string, first: number, last: number): boolean {
    const owner = names.find(({ name }) => letters(name) === letters(near))
    const safe = owner?.heard.filter(({ near }) => near === undefined).map(({ text }) => text) ?? []
    return all.some((_, from) =>
      all.some((_, to) => {
        if (to < from || (to >= first && from <= last)) return false
        if (from < first - nearReach || from > last + nearReach || !isOneRun(from, to)) return false
        const here = all
          .slice(from, to + 1)
          .map(({ text }) => text)
          .join('')
        return [near, ...safe].some((spelling) => letters(spelling) === here)
      }),
    )
  }
}
