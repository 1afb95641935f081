import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { parseDocument } from 'yaml'
import { root } from '../helpers/build-fixture.ts'
import { naslag } from '../helpers/naslag.ts'

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const workflows = readdirSync(path.join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`)

/** Every text of a workflow that stands under one of `keys`, or in a list under it. */
function textsUnder(value: unknown, keys: readonly string[]): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) => {
    if (!keys.includes(key)) return textsUnder(below, keys)
    const list: unknown[] = Array.isArray(below) ? below : [below]
    return list.filter((text) => typeof text === 'string')
  })
}

let help = ''
before(async () => {
  help = (await naslag(['--help'])).stdout
})

for (const file of [...workflows, '.gitlab-ci.yml']) {
  const document = parseDocument(read(file))
  const workflow: unknown = document.toJS()

  test(`${file} is YAML`, () => {
    assert.deepEqual([...document.errors, ...document.warnings], [])
  })

  test(`${file} runs commands and options that exist`, () => {
    const commands = textsUnder(workflow, ['run', 'script', 'before_script']).flatMap((text) =>
      text.split('\n'),
    )
    assert.ok(commands.some((command) => command.startsWith('npm run build')))
    for (const command of commands) {
      if (/^npm (?:ci|test)\b/.test(command)) continue
      const [, script, options = ''] = /^npm run ([a-z:]+)(?: -- (.*))?$/.exec(command) ?? []
      assert.ok(script !== undefined && scripts[script] !== undefined, command)
      for (const [option] of options.matchAll(/(?<= |^)--[a-z]+/g))
        assert.ok(new RegExp(`^ +${option} `, 'm').test(help), `${option} in: ${command}`)
    }
  })

  test(`${file} keeps what was made between runs`, () => {
    assert.ok(textsUnder(workflow, ['path', 'paths']).some((text) => /^\.cache\/naslag\/?$/.test(text)))
  })

  test(`${file} states versions in full`, () => {
    // An action by its commit, since a tag can be moved, with the version beside it.
    for (const action of textsUnder(workflow, ['uses'])) {
      assert.match(action, /^actions\/[a-z/-]+@[0-9a-f]{40}$/)
      assert.match(read(file).split(`${action} # `)[1] ?? '', /^v\d+\.\d+\.\d+\n/)
    }
    for (const image of textsUnder(workflow, ['image'])) assert.match(image, /:\d+\.\d+\.\d+$/)
  })
}

test('newer versions of all that is stated in full are asked for, and Node’s types stay those of the oldest one', () => {
  const { updates } = parseDocument(read('.github/dependabot.yml')).toJS() as {
    updates: { 'package-ecosystem': string; directory: string; ignore?: { 'dependency-name': string }[] }[]
  }
  assert.deepEqual(
    updates.map((update) => [update['package-ecosystem'], update.directory]),
    [
      ['npm', '/'],
      ['github-actions', '/'],
    ],
  )
  const { engines, devDependencies } = JSON.parse(read('package.json')) as {
    engines: { node: string }
    devDependencies: Record<string, string>
  }
  const [, oldest] = /^>=(\d+)\./.exec(engines.node)!
  assert.ok(devDependencies['@types/node']!.startsWith(`${oldest}.`))
  assert.deepEqual(
    updates[0]!.ignore?.map((each) => each['dependency-name']),
    ['@types/node'],
  )
})

test('no workflow begins with what another one, which makes other seeds, kept', () => {
  const caches = workflows.flatMap((file) => {
    const workflow: unknown = parseDocument(read(file)).toJS()
    return textsUnder(workflow, ['restore-keys']).map((prefix) => ({ file, prefix }))
  })
  assert.equal(caches.length, workflows.length)
  for (const { file, prefix } of caches) {
    for (const other of caches)
      if (other.file !== file) assert.ok(!other.prefix.startsWith(prefix), `${file}: ${prefix}`)
  }
})

/** A program that was unpacked, not cloned, has no list of its files. */
const noGit = !existsSync(path.join(root, '.git'))

interface Job {
  needs?: string | string[]
  if?: string
  permissions?: Record<string, string>
  steps: { if?: string; run?: string; uses?: string; with?: Record<string, unknown> }[]
}

