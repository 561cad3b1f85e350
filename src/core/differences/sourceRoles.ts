/** What sources are called by what they do, and which of those names may stand for one source. */

/** Roles that are sources, in groups that stand for much the same source. */
const ROLES: readonly string[] = [
  'police officers policeman policemen constabulary detectives investigators sheriff troopers',
  'prosecutors prosecution',
  'attorney',
  'lawyer lawyers attorneys counsel defence defense barrister solicitor',
  'officials official authorities government administration',
  'witnesses witness eyewitness eyewitnesses bystanders onlookers neighbours neighbors neighbour neighbor residents resident villagers locals',
  'family families relatives relative parents',
  'doctors doctor hospital medics paramedics physicians physician surgeon surgeons ambulance nurse nurses',
  'scientists scientist researchers researcher experts expert analysts analyst economists economist seismologists geologists professor',
  'coroner examiner pathologist',
  'firefighters firefighter firemen brigade',
  'army military soldiers commander navy',
  'rebels rebel insurgents militants guerrillas separatists',
  'opposition critics opponents activists activist campaigners',
  'organisers organizers organiser organizer',
  'spokesman spokeswoman spokesperson aide aides adviser advisers',
  'report study survey document documents filing affidavit indictment complaint',
  'newspaper magazine website station broadcaster television',
  'coastguard coastguards harbourmaster lifeguards',
  'company firm operator owner owners landlord manufacturer employer airline carrier retailer bank',
  'council councillor councillors mayor',
  'ministry minister ministers',
  'passengers passenger survivors survivor',
  'drivers driver motorists motorist',
  'crew sailors sailor',
  'captain skipper',
  'school headteacher teachers teacher principal',
  'club coach',
  'embassy diplomats diplomat ambassador',
  'shareholders investors',
  'farmers farmer fishermen fisherman',
  'customers customer shoppers shopper diners guests guest tourists tourist',
  'teammates players teammate',
  'union unions',
  'judge court',
  'source sources',
  'engineers engineer surveyors surveyor architect architects',
  'inspectors inspector regulators regulator watchdog',
  'agent agents',
  'caretaker janitor watchman',
  'priest pastor bishop archbishop imam rabbi vicar',
  'chief head director leader boss executive manager president chairman chairwoman commissioner secretary governor chair',
  'individual man woman boy girl student students worker workers employee employees teenager pensioner passer-by passerby',
  ...'mother father brother sister wife husband widow widower son daughter uncle aunt cousin grandmother grandfather'.split(
    ' ',
  ),
]
const ROLE_GROUPS: ReadonlyMap<string, string> = new Map(
  ROLES.flatMap((group) => {
    const words = group.split(' ')
    return words.map((word) => [word, words[0] ?? word] as const)
  }),
)

/** The group of roles that a word (folded) belongs to; undefined for a word that is none. */
export const roleOf = (norm: string): string | undefined => ROLE_GROUPS.get(norm)

/** Words before a head that say whose head it is, where they are no roles by themselves: "the [fire] chief". */
const HEADED: ReadonlyMap<string, string> = new Map([['fire', 'firefighters']])

/** What a word inside of the phrase of a source tells of it: "the [union] leader". */
export const partRole = (norm: string): string | undefined => ROLE_GROUPS.get(norm) ?? HEADED.get(norm)

/** Roles that may be any of the others: a police official, a company source, a report of the prosecutors. */
const VAGUE: ReadonlySet<string> = new Set([
  'officials',
  'spokesman',
  'report',
  'newspaper',
  'source',
  'scientists',
  'judge',
  'chief',
])

/** The kin of somebody. */
const WOMEN: ReadonlySet<string> = new Set('mother sister wife widow daughter aunt grandmother'.split(' '))
const MEN: ReadonlySet<string> = new Set('father brother husband widower son uncle grandfather'.split(' '))
export const isKin = (role: string): boolean =>
  role === 'family' || role === 'cousin' || WOMEN.has(role) || MEN.has(role)

/** Those who are no officials, whatever else they are. */
const PRIVATE: ReadonlySet<string> = new Set([
  'witnesses',
  'rebels',
  'opposition',
  'passengers',
  'customers',
  'farmers',
  'drivers',
  'caretaker',
  'individual',
])
export const isPrivate = (role: string): boolean => PRIVATE.has(role) || isKin(role)

/** Roles that may be held by the same people as others: whoever saw it may be a passenger. */
const MAY_BE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    individual:
      'witnesses passengers customers farmers drivers caretaker crew engineers shareholders school teammates doctors priest opposition agent',
    witnesses: 'passengers customers farmers drivers caretaker crew engineers school priest captain teammates',
    // A district attorney or a defence attorney.
    attorney: 'prosecutors lawyer',
    captain: 'police army crew firefighters teammates coastguard',
    agent: 'police officials lawyer spokesman',
    engineers: 'company',
    widow: 'wife',
    widower: 'husband',
  }).map(([role, others]) => [role, new Set(others.split(' '))] as const),
)

const mayBeOne = (x: string, y: string): boolean => MAY_BE.get(x)?.has(y) === true || MAY_BE.get(y)?.has(x) === true

function kinExclude(x: string, y: string): boolean {
  return (WOMEN.has(x) && MEN.has(y)) || (MEN.has(x) && WOMEN.has(y))
}

function roleExcludes(x: string, y: string): boolean {
  if (x === y || mayBeOne(x, y)) return false
  if (isKin(x) && isKin(y)) return kinExclude(x, y)
  if (x === 'officials') return isPrivate(y)
  if (y === 'officials') return isPrivate(x)
  return !VAGUE.has(x) && !VAGUE.has(y)
}

/** Two sources with all that their phrases tell of them ("a [lawyer] for the [company]") are not one: nothing that either is the other may be. */
export function rolesExclude(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  const telling = (roles: ReadonlySet<string>): readonly string[] => {
    const plain = [...roles].filter((role) => !VAGUE.has(role) || role === 'officials')
    return plain.length > 1 ? plain.filter((role) => role !== 'officials') : plain
  }
  const [left, right] = [telling(x), telling(y)]
  if ([...x].some((role) => y.has(role) && role !== 'chief')) return false
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((other) => roleExcludes(one, other)))
}
