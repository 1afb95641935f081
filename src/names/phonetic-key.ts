/**
 * How a spelling sounds to Dutch and English speakers, roughly: its consonants, those that speech recognition confuses made
 * one (`d` `t`; `b` `p`; `g` `k` `ch` `q`; `f` `v` `w` `ph`; `s` `z` `sh`), doubles made single, vowels left out but for a
 * mark that there is one at the start. After the idea of the Kölner Phonetik (H. J. Postel, 1969), whose classes are for
 * German.
 *
 * @param letters folded, without spaces
 * @example phoneticKey('entroppick') // 'antrpk', as of 'anthropic'
 */
export function phoneticKey(letters: string): string {
  let key = ''
  let before = ''
  for (let index = 0; index < letters.length; index += 1) {
    const [sound, length] = soundAt(letters, index)
    index += length - 1
    if (sound === 'h' || (sound === before && sound !== '')) continue
    before = sound
    if (sound !== vowel) key += sound
    else if (key === '') key = vowel
  }
  return key
}

const vowel = 'a'

/** Combinations of letters that are one sound, and `x`, which is two. */
const combinations: [letters: string, sound: string][] = [
  ['sch', 'sk'],
  ['sh', 's'],
  ['sj', 's'],
  ['tch', 't'],
  ['tj', 't'],
  ['th', 't'],
  ['ch', 'k'],
  ['gh', 'k'],
  ['ph', 'f'],
  ['qu', 'k'],
  ['x', 'ks'],
]

const sounds: Record<string, string> = {
  b: 'p',
  c: 'k',
  d: 't',
  e: vowel,
  g: 'k',
  i: vowel,
  j: vowel,
  o: vowel,
  q: 'k',
  u: vowel,
  v: 'f',
  w: 'f',
  y: vowel,
  z: 's',
}

/** The sound that begins at `index`, and how many letters it takes. */
function soundAt(letters: string, index: number): [sound: string, length: number] {
  const letter = letters[index]!
  if ('sctgpqx'.includes(letter)) {
    for (const [combination, sound] of combinations) {
      if (letters.startsWith(combination, index)) return [sound, combination.length]
    }
  }
  if (letter === 'c' && /[eiy]/.test(letters[index + 1] ?? '')) return ['s', 1]
  return [sounds[letter] ?? letter, 1]
}
