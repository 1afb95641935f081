import type { NameKind } from '../model/name.ts'
import type { Recording } from './recording.ts'

/** The words of the interface. Every language has all of them; what counts things is a function of the number. */
export interface Words {
  skipToText: string
  search: string
  searchPlaceholder: string
  episodes: string
  allEpisodes: string
  followFeed: string
  newest: string
  topics: string
  tags: string
  names: string
  home: string
  contents: string
  chapters: string
  toTop: string
  keys: string
  madeWith: string
  automaticCaptions: string
  reviewed: string
  automaticChapters: string
  editorChapters: string
  metadataChapters: string
  source: string
  watchAt: (label: string) => string
  loadPlayer: Record<Recording['kind'], string>
  /** Of whom nothing is asked before the reader wants to play it. */
  playerNote: (host: string) => string
  noTimes: Record<Recording['kind'], string>
  downloads: string
  improve: string
  related: string
  relatedByEditor: string
  relatedShared: (things: string) => string
  linkedFrom: string
  notes: string
  takeaways: string
  relatedSection: string
  sponsor: string
  housekeeping: string
  skipped: (words: string) => string
  play: string
  previousChapter: string
  nextChapter: string
  findHere: string
  tools: string
  searchAll: string
  minutesShort: (n: number) => string
  wordsCount: (n: number) => string
  minutes: (n: number) => string
  minutesReading: (n: number) => string
  episodeNumber: (of: string) => string
  playingTime: (time: string) => string
  episodesCount: (n: number) => string
  topicsCount: (n: number) => string
  mentionsCount: (n: number) => string
  previous: string
  next: string
  older: string
  newer: string
  page: (n: number, of: number) => string
  pages: string
  noScriptSearch: string
  searchWithout: string
  notFoundTitle: string
  notFoundText: string
  emptyTitle: string
  emptyText: string
  license: string
  redirecting: string
  strip: string
  footnotes: string
  backToText: string
  nameKind: Record<NameKind, string>
}

/** How numbers are written in a language, made when the first one is: not every thread writes any. */
const formats = new Map<string, { rules: Intl.PluralRules; format: Intl.NumberFormat }>()

function formatsOf(language: string): { rules: Intl.PluralRules; format: Intl.NumberFormat } {
  let made = formats.get(language)
  if (made === undefined) {
    made = { rules: new Intl.PluralRules(language), format: new Intl.NumberFormat(language) }
    formats.set(language, made)
  }
  return made
}

function plural(language: string, one: string, other: string): (n: number) => string {
  const made = (n: number): string => {
    const { rules, format } = formatsOf(language)
    return `${format.format(n)} ${rules.select(n) === 'one' ? one : other}`
  }
  // Few numbers are said over and over: the minutes of chapters and talks.
  const small: string[] = []
  return (n) => (n < 200 ? (small[n] ??= made(n)) : made(n))
}

const nl: Words = {
  skipToText: 'Naar de tekst',
  search: 'Zoeken',
  searchPlaceholder: 'Zoek in alles wat gezegd is',
  episodes: 'Afleveringen',
  allEpisodes: 'Alle afleveringen',
  followFeed: 'Volg via RSS',
  newest: 'Nieuwste afleveringen',
  topics: 'Onderwerpen',
  tags: 'Tags',
  names: 'Namen',
  home: 'Voorpagina',
  contents: 'Inhoud',
  chapters: 'Hoofdstukken',
  toTop: 'Naar boven',
  keys: 'Sneltoetsen',
  madeWith: 'Gemaakt met naslag',
  automaticCaptions: 'Automatische ondertiteling, niet nagekeken',
  reviewed: 'Nagekeken door een mens',
  automaticChapters: 'Hoofdstukken automatisch gevonden',
  editorChapters: 'Hoofdstukken van de redactie',
  metadataChapters: 'Hoofdstukken van de video',
  source: 'Bron',
  watchAt: (label) => `Bekijk op ${label}`,
  loadPlayer: { video: 'Speel de video hier af', audio: 'Luister hier' },
  playerNote: (host) => `Pas als je op de knop drukt, komt er iets van ${host}.`,
  noTimes: {
    video: 'Er zijn geen tijden bekend: de video begint vooraan.',
    audio: 'Er zijn geen tijden bekend: het geluid begint vooraan.',
  },
  downloads: 'Downloaden',
  improve: 'Verbeter deze tekst',
  related: 'Verwante afleveringen',
  relatedByEditor: 'Gekozen door de redactie',
  relatedShared: (things) => `Ook over ${things}`,
  linkedFrom: 'Verwijzingen hiernaar',
  notes: 'Notities',
  takeaways: 'Kernpunten',
  relatedSection: 'Zie ook',
  sponsor: 'Advertentie',
  housekeeping: 'Mededelingen',
  skipped: (words) => `Overgeslagen: ${words}`,
  play: 'speel',
  previousChapter: 'Vorig hoofdstuk',
  nextChapter: 'Volgend hoofdstuk',
  findHere: 'Zoek hier',
  tools: 'Gereedschap',
  searchAll: 'Zoek overal',
  minutesShort: (n) => `${n} min`,
  wordsCount: plural('nl', 'woord', 'woorden'),
  minutes: plural('nl', 'minuut', 'minuten'),
  minutesReading: plural('nl', 'minuut lezen', 'minuten lezen'),
  episodeNumber: (of) => `aflevering ${of}`,
  playingTime: (time) => `duurt ${time}`,
  episodesCount: plural('nl', 'aflevering', 'afleveringen'),
  topicsCount: plural('nl', 'onderwerp', 'onderwerpen'),
  mentionsCount: plural('nl', 'keer genoemd', 'keer genoemd'),
  previous: 'Vorige',
  next: 'Volgende',
  older: 'Ouder',
  newer: 'Nieuwer',
  page: (n, of) => `Pagina ${n} van ${of}`,
  pages: 'Pagina’s',
  noScriptSearch: 'Zoeken werkt alleen met JavaScript. Zonder kun je bladeren:',
  searchWithout: 'Bladeren',
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Misschien staat wat je zoekt hier:',
  emptyTitle: 'Nog geen afleveringen',
  emptyText:
    'Zet een transcript als Markdown-bestand in de map seeds en bouw de site opnieuw. In seeds/README.md staat hoe zo’n bestand eruitziet.',
  license: 'Licentie',
  redirecting: 'Deze pagina staat nu hier:',
  strip: 'Hoofdstukken, zo breed als ze lang zijn',
  footnotes: 'Noten',
  backToText: 'Terug naar de tekst',
  nameKind: {
    person: 'Persoon',
    organisation: 'Organisatie',
    product: 'Product',
    place: 'Plaats',
    other: 'Naam',
  },
}

