/** Gives each word a number, in order of first use, and counts passages by it. */
export class WordNumbers {
  readonly numbers = new Map<string, number>()
  /** By number, in how many passages the word is. */
  readonly passages: number[] = []

  of(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.passages.length
      this.numbers.set(word, number)
      this.passages.push(0)
    }
    return number
  }

  /** All words sorted by code unit, their passages in the same order, and by number the new place of each word. */
  sorted(): { words: string[]; passages: Uint32Array; places: Uint32Array } {
    const words = [...this.numbers.keys()].sort()
    const places = new Uint32Array(words.length)
    const passages = new Uint32Array(words.length)
    words.forEach((word, place) => {
      const number = this.numbers.get(word)!
      places[number] = place
      passages[place] = this.passages[number]!
    })
    return { words, passages, places }
  }
}
