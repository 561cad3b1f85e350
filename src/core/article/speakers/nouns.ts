/** Nouns that say what kind of source somebody or something is. English unless a comment says otherwise. */
import type { Gender } from '../names/given.js'

const alternatives = (list: string): string =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', String.raw`\s`))
    .join('|')

/** Houses and bodies that speak as one. */
const INSTITUTIONS = `ministry ministries government police media agency statement report kremlin house department office company court army military union party commission council
  committee group organi[sz]ation service authorit(?:y|ies) embassy bank university team board opposition firm club charity airline operator coastguard coast_guard guard navy air_force
  hospital school church syndicate paper newspaper regulator watchdog association federation league foundation institute broadcaster carmaker retailer manufacturer maker developer
  supplier publisher museum treasury parliament inspectorate`
/** People by what they are to the story or by trade. */
const PERSONS = `spokes(?:man|woman|person|people) official officials officer officers judge judges minister president secretary chief leader director professor expert experts analyst analysts
  lawyer lawyers attorney attorneys solicitor barrister prosecutors? residents? witness witnesses neighbou?r neighbou?rs mother father wife husband son daughter brother sister friend source sources author authors
  researchers? scientists? doctor doctors teacher student students protesters? campaigners? activists? critics? organisers? organizers? mayor governor coach manager captain player rebels
  insurgents lawmakers republicans democrats conservatives labour greens widow widower grandmother grandfather gran nan mum mom dad parents? pensioner victim survivor survivors driver owner
  owners farmer farmers fisherman fisher fishermen nurse nurses worker workers star boss couple family staff crew rescuers? passengers? tourists? customers? voters? locals? villagers? colleague
  colleagues representatives? publicist allies ally aide aides adviser advisers diplomat diplomats envoy ambassador senator investigators? inspectors? firefighters? paramedics? traders? economists? historians? detective sheriff
  superintendent magistrate coroner commissioner colonel chairman chairwoman founder editor candidate councillor lawmaker`
/** Kinds of sources in other languages. */
const ABROAD = `syndicats? préfecture mairie maire procureure? parquet avocate? directeur directrice élue?s? habitants? riverains? sindicatos? alcalde alcaldesa abogad[oa] fiscalía fiscal ayuntamiento
  vecinos ministr[oa] president[ea] staatsanwaltschaft gewerkschaft(?:en)? feuerwehr bürgermeister(?:in)? unternehmen anwalt anwältin verein verband stadtverwaltung gemeinde
  anwohner(?:in)? sindaco procura sindacati ministerium regierung polizei sprecher(?:in)? behörde gericht ministerin? partei ministère gouvernement porte-parole gobierno policía portavoz
  ministerio governo polizia ministero portavoce министерство правительство полиция пресс-служба ведомство представитель минобороны мид`

/** Somewhere in the words stands a noun for a source. */
export const SOURCE_NOUN = new RegExp(
  String.raw`(?<![\p{L}-])(?:${alternatives(`${INSTITUTIONS} ${PERSONS} ${ABROAD}`)})(?![\p{L}])`,
  'iu',
)

/** The words end in a noun for a house or body (its plural too). */
export const ENDS_IN_INSTITUTION = new RegExp(String.raw`(?<![\p{L}-])(?:${alternatives(INSTITUTIONS)})s?$`, 'iu')

/** The words end in a noun for a person or people. */
export const ENDS_IN_PERSON = new RegExp(String.raw`(?<![\p{L}-])(?:${alternatives(PERSONS)})$`, 'iu')

/** The words end in a noun for people in number. */
export const ENDS_IN_GROUP =
  /(?<![\p{L}-])(?:police|people|media|family|couple|staff|crew|parents|spokespeople|fishermen|authorities|government|prosecution|defence|defense|team|\p{L}{3,}(?:ists|ers|ors|ans|ents|ants|ials|ors|eers|ses|ts|es|ds|ns|rs|ls))$/iu

/** Nouns of a name's apposition that say it is no person: "Nordline, the ferry company", "the firm Nordline". */
const THING_NOUN = `company firm group airline airlines agency club party ship vessel ferry yacht boat tanker trawler town village city island islands port bank charity newspaper paper daily operator
  union website site chain maker manufacturer retailer body watchdog regulator organi[sz]ation giant supermarket broadcaster channel station network magazine startup start-up platform app
  brand carmaker builder contractor developer business conglomerate think-tank think_tank museum hospital school college university institute province region district river lake mountain
  suburb resort capital district team band label movement militia`
export const THING = alternatives(THING_NOUN)
/** The word, in small letters, is one of these. */
export const IS_THING = new RegExp(`^(?:${THING})$`, 'u')

const FEMALE =
  /^(?:mother|mum|mom|wife|widow|daughter|sister|grandmother|gran|nan|aunt|niece|girlfriend|fiancée|bride|woman|girl|lady|actress|spokeswoman|chairwoman|businesswoman|policewoman|congresswoman|councilwoman|queen|princess|duchess|nun|waitress|midwife|heiress|hostess|grandma|stepmother|mother-in-law|mutter|frau|tochter|schwester|witwe|mère|femme|fille|sœur|madre|esposa|hija|hermana|moglie|figlia|sorella)$/u
const MALE =
  /^(?:father|dad|husband|widower|son|brother|grandfather|grandad|granddad|grandpa|uncle|nephew|boyfriend|fiancé|groom|man|boy|spokesman|businessman|policeman|congressman|councilman|king|prince|duke|monk|waiter|fisherman|fireman|salesman|handyman|stepfather|father-in-law|vater|mann|sohn|bruder|witwer|père|mari|fils|frère|padre|marido|esposo|hijo|hermano|marito|figlio|fratello)$/u

/** The gender that a noun for a person gives away. Lower case. */
export function genderOfNoun(noun: string): Gender | null {
  const head = noun.replace(/-of-(?:\p{L}+|\d+)$/u, '')
  if (FEMALE.test(head)) return 'female'
  return MALE.test(head) ? 'male' : null
}

/**
 * Nouns for an office, a tie of kin or a part in an event: "the mayor", "the coroner", "the driver" can be named for the first time by
 * these. Whoever is described otherwise ("the nurse", "the veteran", "the mum-of-three") has been spoken of before.
 */
export const BRIDGING = new RegExp(
  String.raw`(?<![\p{L}])(?:${alternatives(`president premier prime chancellor minister secretary mayor governor king queen prince princess pope emperor judge magistrate coroner prosecutor
  prosecution defence defense lawyer solicitor barrister attorney spokes(?:man|woman|person|people) chairman chairwoman chair chairperson chief head boss leader director manager owner landlord
  landlady captain skipper pilot driver officer official commissioner commander sheriff detective inspector superintendent neighbou?r witness victim survivor suspect defendant gunman
  attacker killer shooter caller buyer seller winner loser referee umpire coach editor author writer speaker principal headteacher headmaster rector priest vicar imam rabbi deputy
  senator councillor clerk treasurer founder ceo executive mother father wife husband son daughter brother sister parent parents uncle aunt friend girlfriend boyfriend colleague source
  analyst expert doctor surgeon paramedic guard employee customer client tenant passenger reporter journalist pair couple duo trio two`)})$`,
  'iu',
)
