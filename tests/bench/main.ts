/** A benchmark prints its figures; what follows its name on the command line is for it to read. */
interface Bench {
  run: (args: string[]) => Promise<void>
}

const benches: Record<string, { does: string; load: () => Promise<Bench> }> = {
  build: {
    does: 'time, memory and bytes of a whole build, cold, warm and changed, beside Hugo and Eleventy with Pagefind',
    load: () => import('./build.ts'),
  },
  segment: {
    does: 'sentences, passages and chapters against libraries, methods and lasting links',
    load: () => import('./segment.ts'),
  },
  search: {
    does: 'sizes, speed and relevance of the index beside an undivided MiniSearch and Pagefind',
    load: () => import('./search.ts'),
  },
}

const [name, ...args] = process.argv.slice(2)
const bench = name === undefined || !Object.hasOwn(benches, name) ? undefined : benches[name]
if (bench === undefined) {
  const list = Object.entries(benches).map(
    ([known, { does }]) => `  npm run bench -- ${known.padEnd(9)}${does}\n`,
  )
  process.stdout.write(list.join(''))
  process.exitCode = name === undefined ? 0 : 2
} else {
  await (await bench.load()).run(args)
}
