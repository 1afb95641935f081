import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchAnswer, SearchOptions } from '../../../src/search/answer.ts'
import { openIndex } from '../../../src/search/client.ts'
import { IndexError } from '../../../src/search/index-error.ts'
import type { Glossary } from '../../../src/search/glossary.ts'
import { buildIndex, entriesOf, served, talk } from '../../search/archive-index.ts'

const glossary: Glossary = [
  { name: 'Anthropic', heard: [{ text: 'Entropic' }, { text: 'en trop pick' }] },
  { name: 'Claude', heard: [{ text: 'Cloud', near: ['Opus', 'Anthropic'] }] },
]

const talks = [
  talk({
    slug: 'zee',
    title: 'Wind op zee',
    tags: ['energie'],
    date: '2023-05-01',
    language: 'nl',
    chapters: [0, 2],
    passages: [
      { text: 'De molens staan ver op zee.', speaker: 'Jan Smit' },
      'Ze draaien dag en nacht, zelfs in de',
      { text: 'stilte van de winter. [muziek] Dat kost geld.', markers: [{ start: 22, end: 30 }] },
      { text: 'Het AI-Deltaplan is duur.', speaker: 'Ans Vos', start: 90 },
    ],
  }),
  talk({
    slug: 'modellen',
    title: 'Wat kost een model?',
    tags: ['AI', 'geld'],
    date: '2024-02-01',
    language: 'nl',
    passages: [
      'Zo zegt en trop pick dat een beeldmodel duur is.',
      'Een model is een beeld van de wereld.',
      'Het delta plan van chat gpt kost geld, en ChatGPT ook. Eén claud op 4,5.',
      'De cloud is een server van een ander.',
    ],
  }),
  talk({
    slug: 'ongedateerd',
    title: 'Elders',
    aliases: ['Over tochtgaten'],
    language: 'nl',
    passages: ['Molens malen langzaam in de wind.', 'Geld geld geld.'],
  }),
]

const others = buildIndex(
  entriesOf([
    talk({
      slug: 'ja',
      language: 'ja',
      passages: ['能力のある人が工場で知恵を出す。', '人工知能とAI技術です。'],
    }),
    talk({ slug: 'ko', language: 'ko', passages: ['서울에서 김치를 담급니다.', '날씨가 춥습니다.'] }),
    talk({ slug: 'th', language: 'th', passages: ['วันนี้เราจะคุยกันเรื่องกาแฟเชียงใหม่'] }),
  ]),
)

for (const [query, marked] of [
  ['技術', ['ja 1 技術']],
  ['AI', ['ja 1 AI']],
  // The other passage has all four characters, and does not have the word.
  ['人工知能', ['ja 1 人工知能', 'ja 0 ']],
  ['서울 ', ['ko 0 서울에서']],
  ['날씨 김치 ', ['ko 0 김치를', 'ko 1 날씨가']],
  ['เชียงใหม่', ['th 0 เชียงใหม่']],
] as const) {
  test(`words that no spaces part are found: ${query}`, async () => {
    const { groups } = await (await others).open().search(query)
    const shown = groups.flatMap(({ slug, hits }) =>
      hits.map(
        ({ index, excerpt }) =>
          `${slug} ${index} ${excerpt.flatMap(({ text, marked }) => (marked ? [text] : [])).join('|')}`,
      ),
    )
    assert.deepEqual(shown.sort(), [...marked].sort())
    assert.equal(shown.length, marked.length)
    if (query === '人工知能') assert.equal(groups[0]!.hits[0]!.index, 1)
  })
}

const entries = entriesOf(talks).map((entry) =>
  entry.episode.slug === 'modellen' ? { ...entry, names: [['Anthropic'], [], [], []] } : entry,
)
const index = await buildIndex(entries, { glossary })

async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  return index.open().search(query, { typing: false, ...options })
}

function found({ groups }: SearchAnswer): string[] {
  return groups.flatMap(({ slug, hits }) => hits.map((hit) => `${slug} ${hit.index}`))
}

function marked({ groups }: SearchAnswer): string[] {
  return groups.flatMap(({ hits }) =>
    hits.flatMap(({ excerpt }) => excerpt.filter((piece) => piece.marked).map((piece) => piece.text)),
  )
}

