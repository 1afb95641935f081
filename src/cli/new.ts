import { existsSync } from 'node:fs'
import path from 'node:path'
import { placeholderTitle } from '../compile/report-seed.ts'
import { videoIdOf, watchAddress } from '../compile/youtube.ts'
import { writeNewFile } from '../emit/whole-file.ts'
import { emptySections } from '../import/empty-sections.ts'
import { knownSeed } from '../import/known-seeds.ts'
import { parseVideoId, type VideoId } from '../model/ids.ts'
import { readableSource, readSeeds } from '../read/read-seeds.ts'
import type { ExitStatus } from './main.ts'
import { UsageError, type CommonOptions } from './options.ts'

/** `naslag new <address or video id>`: a seed to fill in. An existing file is never overwritten. */
export async function newSeed(options: CommonOptions): Promise<ExitStatus> {
  const [what, ...more] = options.rest
  if (what === undefined || more.length > 0)
    throw new UsageError('Expected one address or video id: naslag new <address or id>')
  const id = videoIdIn(what)
  if (id === undefined)
    throw new UsageError(
      `Unexpected \`${what}\`, expected the address or the id of a YouTube video. ${insteadOf(what)}`,
    )
  const file = path.join(options.seeds, `${id}.md`)
  const known = seedOf(id, options)
  if (known !== undefined) throw new UsageError(`${known} is of this video already; no seed was made`)
  if (!(await writeNewFile(file, new TextEncoder().encode(skeleton(id)))))
    throw new UsageError(`${file} exists already; it was left as it is`)
  process.stdout.write(options.json ? `${JSON.stringify({ made: [file] })}\n` : `${file}\n`)
  return 0
}

/** The video of an id, or of an address of YouTube, also as browsers show it: without `https://`. */
function videoIdIn(text: string): VideoId | undefined {
  const address = text.trim().replace(/^<(.*)>$/, '$1')
  return parseVideoId(address) ?? videoIdOf(address) ?? videoIdOf(`https://${address}`)
}

/** What to write where something is no video: addresses of playlists and channels, and of other sites, are for yt-dlp. */
function insteadOf(what: string): string {
  return /^(?:https?:\/\/|www\.)/i.test(what.trim())
    ? 'Of playlists, channels and other sites let yt-dlp save captions and metadata into a folder, then write: npm run import -- <folder>'
    : 'Write: npm run new -- https://youtu.be/<id>'
}

/** A seed of the video under another name. */
function seedOf(id: VideoId, { seeds }: CommonOptions): string | undefined {
  if (!existsSync(seeds)) return undefined
  const found = readSeeds(seeds).seeds.find((seed) => {
    const source = readableSource(seed)
    // Few have the id anywhere, and to look for it is faster than to read a header.
    return source !== undefined && Buffer.from(source.bytes).includes(id) && knownSeed(source).videoId === id
  })
  return found?.path
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
