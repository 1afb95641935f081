/** The fields of a header that mean something. */
export type FieldKind =
  | 'title'
  | 'source'
  | 'videoId'
  | 'tags'
  | 'date'
  | 'duration'
  | 'language'
  | 'speakers'
  | 'description'
  | 'show'
  | 'episode'
  | 'slug'
  | 'aliases'
  | 'reviewed'

/** Every field with its spellings; the first one is the one to write. */
export const fieldNames: Record<FieldKind, readonly string[]> = {
  title: ['title'],
  source: ['source', 'url', 'youtube_url', 'media'],
  videoId: ['video_id', 'youtube_id'],
  tags: ['tags', 'tag', 'keywords', 'categories'],
  date: ['date', 'published', 'upload_date'],
  duration: ['duration', 'duration_seconds'],
  language: ['language'],
  speakers: ['speakers', 'speaker', 'guest', 'guests', 'host', 'hosts'],
  description: ['description'],
  show: ['show'],
  episode: ['episode'],
  slug: ['slug'],
  aliases: ['aliases', 'alias'],
  reviewed: ['reviewed'],
}

const kinds = new Map<string, FieldKind>()
for (const [kind, names] of Object.entries(fieldNames)) {
  for (const name of names) kinds.set(fieldKey(name), kind as FieldKind)
}

/** What a field's name means, however it is spelled; `undefined` where nobody knows. */
export function fieldKind(name: string): FieldKind | undefined {
  return kinds.get(fieldKey(name))
}

/**
 * What makes two spellings of a field's name one: case, hyphens, underscores and spaces do not count.
 *
 * @example fieldKey('Video ID') === fieldKey('video_id')
 */
export function fieldKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}
