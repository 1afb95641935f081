import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byLetter } from '../../../src/pages/alphabet.ts'

function orderOf(...texts: string[]): string[] {
  return byLetter(texts, (text) => text).map(({ letter, items }) => `${letter}: ${items.join(' | ')}`)
}

test('lists are in the order of letters, whatever case, accents and signs there are', () => {
  const cases: [texts: string[], order: string[]][] = [
    [[], []],
    [
      ['banaan', 'Appel', 'Bes', 'aardbei'],
      ['A: aardbei | Appel', 'B: banaan | Bes'],
    ],
    [['Ezel', 'École', 'Één', 'Egel'], ['E: École | Één | Egel | Ezel']],
    [['“Waarom” nu', 'Waar', 'Waarom niet'], ['W: Waar | Waarom niet | “Waarom” nu']],
    [
      ['Zuid', '3 mythen', 'Øresund', '?'],
      ['#: 3 mythen | ?', 'O: Øresund', 'Z: Zuid'],
    ],
    [
      ['Oslo', 'Ørsted', 'Orkaan', 'Œuvre', 'Oever', 'Ostrava'],
      ['O: Œuvre | Oever | Orkaan | Ørsted | Oslo | Ostrava'],
    ],
    [
      ['Strate', 'Straße', 'Straat', 'Łódź', 'Lodewijk', 'Æther'],
      ['A: Æther', 'L: Lodewijk | Łódź', 'S: Straat | Straße | Strate'],
    ],
    [['C++', 'c', 'C#', 'C'], ['C: C | c | C# | C++']],
    [['東京'], ['東: 東京']],
    [
      ['Talk 10', 'talk 2', 'Talk 1', 'Talk 02', 'Talk', 'Talk 1b', 'Talk: 3', '10 jaar', '9 jaar'],
      ['#: 9 jaar | 10 jaar', 'T: Talk | Talk 1 | Talk 1b | Talk 02 | talk 2 | Talk: 3 | Talk 10'],
    ],
    [['elan', 'Élan', 'élan', 'Eland', 'Elaborate'], ['E: Elaborate | elan | Élan | élan | Eland']],
  ]
  for (const [texts, order] of cases) {
    assert.deepEqual(orderOf(...texts), order)
    assert.deepEqual(orderOf(...texts.toReversed()), order)
  }
})