const en: Words = {
  skipToText: 'Skip to the text',
  search: 'Search',
  searchPlaceholder: 'Search everything that was said',
  episodes: 'Episodes',
  allEpisodes: 'All episodes',
  followFeed: 'Follow by RSS',
  newest: 'Newest episodes',
  topics: 'Topics',
  tags: 'Tags',
  names: 'Names',
  home: 'Home',
  contents: 'Contents',
  chapters: 'Chapters',
  toTop: 'Back to top',
  keys: 'Keyboard shortcuts',
  madeWith: 'Made with naslag',
  automaticCaptions: 'Automatic transcript, not checked',
  reviewed: 'Checked by a person',
  automaticChapters: 'Chapters found automatically',
  editorChapters: 'Chapters by the editors',
  metadataChapters: 'Chapters of the video',
  source: 'Source',
  watchAt: (label) => `Watch on ${label}`,
  loadPlayer: { video: 'Play the video here', audio: 'Listen here' },
  playerNote: (host) => `Nothing comes from ${host} before you press the button.`,
  noTimes: {
    video: 'No times are known: the video opens at its start.',
    audio: 'No times are known: the sound opens at its start.',
  },
  downloads: 'Downloads',
  improve: 'Improve this text',
  related: 'Related episodes',
  relatedByEditor: 'Chosen by the editors',
  relatedShared: (things) => `Also about ${things}`,
  linkedFrom: 'Linked from',
  notes: 'Notes',
  takeaways: 'Key takeaways',
  relatedSection: 'See also',
  sponsor: 'Advertisement',
  housekeeping: 'Announcements',
  skipped: (words) => `Skipped: ${words}`,
  play: 'play',
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  findHere: 'Find here',
  tools: 'Tools',
  searchAll: 'Search all',
  minutesShort: (n) => `${n} min`,
  wordsCount: plural('en', 'word', 'words'),
  minutes: plural('en', 'minute', 'minutes'),
  minutesReading: plural('en', 'minute to read', 'minutes to read'),
  episodeNumber: (of) => `episode ${of}`,
  playingTime: (time) => `${time} long`,
  episodesCount: plural('en', 'episode', 'episodes'),
  topicsCount: plural('en', 'topic', 'topics'),
  mentionsCount: plural('en', 'mention', 'mentions'),
  previous: 'Previous',
  next: 'Next',
  older: 'Older',
  newer: 'Newer',
  page: (n, of) => `Page ${n} of ${of}`,
  pages: 'Pages',
  noScriptSearch: 'Search needs JavaScript. Without it you can browse:',
  searchWithout: 'Browse',
  notFoundTitle: 'This page does not exist',
  notFoundText: 'Perhaps what you are looking for is here:',
  emptyTitle: 'No episodes yet',
  emptyText:
    'Put a transcript as a Markdown file into the folder seeds and build the site again. seeds/README.md shows what such a file looks like.',
  license: 'License',
  redirecting: 'This page is now here:',
  strip: 'Chapters, as wide as they are long',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  nameKind: {
    person: 'Person',
    organisation: 'Organization',
    product: 'Product',
    place: 'Place',
    other: 'Name',
  },
}

/** The language of the interface for an archive: Dutch for Dutch, else English. */
export type InterfaceLanguage = 'nl' | 'en'

/** Which interface language serves readers of `language`. */
export function interfaceLanguage(language: string): InterfaceLanguage {
  return /^nl\b/i.test(language) ? 'nl' : 'en'
}

/** The words of the interface in one language. */
export function wordsFor(language: InterfaceLanguage): Words {
  return language === 'nl' ? nl : en
}
