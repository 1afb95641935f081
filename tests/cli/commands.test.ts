import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { completeSeed, otherSeed } from '../helpers/example-seeds.ts'
import { naslag, start } from '../helpers/naslag.ts'
import { filesOf } from '../helpers/site.ts'

const goodSeeds = { 'complete.md': completeSeed, 'other.md': otherSeed }
const brokenSeeds = {
  ...goodSeeds,
  'broken.md': otherSeed
    .replace('# Other talk', '# Broken')
    .replace('**Tags:**', '**Video ID:** short\n**Tags:**'),
}

interface JsonReport {
  messages: Record<string, unknown>[]
  errors: number
  warnings: number
}

test('build writes the site and says how many episodes; status 0', async () => {
  const out = path.join(temporaryFolder(), 'site')
  const { status, stdout, stderr } = await naslag(['build', '--seeds', writeTree(goodSeeds), '--out', out])
  assert.equal(status, 0, stderr)
  assert.equal(stdout, '')
  assert.match(stderr, /2 episodes → /)
  assert.ok(existsSync(path.join(out, 'episodes/other-talk/index.html')))
})

test('build works from any folder', async () => {
  const cwd = temporaryFolder()
  const seeds = writeTree(goodSeeds)
  const { status, stderr } = await naslag(
    ['build', '--seeds', path.relative(cwd, seeds), '--out', 'public/site'],
    { cwd },
  )
  assert.equal(status, 0, stderr)
  assert.ok(existsSync(path.join(cwd, 'public/site/index.html')))
})

test('an error in one seed: status 1, nothing written, the old site as it was, the message with place and remedy', async () => {
  const out = path.join(temporaryFolder(), 'site')
  await naslag(['build', '--seeds', writeTree(goodSeeds), '--out', out])
  const before = readFileSync(path.join(out, 'build.json'), 'utf8')
  const { status, stderr } = await naslag(['build', '--seeds', writeTree(brokenSeeds), '--out', out])
  assert.equal(status, 1)
  assert.match(stderr, /broken\.md/)
  assert.match(stderr, /4:\d+.*error.*video-id-malformed/)
  assert.doesNotMatch(stderr, /\bat .*\.ts:/)
  assert.equal(readFileSync(path.join(out, 'build.json'), 'utf8'), before)
})

test('the terminal has the folder of seeds that was given, the report of a build is the same for any', async () => {
  const reports = ['seeds', 'My talks'].map(async (folder) => {
    const tree = writeTree({ [`${folder}/other.md`]: otherSeed, [`${folder}/interview.txt`]: 'Hello.' })
    const out = path.join(temporaryFolder(), 'site')
    const { stderr } = await naslag(['build', '--seeds', folder, '--out', out], { cwd: tree })
    const command = folder === 'seeds' ? 'seeds/interview.txt' : '"My talks/interview.txt" --seeds "My talks"'
    assert.ok(stderr.includes(`npm run import -- ${command}\n`), stderr)
    return readFileSync(path.join(out, 'build.json'), 'utf8')
  })
  const [usual, other] = await Promise.all(reports)
  assert.equal(other, usual)
  assert.ok(usual!.includes('npm run import -- seeds/interview.txt\\n'), usual)
})

test('check --json prints the report and nothing else', async () => {
  const { status, stdout, stderr } = await naslag(['check', '--json', '--seeds', writeTree(brokenSeeds)])
  assert.equal(status, 1)
  assert.equal(stderr, '')
  const report = JSON.parse(stdout) as JsonReport
  assert.equal(report.errors, 1)
  const error = report.messages.find((message) => message['severity'] === 'error')!
  assert.deepEqual(Object.keys(error), [
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'severity',
    'id',
    'reason',
    'expected',
    'note',
  ])
  assert.equal(error['id'], 'video-id-malformed')
})

test('a reader that stops before the end, as `head` does: no fault, and the status of the command', async () => {
  const child = start(['check', '--json', '--seeds', writeTree(brokenSeeds)])
  child.stdout!.destroy()
  let stderr = ''
  child.stderr!.on('data', (data: Buffer) => (stderr += data.toString()))
  const [status] = (await once(child, 'close')) as [number | null]
  assert.deepEqual([status, stderr], [1, ''])
})

test('check: status 0 where there is nothing but warnings', async () => {
  const { status, stdout } = await naslag(['check', '--json', '--seeds', writeTree(goodSeeds)])
  assert.equal(status, 0)
  assert.equal((JSON.parse(stdout) as JsonReport).errors, 0)
})

