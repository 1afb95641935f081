import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherForms } from '../../../src/search/forms.ts'

const english = new Set(['the', 'during', 'her'])
const dutch = new Set(['het', 'kan', 'zijn'])

for (const [functions, forms] of [
  [english, 'database databases'],
  [english, 'company companies'],
  [english, 'box boxes'],
  [english, 'migrate migrates migrated migrating'],
  [english, 'plan plans planned planning'],
  [english, 'debug debugged debugging'],
  [english, 'open opened opening'],
  [english, 'reply replies replied replying'],
  [english, 'see sees seeing'],
  [dutch, 'model modellen'],
  [dutch, 'boom bomen'],
  [dutch, 'huis huizen'],
  [dutch, 'brief brieven'],
  [dutch, 'bedrijf bedrijven'],
  [dutch, 'mens mensen'],
  [dutch, 'werk werkt werken werkte werkten gewerkt'],
  [dutch, 'hoor hoort horen hoorde gehoord'],
  [dutch, 'geef geeft geven gegeven'],
  [dutch, 'vraag vraagt vragen gevraagd'],
  [dutch, 'groot grote'],
  [dutch, 'snel snelle'],
] as const) {
  test(`forms of one word find each other: ${forms}`, () => {
    const all = forms.split(' ')
    for (const form of all) {
      const others = otherForms(form, functions)
      for (const other of all) assert.equal(others.includes(other), other !== form, `${form} to ${other}`)
    }
  })
}

for (const [functions, word, other] of [
  [english, 'hop', 'hoping'],
  [english, 'plan', 'planed'],
  [english, 'string', 'str'],
  [english, 'pass', 'pas'],
  [english, 'car', 'caring'],
  // A function word has no forms: it is left out of the index.
  [english, 'hers', 'her'],
  [dutch, 'kant', 'kan'],
  [dutch, 'kant', 'kans'],
  // Of another language.
  [english, 'boom', 'bomen'],
  [new Set<string>(), 'database', 'databases'],
] as const) {
  test(`${word} is no form of ${other}`, () => {
    assert.ok(!otherForms(word, functions).includes(other))
    assert.ok(!otherForms(other, functions).includes(word))
  })
}

test('what is no word of these languages has no other forms', () => {
  for (const word of ['', 'is', '2000', 'c++', '能', 'één', 'aaaa'.repeat(10)]) {
    assert.ok(!otherForms(word, english).includes(word))
  }
  assert.deepEqual(otherForms('2000', english), [])
})
