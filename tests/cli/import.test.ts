import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root, temporaryFolder, testCache, writeTree } from '../helpers/build-fixture.ts'
import { assertGolden } from '../helpers/golden.ts'
import { info, vtt } from '../helpers/import-files.ts'
import { naslag } from '../helpers/naslag.ts'
import { filesOf } from '../helpers/site.ts'

const fixture = path.join(root, 'tests/fixtures/import')

/** A folder with the downloads of the fixture and no seeds. */
function work(): string {
  const folder = temporaryFolder()
  cpSync(path.join(fixture, 'downloads'), path.join(folder, 'downloads'), { recursive: true })
  mkdirSync(path.join(folder, 'seeds'))
  writeFileSync(path.join(folder, 'seeds/archive.yaml'), 'language: nl\n')
  return folder
}

/** Files below a folder with their content and their time of last change. */
function stateOf(folder: string): string[] {
  return filesOf(folder).map((file) => {
    const at = path.join(folder, file)
    return `${file} ${statSync(at).mtimeMs} ${readFileSync(at, 'utf8')}`
  })
}

test('import makes seeds of downloads, which build; imported again nothing changes', async () => {
  const cwd = work()
  const first = await naslag(['import', 'downloads'], { cwd })
  assert.equal(first.status, 1, 'one of the captions is broken')
  const seeds = filesOf(path.join(cwd, 'seeds')).filter((file) => file !== 'archive.yaml')
  await assertGolden(
    path.join(fixture, 'expected'),
    new Map([
      ['stdout.txt', first.stdout],
      ['stderr.txt', first.stderr],
      ...seeds.map((file): [string, string] => [
        `seeds/${file}`,
        readFileSync(path.join(cwd, 'seeds', file), 'utf8'),
      ]),
    ]),
  )

  const check = await naslag(['check', '--cache', testCache], { cwd })
  assert.deepEqual([check.status, check.stderr], [0, '4 episodes, nothing to report\n'])
  const build = await naslag(['build', '--out', 'site', '--cache', testCache], { cwd })
  assert.equal(build.status, 0, build.stderr)
  const record = JSON.parse(
    readFileSync(path.join(cwd, 'site/episodes/een-tuin-met-zonder-c/transcript.json'), 'utf8'),
  ) as { passages: { start?: number }[]; chapters: { title: string; start?: number }[] }
  assert.ok(record.passages.every(({ start }) => start !== undefined))
  assert.deepEqual(
    record.chapters.map(({ title, start }) => [title, start]),
    [
      ['Begin', 0],
      ['Verder', 100],
    ],
  )

  const before = stateOf(path.join(cwd, 'seeds'))
  const again = await naslag(['import', 'downloads'], { cwd })
  assert.deepEqual([again.status, again.stdout], [1, ''])
  assert.match(again.stderr, /0 seeds made, 4 there already, 1 could not be imported → seeds\n$/)
  assert.deepEqual(stateOf(path.join(cwd, 'seeds')), before)
})

test('import --json prints what was made, what is there, and the messages; --quiet only errors', async () => {
  const cwd = work()
  const first = await naslag(['import', 'downloads/interview.md', 'downloads/interview.md', '--json'], {
    cwd,
  })
  assert.deepEqual(JSON.parse(first.stdout), {
    made: [path.join('seeds', 'Interview met Ann.md')],
    present: [],
    beside: [],
    unread: [],
    messages: [],
    errors: 0,
    warnings: 0,
  })
  assert.deepEqual([first.status, first.stderr], [0, ''])
  const again = await naslag(['import', 'downloads/interview.md', '--json'], { cwd })
  const { made, present } = JSON.parse(again.stdout) as { made: string[]; present: string[] }
  assert.deepEqual([made, present], [[], [path.join('seeds', 'Interview met Ann.md')]])
  const quiet = await naslag(['import', 'downloads/channel', '--quiet'], { cwd })
  assert.deepEqual([quiet.status, quiet.stdout, quiet.stderr], [0, '', ''])
})