const finds: [title: string, query: string, passages: string[]][] = [
  ['a word', 'stilte', ['zee 2']],
  ['without accents and capitals', 'EEN', []],
  ['a decimal comma', '4.5', ['modellen 2']],
  ['hyphen, space and joined are one', 'deltaplan', ['zee 3', 'modellen 2']],
  ['the same from the other side', 'Delta Plan', ['zee 3', 'modellen 2']],
  ['the first passage of a talk by its tag', 'AI-Delta Plan', ['zee 3', 'modellen 0', 'modellen 2']],
  ['two words for one', 'chat gpt', ['modellen 2']],
  ['a compound by its part', 'beeld', ['modellen 1', 'modellen 0']],
  ['a name by its right spelling', 'Anthropic', ['modellen 0']],
  ['a name by a spelling that was heard', 'entropic', ['modellen 0']],
  ['a phrase', '"op zee"', ['zee 0']],
  ['a phrase does not follow other words', '"zee op"', []],
  ['a phrase over the bounds of passages', '"in de stilte"', ['zee 2']],
  ['a phrase over a bound and content on both sides', '"dag en nacht zelfs in de stilte"', ['zee 1']],
  ['a phrase of function words', '"van de"', ['modellen 1', 'zee 2']],
  ['a word not wanted', 'molens -wind', ['zee 0']],
  ['a tag', 'tag:energie molens', ['zee 0']],
  ['a tag that is not wanted', 'geld -tag:energie', ['ongedateerd 1', 'modellen 2', 'modellen 0']],
  ['part of a tag', 'tag:ener molens', ['zee 0']],
  ['a speaker', 'speaker:"Ans Vos" duur', ['zee 3']],
  ['a name as a filter', 'name:anthropic', ['modellen 0']],
  ['a year', 'year:2024 geld', ['modellen 2', 'modellen 0']],
  ['an episode', 'in:ongedateerd molens', ['ongedateerd 0']],
  ['a word of a title', 'kost', ['zee 2', 'modellen 2', 'modellen 0']],
  ['a word of a former title', 'tochtgaten', ['ongedateerd 0']],
  ['no markers', 'muziek', []],
]
for (const [title, query, passages] of finds) {
  test(`finds ${title}: ${query}`, async () =>
    assert.deepEqual(found(await search(query)).sort(), [...passages].sort()))
}

test('one talk in another language takes no words from the others', async () => {
  const english = Array.from({ length: 25 }, (_, at) =>
    talk({ slug: `talk-${at}`, passages: ['Old code does not die.', 'Everybody writes .NET.'] }),
  )
  const dutch = talk({ slug: 'praatje', language: 'nl', passages: ['De molens die malen.'] })
  const { open } = await buildIndex(entriesOf([...english.slice(1), dutch, english[0]!]))
  assert.ok(found(await open().search('.NET', { typing: false })).includes('talk-7 1'))
  assert.ok(found(await open().search('die', { typing: false })).includes('talk-7 0'))
  const half = await buildIndex(entriesOf([english[0]!, dutch]))
  assert.deepEqual(found(await half.open().search('die', { typing: false })), [])
})

test('nothing but filters: the newest first', async () => {
  const answer = await search('-tag:niets')
  assert.deepEqual(
    answer.groups.map(({ slug }) => slug),
    ['modellen', 'zee', 'ongedateerd'],
  )
})

test('by date', async () => {
  const answer = await search('geld', { sort: 'date' })
  assert.deepEqual(
    answer.groups.map(({ slug }) => slug),
    ['modellen', 'zee', 'ongedateerd'],
  )
})

test('a hit says where it is', async () => {
  const [group] = (await search('duur deltaplan')).groups
  assert.equal(group!.title, 'Wind op zee')
  assert.equal(group!.language, 'nl')
  assert.equal(group!.date, '2023-05-01')
  assert.deepEqual(
    group!.chapters.map(({ first, length }) => [first, length]),
    [
      [0, 14],
      [2, 11],
    ],
  )
  const [hit] = group!.hits
  assert.equal(hit!.id, 'p3-zee')
  assert.equal(hit!.chapter, 1)
  assert.equal(hit!.chapterTitle, 'Chapter 2')
  assert.equal(hit!.start, 90)
  assert.equal(hit!.speaker, 'Ans Vos')
  assert.deepEqual(group!.places, [{ index: 3, id: 'p3-zee', whole: true }])
})

