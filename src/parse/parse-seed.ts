import type { Position } from 'unist'
import { VFile } from 'vfile'
import { countText } from '../messages/quantities.ts'
import { report } from '../messages/report.ts'
import { defined } from '../model/defined.ts'
import type { SourceFile } from '../read/read-seeds.ts'
import { reportConflict } from './conflict.ts'
import { decodeUtf8 } from './decode.ts'
import type { HeaderField } from './field.ts'
import { foreignFormat } from './foreign-format.ts'
import { readFrontMatter } from './header.ts'
import { type BareField, readHeaderLines } from './header-lines.ts'
import { findOutline } from './outline.ts'
import { Source, type SourceSpan } from './source.ts'

/** A title where the seed has it: a heading, or the key `title` of the front matter. */
export interface ParsedTitle {
  text: string
  place: Position
}

/** A part of the seed under a `##` heading that is not the transcript. */
export interface ParsedSection {
  /** As written, without `##`. */
  title: string
  /** Of the heading. */
  place: Position
  /** Verbatim source of what is under the heading, without blank lines and `---` at its ends. */
  content: SourceSpan
}

/** Where the transcript stands in the source: more than one piece where the seed has the heading twice. */
export interface ParsedTranscript {
  /** Of each heading; none where a seed with front matter has none and its body is the transcript. */
  headings: Position[]
  pieces: SourceSpan[]
}

/** One seed, taken apart: nothing is understood yet, everything has its place. */
export interface ParsedSeed {
  /** Path and content of the seed, and every message about it so far. */
  file: VFile
  source: Source
  /** False where the bytes are not text, or the front matter cannot be read: what is missing may be in there. */
  complete: boolean
  /** The first `#` heading above the sections. */
  title?: ParsedTitle
  /** Front matter first, then the lines of the header. */
  fields: HeaderField[]
  /** Lines of the header that may be meant as fields. */
  bareFields: BareField[]
  /** What stands above the first section and is neither title nor field. */
  intro: SourceSpan[]
  sections: ParsedSection[]
  transcript?: ParsedTranscript
}

/**
 * Take one file apart: header, sections, transcript, each with its place. Reports bytes that are not UTF-8, control
 * characters, and front matter that cannot be read. Never throws, and costs time linear in the length of the file.
 */
export function parseSeed({ file: path, bytes }: SourceFile): ParsedSeed {
  const { text, invalidAt } = decodeUtf8(bytes)
  const file = new VFile({ path, value: text })
  const source = new Source(text)
  const nothing = { file, source, complete: false, fields: [], bareFields: [], intro: [], sections: [] }
  const foreign = foreignFormat(bytes)
  if (foreign !== undefined) {
    const { kind, what, note } = foreign
    report(file, kind === 'encoding' ? 'not-utf-8' : 'not-markdown', {
      reason: `Unexpected ${what}, expected ${kind === 'encoding' ? 'text in UTF-8' : 'a seed, which is Markdown'}`,
      place: source.position(0, Math.min(1, text.length)),
      note,
    })
    return nothing
  }
  if (invalidAt !== undefined) {
    report(file, 'not-utf-8', {
      reason: 'Unexpected bytes, expected text in UTF-8',
      place: source.position(invalidAt, invalidAt + 1),
      note: 'Save the file once more with the encoding UTF-8.',
    })
    return nothing
  }
  reportNul(file, source)
  reportControls(file, source)
  const conflict = reportConflict(file, source)

  const outline = findOutline(source)
  const { start = 0, end = 0 } = outline.frontMatter ?? {}
  // What YAML says of two versions of a line is no help.
  const isInConflict = conflict !== undefined && conflict >= start && conflict < end
  const about = isInConflict ? new VFile({ path }) : file
  const { fields, complete } = readFrontMatter(about, source, outline.frontMatter)
  const frontMatter = { fields, complete: complete && !isInConflict }
  const header = readHeaderLines(source, outline)
  const transcript = outline.isBodyTranscript ? { headings: [], pieces: header.rest } : outline.transcript
  return {
    file,
    source,
    complete: frontMatter.complete,
    ...defined({ title: outline.title }),
    fields: [...frontMatter.fields, ...header.fields],
    // Front matter that cannot be read may stand in place of the header.
    bareFields: frontMatter.complete ? header.bare : [],
    intro: outline.isBodyTranscript ? [] : header.rest,
    sections: outline.sections,
    ...(transcript === undefined || transcript.headings.length + transcript.pieces.length === 0
      ? {}
      : { transcript }),
  }
}

function reportNul(file: VFile, source: Source): void {
  const at = source.text.indexOf('\0')
  if (at === -1) return
  report(file, 'nul-character', {
    reason: 'Unexpected NUL character, expected text',
    place: source.position(at, at + 1),
    note: 'Remove the character: the file may have been saved in another format than UTF-8 text.',
  })
}

/** What Windows-1252 has from 0x80 to 0x9F; a space where it has nothing. Node's own decoder reads it as Latin-1. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Control characters other than white space and NUL, and the two that are no characters. Those from U+0080 on are
 * mostly punctuation of Windows-1252 that was taken for another encoding: what it was is the note's proposal.
 */
function reportControls(file: VFile, source: Source): void {
  // Texts, not matches with their places: a file that is none may have millions.
  const found = source.text.match(/[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g)
  if (found === null) return
  const at = source.text.indexOf(found[0])
  const code = source.text.charCodeAt(at)
  const meant = windows1252[code - 0x80]
  const isGuess = meant !== undefined && meant !== ' '
  const others = found.length === 1 ? '' : `, the first of ${countText(found.length)}`
  report(file, 'control-character', {
    reason: `Unexpected control character U+${code.toString(16).toUpperCase().padStart(4, '0')}${others}, expected text`,
    place: source.position(at, at + 1),
    ...(isGuess ? { expected: [meant] } : {}),
    note: isGuess ? `Write: ${meant}` : 'Remove the character: pages show \ufffd in its place.',
  })
}
