import { decodeUtf8 } from '../parse/decode.ts'
import type { SeedFile } from '../read/read-seeds.ts'
import { captionsOf } from './import-talk.ts'
import { type ImportContext, readOrReport } from './imported.ts'
import { type FilesToImport, talksByName, textName } from './talk-files.ts'

/**
 * Files to import without the texts that have the words of captions of the same name and nothing else: Whisper writes both of a talk.
 * The captions say when the words are said as well.
 */
export function withoutTextsOfCaptions(
  { talks, transcripts }: FilesToImport,
  context: ImportContext,
): FilesToImport {
  const byName = talksByName(talks)
  const isTextOfCaptions = (transcript: SeedFile): boolean => {
    const talk = byName.get(textName(transcript.file) ?? '')
    if (talk === undefined) return false
    const source = readOrReport(transcript, context.read, [])
    const text = source === undefined ? '' : decodeUtf8(source.bytes).text.replace(/\s+/g, ' ').trim()
    return text !== '' && text === captionsOf(talk, context)?.text
  }
  return { talks, transcripts: transcripts.filter((transcript) => !isTextOfCaptions(transcript)) }
}
