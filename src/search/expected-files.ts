/**
 * About how many files an index has besides those of its text: shards and files of words of each part, root, lists and
 * manifest. Of 8 to 2,000 talks (900 to 230,000 passages) each part had 16.5 times its passages to the power of 0.4; a
 * tenth is added. Where shards have reached their largest size their number grows with the text.
 *
 * @param parts Passages in each part of the index.
 */
export function expectedOtherFiles(parts: readonly number[]): number {
  const ofParts = parts.map((passages) => Math.ceil(Math.max(18 * passages ** 0.4, passages / 200)))
  return ofParts.reduce((sum, files) => sum + files, 3)
}
