/** What named people and things are called by their kind: "the [judge] Ada Lowe", "[Hurricane] Nadia", "the [tanker] Vela", "Velia, a [drug] for". */

/** What people are in the news of an event; words of one line may be said of one person. */
const PEOPLE: readonly string[] = [
  'victim deceased',
  'suspect gunman attacker shooter assailant culprit accused defendant',
  'sponsor author',
  'candidate challenger rival opponent contender nominee',
  'winner champion victor laureate medallist medalist',
  'substitute replacement',
  'judge magistrate justice',
  'mayor',
  'governor',
  'president',
  'premier chancellor',
  'minister secretary',
  'director filmmaker',
  'producer',
  'executive ceo boss',
  'coach manager trainer',
  'captain skipper',
  'goalkeeper keeper goalie',
  'striker forward winger',
  'midfielder',
  'defender centre-back center-back full-back fullback',
  'quarterback',
  'pitcher',
  'driver motorist',
  'pilot',
  'passenger',
  'daughter',
  'son',
  'wife widow',
  'husband widower',
  'mother',
  'father',
  'sister',
  'brother',
  'doctor physician surgeon',
  'nurse',
  'teacher headteacher principal',
  'sheriff',
  'commissioner superintendent inspector',
  'detective',
  'ambassador envoy',
  'editor',
  'owner landlord',
  'founder',
  'colonel',
  'general',
  'major',
  'admiral',
  'sergeant',
  'lieutenant',
  'commander',
  'senator',
  'representative congressman congresswoman',
  'prosecutor',
  'lawyer attorney solicitor barrister',
  'archbishop cardinal bishop',
  'king',
  'queen',
  'prince',
  'princess',
  'successor',
  'predecessor',
  'chairman chairwoman chairperson chair',
  'speaker',
  'architect',
  'designer',
  'engineer',
  'scientist researcher professor biologist physicist chemist',
  'singer',
  'actor actress',
  'writer novelist poet',
  'conductor',
  'referee umpire',
  'jockey',
  'rider cyclist',
  'astronaut cosmonaut',
  'hostage captive',
  'whistleblower',
  'hacker',
  'guard',
  'leader head chief',
]

/** Things that are named; words of one line may be said of one thing. Of a line with `@` a name is a place. */
const THINGS: readonly string[] = [
  'storm hurricane cyclone typhoon',
  'ship vessel boat ferry tanker freighter trawler yacht liner frigate destroyer submarine warship',
  'drug medicine medication pill painkiller',
  'vaccine jab',
  'airline airlines airways carrier',
  'bank banking',
  'university college',
  'newspaper daily paper',
  'magazine weekly',
  'broadcaster',
  'satellite spacecraft probe rocket',
  'horse racehorse',
  'operation',
  'carmaker automaker',
  'chipmaker',
  'drugmaker pharmaceuticals pharma',
  'retailer supermarket supermarkets',
  'brewery brewer',
  'party',
  'virus strain',
  '@airport airfield',
  '@hospital clinic infirmary',
  '@prison jail penitentiary',
  '@stadium arena',
  '@hotel',
  '@restaurant cafe',
  '@nightclub club bar pub',
  '@museum gallery',
  '@theatre theater cinema',
  '@bridge',
  '@school',
  '@river',
  '@lake',
  '@mountain peak volcano',
]

/** Works that have a title. */
const WORKS: readonly string[] = [
  'film movie documentary picture drama comedy thriller',
  'book novel memoir biography',
  'song single album track record',
  'play musical opera',
  'painting canvas portrait sculpture',
  'series show sitcom programme program',
]

/** Of these there are so many that what stands before them must be the same, too: "[shipping] group", "[Chinese] contractor". */
export const COMPANY: ReadonlySet<string> = new Set(
  'company firm group corporation manufacturer maker giant contractor chain developer operator startup start-up conglomerate'.split(
    ' ',
  ),
)

const ABBREVIATED: Readonly<Record<string, string>> = {
  rep: 'representative',
  sen: 'senator',
  gov: 'governor',
  col: 'colonel',
  gen: 'general',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  maj: 'major',
  adm: 'admiral',
  pres: 'president',
  prof: 'professor',
  amb: 'ambassador',
}

export interface NameClass {
  readonly of: 'person' | 'thing' | 'place' | 'work'
  readonly key: string
}

function classesOf(lines: readonly string[], of: NameClass['of']): readonly (readonly [string, NameClass])[] {
  return lines.flatMap((line) => {
    const words = line.replace('@', '').split(' ')
    const found = { of: line.startsWith('@') ? 'place' : of, key: `${of} ${words[0] ?? ''}` } as const
    return words.map((word) => [word, found] as const)
  })
}

const CLASSES: ReadonlyMap<string, NameClass> = new Map([
  ...classesOf(PEOPLE, 'person'),
  ...classesOf(THINGS, 'thing'),
  ...classesOf(WORKS, 'work'),
])

/** What a word (folded) says of a name; undefined for one that names no kind. */
export const classOf = (norm: string): NameClass | undefined => CLASSES.get(ABBREVIATED[norm] ?? norm)

/** Kinds of which an event has one: two people who say the same of it and are that cannot both be right. */
const OF_ONE: ReadonlySet<string> = new Set(
  (
    'identified victim suspect sponsor winner judge mayor governor director executive coach captain owner founder commander designer architect ' +
    'author daughter son wife husband mother father pilot successor'
  )
    .split(' ')
    .map((key) => `person ${key}`),
)
/** Of these an event has several, who may all do the same. */
const OF_MANY: ReadonlySet<string> = new Set(
  'senator representative passenger hostage guard engineer nurse rider leader prosecutor lawyer doctor scientist'
    .split(' ')
    .map((key) => `person ${key}`),
)
export const isOfMany = (key: string): boolean => OF_MANY.has(key)

/** What somebody is in an event at most, besides what else he or she is. */
const IN_EVENT: ReadonlySet<string> = new Set(
  'winner substitute striker midfielder defender goalkeeper quarterback pitcher rider driver candidate'
    .split(' ')
    .map((key) => `person ${key}`),
)
export const isInEvent = (key: string): boolean => IN_EVENT.has(key)

export const isOfOne = (key: string): boolean => OF_ONE.has(key)
