import { build as buildSite } from '../build.ts'
import type { ExitStatus } from './main.ts'
import type { CommonOptions } from './options.ts'
import { Progress } from './progress.ts'
import { printMessages } from './print-messages.ts'

/** `naslag build`: the site into `--out`, complete or not at all. */
export async function build(options: CommonOptions): Promise<ExitStatus> {
  const progress = new Progress(options.quiet)
  const result = await buildSite({ ...options, onProgress: progress.show }).finally(() => progress.end())
  printMessages(result.messages, options)
  if (!result.written) return 1
  if (!options.quiet && !options.json) {
    const { episodes } = result.archive
    process.stderr.write(
      `${episodes.length} ${episodes.length === 1 ? 'episode' : 'episodes'} → ${options.out}\n`,
    )
  }
  return 0
}
