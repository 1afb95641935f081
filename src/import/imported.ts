import type { Message } from '../messages/message.ts'
import { unreadableMessages } from '../messages/unreadable.ts'
import type { LanguageTag, VideoId } from '../model/ids.ts'
import { type SeedFile, type SourceFile, UnreadableError } from '../read/read-seeds.ts'
import type { KnownSeeds } from './known-seeds.ts'

/** What came of one talk or transcript. */
export type Imported =
  /** `name` is free below the folder of seeds, and so are the files beside. */
  | { kind: 'made'; name: string; bytes: Uint8Array; beside: BesideFile[]; messages: Message[] }
  /** `seed` is there already. */
  | { kind: 'present'; seed: string; beside: BesideFile[]; messages: Message[] }
  /** `videoId` is that of a transcript: its captions must not take its place, for a seed that is there stays. */
  | { kind: 'refused'; messages: Message[]; videoId?: VideoId | undefined }
  /** It is no talk: metadata of a playlist, a list of addresses. */
  | { kind: 'no talk' }

/** A file to write below the folder of seeds. */
export interface BesideFile {
  file: string
  bytes: Uint8Array
}

/** What an import is done with. */
export interface ImportContext {
  known: KnownSeeds
  /** The archive's own. */
  language: LanguageTag
  /** @throws {UnreadableError} where the disk does not give it */
  read: (file: SeedFile) => SourceFile
}

/** A file's content; `undefined`, and a message, where it cannot be read. */
export function readOrReport(
  file: SeedFile,
  read: ImportContext['read'],
  messages: Message[],
): SourceFile | undefined {
  try {
    return read(file)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    messages.push(...unreadableMessages(file.file, error.message))
    return undefined
  }
}
