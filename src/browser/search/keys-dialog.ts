// Runs in the browser.
import { keep } from '../kept.ts'
import { quietKeys, searchKeys, siteKeys, type KeyHelp } from '../keys.ts'
import { html } from './dom.ts'
import { pageLanguage, searchWords } from './words.ts'

let dialog: HTMLDialogElement | undefined

/** Open the list of keys: those of every page, and those of this one. */
export async function showKeys(): Promise<void> {
  dialog ??= makeDialog(await keysOfPage())
  if (!dialog.open) dialog.showModal()
}

async function keysOfPage(): Promise<readonly KeyHelp[]> {
  switch (document.documentElement.dataset['kind']) {
    case 'search':
      return searchKeys
    case 'episode': {
      const { episodeKeys } = await import('../episode/keys.ts')
      return episodeKeys
    }
    default:
      return []
  }
}

function makeDialog(here: readonly KeyHelp[]): HTMLDialogElement {
  const language = pageLanguage()
  const words = searchWords(language)
  const list = (keys: readonly KeyHelp[]): HTMLElement =>
    html(
      'dl',
      {},
      ...keys.map((key) =>
        html(
          'div',
          {},
          html(
            'dt',
            {},
            ...key.keys.flatMap((name, index) => [index === 0 ? '' : ' ', html('kbd', {}, name)]),
          ),
          html('dd', {}, key.does[language]),
        ),
      ),
    )
  const close = html('button', { type: 'submit', class: 'close', autofocus: true }, words.close)
  const made = html(
    'dialog',
    { class: 'keys-dialog', 'aria-labelledby': 'keys-title' },
    html('h2', { id: 'keys-title' }, words.keys),
    list(siteKeys),
    ...(here.length === 0 ? [] : [html('h3', {}, words.keysHere), list(here)]),
    keysSwitch(words.plainKeys),
    html('form', { method: 'dialog' }, close),
  )
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close()
  })
  document.body.append(made)
  return made
}

/** Switches keys of one letter or sign off, and on again. */
function keysSwitch(label: string): HTMLElement {
  const { classList } = document.documentElement
  const element = html('button', { type: 'button', class: 'switch', role: 'switch' }, label)
  const say = (): void => element.setAttribute('aria-checked', String(!classList.contains(quietKeys.class)))
  element.addEventListener('click', () => {
    keep(quietKeys.kept, classList.toggle(quietKeys.class))
    say()
  })
  say()
  return element
}
