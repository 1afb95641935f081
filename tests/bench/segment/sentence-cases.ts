/** Kinds of trouble that captions and transcripts give. */
export interface SentenceCase {
  language: string
  /** The text, with ` | ` where one sentence ends and the next begins. */
  marked: string
}

const cases: Record<string, string[]> = {
  nl: [
    // Plain ends.
    'Het was maar weer een weekje. | Vorige week nog bracht Google een nieuw model uit.',
    'Is het weer zover? | Ja, het is weer zover. | Donderdag 4 december, lunchtijd.',
    'Dat was het dan! | Tot volgende week.',
    'Waarom? | Het is een computer.',
    'Echt waar?! | Dat had ik nooit gedacht.',
    'En toen… | Niets.',
    // Numbers.
    'Anthropic bracht deze week Claude Opus 4,5 uit en die is slimmer. | Google deed iets anders.',
    'Dat is 2.300 mensen. | Die lopen een stapje voor.',
    'Nou, is €15.000. | Ja.',
    'Het kostte $2.50 per taak. | Dat is goedkoop.',
    'Dat model is 4.5 Opus en het is duur.',
    'Ze komen om 12.30 uur. | Dan eten we.',
    'De omzet groeit met 5 tot 10% in 2026. | En dan denk je misschien: oké.',
    'Daarop staat nu hun model 3 4.5 Opus, ik moet nog even wennen, bovenaan.',
    'Het is 1 uur. | 20 mensen wachten buiten.',
    'Op 3 december 2025. | Dat is snel.',
    'Hij werd op 1. januari geboren.',
    'Het staat in art. 5 van de wet. | Lees maar.',
    'Dat was in 2024. | In 2025 werd het anders.',
    'Per puzzel is het trouwens $2, dan staan we bovenaan. | Zij zeggen €2,70 per puzzel.',
    // Addresses and file names.
    'Je vindt ze via onze nieuwsbrief op airport.nl. | Terwijl andere landen investeren, doen wij niets.',
    'Je kunt betaald abonnee worden via.nl of check de link. | Wietse.',
    'Kijk dan op deagency.com/aaireport. | Tot volgende week.',
    'Ga naar www.voorbeeld.nl/a.b?c=d voor meer. | Dag.',
    'Mail ons op lezing@aireport.email als je iets wilt. | Tot dan.',
    'Open het bestand package.json en zoek verder.',
    'Dat is Node.js, dus JavaScript. | Klaar.',
    // Abbreviations and initials.
    'Dhr. De Vries en mevr. Jansen kwamen ook. | Dat was fijn.',
    'Prof. dr. Bakker zei dat. | Wij luisterden.',
    'Er zijn o.a. drie redenen. | De eerste is geld.',
    'Dat is bijv. een probleem voor ons.',
    'Zie blz. 12 voor details. | Dat helpt.',
    'Het gaat om ca. 200 miljoen euro.',
    'Dat kost max. 10 euro. | Niet meer.',
    'J.K. Rowling schreef het. | Mooi boek.',
    'De heer A. Bakker was er. | Hij sprak lang.',
    'Drs. P. zong een lied.',
    'Het ligt in de V.S. en in China. | Niet bij ons.',
    'Dat is d.w.z. heel duur.',
    'Ze werken m.b.t. AI samen met het ministerie.',
    'Nr. 1 is duidelijk. | Nr. 2 niet.',
    'Hij nam peren, appels, etc. mee naar huis.',
    'Wiskunde, examens, et cetera. | Gaan ze redelijk gelijk op.',
    'Mr. Pieter van den Berg en zijn vrouw.',
    'Dat was t.o.v. vorig jaar veel.',
    // Markers.
    'Welke invloed AI heeft op ons werk, [muziek] ons leven en de samenleving. | Het was maar weer een weekje.',
    'Jammer dat het maar anderhalf uur was dacht [gelach] ik. | Ja.',
    'Veel plezier, [muziek] Wietse. | Volgende week hebben we een webinar.',
    'We gaan het zien. | Goed, we gaan eerst eens kijken. [muziek] | Google bracht iets uit.',
    'Dat is best gek. [gelach] | Ja, toch?',
    'Echt het laatste. [gelach] | We gaan het zien.',
    'Abonneer je op onze nieuwsbrief. [muziek] | Vandaag nog beginnen.',
    'En daar werken [muziek] ze voor Cradle.',
    // Quotations.
    'Ik dacht: "Jeetje, dat is veel." | Dus ik ging weg.',
    'Zij zeggen: "Joh, let even op. Maar rustig." | Ja.',
    '"We spelen nu een inhaalrace", schrijft hij en hij helpt zijn mensen herinneren.',
    'Die zegt: "Ik kost €1500 per uur." | Je denkt: "Oké, en in 10 uur bouw ik dat op, hè." | Nou, is €15.000.',
    'En dan zegt hij: "Wat wil je nou?" of hij loopt weg.',
    'Hij vroeg "Waarom dan?" en zweeg. | Niemand zei iets.',
    'Zij zei: “Het kan niet. Echt niet.” | Toen was het stil.',
    'Hij noemt het ‘science fiction’. | Dat vond ik vreemd.',
    "Dat A4'tje met foto's was mooi. | 's Morgens was het weg.",
    "Zo'n plaatje is leuk. | 't Is maar een idee.",
    'Ik zeg: "Prima." | En toen kwam het: "Nee."',
    // A question mark inside a sentence.
    'En dan vraag je wie dat was? en waarom die dat deed.',
    'Het heet dacht ik Manis? of Manus, dat weet ik niet.',
    'Wat is adoptie? | Ja. | Hoeveel mensen zeggen gebruik te maken van AI?',
    // A point before a lower-case word.
    'De manier waarop je het toepast in je leven. in je werk, wat wel lukt en wat niet.',
    'Ze gaan discussiëren met de lobbyisten. en heel veel minder met de mensen zelf.',
    'We hebben een AI impact instituut. dat onderzoek zal doen met economen.',
    'Er zijn dobbelstenen, et cetera, et cetera. dat er echt keuzes te maken zijn.',
    'Die gaan wij gewoon van uit hè. | die zitten eromheen als het ware.',
    'Oké. | mogelijk dat we het in Europees verband doen.',
    'Ja. | maar dat is iets anders.',
    'Nee, precies. | en dan nog iets.',
    'Een soort van. kietelen om het eruit te krijgen.',
    'Dit soort modellen. die mislukken vaak in de praktijk.',
    // A missing full stop before a capitalised opening.
    'Dit geeft jou niet echt vertrouwen dat dat | Nee. | Nou ja, eigenlijk had ik dat vooral.',
    'Ja, zit zo | Ja, die dropt altijd vier uur.',
    'Je merkt bijvoorbeeld als je | Ik zag een ander mooi voorbeeld.',
    'En we moeten | Waarom? | Het is een computer.',
    'Omdat er | Dit is trouwens denk ik niet de interpretatie.',
    'En een soort van | Kijk, als je even de stapjes neemt.',
    'Dat ze een advies | Ja. | En eigenlijk is dit om het fundament te verstevigen.',
    'Ik ben heel | Dat gaat over flexibele contracten.',
    'Dit is ook zo raar | Ja, sorry.',
    'Je doet toch een beetje | Ja, ik vind het een momentje.',
    'Dat hele grote model van | Nou, de benchmarks dus.',
    'We gaan de fase van research in | Maar goed, dat is zo.',
    // … and capitals that are no opening.
    'Zij werken voor Google Deep Mind en voor Cradle, een biotechnologiebedrijf.',
    'De film Dat Meisje van de slijterij was leuk.',
    'Ik woon in Den Haag en werk in De Meern.',
    'Het boek Nou en? lag op tafel.',
    'De grote Ja-campagne begon in mei.',
    'We spraken met De Nederlandsche Bank over rente.',
    'Vincent van Gogh en Van Dijk zijn bekend.',
    // Ends with brackets, and odd marks.
    '(Dat weet iedereen.) | Maar niet hier.',
    'Hij zei (en dat was raar!) niets meer. | Einde.',
    'Dat is klaar.. | En nu verder.',
    'Wacht even... nee, toch niet.',
    'Wacht even... | Nee, toch niet.',
    'Dit is het einde.Nu komt er nog wat.',
    'De AI-race, zeg maar; Nederland doet niet mee. | Jammer.',
  ],
  en: [
    'Hey, everybody. | Welcome back. | It is party time!',
    'Dr. Smith went to Washington. | He was late.',
    'Mr. and Mrs. Jones are here. | Hello!',
    'It costs $4.50 at the store. | That is cheap.',
    'We moved to the U.S. in 2019. | It was cold.',
    'The U.S. Senate voted. | Nothing changed.',
    'I talked to J. R. Smith about it. | He laughed.',
    'Use Node.js or Deno. | Either works.',
    'Go to changelog.com/master and sign up. | It is free.',
    'We are on version 1.2.3 now. | The next one is 2.0.',
    'That is e.g. what React does, i.e. nothing special.',
    'It was approx. 5 p.m. when we left. | Then it rained.',
    'He said "Go home." and left. | Nobody moved.',
    'She asked, "Why?" | I did not know.',
    '"What is it?" she asked. | "Nothing," he said.',
    'I was like, "Oh, man... This is bad." | So we stopped.',
    'What?! | No way. | Yes way!',
    'Well... | I guess so.',
    'Well... maybe not.',
    'I think Yahoo! is still around. | It is.',
    'What did you do? and how did it go?',
    'That was the end of it [laughter] and we moved on. | Great.',
    'That was fun. [laughs] | Anyway, on to the next thing.',
    'No. 1 is Go. | Rust comes next.',
    'Apple Inc. and Google LLC. were there.',
    'vs. the others, we do well. | Right?',
    'It is St. Louis, not Mt. Everest. | OK.',
    'We looked at Fig. 3 and Sec. 4 of the paper. | Both were wrong.',
    'And I was saying that the | Yeah, exactly.',
    'It is really about the | Well, you know, people.',
    'And then it goes | No, I mean the other one.',
    'I said I would do it. | I did.',
    'He and I went to Yes concerts in the 80s.',
    'You can do a lot. in your own time, I mean.',
    'That is right. | so we went on with it.',
    'Okay. | and then what happened?',
    'Prof. Li et al. wrote it in Jan. 2020. | It was cited a lot.',
    'Ph.D. students do this. | It is hard.',
    'Is it 3:30? | It is.',
    'That is all, folks! | Thanks for listening.',
  ],
  de: [
    'Das ist z.B. ein Problem. | Wir lösen es.',
    'Er kam am 3. Oktober an. | Es war kalt.',
    'Herr Dr. Müller sprach. | Alle hörten zu.',
  ],
  fr: ['M. Dupont est arrivé. | Il pleuvait.', 'Pourquoi ? | Parce que. | Voilà !'],
  es: ['¿Qué pasa? | ¡Nada! | Vamos a empezar.', 'El Sr. García vive en EE. UU. desde 2010. | Es médico.'],
  ja: ['これは文です。 | そしてもう一つの文です。 | 終わり。'],
  el: ['Τι κάνεις; | Καλά είμαι. | Ευχαριστώ.'],
  hi: ['यह एक वाक्य है। | यह दूसरा है।'],
}

/** Cases in the order of the table, each language's together. */
export const sentenceCases: SentenceCase[] = Object.entries(cases).flatMap(([language, list]) =>
  list.map((marked) => ({ language, marked })),
)

/** The text of a case without its marks, and where its sentences begin. */
export function readCase(entry: SentenceCase): { text: string; starts: number[] } {
  const starts: number[] = []
  let text = ''
  for (const sentence of entry.marked.split(' | ')) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += sentence
  }
  return { text, starts }
}
