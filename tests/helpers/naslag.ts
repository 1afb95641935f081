import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { root } from './build-fixture.ts'

/** What a run of the command line gave. */
export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

const program = path.join(root, 'src/cli/naslag.mjs')

/** Start the command line in `cwd`. */
export function start(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...options.env },
  })
}

/** Run the command line to its end. */
export function naslag(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
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
