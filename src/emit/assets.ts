import path from 'node:path'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { home } from '../home.ts'
import type { AssetNames } from '../pages/context.ts'
import type { OutputFile } from '../model/output-file.ts'
import { licenseFiles } from './licenses.ts'
import { slimEngine } from './slim-engine.ts'

const entries = {
  style: 'templates/style/main.css',
  site: 'src/browser/site.ts',
  search: 'src/browser/search.ts',
  redirect: 'src/browser/redirect.ts',
} as const

/**
 * The script of an episode is one file, with copies of what it has in common with others: these would be eight small parts, which a browser
 * asks for when it has read the script, and on a long talk not before it has read the talk.
 */
const episode = 'src/browser/episode.ts'

/** The program that searches: pages load it when a search begins, which on the search page is at once. */
const searchProgram = 'src/search/client.ts'
const devSearchProgram = 'src/browser/dev-search.ts'

/** In `dev` the search program is one that knows of saved seeds too. */
const devSearch: Plugin = {
  name: 'dev-search',
  setup(build) {
    const standIn = path.join(home, devSearchProgram)
    build.onResolve({ filter: /search\/client\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: standIn } : undefined,
    )
  },
}

/** So is the script that every page has, whose own imports are small. */
const ownCopies: Plugin = {
  name: 'own-copies',
  setup(build) {
    const site = path.join(home, entries.site)
    build.onResolve({ filter: /^\./ }, ({ importer, kind, path: imported, resolveDir }) =>
      importer === site && kind === 'import-statement'
        ? { path: path.join(resolveDir, imported), suffix: '?site' }
        : undefined,
    )
  },
}

/** What all bundles are made with. */
const shared = {
  absWorkingDir: home,
  bundle: true,
  format: 'esm',
  target: ['es2022', 'safari16.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  entryNames: '[name]-[hash]',
  outdir: 'assets',
  write: false,
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions

/** The scripts and the style sheet of a site, bundled, and the licenses of what is in them; names end in a hash of the content, so they may be kept for ever. */
export interface Assets {
  names: AssetNames
  files: OutputFile[]
}

/** Bundle what pages load. The result depends on naslag's own files only. */
export async function bundleAssets(options: { dev?: boolean } = {}): Promise<Assets> {
  const [inParts, whole] = await Promise.all([
    build({
      ...shared,
      entryPoints: [
        ...Object.entries(entries).map(([out, file]) => ({ in: file, out })),
        ...(options.dev === true ? [{ in: 'src/browser/dev.ts', out: 'dev' }] : []),
      ],
      splitting: true,
      chunkNames: 'part-[hash]',
      plugins: [slimEngine, ownCopies, ...(options.dev === true ? [devSearch] : [])],
    }),
    build({ ...shared, entryPoints: [{ in: episode, out: 'episode' }] }),
  ])
  const names: Record<string, string> = {}
  for (const [file, output] of Object.entries({ ...inParts.metafile.outputs, ...whole.metafile.outputs })) {
    const name = path.basename(file)
    const entry = output.entryPoint
    if (entry === undefined) continue
    names[name.replace(/-[^-]*$/, '')] = name
  }
  return {
    names: {
      style: nameOf(names, 'style'),
      site: nameOf(names, 'site'),
      episode: nameOf(names, 'episode'),
      search: nameOf(names, 'search'),
      redirect: nameOf(names, 'redirect'),
      searchParts: partsOf(
        inParts.metafile,
        [entries.site, entries.search],
        options.dev === true ? devSearchProgram : searchProgram,
      ),
      ...(options.dev === true ? { dev: nameOf(names, 'dev') } : {}),
    },
    files: [
      ...[...inParts.outputFiles, ...whole.outputFiles].map((file) => ({
        file: `assets/${path.basename(file.path)}`,
        content: file.contents,
      })),
      ...licenseFiles(home, Object.keys({ ...inParts.metafile.inputs, ...whole.metafile.inputs })),
    ],
  }
}

function nameOf(names: Record<string, string>, entry: string): string {
  const name = names[entry]
  if (name === undefined) throw new Error(`the bundle has no ${entry}`)
  return name
}

/** Names of the scripts that a page takes for its own, which are left out, and for a program that they load. */
function partsOf({ outputs }: Metafile, own: readonly string[], program: string): string[] {
  const found = new Set(
    [...own, program].map((entry) => {
      const file = Object.keys(outputs).find((name) => outputs[name]!.entryPoint === entry)
      if (file === undefined) throw new Error(`the bundle has no ${entry}`)
      return file
    }),
  )
  // A set that grows while it is read gives what was added as well.
  for (const file of found) {
    for (const part of outputs[file]!.imports) if (part.kind === 'import-statement') found.add(part.path)
  }
  return [...found].slice(own.length).map((file) => path.basename(file))
}
