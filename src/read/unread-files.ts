import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { report } from '../messages/report.ts'

/**
 * Warn of files of the seeds folder that may be a talk, its captions or settings, and are not read: they are of another kind, or have
 * another name. Attachments, and what programs keep for themselves, lie there for other reasons.
 *
 * @param unread Files that are neither seeds nor lie beside them by a video id.
 * @param seeds A text or document beside a seed of the same name is what it was made of.
 */
export function unreadMessages(unread: readonly string[], seeds: readonly { file: string }[]): Message[] {
  const withoutEnding = new Set(seeds.map(({ file }) => nameOf(file).stem))
  return unread.flatMap((file) => {
    const facts = aboutSettings(file) ?? aboutTalk(file, withoutEnding)
    return facts === undefined ? [] : messageFor(file, facts)
  })
}

/** Warn of links to folders: their files are not read. */
export function linkedFolderMessages(folders: readonly string[]): Message[] {
  return folders.flatMap((file) =>
    messageFor(file, {
      reason: 'Unexpected link to a folder, expected the folder itself',
      note: `What is in it is not read. Put the folder in the place of the link.\nIf it holds no seeds, ${silencing(file)}`,
    }),
  )
}

interface Facts {
  reason: string
  expected?: string[]
  note: string
  imports?: string[]
}

function messageFor(path: string, { imports, ...facts }: Facts): Message[] {
  const file = new VFile({ path })
  report(file, 'file-not-read', facts)
  return messagesOf(file).map((message) => (imports === undefined ? message : { ...message, imports }))
}

/** `archive.yml`, `Names.yaml`, `archive.yaml.txt`, either of the two in a folder below, and what a program that keeps folders alike made of two versions. */
function aboutSettings(file: string): Facts | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const copied = conflictCopy.exec(name)?.groups?.['stem']
  if (copied !== undefined) {
    const own = `${copied.toLowerCase()}.yaml`
    return {
      reason: `Unexpected \`${name}\`, which may be a copy of \`${own}\`, expected that one only`,
      note: `It is not read. Write into ${own} what this one has and that one has not, and remove it.\nIf it is no copy, ${silencing(file)}`,
    }
  }
  const meant = /^(?<stem>archive|names)\.ya?ml(?:\.txt)?$/i.exec(name)?.groups?.['stem']
  if (meant === undefined) return undefined
  const expected = `${meant.toLowerCase()}.yaml`
  return name === expected
    ? {
        reason: `Unexpected \`${expected}\` in a folder below, expected it in the folder of seeds itself`,
        expected: [expected],
        note: 'It is not read. Move it into the folder of seeds.',
      }
    : {
        reason: `Unexpected name \`${name}\`, expected \`${expected}\``,
        expected: [expected],
        note: `It is not read. Rename it: ${expected}${name === file ? '' : '\nThen move it into the folder of seeds.'}`,
      }
}

/**
 * `names (1).yaml`, `names 2.yaml`, `names-conflict.yaml`, `names-DESKTOP-1A2B3C.yaml`, `names (Ann's conflicted copy).yaml`,
 * `names.sync-conflict-20250301-120000-ABCDEFG.yaml`: as OneDrive, iCloud, Dropbox and others name the second version of a file.
 */
const conflictCopy =
  /^(?<stem>[Aa]rchive|[Nn]ames)(?: ?\(.+\)| \d{1,2}|[ ._-].*[Cc]onflict.*|-[A-Z][A-Z0-9-]+)\.ya?ml$/

/** What a file may be that no command reads: a talk in the document of another program, or captions as yt-dlp does not write them. */
export function unreadKind(file: string): 'document' | 'captions' | undefined {
  const { name, ending } = nameOf(file)
  if (isNoTalk(name, ending)) return undefined
  return documents.has(ending) ? 'document' : otherCaptions.has(ending) ? 'captions' : undefined
}

/** Whether a file that no command reads may have the text of a talk, of whatever kind it is. */
export function mayBeTalk(file: string): boolean {
  const { name, ending } = nameOf(file)
  return !attachments.has(ending) && !isOther(name) && !/^(?:archive|names)\.ya?ml$/i.test(name)
}

/** What to write for {@link unreadKind} captions. */
export const fetchCaptions =
  'Fetch them once more: yt-dlp --skip-download --write-subs --write-auto-subs --sub-format vtt "<address>"'

