import type { Html } from './html.ts'
import type { Recording } from './recording.ts'
import type { Strip } from './strip.ts'
import type { StripPicture } from './strip-picture.ts'
import type { SitePath } from './urls.ts'
import type { InterfaceLanguage, Words } from './words.ts'

/*
 * What a template may use. Every field is always there; what may be absent is `undefined`. All addresses are ready to
 * print, all dates and numbers are in the page's language, all text is plain unless its type is `Html`.
 */

/** A link ready to print. */
export interface Link {
  text: string
  href: string
  /** Set where the text is in another language than the page. */
  lang?: string | undefined
}

/** What all pages of a site share. */
export interface SiteFrame {
  language: InterfaceLanguage
  /** Language of the archive, for `lang`. */
  lang: string
  words: Words
  title: string
  base: string
  home: string
  search: string
  navigation: Link[]
  author: string | undefined
  license: string | undefined
  repository: string | undefined
  feeds: { href: string; type: string; title: string }[]
  openSearch: string | undefined
  assets: {
    style: string
    site: string
    episode: string
    search: string
    redirect: string
    dev: string | undefined
  }
  icon: string
}

/** What every page has. */
export interface Page<Kind extends string> {
  kind: Kind
  /** Where it is written. */
  path: SitePath
  site: SiteFrame
  /** For the title bar: without the archive's title. Empty on the home page. */
  title: string
  description: string | undefined
  canonical: string | undefined
}

/** An episode in a list: its face is its strip. */
export interface EpisodeEntry {
  slug: string
  title: string
  topics: string[]
  href: string
  lang: string | undefined
  date: string | undefined
  isoDate: string | undefined
  length: string
  show: string | undefined
  strip: StripPicture
}

/** A list that is cut into pages. */
export interface Paging {
  label: string
  newer: Link | undefined
  older: Link | undefined
}

/** A tag or a name with how often it occurs. */
export interface CountedLink extends Link {
  count: string
}

/** The first page: the search box, the newest episodes, tags and names to begin with. */
export interface HomePage extends Page<'home'> {
  /** What the editor says of the archive. */
  about: string | undefined
  counts: string
  newest: EpisodeEntry[]
  tags: CountedLink[]
  names: CountedLink[]
  allEpisodes: string
  isEmpty: boolean
}

/** A page of the list of all episodes. */
export interface EpisodesPage extends Page<'episodes'> {
  heading: string
  entries: EpisodeEntry[]
  paging: Paging | undefined
  /** First of the page's entries per year, to jump to. */
  years: Link[]
  /** Id of an entry that a year jumps to, by slug. */
  yearIds: Record<string, string>
}

/** All tags, by letter. */
export interface TagsPage extends Page<'tags'> {
  heading: string
  groups: { letter: string; links: CountedLink[] }[]
}

/** A page of the list of episodes that have a tag. */
export interface TagPage extends Page<'tag'> {
  heading: string
  count: string
  entries: EpisodeEntry[]
  paging: Paging | undefined
  /** Where the archive says where it is served. */
  feed: Link | undefined
}

/** All names of the glossary that somebody mentions, by letter. */
export interface NamesPage extends Page<'names'> {
  heading: string
  groups: { letter: string; links: CountedLink[] }[]
}

/** An episode that mentions a name. */
export interface MentioningEntry extends EpisodeEntry {
  mentions: string
  searchHref: string
  /** The chapters that mention it, in order, each with a link to the first passage that does and how many do. */
  chapters: CountedLink[]
}

/** A page of the list of episodes that mention a name. */
export interface NamePage extends Page<'name'> {
  heading: string
  kindLabel: string
  count: string
  entries: MentioningEntry[]
  paging: Paging | undefined
}

/** An episode that a topic is from. */
export interface TopicPlaceView {
  /** Of its chapter about the topic, else of the episode. */
  href: string
  /** Its topics, with dots between; a long title is cut. */
  title: string
  date: string | undefined
  isoDate: string | undefined
  lang: string | undefined
}

