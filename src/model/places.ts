/** A line of the Related section that points to another episode or elsewhere. */
export interface RelatedLink {
  /** As written: a title, file name, slug, video id or address. */
  target: string
  /** What to show for it, where the editor said so (`[[target|text]]`, `[text](target)`). */
  text?: string
}

/** A link of the Related section with its place in the seed, for messages. */
export interface PlacedLink extends RelatedLink {
  line: number
  column: number
  endColumn: number
  /** A bullet's words that nobody marked as a link: they may mean an episode, and need not. */
  isPlain?: boolean
}

/** Where in its seed something stands that is compared with other files; absent where the seed does not state it. */
export interface SeedPlaces {
  title?: Place
  slug?: Place
  videoId?: Place
  /** Messages say what to write in its stead, which front matter and header have in different forms. */
  show?: Place & { from: 'header' | 'front matter' }
  tags: Place[]
  aliases: Place[]
}

/** A stretch of a file: lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  start: { line: number; column: number }
  end: { line: number; column: number }
}
