/** Makes dates and numbers in one language, as people write them there. */
export class Formats {
  readonly #date: Intl.DateTimeFormat
  readonly #number: Intl.NumberFormat
  readonly #list: Intl.ListFormat

  constructor(language: string) {
    this.#date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    this.#number = new Intl.NumberFormat(language)
    this.#list = new Intl.ListFormat(language, { type: 'conjunction' })
  }

  /** A day `YYYY-MM-DD` in words. */
  date(day: string): string {
    return this.#date.format(new Date(`${day}T00:00:00Z`))
  }

  number(value: number): string {
    return this.#number.format(value)
  }

  list(parts: string[]): string {
    return this.#list.format(parts)
  }
}

/** Minutes that reading `words` words takes at 230 words a minute, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230))
}
