import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapterTitles } from '../../../src/segment/chapter-title.ts'
import { readWords } from '../../../src/segment/talk-words.ts'
import { termsOf } from '../../../src/segment/terms.ts'

interface Facts {
  language?: string
  speakers?: string[]
  topics?: string[]
}

/** The title of a chapter that follows another one of the same talk. */
function titleOf(chapter: string, facts: Facts = {}): string {
  const before = 'The garden has an orchard and a pond. In the orchard we planted pears. '.repeat(20)
  const text = before + chapter
  const language = facts.language ?? 'en'
  const words = readWords(text)
  const bound = words.starts.findIndex((start) => start >= before.length)
  const ranges = [
    { first: 0, end: bound },
    { first: bound, end: words.starts.length },
  ]
  const terms = termsOf(text, words, [], language)
  return chapterTitles(ranges, {
    written: text,
    text,
    words,
    terms,
    mentions: [],
    speakers: [],
    topics: [],
    language,
    ...facts,
  })[1]!
}

const cases: [why: string, chapter: string, title: string, facts?: Facts][] = [
  [
    'whose a thing is',
    "It is Taylor's. I like Taylor's, and Elixir. In Elixir the website is small. A website of Taylor's.",
    'Elixir and website',
  ],
  [
    'a possessive within a phrase',
    "We wait for Elastic's IPO. After Elastic's IPO the shareholders will sell. Some shareholders wait.",
    "Elastic's IPO and shareholders",
  ],
  [
    'a possessive of a common word',
    "This is everyone's firewall. In everyone's firewall we saw everyone's passwords. Those passwords!",
    'Passwords',
  ],
  [
    'a shortened verb',
    'And It’d break the compiler, It’d break the parser of the compiler. The parser is new.',
    'Compiler and parser',
  ],
  [
    'a Dutch article with an apostrophe, of either kind',
    "Wij zien zo'n toetsing bij zo’n dijk. Na zo'n toetsing, zo'n toetsing van zo’n dijk, ligt zo’n dijk er goed bij.",
    'Toetsing en dijk',
    { language: 'nl' },
  ],
  [
    'an adverb',
    'You can hopefully prevent outages. We hopefully prevent outages, and severely. The outages were severely long.',
    'Outages',
  ],
  [
    'a word that looks like an adverb',
    'We wrote it in assembly. The assembly was slow. This assembly is fun.',
    'Assembly',
  ],
  [
    'an adverb that is a name',
    'The cache is at Fastly now. With Fastly we purge. So Fastly it is.',
    'Fastly',
  ],
  ['a pronoun', 'We did it for themselves. Of themselves, by themselves are the robots.', 'Robots'],
  [
    'a preposition',
    'The tunnel between the hosts. Of between and above the tunnel, on above.',
    'Tunnel and hosts',
  ],
  [
    'a numeral',
    'We sold thousands. Of thousands, in thousands of harvesters. The harvesters are red.',
    'Harvesters',
  ],
  [
    'an adjective behind its verb',
    'They are consistent. It is consistent. Very consistent. It was consistent with a protocol. Some protocol failed.',
    'Protocol',
  ],
  [
    'an adjective before a noun that says nothing',
    'A readable thing, the readable way, a readable one. In the compiler of the compiler.',
    'Compiler and readable',
  ],
  [
    'a verb behind a plural',
    'Some dialects exist. The dialects exist. They exist for poets. It is for the poets that they exist.',
    'Poets',
  ],
  [
    'a verb with its object',
    'You can submit proposals. To submit proposals is fun. In the proposals, with proposals.',
    'Proposals',
  ],
  [
    'a phrase with the word of a verb',
    'I sent a pull request. The pull request was red. That pull request won.',
    'Pull request',
  ],
  [
    'a name said again',
    'With Walter Walter LaRue, the cowboy. The cowboy is here.',
    'Walter, cowboy and LaRue',
  ],
  [
    'one and several',
    'A url of the browser. With a url in the browser, urls. The urls and some urls of it.',
    'Urls and browser',
  ],
  [
    'a capital behind a hyphen',
    'A non-Newtonian fluid. The non-Newtonian fluid of non-Newtonian fluid.',
    'Non-Newtonian fluid',
  ],
  ['a capital within', 'On my iPhone, in the iPhone, with an iPhone.', 'iPhone'],
  [
    'who speaks',
    'Well, Jerod, the compiler. So Jerod, with a compiler. Thanks to Jerod Santo and Jerod.',
    'Compiler',
    { speakers: ['Jerod Santo', 'Adam Stacoviak'] },
  ],
  [
    'one topic, which all chapters are about',
    'The compiler of Erlang. In Erlang the compiler in production. Some Erlang for the compiler.',
    'Erlang and compiler',
    { topics: ['Erlang in production'] },
  ],
  [
    'one topic of two',
    'The compiler of Erlang. In Erlang the compiler in production. Some Erlang.',
    'Erlang in production',
    { topics: ['Erlang in production', 'Gardens'] },
  ],
  [
    'a numeral in Dutch',
    'We zagen duizenden fietsen. De fietsen van duizenden, met duizenden. In de fietsen.',
    'Fietsen',
    { language: 'nl' },
  ],
]

for (const [why, chapter, title, facts] of cases) {
  test(`the title of a chapter with ${why}`, () => {
    assert.equal(titleOf(chapter, facts), title)
  })
}