test('import --dry-run says what import makes, and writes nothing', async () => {
  const cwd = work()
  const before = stateOf(cwd)
  const dry = await naslag(['import', '--dry-run', 'downloads'], { cwd })
  const dryJson = await naslag(['import', '--dry-run', '--json', 'downloads'], { cwd })
  assert.deepEqual(stateOf(cwd), before)
  assert.match(
    dry.stderr,
    /\n4 seeds would be made, 0 there already, 1 cannot be imported; 5 files would be put beside them → seeds\nA dry run: nothing was written\n$/,
  )
  const made = await naslag(['import', '--json', 'downloads'], { cwd })
  assert.deepEqual([dryJson.status, dryJson.stdout], [made.status, made.stdout])
  assert.deepEqual(dry.stdout.split('\n').slice(0, -1), (JSON.parse(made.stdout) as { made: string[] }).made)
})

test('a dry run knows the seeds that it would have made: of a talk that comes twice there is one', async () => {
  const talk = `All of these are the words of a talk, ${'and so are these, '.repeat(20)}to the end.\n`
  const cwd = writeTree({ 'downloads/a/talk.txt': talk, 'downloads/b/talk.txt': talk, 'seeds/.keep': '' })
  const { made, present } = JSON.parse(
    (await naslag(['import', '--dry-run', '--json', 'downloads'], { cwd })).stdout,
  ) as Record<string, string[]>
  assert.deepEqual([made, present], [['seeds/talk.md'], []])
  assert.deepEqual(filesOf(path.join(cwd, 'seeds')), ['.keep'])
})

test('a seed that an editor moved and corrected stays; a file that has its name is not replaced', async () => {
  const cwd = writeTree({
    'seeds/old/Mine.md': '# Mine\n\n**Video ID:** abcdefghij0\n\n## Transcript\n\nHello.\n',
    'seeds/A talk.md': 'somebody is writing this',
    'downloads/abcdefghij0.en.vtt': vtt('Hello.'),
    'downloads/abcdefghij1.en.vtt': vtt('Hello there.'),
    'downloads/abcdefghij1.info.json': info({ id: 'abcdefghij1' }),
  })
  const { status, stdout, stderr } = await naslag(['import', 'downloads'], { cwd })
  assert.deepEqual([status, stdout], [0, `${path.join('seeds', 'A talk (1).md')}\n`])
  assert.match(stderr, /Mine\.md is there already; it was left as it is\n/)
  assert.deepEqual(filesOf(path.join(cwd, 'seeds')), [
    'A talk (1).md',
    'A talk.md',
    'captions/abcdefghij0.en.vtt',
    'captions/abcdefghij1.en.vtt',
    'captions/abcdefghij1.info.json',
    'old/Mine.md',
  ])
  assert.equal(readFileSync(path.join(cwd, 'seeds/A talk.md'), 'utf8'), 'somebody is writing this')
})

test('import makes the folder of seeds where there is none, and seeds of what lies in it', async () => {
  const cwd = writeTree({ 'seeds/x/abcdefghij0.en.vtt': vtt('Hello.') })
  const { status, stdout } = await naslag(['import', 'seeds'], { cwd })
  assert.deepEqual([status, stdout], [0, `${path.join('seeds', 'abcdefghij0.md')}\n`])
  assert.deepEqual(filesOf(path.join(cwd, 'seeds')), ['abcdefghij0.md', 'x/abcdefghij0.en.vtt'])
  const other = await naslag(['import', 'seeds/x', '--seeds', 'new/seeds'], { cwd })
  assert.equal(other.status, 0, other.stderr)
  assert.deepEqual(readdirSync(path.join(cwd, 'new/seeds')).sort(), ['abcdefghij0.md', 'captions'])
})

test('wrong use of import: status 2, a sentence, and nothing written', async () => {
  const cwd = writeTree({ 'a/x.mp4': '', 'seeds.md': '' })
  for (const [args, sentence] of [
    [
      [],
      'naslag: Expected files or folders with captions or transcripts: naslag import <files or folders>\n',
    ],
    [['nowhere'], 'naslag: Unexpected `nowhere`, expected a file or a folder that is there\n'],
    [['a', ''], 'naslag: Unexpected ``, expected a file or a folder that is there\n'],
    [
      ['a', '--seeds', 'seeds.md'],
      'naslag: Unexpected file `seeds.md`, expected a folder with seeds. Write: --seeds <folder>\n',
    ],
  ] as const) {
    const { status, stdout, stderr } = await naslag(['import', ...args], { cwd })
    assert.deepEqual([status, stdout, stderr], [2, '', sentence])
  }
  const nothing = await naslag(['import', 'a'], { cwd })
  assert.equal(nothing.status, 0)
  assert.match(nothing.stderr, /^nothing to import in a: /)
  assert.deepEqual(readdirSync(cwd).sort(), ['a', 'seeds.md'])
})

