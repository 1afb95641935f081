import type { VFile } from 'vfile'
import { countText } from '../messages/quantities.ts'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import type { ParsedSeed } from '../parse/parse-seed.ts'
import { findFields, findMarkup } from './markup-in-talk.ts'
import { headingsInTalk, isHidden } from './near-heading.ts'
import { findPlainSpeaker, findSpeakerWithinLine } from './plain-speakers.ts'
import { findPlainTime, type PlainTime } from './plain-times.ts'
import { findQuotedLines, type TalkLines } from './talk-lines.ts'
import type { CompiledTranscript } from './transcript.ts'

/**
 * Report what is read as text of a talk, and is probably meant to say something about it: who speaks, when, and what belongs elsewhere.
 *
 * @param speakers Those that the header states.
 */
export function reportTalk(
  parsed: ParsedSeed,
  talk: TalkLines,
  transcript: CompiledTranscript,
  speakers: readonly string[],
): void {
  reportPlainSpeaker(parsed, talk, [...speakers, ...transcript.speakers])
  reportQuotedLines(parsed, talk)
  reportMarkup(parsed, talk, transcript)
  reportHeadings(parsed, talk)
}

function reportPlainSpeaker(
  { file, source }: ParsedSeed,
  talk: TalkLines,
  speakers: readonly string[],
): void {
  const within = findSpeakerWithinLine(source, talk)
  if (within !== undefined)
    report(file, 'speaker-within-line', {
      reason: `Unexpected speaker \`${short(within.speaker)}\` within a line, expected it at the start of one`,
      place: within.place,
      note: `Begin a line with it: **${short(within.speaker)}:** …\n${inTheSameWay(within.others)}`,
    })
  const plain = findPlainSpeaker(source, talk, speakers)
  // What is said of a name has the time before it.
  if (plain?.hasTime !== true) reportPlainTime(file, findPlainTime(source, talk))
  if (plain === undefined) return
  const { speaker, place, meant, others } = plain
  const more = others === 0 ? '' : `\n${inTheSameWay(others)}`
  report(file, 'speaker-not-bold', {
    reason: `Unexpected name \`${speaker}\` that is read as text, expected a speaker: in bold with a colon, or with a time`,
    place,
    note: `If it is who speaks, write: ${meant}${more}`,
  })
}

function reportPlainTime(file: VFile, plain: PlainTime | undefined): void {
  if (plain === undefined) return
  const { time, place, meant, others } = plain
  report(file, 'time-without-brackets', {
    reason: `Unexpected time \`${time}\` that is read as text, expected square brackets around it`,
    place,
    note:
      meant === undefined
        ? 'If this is a file of captions, remove the seed, give the captions a name that ends in .srt, and write: npm run import -- talk.srt'
        : `If it is when that was said, write: ${meant}\n${inTheSameWay(others)}`,
  })
}

function reportQuotedLines({ file, source }: ParsedSeed, talk: TalkLines): void {
  const quoted = findQuotedLines(source, talk)
  if (quoted === undefined) return
  const { place, meant, kept, others } = quoted
  report(file, 'quotation-in-transcript', {
    reason: 'Unexpected `>` that is read as text, expected a line of the talk',
    place,
    note: `If it marks a quotation, write: ${meant}\nIf it belongs to the text, write: ${kept}\n${inTheSameWay(others)}`,
  })
}

function reportMarkup(
  { file, source }: ParsedSeed,
  talk: TalkLines,
  { speakers, silent }: CompiledTranscript,
): void {
  for (const { kind, text, place, meant, others } of findMarkup(source, talk)) {
    const more = others === 0 ? '' : `\n${inTheSameWay(others)}`
    report(file, 'markup-in-transcript', {
      reason: `Unexpected ${kind} \`${text}\` in the transcript, where it is read as text, expected what is said`,
      place,
      note: `${meant}${more}`,
    })
  }
  const labels = [...speakers, ...silent.map(({ speaker }) => speaker)]
  for (const { name, value, place } of findFields(source, talk, labels)) {
    report(file, 'field-in-transcript', {
      reason: `Unexpected field \`${name}\` in the transcript, where it is read as somebody who speaks, expected it in the header`,
      place,
      note: `Move it below the title: **${name}:** ${value}`,
    })
  }
}

function inTheSameWay(others: number): string {
  return `In the same way ${others === 1 ? 'one more' : `${countText(others)} more`} below.`
}

function reportHeadings({ file, source }: ParsedSeed, talk: TalkLines): void {
  for (const heading of headingsInTalk(source, talk)) {
    const { text, words, place } = heading
    // What cannot be seen is named: the line looks as it should.
    const found = isHidden(heading) ? 'invisible character before a heading' : `\`${text}\``
    report(file, 'section-misspelt', {
      reason: `Unexpected ${found} in the transcript, expected \`## ${words}\`, which begins a section`,
      place,
      expected: [`## ${words}`],
      note: `It is read as a part of the talk, and so is what follows. If it is not one, write: ## ${words}`,
    })
  }
}
