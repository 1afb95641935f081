/** Words that fill a talk: none of them is looked for. */
const filler = [
  'we begin slowly and look at what was done before',
  'that is the part which nobody expected at the time',
  'people often ask how such a thing came about',
  'there is more to say about it later on',
  'everybody in the room had another opinion',
  'the figures were published in the spring',
]

/** One talk of about 80 passages; sentences of `said` stand at even distances in it. */
function talk(said: readonly string[], speaker?: string): string {
  const sentences = Array.from({ length: 600 }, (_, index) => {
    const own =
      index % Math.floor(600 / said.length) === 10 ? said[Math.floor((index / 600) * said.length)] : undefined
    const text = own ?? `${filler[index % filler.length]!} (${index})`
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`
  })
  const text = sentences.join(' ')
  return speaker === undefined ? text : `**${speaker}:** ${text}`
}

function seed(title: string, fields: string, text: string): string {
  return `---\ntitle: ${title}\n${fields}\n---\n\n## Transcript\n\n${text}\n`
}

/** An archive in which it is known what stands where: 14 talks over four years, with tags and speakers. */
export const seeds: Record<string, string> = {
  'archive.yaml': 'title: Test archive\nlanguage: en\n',
  'lighthouse.md': seed(
    'Lighthouses + Sea marks',
    'date: 2021-03-04\ntags: [sea, history]',
    talk(
      Array.from(
        { length: 12 },
        (_, index) => `the lighthouse keeper told story number ${index} about a storm`,
      ),
      'Ada Brandt',
    ),
  ),
  'harbour.md': seed(
    'Harbours',
    'date: 2022-05-06\ntags: [sea]',
    talk(
      ['the harbour has one lighthouse', 'ships wait for the tide', 'programmers like c++ at sea'],
      'Bo Carlsen',
    ),
  ),
  'windmill.md': seed(
    'Windmills',
    'date: 2024-07-08\ntags: [land, history]',
    talk(['a windmill is no lighthouse', 'the miller sleeps', 'at the end of the long dike'], 'Ada Brandt'),
  ),
  'undated.md': seed('Undated', 'tags: [land]', talk(['nobody knows when this lighthouse was built'])),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `ferry-${index}.md`,
      seed(
        `Ferry ${index}`,
        `date: 2023-01-${String(index + 10)}\ntags: [sea, ferries]`,
        talk([`the ferry leaves pier ${index}`, 'a ferry came back', 'the tide was low']),
      ),
    ]),
  ),
}
