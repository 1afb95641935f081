import type { YAMLError } from 'yaml'
import { cutText } from '../model/cut-text.ts'
import { firstIndex } from '../model/first-index.ts'
import { readDocument } from './yaml-document.ts'
import { yamlWords, thrownWords } from './yaml-words.ts'

/** A place where YAML cannot be read. Offsets count UTF-16 code units in that piece of YAML. */
export interface SyntaxProblem {
  /** What is wrong, as `yamlWords` says it. */
  message: string
  start: number
  end: number
  /** What to write, where one line can be mended so that the text can be read beyond it. */
  remedy?: string
}

/** So many lines below a problem are read on trial. */
const linesBelow = 20

/** So many problems are mended on trial; an editor who is told of these has the pattern. */
const mostTried = 10

/** A text with more problems is no YAML at all, and the parser takes long for it: nothing is tried. */
const mostProblems = 100

/**
 * The problems of broken YAML, each with the line to write instead. A parser stumbles behind the fault and goes on to stumble over the
 * rest, so every remedy is tried: the best one is that with which the text can be read furthest, and what it mends as well is not said.
 *
 * @param found What the parser says of `yaml`.
 * @example withRemedies("title: 'It's soil'", found)[0].remedy // `Write: title: "It's soil"`
 */
export function withRemedies(yaml: string, found: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (found.length === 0 || found.length > mostProblems) return found
  const lines = linesOf(yaml)
  const mended = lines.map(({ text }) => text)
  const told: SyntaxProblem[] = []
  let next = problemsOf(mended)[0]
  while (next !== undefined && told.length < mostTried) {
    const edit = bestEdit(mended, next)
    if (edit === undefined) break
    told.push({ message: next.message, ...placeOf(edit, next, lines[edit.line]!), remedy: edit.remedy })
    mended[edit.line] = edit.text
    next = problemsOf(mended)[0]
  }
  const from = next?.line ?? Infinity
  return [...told, ...found.filter(({ start }) => lineAt(lines, start) >= from)]
}

/** The parser's place where it is in the line that is mended, else all of the line. */
function placeOf(edit: Edit, problem: PlacedProblem, line: Line): Pick<SyntaxProblem, 'start' | 'end'> {
  const isThere = edit.line === problem.line
  return {
    start: line.start + (isThere ? problem.column : edit.from),
    end: line.start + (isThere ? Math.max(problem.end, problem.column + 1) : line.text.length),
  }
}

/** A problem by line, counted from 0, and columns in it. */
interface PlacedProblem {
  message: string
  line: number
  column: number
  end: number
}

/** A line as it may be meant. */
interface Edit {
  line: number
  /** Where the text of the line begins. */
  from: number
  text: string
  remedy: string
}

/** Problems from top to bottom. */
function problemsOf(texts: readonly string[]): PlacedProblem[] {
  const yaml = texts.join('\n')
  const lines = linesOf(yaml)
  return errorsOf(yaml)
    .map(({ message, pos: [start, end] }) => {
      const line = lineAt(lines, start)
      const { start: from, text } = lines[line]!
      return {
        message,
        line,
        column: start - from,
        end: Math.min(end - from, text.length),
      }
    })
    .sort((one, other) => one.line - other.line)
}

/** Brackets that are nested too deeply for the parser's stack are an error where the text begins. */
function errorsOf(yaml: string): Pick<YAMLError, 'message' | 'pos'>[] {
  try {
    return readDocument(yaml).errors.map((error) => ({ message: yamlWords(error), pos: error.pos }))
  } catch (error) {
    return [{ message: thrownWords(error), pos: [0, 1] }]
  }
}

/** The edit with which the text can be read furthest, beyond the problem at least. */
function bestEdit(texts: readonly string[], problem: PlacedProblem): Edit | undefined {
  let best: Edit | undefined
  let furthest = problem.line
  // How a text goes on far below tells nothing of this place, and of a long one each trial would take as long as all of it.
  const near = texts.slice(0, problem.line + linesBelow)
  for (const edit of editsNear(near, problem.line)) {
    const reached = problemsOf(near.with(edit.line, edit.text))[0]?.line ?? Infinity
    if (reached <= Math.max(furthest, edit.line)) continue
    best = edit
    furthest = reached
  }
  return best
}

/** What may be meant by the line of a problem, by those around it, and by one above that opens what is not closed. */
function editsNear(texts: readonly string[], line: number): Edit[] {
  const isText = (at: number): boolean => (texts[at] ?? '').trim() !== ''
  const above = (at: number): number => texts.findLastIndex((_, before) => before < at && isText(before))
  const open = texts.findLastIndex((text, at) => at <= line && closings(text).length > 0)
  const quote = texts.findIndex((text, at) => at <= line && opensQuote(text))
  const places = [quote, line, line + 1, open, above(line)].filter((at) => at >= 0 && isText(at))
  return [...new Set(places)].flatMap((at) =>
    editsOf(texts, at, above(at), at > open && open >= 0 ? closings(texts[open]!) : []),
  )
}

