import assert from 'node:assert/strict'
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { mock, test } from 'node:test'
import { OutputFolderError } from '../../../src/emit/own-site.ts'
import { Staging, writeFiles } from '../../../src/emit/staging.ts'
import { temporaryFolder } from '../../helpers/build-fixture.ts'

const report = JSON.stringify({ generator: 'naslag', entries: ['a', 'build.json'] })
/** As it was before it named who made the site. */
const earlierReport = JSON.stringify({
  episodes: 1,
  words: 1,
  passages: 1,
  files: 2,
  bytes: 1,
  searchIndex: { files: 1, bytes: 1 },
})

async function publish(out: string, text: string): Promise<void> {
  const staging = await Staging.open(out)
  await writeFiles(staging.folder, [
    { file: 'build.json', content: report },
    { file: 'a/b.txt', content: text },
  ])
  staging.publish(['build.json', 'a/b.txt'])
}

test('a site replaces the one before it, and nothing is left beside it', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  await publish(out, 'two')
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'two')
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('a site that another build puts into the place meanwhile is replaced as well', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  const { renameSync: rename } = fs
  const renaming = mock.method(fs, 'renameSync', (from: string, to: string) => {
    // Between the two renames.
    if (to === out && renaming.mock.callCount() < 3) {
      mkdirSync(out)
      writeFileSync(path.join(out, 'build.json'), 'another')
    }
    rename(from, to)
  })
  syncBuiltinESMExports()
  try {
    await publish(out, 'two')
  } finally {
    renaming.mock.restore()
    syncBuiltinESMExports()
  }
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'two')
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('a folder replaces a file of its name, and a file a folder', async () => {
  const out = path.join(temporaryFolder(), 'site')
  for (const file of ['a', 'a/b.txt', 'a']) {
    const staging = await Staging.open(out)
    await writeFiles(staging.folder, [
      { file: 'build.json', content: report },
      { file, content: file },
    ])
    staging.publish(['build.json', file])
    assert.equal(readFileSync(path.join(out, file), 'utf8'), file)
  }
})

test('until it is published the old site is as it was', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  const staging = await Staging.open(out)
  await writeFiles(staging.folder, [{ file: 'a/b.txt', content: 'two' }])
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'one')
  await staging.discard()
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('what killed builds left is cleared, and a site caught between two names is put back', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  // No process has this number: the largest that Linux gives is 4194304.
  renameSync(out, `${out}.old-99999999-0a1b2c3d`)
  mkdirSync(`${out}.new-99999999-0a1b2c3d`)
  const staging = await Staging.open(out)
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'one')
  await staging.discard()
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('what a build that still runs writes stays', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  // The process that started this one.
  const running = [`site.new-${process.ppid}-0a1b2c3d`, `site.old-${process.ppid}-0a1b2c3d`]
  for (const folder of running) mkdirSync(path.join(parent, folder))
  const staging = await Staging.open(out)
  await staging.discard()
  assert.deepEqual(readdirSync(parent), running)
})

test('where the new site cannot take the place of the old one, that is put back', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  const staging = await Staging.open(out)
  await staging.discard()
  assert.throws(() => staging.publish([]), { code: 'ENOENT' })
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'one')
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('a folder with other files, or a file, is refused and left alone', async () => {
  const parent = temporaryFolder()
  const folder = path.join(parent, 'documents')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'letter.txt'), 'dear')
  await assert.rejects(Staging.open(folder), OutputFolderError)
  await assert.rejects(Staging.open(path.join(folder, 'letter.txt')), OutputFolderError)
  assert.deepEqual(readdirSync(folder), ['letter.txt'])
})

test('a folder whose build.json is of another program is refused and left alone', async () => {
  for (const content of ['{}', '[]', 'null', '{', '{"episodes": 1, "words": 2}', '{"generator": "other"}']) {
    const folder = path.join(temporaryFolder(), 'site')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'build.json'), content)
    writeFileSync(path.join(folder, 'thesis.txt'), 'important')
    await assert.rejects(Staging.open(folder), OutputFolderError, content)
    assert.deepEqual(readdirSync(folder), ['build.json', 'thesis.txt'], content)
  }
})

