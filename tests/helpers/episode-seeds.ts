/** Dutch words that a made talk consists of; none of them is a common one. */
const nouns =
  'molen sluis polder dijk brug haven toren kade gracht boot zeil anker kompas kaart ster wolk storm regen'.split(
    ' ',
  )

/** Seeds of one archive: a plain Dutch talk, one with speakers that was checked, and one with times. */
export const episodeSeeds: Record<string, string> = {
  'archive.yaml': 'title: Proef\nlanguage: nl\n',
  'plat.md': `# Een plat gesprek + Over ‘water’

**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij0)
**Video ID:** abcdefghij0
**Tags:** #proef

---

## Transcript

${plainTalk(60)}
`,
  'sprekers.md': `---
title: Twee sprekers
language: en
reviewed: true
---

## Transcript

**Ann Smith:** I think that the water in the polder was never as high as it was in that year, and nobody knew why.

**Bo:** Nobody? I can't believe that. The miller knew, and he said so, but nobody asked him.

**Ann Smith:** That is true. He wrote it down as well, in a book that was lost in the storm.
`,
  'tijden.md': `# Met tijden

**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij1)
**Video ID:** abcdefghij1

---

## Transcript

${Array.from({ length: 12 }, (_, minute) => `[00:${String(minute).padStart(2, '0')}:30] ${sentences(minute, 8)}\n`).join('\n')}
`,
}

/**
 * A talk of paragraphs that differ, without times and speakers. It has accents, fillers, sound notes and a word that
 * occurs exactly three times: `zeldzaamheid`.
 */
function plainTalk(paragraphs: number): string {
  return Array.from({ length: paragraphs }, (_, at) => {
    const extra = [5, 25, 45].includes(at) ? ' Daar is de zeldzaamheid weer.' : ''
    const start =
      at === 2 ? 'Eén café aan de kade, zo’n zaak met eh koffie. [gelach] En de de thee. [muziek] ' : ''
    return `${start}${sentences(at, 7)}${extra}`
  }).join('\n\n')
}

function sentences(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const noun = (step: number): string => nouns[(seed * 7 + at * 5 + step * step) % nouns.length]!
    return `Bij nummer ${seed * 10 + at} zagen we de ${noun(1)} naast een ${noun(2)} en achter de ${noun(3)} nog een ${noun(4)}.`
  }).join(' ')
}
