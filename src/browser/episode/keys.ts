// Runs in the browser.
import type { KeyHelp } from '../keys.ts'

/** Keys of the episode page, for the list that `?` opens. */
export const episodeKeys: readonly KeyHelp[] = [
  { keys: ['j', 'k'], does: { nl: 'Volgende, vorige passage', en: 'Next, previous passage' } },
  { keys: [']', '['], does: { nl: 'Volgend, vorig hoofdstuk', en: 'Next, previous chapter' } },
  { keys: ['n', 'p'], does: { nl: 'Volgende, vorige vindplaats', en: 'Next, previous match' } },
  { keys: ['f'], does: { nl: 'Zoek in deze aflevering', en: 'Find in this episode' } },
  {
    keys: ['c'],
    does: {
      nl: 'Kopieer de selectie of de passage met bron',
      en: 'Copy the selection or the passage with its source',
    },
  },
  {
    keys: ['←', '→'],
    does: { nl: 'Langs de hoofdstukken op de strook', en: 'Along the chapters on the strip' },
  },
  {
    keys: ['l'],
    does: {
      nl: 'Meelezen met video of geluid, of niet meer',
      en: 'Read along with video or sound, or no longer',
    },
  },
  { keys: ['t'], does: { nl: 'Inhoud', en: 'Contents' } },
  { keys: ['Esc'], does: { nl: 'Markeringen wissen', en: 'Clear the marks' } },
]
