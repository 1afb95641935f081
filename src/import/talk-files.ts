import type { CaptionsName } from '../captions/choose-captions.ts'
import { defined } from '../model/defined.ts'
import type { VideoId } from '../model/ids.ts'
import type { SeedFile } from '../read/read-seeds.ts'
import { withoutRecording } from '../read/recording-name.ts'
import { sidecarVideoId } from '../read/sidecar.ts'

/** Captions by their name. */
export type CaptionsToImport = SeedFile & CaptionsName

/** The files of one talk, as their names tell. */
export interface TalkFiles {
  /** Where all of their names have one. */
  videoId?: VideoId
  /** What stands in the name besides the id; empty where there is nothing. */
  title: string
  captions: CaptionsToImport[]
  infos: SeedFile[]
}

/** Files to import, by what their names say of them. */
export interface FilesToImport {
  talks: TalkFiles[]
  transcripts: SeedFile[]
}

/**
 * Put files together that are of one talk: those with the same video id in their names, and where there is none those of a folder
 * that have the same name. Files of other kinds are left out.
 */
export function groupFiles(files: readonly SeedFile[]): FilesToImport {
  const infos = new Set(files.flatMap(({ file }) => infoStem(file) ?? []))
  const talks = new Map<string, TalkFiles>()
  for (const file of files) {
    const stem = infoStem(file.file)
    const captions = stem === undefined ? captionsName(file.file, infos) : undefined
    if (stem !== undefined) talkOf(talks, stem, true).infos.push(file)
    else if (captions !== undefined) {
      const { stem: own, kind, language } = captions
      talkOf(talks, own, infos.has(own)).captions.push({ ...file, kind, ...defined({ language }) })
    }
  }
  return { talks: [...talks.values()], transcripts: files.filter(({ file }) => isTranscript(file)) }
}

/** Talks by the video id in their names. */
export function talksByVideo(talks: readonly TalkFiles[]): Map<string, TalkFiles> {
  return new Map(talks.flatMap((talk) => (talk.videoId === undefined ? [] : [[talk.videoId, talk] as const])))
}

/** Talks of which no video id is known, by the path of their captions without endings and language. */
export function talksByName(talks: readonly TalkFiles[]): Map<string, TalkFiles> {
  return new Map(
    talks.flatMap((talk) => {
      const [first] = talk.captions
      const stem = first === undefined ? undefined : captionsName(first.file, new Set())?.stem
      return talk.videoId === undefined && stem !== undefined ? [[stem, talk] as const] : []
    }),
  )
}

/** The path of a text without its endings. */
export function textName(file: string): string | undefined {
  return /^(?<stem>.*)\.txt$/i.exec(withoutRecording(file))?.groups!['stem']
}

/** Whether a file can be imported, by its name. */
export function canImport(file: string): boolean {
  return infoStem(file) !== undefined || captionsName(file, new Set()) !== undefined || isTranscript(file)
}

function isTranscript(file: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(file) && !/(?:^|\/)readme\.[a-z]+$/i.test(file)
}

/** The video id that stands in square brackets at the end of a name, and what is before it. */
export function bracketedId(file: string): { title: string; videoId?: VideoId } {
  const stem = lastPart(withoutRecording(file)).replace(/\.[^.]*$/, '')
  const about = stem.endsWith(']') ? sidecarVideoId(`${stem}.srt`) : undefined
  return about === undefined ? { title: stem } : { title: titleIn(stem), videoId: about.videoId }
}

/**
 * `garden-talk` and `Pocketcasts` have 11 letters and could be video ids; of ids one in thousands is without digits and capitals. A
 * video that nobody named is not made up: with metadata beside it, it is one.
 */
function isWord(name: string): boolean {
  return /^[A-Za-z][a-z_-]*$/.test(name)
}

function talkOf(talks: Map<string, TalkFiles>, stem: string, hasInfo: boolean): TalkFiles {
  const name = lastPart(stem)
  const videoId = isWord(name) && !hasInfo ? undefined : sidecarVideoId(`${name}.srt`)?.videoId
  const key = videoId === undefined ? `name ${stem}` : `id ${videoId}`
  const title = videoId === undefined ? name : titleIn(name)
  const known = talks.get(key)
  if (known !== undefined) {
    if (known.title === '') known.title = title
    return known
  }
  const talk: TalkFiles = { title, captions: [], infos: [], ...defined({ videoId }) }
  talks.set(key, talk)
  return talk
}

function infoStem(file: string): string | undefined {
  return /^(?<stem>.*[^/])\.info\.json$/i.exec(file)?.groups!['stem']
}

/** `infos` are the names of metadata: what follows the last dot of such a name is no language. */
function captionsName(
  file: string,
  infos: ReadonlySet<string>,
): (Omit<CaptionsName, 'file'> & { stem: string }) | undefined {
  const match = /^(?<whole>.*[^/])\.(?<kind>vtt|srt|json3)$/i.exec(withoutRecording(file))?.groups
  if (match === undefined) return undefined
  const kind = match['kind']!.toLowerCase() as CaptionsName['kind']
  const whole = match['whole']!
  const named = /^(?<stem>.*[^/])\.(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?)$/.exec(whole)?.groups
  return named === undefined || infos.has(whole)
    ? { stem: whole, kind }
    : { stem: named['stem']!, kind, language: named['language']! }
}

function titleIn(name: string): string {
  return /^(?<title>.*)\[[^[\]]*\]$/.exec(name)?.groups!['title']!.trim() ?? ''
}

function lastPart(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