test('what the tests have passed is known by all but the seeds', { skip: noGit }, () => {
  const { check } = jobsOf('publish.yml')
  const key = String(check!.steps.find(({ with: given }) => given?.['lookup-only'] === true)?.with?.['key'])
  const patterns = Array.from(key.matchAll(/'([^']+)'/g), ([, pattern]) => pattern!)
  const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).stdout.split('\0')
  const files = tracked.filter(
    (file) => file !== '' && (!file.startsWith('seeds/') || file === 'seeds/README.md'),
  )
  assert.ok(files.length > 100)
  // A pattern that also names the folder of git would make each push another program.
  for (const pattern of patterns) assert.ok(!/^(?:\*\*|\.\*|\*$)/.test(pattern), pattern)
  for (const file of files)
    assert.ok(
      patterns.some((pattern) => covers(pattern, file)),
      file,
    )
  for (const seed of ['seeds/talk.md', 'seeds/archive.yaml', 'seeds/names.yaml'])
    assert.ok(!patterns.some((pattern) => covers(pattern, seed)), seed)
})

/** Patterns are paths, `folder/**`, and `*.ending` for files at the top. */
function covers(pattern: string, file: string): boolean {
  if (pattern.endsWith('/**')) return file.startsWith(pattern.slice(0, -2))
  return (
    pattern === file || (pattern.startsWith('*.') && !file.includes('/') && file.endsWith(pattern.slice(1)))
  )
}

test('a push of seeds waits for no tests, one of a program that has not passed them for all of them, and a contribution is checked', () => {
  const { check, test: tests, tested, publish } = jobsOf('publish.yml')
  assert.ok(!check!.steps.some(({ run }) => run === 'npm test'))
  assert.equal(
    check!.steps.find(({ run }) => run === 'npm run check')?.if,
    "github.event_name == 'pull_request'",
  )
  assert.equal(tests!.if, "needs.check.outputs.tested != 'true'")
  assert.ok(tests!.steps.some(({ run }) => run === 'npm test'))
  // Without a condition of its own a job waits for all that it needs to succeed.
  assert.deepEqual([tested!.needs, tested!.if], [['check', 'test'], undefined])
  assert.deepEqual(publish!.needs, ['check', 'test'])
  for (const condition of [
    "github.event_name == 'push'",
    "needs.check.result == 'success'",
    '(!github.event.repository.fork || github.event.repository.has_pages)',
    "(needs.test.result == 'success' || (needs.test.result == 'skipped' && needs.check.outputs.tested == 'true'))",
  ])
    assert.ok(publish!.if?.includes(condition), condition)
})

function jobsOf(workflow: string): Record<string, Job> {
  return (parseDocument(read(`.github/workflows/${workflow}`)).toJS() as { jobs: Record<string, Job> }).jobs
}

test('what reads contributions and runs packages can publish nothing, and what publishes runs nothing else', () => {
  for (const file of workflows) {
    const { permissions } = parseDocument(read(file)).toJS() as { permissions: unknown }
    assert.deepEqual(permissions, { contents: 'read' }, file)
    // It would run a contribution with the rights of the archive.
    assert.doesNotMatch(read(file), /pull_request_target|workflow_run/)
    const { deploy, ...others } = jobsOf(path.basename(file))
    assert.deepEqual(deploy!.permissions, { pages: 'write', 'id-token': 'write' })
    assert.deepEqual(
      deploy!.steps.map(({ uses }) => uses?.replace(/@.*/, '')),
      ['actions/deploy-pages'],
    )
    for (const [name, job] of Object.entries(others)) {
      assert.doesNotMatch(Object.values(job.permissions ?? {}).join(), /write/, `${file}: ${name}`)
      for (const { run = '', uses = '', with: given } of job.steps) {
        // Names of branches, titles and the like are whatever a contributor wrote.
        assert.doesNotMatch(run, /\$\{\{ *github\./, `${file}: ${run}`)
        if (uses.startsWith('actions/checkout@')) assert.equal(given?.['persist-credentials'], false, file)
      }
    }
  }
  const { deploy } = jobsOf('publish.yml')
  assert.deepEqual(
    [deploy!.needs, deploy!.if],
    ['publish', "${{ !cancelled() && needs.publish.result == 'success' }}"],
  )
})

test('a push does not cancel what is being published', () => {
  for (const file of workflows) {
    const { concurrency } = parseDocument(read(file)).toJS() as {
      concurrency: Record<string, unknown>
    }
    assert.ok(
      [false, "${{ github.event_name == 'pull_request' }}"].includes(
        concurrency['cancel-in-progress'] as string | boolean,
      ),
      file,
    )
  }
})
