import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../helpers/build-fixture.ts'

/** Modules of functions that are the same as elsewhere: what they are is said there. */
const workers = /^src\/tasks\/(?:index-)?worker\.ts$/

test('every export says in a comment what it is', () => {
  let exports = 0
  for (const folder of ['src', 'templates'])
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const file = path.posix.join(folder, name.split(path.sep).join('/'))
      if (!/\.tsx?$/.test(file) || workers.test(file)) continue
      const text = `\n${readFileSync(path.join(root, file), 'utf8')}`
      for (const { 1: before, 2: line } of text.matchAll(/(.*)\n(export (?!default\b|type \{|[{*]).*)/g)) {
        exports += 1
        assert.match(before!, /\*\/$/, `${file}: ${line}`)
      }
    }
  assert.ok(exports > 500, `${exports} exports`)
})
