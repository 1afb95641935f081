// Runs in the browser.
import type { FilterField } from '../../search/query.ts'

/** What can go wrong with a search, as far as a reader can do something about it. */
export type FailureKind = 'offline' | 'unreachable' | 'missing' | 'corrupt' | 'mixed' | 'script' | 'fault'

/** The words of the search in one language. What counts things is a function of the number. */
export interface SearchWords {
  hint: string
  searching: string
  found: (passages: number, episodes: number, atLeast: boolean) => string
  /** `partly`: how many more have some of the words. */
  foundWhole: (passages: number, partly: number) => string
  /** Where others have all words. */
  foundPartly: (partly: number) => string
  passages: (n: number) => string
  position: (n: number, of: number) => string
  more: (n: number) => string
  moreEpisodes: string
  moreFailed: string
  moreShown: (n: number) => string
  sort: string
  byRelevance: string
  byDate: string
  filters: string
  field: Record<FilterField, string>
  addFilter: (field: FilterField) => string
  phrase: string
  without: string
  remove: (what: string) => string
  exactly: string
  clear: string
  also: (words: string, typed: string) => string
  instead: (words: string, typed: string) => string
  refuse: (typed: string) => string
  ignored: (words: string) => string
  perYear: string
  perEpisode: string
  year: (year: number, passages: number) => string
  noDate: string
  undated: string
  ticks: (n: number) => string
  tick: (chapter: string, percent: number) => string
  nothingFor: (query: string) => string
  nothingAsked: string
  needsWord: string
  nearWords: string
  nearTags: string
  nearNames: string
  withoutFilters: string
  withoutQuotes: string
  /** A word between the quotation marks of the language. */
  quoted: (word: string) => string
  nothingAdvice: string
  howTo: string
  /** What can be typed, and what it does. */
  examples: { typed: string; does: string }[]
  failure: Record<FailureKind, { title: string; text: string }>
  retry: string
  results: string
  completions: (n: number) => string
  inEpisodes: (n: number) => string
  keys: string
  close: string
  keysHere: string
  plainKeys: string
  addressSearch: (words: string) => string
  addressHits: string
}

/** The language of the interface, as `<html data-words>` states it. */
export type WordsLanguage = 'nl' | 'en'

/** The language of the interface of this page. */
export function pageLanguage(): WordsLanguage {
  return document.documentElement.dataset['words'] === 'nl' ? 'nl' : 'en'
}

function plural(language: WordsLanguage, one: string, other: string): (n: number) => string {
  const rules = new Intl.PluralRules(language)
  const format = new Intl.NumberFormat(language)
  return (n) => `${format.format(n)} ${rules.select(n) === 'one' ? one : other}`
}

