import { build } from 'esbuild'
import { slimEngine } from '../../src/emit/slim-engine.ts'

/** The search engine and its client in one module, as a site has them. */
export async function bundleClient(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../src/search/client.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    plugins: [slimEngine],
    write: false,
  })
  return outputFiles[0]!.contents
}
