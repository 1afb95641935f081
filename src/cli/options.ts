import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Share } from '../tasks/parts.ts'

/** The command line was used in a way that naslag does not know: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** What every command takes. */
export interface CommonOptions {
  seeds: string
  out: string
  base: string
  /** Folder of what earlier builds made. */
  cache: string
  json: boolean
  quiet: boolean
  colour: boolean
  port: number
  accept: boolean
  /** The share of the seeds that `build` makes, and no site. */
  part?: Share
  /** Caches of other machines that `build` takes over first. */
  merge: string[]
  rest: string[]
}

const known = {
  seeds: { type: 'string', default: 'seeds' },
  out: { type: 'string', default: '_site' },
  base: { type: 'string', default: process.env['PATH_PREFIX'] ?? '/' },
  cache: { type: 'string', default: '.cache/naslag' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  port: { type: 'string', default: '8080' },
  accept: { type: 'boolean', default: false },
  part: { type: 'string' },
  merge: { type: 'string', multiple: true, default: [] },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options']

/** Read what follows the command's name. Throws {@link UsageError} with a sentence for the person who typed it. */
export function readOptions(args: string[]): CommonOptions & { help: boolean; version: boolean } {
  let parsed
  try {
    parsed = parseArgs({ args, options: known, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See: naslag --help`)
  }
  const { values, positionals } = parsed
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`Unexpected port \`${values.port}\`, expected a number from 0 to 65535`)
  }
  if (!/^[\w\-./~%]*$/.test(values.base) || values.base.split('/').some((part) => /^\.{1,2}$/.test(part))) {
    throw new UsageError(`Unexpected base path \`${values.base}\`, expected a path such as /x/y/`)
  }
  const { part, ...others } = values
  return {
    ...others,
    ...(part === undefined ? {} : { part: readShare(part) }),
    port,
    colour: wantsColour(),
    rest: positionals,
  }
}

function readShare(text: string): Share {
  const [, part, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []
  const share = { part: Number(part), of: Number(of) }
  if (share.part >= 1 && share.part <= share.of) return share
  throw new UsageError(`Unexpected part \`${text}\`, expected one such as 2/4: the second of four`)
}

/** Colour on a terminal, unless NO_COLOR is set; FORCE_COLOR asks for it anywhere. */
function wantsColour(): boolean {
  if ((process.env['NO_COLOR'] ?? '') !== '') return false
  const force = process.env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0'
  return process.stderr.isTTY
}