function dutch(): SearchWords {
  const passages = plural('nl', 'passage', 'passages')
  const episodes = plural('nl', 'aflevering', 'afleveringen')
  const number = new Intl.NumberFormat('nl')
  return {
    hint: 'Een woord, een naam, of een stukje van een zin',
    searching: 'Zoeken…',
    found: (n, inEpisodes, atLeast) =>
      `${atLeast ? 'Minstens ' : ''}${passages(n)} in ${episodes(inEpisodes)}`,
    foundWhole: (n, partly) => `${passages(n)} met alle woorden, ${number.format(partly)} met een deel`,
    foundPartly: (n) => `${passages(n)} met een deel van de woorden`,
    passages,
    position: (n, of) => `${number.format(n)} van ${number.format(of)}`,
    more: (n) => `Nog ${passages(n)} uit deze aflevering`,
    moreEpisodes: 'Meer afleveringen',
    moreFailed: 'Het vervolg kon niet worden geladen.',
    moreShown: (n) => `${passages(n)} erbij`,
    sort: 'Volgorde',
    byRelevance: 'Beste eerst',
    byDate: 'Nieuwste eerst',
    filters: 'Filters',
    field: { tag: 'tag', name: 'naam', speaker: 'spreker', year: 'jaar', in: 'aflevering' },
    addFilter: (field) =>
      ({
        tag: 'Alleen met een tag',
        name: 'Alleen waar een naam valt',
        speaker: 'Alleen van een spreker',
        year: 'Alleen uit een jaar',
        in: 'Alleen in een aflevering',
      })[field],
    phrase: 'letterlijk',
    without: 'zonder',
    remove: (what) => `Weghalen: ${what}`,
    exactly: 'alleen wat er staat',
    clear: 'Leegmaken',
    also: (words, typed) => `Ook gezocht: ${words} (bij ‘${typed}’)`,
    instead: (words, typed) => `‘${typed}’ komt niet voor. Dit zijn de passages met ${words}.`,
    refuse: (typed) => `Alleen ‘${typed}’`,
    ignored: (words) =>
      `${words}: te gewoon om mee te tellen, behalve tussen aanhalingstekens met een minder gewoon woord erbij.`,
    perYear: 'Wanneer',
    perEpisode: 'Waar',
    year: (year, n) => `${year}: ${passages(n)}`,
    noDate: 'z.d.',
    undated: 'zonder datum',
    ticks: (n) => `Waar in het gesprek: ${passages(n)}`,
    tick: (chapter, percent) => `${chapter}, op ${percent}%`,
    nothingFor: (query) => `Niets gevonden voor ‘${query}’`,
    nothingAsked: 'Nog niets om naar te zoeken',
    needsWord: 'Zet er een woord bij dat er wel in moet staan, zoals in: zon -zee',
    nearWords: 'Wel in dit archief',
    nearTags: 'Tags',
    nearNames: 'Namen',
    withoutFilters: 'Zoek zonder filters',
    withoutQuotes: 'Zoek zonder aanhalingstekens',
    quoted: (word) => `‘${word}’`,
    nothingAdvice:
      'Kijk of het goed gespeld is, probeer minder woorden, of haal de aanhalingstekens weg. Automatische ondertitels schrijven namen soms anders dan je denkt.',
    howTo: 'Zo zoek je',
    examples: [
      { typed: 'zon zee', does: 'passages met deze woorden, ook net anders geschreven' },
      { typed: '"zon en zee"', does: 'precies deze woorden achter elkaar' },
      { typed: 'zon -zee', does: 'wel het ene woord, niet het andere' },
    ],
    failure: {
      offline: {
        title: 'Je bent niet verbonden met internet',
        text: 'Zodra je weer verbonden bent, gaat het zoeken vanzelf verder.',
      },
      unreachable: {
        title: 'De zoekindex is niet bereikbaar',
        text: 'De server geeft geen antwoord. Vaak is het zo weer over.',
      },
      missing: {
        title: 'Een deel van de zoekindex ontbreekt',
        text: 'Misschien is het archief net bijgewerkt. Opnieuw proberen haalt de nieuwe index op.',
      },
      corrupt: {
        title: 'Een deel van de zoekindex is beschadigd aangekomen',
        text: 'Opnieuw proberen haalt het nog eens op.',
      },
      mixed: {
        title: 'Het archief is net bijgewerkt',
        text: 'De delen van de zoekindex horen niet bij elkaar. Opnieuw proberen haalt de nieuwe op.',
      },
      script: {
        title: 'Het zoekprogramma kon niet worden geladen',
        text: 'Opnieuw proberen laadt deze pagina nog eens.',
      },
      fault: {
        title: 'Het zoeken ging mis',
        text: 'Dat is een fout van deze site. Opnieuw proberen kan helpen.',
      },
    },
    retry: 'Opnieuw proberen',
    results: 'Gevonden passages',
    completions: plural('nl', 'suggestie', 'suggesties'),
    inEpisodes: episodes,
    keys: 'Sneltoetsen',
    close: 'Sluiten',
    keysHere: 'Op deze pagina',
    plainKeys: 'Sneltoetsen van één letter of teken',
    addressSearch: (words) => `Zoek naar ‘${words}’`,
    addressHits: 'Lijkt op wat je zocht',
  }
}

