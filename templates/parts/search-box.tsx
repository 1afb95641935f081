import type { VNode } from 'preact'
import type { SiteFrame } from '../../src/pages/models.ts'

/** The box that searches the archive; one on each page. */
export function SearchBox(props: {
  site: SiteFrame
  /** It is what the page is about, and not in the masthead. */
  isLarge?: boolean
  /** Class of an element around its field, where completions have to open below that. */
  around?: string
}): VNode {
  const { search, words } = props.site
  const field = (
    <input
      id="search-input"
      name="q"
      type="search"
      placeholder={words.searchPlaceholder}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      enterkeyhint="search"
      aria-keyshortcuts="/"
    />
  )
  return (
    <form
      class={props.isLarge === true ? 'search-box large' : 'search-box'}
      role="search"
      action={search}
      method="get"
    >
      <label class="hidden" for="search-input">
        {words.search}
      </label>
      {props.around === undefined ? field : <div class={props.around}>{field}</div>}
      <button type="submit">{words.search}</button>
    </form>
  )
}