test('the pieces of an excerpt are the text, verbatim, with the matches marked', async () => {
  const answer = await search('deltaplan')
  const texts = answer.groups.flatMap(({ hits }) =>
    hits.map(({ excerpt }) => excerpt.map(({ text }) => text).join('')),
  )
  assert.ok(texts.includes('Het AI-Deltaplan is duur.'))
  assert.deepEqual(marked(answer).sort(), ['Deltaplan', 'delta plan'])
})

test('a name is marked in the spelling that was heard', async () => {
  assert.deepEqual(marked(await search('anthropic')), ['en trop pick'])
})

test('a compound is marked as a whole', async () => {
  assert.deepEqual(marked(await search('beeld')).sort(), ['beeld', 'beeldmodel'])
})

test('a misspelt word finds what is near, says so, and can be refused', async () => {
  const answer = await search('windmolens stiltte')
  const [also] = answer.also.filter(({ typed }) => typed === 'stiltte')
  assert.deepEqual(also, {
    kind: 'correction',
    typed: 'stiltte',
    also: ['stilte'],
    instead: true,
    key: 'correction:stiltte',
  })
  assert.ok(found(answer).includes('zee 2'))
  const refused = await search('stiltte', { refuse: [also?.key ?? ''] })
  assert.deepEqual(found(refused), [])
  assert.deepEqual(refused.suggestions?.words, [{ word: 'stilte', query: 'stilte' }])
})

test('a short form of a name finds the name in every spelling, and nobody else with its other words', async () => {
  const people = talk({
    language: 'nl',
    passages: ['Sam Altman waarschuwt.', 'Dat zei Oldman.', 'Sam Smit zingt.'],
  })
  const named = entriesOf([people]).map((entry) => ({
    ...entry,
    names: [['Sam Altman'], ['Sam Altman'], []],
  }))
  const known = await buildIndex(named, {
    glossary: [{ name: 'Sam Altman', heard: [{ text: 'Altman' }, { text: 'Oldman' }] }],
  })
  const answer = await known.open().search('altman', { typing: false })
  assert.deepEqual(
    answer.groups.flatMap(({ hits }) => hits.map(({ index: at }) => at)).sort((a, b) => a - b),
    [0, 1],
  )
  assert.deepEqual(answer.also, [])
})

test('a heard spelling that is a word of its own means the name only near certain words', async () => {
  assert.deepEqual((await search('cloud')).also, [])
  const known = await buildIndex(
    entriesOf([talk({ language: 'nl', passages: ['Claude spreekt.', 'Opus ook.', 'De cloud.'] })]),
    { glossary },
  )
  const answer = await known.open().search('cloud opus', { typing: false })
  assert.deepEqual(
    answer.also.map(({ also }) => also),
    [['Claude']],
  )
})

test('the last word may be unfinished while typing', async () => {
  assert.deepEqual(found(await search('winte', { refuse: ['correction:winte'] })), [])
  assert.deepEqual(found(await search('winte', { typing: true, refuse: ['correction:winte'] })), ['zee 2'])
  assert.deepEqual(found(await search('winte ', { typing: true, refuse: ['correction:winte'] })), [])
})

test('exact words come before near ones', async () => {
  const near = await buildIndex(
    entriesOf([talk({ passages: ['A parson spoke.', 'A person spoke.', 'Persons.'] })]),
  )
  const answer = await near.open().search('person', { typing: true })
  assert.equal(answer.groups[0]!.hits[0]!.index, 1)
})

test('counts of passages, episodes and years', async () => {
  const answer = await search('geld molens')
  assert.equal(answer.passages, 6)
  assert.equal(answer.episodes, 3)
  assert.deepEqual(answer.whole, { passages: 0, episodes: 0 })
  assert.deepEqual(answer.years, [
    { year: undefined, passages: 2 },
    { year: 2023, passages: 2 },
    { year: 2024, passages: 2 },
  ])
})

