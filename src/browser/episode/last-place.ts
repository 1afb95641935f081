// Runs in the browser.

/** Where somebody stopped reading. */
export interface LastPlace {
  /** Id of the passage. */
  passage: string
  /** How far into the talk, 0 to 1000, as the strip counts. */
  x: number
}

/** What keeps values on the device: `localStorage`, which may be full, forbidden or absent. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps on the device, for one episode, where its reader stopped. What cannot be kept is not: reading goes on. */
export class PlaceKeeper {
  readonly #key: string
  readonly #store: () => Store

  /** `page` is the path of the episode, which is unique on its host. Some hosts show it without its slash, or with the file in it. */
  constructor(page: string, store: () => Store = () => localStorage) {
    this.#key = `naslag:place:${page.replace(/\/*(?:index\.html)?$/, '/')}`
    this.#store = store
  }

  read(): LastPlace | undefined {
    try {
      const value: unknown = JSON.parse(this.#store().getItem(this.#key) ?? 'null')
      return isPlace(value) ? value : undefined
    } catch {
      return undefined
    }
  }

  keep(place: LastPlace): void {
    this.#try((store) => store.setItem(this.#key, JSON.stringify(place)))
  }

  /** The talk was read to its end. */
  forget(): void {
    this.#try((store) => store.removeItem(this.#key))
  }

  #try(use: (store: Store) => void): void {
    try {
      use(this.#store())
    } catch {
      // Storage is full or switched off: the place is then not remembered, and nothing else depends on it.
    }
  }
}

/** Keep the place in an episode whose page moved under the path that it has now, where nothing is kept yet. */
export function movePlace(from: string, to: string, store?: () => Store): void {
  const [former, now] = [new PlaceKeeper(from, store), new PlaceKeeper(to, store)]
  const place = former.read()
  if (place === undefined) return
  if (now.read() === undefined) now.keep(place)
  former.forget()
}

function isPlace(value: unknown): value is LastPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'passage' in value &&
    typeof value.passage === 'string' &&
    'x' in value &&
    typeof value.x === 'number' &&
    value.x >= 0 &&
    value.x <= 1000
  )
}
