import { VFile } from 'vfile'
import * as z from 'zod'
import { keepableText } from '../model/keepable-text.ts'
import { report } from '../messages/report.ts'
import type { SourceFile } from '../read/read-seeds.ts'

/** A chapter that the maker of a video stated; seconds from its start. */
export interface VideoChapter {
  seconds: number
  title: string
}

/** Of the metadata that yt-dlp writes (`<id>.info.json`) what naslag reads. */
const videoInfo = z.object({
  chapters: z.array(z.object({ start_time: z.number().nonnegative(), title: z.string() })).nullish(),
})

/** Read the metadata of a video: its chapters, and what is wrong with it on `file`. A file that cannot be read has none. */
export function parseVideoInfo(source: SourceFile): { file: VFile; chapters: VideoChapter[] } {
  const file = new VFile({ path: source.file })
  try {
    const { chapters } = videoInfo.parse(JSON.parse(new TextDecoder().decode(source.bytes)))
    return {
      file,
      chapters: (chapters ?? []).map(({ start_time, title }) => ({
        seconds: start_time,
        title: keepableText(title),
      })),
    }
  } catch (error) {
    report(file, 'video-info-malformed', {
      reason:
        error instanceof z.ZodError
          ? `Unexpected value at \`${error.issues[0]!.path.join('.')}\`, expected metadata as yt-dlp writes it`
          : 'Unexpected text that is not JSON, expected metadata as yt-dlp writes it',
      place: { line: 1, column: 1 },
      note: 'Fetch it again, or remove it: chapters are then found automatically.',
    })
    return { file, chapters: [] }
  }
}