function english(): SearchWords {
  const passages = plural('en', 'passage', 'passages')
  const episodes = plural('en', 'episode', 'episodes')
  const number = new Intl.NumberFormat('en')
  return {
    hint: 'A word, a name, or a piece of a sentence',
    searching: 'Searching…',
    found: (n, inEpisodes, atLeast) =>
      `${atLeast ? 'At least ' : ''}${passages(n)} in ${episodes(inEpisodes)}`,
    foundWhole: (n, partly) => `${passages(n)} with all words, ${number.format(partly)} with some`,
    foundPartly: (n) => `${passages(n)} with some of the words`,
    passages,
    position: (n, of) => `${number.format(n)} of ${number.format(of)}`,
    more: (n) => `${number.format(n)} more from this episode`,
    moreEpisodes: 'More episodes',
    moreFailed: 'The rest could not be loaded.',
    moreShown: (n) => `${passages(n)} added`,
    sort: 'Order',
    byRelevance: 'Best first',
    byDate: 'Newest first',
    filters: 'Filters',
    field: { tag: 'tag', name: 'name', speaker: 'speaker', year: 'year', in: 'episode' },
    addFilter: (field) =>
      ({
        tag: 'Only with a tag',
        name: 'Only where a name is mentioned',
        speaker: 'Only by a speaker',
        year: 'Only from a year',
        in: 'Only in an episode',
      })[field],
    phrase: 'exactly',
    without: 'without',
    remove: (what) => `Remove: ${what}`,
    exactly: 'only what was typed',
    clear: 'Clear',
    also: (words, typed) => `Also: ${words} (for “${typed}”)`,
    instead: (words, typed) => `“${typed}” does not occur. These are the passages with ${words}.`,
    refuse: (typed) => `Only “${typed}”`,
    ignored: (words) =>
      `${words}: too common to count, except between quotation marks together with a less common word.`,
    perYear: 'When',
    perEpisode: 'Where',
    year: (year, n) => `${year}: ${passages(n)}`,
    noDate: 'n.d.',
    undated: 'undated',
    ticks: (n) => `Where in the talk: ${passages(n)}`,
    tick: (chapter, percent) => `${chapter}, ${percent}% in`,
    nothingFor: (query) => `Nothing found for “${query}”`,
    nothingAsked: 'Nothing to look for yet',
    needsWord: 'Add a word that is to be found, as in: sun -sea',
    nearWords: 'These do occur',
    nearTags: 'Tags',
    nearNames: 'Names',
    withoutFilters: 'Search without filters',
    withoutQuotes: 'Search without quotation marks',
    quoted: (word) => `“${word}”`,
    nothingAdvice:
      'Check the spelling, try fewer words, or take the quotation marks away. Automatic captions do not always spell a name as you would.',
    howTo: 'How to search',
    examples: [
      { typed: 'sun sea', does: 'passages with these words, also spelled a little differently' },
      { typed: '"sun and sea"', does: 'exactly these words in a row' },
      { typed: 'sun -sea', does: 'the one word, but not the other' },
    ],
    failure: {
      offline: {
        title: 'You are not connected to the internet',
        text: 'As soon as you are back online the search goes on by itself.',
      },
      unreachable: {
        title: 'The search index cannot be reached',
        text: 'The server does not answer. This is often over in a moment.',
      },
      missing: {
        title: 'A part of the search index is missing',
        text: 'The archive may just have been updated. Trying again fetches the new index.',
      },
      corrupt: {
        title: 'A part of the search index arrived damaged',
        text: 'Trying again fetches it once more.',
      },
      mixed: {
        title: 'The archive was just updated',
        text: 'The parts of the search index do not belong together. Trying again fetches the new ones.',
      },
      script: {
        title: 'The search program could not be loaded',
        text: 'Trying again loads this page once more.',
      },
      fault: {
        title: 'The search went wrong',
        text: 'That is a fault of this site. Trying again may help.',
      },
    },
    retry: 'Try again',
    results: 'Passages found',
    completions: plural('en', 'suggestion', 'suggestions'),
    inEpisodes: episodes,
    keys: 'Keyboard shortcuts',
    close: 'Close',
    keysHere: 'On this page',
    plainKeys: 'Shortcuts of a single letter or sign',
    addressSearch: (words) => `Search for “${words}”`,
    addressHits: 'Near what you were looking for',
  }
}

/** The words of the search in `language`. */
export function searchWords(language: WordsLanguage): SearchWords {
  return language === 'nl' ? dutch() : english()
}