/** A topic with at least one place. */
export interface TopicEntry {
  topic: string
  lang: string | undefined
  places: TopicPlaceView[]
}

/** Topics under one letter, or all of a short list. */
export interface TopicsGroup {
  id: string
  letter: string | undefined
  entries: TopicEntry[]
}

/** A page of the list of all topics, by letter. */
export interface TopicsPage extends Page<'topics'> {
  heading: string
  count: string
  /** Where each letter begins, on whichever page. */
  letters: Link[]
  groups: TopicsGroup[]
  paging: Paging | undefined
}

/** One chapter, ready to print. */
export interface ChapterView {
  anchor: string
  title: string
  length: string
  /** The same for a narrow column. */
  shortLength: string
  /** A telling sentence of the chapter; `undefined` also where the chapter begins with it. */
  summary: string | undefined
  /** What to say of a chapter that is not the talk itself. */
  aside: string | undefined
  time: string | undefined
  /** All passages of the chapter. */
  passages: Html
}

/** A section of the seed besides its transcript, ready to print. */
export interface SectionView {
  title: string
  /** Set where the title is a word of the interface, over a text in another language. */
  titleLang: string | undefined
  html: Html
}

/** Another episode to go on with, and why. */
export interface RelatedView {
  entry: EpisodeEntry
  reason: string
}

/** The page of an episode: the talk, and what its seed says of it. Texts are in the words of the interface where they are not the seed's. */
export interface EpisodePage extends Page<'episode'> {
  slug: string
  topics: string[]
  /** Set where the talk is in another language than the archive. */
  textLang: string | undefined
  date: string | undefined
  isoDate: string | undefined
  length: string
  minutes: string
  /** How long the talk takes to hear, where the seed says. */
  playingTime: string | undefined
  /** Its show, and its number or name there: what the seed says of them. */
  show: string | undefined
  speakers: string | undefined
  /** What its editor says of it. */
  about: Html | undefined
  tags: Link[]
  source: Link | undefined
  recording: Recording | undefined
  hasTimes: boolean
  reviewed: boolean
  status: string
  chaptersFrom: string
  strip: Strip
  chapters: ChapterView[]
  sections: SectionView[]
  extra: { name: string; value: Html }[]
  related: RelatedView[]
  backlinks: Link[]
  downloads: Link[]
  improve: string | undefined
  newer: Link | undefined
  older: Link | undefined
  /** Absolute or root-relative address of the page, for quotes. */
  address: string
  jsonLd: Html
}

/** The page that searches; without JavaScript it offers what can be browsed. */
export interface SearchPage extends Page<'search'> {
  browse: Link[]
  tags: CountedLink[]
  indexHref: string
  /** Scripts to ask for at once: each of them would else be asked for when another one has come. */
  scriptParts: string[]
  /** Filters that this archive has more than one value for. */
  filters: ('tag' | 'name' | 'speaker' | 'year' | 'in')[]
}

/** What a host shows where there is no page. */
export interface NotFoundPage extends Page<'not-found'> {
  browse: Link[]
}

/** A page that only leads to another: an episode's under the id of its video or an alias. */
export interface RedirectPage extends Page<'redirect'> {
  to: Link
}

/** Every page of a site, by kind. */
export interface Pages {
  home: HomePage[]
  episodes: EpisodesPage[]
  episode: EpisodePage[]
  tags: TagsPage[]
  tag: TagPage[]
  names: NamesPage[]
  name: NamePage[]
  topics: TopicsPage[]
  search: SearchPage[]
  notFound: NotFoundPage[]
  redirects: RedirectPage[]
}

/** Makes a page when it is to be printed: how many pages there are is asked before, and thousands of them are not held at a time. */
export type PageMaker<OfPage> = () => OfPage

/** The pages of a site that are yet to be made. */
export type PageMakers = { [Kind in keyof Pages]: PageMaker<Pages[Kind][number]>[] }