test('wrong use: status 2 and a sentence, never a stack', async () => {
  for (const args of [
    [],
    ['bake'],
    ['build', '--sedes', 'x'],
    ['build', '--seeds'],
    ['check', '--seeds', '/nowhere/at/all'],
    ['new'],
    ['build', '--base', '/../x'],
    ['build', '--base', 'https://example.org/'],
    ['new', 'no-video'],
    ['new', 'https://example.org/hello-world'],
    ['new', 'uFiYov2U8Gc', 'more'],
    ['dev', '--port', 'many'],
    ['dev', '--port', ''],
    ['dev', '--port', '1e3'],
    ['dev', '--port', '65536'],
    ['dev', '--allow-host', ''],
    ['dev', '--allow-host', 'https://pod.example.org/'],
    ['build', '--allow-host', 'pod.example.org'],
    ['build', '--part', '5/4'],
    ['build', '--part', '0/4'],
    ['build', '--part', '1/4', '--merge', 'x'],
    ['build', '--base', '/%/'],
    ['build', '--base', '/a b/'],
    ['build', '--out', ''],
    ['build', '--cache', ''],
    ['build', '--merge', ''],
    ['check', '--part', '1/2'],
    ['build', '--accept'],
    ['build', '--refuse'],
    ['names', '--refuse'],
    ['names', '--refuse', 'One', '--accept'],
    ['check', '--port', '1'],
    ['names', '--merge', 'x'],
  ]) {
    const { status, stderr } = await naslag(args)
    assert.equal(status, 2, args.join(' '))
    assert.notEqual(stderr, '', args.join(' '))
    assert.doesNotMatch(stderr, /\n\s+at |fault of naslag, please/, args.join(' '))
  }
})

