import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherLanguage } from '../../../src/segment/other-language.ts'
import { countForms, readWords } from '../../../src/segment/talk-words.ts'
import { corpusNames, flatText, hasCorpus, readCorpusTalk, realSeed } from '../../bench/segment/talks.ts'

const said = {
  en: 'We have been thinking about this for a while, and I don’t know what they would say if we just did it without them. It’s only that there is so much of it, because you could have had more than that. ',
  nl: 'We hebben er al een tijdje over nagedacht, maar ik weet niet wat zij daarvan zouden vinden als we het gewoon zonder hen doen. Er is ook zo veel van, omdat je meer had kunnen hebben dan dat. ',
  de: 'Wir haben schon eine Weile darüber nachgedacht, aber ich weiß nicht, was sie dazu sagen würden, wenn wir es einfach ohne sie machen. Es ist auch so viel davon da, weil man mehr als das hätte haben können. ',
  fr: 'Nous y avons pensé depuis un moment, mais je ne sais pas ce qu’ils en diraient si on le faisait sans eux. C’est qu’il y en a beaucoup, et que tu aurais pu avoir plus que ça dans la maison. ',
  af: 'Ons het al ’n rukkie daaroor gedink, maar ek weet nie wat hulle daarvan sou sê as ons dit sonder hulle doen nie. Daar is ook so baie daarvan, omdat jy meer as dit kon gehad het van die huis. ',
  da: 'Vi har tænkt over det i et stykke tid, men jeg ved ikke, hvad de ville sige til det, hvis vi bare gjorde det uden dem. Der er også så meget af det, fordi man kunne have fået mere end det. ',
  es: 'Lo hemos pensado desde hace un tiempo, pero no sé qué dirían ellos si lo hacemos sin ellos. Es que hay mucho de eso, y que la casa en la que estabas podía tener más que eso para todos. ',
}

function found(text: string, stated: string): string | undefined {
  const words = readWords(text)
  return otherLanguage({ forms: words.forms, ofForm: countForms(words), ofPassage: [] }, stated)
}

const cases: [what: string, text: string, stated: string, found: string | undefined][] = [
  ['English in an archive in Dutch', said.en.repeat(12), 'nl', 'en'],
  ['Dutch in an archive in English', said.nl.repeat(12), 'en', 'nl'],
  ['German in an archive in Dutch', said.de.repeat(12), 'nl', 'de'],
  ['French in an archive in English', said.fr.repeat(12), 'en', 'fr'],
  ['English in an archive in Spanish', said.en.repeat(12), 'es', 'en'],
  ['English with a greeting in Dutch', said.nl + said.en.repeat(40), 'nl', 'en'],
  ['a few sentences in English', said.en.repeat(8), 'nl', undefined],
  ['English and Dutch', said.nl.repeat(10) + said.en.repeat(10), 'nl', undefined],
  ['English with some Dutch', said.nl.repeat(3) + said.en.repeat(20), 'nl', undefined],
  ['English and Dutch in an archive in English', said.nl.repeat(20) + said.en.repeat(3), 'en', undefined],
  ['English and Spanish', said.es.repeat(20) + said.en.repeat(10), 'es', undefined],
  ['English in an archive of several languages', said.en.repeat(12), 'mul', undefined],
  ['English in an archive in Scots', said.en.repeat(12), 'sco', undefined],
  ['Afrikaans in an archive in Dutch', said.af.repeat(12), 'nl', undefined],
  ['Afrikaans in an archive in English', said.af.repeat(12), 'en', undefined],
  ['Danish in an archive in English', said.da.repeat(12), 'en', undefined],
  ['Danish in an archive in German', said.da.repeat(12), 'de', undefined],
  ['Spanish in an archive in French', said.es.repeat(12), 'fr', undefined],
  ['Dutch in an archive in Afrikaans', said.nl.repeat(12), 'af', 'nl'],
  ['words alone', 'archive '.repeat(500), 'en', undefined],
  ['nothing', '', 'nl', undefined],
]

for (const [what, text, stated, language] of cases) {
  test(`${what}: ${language ?? 'nothing to say'}`, () => {
    assert.equal(found(text, stated), language)
  })
}

for (const [language, text] of Object.entries(said)) {
  test(`a talk in its own language, ${language}`, () => {
    assert.equal(found(text.repeat(12), language), undefined)
  })
}

test('the real seed is in Dutch', () => {
  const { text } = realSeed().transcript
  assert.deepEqual(
    ['nl', 'en', 'de', 'fr', 'es'].map((stated) => found(text, stated)),
    [undefined, 'nl', 'nl', 'nl', 'nl'],
  )
})

test(
  'all talks of the corpus are in English',
  { skip: hasCorpus() ? false : 'the corpus is not here' },
  () => {
    for (const name of corpusNames()) {
      const text = flatText(readCorpusTalk(name))
      assert.deepEqual(
        ['en', 'nl', 'de', 'fr', 'es'].map((stated) => found(text, stated)),
        [undefined, 'en', 'en', 'en', 'en'],
        name,
      )
    }
  },
)
