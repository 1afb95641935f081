import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a command took, with all processes that it started. Linux only: it reads `/proc`. */
export interface Taken {
  status: number | null
  /** User and system seconds of the whole tree. */
  cpu: number
  wall: number
  /** Largest sum of resident memory of the tree that was seen, sampled 20 times a second, in bytes. */
  memory: number
}

const ticksPerSecond = 100
const pageBytes = 4096

/** Run a command to its end and say what it took. */
export async function measure(command: string, args: string[], cwd: string): Promise<Taken> {
  const before = childTicks()
  const begin = performance.now()
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  let memory = 0
  const sampler = setInterval(() => {
    memory = Math.max(memory, residentOf(child.pid!))
  }, 50)
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(sampler)
  return {
    status,
    cpu: (childTicks() - before) / ticksPerSecond,
    wall: (performance.now() - begin) / 1000,
    memory,
  }
}

/** Clock ticks of all children that have ended, and of theirs. */
function childTicks(): number {
  const fields = statOf('self')
  return Number(fields[13]) + Number(fields[14])
}

/** The fields of `/proc/<pid>/stat` behind the name: state is 0. */
function statOf(pid: number | 'self'): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function residentOf(root: number): number {
  const parents = new Map<number, number>()
  const resident = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = statOf(Number(name))
      parents.set(Number(name), Number(fields[1]))
      resident.set(Number(name), Number(fields[21]) * pageBytes)
    } catch {
      // It ended meanwhile.
    }
  }
  let sum = 0
  for (const [pid, bytes] of resident) {
    let at: number | undefined = pid
    while (at !== undefined && at !== root) at = parents.get(at)
    if (at === root) sum += bytes
  }
  return sum
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
