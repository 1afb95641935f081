import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { MessageId } from '../../src/messages/catalogue.ts'
import type { Episode, Section } from '../../src/model/episode.ts'
import { parseSlug, parseVideoId, type Slug, type VideoId } from '../../src/model/ids.ts'
import type { episodeSchema } from '../../src/model/schema.ts'

/*
 * What must not compile. `npm run typecheck` fails when one of the lines below does; running them shows that the checks
 * that cannot be made by the compiler are made by the constructors.
 */

const slug: Slug = parseSlug('a-talk')!
const videoId: VideoId = parseVideoId('uFiYov2U8Gc')!

// @ts-expect-error a string is not a slug
export const stringAsSlug: Slug = 'a-talk'
// @ts-expect-error a slug is not a video id
export const slugAsVideoId: VideoId = slug
// @ts-expect-error what may be absent is not a slug
export const maybeSlug: Slug = parseSlug('a-talk')
// @ts-expect-error only ids of the catalogue are messages
export const unknownMessage: MessageId = 'no-such-message'
// @ts-expect-error a section has one of the known kinds
export const unknownKind: Section = { kind: 'transcript', title: '', markdown: '' }
// @ts-expect-error related sections have links
export const relatedWithoutLinks: Section = { kind: 'related', title: 'Related', markdown: '' }

// @ts-expect-error a forgotten kind does not compile
export const forgottenKind: Record<Section['kind'], string> = {
  notes: '',
  takeaways: '',
  related: '',
  chapters: '',
}

type Published = z.infer<typeof episodeSchema>

/** All fields of a type and of what is in it, those that may be absent among them. */
type Fields<Whole> = Whole extends string
  ? string
  : Whole extends readonly (infer Item)[]
    ? Fields<Item>[]
    : Whole extends object
      ? { [Key in keyof Whole]-?: Fields<Exclude<Whole[Key], undefined>> }
      : Whole

/** Does not compile where the published schema asks for something that a record does not promise. */
export const published = (record: Episode): Published => record
/** Does not compile where a record has a field that the schema does not know. */
export const fields = (known: Fields<Published>): Fields<Episode> => known

test('a branded string is the string it was made from', () => {
  assert.equal(slug, 'a-talk')
  assert.equal(videoId, 'uFiYov2U8Gc')
})
