import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { root } from './build-fixture.ts'

/** What a run of the command line gave. */
export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** How the command line is run, where it is not in this folder, by this user and from this program. */
export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** Root of another naslag. */
  home?: string
  /** Number of another user. */
  user?: number
}

/** What surrounds this process, without what it says of colours: Node warns of both variables, even of empty ones. */
function surroundings(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, ...others } = process.env
  return others
}

/** Start the command line in `cwd`. */
export function start(args: string[], options: RunOptions = {}): ChildProcess {
  const program = path.join(options.home ?? root, 'src/cli/naslag.mjs')
  return spawn(process.execPath, [program, ...args], {
    cwd: options.cwd ?? root,
    env: { ...surroundings(), ...options.env },
    ...(options.user === undefined ? {} : { uid: options.user, gid: options.user }),
  })
}

/** Run the command line to its end. */
export function naslag(args: string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = start(args, options)
    let stdout = ''
    let stderr = ''
    child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()))
    child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}
