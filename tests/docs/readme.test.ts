import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { buildFixture, root } from '../helpers/build-fixture.ts'
import { naslag } from '../helpers/naslag.ts'
import { filesOf } from '../helpers/site.ts'

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

test('every script that README names exists, and every script is named there', () => {
  const named = new Set([...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1]!))
  named.delete('ci')
  assert.deepEqual(
    [...named].filter((name) => scripts[name] === undefined),
    [],
  )
  assert.deepEqual(
    Object.keys(scripts).filter((name) => !named.has(name)),
    [],
  )
})

test('README has its chapters in the order that readers need', () => {
  const headings = [...readme.replace(/```[^]*?```/g, '').matchAll(/^## (.*)$/gm)].map((match) => match[1])
  assert.deepEqual(headings, [
    'What is this?',
    'When should I use this?',
    'Use',
    'Scripts',
    'Add an episode',
    'Publish',
  ])
})

test('every file that a document links to exists', () => {
  for (const file of [
    'README.md',
    'src/README.md',
    'seeds/README.md',
    'tests/README.md',
    'src/search/README.md',
    'src/segment/README.md',
  ]) {
    // What stands in code is an example of how to write one.
    const text = read(file).replace(/`[^`\n]*`/g, '')
    for (const [, target] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
      if (/^[a-z]+:/.test(target!)) continue
      assert.ok(existsSync(path.join(root, path.dirname(file), target!)), `${file} → ${target}`)
    }
  }
})

test('every option that README names is one of the command line', async () => {
  const { stdout } = await naslag(['--help'])
  for (const [, option] of readme.replace(/^yt-dlp .*$/gm, '').matchAll(/(--[a-z]+)/g)) {
    if (option === '--serve') continue
    assert.ok(stdout.includes(option!), option)
  }
})

test('the seed in README builds without a message', async () => {
  const seed = /```markdown\n([^]*?)```/.exec(readme)![1]!
  const { messages, out } = await buildFixture({ 'a.md': seed })
  assert.deepEqual(messages, [])
  assert.ok(filesOf(out).includes('episodes/a-title-its-second-subject/index.html'))
})

test('every stage of the architecture page is a folder, and every folder a stage', () => {
  const table = [...read('src/README.md').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!)
  const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  assert.deepEqual([...table, 'cli', 'messages', 'model'].sort(), folders.sort())
})
