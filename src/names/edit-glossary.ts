import { Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { refusedKey, type RefusedSpelling } from '../model/name.ts'
import { readDocument } from '../parse/yaml-document.ts'
import { runOfLetters } from './glossary.ts'
import type { Suggestion } from './suggest-names.ts'

/**
 * The text of `names.yaml` with the spellings of `suggestions` added to the names they look like, in the order given.
 * Comments, order and style stay; a spelling that a name has already, a name that is not there and suggestions without a
 * name change nothing. Text that is no glossary comes back as it was: `compileNames` says what is wrong with it.
 */
export function acceptSuggestions(yamlText: string, suggestions: readonly Suggestion[]): string {
  return edited(yamlText, (document, glossary) => {
    const added = suggestions.filter((suggestion) => {
      if (suggestion.kind !== 'heard') return false
      const entry = entryOf(glossary, suggestion.name)
      return entry !== undefined && addTo(document, entry, 'heard', suggestion.text)
    })
    return added.length > 0
  })
}

/**
 * The same text with spellings added that are not a name: to the name that they are not, those that are none to a list of their
 * own. In that one each stands on its line, so that two editors who add some change other lines.
 */
export function refuseSuggestions(yamlText: string, refused: readonly RefusedSpelling[]): string {
  return edited(yamlText, (document, glossary) => {
    const added = refused.filter(({ name, text }) => {
      const entry = name === undefined ? glossary : entryOf(glossary, name)
      return entry !== undefined && addTo(document, entry, refusedKey, text, { isFlow: entry !== glossary })
    })
    return added.length > 0
  })
}

/** @param edit Whether it changed anything. */
function edited(yamlText: string, edit: (document: Document, glossary: YAMLMap) => boolean): string {
  const document = readDocument(yamlText)
  if (document.errors.length > 0) return yamlText
  const { contents } = document
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null)
  const glossary: unknown = isEmpty ? (document as Document).createNode({}) : contents
  if (!isMap(glossary) || !edit(document, glossary)) return yamlText
  if (!isEmpty) return print(document, yamlText)
  const before = yamlText === '' || yamlText.endsWith('\n') ? yamlText : `${yamlText}\n`
  return before + new Document(glossary).toString()
}

/** The map of one name. A key such as `2024` is compared as it is written. */
function entryOf(glossary: YAMLMap, name: string): YAMLMap | undefined {
  const pair = glossary.items.find(
    ({ key }) => isScalar(key) && (key.value === name || key.source === name) && key.source !== undefined,
  )
  return isMap(pair?.value) ? pair.value : undefined
}

/** Add a spelling to the list under a key; false where it is there, or something else is. */
function addTo(
  document: Document,
  entry: YAMLMap,
  key: string,
  text: string,
  { isFlow = true } = {},
): boolean {
  const list: unknown = entry.get(key, true)
  if (list === undefined || (isScalar(list) && list.value === null)) {
    const added = document.createNode([text])
    added.flow = isFlow
    entry.set(key, added)
    return true
  }
  if (!isSeq(list) || list.items.some((item) => spells(item, text))) return false
  list.add(document.createNode(text))
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
