import type { Position } from 'unist'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { isAddress, slugMeant } from '../model/alias.ts'
import { parseTag, type Tag, tagKey } from '../model/ids.ts'
import { unescapeMarkdown } from './escapes.ts'
import { plainLink } from './plain-link.ts'
import { type StatedFields, type StatedItem, titleText } from './stated-fields.ts'
import { written } from './written.ts'

/** The tags that a header states, each once in whatever case, with their places. */
export function tagsOf(fields: StatedFields): { tag: Tag; place: Position }[] {
  const tags = new Map<string, { tag: Tag; place: Position }>()
  for (const { text, place } of fields.parts('tags', splitTags)) {
    const tag = parseTag(plainLink(unescapeMarkdown(text)))
    if (tag !== undefined && !tags.has(tagKey(tag))) tags.set(tagKey(tag), { tag, place })
  }
  return [...tags.values()]
}

/** The aliases that a header states, each once, with their places. Reports what can be neither a name nor an address. */
export function aliasesOf(fields: StatedFields): { alias: string; place: Position }[] {
  const aliases = new Map<string, Position>()
  for (const { text, place, field } of fields.parts('aliases', splitNames)) {
    const alias =
      field.from === 'header' ? titleText(text) : text.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (alias === '' || aliases.has(alias)) continue
    aliases.set(alias, place)
    if (isAddress(alias)) reportAddress(fields, alias, place)
  }
  return Array.from(aliases, ([alias, place]) => ({ alias, place }))
}

function reportAddress(fields: StatedFields, alias: string, place: Position): void {
  const meant = slugMeant(alias)
  report(fields.file, 'alias-malformed', {
    reason: `Unexpected address \`${short(alias)}\` as an alias, expected another name, or the last part of a former address`,
    place,
    expected: meant === undefined ? undefined : [meant],
    note: `Write in its place: ${meant ?? 'a-former-title'}`,
  })
}

/** The speakers that a header states, each once. Reports names joined by a word. */
export function speakersOf(fields: StatedFields): string[] {
  const names = fields.items('speakers').flatMap((item) => {
    const own = item.isItem ? [item.text] : item.text.split(/[,;]| & /)
    if (!item.isItem) reportJoined(fields, item, own)
    return own
  })
  return [
    ...new Set(names.map((name) => plainLink(name.normalize('NFC').trim())).filter((name) => name !== '')),
  ]
}

/** `Ann and Bo`. Nobody but the editor knows whether it is the name of a duo; an item of a list is one name. */
function reportJoined(fields: StatedFields, { place, field }: StatedItem, names: readonly string[]): void {
  const joined = names.find((name) => peopleIn(name) !== undefined)?.trim()
  if (joined === undefined) return
  const single = names.flatMap((name) => peopleIn(name) ?? name.trim()).filter((name) => name !== '')
  const asList = names.map((name) => JSON.stringify(short(name.trim()))).join(', ')
  const orOne = /^\p{Lu}|^\[/u.test(joined)
    ? `\nIf it is one name, write in front matter instead: ${field.name.toLowerCase()}: [${asList}]`
    : ''
  report(fields.file, 'speakers-joined', {
    reason: `Unexpected \`${short(joined)}\` in a list of speakers, expected a comma between names`,
    place,
    note: `If they are several, write: ${written(field, single.join(', '))}${orOne}`,
  })
}

/** The names in `Ann and Bo`, `Ann / Bo`, and in the `and Bo` that follows a comma; `undefined` where there is one name. */
function peopleIn(text: string): string[] | undefined {
  const parts = text.slice(0, 400).split(/(?:^|\s)(?:and|en|und|et|y|\/|\+)\s/i)
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  return parts.length > 1 && names.every((name) => /^(?:\[\[)?\p{Lu}/u.test(name)) ? names : undefined
}

/** Tags in one text, each with its place there: `#a #b`, `a, b c`, `a [[b c]]`. */
function splitTags(text: string): { text: string; at: number }[] {
  const isList = /[,;]/.test(text)
  return Array.from(text.matchAll(/[^,;]+/g)).flatMap((part) => {
    const pattern = isList && !part[0].includes('#') ? /\S(?:.*\S)?/g : /\[\[[^[\]]*\]\]|\S+/g
    return Array.from(part[0].matchAll(pattern), (tag) => ({ text: tag[0], at: part.index + tag.index }))
  })
}

/** Names in one text with commas between them, each with its place there. */
function splitNames(text: string): { text: string; at: number }[] {
  return Array.from(text.matchAll(/[^,\s](?:[^,]*[^,\s])?/g), (name) => ({ text: name[0], at: name.index }))
}
