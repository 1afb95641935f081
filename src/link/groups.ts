import type { Message } from '../messages/message.ts'
import { NearestIndex } from '../messages/nearest.ts'
import { append } from '../model/append.ts'
import type { EpisodeDigest, NameGroup, TagGroup, TopicGroup } from '../model/archive.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import { foldText } from '../model/fold-text.ts'
import { FreeSlugs } from '../model/free-slugs.ts'
import { type Slug, slugFrom, type Tag, tagKey } from '../model/ids.ts'
import type { NameEntry } from '../model/name.ts'
import { readingOrder } from '../model/reading-order.ts'
import { messageAt } from './place-message.ts'

/** The tags of all episodes. */
export interface GroupedTags {
  /** Most used first, then in the order of readers. */
  tags: TagGroup[]
  messages: Message[]
}

/** Make one tag of all spellings that differ in case or Unicode form, and warn of those that look like a slip. */
export function groupTags(digests: readonly EpisodeDigest[]): GroupedTags {
  const uses = new Map<string, { spellings: Map<Tag, number>; episodes: Slug[] }>()
  for (const { tags, slug } of digests) {
    for (const tag of tags) {
      const key = tagKey(tag)
      const use = uses.get(key) ?? { spellings: new Map<Tag, number>(), episodes: [] }
      use.spellings.set(tag, (use.spellings.get(tag) ?? 0) + 1)
      use.episodes.push(slug)
      uses.set(key, use)
    }
  }
  const order = readingOrder()
  const tags = [...uses.values()]
    .map(({ spellings, episodes }) => ({ tag: mostUsed(spellings), episodes }))
    .sort((a, b) => b.episodes.length - a.episodes.length || order(a.tag, b.tag))
  const slugs = uniqueSlugs(tags.map(({ tag }) => tag))
  return {
    tags: tags.map((group, at) => ({ slug: slugs[at]!, ...group })),
    messages: findMisspelt(digests, tags),
  }
}

function mostUsed<Spelling extends string>(spellings: Map<Spelling, number>): Spelling {
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || byCodeUnit(a, b))[0]![0]
}

/** A tag that one seed has, spelled almost like one that several have. Two that differ in digits are no slip. */
function findMisspelt(digests: readonly EpisodeDigest[], tags: readonly Omit<TagGroup, 'slug'>[]): Message[] {
  const known = new NearestIndex(tags.filter(({ episodes }) => episodes.length > 1).map(({ tag }) => tag))
  const meant = new Map<string, string>()
  for (const { tag, episodes } of tags) {
    if (episodes.length > 1 || tag.length < 4) continue
    const other = known.nearest(tag)
    if (other !== undefined && withoutDigits(other) !== withoutDigits(tag)) meant.set(tagKey(tag), other)
  }
  return digests.flatMap(({ file, tags, places }) =>
    tags.flatMap((tag, at) => {
      const other = meant.get(tagKey(tag))
      if (other === undefined) return []
      return messageAt('tag-misspelt', file, places.tags[at], {
        reason: `Unexpected tag \`${tag}\`, expected one that other seeds have, such as \`${other}\``,
        expected: [other],
        note: `It is kept as it is. If \`${other}\` is meant, write: #${other}`,
      })
    }),
  )
}

function withoutDigits(text: string): string {
  return text.replace(/\p{N}+/gu, '')
}

/** The names of the glossary that episodes mention, most mentioned first, then in the order of readers. */
export function groupNames(digests: readonly EpisodeDigest[], names: readonly NameEntry[]): NameGroup[] {
  const entries = new Map(names.map((entry) => [entry.name, entry]))
  const uses = new Map<string, NameGroup['episodes']>()
  for (const { slug, names } of digests) {
    for (const { name, ...use } of names) {
      append(uses, name, { slug, ...use })
    }
  }
  const groups = [...uses].flatMap(([name, episodes]) => {
    const entry = entries.get(name)
    const count = episodes.reduce((sum, each) => sum + each.count, 0)
    return entry === undefined
      ? []
      : [{ entry, episodes: [...episodes].sort((a, b) => b.count - a.count), count }]
  })
  const order = readingOrder()
  groups.sort((a, b) => b.count - a.count || order(a.entry.name, b.entry.name))
  const slugs = uniqueSlugs(groups.map(({ entry }) => entry.name))
  return groups.map((group, at) => ({ slug: slugs[at]!, ...group }))
}

/** The topics of all titles that have several. Those that fold to one text are one topic, with one place in each episode. */
export function groupTopics(digests: readonly EpisodeDigest[]): TopicGroup[] {
  const uses = new Map<string, { spellings: Map<string, number>; places: TopicGroup['places'] }>()
  for (const { slug, topics, topicChapters } of digests) {
    if (topics.length < 2) continue
    const own = new Set<string>()
    for (const [at, topic] of topics.entries()) {
      const key = foldText(topic)
      if (own.has(key)) continue
      own.add(key)
      const use = uses.get(key) ?? { spellings: new Map<string, number>(), places: [] }
      use.spellings.set(topic, (use.spellings.get(topic) ?? 0) + 1)
      const chapter = topicChapters[at]
      use.places.push(chapter === undefined ? { slug } : { slug, chapter })
      uses.set(key, use)
    }
  }
  return [...uses.values()].map(({ spellings, places }) => ({ topic: mostUsed(spellings), places }))
}

/** A slug for each text; `C` and `C++` would have the same one, so later ones get a number. */
function uniqueSlugs(texts: readonly string[]): Slug[] {
  const taken = new Set<string>()
  const free = new FreeSlugs(taken)
  return texts.map((text) => {
    const slug = free.of(slugFrom(text))
    taken.add(slug)
    return slug
  })
}
