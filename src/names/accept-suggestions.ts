import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { readDocument } from '../parse/yaml-document.ts'
import { runOfLetters } from './glossary.ts'
import type { Suggestion } from './suggest-names.ts'

/**
 * The text of `names.yaml` with the spellings of `suggestions` added to the names they look like, in the order given.
 * Comments, order and style stay; a spelling that a name has already, a name that is not there and suggestions without a
 * name change nothing. Text that is no glossary comes back as it was: `compileNames` says what is wrong with it.
 */
export function acceptSuggestions(yamlText: string, suggestions: readonly Suggestion[]): string {
  const document = readDocument(yamlText)
  if (document.errors.length > 0 || !isMap(document.contents)) return yamlText
  let hasChanged = false
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'heard') continue
    const entry = entryOf(document.contents, suggestion.name)
    if (entry !== undefined && addHeard(document, entry, suggestion.text)) hasChanged = true
  }
  return hasChanged ? print(document, yamlText) : yamlText
}

/** The map of one name. A key such as `2024` is compared as it is written. */
function entryOf(glossary: YAMLMap, name: string): YAMLMap | undefined {
  const pair = glossary.items.find(
    ({ key }) => isScalar(key) && (key.value === name || key.source === name) && key.source !== undefined,
  )
  return isMap(pair?.value) ? pair.value : undefined
}

/** Add a spelling; false where the name has it. */
function addHeard(document: Document, entry: YAMLMap, text: string): boolean {
  const heard: unknown = entry.get('heard', true)
  if (!isSeq(heard)) {
    const list = document.createNode([text])
    list.flow = true
    entry.set('heard', list)
    return true
  }
  if (heard.items.some((item) => spells(item, text))) return false
  heard.add(document.createNode(text))
  return true
}

function spells(item: unknown, text: string): boolean {
  const spelling: unknown = isMap(item) ? item.get('text') : isScalar(item) ? item.value : undefined
  return typeof spelling === 'string' && runOfLetters(spelling).letters === runOfLetters(text).letters
}

/** The document as text, in the style that the editor uses. */
function print(document: Document, before: string): string {
  // The comment at the end is taken as it was: printed, it would get a blank line before it. So is what is below a `---` there.
  const end = (document.comment === null ? document : document.contents)?.range?.[2]
  document.comment = null
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: /\{ /.test(before) })
  const after = text + before.slice(end ?? before.length)
  return before.includes('\r\n') ? after.replace(/\r?\n/g, '\r\n') : after
}
