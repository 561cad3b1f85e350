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
  'director filmmaker producer',
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
