import { formatTimestamp, parseTimestamp } from './timestamp.ts'

/** `3723`, `1:02:03`, `62:03` or `PT1H2M3S` in seconds. */
export function parseDuration(text: string): number | undefined {
  if (/^\d{1,7}(?:\.\d{1,6})?$/.test(text)) return Number(text)
  const iso = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,7}(?:\.\d{1,6})?)S)?$/.exec(text)
  if (iso !== null) return Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0)
  return parseTimestamp(text)
}

/** `1h20`, `1 uur 20 min`, `45 minutes`, and a dash or full stop in the place of a colon, as `1:02:03` says it. */
export function durationMeant(text: string): string | undefined {
  const named =
    /^(?:(?<hours>\d{1,3}) ?(?:h|hrs?|hours?|u|uur|uren)\b\.?)?,? ?(?:and |en )?(?:(?<minutes>\d{1,3}) ?(?:(?:m|mins?|minutes?|minuten|minuut)\b\.?)?)?,? ?(?:(?<seconds>\d{1,2}) ?(?:s|secs?|seconds?|seconden)\b\.?)?$/i.exec(
      text
        .slice(0, 60)
        .replace(/(?<=\d[hu])(?=\d)/gi, ' ')
        .replace(/(?<=\dm)(?=\d)/gi, ' '),
    )?.groups
  if (named !== undefined && text !== '') {
    const { hours = '0', minutes = '0', seconds = '0' } = named
    return formatTimestamp(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
  }
  const dotted =
    text.length > 20
      ? ''
      : text.replace(/(?<=\d)[-–—](?=\d\d)/g, ':').replace(/^(\d+)[.,](\d\d)[.,](\d\d)$/, '$1:$2:$3')
  return parseTimestamp(dotted) === undefined ? undefined : dotted
}