test('years count passages with all words where there are any', async () => {
  const { passages, years } = await search('wind langzaam')
  assert.equal(passages, 2)
  assert.deepEqual(years, [{ year: undefined, passages: 1 }])
})

test('one word for two, two for one and a right spelling count as what was typed', async () => {
  const mail = await buildIndex(
    entriesOf([
      talk({
        language: 'nl',
        passages: [
          'Een email aan jou.',
          'De post is mail.',
          'Een e-mail dus.',
          'Zwarte gaten.',
          'Een zwart gat.',
        ],
      }),
    ]),
  )
  const whole = async (query: string): Promise<number> =>
    (await mail.open().search(query, { typing: false })).whole.passages
  assert.equal(await whole('e-mail'), 2)
  assert.equal(await whole('zwartegaten'), 1)
  assert.equal((await search('entropic duur')).whole.passages, 1)
})

test('a word that was put in the place of two is spelled right, however rare', async () => {
  // In an archive of so many passages a word in one of them may be misspelt.
  const passages = Array.from({ length: 20_000 }, () => 'wind')
  const large = await buildIndex(
    entriesOf([talk({ passages: ['mat ryer', 'matryer', 'matrier', 'matrier', ...passages] })]),
  )
  const also = async (query: string): Promise<string[]> =>
    (await large.open().search(query, { typing: false })).also.map(({ key }) => key)
  assert.deepEqual(await also('mat ryer'), ['join:mat ryer'])
  assert.deepEqual(await also('matryer'), ['correction:matryer'])
})

test('a sentence is marked as a whole where it stands', async () => {
  assert.ok(marked(await search('ze draaien dag en nacht')).includes('Ze draaien dag en nacht'))
})

const scattered =
  'Data, data and data: you own it, and they own the rest of their data. We talk and talk about it.'
const sentences = [
  talk({
    slug: 'talk',
    passages: [
      scattered,
      'The talk was about who may own data. You have to own your data before you talk',
      'about it with others.',
      ...Array.from({ length: 25 }, () => scattered),
    ],
  }),
]
const sentencesIndex = await buildIndex(entriesOf(sentences))
for (const [title, query, at] of [
  ['a sentence without quotation marks', 'the talk was about who may own data', 1],
  ['of which a word is remembered otherwise', 'the talk was about who might own data', 1],
  ['that goes on in the next passage', 'own your data before you talk about it', 1],
  ['that is not typed to its end', 'you have to own your data before you ta', 1],
] as const) {
  test(`${title} finds its passage before those that hold its words more often`, async () => {
    const ofText = async (typed: string): Promise<number> =>
      (await sentencesIndex.open().search(typed)).groups[0]!.hits[0]!.index
    assert.equal(await ofText(query), at)
    assert.notEqual(await ofText('data own talk'), at)
  })
}

test('a few words that follow one another come first too', async () => {
  const few = [
    talk({ slug: 'apart', passages: ['The code repeats the code, and repeat it we do: repeat, repeat.'] }),
    talk({ slug: 'together', passages: ['She said: don’t repeat yourself, ever.', 'Repeat code and data.'] }),
  ]
  const opened = (await buildIndex(entriesOf(few))).open()
  for (const [query, first] of [
    ["don't repeat yourself", 'together 0'],
    ['repeat code', 'together 1'],
    ['code repeat', 'apart 0'],
  ] as const) {
    const answer = await opened.search(query, { typing: false })
    assert.equal(found(answer)[0], first, query)
  }
})

const forms = [
  talk({
    slug: 'many',
    passages: ['Databases everywhere: databases and databases.', 'Migrations of a database.', 'A migration.'],
  }),
  talk({
    slug: 'dutch',
    language: 'nl',
    passages: ['Zij hebben modellen gemaakt.', 'Het huis is een model.'],
  }),
]
const formsIndex = await buildIndex(entriesOf(forms))
const searchForms = (query: string, options: SearchOptions = {}): Promise<SearchAnswer> =>
  formsIndex.open().search(query, { typing: false, ...options })