test('names --accept writes the spellings that it found into the glossary, or leaves it as it was', async () => {
  const before = '# Mine\nAnthropic: {kind: organisation}\n'
  const folder = writeTree({
    'names.yaml': before,
    'talk.md': `# Talk\n\n## Transcript\n\n${'Then Antropic made a model. '.repeat(5)}\n`,
  })
  linkSync(path.join(folder, 'names.yaml'), path.join(folder, '.second'))
  const { status, stderr } = await naslag([
    'names',
    '--accept',
    '--seeds',
    folder,
    '--cache',
    temporaryFolder(),
  ])
  assert.equal(status, 0, stderr)
  assert.match(stderr, /^1 spelling → /)
  const glossary = readFileSync(path.join(folder, 'names.yaml'), 'utf8')
  assert.match(glossary, /^# Mine\nAnthropic: .*heard: \[ ?Antropic ?\]/)
  // Nothing was written into the file itself, where a full disk would cut it.
  assert.equal(readFileSync(path.join(folder, '.second'), 'utf8'), before)
})

test('names --accept with spellings adds those and no others', async () => {
  const glossary = 'Anthropic: {kind: organisation}\n'
  const seeds = writeTree({
    'names.yaml': glossary,
    'talk.md': `# Talk\n\n## Transcript\n\n${'Then Antropic and Andropic made a model. '.repeat(5)}\n`,
  })
  const folders = ['--seeds', seeds, '--cache', temporaryFolder()]
  const listed = await naslag(['names', ...folders])
  assert.match(listed.stdout, /^Anthropic: Antropic \(5\)$/m)
  assert.match(listed.stderr, /npm run names -- --accept "Antropic"\n/)

  const wrong = await naslag(['names', '--accept', 'Entropic', ...folders])
  assert.deepEqual([wrong.status, wrong.stdout], [2, ''])
  assert.match(wrong.stderr, /^naslag: Unexpected spelling `Entropic`, expected one that `names` lists/)
  assert.equal(readFileSync(path.join(seeds, 'names.yaml'), 'utf8'), glossary)

  const { status, stderr } = await naslag(['names', '--accept', 'andropic', ...folders])
  assert.equal(status, 0, stderr)
  assert.match(readFileSync(path.join(seeds, 'names.yaml'), 'utf8'), /heard: \[ ?Andropic ?\]/)

  assert.equal((await naslag(['names', 'Andropic', ...folders])).status, 2)
})

test('names --accept leaves words that only sound like a name, and says so', async () => {
  const seeds = writeTree({
    'names.yaml': 'Anthropic: {kind: organisation}\n',
    'talk.md': '# Talk\n\n## Transcript\n\nThen Antropic made an entropic model.\n',
  })
  const { status, stderr } = await naslag([
    'names',
    '--accept',
    '--seeds',
    seeds,
    '--cache',
    temporaryFolder(),
  ])
  assert.equal(status, 0, stderr)
  assert.match(readFileSync(path.join(seeds, 'names.yaml'), 'utf8'), /heard: \[ ?Antropic ?\]/)
  assert.match(stderr, /^1 spelling → /)
  assert.match(
    stderr,
    /\n1 left, .*:\n {2}Anthropic: entropic\n.*npm run names -- --accept "entropic"\n.*npm run names -- --refuse "entropic"\n/,
  )
})

test('names --accept --json prints what it added and what it left', async () => {
  const seeds = writeTree({
    'names.yaml': 'Anthropic: {kind: organisation}\n',
    'talk.md': '# Talk\n\n## Transcript\n\nThen Antropic and Andropic made an entropic model.\n',
  })
  const accept = async (...words: string[]): Promise<Record<string, string[]>> => {
    const run = await naslag(['names', '--json', '--seeds', seeds, '--cache', cache, '--accept', ...words])
    assert.deepEqual([run.status, run.stderr], [0, ''])
    const printed = JSON.parse(run.stdout) as Record<string, { name: string; text: string }[]>
    return Object.fromEntries(
      Object.entries(printed).map(([key, some]) => [key, some.map(({ name, text }) => `${name}: ${text}`)]),
    )
  }
  const cache = temporaryFolder()
  assert.deepEqual(await accept('andropic'), {
    accepted: ['Anthropic: Andropic'],
    left: ['Anthropic: Antropic', 'Anthropic: entropic'],
  })
  assert.deepEqual(await accept(), { accepted: ['Anthropic: Antropic'], left: ['Anthropic: entropic'] })
  assert.deepEqual(await accept(), { accepted: [], left: ['Anthropic: entropic'] })
})

test('names --refuse writes down what is no name, and lists it no more', async () => {
  const seeds = writeTree({
    'names.yaml': '# Mine\nAnthropic: {kind: organisation}\n',
    'talk.md':
      '# Talk\n\n## Transcript\n\nThen Antropic made an entropic model with Jansen, Jensen and Jansens.\n',
  })
  const folders = ['--seeds', seeds, '--cache', temporaryFolder()]
  const glossary = (): string => readFileSync(path.join(seeds, 'names.yaml'), 'utf8')
  const listed = await naslag(['names', ...folders])
  assert.match(listed.stderr, /npm run names -- --refuse "\w+"\n.*npm run names -- --refuse all\n$/)

  const refused = await naslag(['names', '--refuse', 'Entropic', 'jensen', ...folders])
  assert.equal(refused.status, 0, refused.stderr)
  assert.match(refused.stderr, /^2 spellings → .*names\.yaml, under `not`/)
  assert.equal(glossary(), '# Mine\nAnthropic: {kind: organisation, not: [entropic]}\nnot:\n  - Jensen\n')
  assert.deepEqual((await naslag(['names', ...folders])).stdout.match(/^\S.*$/gm), [
    'Anthropic: Antropic (1)',
    'Jansen (1) ~ Jansens (1)',
  ])

  const all = await naslag(['names', '--refuse', 'all', '--json', ...folders])
  assert.deepEqual(JSON.parse(all.stdout), {
    refused: [{ name: 'Anthropic', text: 'Antropic' }, { text: 'Jansens' }],
    left: [],
  })
  assert.deepEqual(await naslag(['names', ...folders]), { status: 0, stdout: '', stderr: '' })
})

test('names --refuse makes the glossary where there is none', async () => {
  const seeds = writeTree({ 'talk.md': '# Talk\n\n## Transcript\n\nThen came Jansen, and Jensen.\n' })
  const { status } = await naslag([
    'names',
    '--refuse',
    'Jensen',
    '--seeds',
    seeds,
    '--cache',
    temporaryFolder(),
  ])
  assert.equal(status, 0)
  assert.equal(readFileSync(path.join(seeds, 'names.yaml'), 'utf8'), 'not:\n  - Jensen\n')
})

test('names makes again what the store has lost', async () => {
  const cache = temporaryFolder()
  const seeds = writeTree({
    'names.yaml': 'Anthropic: {kind: organisation}\n',
    'one.md': `# One\n\n## Transcript\n\n${'Then Antropic made a model. '.repeat(5)}\n`,
    'two.md': `# Two\n\n## Transcript\n\n${'Then Andropic made a model. '.repeat(5)}\n`,
  })
  const folders = ['--seeds', seeds, '--cache', cache]
  const before = await naslag(['names', ...folders])
  assert.equal(before.status, 0, before.stderr)
  // Each seed is a value of its own; what is known of all of them is another, and stays.
  const values = filesOf(path.join(cache, 'content-v2')).map((file) => path.join(cache, 'content-v2', file))
  const ofSeeds = values.filter((file) => readFileSync(file).includes('made a model'))
  assert.equal(ofSeeds.length, 2)
  for (const file of ofSeeds) rmSync(file)
  assert.deepEqual(await naslag(['names', ...folders]), before)
})

test('names says that seeds with errors may be missing, and goes on with the others', async () => {
  const good = `# One\n\n## Transcript\n\n${'Then Antropic made a model. '.repeat(5)}\n`
  const seeds = writeTree({
    'names.yaml': 'Anthropic: {kind: organisation}\n',
    'one.md': good,
    'two.md': '# Two\n\n## Transcript\n',
  })
  const folders = ['--seeds', seeds, '--cache', temporaryFolder()]
  const sentence = '1 file has errors, so that spellings may be missing here. See: npm run check\n'
  const listed = await naslag(['names', ...folders])
  assert.equal(listed.status, 1)
  assert.match(listed.stdout, /^Anthropic: Antropic \(5\)$/m)
  assert.ok(listed.stderr.endsWith(sentence), listed.stderr)
  const quiet = await naslag(['names', '--quiet', '--json', ...folders])
  assert.deepEqual([quiet.status, quiet.stderr], [1, sentence])
  assert.equal(JSON.parse(quiet.stdout).suggestions.length, 1)
  const accepted = await naslag(['names', '--accept', ...folders])
  assert.deepEqual([accepted.status, accepted.stderr.endsWith(sentence)], [1, true])
  assert.match(readFileSync(path.join(seeds, 'names.yaml'), 'utf8'), /heard: \[ ?Antropic ?\]/)
})

test('new says as JSON which seed it made', async () => {
  const seeds = temporaryFolder()
  const { status, stdout } = await naslag(['new', 'uFiYov2U8Gc', '--seeds', seeds, '--json'])
  assert.equal(status, 0)
  assert.deepEqual(JSON.parse(stdout), { made: [path.join(seeds, 'uFiYov2U8Gc.md')] })
})

test('names that have nothing new leave the glossary as it is, also where there is none', async () => {
  const folder = writeTree({ 'talk.md': '# Talk\n\n## Transcript\n\nHello there, all of you.\n' })
  const { status } = await naslag(['names', '--accept', '--seeds', folder, '--cache', temporaryFolder()])
  assert.equal(status, 0)
  assert.deepEqual(readdirSync(folder), ['talk.md'])
})

test('wrong use is told with what to write', async () => {
  for (const [args, sentence] of [
    [
      ['build', 'otherseeds'],
      'Unexpected `otherseeds` after `build`, expected options only. Write: --seeds otherseeds',
    ],
    [['check', '--seeds', ''], 'Unexpected `--seeds` without a name, expected a folder. Write: --seeds .'],
    [['build', '--base', '/%/'], 'Unexpected base path `/%/`, expected a path such as /x/y/'],
    [
      ['check', '--part', '1/2'],
      'Unexpected `--part` for `check`, expected it for `build` only. See: naslag --help',
    ],
  ] as const) {
    const { status, stdout, stderr } = await naslag([...args])
    assert.deepEqual([status, stdout, stderr], [2, '', `naslag: ${sentence}\n`])
  }
})

test('--help and --version', async () => {
  const help = await naslag(['--help'])
  assert.equal(help.status, 0)
  assert.match(help.stdout, /build .*\n.*check /)
  const version = await naslag(['--version'])
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/)
})