function aboutTalk(file: string, seeds: ReadonlySet<string>): Facts | undefined {
  const { stem, name, ending } = nameOf(file)
  if (isNoTalk(name, ending)) return undefined
  if (captionKinds.has(ending)) return aboutCaptions(file)
  if (otherCaptions.has(ending))
    return {
      reason: `Unexpected captions \`.${ending}\`, expected \`.vtt\`, \`.srt\` or \`.json3\``,
      note: `They are not read. ${fetchCaptions}`,
    }
  const marked = /^(?<stem>.+)\.(?:md|markdown)$/i.exec(stem)?.groups?.['stem'] ?? stem
  if (markdownEndings.has(ending) || marked !== stem) {
    const seed = `${marked}.md`
    return {
      ...unlikeSeed(ending),
      expected: [seed],
      note: `If it is a seed, rename it: ${nameOf(seed).name}`,
    }
  }
  if (seeds.has(stem)) return undefined
  if (ending === 'txt')
    return {
      ...unlikeSeed(ending),
      note: `If it is a transcript, make a seed of it and remove it then:\n${orSilence(file)}`,
      imports: [file],
    }
  if (documents.has(ending))
    return {
      ...unlikeSeed(ending),
      note: `If it is a transcript, save it as plain text in UTF-8, then write:\n${orSilence(file)}`,
      imports: [`${stem}.txt`],
    }
  return {
    ...unlikeSeed(ending),
    note: `If it is a seed, rename it: ${nameOf(stem).name}.md\n${orSilence(file)}`,
  }
}

function unlikeSeed(ending: string): Pick<Facts, 'reason'> {
  const kind = ending === '' ? 'file without an ending' : `kind of file \`.${ending}\``
  return { reason: `Unexpected ${kind}, expected a seed, which ends in \`.md\`` }
}

function aboutCaptions(file: string): Facts {
  const inSmallLetters = file.replace(/(?:\.info)?\.[^.]*$/, (ending) => ending.toLowerCase())
  if (inSmallLetters !== file)
    return {
      reason: `Unexpected capital letters in the ending of \`${file}\`, expected small ones`,
      expected: [inSmallLetters],
      note: `It is not read. Rename it: ${nameOf(inSmallLetters).name}`,
    }
  const isInfo = /\.info\.json$/i.test(file)
  const what = isInfo ? 'metadata' : 'captions'
  const example = isInfo ? 'abcdefghij1.info.json' : `abcdefghij1.nl.${nameOf(file).ending}`
  return {
    reason: `Unexpected ${what} without a video id in the name, expected a name such as \`${example}\``,
    ...(isInfo
      ? { note: `It is not read. Name it after the video id of its seed, such as ${example}` }
      : {
          note: `They are not read. Make a seed of them and remove them then:\nOr name them after the video id of their seed, such as ${example}`,
          imports: [file],
        }),
  }
}

function orSilence(file: string): string {
  return `If not, move it elsewhere, or ${silencing(file)}`
}

function silencing(file: string): string {
  return `write in archive.yaml: silence: [file-not-read: [${JSON.stringify(file)}]]`
}

/** The last part of a path, its ending in small letters, and the path without it. */
function nameOf(file: string): { stem: string; name: string; ending: string } {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const ending = /(?<=.)\.(?<ending>[^. ]{1,12})$/.exec(name)?.groups!['ending'] ?? ''
  const stem = ending === '' ? file : file.slice(0, -ending.length - 1)
  return {
    stem,
    name,
    ending: name.toLowerCase().endsWith('.info.json') ? 'info.json' : ending.toLowerCase(),
  }
}

function isNoTalk(name: string, ending: string): boolean {
  return attachments.has(ending) || data.has(ending) || isOther(name)
}

/** A file that is no talk by its whole name, whatever its kind. */
function isOther(name: string): boolean {
  return (
    isOfPlaylist(name) ||
    // Copies that programs make while a file is open.
    /^~\$|~$|^#.*#$/.test(name) ||
    /^(?:readme|licen[cs]e|copying|notice|authors|changelog|contributing|codeowners|cname|makefile|dockerfile|icon\r?)(?:\.[a-z]+)?$/i.test(
      name,
    )
  )
}

/** Metadata that yt-dlp saves of a playlist or channel of YouTube, whose id is longer than that of a video. */
function isOfPlaylist(name: string): boolean {
  return /(?:^|\[)(?:PL|UU|UC|FL|LL|RD|EC|OL)[\w-]{10,}\]?\.info\.json$/.test(name)
}

const captionKinds = endings('vtt srt json3 info.json')
const otherCaptions = endings('sbv ttml dfxp srv1 srv2 srv3 ass ssa lrc')
const markdownEndings = endings('mdown mkdown mkd mkdn mdwn mdtxt mdtext rmd qmd mdx')
const documents = endings(
  'doc docx docm dot dotx odt ott rtf pages gdoc wpd htm html mht mhtml org rst adoc tex',
)

/** Files of these kinds have no text of a talk, or are of programs. */
const attachments = endings(
  `png jpg jpeg gif webp svg avif bmp heic heif tif tiff ico psd
  mp3 m4a wav ogg oga opus flac aac wma aif aiff mp4 webm mkv mov avi ogv m4v mpg mpeg flv 3gp
  canvas base excalidraw loom sqlite db css js mjs cjs ts py sh rb php
  zip gz tgz tar 7z rar woff woff2 ttf otf bib ris url webloc
  description part ytdl bak orig tmp temp swp ini lnk log lock sha256 md5`,
)

/** Files of these kinds lie beside seeds for other reasons; among files to import they may be all that there is of a talk. */
const data = endings(
  'pdf epub ppt pptx odp key xls xlsx ods numbers csv tsv json jsonl ndjson yaml yml toml xml',
)

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
