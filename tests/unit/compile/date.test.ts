import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysMeant, isoText } from '../../../src/compile/date.ts'

test('days that a date in another form can mean', () => {
  const cases: [text: string, ...days: string[]][] = [
    ['3 Feb 2024', '2024-02-03'],
    ['February 3, 2024', '2024-02-03'],
    ['Feb. 3rd 2024', '2024-02-03'],
    ['3rd of February, 2024', '2024-02-03'],
    ['Saturday, 3 February 2024', '2024-02-03'],
    ['za 3 feb. 2024', '2024-02-03'],
    ['3 mei 2024', '2024-05-03'],
    ['3e maart 2024', '2024-03-03'],
    ['03-FEB-2024', '2024-02-03'],
    ['2024 Feb 3', '2024-02-03'],
    ['2024/02/03', '2024-02-03'],
    ['2024.2.3', '2024-02-03'],
    ['13/02/2024', '2024-02-13'],
    ['02/13/2024', '2024-02-13'],
    ['03-03-2024', '2024-03-03'],
    ['Sat, 03 Feb 2024 10:00:00 +0000', '2024-02-03 10:00:00 +0000'],
    ['03/02/2024', '2024-02-03', '2024-03-02'],
    ['3.2.2024', '2024-02-03', '2024-03-02'],
    // Another day of the week, a day that does not exist, a part that is missing.
    ['Sunday, 3 February 2024'],
    ['30 Feb 2024'],
    ['32/13/2024'],
    ['Feb 2024'],
    ['3 Feb'],
    ['3/2/24'],
    ['May May 2024'],
    ['2024'],
    ['soon'],
    [''],
    [`3 Feb 2024${' '.repeat(100_000)}x`],
  ]
  for (const [text, ...days] of cases) {
    assert.deepEqual(daysMeant(text), days, text)
    for (const day of days) assert.notEqual(isoText(day), undefined, day)
  }
})
