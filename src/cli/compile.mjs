// Compiles naslag once, so that no command and no thread has to: reading TypeScript, and some five hundred modules of
// others, takes longer than the work on a small archive. Plain JavaScript, for it is what runs first.
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const home = path.resolve(import.meta.dirname, '../..')
const store = path.join(home, '.cache', 'code')
/** Compiled code that nobody ran for so long (milliseconds) is removed when other code is compiled. */
const unused = 24 * 60 * 60 * 1000

/** Address of a compiled module, given by its path without ending; compiles naslag when its sources are new. */
export async function compiledCode(module) {
  const folder = path.join(store, versionOf(sources()))
  if (!existsSync(folder)) {
    removeUnused()
    await compile(folder)
  }
  const now = new Date()
  utimesSync(folder, now, now)
  return pathToFileURL(path.join(folder, `${module}.js`)).href
}

/** All files whose content the compiled code depends on. */
function sources() {
  const below = ['src', 'templates'].flatMap((folder) =>
    readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))
      .map((file) => path.join(folder, file)),
  )
  return ['.eleventy.ts', 'package-lock.json', 'tsconfig.json', ...below].sort()
}

function versionOf(files) {
  // The compiled code knows where the files of Eleventy are.
  const hash = createHash('sha256').update(process.version).update(home)
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(home, file)))
  return hash.digest('hex').slice(0, 16)
}

/** Eleventy reads files of its own, such as its `package.json`, which stay where they are. */
const inPlace = {
  name: 'in-place',
  setup(build) {
    build.onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/].*\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: 'js',
    }))
  },
}

/** Written beside, then renamed: two commands may compile at once, and one may be killed. */
async function compile(folder) {
  const { build } = await import('esbuild')
  const beside = `${folder}.${randomBytes(4).toString('hex')}`
  await build({
    absWorkingDir: home,
    entryPoints: [
      '.eleventy.ts',
      'src/cli/main.ts',
      'src/tasks/worker.ts',
      'src/tasks/build-thread.ts',
      ...readdirSync(path.join(home, 'templates'))
        .filter((file) => file.endsWith('.11ty.tsx'))
        .map((file) => `templates/${file}`),
    ],
    outdir: beside,
    outbase: home,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // These start threads, load native code, or are no modules in strict mode.
    external: ['esbuild', 'piscina', 'chokidar', '@11ty/eleventy-dev-server'],
    plugins: [inPlace],
    // What was written for `require` asks for Node's modules with it.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  })
  writeFileSync(path.join(beside, 'compiled.json'), '{}\n')
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function removeUnused() {
  if (!existsSync(store)) return
  for (const name of readdirSync(store)) {
    const folder = path.join(store, name)
    if (Date.now() - statSync(folder).mtimeMs > unused) rmSync(folder, { recursive: true, force: true })
  }
}
