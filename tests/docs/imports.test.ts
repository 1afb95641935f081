import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../helpers/build-fixture.ts'

/** Every module below `src`, by path, with the modules it imports; those of which it takes types alone are apart. */
const modules = new Map(
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => [file, readModule(file)] as const),
)

interface Module {
  text: string
  imports: string[]
  /** Imports of types only: nothing of them is there when the module runs. */
  types: string[]
}

function readModule(file: string): Module {
  const text = readFileSync(path.join(root, file), 'utf8')
  const module: Module = { text, imports: [], types: [] }
  const pattern = /^(?:import|export)\s+(type\s)?([^'"]*?)\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm
  for (const [, typeOnly, names = '', from, later] of text.matchAll(pattern)) {
    const isType = typeOnly !== undefined || /^\{(?:\s*type [\w ]+,?)+\s*\}\s*$/.test(names)
    const list = isType ? module.types : module.imports
    list.push(path.posix.join(path.posix.dirname(file), (from ?? later)!))
  }
  return module
}

/** Folders in the order of the architecture page, those before all stages first. */
const order = [
  'model',
  'messages',
  ...readFileSync(path.join(root, 'src/README.md'), 'utf8').matchAll(/^\| `(\w+)` \| .* → /gm),
].map((stage) => (typeof stage === 'string' ? stage : stage[1]!))

test('a stage imports from model, messages and earlier stages only', () => {
  assert.deepEqual([order.at(2), order.at(-1)], ['read', 'import'])
  for (const [file, { imports, types }] of modules) {
    const stage = order.indexOf(file.split('/')[1]!)
    if (stage === -1) continue
    for (const other of [...imports, ...types]) {
      // Where naslag's own files are is no result of a stage.
      if (other === 'src/home.ts') continue
      const from = order.indexOf(other.split('/')[1]!)
      assert.ok(from !== -1 && from <= stage, `${file} imports ${other}`)
    }
  }
})

test('modules that run in the browser say so in their first line and need nothing of Node; no others say so', () => {
  const entries = ['site', 'episode', 'search', 'redirect', 'dev', 'dev-search'].map(
    (name) => `src/browser/${name}.ts`,
  )
  const runs = new Set<string>()
  const types = new Set<string>()
  for (const wanted = [...entries]; wanted.length > 0;) {
    const file = wanted.pop()!
    if (runs.has(file)) continue
    runs.add(file)
    wanted.push(...modules.get(file)!.imports)
    for (const other of modules.get(file)!.types) types.add(other)
  }
  for (const [file, { text }] of modules) {
    const saysSo = /^\/\/ Runs in the browser\b/.test(text)
    if (runs.has(file)) assert.ok(saysSo, `${file} runs in the browser`)
    else assert.ok(!saysSo || types.has(file), `${file} runs in no browser`)
    if (saysSo) assert.doesNotMatch(text, /from 'node:|\bprocess\.|\bBuffer\./, file)
  }
})

test('YAML has one home: whoever reads it gets its problems with it, and only who writes into a document has that alone', () => {
  const readers = [...modules].filter(([, { imports }]) => imports.includes('src/parse/yaml-document.ts'))
  assert.deepEqual(
    readers.map(([file]) => file).filter((file) => !file.startsWith('src/parse/')),
    ['src/names/edit-glossary.ts'],
  )
  const parsers = [...modules].filter(([, { text }]) => /\bparse(?:All)?Documents?\(/.test(text))
  assert.deepEqual(
    parsers.map(([file]) => file),
    ['src/parse/yaml-document.ts'],
  )
})
