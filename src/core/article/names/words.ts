/** Words that help to tell names: sentence openers, place words, titles before a name, family names that stand first. */
import { isGivenName } from './given.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that open sentences with a capital and are no names. Kept broad; the article's own lower-case words are used besides. */
const COMMON = words(`
a about above according across actually after afterwards again against ago ahead all almost along already also although altogether always am amid among an
and another any anyone anything apart are around as aside ask asked at away back because been before behind being below beneath besides best better between
beyond both breaking briefly but by can clearly come consider correction could critics current currently day days dear despite did do does doing done down
due during each earlier early either else elsewhere enough especially even eventually ever every everyone everything exactly except expect experts few fewer finally
first firstly follow following for former formerly fortunately frankly from fully further generally get given go going good got great had half happy has have having he
hello help hence her here hers herself him himself his historically how however i if ignore immediately in indeed initially inside instead into ironically is it its itself
just keep know last lastly late lately later latest least less let like likewise listen live local long look looking lots made mainly make making many may maybe me
meanwhile mine more moreover most mostly much must my myself near nearby nearly neither never nevertheless new news next no nobody none nonetheless nor normally not
notably note nothing now nowadays obviously occasionally of off officials often oh ok okay old on once one only onto open or originally other others otherwise
our ours out outside over overall overnight own part particularly past people per perhaps photo photos picture please police possibly presumably previously prior
probably protesters prosecutors put quite quickly rather read readers really recent recently reportedly reporters residents right roughly same say says scroll second see
seeing several severe shall share she shortly should show similarly simply since six so some somebody someone something sometimes soon source sources specifically still
strong such sure surely take taken tell than thank thanks that the their theirs them themselves then there thereafter therefore these they things think third this
those though through throughout thus till time to today together tomorrow tonight too top toward towards traditionally traffic try turn twice two typically
ultimately under undoubtedly unfortunately unless unlike until unusually up upon us use used using usually very via video view wait want was watch we welcome well
were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with within without witnesses women men would
yes yesterday yet you young your yours yourself zero analysts scientists researchers doctors authorities investigators firefighters rescuers workers students
voters supporters opponents lawmakers critics friends families victims soldiers troops teachers parents children shares stocks oil gold prices markets
hundreds thousands millions dozens three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand mr mrs ms dr sir
exclusive update updated advertisement related subscribe follow opinion analysis editorial interview review comment world business sport sports politics culture
weather health science technology travel style food entertainment lifestyle education environment nation national international global local region
president minister leader defence defense army navy air force war peace victory election summit talks deal trade crisis
background details quote caption image file`)
export const isCommonWord = (word: string): boolean => COMMON.has(word)

const FUNCTION =
  words(`a an the in on at by to of for from with as and but or nor so if when while where who what why how this that these those it its he she they
  we i you his her their our your my is are was were be been do does did not no after before since until during about under over into than then there here`)
/** Words of grammar, which open no name. */
export const isFunctionWord = (word: string): boolean => FUNCTION.has(word)

const NO_NAMES =
  words(`i tv vip dna rna covid hiv aids ceo cfo coo mp mps am pm et est edt gmt utc ist bst cet id it ai cctv suv suvs gdp ok phd mba icbm icbms ufo gps
  usb sms ctrl pdf faq diy vs ii iii iv internet monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun tues thurs christmas
  easter god muslim muslims christian christians jewish jew jews catholic catholics islam islamic`)
const CALENDAR = words(
  'monday tuesday wednesday thursday friday saturday sunday january february july september october november december',
)
/** Days and months that are no given names: they end a name ("WMUR Monday"). */
export const isCalendarWord = (word: string): boolean => CALENDAR.has(word)
/** Words with capitals that name nobody. */
export const isNoName = (word: string): boolean => NO_NAMES.has(word)

/** Ends of place names. */
const PLACE_HEADS =
  words(`river lake county island islands square street avenue road boulevard lane bridge airport park peninsula province valley beach bay
  mountain mountains hills hill city sea ocean strait straits gulf desert region district village town township harbour harbor canal forest
  falls springs heights coast cape oblast prefecture borough plaza tower gate station stadium arena terminal pass reef basin plateau glacier`)
