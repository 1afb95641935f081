import * as z from 'zod'

const offset = z.number().int().nonnegative()
const seconds = z.number().nonnegative()
const text = z.string().min(1)

const span = z
  .strictObject({ start: offset, end: offset })
  .describe('A piece of the passage’s text, in UTF-16 code units')
const turn = z.strictObject({ at: offset, speaker: text })
const timeMark = z.strictObject({ at: offset, seconds })

const passage = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe('Fragment of the episode page’s address'),
    text: text.describe('Verbatim, markers included; the passages joined by one space are the transcript'),
    speaker: text.optional().describe('Who speaks at the start, where the seed names speakers'),
    turns: z.array(turn).optional().describe('Where another turn begins inside the passage'),
    start: seconds
      .optional()
      .describe('Seconds from the start of the talk, where a time is stated at the first word'),
    times: z.array(timeMark).optional().describe('Times stated inside the passage'),
    paragraphs: z
      .array(offset)
      .optional()
      .describe('Where a paragraph of the seed begins in the passage, 0 included'),
    markers: z.array(span).describe('Sound notes such as [muziek]: not words'),
    chapter: offset.describe('Index in chapters'),
  })
  .describe('60 to 120 words that belong together')

const chapter = z.strictObject({
  title: text,
  from: z.enum(['editor', 'metadata', 'automatic']).describe('Who drew its bounds'),
  first: z.string().describe('Id of its first passage'),
  start: seconds.optional(),
  summary: text.optional().describe('A sentence of the chapter, verbatim'),
  kind: z.enum(['sponsor', 'housekeeping']).optional().describe('Set where it is not the talk itself'),
})

const related = z.strictObject({ target: text, text: text.optional() })
const intro = z
  .strictObject({ kind: z.literal('intro'), markdown: text })
  .describe('Text above the first section')
const plainSection = z.strictObject({
  kind: z.enum(['notes', 'takeaways', 'chapters']),
  title: text,
  markdown: text,
})
const otherSection = z.strictObject({
  kind: z.literal('other'),
  title: z.string().describe('Empty where the heading has no words'),
  markdown: text,
})
const relatedSection = z.strictObject({
  kind: z.literal('related'),
  title: text,
  markdown: text,
  links: z.array(related),
})

/** The published record, as a zod schema: `/schema/episode.json` is made from it. `tests/types` holds it to `Episode`. */
export const episodeSchema = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    title: text,
    aliases: z.array(text).describe('Other names, former titles among them'),
    topics: z.array(text).min(1),
    source: z
      .strictObject({
        label: text,
        url: z
          .url()
          .regex(/^[Hh][Tt][Tt][Pp][Ss]?:/)
          .describe('An address as browsers read it: some characters in it may be none of a URI'),
      })
      .optional(),
    videoId: z
      .string()
      .regex(/^[\w-]{11}$/)
      .optional(),
    tags: z.array(text),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    durationSeconds: seconds.optional(),
    language: text.describe('BCP 47'),
    speakers: z.array(text),
    description: text.optional(),
    show: text.optional(),
    episode: text.optional(),
    passages: z.array(passage),
    chapters: z.array(chapter),
    sections: z.array(z.union([intro, plainSection, relatedSection, otherSection])),
    extra: z.array(z.strictObject({ name: z.string(), value: text })),
    reviewed: z.boolean(),
    file: text,
    words: offset,
  })
  .describe('One episode of a naslag archive')

/** JSON Schema (draft 2020-12) of the published record. */
export function episodeJsonSchema(): object {
  const schema = z.toJSONSchema(episodeSchema, {
    override: ({ jsonSchema }) => {
      // Browsers read `https://example.org/één`, of which strict validators say that it is no URI.
      if (jsonSchema.format === 'uri') delete jsonSchema.format
    },
  })
  return { $id: 'episode.json', title: 'Episode', ...schema }
}
