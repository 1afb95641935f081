/**
 * The 5,000 words that spoken English uses most, most used first: what a word must be rarer than to tell something. Given names
 * are left out. From the word list of @zxcvbn-ts/language-en 3.0.2 (subtitles; MIT, copyright 2012-2016 Dan Wheeler
 * and Dropbox, Inc., and the zxcvbn-ts contributors: see LICENSE here).
 */
export const englishWords = `
you the to it and that of is in what we me this he for my on have your do was no not be are don know can
with but all so just there here they like get she go if right out about up at him now oh one come well
her how yeah will got want think as see did good who why from let his yes when going time an okay back
look us would them where were take then had or been our gonna tell really man some say hey could didn by
need something has too more way down make very never only people over because little please love should
mean said sorry give off am thank any two even much doing sure thing these help first into anything
still find life nothing sir day god work their uh again maybe must before other wait stop call after won
talk away than thought home night put great those last better everything told new things always keep
long years leave does money around doesn name place ever feel guys father guy made old isn which big lot
done hello nice believe girl someone fine thanks wanted kind coming house every ok through being course
stay left dad enough happened came may mother wrong world bad might three today listen another
understand hear remember ask own same show else kill talking found next getting care car looking son try
woman went hi dead many mind wasn friend best mom hell morning trying boy together yourself job saw
family real without baby room wouldn already move most seen live miss actually huh shit both heard once
ready head called used idea knew hold happy door such fuck brother also pretty bit took haven yet men
whole start use while since wife days guess tomorrow matter meet bring tonight everyone run wanna hard
ah alone myself school gone um end saying phone play looks couldn fucking problem few friends gotta ago
open anyone killed hope face until lost police excuse turn business case wants says true die heart soon
each worry later year watch music hand having probably beautiful doctor sit eat thinking young second
working water person part kids late stuff exactly under death minute pay crazy forget everybody kid
change gave happen damn five drink far knows its whatever eyes shut hit taking easy times check hands
minutes deal different means point inside makes asked somebody mine making body afraid sleep chance dear
quite four anyway close ain party fun against word comes important set shall story number daughter least
waiting hurt wish moment fight week husband girls rest married fire game nobody mr children side stand
read though cut started sister supposed between child goes hours speak women behind almost truth blood
able lady anymore playing gets shot reason trouble break war city walk town trust met office question
brought yours welcome high wow couple half died cool either seems power whoa bye buy telling tried front
team answer gun boys send news stupid bed hurry full months save sometimes become along hate food
outside light needs dog country clear order fact lord captain six hot funny black alive pick feeling
living cause ahead lose king plan dinner sighs sort leaving shouldn running boss alright promise taken
safe ma book sent white hour anybody small perfect lives special parents himself perhaps sounds serious
sick company ha scared uncle poor red past earth possible shoot touch sound top ass laughs cannot asking
win control hmm human drive hair bitch luck murder happens air ten daddy finally chuckles fast cold seem
laughing words hospital street hang dance meeting till others catch follow sense sex lie evening master
known dream write million voice sweet rather felt sign somewhere bet jesus longer calling worked quiet
looked less pull beat careful coffee return secret weeks weren date seeing fall given ooh fault straight
takes song future gentlemen loved changed road calm wonderful mad turned drop ladies learn step
absolutely early explain clean piece yesterday throw picture land feet wonder questions speaking worth
darling dude giving president eye quick moving figure state strong none amazing ones works act needed
weird law worried report goodbye missing choice happening chief wedding strange general pain kidding
decided ya pass tired class officer kept wake worse busy eh mistake kiss court building finish during
age ship caught marry meant sell dark watching system suppose evidence movie ride completely mouth
totally birthday tv forgive born imagine information instead definitely security certainly film month
lying unless train seven wear clothes hotel christmas attack hasn round expect sing terrible bag history
blue near broke station seriously forever except thinks message entire table talked across rock handle
middle buddy paid protect using ran swear spend situation ring anywhere dangerous york army lead bought
finished fair sun letter fool attention club simple interesting space test box group single sitting
marriage join fear peace forgot force short normal present enjoy crime horse ground american count area
charge lunch radio idiot ball surprise paper key boat quickly gold bar fish wearing crying accident
government eight fell cover certain interested deep sea agree problems detective prison major stick
offer difficult smart personal record stopped hide whether bank trip relax america public list afternoon
brain fix bastard proud tea service screaming forward angry park soul fighting rich agent blow dress
missed scene killing standing saved mm respect killer ice mess tough feels church sad cell drunk share
camera within card fly girlfriend laugh smell broken mum honest often starting calls spent third english
visit mama judge window hungry dare relationship moved prove private wall seat position lieutenant
realize lt especially machine walking pleasure bloody college french involved cry became lived
impossible obviously neither accept boyfriend besides queen teacher cops sake loves teach apartment
upset green la liked cute evil professor contact cop huge holy store jail likes lawyer doubt continue
appreciate cat shop driving congratulations wrote village quit field wine decision south sleeping slow
laughter island glass beginning cash dying hundred whose difference plane push continues mmm singing
eating north mrs tree madam gift truck putting bear board grab beer stuck magic support rules grunts
partner reach wind colonel immediately seconds thousand gives experience cheers victim upon computer
christ planet promised bus dirty search staying dreams arrest holding suddenly usually lots shoes er
jump rid yo knock owe grow worst river aunt patient kitchen aah fat passed final listening escape
everywhere moon arms turns address ow match gasps grand yep shh nervous choose themselves decide mate
drinking press bother foot hadn blame crap drugs type rings mission named picked paris race risk books
further action allowed orders learned price arrived otherwise pictures fit smoke favor played notice
awesome smile director guard begin spot surprised innocent narrator herself london feelings enemy battle
ourselves dollars allow department guilty apart earlier duty suit west legs hero destroy stage bunch
according chicken bigger grunting low helping admit closed names witness upstairs arm steal kick twice
cross ways sergeant indeed gas keeping energy pregnant waste helped fired favorite taste locked places
writing brothers starts form sold silly mention build throat hole figured track ringing lock leg above
hiding seemed breakfast engine written complete video applause however pressure fresh weapon stole study
burn reading crowd treat roll double spirit danger cost empty level memory itself acting interest nose
plans following bathroom built closer band groans apparently excited losing animals flight nature raise
pop client bomb neck suspect warm extra bottle heavy dogs wild ridiculous simply animal showed shooting
keeps camp guns medical shame hoping whom majesty flowers famous asleep beauty driver keys rain awful
large local deserve goddamn stone consider weekend wondering lay plenty willing pants sweetheart skin
excellent asshole beach beg fuckin responsible military cheering opportunity common bottom german
whoever cook walked papers justice hall commander drug main knife devil necessary although princess
lights flying dick knowing clearly hat agreed johnny corner code note due correct apologize language
stars faster cars folks bullshit fellow several grandma shows leader leaves restaurant east shouting
blind ghost cup gotten tight conversation tells nor pulled hanging speed stories health advice held
murdered beyond rule hardly possibly inspector cousin trial emergency ought somehow hearing states
account spoke file understood tape milk powerful weapons practice manager pardon vote national career
minister super taught biggest plays natural dancing copy plus cake freedom among breath operation crew
challenge market meat towards bringing dropped student lied strength size breathe color monster loud
photo aw nearly sight greatest games bridge dressed arrested horrible coach planning checked breaking
noticed fantastic screams serve ideas investigation center older pack soldiers nonsense doc project
training example trick prepared science united travel incredible grandpa paying character teeth criminal
chinese truly honestly bro survive target feed nurse fake records breathing sweetie numbers oil suicide
belong whoo perfectly forgotten remain original papa onto concerned credit ugh invited discuss research
easier view chair hurts strike roger fill condition mountain dr nowhere sheriff turning brown recognize
heads audience jealous pretend society finding shirt comfortable meaning guest pieces dry letting began
aye female release ho cards pray unfortunately balls destroyed ended universe prepare opinion movies
soldier wash program heat usual ticket stolen prefer aware surely male base matters lift lab command
proof cream selling believed create afford sunday total dumb threw france birth created realized british
noise nuts students birds social brilliant bodies tie opened ours bucks mister ugly focus dan opens
exist followed england draw purpose letters opening bullet lately stayed falling season ends suggest
distance responsibility whenever issue thousands process sword shower weak fucked lonely happiness tiny
desk pool property forced settle indistinct weight received gang bite friday disappeared interview
expecting kinda surgery horses mayor babe ancient handsome saturday staff lines unit gentleman introduce
fate split recently expected add ordered slowly alarm member slept signed enter spanish garden brings
brave pig model finger medicine access failed flat easily discovered based screw insane cares weather
fingers san path soft harm style community sees basically al signal nope spare speech covered shake
loose snow russian lake bright roof ohh sending paint remind pal naked post sugar heading streets damage
silence doors pete ed success wet nah amount members manage safety returned harder fbi block showing
chef contract dig chest drinks buried trade journey stomach changes details thoughts divorce funeral
football reality theory gosh ruined gate spread outta japanese sudden coat sooner cheese larry spring
ears castle hidden cos personally artist hill exciting permission expensive tickets forest barely eggs
goin regret lesson lover bread subject legal growing ill mood owner caused beeping points dating loss
secretary revenge santa likely rent connection assistant reasons yelling painting trees doctors rush
foreign rough murderer century nights pair runs pocket farm bike obvious ate grew professional goodness
parts university square grandfather europe genius cases ruin tongue memories da buying cancer clock
ocean dna liar tour thief bleep rights including competition smith planned boring victims mentioned
bones plant bless warning knocking re crash bedroom lower silver groaning madame defense results toilet
event complicated shape priest royal cheap romantic downstairs invite fortune tears avoid reached higher
familiar telephone burning filled airport jobs grown walter giant insurance woods scare pleased period
political player stops secrets repeat photos finds statement suck younger china humans delicious
particular proper rome belongs attacked bath hired site knowledge led guests celebrate map horn
eventually pity powers ashamed assume glasses rise fixed request officers pounds data carefully depends
jury waited positive attorney direction families doin forces location walls useless grant saving speaks
fought meal deliver answers changing temple scary millions offered regular carrying official jacket
switch grave chase role odd sexy faces becomes closes badly tall confused affair television shock raised
panting pizza image clears golden patients watched committed sexual suffer wherever plate appear
chocolate clever hm shots dealing trap charges bang poison butt drove yourselves headed babies yellow
soup mystery picking sat wound traffic courage hunt indian rat terms italian checking disease managed
winner council appointment monday crack threat physical nation source chose healthy victory stood kicked
disgusting palace below shopping neighborhood march lips midnight piss advantage pure india aside jerk
mail effect spell freak wood screwed enemies gary awake chuckling vacation violence grandmother modern
firm prime heh touched talent whore piano license cooking honour concern moves available factory gods
value central union mirror studio media taxi dies iron hearts desire songs washington monkey pride pills
miracle swim burned smells joking bleeding hook beating protection treatment ear carter metal disappear
grateful extremely treasure rescue capable passing chatter result suffering sisters laid governor guards
text literally remove becoming performance stronger rate deeply scream desert vehicle illegal pulling
throwing josh unbelievable zero curious bone tied edge load ahh mountains boom former holiday riding
scoffs hundreds motherfucker bags stealing appears arrive remains decent issues tip fail pissed claim
friendship desperate flower dramatic refuse solve theme loving properly dragon mostly chuck directly
surface false cast hunting silent thou egg germany punch africa woke intelligence borrow winning falls
popular escaped witch convinced warn announcer champagne dust someday fallen stranger presence tear
internet monsieur therefore technology tires toast wise clark americans notes smoking hank ls precious
rooms coast treated material released uniform hated considered rice exchange steps convince beast cow
files signs drag cab hung carried ordinary successful mistakes houses chattering brains japan creature
fourth separate cleaning california lf ll shift chicago exact goal expert served direct score marks
twenty receive series section pilot jackson darkness thy sale cure spoken armed rare grade juice wide
tower solution schedule explosion wheel cigarette fruit blew talks sacrifice range button reports
prisoner pie effort youth pot eaten taylor knees garage parking ambulance staring chances circumstances
sin gordon progress unusual county stairs campaign vision reporter equipment moments mass alien trapped
helps route defend trace nasty tests magazine rocks dump rude searching clue connected amen pushed zone
senior closing freeze emperor incident snake mexico actor newspaper sentence leading friendly jones
chosen engaged charming mustn anger spending learning spy sharp shadow warrant elevator kingdom squad
shoulder wave highness kinds fishing sometime attitude sucks negative screen workers bored cameras
similar understanding beeps chain bull gasping fully collect gorgeous passion writer empire
international curse hire bastards puts leads id blows sons estate customers gunshot device troops hug
design movement thunder object loser sobbing politics despite alcohol climb clients conference provide
seek witnesses earn trash valley fashion howard episode prize previously sports wanting debt wishes
hitler wire thee circle approach stock facts remembered percent normally tail joined education bravo
library rape wings growling thrown tank exhales authority current failure nightmare hitting knocked
studying agency apple border rope duck reputation confidence yard beloved lack actual skills films
mental salt flesh secure highly federal sand emotional setting nothin senator services robbery hates fed
reward theater johnson commit entirely extraordinary ships opposite parties stands chat events mummy bay
slip disappointed settled begins alert detail pink fellas accepted background garbage panic minds belt
blowing hollywood agreement pushing ability tiger whispering culture saint task solid intend district pa
gee custody ignore naturally useful attempt abandoned cutting kissed guarantee barking gather policy
violent maid embarrassing childhood wasting bow chick disaster revolution online demon heavily
coincidence perform thin terrific mac crown identity virgin impressive windows potential guitar
committee dozen delivery advance quietly teaching hunter latest hurting swing capital counting drew dirt
whistle hits doug urgent threatened behavior mixed stays assure subtitles explanation wins unique
chasing billion duke production slave agents lets cruel mask behave bury massive pathetic species
approaching loan struggle dish trusted jumped firing channel stopping asks swimming daily basement
quarter erm bound navy article guide accused transfer guts quality fella greater damned couch cheer
vegas shoe title shy punishment los clicks closet fever coward flash impressed siren prisoners sides
bowl supply sensitive hopefully rolling dollar tone voices cheating confess demand museum unknown drama
suspicious adult todd frightened warned steady kills crossed particularly sandwich laws joint bullets
package trained thursday boots possibility civil germans baseball express miserable parker refused shine
assault hong jokes breaks argue trail option recall mighty collection wilson accent believes decisions
embarrassed mobile customer terribly sec considering pussy protecting flag kidnapped italy balance
creatures nuclear wallet shout entered impression degrees favour reaction network version concert gear
singer diamond defeat blast wounded anytime partners ages ceremony league bars orange specific
conditions plastic crisis fifth term self offering bud suffered reported commissioner rip mysterious
entrance messed tunnel designed neighbor aboard sweat ghosts crimes costs deserves dreaming bust el kong
messages enjoying afterwards comfort surrender gym crush yup arranged suits pee stress cave wing arrange
comrade noble tricks launch legend mix golf imagination fox kissing butter tax gross texas insist
classic selfish skull shown bat survived print champion bills therapy lifetime throughout toward sauce
experiment describe ross grass cheat attend homework betrayed servant cap bible practically steel wipe
burns generation cabin financial industry bond sheep scientists beaten heck deck fans script brand
degree painful coughing religion cats influence fuel drawing rabbit exercise attractive touching virus
realise torture blessed plain recent footsteps sacred removed pretending wasted jewish goodnight robot
confirm lad mile division scratch reminds walks ending russia contest valuable distant dumped motion
electricity centre murders seal standard wore surrounded struck inform gentle status purse prints
players charged begging delivered buck construction confirmed confession trigger cells frankly exit
response cancel argument principal turkey clinic greetings neighbors vice toy everyday generous gain
idiots enjoyed jungle link underground smiling mistress teams product beef whispers religious presents
identify chip chffffff surveillance vampire routine uses underneath systems temperature waves tribe brad
deputy headquarters equal phones reckon related incredibly chill spit tracks makeup bug sounded spirits
nerve divorced stake port doorbell worries nephew miller units proceed landing traitor outfit bail
fields recording foolish loaded tokyo davis costume wayne injured somethin cage digging spain seats
awkward cleaned pattern filthy visiting jews answering concentrate someplace citizens aim affairs thick
sport basic electric pleasant cliff nail russell environment western average ease raped interrupt
satisfied beep starving documents anniversary election warrior forth fetch banks placed timing stones
complex frozen replace prayer skip angeles guilt tune woo actions conscience officially machines smaller
determined blown hail unhappy booth pour berlin cleared packed wrap behalf reasonable trunk homes
festival tradition cigarettes le beside harvey motive beings bishop dealer defendant backup wounds ouch
nearby drank effects benefit adventure territory ve apology unlike owns boxes thus clay developed busted
pipe goods favourite salad loyal atmosphere freaking dropping strangers mouse downtown francisco heroes
pit rotten paradise meantime organization hills exam cock fairy earl comment activity frame knight
testing habit shelter flow holes prevent lend cooper figures boston sample strip landed buzzing monk
slightly produce annoying judgment laundry ron lousy souls existence belly tries foster returning
answered plants actress chairman individual hopes tattoo fence sink punk confident yay mistaken limit
bothering st uncomfortable wednesday gifts policeman na precisely lawyers greek merely criminals
underwear hoped earned reveal appeared derek heavens personality batman wives colour worker pope
instructions intelligent worrying comin cried traveling bells impact robbed relief host footage odds
patrol circus mud captured lessons occasion sets pulse ad invented diamonds auntie cloud angels hers
classes signature complain blah monitor options claims flies britain hid wailing listened countries yell
rats wondered smooth resist companies fantasy passport pitch hammer homicide holds flew noon helicopter
dishes spin charm slap apply fools screeching discover previous authorities moaning photograph sales
fifty mickey beneath farewell clouds slipped represent deaf facing offense citizen clown snap messing
hood twelve interests cheated informed humanity producer technically accounts extreme gettin cia ii pays
profile oxygen jeez shed minor ex theatre scientific lovers chaos rocket math stubborn oi chips intense
grey talkin terrorist angle invitation gambling respond thirty procedure absolute investigate tragedy
stable session capture marrying ripped attacks stretch bush dates unable mars artists increase tastes
cared bottles highest whirring meanwhile nate grabbed pigs chop wheels shocked reverend commercial
escort engagement corpse worthy scale beats williams threatening exists academy acts hop judges
furniture shared consequences engineer schools softly bombs shark transport population succeed creepy
sneak studies destruction protected monsters joining punished lightning malcolm fascinating chamber
romance instance jumping groups exhausted testify studied walker pin imagined drill investigating ye
experienced necklace loyalty junk cole cries stanley southern blocks emotions begun liver serving
matches surgeon granted jazz july supplies deeper typical kicking obey dancer remote daughters moron
latin teachers dragged strategy parent jin album compared rubbish helpful powder sync bum passes fort
choices alley supper penis alibi pole coke scientist fighter highway blade alpha diet liquor widow
liberty moral award grief thirsty random suspects intention active tools driven trauma headache safely
knee lads novel conversations waters lookin invisible internal peaceful humming washed drives talented
li aid elephant troubles core serial painted jam goat opera thieves guessing objection whiskey
resistance dressing attached brief punish eternal required fabulous twins characters cooked ln dreamed
arts naughty stabbed tend tap soap locker development images prick global string bitter sharing corn
craig fits tent forms votes propose constantly granny nicely nerves arguing abuse relatives survival
gloves tracking bend review connect separated elder beard admiral salary areas disturb pro maintain
solved wealth bitches possession sang gimme plates shoulders burnt recorded upper counts tale profit
colleague warehouse hostage shore porn miami fifteen visitors net insult cities causing lemon heal
banging honeymoon appeal marshall critical creating scotland crane enormous testimony praise fights
indians commission growls sins fraud branch happily bout covering occurred beans raw muscle pages tense
relationships management assignment blonde catching exposed canada dont von comedy stroke whistling
buildings shaking facility appropriate remarkable transferred drawn tits clicking symbol motor employees
ambassador mothers pile feeding soda checks bears cookies slut awfully stepped toys levels differently
magnificent steak tube leaders superior herr pan expression currently throne deadly tooth depressed
potatoes wicked resources native centuries poetry multiple cable shortly buzz socks fingerprints goddess
chin anxious september colors basketball promises explained appearance musical sends slide aii ultimate
pork communication payment structure paperwork obsessed lazy russians actors squeeze magical colleagues
admire madness roads entry injury burden racing manner freezing bits norman mount battery dessert pound
visited motel rumbling cinema fond halfway rifle reception statue fridge brick abandon lap wars
recommend brush pill concept delay quarters korea rub mall soil complaint sail baker coughs bucket
description badge measure hip function indistinctly harris foundation labor waiter homeless proved
unfortunate log meetings giggles combat poem polish handed weed tons satellite jersey eagle privacy
chapter treating wisdom flip entering barn farmer clan budget pub temporary effective lamb plot proposal
sticks searched rage bothered basis manners recover twist leak item catholic sighing retired kings inner
cents affect forbidden patch drops necessarily provided meters booked returns fires humor torn rocky
introduced creative betray soviet various added discovery cowboy suspected suggested delighted sticking
dive radar prosecutor vast owned finest pump counter sorts coin warren slaves illness sack bid require
moscow largest washing achieve causes mo dope nest palm constant boo medication gravity booze abroad
rising analysis cuts eats employee vodka damaged solar height pops yards terrified suitcase chemical
preparing advanced fund wears chirping web phase prom suggesting fleet lame irish editor october assumed
whip region amongst temper discussion engines operate acted undercover horror tested smash contrary
roses poker wrapped korean graham mi fu focused tragic demons rounds entertainment gathered uhh yells
lincoln crossing blanket nut travis pockets limited paintings sober caesar sis intended niece computers
tennis needle chicks traditional delicate independent grandson repair executive recognized holmes
regarding weakness aliens gunshots european method tool demands permit towel nowadays spider northern
rangers zoo praying passengers australia technique cellphone gently operations planes gunfire shining
backwards skill baron kidnapping iike marshal petty sealed massage raising menu diary fucker wagon
audition mexican casino bacon dutch promotion click forgiveness burst permanent interfere chanting
dammit spencer recovered registered packing scenes superman questioning unfair admitted ancestors polite
completed swallow conduct prayers sheet fried avenue poisoned reverse newspapers ford complaining senses
investment absurd potato understands grows inspired celebrating tag ram requires bugs hooked ranch safer
worn crashing lands ash leather grounds assuming nails conspiracy thanksgiving guardian rumors yen ashes
terror misunderstanding tire boats parade halt immunity adults steam kang closely soccer priority shouts
donald happier khan struggling root larger november boot conflict laughed honking concerns celebration
sore unconscious cattle breasts fairly recognise wade radiation holidays raining forgetting lungs
register shadows specifically sarge ideal turtle spoil deserved candidate types bloke explode immediate
belonged identified hunger closest combination develop detectives severe en organized franklin gut
splendid dismissed pm yang halloween vulnerable continued comrades bureau drawer harper retreat carson
pillow ace cart nap chan ham announce borrowed parked galaxy voted muffled jewelry kisses luggage groom
oops lighter masters alliance buddies clothing denied drown alike excellency relative photographs burger
dough wreck approve produced physically stations spiritual sire roaring stab inch servants limits
unexpected arrival whimpering basket sheets scandal stink homer toes shield shooter instant objects
rehearsal disturbing directed scan electronic republic overnight counsel sirens bait dignity explains
lean heroin rex barney gossip humble economy worlds impress tissue threaten et bump supreme bingo
excitement mankind document broad vietnam vessel lit killers foul stare deaths hut elements coma laying
coffin cocaine puppy louder handled announcement oath mob cotton deposit taxes injuries autopsy advise
gig lecture posted skinny lo include revealed infected relieved assistance solo determine terrorists
elsewhere lamp practical marked adorable rubber purple operating suite apologies personnel beam poet
samples arrow counselor carpet allen spotted floating corrected located journalist insisted operator
rely singh fooled arrives eastern ay shave remaining toss anderson lip acid si december anonymous inn
planted oldest breast sixth error reporting egypt islands roommate sings scum visitor giggling described
geez inches commitment hercules react cows protest misery theft embrace darn harsh communicate fathers
faithful flame medal silk photographer trevor cemetery rear banana emotion chap dated excuses shitty bin
jew gum crushed efforts content corporal realised rap hopeless debate era luckily ton liquid swell feast
murphy attracted application profession bench ahem symptoms crashed keen aircraft formed hon aggressive
pale significant clubs visual embassy defence cabinet display fame gibbs drowned wolves filming dunno
cursed twin sorrow vault defeated watson quote penalty bargain pepper speaker compare satan helmet scar
copies fuss envelope stinks african arrangements wished honored believing discussed assigned oven
attacking tin sonic collar mere belief storage rusty psycho climbing fears sum dedicated ladder
alternative raid dining ms corporate folk replaced bailey un heels duties smarter existed surprising
chess requested cruise primary rhythm drum models motorcycle adopted barrel cargo planets shove wha
surprises dings trailer cannon tables arse wee tapes dull teenage kent cooperate risks dug worthless
arriving kindness items grip relations rumor skirt frog claimed perfume instrumental flames association
loses january spike eleven gallery activities iraq boarding fist stuffed improve creation infection
strikes wiped tension whistles kindly certificate curtis bold threats twisted suspended affected envy
whale dial martial controlled lung nigga coal upside imperial paranoid signing congress villa candles
filling comic faint recovery volunteer tech bleed positions narrow forbid stuart perspective faced neat
pierce observe cycle psychic handling goose accidentally conclusion designer sits importance spots
francs sweep destroying communist blackmail pacific risky glorious filed hatred deals pos fooling
persons scotch executed brakes blank tender turner tub sucker slight addition campus ritual prey
graduate anyways ew fry genuine ned judging doubts warden ceiling practicing somewhat established
attempted zombie generations yöu gathering warriors electrical collins sobs couples depend institute
principle fixing therapist compete compliment worship residence democracy published myth helpless
screwing kennedy execution appetite formal strictly sucked tanks chickens technical rod meets shepherd
brazil brutal vain switched chi deer dresses retire overcome inspiration cunt thrilled tae suggestion
dummy sailor destination bass picnic assholes idol trucks rank yu blocked strict hiya formula clerk
samurai disturbed cafe wandering consciousness bare butcher arrangement chased ministry sweater boobs
locate apologise nazi parole examine trains candle prior stream passage reaching organ directions asses
outer proves luxury pistol losers funds sunset strings fortunately gotcha tomb engineering element
balloon ty broadcast spray ninja eternity handy crawl slice nations behaviour pace stiff lick concrete
allah vegetables euros sausage constable spinning rolls genetic loudly marvelous subway creep scheme
performed plug rejected respected backs protocol muscles kidney finishing products im wu invasion
affection woody endless discipline horns absence waking dudes philosophy cracked reed verdict drake
connections privilege anyhow scent naive daylight controls airplane values jolly swore blaring consent
puzzle disagree argh winds vanished wizard ranger celebrity sniffles stores aha intentions plague
farmers breeze rascal convenient bonus dong hush instinct entitled porter wrist originally coins drain
physics furious sniffs vampires defending sector income offended decides laser fled beers boxing
accurate kung snakes thumb bald suspicion convicted roots shares wang harrison blues confusing lobby
recipe las winston generally seeking secretly declare freaked missile ensure tricky pointed hockey
bubble contacts maximum reminded carriage curtain clues hostages circles author wallace receiving debts
cellar tortured tips mates mortal reporters associate honesty laptop jung rainbow seed mature deed
expenses discussing pirate meals performing remained prostitute adams retirement platform claus beds
writes illusion dealt hears tryin manhattan mole rang prosecution fatal copper troubled heir traces
owners length dentist zach lesbian enterprise tournament travelling confessed roast website ja mikey
flood harbor richie mansion mademoiselle auction desires bachelor haunted distracted smashed rodney
scheduled negotiate champ allows shotgun nigger cocktail donkey pointing butler dizzy methods reference
bully collapse alfred minimum chairs hee owes included civilization prices wealthy depression tide
rented bra fellows rot password th kirk spill cured hardest deceased sleepy static hawaii almighty
murray offers phrase disgrace sources approval turtles screech snack collected ding fur jewels cheek
legally ditch benefits roars arnold dime domestic chuckle hack ransom chang bore muslim loads waitress
nurses spite rebel clearing andre fortunate survivors reply disappoint orbit expose gin toe sympathy
intel growth psychiatrist slams encounter passenger monkeys accompany hats column sigh pounding economic
tales theirs brat follows spreading burt hilarious hallway hamilton exclusive chimes greet decades
bowling buttons confusion thud hooker ruining dreadful collecting lions douglas february forty sleeps
sung brass shrink zack whimpers sworn email proven tasty covers sandwiches rarely programme contacted
chemistry assured applied elected subjects lust label shakespeare tan ego forgiven phoenix companion
lottery worm publicity butterfly dialogue tremendous pervert establish dearest intimate eager se
atlantic contains thompson bets inhales
`
