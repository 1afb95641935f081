import { append } from '../model/append.ts'
import { defined } from '../model/defined.ts'
import { primaryLanguage } from '../model/language.ts'
import { compileHeader } from '../compile/header.ts'
import { slugOfSeed } from '../compile/compile-seed.ts'
import { talkLines } from '../compile/talk-lines.ts'
import { compileTranscript } from '../compile/transcript.ts'
import { fileStem } from '../model/file-stem.ts'
import { FreeSlugs } from '../model/free-slugs.ts'
import type { LanguageTag, Slug, VideoId } from '../model/ids.ts'
import { parseSeed } from '../parse/parse-seed.ts'
import { type Sidecar, type SourceFile, UnreadableError } from '../read/read-seeds.ts'
import { seedName } from './seed-name.ts'
import {
  areSameTalk,
  mostCompared,
  type Runs,
  runsOf,
  type Sketch,
  sketchOf,
  TalkIndex,
} from './same-talk.ts'

/** What a seed that is there says of itself. */
export interface KnownSeed {
  file: string
  slug?: Slug
  videoId?: VideoId
  address?: string
  title?: string
  /** Former titles, for one. */
  aliases?: string[]
  language?: LanguageTag
}

/** Read what must be known of a seed that is there. */
export function knownSeed(source: SourceFile): KnownSeed {
  const { title, slug, aliases, videoId, source: published, language } = compileHeader(parseSeed(source))
  const { file } = source
  return {
    file,
    aliases,
    ...(title === undefined ? {} : { title, slug: slug ?? slugOfSeed(title, file) }),
    ...defined({ videoId, address: published?.url, language }),
  }
}

/** The seeds that are there and what lies beside them, those that were just made included. */
export class KnownSeeds {
  readonly #read: (file: string) => SourceFile
  readonly #names = new Set<string>()
  /** For each name that was asked for the first number that may be free: of one name no number is tried twice. */
  readonly #nextNumber = new Map<string, number>()
  readonly #slugs = new Map<string, string>()
  readonly #freeSlugs = new FreeSlugs(this.#slugs)
  readonly #byVideo = new Map<string, KnownSeed>()
  readonly #byAddress = new Map<string, KnownSeed>()
  readonly #byTitle = new Map<string, KnownSeed[]>()
  readonly #byName = new Map<string, KnownSeed[]>()
  readonly #beside = new Set<string>()
  /** Of seeds that were read for an index. */
  readonly #sketches = new Map<string, Sketch>()
  /** By seeds with one title or name, where they are many. */
  readonly #indexes = new Map<readonly KnownSeed[], TalkIndex>()

  /** @param read A seed that was added. */
  constructor(read: (file: string) => SourceFile) {
    this.#read = read
  }

  add(seed: KnownSeed): void {
    this.#names.add(nameKey(seed.file))
    if (seed.slug !== undefined && !this.#slugs.has(seed.slug)) this.#slugs.set(seed.slug, seed.file)
    if (seed.videoId !== undefined && !this.#byVideo.has(seed.videoId)) this.#byVideo.set(seed.videoId, seed)
    if (seed.address !== undefined) this.#byAddress.set(seed.address, seed)
    for (const title of [seed.title ?? '', ...(seed.aliases ?? [])])
      append(this.#byTitle, titleKey(title), seed)
    append(this.#byName, plainName(seed.file), seed)
  }

  addBeside({ videoId, kind, language }: Pick<Sidecar, 'videoId' | 'kind' | 'language'>): void {
    this.#beside.add(besideKey(videoId, kind, language))
  }

  ofVideo(videoId: VideoId): KnownSeed | undefined {
    return this.#byVideo.get(videoId)
  }

  /** Whether captions of a video in a language, or its metadata, lie beside the seeds. */
  hasBeside(videoId: VideoId, kind: 'captions' | 'info', language?: string): boolean {
    if (kind === 'info') return this.#beside.has(besideKey(videoId, kind, undefined))
    return (
      this.#beside.has(besideKey(videoId, 'vtt', language)) ||
      this.#beside.has(besideKey(videoId, 'vtt', undefined))
    )
  }

  /** A seed of the same talk, where no video id tells: with its address, or with its title or name and most of its words. */
  ofTalk(talk: {
    address?: string | undefined
    title: string
    name: string
    text: string
  }): KnownSeed | undefined {
    const published = talk.address === undefined ? undefined : this.#byAddress.get(talk.address)
    if (published !== undefined) return published
    const runs = runsOf(talk.text)
    const lists = [this.#byTitle.get(titleKey(talk.title)), this.#byName.get(plainName(talk.name))]
    const near = new Set(lists.flatMap((seeds = []) => this.#nearOf(seeds, runs)))
    return [...near].find(({ file }) => areSameTalk(this.#runsOf(file), runs))
  }

  /** Those of some seeds that may be of a talk: few, of however many. */
  #nearOf(seeds: readonly KnownSeed[], runs: Runs): readonly KnownSeed[] {
    if (seeds.length <= mostCompared) return seeds
    const index = this.#indexes.get(seeds) ?? new TalkIndex()
    this.#indexes.set(seeds, index)
    for (const { file } of seeds.slice(index.size)) index.add(this.#sketchOf(file))
    return index.near(runs).map((at) => seeds[at]!)
  }

  /** Where a seed of this slug is. */
  ofSlug(slug: Slug): string | undefined {
    return this.#slugs.get(slug)
  }

  /** A name that no seed in the folder has, also where case does not count: with ` (1)` behind it where it is taken. */
  freeName(name: string): string {
    const key = nameKey(name)
    let number = this.#nextNumber.get(key) ?? 0
    while (this.#names.has(nameKey(numberedName(name, number)))) number += 1
    this.#nextNumber.set(key, number)
    return numberedName(name, number)
  }

  /** Take a name that turned out to be taken out of the free ones. */
  takeName(name: string): void {
    this.#names.add(nameKey(name))
  }

  /** A slug that no seed has: with `-2` behind it where it is taken. */
  freeSlug(slug: Slug): Slug {
    return this.#freeSlugs.of(slug)
  }

  #sketchOf(file: string): Sketch {
    const known = this.#sketches.get(file)
    if (known !== undefined) return known
    const sketch = sketchOf(this.#runsOf(file))
    this.#sketches.set(file, sketch)
    return sketch
  }

  /** None of a seed that cannot be read: it may be any talk. */
  #runsOf(file: string): Runs {
    try {
      const { source, transcript } = parseSeed(this.#read(file))
      return runsOf(compileTranscript(source, talkLines(source, transcript?.pieces ?? [])).transcript.text)
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      return new Set()
    }
  }
}

function numberedName(name: string, number: number): string {
  return number === 0 ? `${name}.md` : `${name} (${number}).md`
}

function nameKey(file: string): string {
  return file.normalize('NFC').toLowerCase()
}

/** The name without its folder, its ending and a number, as `seedName` writes it: an editor names files with accents. */
function plainName(file: string): string {
  const name = fileStem(nameKey(file)).replace(/ \(\d+\)$/, '')
  return seedName(name, name).toLowerCase()
}

function titleKey(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function besideKey(videoId: VideoId, kind: Sidecar['kind'], language: string | undefined): string {
  return kind === 'info'
    ? `${videoId} info`
    : `${videoId} ${language === undefined ? '' : primaryLanguage(language)}`
}