for (const [query, passages, words] of [
  ['database', ['many 1', 'many 0'], ['database', 'Databases', 'databases', 'databases']],
  ['migrations', ['many 1', 'many 2'], ['Migrations', 'migration']],
  ['maken', ['dutch 0'], ['gemaakt']],
  ['model', ['dutch 1', 'dutch 0'], ['model', 'modellen']],
  ['huizen', ['dutch 1'], ['huis']],
  ['"databases"', ['many 0'], ['Databases', 'databases', 'databases']],
] as const) {
  test(`a word finds its other forms, which come behind it: ${query}`, async () => {
    const answer = await searchForms(query)
    assert.deepEqual(found(answer), passages)
    assert.deepEqual(marked(answer), words)
    assert.equal(answer.whole.passages, passages.length)
  })
}

test('that a word stands nowhere and its other forms do is said, and can be refused', async () => {
  assert.deepEqual((await searchForms('database')).also, [])
  const { also } = await searchForms('huizen')
  assert.deepEqual(also, [
    { kind: 'correction', typed: 'huizen', also: ['huis'], instead: true, key: 'correction:huizen' },
  ])
  assert.deepEqual(found(await searchForms('huizen', { refuse: ['correction:huizen'] })), [])
})

test('a form that is much rarer than the word is not searched for it, which would come first', async () => {
  const passages = [...Array.from({ length: 30 }, () => 'A script.'), 'Scripts: all scripts.']
  const { open } = await buildIndex(entriesOf([talk({ passages })]))
  assert.equal((await open().search('script', { typing: false })).passages, 30)
  assert.equal((await open().search('scripts', { typing: false })).passages, 31)
})

test('a number is found with its thousands apart and without', async () => {
  const passages = [
    'It cost 10,000 dollars.',
    'It cost 10000 dollars.',
    'In 2019.',
    'Pi is 3.141 or so.',
    '3141',
  ]
  const { open } = await buildIndex(entriesOf([talk({ passages })]))
  const places = async (query: string, refuse: string[] = []): Promise<number[]> =>
    (await open().search(query, { typing: false, refuse })).groups
      .flatMap(({ hits }) => hits.map((hit) => hit.index))
      .sort((a, b) => a - b)
  assert.deepEqual(await places('10000'), [0, 1])
  assert.deepEqual(await places('10,000 dollars'), [0, 1])
  assert.deepEqual(await places('10000', ['join:10000']), [1])
  assert.deepEqual(await places('2019'), [2])
  assert.deepEqual(await places('"10000"'), [1])
  const { also, whole } = await open().search('10,000 dollars', { typing: false })
  assert.equal(whole.passages, 2)
  assert.deepEqual(
    also.map(({ typed, also }) => [typed, ...also]),
    [['10.000', '10000']],
  )
})

test('a word that stands for two is found in its other forms too', async () => {
  const passages = ['A websocket.', 'Two websockets.', 'A web socket.']
  const { open } = await buildIndex(entriesOf([talk({ passages })]))
  assert.equal((await open().search('web socket', { typing: false })).whole.passages, 3)
})

test('a sentence with a word that stands nowhere is looked for without it', async () => {
  const answer = await sentencesIndex.open().search('the talk was about who may own qqqqqq data')
  assert.equal(answer.groups[0]!.hits[0]!.index, 1)
})

test('what stands between quotation marks is found as it stands in the text, a misheard name too', async () => {
  for (const [query, place] of [
    ['"en trop pick"', 'modellen 0'],
    ['"zegt en trop pick dat"', 'modellen 0'],
    ['"delta plan"', 'modellen 2'],
  ] as const) {
    const answer = await search(query)
    assert.deepEqual(found(answer), [place], query)
    assert.deepEqual(answer.also, [], query)
  }
  assert.deepEqual(found(await search('"molen"')), [])
  // Beside a phrase the other words are taken as ever.
  assert.deepEqual(
    (await search('"beeldmodel duur is" entropic')).also.map(({ key }) => key),
    ['name:entropic'],
  )
})