/** Whether a quote begins in a line that it does not end in: around a value, or around one of several in brackets. */
function opensQuote(text: string): boolean {
  if (/:[ \t]+(?:"[^"]*|'[^']*)$/.test(text)) return true
  return /^[^"']*:[ \t]+[[{]/.test(text) && text.split('"').length % 2 === 0
}

/** @param open Brackets that a line above opens and does not close. */
function editsOf(texts: readonly string[], line: number, above: number, open: readonly string[]): Edit[] {
  const text = texts[line]!
  if (/^---(?=\s|$)/.test(text)) return [{ line, from: 0, text: '', remedy: 'Remove the line.' }]
  const [indent = ''] = /^[ \t]*/.exec(text)!
  const [outer = ''] = /^ */.exec(texts[above] ?? '')!
  const rest = text.slice(indent.length).trimEnd()
  const edit = (start: string, content: string, before = 'Write: '): Edit => ({
    line,
    from: indent.length,
    text: start + content,
    remedy: `${before}${content.length > 300 ? `${cutText(content, 297)}…` : content}`,
  })
  const {
    marker = '',
    key = '',
    gap = '',
    value = '',
  } = /^(?<marker>-[ \t]+)?(?<key>[\p{L}\p{N}_][^:"'[\]{}]{0,60}):(?<gap>[ \t]*)(?<value>.*)$/u.exec(rest)
    ?.groups ?? {}
  const hasKey = key !== ''
  return [
    ...(indent.includes('\t') ? [edit(`${outer}  `, rest, 'Write spaces in place of the tab:   ')] : []),
    ...(hasKey && gap === '' && value !== '' ? [edit(indent, `${marker}${key}: ${value}`)] : []),
    ...(/^-[^\s-]/.test(rest) ? [edit(indent, `- ${rest.slice(1)}`)] : []),
    ...[...closings(rest), ...open].map((closing) => edit(indent, rest + closing)),
    ...(hasKey && gap !== ''
      ? bracketsMeant(value).map((meant) => edit(indent, `${marker}${key}: ${meant}`))
      : []),
    ...(hasKey && gap !== '' && value !== '' ? [edit(indent, `${marker}${key}: ${inQuotes(value)}`)] : []),
    ...(indent === outer ? [] : [edit(outer, rest, 'Begin the line where the one above it begins: ')]),
    ...(hasKey || above < 0
      ? []
      : [edit(`${outer}  `, rest, 'Begin the line with two spaces more than the one above it:   ')]),
  ]
}

/** Brackets that a line may lack at its end. */
function closings(text: string): string[] {
  const count = (sign: string): number => text.split(sign).length - 1
  return [
    ...(count('[') > count(']') ? [']'] : []),
    ...(count('{') > count('}') ? ['}'] : []),
    ...(count('[') > count(']') && count('{') > count('}') ? [']}'] : []),
  ]
}

/**
 * What may be meant by values in brackets: a bracket before another one that closes too early, a quote behind the item that it begins, and
 * quotes around items that begin with `#`.
 *
 * @example bracketsMeant('{heard: [Entropic}') // ['{heard: [Entropic]}']
 */
function bracketsMeant(value: string): string[] {
  if (!/^[[{]/.test(value) || value.length > longestBrackets) return []
  const meant = [
    closedInside(value),
    value.replace(/"([^",[\]{}]+)(?=[,\]}][^"]*$)/, '"$1"'),
    value.replace(/(?<=[[,][ \t]*)#[^",[\]{}]*[^",[\]{}\s]/g, '"$&"'),
  ]
  return meant.filter((text) => text !== value)
}

/** In UTF-16 code units. */
const longestBrackets = 1000

/** Each bracket before the one that closes what is around it. */
function closedInside(text: string): string {
  const open: string[] = []
  let written = ''
  for (const sign of text) {
    if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : '}')
    if (sign === ']' || sign === '}') {
      const within = open.lastIndexOf(sign)
      if (within >= 0) written += open.splice(within).slice(1).reverse().join('')
    }
    written += sign
  }
  return written
}

/** A value in quotes: those around all of it are no part of it, also where there is one at the start only. */
function inQuotes(value: string): string {
  const text =
    /^"([^"]*)$/.exec(value)?.[1] ??
    /^(["'])(.*)\1$/.exec(value)?.[2] ??
    /^[“”„](.*)[“”]$/.exec(value)?.[1] ??
    value
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text)
}

interface Line {
  start: number
  text: string
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, index) })
    start = index + end.length
  }
  return [...lines, { start, text: text.slice(start) }]
}

/** The number of the line, counted from 0, that an offset is in. */
function lineAt(lines: readonly Line[], offset: number): number {
  return firstIndex(lines.length, (at) => lines[at]!.start > offset) - 1
}
