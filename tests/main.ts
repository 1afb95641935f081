import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './helpers/chromium.ts'
import { planFiles } from './helpers/plan-files.ts'

/*
 * npm test                 everything: types, lint, all tests, browser included
 * npm test -- golden       only test files whose path contains "golden"
 * PROPERTY_SEED=random npm test -- property    other cases than those of every run
 */

const root = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.includes('fixtures'))
  .map((file) => path.posix.join('tests', file.split(path.sep).join('/')))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()

if (files.length === 0) fail(`No test file has ${wanted.join(' or ')} in its path`)
if (wanted.length === 0) {
  run('npx', ['tsc', '-p', 'tsconfig.json'])
  run('npm', ['run', '--silent', 'lint'])
}
if (files.some((file) => file.startsWith('tests/browser/'))) await ensureChromium()
const seed = path.join(root, 'tests/helpers/property-seed.mjs')
const runner = path.join(root, 'tests/helpers/run-files.ts')
run(process.execPath, ['--import', 'tsx', '--import', seed, runner, ...planFiles(files)])

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(`${command} ${args.slice(0, 3).join(' ')} failed`)
}

function fail(text: string): never {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