export const isPlaceHead = (word: string): boolean => PLACE_HEADS.has(word)
const PLACE_STARTS = words(
  'mount lake fort port san santa saint st los las cape camp north south east west northern southern eastern western central upper lower new el la le puerto villa monte rio',
)
export const isPlaceStart = (word: string): boolean => PLACE_STARTS.has(word)
/** Before a place: "in Vastra", "near Kells". */
const LOCATIVE = words('in at from near to outside around throughout across toward towards into via through inside')
export const isLocative = (word: string): boolean => LOCATIVE.has(word)
/** Before a place and hardly before a person. */
export const isStrongLocative = (word: string): boolean => /^(?:in|near|outside|throughout|across|inside)$/.test(word)

/** Titles of courtesy, which are no part of a name. */
const HONORIFICS = words(
  'mr mrs ms miss mx dr sir dame lord lady madam madame monsieur herr frau señor señora prof rev fr hon st messrs sheikh imam ayatollah pope saint rabbi',
)
export const isHonorific = (word: string): boolean => HONORIFICS.has(word)
export const isSaint = (word: string): boolean => word === 'st' || word === 'saint'
/** What a report calls by a capital and an article and is nobody: "the Bill". */
export const isThing = (word: string): boolean => /^(?:bill|act|budget|constitution)$/.test(word)
export const honorificGender = (word: string): 'male' | 'female' | null =>
  /^(?:mr|sir|lord|monsieur|herr|señor|king|prince)$/.test(word)
    ? 'male'
    : /^(?:mrs|ms|miss|dame|lady|madam|madame|frau|señora|queen|princess)$/.test(word)
      ? 'female'
      : null

/** Particles inside names: "Ursula von der Leyen", "Charles de Gaulle". */
const PARTICLES = words('de del della di da dos das do du la le van von der den ter ten bin ibn ben al el ul abu e y')
export const isParticle = (word: string): boolean => PARTICLES.has(word)

/** Korean, Chinese and Vietnamese family names, which stand before the given name. */
const FAMILY_FIRST =
  words(`kim lee park choi jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo shin kwon hwang ahn an song ryu ryoo ri rhee hong
  ko go moon mun yang bae baek nam noh roh no pak paek pyo sim shim sin sohn son chae chon jon jin kwak no thae tae won hyon hyun
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi deng feng cao peng zeng xiao tian dong pan yuan cai jiang
  yu du ye cheng wei su lu ding ren shen yao jia fan jin lai han meng qin xue hou bai qiu qian
  nguyen tran pham phan vu vo dang bui do ngo duong ly`)
export const isFamilyFirst = (word: string): boolean => FAMILY_FIRST.has(word)
/** One or two syllables as they are written in romanised Korean, Chinese and Vietnamese. */
export const isSyllables = (word: string): boolean =>
  /^(?:[bcdfghjklmnpqrstwxyz]{0,2}h?[aeiouyüö]{1,3}(?:ng|n|m|k|l|p|t|i|r)?h?){1,2}$/.test(word) && word.length <= 9

/** Verbs of saying and doing that follow a person's name. */
const SPEECH = words(
  'said says told tells added adds wrote writes tweeted argued claimed claims explained insisted warned announced testified recalled replied asked noted declared denied admitted acknowledged vowed resigned died pleaded confirmed stated joked',
)
export const isSpeechVerb = (word: string): boolean => SPEECH.has(word)

/** A capital word that ends as words for trades and offices do ("Glaciologist", "Inhaber", "Kreisbrandmeisterin") and is no given name. */
export const isTrade = (word: string): boolean =>
  word.length > 4 &&
  /(?:ist|er|or|ian|man|woman|ant|ent|ess|eer|erin|istin|eur|wart)$/.test(word) &&
  !isGivenName(word) &&
  !isFamilyFirst(word)