test('no seed gives GitHub a command', async () => {
  const seeds = writeTree({ ...goodSeeds, 'archive.yaml': '"##[add-mask]e": 1\n' })
  const { stdout, stderr } = await naslag(['check', '--seeds', seeds], { env: { GITHUB_ACTIONS: 'true' } })
  assert.match(stderr, /add-mask/)
  assert.doesNotMatch(stderr, /##\[|^\s*::/m)
  assert.match(stdout, /^::warning [^\n]+\n$/)
})

test('colour only where it is asked for', async () => {
  const seeds = writeTree(brokenSeeds)
  const plain = await naslag(['check', '--seeds', seeds])
  assert.doesNotMatch(plain.stderr, /\u001B\[/)
  const colour = await naslag(['check', '--seeds', seeds], { env: { FORCE_COLOR: '1' } })
  assert.match(colour.stderr, /\u001B\[/)
  const refused = await naslag(['check', '--seeds', seeds], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
  assert.doesNotMatch(refused.stderr, /\u001B\[/)
})

test('new makes a seed that says what is still missing, and never overwrites one', async () => {
  const seeds = temporaryFolder()
  const made = await naslag(['new', 'https://youtu.be/uFiYov2U8Gc', '--seeds', seeds])
  assert.equal(made.status, 0, made.stderr)
  assert.match(readFileSync(path.join(seeds, 'uFiYov2U8Gc.md'), 'utf8'), /\*\*Video ID:\*\* uFiYov2U8Gc/)
  const again = await naslag(['new', 'uFiYov2U8Gc', '--seeds', seeds])
  assert.equal(again.status, 2)
  const link = path.join(seeds, 'abcdefghij4.md')
  symlinkSync('/nowhere/talk.md', link)
  const taken = await naslag(['new', 'abcdefghij4', '--seeds', seeds])
  assert.deepEqual(
    [taken.status, taken.stderr],
    [2, `naslag: ${link} exists already; it was left as it is\n`],
  )
  unlinkSync(link)
  const { stdout } = await naslag(['check', '--json', '--seeds', seeds])
  assert.ok(
    (JSON.parse(stdout) as JsonReport).messages.some((message) => message['id'] === 'transcript-empty'),
  )
})

test('new takes ids and addresses of YouTube, and makes no second seed of a video', async () => {
  const seeds = writeTree({ 'talk.md': completeSeed })
  const made: string[] = []
  for (const what of [
    'youtube.com/watch?v=abcdefghij2',
    '<https://www.youtube.com/live/abcdefghij3?t=12>',
    'https://youtu.be/-bcdefghij4',
  ]) {
    const { stdout, stderr } = await naslag(['new', what, '--seeds', seeds])
    assert.equal(stderr, '', what)
    made.push(path.basename(stdout.trim()))
  }
  assert.deepEqual(made, ['abcdefghij2.md', 'abcdefghij3.md', '-bcdefghij4.md'])

  for (const [what, sentence] of [
    ['abcdefghij1', `${path.join(seeds, 'talk.md')} is of this video already; no seed was made`],
    [
      'https://vimeo.com/12345678901',
      'Unexpected `https://vimeo.com/12345678901`, expected the address or the id of a YouTube video. Of playlists, channels and other sites let yt-dlp save captions and metadata into a folder, then write: npm run import -- <folder>',
    ],
    [
      'nonsense',
      'Unexpected `nonsense`, expected the address or the id of a YouTube video. Write: npm run new -- https://youtu.be/<id>',
    ],
    [
      '-bcdefghij4',
      'Unexpected video id `-bcdefghij4`, expected its address, since it begins as an option does. Write: npm run new -- https://youtu.be/-bcdefghij4',
    ],
  ] as const) {
    const { status, stdout, stderr } = await naslag(['new', what, '--seeds', seeds])
    assert.deepEqual([status, stdout, stderr], [2, '', `naslag: ${sentence}\n`])
  }
})

test('a build that is killed leaves the old site served', async () => {
  const out = path.join(temporaryFolder(), 'site')
  const seeds = writeTree(goodSeeds)
  await naslag(['build', '--seeds', seeds, '--out', out])
  const before = readFileSync(path.join(out, 'build.json'), 'utf8')
  for (const wait of [150, 400, 800]) {
    const child = start(['build', '--seeds', seeds, '--out', out])
    const isClosed = new Promise((resolve) => child.once('close', resolve))
    await new Promise((resolve) => setTimeout(resolve, wait))
    child.kill('SIGKILL')
    await isClosed
    assert.equal(readFileSync(path.join(out, 'build.json'), 'utf8'), before)
    assert.ok(existsSync(path.join(out, 'episodes/other-talk/index.html')))
  }
  const { status } = await naslag(['build', '--seeds', seeds, '--out', out])
  assert.equal(status, 0)
})
