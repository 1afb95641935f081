import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { nearest } from '../messages/nearest.ts'
import { type Facts, report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { fieldKind } from '../parse/field-kind.ts'
import { wideFences } from '../parse/header.ts'
import type { ParsedSection, ParsedSeed } from '../parse/parse-seed.ts'
import { knownHeadings, sectionKind } from '../parse/section-kind.ts'
import type { Source } from '../parse/source.ts'
import { findFieldBlocks } from './field-blocks.ts'
import type { EpisodeHeader } from './header.ts'
import { findLoneDashes } from './lone-dashes.ts'
import {
  headingsInSection,
  isHidden,
  type NearHeading,
  nearTitle,
  nearTranscript,
  openingAbove,
} from './near-heading.ts'
import { reportTalk } from './report-talk.ts'
import { looksLikeTranscript } from './sections.ts'
import type { TalkLines } from './talk-lines.ts'
import { formatTimestamp } from './timestamp.ts'
import type { CompiledTranscript } from './transcript.ts'
import { written } from './written.ts'

/** The title of a seed that `naslag new` made. */
export const placeholderTitle = 'Title'
/** The title that messages write where one is missing. */
const titleOfNotes = 'The title of the episode'

/** What was compiled of a seed, as far as what is said of it depends on that. */
export interface CompiledParts {
  header: Pick<EpisodeHeader, 'title' | 'speakers' | 'places'>
  /** Of the seed itself: empty where it has none. */
  transcript: CompiledTranscript
  /** Its lines. */
  talk: TalkLines
  /** Captions beside the seed stand in for a transcript. */
  hasCaptions: boolean
  /** Another language than that of the talk, in which there are captions of it. */
  otherLanguage: string | undefined
}

/** Report, on `parsed.file`, what is wrong or doubtful in a seed: all but the values of its fields, of which `compileHeader` says it. */
export function reportSeed(
  parsed: ParsedSeed,
  { header, transcript, talk, hasCaptions, otherLanguage }: CompiledParts,
): void {
  if (isNote(parsed, header.title)) reportNote(parsed)
  else {
    const isWithoutText = parsed.transcript !== undefined && transcript.transcript.text === '' && !hasCaptions
    reportTitle(parsed, header, isWithoutText)
    reportTranscript(parsed, { header, transcript, hasCaptions, otherLanguage })
  }
  reportFieldBlocks(parsed)
  reportLoneDashes(parsed)
  reportTalk(parsed, talk, transcript, header.speakers)
  reportSections(parsed, hasCaptions)
}

/** Neither a title nor a transcript, nor anything that may be meant as one or says that this is a talk. That is one message. */
function isNote({ source, fields, sections, transcript }: ParsedSeed, title: string | undefined): boolean {
  return (
    title === undefined &&
    transcript === undefined &&
    !isOfTalk(fields) &&
    nearTitle(source) === undefined &&
    nearTranscript(source) === undefined &&
    !sections.some((section) => looksLikeTranscript(source, section)) &&
    wideFences(source).length === 0
  )
}

function reportNote({ file, complete }: ParsedSeed): void {
  if (!complete) return
  report(file, 'transcript-missing', {
    reason: 'Unexpected file without title and transcript, expected a talk with both',
    place: { line: 1, column: 1 },
    expected: ['## Transcript'],
    note: `If it is no talk, ${ignoring(file)}\nIf it is one, write: # ${titleOfNotes}\nAnd above the text of the talk: ## Transcript`,
  })
}

/** `{{title}}` and `<% tp.file.title %>`: a template of Obsidian or of its plugin Templater that nobody filled in. */
function isOfTemplate(title: string | undefined): boolean {
  return title !== undefined && /^(?:\{\{[^{}]*\}\}|<%[^%]*%>)$/.test(title)
}

function reportTitle(
  parsed: ParsedSeed,
  { title, places }: CompiledParts['header'],
  isWithoutText: boolean,
): void {
  if (title === undefined) reportNoTitle(parsed)
  // Of a template that nobody filled in it is said that it has no text.
  else if (isOfTemplate(title) && isWithoutText) return
  else if (title === placeholderTitle || title === titleOfNotes || isOfTemplate(title))
    report(parsed.file, 'title-placeholder', {
      reason: `Unexpected title \`${title}\`, which stands there to be replaced, expected that of the episode`,
      place: places.title,
      note: `Write the title of the talk in its place.${isOfTemplate(title) ? `\nIf this is a template, ${ignoring(parsed.file)}` : ''}`,
    })
}

function reportNoTitle({ file, source, complete, fields, transcript }: ParsedSeed): void {
  // A list or a map is said to be none.
  const isStated = fields.some(({ name, value }) => fieldKind(name) === 'title' && value.kind !== 'empty')
  if (isStated || !complete) return
  const meant = nearTitle(source)
  if (meant !== undefined) {
    // What cannot be seen is named: the line looks as it should.
    const hidden = isHidden(meant)
      ? 'invisible character before the title'
      : `\`${meant.text}\` in a seed without title`
    report(file, 'title-missing', {
      reason: `Unexpected ${hidden}, expected one number sign, a space and the title`,
      place: meant.place,
      expected: [`# ${meant.words}`],
      note: `Write: # ${meant.words}`,
    })
    return
  }
  const hasFrontMatter = fields.some(({ from }) => from === 'front matter')
  report(file, 'title-missing', {
    reason: hasFrontMatter
      ? 'Unexpected front matter without title, expected a key `title`'
      : 'Unexpected seed without title, expected a heading on its first line',
    place: { line: 1, column: 1 },
    note: hasFrontMatter
      ? `Write in it: title: "${titleOfNotes}"${transcript?.headings.length === 0 ? orNoTalk(file, fields) : ''}`
      : `Write: # ${titleOfNotes}`,
  })
}

/** Of a seed without transcript they may be the talk itself. */
function reportFieldBlocks({ file, source, intro, fields, transcript }: ParsedSeed): void {
  if (transcript === undefined) return
  const stated = new Set(fields.map(({ name }) => fieldKind(name)))
  for (const block of findFieldBlocks(source, intro, (kind) => stated.has(kind))) {
    const lines = block.fields.map(({ name, value }) => written({ from: 'header', name }, value))
    report(file, 'fields-in-block', {
      reason: `Unexpected fields in a ${block.kind}, expected each on a line of its own`,
      place: block.place,
      note: `They are kept as text. If they are the header, write:\n${lines.join('\n')}`,
    })
  }
}

function reportLoneDashes({ file, source, intro, transcript }: ParsedSeed): void {
  for (const { text, where, place } of findLoneDashes(source, intro, transcript?.pieces ?? [])) {
    const means = where === 'start' ? 'begins front matter' : 'separates parts of a seed'
    const meant = {
      start: 'Write: ---\nThe line below the last field as well: ---',
      header: 'It is kept and shown as text. If a separator is meant, write: ---',
      end: 'It is read as a part of the talk. If a separator is meant, write: ---',
    }[where]
    report(file, 'dash-alone', {
      reason: `Unexpected \`${text}\` alone on a line, expected \`---\`, which ${means}`,
      place,
      expected: ['---'],
      note: meant,
    })
  }
}

function reportTranscript(
  parsed: ParsedSeed,
  { header, transcript: own, hasCaptions, otherLanguage }: Omit<CompiledParts, 'talk'>,
): void {
  const { file, transcript, complete } = parsed
  if (transcript === undefined) reportNoTranscript(parsed, hasCaptions, otherLanguage)
  else if (own.transcript.text === '' && complete)
    reportNoText(parsed, transcript.headings, { header, hasCaptions, otherLanguage })
  for (const { speaker, place } of own.silent) {
    report(file, 'speaker-without-text', {
      reason: `Unexpected speaker \`${speaker}\` without text, expected what is said`,
      place,
      note: `Write the text behind the name, or remove the name: **${speaker}:** …`,
    })
  }
  for (const { seconds, after, place } of own.backwards) {
    report(file, 'timestamp-goes-back', {
      reason: `Unexpected time ${formatTimestamp(seconds)}, expected ${formatTimestamp(after)} or later`,
      place,
      note: 'The time before it is later: one of the two is wrong.',
    })
  }
}

function reportNoText(
  parsed: ParsedSeed,
  headings: readonly Position[],
  { header, hasCaptions, otherLanguage }: Pick<CompiledParts, 'header' | 'hasCaptions' | 'otherLanguage'>,
): void {
  const orTemplate = isOfTemplate(header.title) ? `\nIf this is a template, ${ignoring(parsed.file)}` : ''
  const otherwise =
    otherLanguage === undefined
      ? `Write the text below: ## Transcript${aboutSectionBelow(parsed, headings)}${orTemplate}`
      : inLanguage(otherLanguage)
  report(parsed.file, hasCaptions ? 'transcript-empty-beside-captions' : 'transcript-empty', {
    reason: 'Unexpected transcript without text, expected the words of the talk',
    place: headings[0] ?? { line: 1, column: 1 },
    note: hasCaptions ? 'The captions beside the seed are used. Leave the heading out to say so.' : otherwise,
  })
}

/** For captions that would be used if the talk were in their language. */
function inLanguage(language: string): string {
  return `Captions in another language lie beside the seed. If the talk is in it, write: **Language:** ${language}`
}

function reportNoTranscript(
  parsed: ParsedSeed,
  hasCaptions: boolean,
  otherLanguage: string | undefined,
): void {
  if (!parsed.complete) return
  const meant = nearTranscript(parsed.source)
  // Captions are in place of what nobody wrote, and not of a talk that stands below a heading in code.
  if (hasCaptions && !/^##[ \t]+Transcript$/.test(meant?.text ?? '')) return
  const facts = meant === undefined ? aboutUnannounced(parsed) : aboutHeading(parsed.source, meant)
  report(parsed.file, 'transcript-missing', {
    ...facts,
    expected: ['## Transcript'],
    note: otherLanguage === undefined ? facts.note : inLanguage(otherLanguage),
  })
}

/** What to write where nothing says that a file is a talk: notes of another kind lie in the same vault. */
function orNoTalk(file: VFile, fields: ParsedSeed['fields']): string {
  return isOfTalk(fields) ? '' : `\nIf it is no talk, ${ignoring(file)}`
}

function isOfTalk(fields: ParsedSeed['fields']): boolean {
  return fields.some(({ name }) => ['source', 'videoId', 'duration'].includes(fieldKind(name) ?? ''))
}

/** Notes of another kind mostly have a folder of their own. */
function ignoring({ path }: VFile): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const withOthers =
    folder === '' ? '' : `\nOr, with all else in its folder: ignore: [${JSON.stringify(folder)}]`
  return `write in archive.yaml: ignore: [${JSON.stringify(path)}]${withOthers}`
}

/** Nothing says where the transcript is: what may be it. */
function aboutUnannounced({ file, source, intro, sections, fields }: ParsedSeed): Facts {
  const spoken = sections.find((section) => looksLikeTranscript(source, section))
  if (spoken !== undefined)
    return {
      reason: `Unexpected speakers in the section \`${spoken.title}\` of a seed without transcript, expected them below \`## Transcript\``,
      place: spoken.place,
      note: 'If it is the talk, write in place of this heading: ## Transcript',
    }
  const wide = wideFences(source)
  if (wide[0] !== undefined)
    return {
      reason: `Unexpected \`${short(wide[0].text.trimEnd())}\` around the fields of a seed without transcript, expected three hyphens`,
      place: source.position(wide[0].start, wide[0].end),
      note: `What is below the fields is the transcript then. Write on line ${wide.map(({ number }) => number).join(' and on line ')}: ---`,
    }
  const [talk] = [...intro].sort((a, b) => b.end - b.start - (a.end - a.start))
  return {
    reason: 'Unexpected seed without transcript, expected a heading `## Transcript`',
    place: talk === undefined ? { line: 1, column: 1 } : source.point(talk.start),
    note: `Write${talk === undefined ? '' : ' above the text of the talk'}: ## Transcript${orNoTalk(file, fields)}`,
  }
}

/** A line is nearly the heading of a transcript: what it is instead. */
function aboutHeading(source: Source, meant: NearHeading): Facts {
  const { text, place } = meant
  const note = 'Write: ## Transcript'
  if (isHidden(meant))
    return {
      reason: 'Unexpected invisible character before the heading, expected `## Transcript`',
      place,
      note,
    }
  if (!/^##\s+Transcript$/.test(text))
    return {
      reason: `Unexpected \`${text}\` in a seed without transcript, expected \`## Transcript\``,
      place,
      note,
    }
  if (!/^##[ \t]/.test(text))
    return {
      reason: 'Unexpected kind of space in `## Transcript`, expected an ordinary one behind the number signs',
      place,
      note,
    }
  const opening = openingAbove(source, place.start.line)
  return {
    reason: 'Unexpected `## Transcript` in code or in a comment, expected it at the start of a line of text',
    place,
    note:
      opening === undefined
        ? 'Remove what makes it code or a comment.'
        : `Remove or close what begins on line ${opening.line}: ${opening.mark}`,
  }
}

/** A transcript of parts with headings of two number signs ends where it begins. */
function aboutSectionBelow({ source, sections }: ParsedSeed, [heading]: readonly Position[]): string {
  const below = sections.find(({ place }) => place.start.line > (heading?.start.line ?? Infinity))
  if (below === undefined || sectionKind(below.title) !== 'other') return ''
  if (!/\p{L}/u.test(source.slice(below.content))) return ''
  return `\nIf \`## ${short(below.title)}\` is a part of the talk, write: ### ${short(below.title)}`
}

function reportSections(parsed: ParsedSeed, hasCaptions: boolean): void {
  const { source, sections, transcript, complete } = parsed
  const isMissed = transcript === undefined && !hasCaptions && complete
  reportHeadingsWithin(parsed, isMissed)
  // Without transcript it is said which heading may be the one of it.
  for (const section of transcript === undefined ? [] : sections) {
    if (looksLikeTranscript(source, section)) reportTalkInSection(parsed.file, section)
  }
  reportHeadings(parsed, isMissed)
}

/** @param isMissed That there is no transcript, and which heading may be the one of it, is a message of its own. */
function reportHeadingsWithin({ file, source, sections }: ParsedSeed, isMissed: boolean): void {
  for (const { title, content } of sections) {
    for (const { text, words, place } of headingsInSection(source, content)) {
      if (isMissed && sectionKind(words) === 'transcript') continue
      report(file, 'section-misspelt', {
        reason: `Unexpected \`${text}\` in the section \`${short(title)}\`, expected \`## ${words}\`, which begins a section`,
        place,
        expected: [`## ${words}`],
        note: `It is read as a part of that section. If it is not one, write: ## ${words}`,
      })
    }
  }
}

function reportTalkInSection(file: VFile, { title, place }: ParsedSection): void {
  report(file, 'section-like-transcript', {
    reason: `Unexpected speakers in the section \`${title}\`, expected them in the transcript, which ends at this heading`,
    place,
    note: `If it is a part of the talk, write: ### ${title}`,
  })
}

/** Report headings that stand twice or are misspelt. `isMissed`: see above. */
function reportHeadings({ file, sections, transcript }: ParsedSeed, isMissed: boolean): void {
  const first = new Map<string, number>()
  const transcripts = (transcript?.headings ?? []).map((place) => ({ title: 'Transcript', place }))
  for (const { title, place } of [...transcripts, ...sections]) {
    const kind = sectionKind(title)
    const key = kind === 'other' ? `other ${title.normalize('NFKC').toLowerCase()}` : kind
    const before = first.get(key)
    if (before === undefined) first.set(key, place.start.line)
    else {
      report(file, 'section-twice', {
        reason: `Unexpected second section \`${title}\`, expected one: the first is on line ${before}`,
        place,
        note: 'Both are kept. Move the text of one to the other.',
      })
    }
    const meant = kind === 'other' ? nearest(title, Object.keys(knownHeadings)) : undefined
    if (meant === undefined || (meant === 'Transcript' && isMissed)) continue
    report(file, 'section-misspelt', {
      reason: `Unexpected section \`${title}\`, expected a known one such as \`${meant}\``,
      place,
      expected: [meant],
      note: `It is kept and shown as it is. If \`${meant}\` is meant, write: ## ${meant}`,
    })
  }
}
