/**
 * A file's name without its folder and its ending.
 *
 * @example fileStem('2024/Talk 1.2.md') // 'Talk 1.2'
 */
export function fileStem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
}
