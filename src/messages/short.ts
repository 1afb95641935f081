import { cutText } from '../model/cut-text.ts'

/** Code units of a value in a message, at most. */
const longest = 120

/** A value as messages show it: on one line and of bounded length. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longest ? `${cutText(line, longest - 3)}…` : line
}
