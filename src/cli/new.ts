import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { placeholderTitle } from '../compile/compile-seed.ts'
import { videoIdOf, watchAddress } from '../compile/youtube.ts'
import { emptySections } from '../import/empty-sections.ts'
import { parseVideoId, type VideoId } from '../model/ids.ts'
import type { ExitStatus } from './main.ts'
import { UsageError, type CommonOptions } from './options.ts'

/** `naslag new <address or video id>`: a seed to fill in. An existing file is never overwritten. */
export async function newSeed(options: CommonOptions): Promise<ExitStatus> {
  const [what, ...more] = options.rest
  if (what === undefined || more.length > 0)
    throw new UsageError('Expected one address or video id: naslag new <address or id>')
  const id = parseVideoId(what) ?? videoIdOf(what)
  if (id === undefined)
    throw new UsageError(`Unexpected \`${what}\`, expected the address or the id of a YouTube video`)
  const file = path.join(options.seeds, `${id}.md`)
  if (existsSync(file)) throw new UsageError(`${file} exists already; it was left as it is`)
  await mkdir(options.seeds, { recursive: true })
  await writeFile(file, skeleton(id), { flag: 'wx' })
  process.stdout.write(`${file}\n`)
  return 0
}

function skeleton(id: VideoId): string {
  return `# ${placeholderTitle}

**Source:** [YouTube](${watchAddress(id)})
**Video ID:** ${id}
**Tags:** #youtube #transcript

---

## Transcript



${emptySections}`
}
