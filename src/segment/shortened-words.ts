/**
 * What the abbreviations of parse-dutch, parse-english and parse-latin end with, in lower case: behind other words of more than one letter a
 * full stop is no part of the word, which spares asking a parser. A test holds the list to theirs.
 */
export const shortened: ReadonlySet<string> = new Set(
  `
adj afb afd afk afz al ala alg alta amb amd apr arbo ariz ark art atm atty aug ave bbl bbls beds
berks betr bibl bijl bijv bijz bldg bldgs blvd blz bnw br brig bucks bv bw ca cal calif cambs cap
capt cat cca cdr cent cf ches chr cit cmpl co col colo con conf conn corn cp cu cumb cwt dak dec del
derbs derbys dev dhr di dir do dor doz dr drs ds dur ead ed em enz etc evt excl exx fa fam feb febr
ff fig fl fla fr fri ft fut fwy ga gal geb gebr geh gem gen get gez gld glos gov gr gro hants here
heref herts herv hon hr hunts hwy hzn ia ibid id ida ill in inc incl ind ing intern ir jan jhr jkvr
jl jr jul jun jz kan kans ken kon kt ky la lancs lb lbs leics lincs ll ln lt ltd ma maj man mar mass
max md mddx me mej messrs mevr mex mgr mi mich middx min minn miss mld mlle mln mme mmes mo mon mont
mr mrs mrt ms mses msgr mss mt mv mw mx nat natl nd ndl neb nebr ned neh nem nev nl nm no norf
northants northd northumb notts nov nr nro nrs num ob obl oct ok okla okt ong ont op opm opp ore org
oxon oz pa pag par pen penn penna ph pk pkwy plm plv po pp pres pro prof prov pseud pt qt que qué rb
rd red ref rep resp rev rt rte rut salop sask sat sc sec secr sen sep sept seq sgt shrops sic snr
soc som sp spec sq sr ssx st staf staffs stat suff sun supt sx sy synd tab tbsp tel telw tem tenn
terr tex thu thurs tk treas tsp tue tues ued uitsl ut va ver vgl viz vnl vnw voorz vr vrij vs vt vz
war warks warw wash wed westm wilts wis wisc wnd wo woe worcs ww wyo yd yds yorks yuk za zat zg zgn
zn znw zo zr
`
    .trim()
    .split(/\s+/),
)

/** Code units of the longest of them. */
export const longestShortened = 9
