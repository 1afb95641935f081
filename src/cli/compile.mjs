// Compiles naslag once, so that no command and no thread has to: reading TypeScript, and some five hundred modules of
// others, takes longer than the work on a small archive. Plain JavaScript, for it is what runs first.
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import Module from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = path.resolve(import.meta.dirname, '../..')
/** Compiled code that nobody ran for so long (milliseconds) is removed when other code is compiled. */
const unused = 24 * 60 * 60 * 1000

/** Address of a compiled module, given by its path without ending; compiles naslag when its sources are new. */
export async function compiledCode(module) {
  const version = versionOf(sources())
  const kept = path.join(home, '.cache/code', version)
  const folder = existsSync(kept) ? kept : await compiledFolder(kept)
  try {
    const now = new Date()
    utimesSync(folder, now, now)
  } catch {
    // Of another user: it may be compiled again some day.
  }
  // Node keeps what V8 made of the code too, from 22.1 on: a sixth of what `check` takes.
  Module.enableCompileCache?.(path.join(folder, 'v8'))
  return pathToFileURL(path.join(folder, `${module}.js`)).href
}

/** Compile into `kept`; where that cannot be written, as in a program that belongs to another user, below the temporary folder. */
async function compiledFolder(kept) {
  try {
    return await compileInto(kept, makeBeside(kept))
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code) || error.syscall !== 'mkdir')
      throw error
  }
  const folder = path.join(temporaryCache(), 'code', path.basename(kept))
  return existsSync(folder) ? folder : compileInto(folder, makeBeside(folder))
}

/** Written beside, then renamed: two commands may compile at once, and one may be killed. */
function makeBeside(folder) {
  const beside = `${folder}.${randomBytes(4).toString('hex')}`
  mkdirSync(beside, { recursive: true })
  return beside
}

/** A folder of this user's that no other can write: what is in it is run. */
function temporaryCache() {
  const user = process.getuid?.()
  const folder = path.join(tmpdir(), `naslag-${user ?? userInfo().username}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  // Where there are no user ids the temporary folder itself is one of each user.
  const isOwn = user === undefined || (found.uid === user && (found.mode & 0o077) === 0)
  if (found.isDirectory() && isOwn) return folder
  const own = mkdtempSync(path.join(tmpdir(), 'naslag-'))
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  return own
}

/** All files whose content the compiled code depends on. */
function sources() {
  const below = ['src', 'templates'].flatMap((folder) =>
    readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|tsx|mjs|cjs)$/.test(file))
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

/** These start threads, load native code, or are no modules in strict mode: they stay where they are installed. */
const installed = {
  name: 'installed',
  setup(build) {
    build.onResolve(
      { filter: /^(?:esbuild|piscina|chokidar|@11ty\/eleventy-dev-server)$/ },
      ({ path: name, kind }) => {
        const address = import.meta.resolve(name)
        return { path: kind === 'require-call' ? fileURLToPath(address) : address, external: true }
      },
    )
  },
}

/** Each value of the store takes its library ten calls of files: threads that do nothing but wait for them. */
const filesAtOnce = {
  name: 'files-at-once',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?fs\/promises$/ }, ({ importer }) =>
      /[\\/](?:cacache|@npmcli[\\/]fs)[\\/]/.test(importer)
        ? { path: path.join(home, 'src/cli/files-at-once.cjs') }
        : undefined,
    )
  },
}

async function compileInto(folder, beside) {
  removeUnused(path.dirname(folder))
  try {
    await compile(beside)
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function compile(folder) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: home,
    entryPoints: [
      '.eleventy.ts',
      'src/cli/main.ts',
      'src/tasks/index-worker.ts',
      'src/tasks/worker.ts',
      'src/tasks/build-thread.ts',
      ...readdirSync(path.join(home, 'templates'))
        .filter((file) => file.endsWith('.11ty.tsx'))
        .map((file) => `templates/${file}`),
    ],
    outdir: folder,
    outbase: home,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [inPlace, installed, filesAtOnce],
    // What was written for `require` asks for Node's modules with it.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'silent',
  })
  // Read by home.ts; and by Node, to which it says that these are modules.
  writeFileSync(path.join(folder, 'compiled.json'), `${JSON.stringify({ home })}\n`)
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}\n')
}

function removeUnused(store) {
  for (const name of readdirSync(store)) {
    const folder = path.join(store, name)
    try {
      if (Date.now() - statSync(folder).mtimeMs > unused) rmSync(folder, { recursive: true, force: true })
    } catch {
      // Of another user, or just removed by another command.
    }
  }
}
