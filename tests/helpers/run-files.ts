import { run } from 'node:test'
import { spec, tap } from 'node:test/reporters'

/*
 * Runs test files, each in a process of its own, in the order in which they are given: `node --test` sorts them by name.
 * Three at a time keep two cores busy, for those that begin first often wait for a page or another program.
 */
const results = run({ files: process.argv.slice(2), concurrency: 3 })
results.on('test:fail', () => {
  process.exitCode = 1
})
if (process.stdout.isTTY) results.compose(new spec()).pipe(process.stdout)
else results.compose(tap).pipe(process.stdout)