test('what somebody put into the site is named, and the site is left alone', async () => {
  for (const known of [report, earlierReport]) {
    const out = path.join(temporaryFolder(), 'site')
    await publish(out, 'one')
    writeFileSync(path.join(out, 'build.json'), known.replace('"a",', ''))
    await assert.rejects(Staging.open(out), /^OutputFolderError: Unexpected a in .*site, expected only what /)
    renameSync(path.join(out, 'a'), path.join(out, 'CNAME'))
    mkdirSync(path.join(out, '.git'))
    await assert.rejects(Staging.open(out), /Unexpected \.git, CNAME in /)
    assert.deepEqual(readdirSync(out), ['.git', 'CNAME', 'build.json'])
    for (const name of ['1', '2', '3']) writeFileSync(path.join(out, name), '')
    await assert.rejects(Staging.open(out), /Unexpected \.git, 1, 2, 3, CNAME in /)
    writeFileSync(path.join(out, '4'), '')
    await assert.rejects(Staging.open(out), /Unexpected \.git, 1, 2, 3, 4 and others in /)
  }
})

test('a site of an earlier version, and what a file manager left, are replaced', async () => {
  const out = path.join(temporaryFolder(), 'site')
  mkdirSync(path.join(out, 'episodes'), { recursive: true })
  writeFileSync(path.join(out, 'build.json'), earlierReport)
  for (const file of ['icon.svg', '.DS_Store', 'archive.json', 'archive-12.ndjson', 'sitemap-1.xml'])
    writeFileSync(path.join(out, file), '')
  await publish(out, 'one')
  assert.deepEqual(readdirSync(out), ['a', 'build.json'])
})

test('folders beside the site that only look like leavings stay', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  for (const name of ['site.old-99999999', 'site.new-2024']) mkdirSync(path.join(parent, name))
  await publish(out, 'one')
  assert.deepEqual(readdirSync(parent), ['site', 'site.new-2024', 'site.old-99999999'])
})

test('a link stays one: the folder that it leads to is replaced', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'link')
  mkdirSync(path.join(parent, 'below/real'), { recursive: true })
  symlinkSync('below/real', out)
  await publish(out, 'one')
  await publish(out, 'two')
  assert.ok(lstatSync(out).isSymbolicLink())
  assert.equal(readFileSync(path.join(parent, 'below/real/a/b.txt'), 'utf8'), 'two')
  assert.deepEqual(readdirSync(path.join(parent, 'below')), ['real'])
})

test('a link that leads nowhere is refused', async () => {
  const out = path.join(temporaryFolder(), 'link')
  for (const target of ['gone', 'link']) {
    symlinkSync(target, out)
    await assert.rejects(Staging.open(out), /^OutputFolderError: Unexpected link .*link that leads nowhere, /)
    fs.unlinkSync(out)
  }
})

test('a mount point is refused, and the site in it is as it was', async () => {
  for (const code of ['EBUSY', 'EXDEV']) {
    const parent = temporaryFolder()
    const out = path.join(parent, 'site')
    await publish(out, 'one')
    const staging = await Staging.open(out)
    // What the system answers to a rename of a mount point.
    const rename = mock.method(fs, 'renameSync', () => {
      throw Object.assign(new Error(code), { code })
    })
    syncBuiltinESMExports()
    try {
      assert.throws(() => staging.publish([]), /^OutputFolderError: Unexpected mount point .*, expected /)
    } finally {
      rename.mock.restore()
      syncBuiltinESMExports()
    }
    await staging.discard()
    assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'one')
    assert.deepEqual(readdirSync(parent), ['site'])
  }
})

test('the folder in which the command runs is refused', async () => {
  const before = process.cwd()
  const folder = temporaryFolder()
  process.chdir(folder)
  try {
    await assert.rejects(Staging.open('.'), OutputFolderError)
  } finally {
    process.chdir(before)
  }
})

test('an empty folder is taken', async () => {
  const out = path.join(temporaryFolder(), 'site')
  mkdirSync(out)
  await publish(out, 'one')
  assert.ok(existsSync(path.join(out, 'build.json')))
})
