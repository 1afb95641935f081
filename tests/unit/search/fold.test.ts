import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldPhrase, foldWord, tokenize } from '../../../src/search/fold.ts'

const words: [title: string, text: string, terms: string[]][] = [
  ['case does not count', 'OpenAI', ['openai']],
  ['accents do not count', 'Één café', ['een', 'cafe']],
  ['composed and decomposed letters are one', 'cafe\u0301', ['cafe']],
  ['letters that Unicode does not take apart', 'Straße Ørsted', ['strasse', 'orsted']],
  ['a decimal comma is a point', '4,5 4.5', ['4.5', '4.5']],
  ['a number ends before a comma that ends a clause', 'in 2020, zei hij', ['in', '2020', 'zei', 'hij']],
  ['hyphens part words', 'AI-Deltaplan', ['ai', 'deltaplan']],
  ["'s at the end is left out", "Jeff's foto’s", ['jeff', 'foto']],
  ["nor does 'n at the end make another word", "zo'n zon, z’n", ['zo', 'zon', 'z']],
  ['other apostrophes join', "don't O'Reilly", ['dont', 'oreilly']],
  ['an apostrophe that Unicode takes for a letter is one', 'обʼєкт ʼt', ['обєкт', 't']],
  ['a place where a line may break is no end of a word', 'aan\u00addacht', ['aandacht']],
  ['languages that programmers speak', 'C++ and C# not #tag', ['c++', 'and', 'c#', 'not', 'tag']],
  ['a script without spaces gives a word for each character', '日本語', ['日', '本', '語']],
  ['such a character ends a word', 'AI技術を2024年に', ['ai', '技', '術', 'を', '2024', '年', 'に']],
  ['a sign that lengthens a vowel is a character', 'コーヒー', ['コ', 'ー', 'ヒ', 'ー']],
  ['half and full width are one', 'ｺﾞﾙﾌ ゴルフ ＡＩ', ['ゴ', 'ル', 'フ', 'ゴ', 'ル', 'フ', 'ai']],
  [
    'vowels stand with the letter they are written around',
    'กาแฟเชียงใหม่',
    ['กา', 'แฟ', 'เชี', 'ย', 'ง', 'ให', 'ม่'],
  ],
  ['letters are stacked', 'កម្ពុជា', ['ក', 'ម្ពុ', 'ជា']],
  ['Korean words follow others without a space', 'AI는 2023년에', ['ai', '는', '2023', '년에']],
  ['composed and decomposed syllables are one', '\u1112\u1161\u11ab', ['한']],
  ['Arabic with and without vowel signs', 'كَتَبَ كتب', ['كتب', 'كتب']],
  ['forms of Arabic letters', 'أسواق إسكندرية آخر مـــن على', ['اسواق', 'اسكندريه', 'اخر', 'من', 'علي']],
  ['Persian forms of them', 'کی', ['كي']],
  ['Hebrew with and without points', 'לֶחֶם לחם', ['לחם', 'לחם']],
  ['joiners are in a word', 'می‌خواهم शक्‍ति शक्ति', ['ميخواهم', 'शक्ति', 'शक्ति']],
  ['a dot below is an accent', 'क़लम', ['कलम']],
  ['a sigma at the end of a word is one', 'ΟΔΌΣ', ['οδοσ']],
  ['digits of all scripts', '١٨٩٠ १९९५ ๒๕๖๖', ['1890', '1995', '2566']],
  ['letters that stand for more hold no other sign', '½ ﷺ', ['12', foldWord('ﷺ')]],
  ['nothing but signs', '… — !', []],
]
for (const [title, text, terms] of words) {
  test(title, () =>
    assert.deepEqual(
      tokenize(text).map(({ term }) => term),
      terms,
    ),
  )
}

test('places are those in the text', () => {
  const text = 'Zegt «Één» dan'
  assert.deepEqual(
    tokenize(text).map(({ start, end }) => text.slice(start, end)),
    ['Zegt', 'Één', 'dan'],
  )
})

test('a folded word holds no space, capital or control character', () => {
  for (let code = 0; code < 0x3000; code += 1) {
    for (const { term } of tokenize(String.fromCodePoint(code))) assert.doesNotMatch(term, /[\s\p{Cc}A-Z]/u)
  }
})

test('a very long word is cut', () => assert.equal(tokenize('a'.repeat(100_000))[0]!.term.length, 40))

test('words of a phrase stand one space apart', () =>
  assert.equal(foldPhrase(' AI-Delta  Plan!'), 'ai delta plan'))
