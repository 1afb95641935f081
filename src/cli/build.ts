import { existsSync } from 'node:fs'
import { build as buildSite, makeShare } from '../build.ts'
import { hasErrors } from '../messages/message.ts'
import { countOf } from '../messages/quantities.ts'
import { mergeStores, type Share } from '../tasks/shares.ts'
import type { ExitStatus } from './main.ts'
import { type CommonOptions, UsageError } from './options.ts'
import { Progress } from './progress.ts'
import { printMessages } from './print-messages.ts'

/** `naslag build`: the site into `--out`, complete or not at all; with `--part` a share of the work, for another build. */
export async function build(options: CommonOptions): Promise<ExitStatus> {
  if (options.part !== undefined) return buildPart(options, options.part)
  for (const folder of options.merge) {
    if (!existsSync(folder))
      throw new UsageError(`Unexpected \`--merge ${folder}\`, expected a folder that is there`)
  }
  await mergeStores(options.cache, options.merge)
  const progress = new Progress(options.quiet)
  const result = await buildSite({ ...options, onProgress: progress.show }).finally(() => progress.end())
  printMessages(result.messages, options)
  if (!result.written) return 1
  if (!options.quiet && !options.json) {
    process.stderr.write(`${countOf(result.archive.episodes.length, 'episode')} → ${options.out}\n`)
  }
  return 0
}

async function buildPart(options: CommonOptions, share: Share): Promise<ExitStatus> {
  if (options.merge.length > 0)
    throw new UsageError(
      'Unexpected `--merge` with `--part`, expected one of the two: a share is made by itself',
    )
  const progress = new Progress(options.quiet)
  const { seeds, messages } = await makeShare({ ...options, onProgress: progress.show }, share).finally(() =>
    progress.end(),
  )
  printMessages(messages, options)
  if (hasErrors(messages)) return 1
  if (!options.quiet && !options.json) {
    process.stderr.write(`part ${share.part} of ${share.of}: ${countOf(seeds, 'seed')} → ${options.cache}\n`)
  }
  return 0
}
