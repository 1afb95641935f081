const recordings = 'mp3|m4a|m4b|wav|ogg|oga|opus|flac|aac|wma|aiff?|mp4|m4v|webm|mkv|mov|avi|mpe?g|3gp'

const recordingEnding = new RegExp(
  String.raw`(?<=[^/])\.(?:${recordings})(?=(?:\.[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?)?\.[A-Za-z0-9]+$)`,
  'i',
)

/**
 * The name of a file without the ending of the recording that it was made of, which whisper.cpp and others leave there: `wav` is no language.
 *
 * @example withoutRecording('talks/Talk.wav.srt') // 'talks/Talk.srt'
 */
export function withoutRecording(file: string): string {
  return file.replace(recordingEnding, '')
}
