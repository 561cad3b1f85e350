/** Given names that one person may go by. */

/** Each line is one name with its short and pet forms, and its forms in neighbouring languages. */
const NAMES: readonly string[] = [
  'william will bill billy willie',
  'robert rob bob bobby robbie',
  'richard rick rich dick ricky',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'jonathan jon',
  'michael mike mick micky mikey',
  'joseph joe joey',
  'edward ed eddie ted teddy ned',
  'theodore ted teddy theo',
  'charles charlie chuck',
  'christopher chris kit',
  'anthony tony',
  'elizabeth liz beth betty eliza lisa lizzie libby',
  'margaret maggie meg peggy greta',
  'katherine catherine kate kathy katie cathy kitty ekaterina',
  'alexander alex sasha sandy',
  'alexandra alex sasha sandra',
  'andrew andy drew',
  'donald don donny',
  'henry harry hank',
  'harold harry hal',
  'lawrence larry',
  'leonard len lenny leo',
  'gerald gerry jerry',
  'jeremiah jeremy jerry',
  'francis frank',
  'franklin frank',
  'frances fran',
  'patrick pat paddy',
  'patricia pat patty tricia',
  'stephen steve steven',
  'victoria vicky',
  'jennifer jen jenny',
  'deborah debbie',
  'susan sue suzy',
  'barbara barb',
  'rebecca becky',
  'dorothy dot',
  'eugene gene',
  'walter walt',
  'vladimir volodymyr',
  'nikolai mykola',
  'michael mikhail mykhailo',
  'paul pavel pavlo',
  'peter petr petro piotr pete',
  'george yuri georgy',
  'alexei oleksiy',
  'sergei serhiy',
  'constantine kostya konstantin',
]

/** A name can stand on several lines ("Ted"), so each has the set of its lines. */
const LINES: ReadonlyMap<string, ReadonlySet<number>> = lines()

function lines(): Map<string, Set<number>> {
  const map = new Map<string, Set<number>>()
  NAMES.forEach((line, at) => {
    for (const form of line.split(' ')) map.set(form, (map.get(form) ?? new Set<number>()).add(at))
  })
  return map
}

/** True when two given names (folded to plain lower-case letters) may be the same person's: an initial, a short form, a pet form. Symmetric. */
export function mayBeOneGivenName(x: string, y: string): boolean {
  if (x === y || x.startsWith(y) || y.startsWith(x)) return true
  const theirs = LINES.get(y)
  return [...(LINES.get(x) ?? [])].some((line) => theirs?.has(line))
}
