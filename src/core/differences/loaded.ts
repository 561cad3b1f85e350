/**
 * Words that carry a judgement where a plainer one would do. A swap between two words of one line tells a reader how an outlet sees it.
 * The lines are general vocabulary of reporting, most judging first.
 */
const LINES: readonly string[] = [
  'terrorist terrorists | militant militants fighter fighters gunman gunmen rebel rebels insurgent insurgents',
  'regime | government administration',
  'mob mobs horde | crowd crowds protesters demonstrators',
  'riot riots rioting | protest protests demonstration demonstrations unrest',
  'rioters thugs | protesters demonstrators',
  'massacre slaughter carnage | killing killings attack shooting deaths',
  'murdered slaughtered butchered executed | killed shot',
  'aliens illegals | immigrants migrants',
  'invasion | operation offensive arrival influx',
  'scheme ploy stunt | plan move proposal',
  'slammed blasted ripped lambasted savaged | criticised criticized questioned',
  'admitted confessed | said acknowledged',
  'claimed | said stated',
  'boasted bragged | said announced',
  'cronies henchmen | allies aides supporters',
  'bribe kickback | payment gift donation',
  'extremist radical fanatical | conservative liberal activist',
  'propaganda | information statement broadcast',
  'crackdown | measures operation enforcement',
  'puppet stooge | ally partner',
  'occupied | disputed controlled',
  'annexed seized grabbed | took absorbed',
  'martyrs | dead victims',
  'liberated | captured took seized',
  'strongman dictator | leader president ruler',
]

interface Line {
  readonly loaded: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

const PARSED: readonly Line[] = LINES.map((line) => {
  const [loaded, plain] = line.split(' | ').map((side) => new Set(side.split(' ')))
  return { loaded: loaded ?? new Set(), plain: plain ?? new Set() }
})

/** True when one side has a loaded word where the other has its plainer fellow. Takes folded words; symmetric. */
export function isLoadedSwap(a: readonly string[], b: readonly string[]): boolean {
  const swaps = (x: readonly string[], y: readonly string[]): boolean =>
    PARSED.some((line) => x.some((word) => line.loaded.has(word)) && y.some((word) => line.plain.has(word)))
  return swaps(a, b) || swaps(b, a)
}
