/** A path of the seeds folder as a word of a command line: in quotes where it needs them. */
export function seedsWord(file: string): string {
  return /^[\w./-]+$/.test(file) ? `seeds/${file}` : `"seeds/${file}"`
}
