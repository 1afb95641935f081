import { append } from '../model/append.ts'

/**
 * Without `%% comments %%` and `<!-- comments -->`, which GitHub and Obsidian do not show either. Text are those in code, those
 * that are never closed, and `50%%`. Over blank lines goes a comment whose first `%%` begins a line and whose last begins or ends
 * one. What has no end is looked for once, so that the cost stays linear.
 */
export function withoutComments(markdown: string): string {
  const opening = /%%|<!--|^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`\n]*$)|~{3,})|`+/gm
  const ends = new EndFinder(markdown)
  let out = ''
  let at = 0
  for (let match = opening.exec(markdown); match !== null; match = opening.exec(markdown)) {
    const [mark, fence] = match
    const start = match.index
    const end = ends.of(mark, fence, start)
    if (end === undefined) continue
    opening.lastIndex = end
    if (fence !== undefined || mark.startsWith('`')) continue
    out += markdown.slice(at, start)
    at = end
  }
  return out + markdown.slice(at)
}

/** Finds where comments and code end. It is asked for one place after another, ascending. */
class EndFinder {
  readonly #text: string
  /** For each mark where it was found last: nothing is searched twice. */
  readonly #found = new Map<string, number>()
  readonly #runs: ReadonlyMap<number, number[]>
  /** Lines that can close a fence, the first one last. */
  readonly #closings: { start: number; end: number; marks: string }[]
  #paragraphEnd = -1

  constructor(text: string) {
    this.#text = text
    this.#closings = Array.from(text.matchAll(/\n[ \t>]*(`{3,}|~{3,})[ \t]*(?=\n|$)/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      marks: match[1]!,
    })).reverse()
    this.#runs = backtickRuns(text)
  }

  /** Behind the end of what `mark` begins at `start`; `undefined` where it has none and is text. */
  of(mark: string, fence: string | undefined, start: number): number | undefined {
    const from = start + mark.length
    if (fence !== undefined) return this.#fenceEnd(fence, from)
    if (mark === '<!--') return behind(this.#next('-->', from), 3)
    if (mark === '%%') return this.#commentEnd(start)
    const end = this.#nextRun(mark.length, from)
    return end === undefined || end > this.#endOfParagraph(from) ? undefined : end + mark.length
  }

  #commentEnd(start: number): number | undefined {
    // `50%% and 60%%` are numbers.
    if (/\d/.test(this.#text[start - 1] ?? '')) return undefined
    const end = this.#next('%%', start + 2)
    if (end === undefined) return undefined
    const isWithin = end < this.#endOfParagraph(start)
    const isBlock = this.#beginsLine(start) && (this.#beginsLine(end) || this.#endsLine(end + 2))
    return isWithin || isBlock ? end + 2 : undefined
  }

  #beginsLine(at: number): boolean {
    return /(?:^|\n)[ \t]*$/.test(this.#text.slice(Math.max(0, at - 80), at))
  }

  #endsLine(at: number): boolean {
    return /^[ \t]*(?:\n|$)/.test(this.#text.slice(at, at + 80))
  }

  #fenceEnd(fence: string, from: number): number | undefined {
    if (this.#found.get(fence) === -1) return undefined
    while (this.#closings.at(-1) !== undefined && this.#closings.at(-1)!.start < from) this.#closings.pop()
    const end = this.#closings.findLast(({ marks }) => marks.startsWith(fence))?.end
    if (end === undefined) this.#found.set(fence, -1)
    return end
  }

  #next(mark: string, from: number): number | undefined {
    const known = this.#found.get(mark)
    if (known !== undefined && (known >= from || known === -1)) return known === -1 ? undefined : known
    const at = this.#text.indexOf(mark, from)
    this.#found.set(mark, at)
    return at === -1 ? undefined : at
  }

  /** Where the next run of exactly so many backticks begins. */
  #nextRun(length: number, from: number): number | undefined {
    const runs = this.#runs.get(length)
    while (runs?.at(-1) !== undefined && runs.at(-1)! < from) runs.pop()
    return runs?.at(-1)
  }

  #endOfParagraph(from: number): number {
    if (this.#paragraphEnd < from) {
      const blank = /\n[ \t]*(?=\n)/g
      blank.lastIndex = from
      this.#paragraphEnd = blank.exec(this.#text)?.index ?? this.#text.length
    }
    return this.#paragraphEnd
  }
}

function behind(at: number | undefined, length: number): number | undefined {
  return at === undefined ? undefined : at + length
}

/** Where runs of backticks begin, by their length, the first one last. */
function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    append(runs, run.length, index)
  }
  for (const same of runs.values()) same.reverse()
  return runs
}
