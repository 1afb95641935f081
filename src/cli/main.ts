import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { home } from '../home.ts'
import { OutputFolderError } from '../emit/own-site.ts'
import { SeedsFolderError } from '../read/read-seeds.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { dev } from './dev.ts'
import { importFiles } from './import.ts'
import { newSeed } from './new.ts'
import { names } from './names.ts'
import { assertNoWords, readOptions, UsageError, type CommonOptions } from './options.ts'

/** 0 fine, 1 problems in the input, 2 wrong use, 3 a fault of ours. */
export type ExitStatus = 0 | 1 | 2 | 3

interface Command {
  run: (options: CommonOptions) => Promise<ExitStatus>
  does: string
  /** Whether words follow its name. */
  takesWords?: boolean
}

const commands: Record<string, Command> = {
  build: { run: build, does: 'writes the site into --out, complete or not at all' },
  check: { run: check, does: 'says what is wrong with every seed; builds nothing' },
  dev: { run: dev, does: 'builds, serves on localhost, rebuilds when a seed changes' },
  new: {
    run: newSeed,
    does: 'makes a seed to fill in: naslag new <address or video id>',
    takesWords: true,
  },
  import: {
    run: importFiles,
    does: 'makes seeds of captions and metadata that yt-dlp saved, and of transcripts: naslag import <files or folders>',
    takesWords: true,
  },
  names: {
    run: names,
    does: 'lists spellings that look like a known name; --accept <spellings> adds those to names.yaml, without any those that are sure; --refuse <spellings>, or all, lists them no more',
    takesWords: true,
  },
}

const help = `naslag <command> [options]

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(8)}${does}`)
  .join('\n')}

  --seeds DIR    folder of seeds (seeds)
  --out DIR      folder for the site (_site)
  --base PATH    path that the site is served under (that of url in archive.yaml, or /)
  --cache DIR    folder of what earlier builds made, to be used again (.cache/naslag)
  --part I/N     build makes the I-th of N shares of the seeds into --cache, and no site
  --merge DIR    build takes over what shares left in DIR, a --cache of theirs; as often as there are shares
  --port N       port of dev (8080)
  --allow-host H dev answers requests for this host too, that of a tunnel; .H for all below it as well
  --dry-run      import says what it would make, and writes nothing
  --json         messages and results as JSON on standard output
  --quiet        nothing but errors
  --help, --version

Exit status: 0 fine, 1 problems in the input, 2 wrong use, 3 a fault of naslag.
`

/** Run one command. Returns the exit status; prints results to standard output, talk to standard error. */
export async function main(args: string[]): Promise<ExitStatus> {
  let options: ReturnType<typeof readOptions> | undefined
  try {
    options = readOptions(args)
    const [name, ...rest] = options.rest
    if (options.version) return print(`${version()}\n`)
    if (options.help || name === undefined) return options.help ? print(help) : complain(help)
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) {
      throw new UsageError(
        `Unexpected command \`${name}\`, expected one of ${Object.keys(commands).join(', ')}`,
      )
    }
    if (command.takesWords !== true) assertNoWords(rest, name)
    return await command.run({ ...options, rest })
  } catch (error) {
    if (
      error instanceof UsageError ||
      error instanceof SeedsFolderError ||
      error instanceof OutputFolderError
    ) {
      return complain(`naslag: ${error.message}\n`)
    }
    if (isDiskError(error)) return complainOfDisk(error, options)
    return complain(
      `naslag: this is a fault of naslag, please report it.\n${String((error as Error).stack ?? error)}\n`,
      3,
    )
  }
}

function complainOfDisk(error: NodeJS.ErrnoException, options: CommonOptions | undefined): ExitStatus {
  const out = ['build', 'dev'].includes(options?.rest[0] ?? '') ? options?.out : undefined
  if (out !== undefined && isAbout(error, out)) {
    return complain(
      `naslag: Unexpected place for the site, ${out}, expected one that can be written (${error.code}). Name another with --out.\n`,
    )
  }
  const site = out === undefined ? '' : ' The site that was there is as it was.'
  const cache = options?.cache
  return complain(
    cache !== undefined && isLocked(error, cache)
      ? `naslag: Unexpected place for what builds keep, ${cache}, expected one that can be read and written (${error.message}). Let it be read and written, or name another with --cache.${site}\n`
      : `naslag: ${error.message}.${site}\n`,
    3,
  )
}

/** Whether the disk refused the folder `out`, one above it, or the one beside it in which the site is made. */
function isAbout({ path: refused, syscall }: NodeJS.ErrnoException, out: string): boolean {
  if (refused === undefined || !['mkdir', 'scandir', 'lstat', 'rename', 'open'].includes(syscall ?? ''))
    return false
  const place = path.resolve(refused)
  return placesOf(out).some((target) => {
    const isAbove =
      target === place || target.startsWith(place.endsWith(path.sep) ? place : `${place}${path.sep}`)
    return isAbove || (place.startsWith(`${target}.`) && path.dirname(place) === path.dirname(target))
  })
}

/** Whether the disk refused something at or below the folder `cache`, and would refuse it again. */
function isLocked({ path: refused, code = '' }: NodeJS.ErrnoException, cache: string): boolean {
  if (refused === undefined || ['EMFILE', 'ENFILE', 'ENOSPC', 'EDQUOT'].includes(code)) return false
  return !path.relative(cache, refused).startsWith('..')
}

/** The path of `out`, and where it leads when it is a link. */
function placesOf(out: string): string[] {
  const target = path.resolve(out)
  try {
    return [target, realpathSync(target)]
  } catch {
    return [target]
  }
}

function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error)) return false
  const { code = '', syscall } = error as NodeJS.ErrnoException
  // A folder cannot be made below a link that leads nowhere.
  if (code === 'ENOENT') return syscall === 'mkdir'
  return 'ENOSPC EACCES EPERM EROFS EDQUOT EMFILE ENFILE EIO ENOTDIR ELOOP ENAMETOOLONG'
    .split(' ')
    .includes(code)
}

function print(text: string): ExitStatus {
  process.stdout.write(text)
  return 0
}

function complain(text: string, status: ExitStatus = 2): ExitStatus {
  process.stderr.write(text)
  return status
}

function version(): string {
  return (JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }).version
}
