import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { bundleAssets } from '../../../src/emit/assets.ts'
import { licenseFiles } from '../../../src/emit/licenses.ts'
import { root, writeTree } from '../../helpers/build-fixture.ts'

test('the license of what scripts are bundled from goes with them', async () => {
  const { files } = await bundleAssets()
  const licenses = files.filter(({ file }) => /^assets\/licenses-[0-9A-F]{8}\.txt$/.test(file))
  assert.equal(licenses.length, 1)
  const license = readFileSync(path.join(root, 'node_modules/minisearch/LICENSE.txt'), 'utf8')
  assert.match(license, /Copyright 2022 Luca Ongaro[^]*shall be included in all copies/)
  assert.equal(String(licenses[0]!.content), `minisearch\n\n${license.trim()}\n`)
})

test('each package is named once, in order, with its notices; files of no package need none', () => {
  const folder = writeTree({
    'node_modules/b/package.json': '{"name": "b"}',
    'node_modules/b/LICENCE': 'Terms of b.\n',
    'node_modules/@a/a/package.json': '{"name": "@a/a"}',
    'node_modules/@a/a/license.md': 'Terms of a.\n',
    'node_modules/@a/a/NOTICE': 'Made by a.\n',
    'node_modules/b/node_modules/c/package.json': '{"name": "c"}',
    'node_modules/b/node_modules/c/LICENSE.txt': 'Terms of c.\n',
  })
  const [file, ...others] = licenseFiles(folder, [
    'src/site.ts',
    'node_modules/b/index.js',
    'node_modules/b/lib/other.js',
    'node_modules/b/node_modules/c/index.js',
    'node_modules/@a/a/dist/a.js',
  ])
  assert.deepEqual(others, [])
  assert.equal(file?.content, '@a/a\n\nMade by a.\n\nTerms of a.\n\nb\n\nTerms of b.\n\nc\n\nTerms of c.\n')
  assert.deepEqual(licenseFiles(folder, ['src/site.ts', 'templates/style/main.css']), [])
})

test('a package without a license is bundled into no site', () => {
  const folder = writeTree({ 'node_modules/b/package.json': '{"name": "b"}' })
  assert.throws(() => licenseFiles(folder, ['node_modules/b/index.js']), /b has no license/)
})
