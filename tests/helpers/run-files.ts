import { run } from 'node:test'
import { spec, tap } from 'node:test/reporters'

/*
 * Runs test files, each in a process of its own and two at a time, in the order in which they are given: `node --test`
 * sorts them by name.
 */
const results = run({ files: process.argv.slice(2), concurrency: 2 })
results.on('test:fail', () => {
  process.exitCode = 1
})
if (process.stdout.isTTY) results.compose(new spec()).pipe(process.stdout)
else results.compose(tap).pipe(process.stdout)
