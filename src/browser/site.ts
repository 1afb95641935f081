// Runs in the browser, on every page: small, everything else is loaded when it is used.
import { isKept } from './kept.ts'
import { isPageKey, quietKeys } from './keys.ts'
import { landAtPlace } from './search/land.ts'
import { aimStrips } from './strip-place.ts'

const { kind } = document.documentElement.dataset
const input = document.querySelector<HTMLInputElement>('#search-input')
const form = input?.closest('form')
const gap = document.createElement('div')
/** What had the focus before the box was opened by its key. */
let before: Element | null = null

if (kind === 'episode') landAtPlace()
aimStrips()
if (kind === 'not-found') void notFound()
// The search page warms the index itself.
if (input !== null && kind !== 'search') {
  if (document.activeElement === input) void warm()
  else input.addEventListener('focus', () => void warm(), { once: true })
}
if (isKept(quietKeys.kept)) document.documentElement.classList.add(quietKeys.class)
document.addEventListener('keydown', onKey)
input?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && kind !== 'search' && !event.isComposing) leaveBox()
})
form?.addEventListener('focusout', (event) => {
  if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) sink()
})
wireKeysButton()

function onKey(event: KeyboardEvent): void {
  if (!isPageKey(event) || document.querySelector('dialog:modal') !== null) return
  if (event.key === '/' && input !== null) {
    event.preventDefault()
    openBox(input)
  } else if (event.key === '?') {
    event.preventDefault()
    void showKeys()
  }
}

/** Focus the box where it is in view, else bring it to the reader: the page stays where it was. */
function openBox(box: HTMLInputElement): void {
  before = document.activeElement
  const { top, bottom } = box.getBoundingClientRect()
  if (bottom <= 0 || top >= innerHeight) {
    if (kind === 'search') box.scrollIntoView({ block: 'center' })
    else float()
  }
  box.focus({ preventScroll: true })
  box.select()
}

/** Lift the box out of the page; something of its height stays in its place, so that nothing moves. */
function float(): void {
  if (form == null) return
  gap.className = form.className
  gap.style.height = `${form.offsetHeight}px`
  form.before(gap)
  form.classList.add('floating')
}

function sink(): void {
  form?.classList.remove('floating')
  gap.remove()
}

function leaveBox(): void {
  input?.blur()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  before = null
}

function wireKeysButton(): void {
  document.documentElement.classList.add('keyed')
  document.querySelector('.keys-button')?.addEventListener('click', () => void showKeys())
}

async function showKeys(): Promise<void> {
  const dialog = await import('./search/keys-dialog.ts')
  await dialog.showKeys()
}

async function warm(): Promise<void> {
  const { warmSearch } = await import('./search/open-search.ts')
  await warmSearch()
}

async function notFound(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#not-found-search')
  if (place === null) return
  const { showNearest } = await import('./search/not-found.ts')
  await showNearest(place)
}
