/**
 * Words that say how a sentence is built and not what it is about, by language, folded. They get no postings. The root
 * of an index holds the list that it was made with, so that the browser needs none.
 */
const lists: Record<string, string> = {
  en: `a about above actually after again all also am an and any are arent as at be because been before being below between both but by can cant could couldnt did didnt do does doesnt doing dont down during each even every few for from further get got had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his how i id if ill im in into is isnt it itd itll its itself ive just kind know lets like lot me might more most much must my myself no nor not of off oh okay on once only or other our ours ourselves out over own quite really right said same say shall she shed shell shes should shouldnt so some such than that thatll thatd the their theirs them themselves then there theres these they theyd theyll theyre theyve thing things this those through to too uh um under until up us very was wasnt way we wed well were werent weve what when where which while who whom why will with wont would wouldnt yeah yes yet you youd youll your youre yours yourself youve`,
  nl: `aan al alle alleen als altijd an andere anders ben bent beetje bij daar daarom daarna dan dat de deze die dit doe doen door dus een eens eentje eh ehm en er erg eigenlijk even ervan ga gaan gaat geen gewoon gaf had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hun iets iemand ik in is ja je jij jou jouw jullie kan kon konden kun kunnen kunt laat maar me mee meer met mij mijn moest moet moeten mocht mogen na naar nee net niet niets nog nou nu of ofzo om omdat omheen ook ons onze onder op over s samen soms soort staan staat t te tegen ter tot tussen uit van vaak veel vind voor vooral waar waarom want waren was wat we weer weet wel welke wie wij wil wilde worden wordt zal ze zeg zeggen zegt zei zelf zich zij zijn zo zoals zou zouden`,
  de: `aber alle als also am an auch auf aus bei bin bis bist da dann das dass dein dem den der des dich die dies diese diesem diesen dieser doch dort du durch ein eine einem einen einer eines er es etwas euch eure fur gegen hab habe haben hat hatte ich ihm ihn ihr ihre im in ist ja jede kann kein keine man mehr mein mich mir mit nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll um und uns unser vom von vor war waren was weil wenn wer werden wie wieder wir wird wo wurde zu zum zur`,
  fr: `a ai au aussi aux avec bien c ca car ce ces cest cet cette comme d dans de des donc du elle elles en est et etait ete etre eu fait faut il ils j jai je l la le les leur leurs lui m ma mais me mes moi mon n ne nest nos notre nous on ont ou par pas plus pour qu quand que quest qui quil s sa sans se ses si son sont sur t ta te tes toi ton tout tres tu un une vos votre vous y`,
}

/** Part of the talks, at least, that are in a language whose function words count: Dutch `net`, `die` and `want` are words that English talks are about. */
const leastShare = 1 / 20

/** The function words of talks, given the language of each: those of all languages that are not rare among them, sorted. A language without a list has none. */
export function functionWords(languages: readonly string[]): string[] {
  const talks = new Map<string, number>()
  for (const language of languages) {
    const [base] = language.split('-') as [string]
    talks.set(base, (talks.get(base) ?? 0) + 1)
  }
  const all = new Set<string>()
  for (const [language, count] of talks) {
    if (count < languages.length * leastShare) continue
    for (const word of lists[language]?.split(/\s+/) ?? []) all.add(word)
  }
  return [...all].sort()
}
