/** What a `##` heading of a seed announces. */
export type SectionKind = 'transcript' | 'notes' | 'takeaways' | 'related' | 'chapters' | 'other'

/** The headings that mean something, as a seed writes them. */
export const knownHeadings: Record<string, Exclude<SectionKind, 'other'>> = {
  Transcript: 'transcript',
  Notes: 'notes',
  'Key Takeaways': 'takeaways',
  Takeaways: 'takeaways',
  Related: 'related',
  Chapters: 'chapters',
}

const kinds = new Map(Object.entries(knownHeadings).map(([heading, kind]) => [fold(heading), kind]))

/**
 * What a heading announces; case, emphasis, punctuation and pictures around its words do not count.
 *
 * @example sectionKind('**Key takeaways**:') // 'takeaways'
 */
export function sectionKind(heading: string): SectionKind {
  // Longer than any known heading with its decoration: no need to look at a line of megabytes.
  return heading.length > 100 ? 'other' : (kinds.get(fold(heading)) ?? 'other')
}

function fold(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
