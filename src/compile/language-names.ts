/** Languages by what people call them in English and Dutch, and in the language itself. */
const languageNames: Record<string, string> = {
  nl: 'dutch nederlands hollands vlaams flemish',
  en: 'english engels',
  de: 'german duits deutsch',
  fr: 'french frans français francais',
  es: 'spanish spaans español espanol',
  it: 'italian italiaans italiano',
  pt: 'portuguese portugees português portugues',
  fy: 'frisian fries frysk',
  da: 'danish deens dansk',
  sv: 'swedish zweeds svenska',
  pl: 'polish pools polski',
  tr: 'turkish turks türkçe',
  uk: 'ukrainian oekraïens українська',
  ru: 'russian russisch русский',
  ja: 'japanese japans 日本語',
  zh: 'chinese chinees 中文',
}

/** The tag of a language that is written by its name, whatever the case. */
export function languageMeant(text: string): string | undefined {
  const name = text.normalize('NFC').toLowerCase()
  return Object.keys(languageNames).find((tag) => languageNames[tag]!.split(' ').includes(name))
}
