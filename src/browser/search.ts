// Runs in the browser, on the search page.
import { SearchPage } from './search/search-page.ts'

const form = document.querySelector<HTMLFormElement>('main form.search-box')
const input = document.querySelector<HTMLInputElement>('#search-input')
const refine = document.querySelector<HTMLElement>('.refine')
const line = document.querySelector<HTMLElement>('.search-line')
const region = document.querySelector<HTMLElement>('#search-results')
if (form !== null && input !== null && refine !== null && line !== null && region !== null) {
  new SearchPage({ form, input, refine, line, region }).start()
}
