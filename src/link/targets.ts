import { videoIdOf } from '../compile/youtube.ts'
import type { Message } from '../messages/message.ts'
import { NearestIndex } from '../messages/nearest.ts'
import { short } from '../messages/short.ts'
import type { EpisodeDigest } from '../model/archive.ts'
import { slugOfAlias } from '../model/alias.ts'
import { defined } from '../model/defined.ts'
import type { Slug } from '../model/ids.ts'
import type { PlacedLink } from '../model/places.ts'
import { byFileName } from './clashes.ts'
import { messageAt } from './place-message.ts'

/** A link of the Related section that leads to an episode, by its index. */
export interface ResolvedLink {
  to: number
  text?: string
}

/** Where links lead: an episode is meant by its title, file name, slug, video id or an alias, or the address of its video. */
export class Targets {
  readonly #digests: readonly EpisodeDigest[]
  #indexes: Map<string, number>[] | undefined

  constructor(digests: readonly EpisodeDigest[]) {
    this.#digests = digests
  }

  /** Each kind of name in its own map: a title is stronger than a file name, that than a slug, and an alias is the weakest. Made for the first link. */
  #names(): Map<string, number>[] {
    const digests = this.#digests
    const index = (
      keysOf: (digest: EpisodeDigest) => (string | undefined)[],
      order: Iterable<number> = digests.keys(),
    ) => {
      const found = new Map<string, number>()
      for (const at of order) {
        for (const key of keysOf(digests[at]!)) {
          const folded = key === undefined ? undefined : fold(key)
          if (folded !== undefined && !found.has(folded)) found.set(folded, at)
        }
      }
      return found
    }
    return [
      index(({ title }) => [title]),
      index(({ file }) => [withoutExtension(file), withoutExtension(file.slice(file.lastIndexOf('/') + 1))]),
      index(({ slug }) => [slug]),
      index(({ videoId }) => [videoId]),
      // In the order in which their addresses are given away.
      index(
        ({ aliases }) => aliases.flatMap((alias) => [alias, slugOfAlias(alias)]),
        [...digests.keys()]
          .filter((at) => digests[at]!.aliases.length > 0)
          .sort((a, b) => byFileName(digests[a]!, digests[b]!)),
      ),
    ]
  }

  /** The index of the episode that `target` means. */
  find(target: string): number | undefined {
    if (this.#indexes === undefined) this.#indexes = this.#names()
    const video = /^https?:/i.test(target) ? videoIdOf(target) : undefined
    const whole = video ?? target
    for (const written of [whole, whole.replace(/#.*$/s, '')]) {
      const key = fold(withoutExtension(written.replace(/^(?:\.\.?\/)+/, '')))
      for (const index of this.#indexes) {
        const at = index.get(key)
        if (at !== undefined) return at
      }
    }
    return undefined
  }

  /** Which episodes `targets` mean; those that mean none are left out. */
  resolveAll(targets: readonly string[]): Record<string, Slug> {
    return Object.fromEntries(
      targets.flatMap((target) => {
        const at = this.find(target)
        return at === undefined ? [] : [[target, this.#digests[at]!.slug]]
      }),
    )
  }

  /** For each episode where its Related section leads. Warns of links that lead nowhere. */
  resolveRelated(): { links: ResolvedLink[][]; messages: Message[] } {
    const messages: Message[] = []
    let titles: NearestIndex | undefined
    const links = this.#digests.map(({ file, related }) =>
      related.flatMap((link): ResolvedLink[] => {
        const to = this.find(link.target)
        if (to !== undefined) return [{ to, ...defined({ text: link.text }) }]
        if (isElsewhere(link.target)) return []
        titles ??= new NearestIndex(this.#digests.map(({ title }) => title))
        const title = titles.nearest(link.target)
        if (link.isPlain !== true || title !== undefined) messages.push(aboutUnknown(file, link, title))
        return []
      }),
    )
    return { links, messages }
  }
}

function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\S|\/\/)/i.test(target)
}

function aboutUnknown(
  file: string,
  { target, line, column, endColumn }: PlacedLink,
  title: string | undefined,
): Message {
  return messageAt(
    'related-unknown',
    file,
    { start: { line, column }, end: { line, column: endColumn } },
    {
      reason: `Unexpected related link \`${short(target)}\`, expected the title, file name, slug, video id or an alias of an episode`,
      expected: title === undefined ? [] : [title],
      note:
        title === undefined
          ? 'No title is like it.'
          : `The nearest title is \`${title}\`. Write: - [[${title}]]`,
    },
  )
}

function withoutExtension(file: string): string {
  return file.replace(/\.(?:md|markdown)(?=$|#)/i, '')
}

/** Case, Unicode form and white space do not count. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
