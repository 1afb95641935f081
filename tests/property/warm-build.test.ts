import assert from 'node:assert/strict'
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { build } from '../../src/build.ts'
import { ownBuild, writeTree } from '../helpers/build-fixture.ts'
import { filesOf } from '../helpers/site.ts'

const subjects = ['apples', 'bridges', 'clouds', 'dolphins', 'engines', 'forests']

/** Seeds that link to each other, share tags and are long enough for an index of several files. */
function seedOf(number: number, words = 7000): string {
  const subject = subjects[number % subjects.length]!
  const sentences = Array.from(
    { length: Math.ceil(words / 13) },
    (_, at) =>
      `So this is what we said about ${subject} and the ${subjects[(at + number) % 6]} of number ${at * 7 + number}.`,
  )
  // Some have times, and so more files.
  const time = number % 3 === 0 ? '[0:05] ' : ''
  return `# Talk ${number} on ${subject}\n\n**Tags:** #${subject} #talk\n**Date:** 2024-01-${String(number + 1).padStart(2, '0')}\n\n## Transcript\n\n${time}${sentences.join(' ')}\n\n## Notes\n\nSee also #${subjects[(number + 1) % 6]}.\n\n## Related\n- [[Talk ${(number + 1) % 6} on ${subjects[(number + 1) % 6]}]]\n`
}

const action = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    at: fc.nat(5),
    text: fc.constantFrom('quick', 'zebra', 'clouds'),
  }),
  fc.record({
    kind: fc.constant('retitle' as const),
    at: fc.nat(5),
    text: fc.constantFrom('Other', 'Second'),
  }),
  fc.record({ kind: fc.constant('tag' as const), at: fc.nat(5), text: fc.constantFrom('new', 'apples') }),
  fc.record({ kind: fc.constant('add' as const), at: fc.integer({ min: 6, max: 9 }), text: fc.constant('') }),
  fc.record({
    kind: fc.constant('rename' as const),
    at: fc.nat(5),
    text: fc.constantFrom('renamed', 'moved'),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5), text: fc.constant('') }),
  fc.record({
    kind: fc.constant('name' as const),
    at: fc.nat(5),
    text: fc.constantFrom('Dolphins', 'Engines'),
  }),
  fc.record({ kind: fc.constant('spoil site' as const), at: fc.nat(40), text: fc.constant('<!-- -->') }),
  fc.record({ kind: fc.constant('spoil store' as const), at: fc.nat(40), text: fc.constant('x') }),
)

test('a warm build gives the bytes of a cold one, and leaves alone what is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 4 }), fc.boolean(), async (actions, all) => {
      const seeds = writeTree(
        Object.fromEntries([
          // Without the records of single episodes those of all are made of what the store has.
          ['archive.yaml', all ? 'title: Talks\n' : 'title: Talks\ndownloads: [txt, ndjson]\n'],
          ...Array.from({ length: 6 }, (_, number) => [`talk-${number}.md`, seedOf(number)]),
        ]),
      )
      const warm = ownBuild(seeds)
      await build(warm)
      for (const { kind, at, text } of actions) {
        apply(kind, at, text, warm)
        const before = timesOf(warm.out)
        await build(warm)
        // Once more, with nothing changed: every file is the one that was there.
        const between = timesOf(warm.out)
        await build(warm)
        for (const [file, { time }] of timesOf(warm.out)) assert.equal(time, between.get(file)?.time, file)
        const cold = ownBuild(seeds)
        rmSync(cold.cache, { recursive: true, force: true })
        rmSync(cold.out, { recursive: true, force: true })
        await build(cold)
        const files = filesOf(cold.out)
        assert.deepEqual(filesOf(warm.out), files)
        for (const file of files) {
          const content = readFileSync(path.join(warm.out, file))
          assert.ok(content.equals(readFileSync(path.join(cold.out, file))), `${kind}: ${file}`)
          const old = before.get(file)
          if (old?.content.equals(content) === true)
            assert.equal(statSync(path.join(warm.out, file)).mtimeMs, old.time, `${kind}: time of ${file}`)
        }
      }
    }),
    { numRuns: 8, seed: 20240101 },
  )
})

function apply(
  kind: string,
  at: number,
  text: string,
  { seeds, out, cache }: { seeds: string; out: string; cache: string },
): void {
  const present = readdirSync(seeds)
    .filter((name) => name.endsWith('.md'))
    .sort()
  const file = path.join(seeds, present[at % present.length]!)
  const replace = (pattern: RegExp, by: string): void =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by))
  switch (kind) {
    case 'edit':
      return replace(/what we said/, `what we ${text} said`)
    case 'retitle':
      return replace(/^# Talk/, `# ${text} talk`)
    case 'tag':
      return replace(/#talk/, `#talk #${text}`)
    case 'add':
      return writeFileSync(path.join(seeds, `talk-${at}.md`), seedOf(at, 2000))
    case 'rename':
      return renameSync(file, path.join(seeds, `${text}-${path.basename(file)}`))
    case 'remove':
      return present.length > 2 ? rmSync(file) : undefined
    case 'name':
      return writeFileSync(
        path.join(seeds, 'names.yaml'),
        `${text}:\n  kind: work\n  heard: [${text.toLowerCase()}]\n`,
      )
    case 'spoil site': {
      const files = filesOf(out).filter((name) => name.includes('/') || name === 'archive.ndjson')
      return appendFileSync(path.join(out, files[at % files.length]!), text)
    }
    default: {
      const files = filesOf(cache)
      return writeFileSync(path.join(cache, files[at % files.length]!), text)
    }
  }
}

function timesOf(site: string): Map<string, { content: Buffer; time: number }> {
  return new Map(
    filesOf(site).map((file) => [
      file,
      { content: readFileSync(path.join(site, file)), time: statSync(path.join(site, file)).mtimeMs },
    ]),
  )
}