test('while a word is typed, those that begin so and are much rarer do not come before it', async () => {
  const passages = [...Array.from({ length: 30 }, () => 'Its source.'), 'Sourceness: all sourceness.']
  const { open } = await buildIndex(entriesOf([talk({ passages })]))
  assert.equal((await open().search('source')).passages, 30)
  assert.equal((await open().search('sourc')).passages, 31)
})

test('a sentence is found where a word of it is remembered in another form, or with a slip', async () => {
  for (const query of [
    'the talk was about who may owned data',
    'the talks was about who may own data',
    'the talk was about who may own dtaa',
  ]) {
    assert.equal((await sentencesIndex.open().search(query)).groups[0]!.hits[0]!.index, 1, query)
  }
})

test('function words alone are not searched, and that is said', async () => {
  assert.deepEqual((await search('de zee')).ignored, ['de'])
  assert.deepEqual(found(await search('de')), [])
  // As it was typed, and once.
  assert.deepEqual((await search("Hij's de hij, dé")).ignored, ["Hij's", 'de'])
})

test('with a speaker, passages in which they say the word come before those in which someone else does', async () => {
  const turns = (first: string, second: string): { at: number; speaker: string }[] => [
    { at: 0, speaker: first },
    { at: 18, speaker: second },
  ]
  const ferries = await buildIndex(
    entriesOf([
      talk({
        slug: 'other',
        passages: [{ text: 'Ferry, ferry yes. So I hear.', turns: turns('Ada', 'Bo') }],
      }),
      talk({
        slug: 'own',
        passages: [{ text: 'I do not see it. A ferry then.', turns: turns('Ada', 'Bo') }],
      }),
    ]),
  )
  const slugs = async (query: string): Promise<string[]> =>
    (await ferries.open().search(query, { typing: false })).groups.map(({ slug }) => slug)
  assert.deepEqual(await slugs('ferry'), ['other', 'own'])
  assert.deepEqual(await slugs('ferry speaker:Bo'), ['own', 'other'])
  assert.deepEqual(await slugs('ferry speaker:Ada'), ['other', 'own'])
})

test('what is near the value of a filter is offered where it has none', async () => {
  const offered = async (query: string): Promise<string[] | undefined> =>
    (await search(query)).suggestions?.filters.map((filter) => filter.query)
  assert.deepEqual(await offered('molens speaker:"An Vos" -geld'), ['molens speaker:"Ans Vos" -geld'])
  assert.deepEqual(await offered('spreker:smitt duur'), ['speaker:"Jan Smit" duur'])
  assert.deepEqual(await offered('tag:energye'), ['tag:energie'])
  assert.deepEqual(await offered('jaar:1999'), ['year:2024', 'year:2023'])
  // It has one, and something else was not found.
  assert.deepEqual(await offered('tag:energie qqqqqqq'), [])
  assert.deepEqual(await offered('-tag:energye qqqqqqq'), [])
})

test('a tag and a name are offered where nothing is found', async () => {
  const { suggestions } = await search('"energie anders"')
  assert.deepEqual(suggestions?.tags, [])
  assert.deepEqual((await search('energi')).suggestions?.tags, [{ value: 'energie', query: 'tag:energie' }])
  // Once, and not for what is too common to be searched.
  assert.deepEqual((await search('energi ener')).suggestions?.tags, [
    { value: 'energie', query: 'tag:energie' },
  ])
  const common = await buildIndex(
    entriesOf([talk({ language: 'nl', tags: ['De Bilt'], passages: ['Weer.'] })]),
  )
  assert.deepEqual((await common.open().search('de', { typing: false })).suggestions?.tags, [])
})

test('words near one are offered where it stands nowhere, once, and not where the words stand apart', async () => {
  const offered = async (query: string): Promise<string[] | undefined> =>
    (await search(query)).suggestions?.words.map(({ word }) => word)
  assert.deepEqual(await offered('"energie anders"'), [])
  assert.deepEqual(await offered('"stilde energie stilde"'), ['stilte'])
  // More letters differ than are taken for a slip.
  assert.deepEqual(await offered('molz'), ['molens'])
})

test('a word that is offered stands in the place of its own part, whatever others hold its letters', async () => {
  const { suggestions } = await search('xmolz "molz" jaar:2024')
  assert.deepEqual(suggestions?.words, [{ word: 'molens', query: 'xmolz "molens" jaar:2024' }])
})

