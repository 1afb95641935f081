import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
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
    for (const action of textsUnder(workflow, ['uses'])) assert.match(action, /@v\d+\.\d+\.\d+$/)
    for (const image of textsUnder(workflow, ['image'])) assert.match(image, /:\d+\.\d+\.\d+$/)
  })
}

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
