// Runs in the browser.

/** The words that only scripts of the episode page say. */
export interface EpisodeWords {
  find: string
  findField: string
  previousHit: string
  nextHit: string
  closeFind: string
  hits: (at: number, of: number) => string
  noHits: string
  searchAll: string
  previousChapter: string
  nextChapter: string
  linkToPassage: string
  playFrom: (time: string) => string
  resume: (percent: string) => string
  quote: string
  quotePassage: string
  copyQuote: string
  copyLink: string
  share: string
  sharePassage: string
  quoteCopied: string
  linkCopied: string
  copyFailed: string
  wordsOnly: string
  wordsCopied: string
  closePlayer: string
  followVideo: string
  player: string
  audioPlayer: string
  audioFailed: string
  softFillers: string
  changed: string
  gone: string
  wordsChanged: string
  close: string
  at: (percent: string) => string
}

const nl: EpisodeWords = {
  find: 'Zoek in deze aflevering',
  findField: 'Woord of zin in deze aflevering',
  previousHit: 'Vorige vindplaats',
  nextHit: 'Volgende vindplaats',
  closeFind: 'Wis en sluit',
  hits: (at, of) => `${at} van ${of}`,
  noHits: 'Niet gevonden',
  searchAll: 'Zoek overal',
  previousChapter: 'Vorig hoofdstuk',
  nextChapter: 'Volgend hoofdstuk',
  linkToPassage: 'Link naar deze passage',
  playFrom: (time) => `Speel af vanaf ${time}`,
  resume: (percent) => `Verder bij ${percent}`,
  quote: 'citeer',
  quotePassage: 'Citeer deze passage',
  copyQuote: 'Kopieer met bron',
  copyLink: 'Kopieer link',
  share: 'Deel',
  sharePassage: 'Deel deze passage',
  quoteCopied: 'Gekopieerd, met bron en link.',
  linkCopied: 'Link gekopieerd.',
  copyFailed: 'Kopiëren lukte niet. Dit is het citaat:',
  wordsOnly: 'Alleen de woorden',
  wordsCopied: 'Alleen de woorden gekopieerd.',
  closePlayer: 'Sluit de speler',
  followVideo: 'Lees mee',
  player: 'Video',
  audioPlayer: 'Geluid',
  audioFailed: 'Het geluid kon hier niet worden afgespeeld.',
  softFillers: 'Stopwoorden lichter',
  changed: 'Deze tekst is veranderd sinds de link werd gemaakt. Dit is de passage die er het meest op lijkt.',
  gone: 'De passage van deze link staat niet meer in deze tekst.',
  wordsChanged: 'De woorden van deze link staan er niet meer zo.',
  close: 'Sluiten',
  at: (percent) => `op ${percent} van het gesprek`,
}

const en: EpisodeWords = {
  find: 'Find in this episode',
  findField: 'Word or phrase in this episode',
  previousHit: 'Previous match',
  nextHit: 'Next match',
  closeFind: 'Clear and close',
  hits: (at, of) => `${at} of ${of}`,
  noHits: 'Not found',
  searchAll: 'Search all',
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  linkToPassage: 'Link to this passage',
  playFrom: (time) => `Play from ${time}`,
  resume: (percent) => `Continue at ${percent}`,
  quote: 'quote',
  quotePassage: 'Quote this passage',
  copyQuote: 'Copy with source',
  copyLink: 'Copy link',
  share: 'Share',
  sharePassage: 'Share this passage',
  quoteCopied: 'Copied, with source and link.',
  linkCopied: 'Link copied.',
  copyFailed: 'Copying did not work. This is the quote:',
  wordsOnly: 'Words only',
  wordsCopied: 'Copied the words only.',
  closePlayer: 'Close the player',
  followVideo: 'Read along',
  player: 'Video',
  audioPlayer: 'Sound',
  audioFailed: 'The sound could not be played here.',
  softFillers: 'Soften fillers',
  changed: 'This text has changed since the link was made. This is the passage most like it.',
  gone: 'The passage of this link is no longer in this text.',
  wordsChanged: 'The words of this link are no longer written like that.',
  close: 'Close',
  at: (percent) => `${percent} into the talk`,
}

/** The words in the language of the page, which its root element names. */
export function episodeWords(root: HTMLElement = document.documentElement): EpisodeWords {
  return root.dataset['words'] === 'nl' ? nl : en
}
