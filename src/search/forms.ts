// Runs in the browser too: imports nothing from Node.

/** One vowel and one consonant at the end, behind a consonant: what is doubled before an ending. */
const closed = /[^aeiouy][aeiou][^aeiouwxyh]$/

type Forms = (base: string, open: string, last: string) => string[]

/** `base` ends in `last`, and stands before most endings as `open`. */
const english: Forms = (base, open, last) => {
  const short = base.slice(0, -1)
  if (last === 'e') return [`${base}s`, `${base}d`, `${short}ing`, `${base}ing`]
  if (/[^aeiou]y$/.test(base)) return [`${short}ies`, `${short}ied`, `${base}ing`]
  // Of one syllable it must be `planned`: what is planed is no plan.
  const isLong = /[aeiouy][^aeiouy]+[aeiouy]/.test(base)
  return [
    base + (/([sxz]|[cs]h)$/.test(base) ? 'es' : 's'),
    `${open}ed`,
    `${open}ing`,
    ...(isLong ? [`${base}ed`, `${base}ing`] : []),
  ]
}

const dutch: Forms = (base, open) => [
  ...['s', 't', 'te', 'ten', 'de', 'den', 'en', 'e'].map((ending) => base + ending),
  ...['', 't', 'd'].map((ending) => `ge${base}${ending}`),
  // `boom`, `huis` and `brief`: `bomen`, `huizen` and `brieven`.
  ...['en', 'e'].flatMap((ending) => {
    const soft = softened(open).replace(/([aeou])\1([^aeiouy])$/, '$1$2') + ending
    return [soft, `ge${soft}`]
  }),
]

function softened(stem: string): string {
  return stem.replace(/(?<=[aeiou][aeiouj]|[lrnm])[sf]$/, (letter) => (letter === 's' ? 'z' : 'v'))
}

/**
 * What may be the same word in another form, of number or time: spellings, most of which are no words. `functions` are the
 * function words of an index, which show its languages.
 *
 * @example otherForms('databases', new Set(['the'])).includes('database') // true
 */
export function otherForms(word: string, functions: ReadonlySet<string>): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return []
  const kinds = [functions.has('the') && english, functions.has('het') && dutch]
  const formsOf = (base: string): string[] => {
    if (base.length < 3 || !/[aeiouy]/.test(base) || functions.has(base)) return []
    const last = base.at(-1)!
    const open = closed.test(base) ? base + last : base
    return kinds.flatMap((forms) => (forms === false ? [] : forms(base, open, last)))
  }
  const forms = new Set(formsOf(word))
  for (const whole of new Set([word, word.replace(/^ge/, '')])) {
    for (let end = whole.length; end > whole.length - 5 && end > 1; end -= 1) {
      const start = whole.slice(0, end)
      const next = hardened(whole[end] ?? '')
      for (const rest of ['', 'e', 'y', next, start.at(-1)! + next]) {
        const all = formsOf(start + rest)
        if (all.includes(word)) for (const form of [start + rest, ...all]) forms.add(form)
      }
    }
  }
  return [...forms].filter((form) => form !== word && !functions.has(form))
}

function hardened(letter: string): string {
  return { z: 's', v: 'f' }[letter] ?? letter
}
