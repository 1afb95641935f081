/** Characters without white space that can be read, and linked to, as one passage, in UTF-16 code units. */
const longest = 500

/** The end of a sentence, of scripts that have no white space between sentences, that more words follow. */
const sentenceEnd = /[。！？｡]+["”’」』）)\]】〉》]*(?=[^\s。！？｡"”’」』）)\]】〉》])/g

/**
 * A text of single spaces with one more behind each sentence of long stretches that have none, as Chinese and Japanese are written: a passage
 * begins where white space is, and a talk without any would be a single one. Shorter stretches stay as they are.
 *
 * @example partGluedSentences(`${'話'.repeat(300)}。${'話'.repeat(300)}。`) // `${'話'.repeat(300)}。 ${'話'.repeat(300)}。`
 */
export function partGluedSentences(text: string): string {
  if (text.length <= longest || !/[。！？｡]/.test(text)) return text
  return text
    .split(' ')
    .map((stretch) => (stretch.length <= longest ? stretch : stretch.replace(sentenceEnd, '$& ')))
    .join(' ')
}
