/**
 * The 5,000 words that spoken Dutch uses most, most used first: what a word must be rarer than to tell something. Given names
 * are left out. From the word list of @zxcvbn-ts/language-nl-be 3.0.2 (subtitles; MIT, copyright 2012-2016 Dan Wheeler
 * and Dropbox, Inc., and the zxcvbn-ts contributors: see LICENSE here).
 */
export const dutchWords = `
ik je het de dat is een niet en van wat we in ze hij te zijn op maar er met voor die heb me als was ben
om dit mijn aan dan naar weet hier zo jij kan geen nog ja hem heeft wel moet wil hebben goed haar nee
hoe nu waar over ook doen uit zou ga of gaan bent mij bij al ons had iets daar jullie gaat zal hebt kom
waarom meer deze moeten laat kunnen dus jou denk wie alles echt doe door alleen toch zien weg eens man
misschien laten nooit nou zei terug oké mee niets iemand komt toen veel even onze gewoon weten komen
nodig mensen tot worden zeggen tijd weer leven twee net tegen maken uw zeg omdat zit wordt hou kijk heel
wij altijd mag gedaan dood zeker af jaar hun wilde dag allemaal jouw huis dacht doet vader kunt wacht
zie vrouw keer andere zoals zij dank anders geef waren willen zich bedankt één mr erg wilt praten spijt
geld kon werk oh iedereen beter werd moeder niemand vinden staat gezien niks binnen zitten zullen na
helpen wist vind genoeg sorry vast elkaar ging uur klaar hele neem leuk natuurlijk alle god maak lang
kwam graag hé toe drie zegt bedoel deed dingen maakt alsjeblieft eerste krijgen zonder steeds hallo
houden vertellen ziet idee geven achter geweest blijven helemaal mooi onder kijken zag goede naam moest
blijf kun auto luister grote lijkt snel ooit vragen paar wanneer want meneer nieuwe gebeurd zorgen
vriend beetje kinderen gek hand vraag laatste geweldig hadden zelfs enige bang nemen samen eten zelf
hoor geleden staan gevonden jongen denken vandaag denkt beste gezegd thuis wereld jongens heen ken hen
eerst eigen zoon gelijk buiten vertel morgen meisje probleem alsof geloof halen familie elke zouden hoop
politie mannen bijna vermoord eigenlijk werken verdomme horen manier zat vrienden precies kind hè kleine
begrijp wou geeft orde houdt verder vroeg stop wachten rustig hoofd krijg daarom gebeurt soms volgens
dagen vond krijgt gemaakt kant werkt open gehad voel zaak blij volgende zoek kans vanavond bel probeer
zoeken oude ding moment best tussen plaats pas gehoord vijf verteld zet prima hulp stad vindt brengen
pijn slecht geloven eruit minuten school plan broer pak jezelf hoeveel kamer betekent spreken juist heet
soort haal ergens vier gebruiken ligt blijft welke proberen dokter agent help later voordat ogen vrij
klopt gaf foto word zodat dochter problemen plek water kent week beginnen praat eerder lk mis handen
deur baby bellen boven groot echte hoeft ie doden stoppen moeilijk dr sinds land spelen zoveel hetzelfde
mevrouw snap breng pakken druk verhaal lekker vrouwen schat vergeten gebeuren ervan kreeg waarschijnlijk
hoi mogelijk mooie bloed wees nacht nieuws bed liet lopen gelukkig waarheid reden papa hoorde klinkt
maanden vermoorden zorg dollar bezig voorbij terwijl sta zaken avond tien schuld veilig redden hart zult
duidelijk stel the schiet eraan zes begin gekomen vol vriendin rond voelt baas moord ander klein fijn
jaren mam lichaam eerlijk gezicht ver wakker ouders zoiets leren telefoon los mama nummer fout mogen
meteen slapen zeer dezelfde liefde alstublieft deel liggen erop vaak vallen belangrijk sterven oud neer
buurt langs houd rest stond sir begrepen drinken team vertelde beneden vergeet vooruit mrs hoort baan
dicht inderdaad geval zetten oorlog mezelf tijdens maakte kennen gebruikt oke geluk hey hield wapen kop
vertrouwen rust mond weken elk betalen anderen neemt recht nam kantoor gegeven ermee overal eén daarna
tweede onderzoek welkom hard liever bewijs vanaf aardig klootzak stuk woord veranderen zin straks vent
zus haat vandaan miss lieverd zichzelf nieuw ontmoeten werden allebei minder pap nergens kwaad ervoor
kerel gisteren ontmoet miljoen ok film verloren probeerde gebeld new antwoord noemen informatie boek
stil kapitein kwijt enkel valt boos licht geworden pa persoon konden beschermen slechte ziekenhuis
gevoel gegaan voorzichtig hond rijden eindelijk gesproken meisjes aarde ten normaal grappig heren voelen
moordenaar mens president nogal gevangenis loopt degene prachtig hoezo kopen vechten punt vreemd trouwen
contact verkeerd meen koffie verwacht schip ziek plezier einde stap advocaat begint begon enkele erbij
gang gebeurde heer herinner jezus opnieuw serieus zomaar pardon gevraagd controle getrouwd daarmee spel
bedoelt perfect stellen juiste koning beloof grond waard winnen nadat gebruik naartoe begrijpen
veranderd acht he gingen kwamen leeft leg gekregen langer verliezen vroeger lucht wapens verlaten
probeert dames seks schieten toekomst behalve slim meest stuur leger woorden zeven brengt half hierheen
trots spullen geheim helpt vraagt weinig ongeveer schatje sommige makkelijk kracht gedood gestolen
tenminste lange ongeluk zodra werkte wilden eet slechts lief nietwaar relatie trek afgelopen volgen ter
voelde bekend bewijzen hoef via oom loop belde lijken sturen men slachtoffer genomen maand onzin meid
york erger idioot ziens dienst erover feest leek vreselijk eentje gevaar wonen grootste succes
vertrekken jawel muziek mocht raar slaap absoluut vorige ruimte ieder schuldig goeie begonnen luisteren
sterk omhoog totdat afspraak lezen zwarte vanwege hemel tenzij gisteravond begrijpt ene lag naast vooral
fantastisch gered viel trouwens uh bank pistool noem bedrijf camera blijkbaar woont verkopen beide
zolang straat geest vuur verkeerde moesten geprobeerd meeste kijkt stierf hotel droom verliefd jammer
gedacht let rug vertaling slaan gaten doel meter drugs gevaarlijk geweldige lijst fbi namen deden jonge
schelen goedemorgen dragen iedere excuseer stom jong zover betaald kende kleren gesprek lukt welk
vertelt prijs voorstellen huwelijk tv missen schrijven groep herinneren regels vonden vliegtuig onderweg
delen geleerd stomme bestaat vertrouw daarvoor shit trekken zak vanuit gebracht stem gezin keuze raken
direct verdomde boot dom verleden gemist duurt gedachten situatie moe deal tafel band generaal reis
partner leuke raad honger geraakt gebouw zwaar gast gestuurd geboren bracht rechter agenten bureau macht
spreek derde regel kolonel ruzie oma zeiden speelt dronken vliegen luitenant gelooft arme seconden liep
tuurlijk red gefeliciteerd koud regelen bericht vlucht moeite hel dame oog ma dansen teken onmogelijk
gewerkt helaas grapje arm show lachen leggen sleutel wet liefje keek aantal zoekt extra zweer leiden
lijk kapot bleef sneller gebroken uiteindelijk verdwenen kaart kerk mijne brand betrokken wegwezen
plannen volg lastig tijdje negen gebied beiden eind operatie diep persoonlijk liegen zwanger club
respect steek waarvoor cool amerika zon kost paard waarop maat brief raak rijk rij risico meestal witte
getuige kwalijk rechercheur schoenen bar hoeven midden hopelijk lijn eer gezet zuster bal sprak aanval
aandacht kiezen komaan rode meiden amerikaanse adres zee hoog feestje gekocht bevel wedstrijd sluiten
daarvan volledig rot les ziel interessant slag sluit zelfmoord computer planeet bereiken verdachte
gelezen uitleggen beloofd laatst winkel zul wagen angst muur leeg bezoek stelen gewonnen positie wisten
sheriff bekijken helft warm keus vanmorgen park zulke heerlijk gevallen zaten rennen gewond sergeant
volk dieren kort spreekt ah allen verdient onderzoeken haast dromen systeem meester kont enig ontdekt
verkocht tante bewegen geschreven groter neus ach verklaring broek verdienen speel hangt vijand gelukt
verschillende speciale verrassing vreemde sla geschiedenis erachter lul bezorgd hoogte vrede meegenomen
zagen liegt bus belachelijk betere raam wijn mes ontslagen geheime gehouden weggaan weekend eh excuses
getuigen bom inspecteur gehaald spoor held benen dachten waarvan tas thee overleven belt meenemen nek
gevecht bestaan ongelooflijk slachtoffers drink ring donker links dichtbij bereid feit vriendje
professor verschil collega spul boeken slaat alweer rekening gooi beslissing verlies been verjaardag
lift koningin teveel levend waarmee raakt draagt verandert trein da monster raakte sporen opa zingen
voeten richting knap duren speciaal gebruikte gestopt hoge gesloten boord bedoelde gepakt you draai
vannacht ijs enorme reed beurt koop appartement cel begraven indruk vlees strijd ochtend keuken energie
vernietigen geregeld plaatsen gevoelens last la bedanken ophouden hangen kennis patiënt zware basis glas
sloeg dankzij dader gasten zwart betaal boodschap grap bos geholpen godsnaam prachtige neergeschoten
werkelijk gestorven huilen commandant soldaten jurk gevangen veiligheid hoek hiermee afstand kilometer
regering stoel onschuldig kogel londen vlak stuurde fijne waarin voet haalt ontsnappen gooien rechts
ineens ouwe test toestemming wraak breken rol opschieten kalm goud verantwoordelijk enorm bespreken
noemt verdorie ervaring soldaat gepraat totaal and gratis overleden moorden eiland beeld passen leeftijd
noemde tekenen doorgaan boom uitzoeken dak besloten lunch vele schoon controleren gearresteerd schoot
eraf achteruit johnny belangrijke lees perfecte dorp eikel dossier past code vieren geluid homo
verschrikkelijk stelt slaapt bier dna hoelang eenmaal simpel zocht blauwe stukje vermist zorgt gat ouder
schrijf schreef wens geslagen parijs toevallig leiding edelachtbare bouwen geweten heilige restaurant
sterft toegang verbergen draait leidt armen taak ware lab misdaad nadenken vakantie behoorlijk sleutels
video levens geniet draaien vertrek betreft slot ms verpest proces opdracht programma klote leider actie
waardoor antwoorden gezeten bruiloft vorm woon directeur cliënt goedenavond advies hoewel uren
welterusten tijden volwassen vuile majoor radio aangenaam drankje maan kregen gemakkelijk vergeef klas
krant langzaam kosten procent mist pad vrijheid verdwijnen gelogen beweging twijfel neef gemeen fles dol
draag vis waarover rood hersenen der verloor taxi voorkomen medicijnen okay binnenkort doos terecht
mening geweer bezit top wonder vergeven stopt hopen ophalen wind oplossen jaloers onmiddellijk gedrag
stemmen ontbijt lol walter honden ontvangen verhalen rivier twaalf voedsel gauw volgt vaker keren
klanten chef wint minuut detective verraden don geweld akkoord tonen genoemd gewone papieren verband
hoopte rare brug jas bloemen trap mijnheer aanvallen leer street opnemen schade blijkt bijzonder huid
krachten zakken openen arts hoer gestoord gegeten echtgenoot bedoeling durf trouw bedenken ergste
bedacht tegenhouden vermoordde nachts vertrokken knul engels start favoriete persoonlijke bepaalde
sommigen yeah momentje medische sexy burgemeester officier kussen date ster gezocht captain wezen roep
details zomer dikke ruikt eigenaar motor universiteit hielp kus luistert gegevens beveiliging nagedacht
gekozen betaalt betekenen verborgen publiek carrière tanden rapport super vrije geheimen opeens beest
afgesproken halve rijdt belangrijkste kamp leef washington steun afdeling honderd vorig rook boel vecht
strand magie oplossing type rusten droeg wellicht beelden genaamd terugkomen voeren waardeer nauwelijks
bad bieden geïnteresseerd verlaat duivel overkomen speelde pond ballen duizenden gedoe city nerveus
locatie blik doelwit gekke meegemaakt twintig klant kerels loog post aangevallen oren springen gevolgd
releases lach ontmoette zwak engeland ziekte sterren trekt toilet steen logisch landen geloofde fouten
verwachten dankbaar veroorzaakt duizend wow aangedaan jury verslaan vangen christus testen grens paniek
nogmaals telefoontje steken pete ontsnapt herinnert paarden vaders theorie kleur prins vissen bron lid
drank vergadering gebleven meerdere ondanks machine moeders signaal geslapen lijden stappen carter
eeuwig vreselijke km doodde dik verkoop rechtbank harde genezen begrafenis veld straf uitgenodigd laag
kies wiens schattig schot vijanden neuken broers jagen tevreden gaven taart domme flat manieren afmaken
vriendelijk san sterker vluchten pers project st vertrekt belang frankrijk lukken geschoten prinses
zwaard aandoen makkelijker gedragen bende ernstig gezond jouwe vingers las arresteren tuin ideeën korte
gelaten duitse vrijdag opstaan kunst sterke afscheid menselijke minister clark coach verboden kelder
gezelschap bijvoorbeeld achtergelaten duur compleet to eng toeval snapt hiervan miljoenen war melk lui
genieten aannemen uitstekend tegenover dichterbij chicago kocht stuurt volle schijnt lenen moed
vergissing patiënten normale broeder kaarten films reizen ruim herinneringen gedachte saai roken truck
gaaf tegenwoordig kwestie zette opzij gaande omgeving verstopt leerde vanochtend kast officieel aanbod
sms vernietigd verliest menselijk contract lady mooiste flink majesteit cia sukkel stopte haalde
verdiend genoegen senator buren internet vloer zwemmen taylor bedoeld opgesloten ontslag bekijk borst
schreeuwen bevalt hoger blanke redenen harder ed ontvoerd vasthouden behandelen berg noorden opgeven
bepaald spelletje maatje daardoor omstandigheden opgelost heus koken vingerafdrukken trut eenvoudig
hiervoor stukken tent pauze raden roepen leugenaar bek vervangen alarm interesse talent bereikt
amerikanen kanker aangezien beslissen des cadeau mexico kerst invloed geheugen station doorheen vogel
verantwoordelijkheid pillen rome diner besluit vlug deuren woonde west huh verstand moeilijke juffrouw
bescherming quality stilte bak papier erom volledige zojuist kilo chuck vormen vaarwel hoed leugen
ambulance opgenomen beslist pizza verdween ontdekken eenheid verzoek overtuigen militaire kogels
toegeven smith gedronken high quantity gekeken cent punten reet garage vrees big kluis slaapkamer
vandoor wit bezoeken politiek mogelijkheid vertrok jackson verdomd vervelend vs rekenen klap aanbieden
streek zaterdag uwe zicht jones elf gewend reactie jazeker blauw herken verbonden reken schoonheid ho
hank klus verandering vermoordt accepteren biertje roger gebouwd aankomen trok larry verhuizen waarde
troep kust graf dans verdediging bleek taal grotere dier aanklacht overheid wed lossen huizen uiteraard
gerust manager verdedigen valse lieten westen amper bekeken stal maakten niveau binnenkomen poging
behandeld overtuigd gewacht stroom wetenschap momenteel wauw liedje vals onderzocht duurde josh keel
schepen gouden blind achterlaten gevangene voordeel gevangenen eieren verbrand geduld eeuw europa
gescheiden snelheid aardige gary rotzooi heette brak lichamen bidden natuur wijs buik vinger king
gespeeld feiten virus ha plus groene bomen personeel pakt plekken commissaris zuiden rechten veranderde
stof badkamer leugens zondag erheen smaak aanwezig leraar maandag verliet leefde it pakte franse bergen
duitsers woede studeren sliep kleding stonden troepen eindigen feite hemelsnaam groeien piloot geesten
controleer verslag ex heks daarbij waarschuwen melden oceaan gas goden mogelijke voorlopig verslagen
gepland verdacht opgepakt privé voren knappe koffer zonde naakt neen plegen excuus verrast dienen graden
ongelofelijk haten ervandoor opgewonden sterf dubbele boerderij rijke bord honderden klootzakken
herstellen schrijft wc ernaar lord besloot behandeling morgenochtend doc orders tong hitler vanmiddag
redt ruil verklaren lieg sync leert tegelijk champagne liefste genade chauffeur wensen verdien qoq
godverdomme eenzaam wegens voorstel gouverneur graven terrein ontmoeting telt handel zwijgen ademen koos
um horloge staten ronde daarover verloofde pot donkere afspraakje pensioen vrolijk poort hoefde gunst
artikel overval belangrijker netjes knieën slimme aanraken reputatie ontdekte ruik brood russische
vogels partij verstoppen komst verdieping dief voorbeeld geur dichter vliegveld markt burgers centrum
volgde ontzettend beer alibi terugkomt brieven minstens whisky onschuldige stenen universum gezondheid
daarheen wijze britse komende kerstmis haven huur plicht assistent omgaan ross materiaal hartelijk doug
online onszelf stelde shirt bevelen vergat priester meent zelfde dossiers proost kloppen gekend vierde
kaas opzoeken schrikken gepleegd daarin optreden veilige beroep black motief betaalde verderop jacht
scheiden jeugd lokale engel kerstman doei toestand technologie gebaseerd lichten mars bovendien cijfers
bewaren belofte vertaald teleurgesteld vriendschap medelijden ramp vegas ren verzet richten steunen
advocaten dwars oefenen bezwaar bevestigen wijzen china nachtmerrie groen minst eindigt verkoopt zwembad
verdriet afgesloten geheel verwijderd donder mobiel monsters okee interesseert leden gooide muren koers
bekende waarheen hierin uniform voorbereid wild regen drinkt studenten bepalen briefje fuck berichten
gok voldoende samenwerken lekkere ruiken klok duitsland gemeenschap redelijk wezens echter getekend
overwinning klonk onderwerp verklaart olie bewust bemanning tellen degenen overkomt vertrouwt hang
schoten seconde geldt delict gibbs groeten maag beantwoorden allerlei wandelen howard waarschuwing
gewaarschuwd begreep johnson kist middelbare training texas pik race geliefde nationale gedeelte wassen
verwachtte scheelt ophangen douche reageren zwijg alcohol stoor verdiende gave sprong bewakers
aangenomen model data oor hi jeetje spelletjes noch wedden meedoen winst gereed middag lijf onthouden
daarop identiteit crimineel openbaar verpesten moordenaars bewaker beloofde gods zowel media letten
breekt sprake kansen explosie indrukwekkend plotseling schutter hekel fort ingewikkeld lied vriendinnen
besef spiegel gevochten lege onlangs stand woestijn gedwongen russen idioten gezellig lunchen hielden
cooper seizoen resultaten pagina frans vlieg bril spannend doodt mensheid botten busje herinnering
kaartje pop verschuldigd gesteld hee tweeën zielig my parker hal letterlijk banden route vliegt
walgelijk gegooid smerig verwijderen uitzien beweegt hierover mannetje genie burger bedreiging lef
wilson vlakbij gevolgen gedag ontslaan nummers verzamelen jongeman huiswerk house koude verontschuldigen
gevaarlijke lelijk verbaasd vuil ondertussen gelukkige leest at cole verplaatsen starten gerechtigheid
onderdeel wijst ls afrika scheiding nate welnee partners hoogste snijden soorten touw zijde ellende
harvey nep joden klagen zacht aap won dringend teruggaan eisen veroordeeld neerschieten vloek stijl
smeek rand verrader tel romantisch zorgde gordon stelletje hersens verdwijnt middelen roept leveren
dekking onthoud hof politieke cheque schaduw kasteel lagen dertig branden leidde resultaat aangekomen
constant waarbij wanhopig verkracht winnaar waardeloos merken californië brown doctor ongerust snelle
slet fiets vocht opruimen chief daaraan gsm gewild overeenkomst spring schilderij middernacht brein
richt onbekende vervolgens iemands fabriek geschikt ontspannen win broertje gelopen davis apparaat
storen handelen dwingen optie slang amen student hoorden opdagen volkomen makker duisternis briljant
schouder miller godzijdank lacht dwaas wachtte mac verdrietig bereik gozer gezorgd spion wond campagne
boston mogelijkheden dinsdag lever avonds weggegaan verbinding dek meegaan nieuwsgierig omlaag borsten
oosten namelijk schande ondertiteling overeen kanten warme gewicht bedrijven derek stront vet geschenk
negeren goeds justitie sneeuw aanklager zand sport besefte versie minste hartaanval as illegaal
vertrouwde voort varken prettig moge donderdag straten hout bovenop etentje sindsdien vaste moeilijker
merk verdachten durft opgegeven weggaat truc el wegen planten aanwezigheid stemming bravo overleefd
gedurende magische levende therapie geplaatst grijp gericht voorafging duwen tip sociale euh opeten
daarbinnen beloning dapper concentreren heleboel beschikbaar seksuele bezorgen koopt hek bied huidige on
achterna verenigde golf café suiker lippen zuurstof gevoelig herhaal hmm gras gekwetst smerige filmen
tunnel rock verstandig organisatie voorgoed families betwijfel meekomen geruchten angeles redde
doorbrengen puur stak diamanten lading miami bevestigd stinkt inclusief oudere verraad interview middel
geboorte nicht momenten podium effect vijftien houding veroorzaken verpleegster lig bibliotheek
schrijver beloven identificeren hut goedenacht volgend gecontroleerd beroemd masker scherp trainen
kamers kampioen graaf oproep achterin beters veroorloven helikopter zekere gelegd miljard vies geintje
uitgaan weleens bruid voer praatte marshall aanwijzingen rusland benzine wegging keizer vrouwelijke
voeden studio gif uitnodiging grant probeerden datje ketting schitterend velen zekerheid kliniek museum
handtekening bevrijden ramen russell rechtszaak dokters rijd kopie rende vampier personen tieten expert
feesten white zegen travis rommel mijl daarbuiten opleiding bedenk live beschermd legt walker flauw
gewoonlijk telefoontjes pech grootvader voorzitter miste bodem gevoeld repareren bewusteloos bommen
zusje opname pols herkennen hartslag hete behoefte oorzaak kiest hill brave centrale dochters bewezen
danken gestoken rat koekjes weglopen leuker medisch kopje gelegenheid zijne grenzen betrapt achteren
bijeenkomst uitdaging onderhandelen overvallen wayne triest slagen kruis technisch gooit fantastische
beschermt beantwoord positief vieze bewijst brigadier ogenblik kalmeer hoogheid droog admiraal schaam
excuseren vroegen kleed leid maaltijd gereden interessante chinese vuren gezichten ooh fantasie
aanpakken namens afhandelen stress waarschuw bijbel studie ofwel kaartjes schema gelul vers biedt
aangeraakt besteld overnemen waarderen tranen ontspan geopend documenten mammie groots eventjes boeten
staart prettige ondervragen schedel tijdelijk overleed klinken demon morgenavond vergist aanslag proef
ontstaan kennelijk beslissingen vóór smaakt soep nul green oordeel bloeddruk wegkomt hoofdpijn vijfde
brad hieruit terroristen rekeningen pijnlijk fase blazen teef bot ei beroemde chaos verbaast gedumpt
tekst scène uitzicht vooruitgang maagd mevr bijzondere sex lafaard dodelijk geleid bestellen plassen
opgegroeid ontvoering boze affaire kreng verzinnen sigaret vat verspreiden vullen vermogen realiteit
doodgaan diegene betekend pakje buitenlandse telkens slechter verander promotie overstuur one dominee
keuzes bekennen levert williams verdwaald federale kranten patroon relaties bedreigd wetten herkent
boodschappen zenuwachtig koninkrijk aanwijzing breek chinees uitvoeren haatte vrachtwagen tank vanzelf
schone beschadigd realiseerde verbranden klasse riep onbekend humor theater koorts overheen ingang
stabiel openbare dure noodgeval reageert uitweg psychiater gedraagt datum correct gedraag nood wiet
little woning betekende instructies natuurlijke wonden afdrukken netwerk info periode uitziet meende
doorlopen simpele achtergrond bijzonders broeders dubbel afgewezen kerstfeest hartstikke schuur
veronderstel emoties achterkant schudden beschuldigd kwetsen negatief dick engelse arrestatie
communicatie vloog nachten uitmaken vermiste hierbij hebbes allang trappen langskomen coma daad kut knop
bevriend geraken malcolm creëren beslag artsen japan beet doodsbang bewaar casino afschuwelijk diefstal
legende grot proeven gesprekken grijpen oppakken terugtrekken applaus zoenen toren eeuwen eigendom
verschrikkelijke criminelen bood verplicht zieke beweert strafblad hollywood voorbereiden vijftig zone
loslaten portemonnee longen ingehuurd meegebracht gebrek ruilen mankeert zwakke aantrekkelijk verplaatst
no uitgeschakeld vliegtuigen spencer tja dronk riskeren weghalen passie kandidaat smeerlap sigaretten
toont serie status voorzien mooier rit bescherm discussie medicijn booth rijbewijs televisie meld
verzonnen aangeboden ministerie daden krankzinnig populair whoa indianen verzekering koelkast duistere
pest lemand overgeven arresteer nut stervende ondergoed euro incident zing mijzelf homer commentaar
ervaren doorzoeken vak vriendjes dorst koe tenslotte vandaar jonger flinke check titel privacy heelal
verspillen speelgoed dagboek voorwaarden gemerkt tape hol bewustzijn vlag werkten moderne rollen
gespannen terugkeren crisis zoektocht emotioneel overkant premier harris greep eenheden beseft
rechtstreeks love weigeren avontuur lust tevoorschijn glimlach groeit ras amerikaan plat goedkoop strak
spanning inbraak karakter opzet lessen college boy ernstige geweren island todd verlegen toestaan
paspoort county vleugels madame juni snoep apart italië oudste uitschakelen voertuig kostte september
ron jochie link puinhoop agenda steekt nazi spraken chirurg jee mochten misdaden brachten bekentenis
laptop vergeleken diepe stukjes robot nuttig uitslag zout ratten slimmer afval murphy gebeurtenissen
temperatuur bemoei ongelukkig bezocht financiële tijdstip overste verbergt drukken snappen knuffel
diensten erdoor betekenis veiliger aard opgegeten gevolg moedig duke teruggekomen loon frisse daarboven
herkende lelijke woensdag handig fortuin vrijgelaten journalist vielen wennen bleven ambassadeur acteur
geslaagd hing computers francisco schoonmaken mickey snelweg plastic experiment morgenvroeg undercover
commando gekleed gemak overleeft boss eerwaarde motel long tweeling draak schakel favoriet heten
officiële legde zusters kooi opgehangen beheersen demonen drankjes wetenschappers concert vermijden irak
katten kwetsbaar kleuren raket straffen bestuur verloofd zonden verspreid draaide heerlijke india
augustus cadeautje centimeter contant testament meesten waanzin gedroomd handschoenen zender wreed pappa
eerlijke rotzak mysterie symbool profiel opties traditie schulden hup waag go massa gewonden ontkennen
getrokken bezet opgevoed lincoln verkeer knie heuvel bid verdwijn accepteer timing slechtste crane penis
benieuwd steden aangeven uitkomen glazen hitte set maling wade ton mm chocolade bedrogen brandstof
verwoest verf munitie paleis werkelijkheid yo gewapend gekost toespraak recept helden enthousiast scherm
goedemiddag gele actief politieagent kleiner joch lokken oefening harper road varen kwart commissie
stiekem afsluiten inpakken bewaard winkelen beesten vrijen techniek brandt mobiele luisterde interne
toegestaan hall beleefd stanley blok zielen generatie verlangen revolutie pastoor drama maal laden
moeilijkheden bedrag aandelen bevallen schoft lawaai eeuwige uzelf attentie plant staren konijn beroofd
zussen huren misdrijf clay overlijden doodgeschoten toekomstige procedure trouwde douchen stierven
jongetje gokken thanksgiving beweeg duiken kindje fruit bevroren erbuiten sloot steelt berlijn grappen
vloot uiterlijk verhuisd spanje norman doof terugbrengen schamen machtige all tempel volwassenen
wetenschapper weduwe kanaal gemeld watje dient speech goedendag versterking voorraad legaal bevat
dollars korporaal overwegen vee metro afhankelijk weigerde speler gereedschap mcgee misbruik besproken
aflevering chip mobieltje santa japanse reclame combinatie behouden durven gebouwen goedmaken
verkrachting jersey pure weggelopen opgeblazen getraind illegale website firma bloeden schop wiskunde
originele verwondingen nest kostuum hoofdinspecteur standaard zochten stok blaas batman weigert time
afspreken hoofdkwartier heroïne bossen verzeker rex zenuwen vermoeden hoofdstuk symptomen plekje
bemoeien kern behandelt bagage gehele bay castle voorgesteld jasje begrip sowieso braaf opsluiten gij
misverstand laarzen dutch uitgevoerd borg doodsoorzaak football bevrijd gewoonte nederlandse cirkel
moordwapen telefoons boeren gerucht bijten stone explosieven motoren opzetten trekker vermoed von
internationale lesje blue wegkomen flikker collins craig lager schoppen fans opereren borrel noemden kok
dozen hoeren broodje zingt dieper halloween toestel belangrijks hogere stevig hoeveelheid waaraan hufter
ontworpen dankjewel mamma rots boer buurman bouw versieren trevor ontploffen ochtends dumpen
gisterenavond gevuld klacht bestond dodelijke strategie volhouden begaan das informant verwerken trouwt
halt auditie lijdt canada draad ertoe south uitgeput pikken ruimen inzet haren slaaf schreeuw
koninklijke lage liepen bewerkt concentreer zaal jarig grapjes piano ontwikkeld kou vaardigheden
gestraft omdraaien besmet spoedig beurs schietpartij opblazen up vergiftigd leerling algemeen zonen
ongemakkelijk indien prooi bevindt aankomt uitgang jongedame goedkope bewaking franklin by huil barney
klimmen november uitkomt spelers bijt schreeuwde professionele bestanden voordeur slaven regelmatig
mysterieuze doorgeven modder ned kroon maffia functie verward veranderingen sectie vreugde serieuze
nuchter typisch rechtszaal overdreven beu buitenaardse vergelijken nagels telefoonnummer snij droomde
zeep accent gefaald drieën werknemers krachtig cliënten geneukt bronnen zelden falen congres verlof
secretaresse schouders that afleiding schakelen gestoorde jungle juwelen riem geleefd oproepen schoen
opgevallen herhalen relax exact enge caesar avenue troost aangeklaagd shaw verre hakken gewapende
oktober uniek professioneel recente duw cocaïne opsporen lek cellen teams allemachtig kenden voetbal
achternaam levenslang defensie bond turner curtis earl afghanistan opent parkeerplaats grazen ambassade
verdragen simpson bloem vrijwillig geobsedeerd pierce pleegde bloedt lets regelt aanvaard kalmeren
hersteld tijger monsieur overeind klop wenst stille spaans terugkwam bud kleintje kwartier amerikaans
doorgaat verblijf script chase innemen tekort ritje porno vrouwtje tof streng grootmoeder britten clown
loyaliteit ln zweet cultuur tiener wijf doorstaan drijven plots verhouding geladen totale fransen
respecteren doorzocht beledigd gebeten verstop coördinaten complete beleid detail wallace apparatuur
achterhalen voortdurend scholen traceren praktijk bewijsmateriaal smeris seksueel klappen keken verstaan
troon elkaars verrassen bedank kwijtgeraakt warren liefst for se bevolking verbeteren trauma elektrische
cowboy engelen stuart bitch salaris voortaan bruin emotionele blank lamp district vermoorde arrest
bishop stoer verklaar banen palmer geniaal beëindigen achteraan dekken lake onbeleefd bestand machines
radar anderson extreem ingebroken militair gebruikten morgens getuigenis bod gebakken stapel misselijk
front bingo wolven plaat paus overdag beschuldigen getest treffen succesvol opening terrorist heksen
politiebureau beroven schaal reageerde ontsnapte verschijnen maart insecten schok zeldzaam ford seattle
kritiek smeken put superman ontbreekt vietnam bijeen besparen naaien offer autopsie manny zowat verse
zwaartekracht vanwaar stevie helm gesneden regent verhoor riskant dieven leerlingen inzetten opstand
schild sukkels zinloos versta mannelijke verkiezingen fysiek paradijs actrice jager leiders aanklagen
toezicht geluisterd lichte activiteiten nutteloos apen moskou sokken opgezet bailey onzichtbaar echo
wonderen luid straling beseffen nichtje boeien behoort charmant planeten daag verslaafd voorkeur genaaid
vredesnaam kwade noodzakelijk gebeden tovenaar prijzen gemene le ontwikkelen ademt stapte technische
dawson praktisch circus ongeval teruggeven protocol schut biologische duidelijkheid rondje checken ai
doordat bruine klaarmaken leed schijn infectie zack dagelijks voert mislukt duits stapt daarnet bedekt
opwindend zogenaamde baker ogenblikje autoriteiten medicatie ontploft contacten operaties manhattan
raketten prioriteit special intelligent therapeut huilt koper vervloekt tegenstander au satelliet
afnemen uitleg kofferbak fascinerend grand service schuilplaats schilderen mekaar boekje kruipen tempo
depressief huisje shock joodse afgeleid product passagiers aanpassen paranoïde uitmaakt ongetwijfeld
aankwam overlevenden bestemming gewelddadig winkelcentrum doyle sparen spreuk papierwerk burke tandarts
analyse menigte baard oppas goeiemorgen ceremonie omgekomen bakken kennedy officieren verknald vrijwel
vergif mariniers scan tenen tegelijkertijd beschrijven beach east eenzame chips grootte verrot gezonde
luxe pijp afgenomen huilde vampiers speelden am bekijkt veertig terugkeer oprecht maten gelegen
verzekeren vergunning geschorst werelden geleend alvast pil beschermde oppassen egoïstisch uitnodigen
nucleaire verklaard winston ofzo minuutje uitstappen your dadelijk noord vastgebonden graham woody
italiaanse eikels hunter gijzelaars mazzel blinde lost lijkschouwer naald vreemden koeien pan heilig
sterkste lukte wachtwoord instinct harrison beperkt hamer bewaken slaag adams leeuw wisselen metaal
creditcard jarenlang staal chemische zeuren sector vreemds rondlopen gênant acties tuig genoten toast
getroffen zach herinnerde reeds tegenstelling gekken transport communiceren koppig clyde deken doelen
hobby lening schei vroege rebellen natie figuur nakijken buck redding kirk alhoewel verbazingwekkend
beschouw atmosfeer lachte id twijfelen examen aantrekken jagers kalkoen huwelijksreis elektriciteit
steeg wodka warmte verdere kwaliteit uitstekende be rotsen watson tragedie doorgebracht politieman
simply koppel tumor appel treden wolken donald gevlucht stam straal liedjes dwong poten afvragen
uitgevonden gitaar verzin terugbellen kletsen december uitzondering plaatselijke organiseren compliment
minnaar enterprise kudde hierna neuk adviseur opgehaald zesde aankan muis lieveling respecteer spieren
haak aangetrokken world wijsheid herstel nachtmerries connectie gehoopt ticket eenvoudige blanken harten
verzorgen gedicht inzien kap knal intussen kleinzoon verzetten jaagt grey eis buitenland ongeacht krijt
oven gps januari leuks zachte douglas air grondig bestuurder vallei aanvaarden heden hieraan
achtervolgen database weddenschap dc australië achterlijk vereerd receptie stoort holmes menu opende
klere klooster oogje voorstelling gestaan barnes gebeurtenis hoofden balans uitspraak logeren schrik
medewerkers times tatoeage visioen dealer nieuwste dekmantel scheppen overtuigend specifiek stark knopen
day ranch boter golven belasting ridder tanks bezoekers waaronder gewoond speciaals diploma liter
ontwikkeling wandeling handboeien zielige inwoners out stoere garcia rechterhand geluiden achterdeur
mode afspraken groepen teleur behandel banken hecht springt rosco blonde unieke litteken tapijt
kunstenaar flessen blond systemen schurk teleurstellen sullivan termijn eindigde beschrijving onderschat
kloten slangen nader rent gebieden alpha publieke maatschappij opletten positieve vette romantische
organen beledigen loser cake bestuderen stort stalen harvard varkens verberg drew spook hierop ezel
jongeren geïdentificeerd diagnose geroepen kijkje spijtig duim vertelden tientallen economie weerstaan
gebruikelijke gigantische finale gezegend directe gewist beweren hechtenis raadsel langzamer waardeloze
spionnen stoelen beschaving bedriegen foute oranje verbind wijk traag eeuwigheid eerlijkheid woonkamer
hot bereiden vreemdeling goedgekeurd serveerster fysieke dappere thompson omkleden sire haai klaus
ademhalen zakenman geopereerd grijze daten kwijtraken lengte vereist lijnen houston ontwerp betrekken
ongewoon elders duister bepaalt zilveren ondervraagd handdoek expres luchthaven coke lerares origineel
dosis machtig voegen mietje gekust inhoud ego nare waardevol voorkant hopeloos afgemaakt avondeten
uiterste spaanse realiseer blad geel bewaakt negeer snor eed klopte academie afzetten gewassen verlopen
voorouders dreiging linker tucker griffin record vertrouwd dieet hoorzitting bliksem knoop duwde
revolver wissen supermarkt gevechten ploeg fisher voormalige samenzwering kappen zachtjes handje stadje
lakens tieners vrijgezel beschoten campbell boeit voorwaarde hiernaast instappen fox geweigerd
schilderijen gestudeerd silver activiteit opgeroepen uurtje match zilver medaille stoute weetje letters
pappie doodstraf herrie principe leve girl cd samenwerking microfoon bewonder pissen fris sperma reeks
oneerlijk dergelijke boten flash mol zonsondergang afwachten saus borden campus seriemoordenaar olifant
grof bevatten geboekt hai verrassingen munt blut geschokt agressief vest rondhangen merkte vrezen
psychopaat aanpak hemd queen overdosis bonen hunt geleverd belooft schapen uitgelegd vrijuit boem saaie
geregistreerd grayson visie eronder hare sheldon grappige tegenovergestelde pakhuis invasie river koste
kroeg honkbal opslag puppy voordelen halverwege avery tand vaag drake geland ontmoetten buddy kraken
comfortabel ongelijk overhoop geil verscheen gezag naderen butler schijf what jarige verbroken shuttle
twijfels bestwil jood geloofd cash ladder onderdelen allergisch gemakkelijker zakelijk goedkeuring
uitgemaakt beschuldigingen trip ncis hetgeen verontschuldig sloten blote bloot uitkijken anonieme losse
verbannen aangepast wrak raakten potje beren poesje bewegingen orleans diverse voorwerp bezittingen
klassieke omheen ontdekking document verschijnt yep klem zombie oordelen zweren criminele ingetrokken
opera rugzak alfa tests bukken jongere parfum begeleiden dj plaatje party verdwijning weefsel keert
absurd ultieme verbinden mmm ingezet nabij toegewezen zake roberts dozijn parkeren tegemoet koffers
bewoners intelligentie hierdoor kleden dixon heftig rapporten rozen gastheer ontvoeren verondersteld
feestjes geactiveerd hoopt north erfenis bovenste rechercheurs plank dun anderhalf boete wells alfred
bauer assistente vernietig cleveland opgeruimd regisseur zooi platen randall carson logboek zestien
brennan zuiver executie bennett vrouwe zuur geluisd beckett forensisch moordzaken lucifer kuste piloten
kippen bon slepen stijgen krijger freak gejat leefden magazijn buit onschuld omgaat buitengewoon goddank
uitgeven andersom bedrog sociaal pijpen reid haaien mikey glorie ouderwets monroe bezitten deelt breuk
alsjeblief huiszoekingsbevel kenteken marinier onderzoekt merkt schreeuwt meemaken aandeel weiger kabel
scoren beïnvloeden overtreding bescheiden financiën synchronisatie with gold vluchtte koppen reagan
krachtige groeide artiest foster vernietiging wagens voorlezen cliff aanklachten jongste italiaans bizar
gelijke brandweer reese vochten tijdperk divisie overhalen drukke ingenomen meenam zuid evans steel
artie besturen rolstoel geliefden zoet vliegende uitgegeven sessie spuit schotland ruimteschip
zonsopgang rijkdom overtreden complex gevlogen conditie samenleving verzekerd herkend steunt khan resten
veroordelen betrouwbaar vlam werknemer chinezen tweemaal frasier rang tekening idiote zelfverdediging
losgeld vervoer aas moois bijnaam binnenkwam uiterst verzamel persoonlijkheid ritueel nadert salade
verkeerds ringen obsessie stank vermoedelijk bones zinken bestrijden inzicht gids zong central delta
menen badge single hoede bezeten tragisch opnames gemiddelde eend uitdrukking anoniem martelen re burns
vastgehouden porter leken gebonden site stijgt verrassend afdruk ziezo verschillen huurde dog egypte
signalen bladeren bedreigde phoenix droge
`
