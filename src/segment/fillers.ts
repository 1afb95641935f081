/**
 * Words of spoken Dutch and English that say nothing about a subject and that a list of common words ranks too low: fillers,
 * answers, discourse markers, words of making a podcast. They count for no subject and stand in no title.
 */
export const fillers = {
  nl: (
    'eh ehm uh uhm hm hmm mm ah oh och ach hè he hé heyé hey hoi jeetje joh nou ja nee oké ok okay tja zeg zeggen zegt zei gezegd ' +
    'zeker precies exact absoluut inderdaad tuurlijk natuurlijk eigenlijk gewoon eens even beetje best soort ofzo enzo ' +
    'zeg maar bijvoorbeeld namelijk trouwens sowieso uiteindelijk überhaupt letterlijk blijkbaar kennelijk misschien wellicht ' +
    'waarschijnlijk hopelijk ding dingen dingetje dingetjes dergelijke cetera et etcetera whatever manier manieren stuk stukje stukken ' +
    'deel aantal keer keren keertje moment momentje punt punten paar hele heel helemaal erg echt echte veel meer meest meeste ' +
    'minder minst groot grote groter grootste klein kleine kleiner goed goede beter beste slecht slechter mooi mooie leuk leuke ' +
    'gaaf gaafs vet vette grappig interessant interessante bizar belangrijk belangrijke belangrijker belangrijkste moeilijk ' +
    'makkelijk makkelijker lastig laatste laatst eerste tweede derde vierde volgende vorige afgelopen ander andere anders ' +
    'zelf zelfde hetzelfde eigen bepaald bepaalde verschillende verschillend specifiek specifieke algemeen algemene mogelijk ' +
    'week weken maand maanden jaar jaren dag dagen uur minuten seconden vandaag morgen gister gisteren straks ineens opeens ' +
    'steeds inmiddels ondertussen nogal redelijk behoorlijk flink flinke ontzettend supertof super gigantisch gigantische ' +
    'fantastisch fantastische idee ideeën gevoel vraag vragen vraagt antwoord antwoorden voorbeeld voorbeelden reden redenen verhaal ' +
    'mensen mens iemand niemand iedereen elkaar jongens luisteraar luisteraars podcast aflevering show nieuwsbrief ' +
    'bedoel bedoelde bedoelt bedoelen denk denken dacht denkt vind vinden vond vindt weet weten wist merk merken merkt merkte kijk ' +
    'kijken kijkt gekeken zie zien ziet gezien zag snap snapt snappen noem noemen noemt noemde genoemd praat praten ' +
    'gepraat hoor hoort hoorde horen begin begint beginnen begonnen lees lezen las gelezen ' +
    'maak maken maakt maakte gemaakt doe doen doet deed gedaan gaan gaat ging gegaan kom komen komt kwam gekomen neem ' +
    'nemen neemt nam genomen geef geven geeft gaf gegeven krijg krijgen krijgt kreeg gekregen zet zetten gezet zit zitten ' +
    'zat gezeten sta staan staat stond gestaan lijkt lijken leek gebeurt gebeuren gebeurd gebeurde gebruik gebruiken gebruikt ' +
    'gebruikte probeer proberen probeert geprobeerd werk werken werkt help helpen helpt laat laten blijft blijven houdt houden ' +
    'dan toen nu daar hier daarmee daarna daarvan daarvoor daardoor daarom daarin daarop daaruit daarnaast daaraan erbij ' +
    'erin erop eruit ervan ervoor erachter eraan waar waarom waarin waarmee waarvan waardoor waarbij waarop waaronder waarvoor ' +
    'hierin hierop hiervan hiermee kant kanten gebied gebieden niveau vorm basis geval opzicht orde soorten allerlei allemaal ' +
    'allebei sommige enige enkele enkel alleen ook sinds tijdens rondom richting tegenover vergelijking ' +
    'betaald betaalde onderwerp onderwerpen thema kwestie toekomst taak taken rol partij partijen groep groepen welkom dank bedankt plezier graag alsof namens qua per eindelijk letten volgens terug ' +
    "zo'n z'n m'n d'r da's"
  ).split(' '),
  en: (
    'uh um uhm hm hmm mm ah oh ha haha hey hi hello yeah yep yes no nope okay ok right alright sure exactly totally absolutely ' +
    'definitely actually basically literally really pretty quite kind kinda sort sorta like just well anyway anyways maybe ' +
    'probably obviously honestly certainly especially essentially generally usually sometimes ' +
    'thing things stuff something anything everything nothing someone somebody anyone anybody everybody everyone nobody ' +
    'people person guy guys folks man way ways lot lots bit bits part parts time times point points moment number whole ' +
    'good great nice cool awesome amazing fun funny interesting big bigger biggest small little best better bad worse hard easy easier ' +
    'important different same similar able first second third last next previous new old ' +
    'week weeks month months year years day days today tomorrow yesterday hour hours minute minutes ' +
    'idea ideas question questions answer answers example examples reason reasons story case cases fact sense feeling ' +
    'mean means meant think thinking thought guess feel feels know knows knew known see seeing saw seen look looking looks ' +
    'say says said saying talk talking talked tell telling told hear hearing heard listen ask asking asked ' +
    'go goes going gonna went gone get gets getting got gotten come comes coming came make makes making made do does doing did done ' +
    'take takes taking took taken give gives giving gave given put puts putting try trying tried want wants wanted wanna ' +
    'need needs needed use uses using used work works working worked start started starting happen happens happened ' +
    'happening keep keeps let lets find finds found show shows call called end ends set sets run bring love loved ' +
    'podcast episode show listener listeners welcome thank thanks kind type level side place whatever whichever ' +
    "don't doesn't didn't can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't it's that's " +
    "there's here's what's who's how's where's i'm i've i'd i'll you're you've you'd you'll we're we've we'd we'll they're " +
    "they've they'd they'll he's she's let's y'all ain't re ve ll don"
  ).split(' '),
} as const
