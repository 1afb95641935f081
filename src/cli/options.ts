import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Share } from '../tasks/shares.ts'
import { hostOf } from './refusal.ts'

/** The command line was used in a way that naslag does not know: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** What every command takes. */
export interface CommonOptions {
  seeds: string
  out: string
  /** Absent, the path of the archive's `url`. */
  base?: string
  /** Folder of what earlier builds made. */
  cache: string
  json: boolean
  quiet: boolean
  colour: boolean
  port: number
  /** Hosts that `dev` answers besides those of this machine. */
  allowed: string[]
  accept: boolean
  refuse: boolean
  /** `import` says what it would make, and writes nothing. */
  dryRun: boolean
  /** The share of the seeds that `build` makes, and no site. */
  part?: Share
  /** Caches of other machines that `build` takes over first. */
  merge: string[]
  rest: string[]
}

const known = {
  seeds: { type: 'string', default: 'seeds' },
  out: { type: 'string', default: '_site' },
  base: { type: 'string' },
  cache: { type: 'string', default: '.cache/naslag' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  port: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  accept: { type: 'boolean' },
  refuse: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  part: { type: 'string' },
  merge: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options']

/** Options that mean something to one command only. */
const commandOf = {
  port: 'dev',
  'allow-host': 'dev',
  accept: 'names',
  refuse: 'names',
  'dry-run': 'import',
  part: 'build',
  merge: 'build',
} as const

/** Read a whole command line. Throws {@link UsageError} with a sentence for the person who typed it. */
export function readOptions(args: string[]): CommonOptions & { help: boolean; version: boolean } {
  let parsed
  try {
    parsed = parseArgs({ args, options: known, allowPositionals: true })
  } catch (error) {
    const id = args[0] === 'new' ? args.find((arg) => /^-[\w-]{10}$/.test(arg)) : undefined
    if (id !== undefined)
      throw new UsageError(
        `Unexpected video id \`${id}\`, expected its address, since it begins as an option does. Write: npm run new -- https://youtu.be/${id}`,
      )
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See: naslag --help`)
  }
  const { values, positionals } = parsed
  const {
    part,
    port,
    'allow-host': allowed = [],
    'dry-run': dryRun = false,
    base = process.env['PATH_PREFIX'],
    ...others
  } = values
  for (const name of ['seeds', 'out', 'cache', 'merge'] as const) assertFolder(name, values[name] ?? [])
  for (const name of Object.keys(commandOf) as (keyof typeof commandOf)[])
    if (values[name] !== undefined) assertMeant(name, positionals[0])
  return {
    ...others,
    ...(part === undefined ? {} : { part: readShare(part) }),
    ...(base === undefined ? {} : { base: readBase(base) }),
    port: readPort(port ?? '8080'),
    allowed: allowed.map(readHost),
    accept: others.accept ?? false,
    refuse: others.refuse ?? false,
    dryRun,
    merge: others.merge ?? [],
    colour: wantsColour(),
    rest: positionals,
  }
}

/** A folder without a name would be the current one: a script whose variable is empty does not mean that. */
function assertFolder(name: string, folders: string | string[]): void {
  if ([folders].flat().includes(''))
    throw new UsageError(`Unexpected \`--${name}\` without a name, expected a folder. Write: --${name} .`)
}

function assertMeant(name: keyof typeof commandOf, command: string | undefined): void {
  if (command === undefined || command === commandOf[name]) return
  throw new UsageError(
    `Unexpected \`--${name}\` for \`${command}\`, expected it for \`${commandOf[name]}\` only. See: naslag --help`,
  )
}

/** Words that follow the name of a command that takes none: a folder, most likely. */
export function assertNoWords([word]: readonly string[], command: string): void {
  if (word === undefined) return
  throw new UsageError(
    `Unexpected \`${word}\` after \`${command}\`, expected options only. Write: --seeds ${word}`,
  )
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new UsageError(`Unexpected port \`${text}\`, expected a number from 0 to 65535`)
}

function readHost(text: string): string {
  const host = hostOf(text)
  if (host !== undefined) return host
  const said = hostOf(text.replace(/^\w+:\/\/|\/.*$/g, '')) ?? 'pod.example.org'
  throw new UsageError(
    `Unexpected host \`${text}\`, expected a name or an address alone. Write: --allow-host ${said}`,
  )
}

function readBase(text: string): string {
  const isPath = /^(?:[\w\-./~]|%[\da-f]{2})*$/i.test(text)
  if (isPath && !text.split('/').some((part) => /^\.{1,2}$/.test(part))) return text
  throw new UsageError(`Unexpected base path \`${text}\`, expected a path such as /x/y/`)
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