test('an empty query finds nothing and suggests nothing', async () => {
  const answer = await search('  ')
  assert.deepEqual([answer.groups, answer.suggestions], [[], undefined])
})

test('values of filters', async () => {
  const opened = index.open()
  assert.deepEqual(await opened.complete('tag', ''), [
    { value: 'AI', label: 'AI', episodes: 1 },
    { value: 'energie', label: 'energie', episodes: 1 },
    { value: 'geld', label: 'geld', episodes: 1 },
  ])
  assert.deepEqual(await opened.complete('year', '202'), [
    { value: '2024', label: '2024', episodes: 1 },
    { value: '2023', label: '2023', episodes: 1 },
  ])
  assert.deepEqual(await opened.complete('in', 'model'), [
    { value: 'modellen', label: 'Wat kost een model?', episodes: 1 },
  ])
  assert.deepEqual(await opened.complete('speaker', 'vos'), [
    { value: 'Ans Vos', label: 'Ans Vos', episodes: 1 },
  ])
})

const many = Array.from({ length: 30 }, (_, number) =>
  talk({
    slug: `talk-${number}`,
    passages: Array.from({ length: 20 }, (_, index) => `sea ${index % 2 === 0 ? 'wind' : 'water'} ${number}`),
  }),
)
const large = await buildIndex(entriesOf(many))

test('more passages of an episode, and more episodes', async () => {
  const answer = await large.open().search('wind', { typing: false })
  assert.equal(answer.passages, 300)
  assert.equal(answer.episodes, 30)
  assert.equal(answer.groups.flatMap(({ hits }) => hits).length, 10)
  const [group] = answer.groups
  assert.equal(group!.places.length, 10)
  assert.equal(group!.hits.length + group!.left, 10)
  await group!.more()
  assert.deepEqual(
    group!.hits.map((hit) => hit.index).sort((a, b) => a - b),
    [0, 2, 4, 6, 8, 10, 12, 14, 16, 18],
  )
  assert.equal(group!.left, 0)
  assert.ok(group!.places.every(({ id }) => id !== undefined))
  while (answer.hasNext) await answer.next()
  assert.equal(answer.groups.length, 30)
  assert.equal(new Set(answer.groups.map(({ slug }) => slug)).size, 30)
})

test('a small index is one file beside the manifest', () => {
  assert.equal(index.files.size, 2)
  assert.ok(large.files.size > 2)
})

test('a query asks for few files', async () => {
  const counted = served(large.files)
  await counted.open().search('water', { typing: false })
  assert.ok(counted.asked.length < 12, counted.asked.join(' '))
})

/** How many times a search waits for files: all that are asked for while others are awaited come together. */
async function roundsOf(files: Map<string, Uint8Array>, query: string): Promise<number> {
  const { fetch } = served(files)
  let waiting: (() => void)[] = []
  let rounds = 0
  let quiet: NodeJS.Timeout | undefined
  const opened = openIndex({
    fetch: async (path, options) => {
      clearTimeout(quiet)
      const turn = new Promise<void>((resolve) => waiting.push(resolve))
      // Long enough for a file to be read and the next one asked for.
      quiet = setTimeout(() => {
        rounds += 1
        for (const resolve of waiting) resolve()
        waiting = []
      }, 60)
      await turn
      return fetch(path, options)
    },
  })
  await opened.warm()
  rounds = 0
  await opened.search(query, { typing: false })
  return rounds
}

test('shards, then texts; what a rare word needs besides comes with the texts', async () => {
  const rare = [talk({ slug: 'rare', passages: ['zephyr of the lighthouse keeper'] })]
  const { files } = await buildIndex(entriesOf([...many, ...rare]))
  assert.equal(await roundsOf(files, 'wind'), 2)
  assert.equal(await roundsOf(files, 'sea zephyr'), 2)
  assert.equal(await roundsOf(files, 'zephir'), 2)
  assert.equal(await roundsOf(files, 'windwater'), 3)
})

