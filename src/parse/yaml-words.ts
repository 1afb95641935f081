import type { ErrorCode, YAMLError } from 'yaml'

/** A value that begins with a sign of YAML. */
const sign = 'a value that begins with `&`, `*` or `!` stands without quotes'
const indent = 'lines that belong together begin with different numbers of spaces'
const tooDeep = 'it is nested too deeply'
const other = 'a sign or a word stands where none is expected'

/** What each kind of error means to who writes YAML without knowing its terms. */
const words: Record<ErrorCode, string> = {
  ALIAS_PROPS: sign,
  BAD_ALIAS: sign,
  BAD_COLLECTION_TYPE: sign,
  BAD_DIRECTIVE: 'a line begins with `%`',
  BAD_DQ_ESCAPE: 'a backslash in a value in double quotes is not written twice',
  BAD_INDENT: indent,
  BAD_PROP_ORDER: sign,
  BAD_SCALAR_START: 'a value that begins with a sign stands without quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon stands in the value of a key',
  BLOCK_IN_FLOW: 'a comma is missing between brackets, or a list with hyphens stands there',
  DUPLICATE_KEY: 'a key stands twice',
  IMPOSSIBLE: other,
  KEY_OVER_1024_CHARS: 'a key is longer than 1,024 characters',
  MISSING_CHAR: 'a sign or a space is missing',
  MULTILINE_IMPLICIT_KEY: 'a line has no key with a colon and a space behind it',
  MULTIPLE_ANCHORS: sign,
  MULTIPLE_DOCS: 'another document begins with `---`',
  MULTIPLE_TAGS: sign,
  NON_STRING_KEY: 'a key is no text',
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: 'a tab stands where spaces are expected',
  TAG_RESOLVE_FAILED: sign,
  UNEXPECTED_TOKEN: other,
}

/** Kinds of errors that have several meanings: what the parser's sentence begins with, or has in it. */
const finer: readonly [sentence: RegExp, words: string][] = [
  [/^Plain value cannot start with .* `$/, 'a value that begins with a backtick stands without quotes'],
  [/^Plain value cannot start with .* (.)$/, 'a value that begins with `$1` stands without quotes'],
  [/^A block sequence may not/, 'a list stands where a key is expected'],
  [
    /^Flow (?:sequence|map) in .* with a (.)$/,
    'no `$1` ends the values in brackets, or their lines begin without spaces',
  ],
  [/^Flow (?:sequence|map) must end with a (.)$/, 'no `$1` ends the values in brackets'],
  [/^Block scalar values/, 'text below `|` or `>` begins without spaces'],
  [/^Missing closing (.)/, 'no second `$1` ends the value in quotes'],
  [/^Missing , /, 'a comma is missing between values in brackets'],
  [/^Implicit map keys need/, 'a line has no key with a colon and a space behind it'],
  [/^Sequence item without/, 'a line of a list begins without a hyphen and a space'],
  [/^Comments must be separated/, '`#` stands without a space before it'],
  [/^Missing directives-end/, 'text stands below a line that begins with `...` or `%`'],
  [/^Tags and anchors must be separated/, sign],
  [/ at node end$/, 'text stands behind the end of a value'],
  [/^(?:Not a YAML token|Block scalar header includes)/, 'text stands beside `|` or `>`, and not below it'],
  [/^Unexpected block-seq-ind on same line/, 'a list begins beside its key, and not below it'],
  [/^Unexpected flow-\w+-end token in YAML stream: "(.)"/, '`$1` ends brackets that do not begin'],
  [/^Unexpected ([,:]) in/, '`$1` stands where a value is expected'],
]

/**
 * What is wrong with YAML, in an editor's words: those of the parser are terms of its grammar.
 *
 * @example yamlWords({ code: 'BAD_DQ_ESCAPE', message: 'Invalid escape sequence \\d' }) // 'a backslash in …'
 */
export function yamlWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const firstLine = message.split('\n')[0]!
  for (const [sentence, meaning] of finer) {
    const found = sentence.exec(firstLine)
    if (found !== null) return meaning.replace('$1', () => found[1]!)
  }
  return words[code]
}

/** What the parser throws: thousands of nested brackets exhaust its stack. */
export function thrownWords(error: unknown): string {
  return error instanceof RangeError ? tooDeep : String(error)
}
