import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { root, temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { completeSeed } from '../helpers/example-seeds.ts'
import { naslag, type Run } from '../helpers/naslag.ts'

const isRoot = process.getuid?.() === 0
/** Any user who is not root. */
const somebody = 65_534

let home = ''
before(() => {
  home = copyProgram()
  // A folder of that name can be made by nobody, not even root.
  writeFileSync(path.join(home, '.cache'), '')
})

/** A naslag of its own, with the packages of this one. */
function copyProgram(): string {
  const copy = temporaryFolder()
  for (const name of ['src', 'templates', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  cpSync(path.join(root, '.eleventy.ts'), path.join(copy, '.eleventy.ts'))
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

/** Build in a new folder; the answer is that folder too. */
async function build(options: {
  home: string
  temporary: string
  user?: number
}): Promise<Run & { cwd: string }> {
  const { temporary, ...others } = options
  const cwd = writeTree({ 'seeds/a.md': completeSeed })
  chmodSync(cwd, 0o777)
  const run = await naslag(['build', '--seeds', 'seeds'], { ...others, cwd, env: { TMPDIR: temporary } })
  return { ...run, cwd }
}

test('a program folder that cannot be written: its code is compiled below the temporary folder, once', async () => {
  const temporary = temporaryFolder()
  for (const run of [1, 2]) {
    const { status, stderr, cwd } = await build({ home, temporary })
    assert.equal(status, 0, `${run}: ${stderr}`)
    assert.match(stderr, /^1 episode → /m)
    assert.ok(existsSync(path.join(cwd, '_site/icon.svg')))
    const [own, ...others] = readdirSync(temporary)
    assert.match(own!, /^naslag-\d+$/)
    assert.deepEqual(others, [])
    assert.equal(statSync(path.join(temporary, own!)).mode & 0o777, 0o700)
    assert.deepEqual(readdirSync(path.join(temporary, own!)).sort(), ['assets', 'code'])
    assert.equal(readdirSync(path.join(temporary, own!, 'code')).length, 1)
  }
})

test('a temporary folder that others could write is not used', async () => {
  const temporary = temporaryFolder()
  const taken = path.join(temporary, `naslag-${process.getuid!()}`)
  mkdirSync(taken)
  chmodSync(taken, 0o777)
  const open = await build({ home, temporary })
  assert.equal(open.status, 0, open.stderr)
  assert.deepEqual([readdirSync(temporary), readdirSync(taken)], [[path.basename(taken)], []])

  rmSync(taken, { recursive: true })
  const elsewhere = temporaryFolder()
  symlinkSync(elsewhere, taken)
  const linked = await build({ home, temporary })
  assert.equal(linked.status, 0, linked.stderr)
  assert.deepEqual([readdirSync(temporary), readdirSync(elsewhere)], [[path.basename(taken)], []])
})

test(
  'a program of another user runs, compiled by that user or not',
  { skip: !isRoot && 'only root can be two users' },
  async () => {
    const program = copyProgram()
    const temporary = temporaryFolder()
    for (const folder of [program, temporary]) chmodSync(folder, folder === temporary ? 0o1777 : 0o755)
    const first = await build({ home: program, temporary, user: somebody })
    assert.equal(first.status, 0, first.stderr)
    assert.deepEqual(readdirSync(temporary), [`naslag-${somebody}`])

    assert.equal((await build({ home: program, temporary })).status, 0)
    assert.ok(existsSync(path.join(program, '.cache/code')))
    rmSync(path.join(temporary, `naslag-${somebody}`), { recursive: true })
    // Without what was bundled, which this user cannot keep.
    rmSync(path.join(program, '.cache/assets'), { recursive: true })
    const second = await build({ home: program, temporary, user: somebody })
    assert.equal(second.status, 0, second.stderr)
    assert.deepEqual(readdirSync(temporary), [])
  },
)

test('what is wrong with the program is said in a sentence: status 3', async () => {
  const temporary = temporaryFolder()
  const broken = copyProgram()
  writeFileSync(path.join(broken, 'src/cli/main.ts'), 'import "./gone.ts"\n')
  const bare = copyProgram()
  rmSync(path.join(bare, 'node_modules'))
  // Empty, so that it is not looked for above.
  mkdirSync(path.join(bare, 'node_modules/esbuild'), { recursive: true })
  for (const [program, sentence] of [
    [broken, /^naslag: Unexpected fault at the start, expected code that can be compiled\. .*gone\.ts.*\n$/],
    [bare, /^naslag: Unexpected folder without all packages, expected .*npm ci\n$/],
  ] as const) {
    const { status, stderr } = await build({ home: program, temporary })
    assert.equal(status, 3)
    assert.match(stderr, sentence)
  }
})