test('cut lists of very common words: the best come first, phrases and words not wanted look into all', async () => {
  const cut = await buildIndex(entriesOf(many), { longest: 50 })
  const opened = cut.open()
  const answer = await opened.search('water', { typing: false })
  assert.equal(answer.counted, false)
  assert.equal(answer.passages, 50)
  const phrase = await opened.search('"sea water 3"', { typing: false })
  assert.deepEqual(
    phrase.groups.map(({ slug }) => slug),
    ['talk-3'],
  )
  const others = await opened.search('sea -water', { typing: false })
  assert.ok(others.groups.every(({ hits }) => hits.every((hit) => hit.index % 2 === 0)))
  assert.ok(others.groups.length > 0)
})

test('of a list that is cut the passages are left that have the word most, of equals the newest', async () => {
  const times = [1, 2, 1, 3, 1, 2, 1]
  const talks = times.map((count, at) =>
    talk({ slug: `bird-${at}`, date: `2025-01-0${at + 1}`, passages: [`${'pelican '.repeat(count)}here`] }),
  )
  const opened = (await buildIndex(entriesOf([...many, ...talks]), { longest: 5 })).open()
  const { groups } = await opened.search('pelican', { typing: false })
  assert.deepEqual(groups.map(({ slug }) => slug).sort(), ['bird-1', 'bird-3', 'bird-4', 'bird-5', 'bird-6'])
})

test('a phrase with a word that is too frequent to be searched', async () => {
  const talks = Array.from({ length: 52 }, (_, number) =>
    talk({
      slug: `talk-${number}`,
      passages: Array.from({ length: 400 }, (_, index) =>
        index === 7 && number === 3
          ? 'now the winter'
          : index === 8 && number === 3
            ? 'sea wind blows'
            : `the sea ${index}`,
      ),
    }),
  )
  const opened = (await buildIndex(entriesOf(talks))).open()
  const places = async (query: string): Promise<string[]> =>
    found(await opened.search(query, { typing: false }))
  assert.deepEqual(await places('"sea wind blows"'), ['talk-3 8'])
  assert.deepEqual(await places('"winter sea wind"'), ['talk-3 7'])
  assert.deepEqual(await places('"sea winter wind"'), [])
})

async function kindOf(files: Map<string, Uint8Array>, query = 'wind'): Promise<string> {
  try {
    await served(files).open().search(query, { typing: false })
    return 'none'
  } catch (error) {
    assert.ok(error instanceof IndexError, String(error))
    return error.kind
  }
}

test('a file that is missing, cut off, changed or of another release is said to be so', async () => {
  assert.equal(await kindOf(new Map()), 'missing')
  const asked = served(large.files)
  await asked.open().search('wind', { typing: false })
  const names = asked.asked.filter((path) => path !== 'manifest.json')
  assert.ok(names.length >= 4)
  for (const path of names) {
    const bytes = large.files.get(path)!
    const without = new Map(large.files)
    without.delete(path)
    assert.equal(await kindOf(without), 'missing', path)
    assert.equal(await kindOf(new Map(large.files).set(path, bytes.slice(0, -9))), 'corrupt', path)
    const changed = bytes.slice()
    changed[changed.length >> 1]! ^= 255
    assert.equal(await kindOf(new Map(large.files).set(path, changed)), 'corrupt', path)
    const other = large.files.get(names.find((name) => name !== path)!)!
    assert.equal(await kindOf(new Map(large.files).set(path, other)), 'mixed', path)
  }
})

test('a manifest of another format is of another release', async () => {
  const text = new TextEncoder().encode('{"naslag":99,"root":"r"}')
  assert.equal(await kindOf(new Map(large.files).set('manifest.json', text)), 'mixed')
})

test('after an error the same index can be asked again', async () => {
  const files = new Map<string, Uint8Array>()
  const opened = served(files).open()
  await assert.rejects(opened.search('wind'), IndexError)
  for (const [path, bytes] of large.files) files.set(path, bytes)
  assert.ok((await opened.search('wind')).passages > 0)
})

test('a search that is given up rejects with the reason', async () => {
  const controller = new AbortController()
  const searching = large.open().search('wind', { signal: controller.signal })
  controller.abort(new Error('typed on'))
  await assert.rejects(searching, /typed on/)
})
