/** Code units of texts that are held here; of a longer one they are held as long as it is read. */
const mostHeld = 1 << 18

const held = new Uint16Array(mostHeld)

const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0

/**
 * The code units of `text` and a zero behind them, for loops over all of them: taken from a string one by one they cost several
 * times as much. Valid until the next call.
 */
export function codeUnitsOf(text: string): Uint16Array {
  const units = text.length < mostHeld ? held : new Uint16Array(text.length + 1)
  const bytes = Buffer.from(units.buffer, 0, text.length * 2)
  bytes.write(text, 'utf16le')
  if (isBigEndian) bytes.swap16()
  units[text.length] = 0
  return units
}

/** The word that these are the code units of. */
export function wordOfUnits(units: Uint16Array): string {
  const bytes = Buffer.from(units.slice().buffer)
  if (isBigEndian) bytes.swap16()
  return bytes.toString('utf16le')
}