test('where only metadata of a playlist lie it says what is missing', async () => {
  const cwd = writeTree({ 'a/All [PLabcdefghijklmnop].info.json': '{"_type": "playlist", "title": "All"}' })
  const { status, stdout, stderr } = await naslag(['import', 'a'], { cwd })
  assert.deepEqual([status, stdout], [0, ''])
  assert.equal(
    stderr,
    'nothing to import in a: metadata of a playlist or channel and lists of addresses are no talks. Let yt-dlp save captions and metadata of its videos there\n',
  )
})

test('settings that are broken are named first', async () => {
  const cwd = writeTree({ 'seeds/archive.yaml': 'language: [', 'abcdefghij0.vtt': vtt('Hello.') })
  const { status, stderr } = await naslag(['import', 'abcdefghij0.vtt'], { cwd })
  assert.equal(status, 1)
  assert.match(stderr, /archive\.yaml\n.*settings-not-yaml/)
  assert.deepEqual(filesOf(path.join(cwd, 'seeds')), ['archive.yaml'])
})

test('a document is named with what to write, and the rest is imported; one beside its text is no matter', async () => {
  const cwd = writeTree({
    'd/a.md': '# A\n\n## Transcript\n\nHello there.\n',
    'd/a.docx': 'PK',
    'd/my talk.docx': 'PK',
    'd/b.sbv': '0:00:01.000,0:00:02.000\nHello\n',
    'd/recording.mp4': 'x',
    'd/~$my talk.docx': 'x',
    'seeds/README.md': '',
  })
  const { status, stdout, stderr } = await naslag(['import', 'd'], { cwd })
  assert.deepEqual([status, stdout], [1, 'seeds/a.md\n'])
  assert.equal(
    stderr,
    `d/b.sbv
    error    Unexpected kind of file \`.sbv\`, expected captions (.vtt, .srt, .json3), or a transcript in .md or .txt  not-imported
             Fetch them once more: yt-dlp --skip-download --write-subs --write-auto-subs --sub-format vtt "<address>"

d/my talk.docx
    error    Unexpected kind of file \`.docx\`, expected captions (.vtt, .srt, .json3), or a transcript in .md or .txt  not-imported
             Save it as plain text in UTF-8, then write: npm run import -- "d/my talk.txt"

2 errors
1 seed made, 0 there already, 2 could not be imported → seeds
`,
  )
  assert.equal((await naslag(['import', 'd/my talk.docx'], { cwd })).status, 1)
})

test('what is not read is named once, and the other forms of a talk that Whisper writes are no matter', async () => {
  const whisper = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      [`d/talk ${at}.srt`, `1\n00:00:01,000 --> 00:00:02,000\nTalk ${at} begins here\n`],
      [`d/talk ${at}.txt`, `Talk ${at} begins here\n`],
      [`d/talk ${at}.tsv`, 'start\tend\ttext\n'],
      [`d/talk ${at}.json`, '{}'],
      [`d/talk ${at}.mp3`, 'x'],
    ]).flat(),
  )
  const all = await naslag(['import', 'd'], { cwd: writeTree(whisper) })
  assert.equal(all.status, 0)
  assert.equal(all.stderr, '300 seeds made, 0 there already, 0 could not be imported → seeds\n')

  const cwd = writeTree({
    'd/a.md': '# A\n\n## Transcript\n\nHello there.\n',
    'd/a.json': '{}',
    'd/b.json': '{}',
    'd/c.json': '{}',
    'd/c.tsv': 'x',
    'd/notes': 'x',
    'd/cover.png': 'x',
  })
  const some = await naslag(['import', 'd'], { cwd })
  assert.equal(some.status, 0)
  assert.equal(
    some.stderr,
    `1 seed made, 0 there already, 0 could not be imported → seeds
not read: 4 files (.json, .tsv, without an ending), d/b.json the first, for only captions (.vtt, .srt, .json3), metadata (.info.json) and transcripts (.md, .txt) can be
`,
  )
  const report = JSON.parse((await naslag(['import', 'd', '--json'], { cwd })).stdout) as { unread: string[] }
  assert.deepEqual(report.unread, ['d/b.json', 'd/c.json', 'd/c.tsv', 'd/notes'])
  const one = await naslag(['import', 'd/b.json', 'd/a.md'], { cwd })
  assert.match(one.stderr, /\nnot read: d\/b\.json, for only captions /)
})
