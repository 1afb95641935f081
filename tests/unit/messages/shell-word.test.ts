import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shellQuoted, shellWord } from '../../../src/messages/shell-word.ts'

test('names of files as words of a shell', () => {
  const cases: [name: string, word: string][] = [
    ['seeds/one-talk_2.txt', 'seeds/one-talk_2.txt'],
    ['a b.txt', '"a b.txt"'],
    ["it's.txt", `"it's.txt"`],
    ['', '""'],
    // An interactive shell puts an earlier command in the place of `!x`, in double quotes too.
    ['no!x.txt', "$'no!x.txt'"],
    ['$(x).txt', "$'$(x).txt'"],
    [`it's "x".txt`, `$'it\\'s "x".txt'`],
    ['a\nb.txt', "$'a\\x0ab.txt'"],
    ['a\u001b[31m\u007fb\t.txt', "$'a\\x1b[31m\\x7fb\\x09.txt'"],
  ]
  for (const [name, word] of cases) assert.equal(shellWord(name), word)
  assert.equal(shellQuoted('one.txt'), '"one.txt"')
})
