import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import {
  assetsVersion,
  codeVersion,
  hashFiles,
  siteVersion,
  versionOfFiles,
} from '../../../src/tasks/version.ts'
import { writeTree } from '../../helpers/build-fixture.ts'

test('a version changes with each file that is a part, and with no other', () => {
  const folder = writeTree({
    'package-lock.json': '{}',
    'src/build.ts': 'a',
    'src/cli/main.ts': 'a',
    'templates/parts/lists.tsx': 'a',
  })
  const isPart = (file: string): boolean => !file.startsWith('src/cli/')
  const before = versionOfFiles(hashFiles(folder), isPart)
  const after = (file: string): string => {
    writeFileSync(path.join(folder, file), 'b')
    return versionOfFiles(hashFiles(folder), isPart)
  }
  assert.equal(after('src/cli/main.ts'), before)
  const versions = ['templates/parts/lists.tsx', 'src/build.ts', 'package-lock.json'].map(after)
  assert.equal(new Set([before, ...versions]).size, 4)
})

test('what is made, what is printed and what pages load have versions of their own', () => {
  assert.equal(new Set([codeVersion(), siteVersion(), assetsVersion()]).size, 3)
  assert.equal(siteVersion(), siteVersion())
})
