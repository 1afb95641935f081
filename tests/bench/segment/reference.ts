/**
 * Where an editor who read the real seed in full sees the subject change, written down before any algorithm had been run
 * on it. `major` are the ones that a short list of contents would have. It is one reader's opinion of one talk, and the weights
 * were chosen with it in view beside the artificial talks: a check, not a proof.
 */
const reference: { first: string; about: string; major: boolean }[] = [
  { first: 'Volgende week hebben we weer een webinar.', about: 'Webinar', major: true },
  { first: 'Wietsen. Jij eh wilde mij buiten de podcast', about: 'Sutskever bij Dwarkesh', major: true },
  { first: 'Ja. En zeiden ze nog dingen waar we van', about: 'Voorbij het schalen', major: false },
  { first: 'Goed, we gaan eerst eens kijken wat er deze week', about: 'Nieuws van de week', major: true },
  { first: 'Straks ga je alles horen over hoe Nederland', about: 'Reclame: DEPT', major: true },
  { first: 'Je hoorde het al, Google bracht Nano Banana uit.', about: 'Nano Banana Pro', major: true },
  { first: 'Ja, want je noemt eigenlijk twee doorbraken nu.', about: 'Tekst in beeld', major: false },
  { first: 'Nou, en daarnaast is een andere doorbraak dat', about: 'Het model kan googlen', major: false },
  { first: 'En wat is de laatste 10% dan?', about: 'Wat nog niet lukt: slop', major: true },
  { first: 'En als je dan gaat kijken in de bredere', about: 'Seeds en stijlen', major: false },
  { first: 'Zullen we door naar Claud?', about: 'Claude Opus 4,5', major: true },
  { first: 'Heyé en wat merken we wat merken we hiervan?', about: 'Benchmarks en prijs', major: false },
  { first: 'Waarom voelt dit nou als zo', about: 'Space race en roddels', major: true },
  { first: 'Ja, want daar delen ze een interessant voorbeeld uit', about: 'De omweg van Opus', major: false },
  { first: 'En er was nog iets op opmerkelijks', about: 'Model welfare', major: true },
  { first: 'Ja. En eh Anthropic sluit dit ook', about: 'Excel en Office', major: true },
  { first: 'Goed, straks hoor je hoe Nederland', about: 'Tip van de week', major: true },
  { first: 'Terwijl andere landen massaal investeren', about: 'AI-Deltaplan', major: true },
  { first: 'Laten we het dan gewoon eens hebben over', about: 'Wat er mis is: adoptie', major: true },
  { first: 'Michiel, wat is jouw grootste', about: 'Grip op AI', major: false },
  { first: "H zo'n burgerberaad, hoe zie je", about: 'Burgerberaden', major: true },
  { first: 'Ik denk ik hoor jou net zeggen dobbelsten', about: 'Allergisch voor AI', major: true },
  { first: 'Een groot deel van eh jullie kritiek', about: 'Rekenkracht', major: true },
  { first: 'Maar maar wat kun je daar dan tegenover', about: 'Het stroomnet', major: false },
  {
    first: 'En hoeveel datacentra moeten we bouwen?',
    about: 'Sectoren waar Nederland sterk in is',
    major: true,
  },
  {
    first: 'Ja. Maar zeg je dan eigenlijk we gaan inzoomen',
    about: 'Europese modellen trainen',
    major: false,
  },
  { first: 'Ik merk in eh in jullie plan', about: 'Is AI onvermijdelijk?', major: true },
  { first: 'Ja, want ik zag best wel een flinke lijst namen', about: 'Wie meepraatte', major: false },
  { first: 'Want dat broek ophouden hè,', about: 'Ondernemingsklimaat', major: true },
  { first: 'En wat is nou Michiel de aanbeveling', about: 'AI Impact Instituut', major: true },
  {
    first: 'Wat vind je zelf de meest waardevolle aanbeveling, Jelle?',
    about: 'Zones en Almere',
    major: false,
  },
  { first: 'Ik merkte dat jullie heel veel voorbeelden', about: 'Lessen uit andere landen', major: true },
  { first: 'zijn ergens denk ik ook de de Kijk', about: 'Reacties uit Den Haag', major: true },
  { first: 'Dank jullie wel.', about: 'Afsluiting', major: true },
]

/** Places in `text` at which the reference's chapters begin, the first (0) excluded. Throws where a line is not found. */
export function referenceBounds(text: string, major = false): number[] {
  let from = 0
  return reference.flatMap((line) => {
    const at = text.indexOf(line.first, from)
    if (at === -1) throw new Error(`Not in the text: ${line.first}`)
    from = at
    return major && !line.major ? [] : [at]
  })
}
