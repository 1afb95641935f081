/**
 * Text as one word of a command that is copied into a shell, in quotes where it needs them: a contributor chose the names of files,
 * and `$(…)` in one would be run.
 *
 * @example shellWord('a b.txt') // '"a b.txt"'
 */
export function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : shellQuoted(text)
}

/**
 * The same always in quotes: in double ones, which the shells of all systems know, where these are enough, else in those of bash and
 * zsh, which take any character.
 *
 * @example shellQuoted('$(x).txt') // "$'$(x).txt'"
 */
export function shellQuoted(text: string): string {
  if (!/["$`\\!%]|\p{Cc}/u.test(text)) return `"${text}"`
  const inside = text
    .replace(/[\\']/g, '\\$&')
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `$'${inside}'`
}
