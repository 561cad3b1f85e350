/** Pairs of invented articles, the same for the same seed: two outlets on one event, sharing some statements in other words. */

/** A small, seeded generator (mulberry32), so that every run measures the same input. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const people = [
  'Elin Marsk',
  'Tomas Reinholt',
  'Mira Aske',
  'Arne Tveit',
  'Runa Solheim',
  'Jon Vik',
  'Ida Brandt',
  'Per Calder',
]
const roles = ['captain', 'commander', 'teacher', 'mayor', 'engineer', 'harbour master', 'minister', 'spokeswoman']
const bodies = [
  'the coastguard',
  'the ferry company',
  'the harbour authority',
  'the island council',
  'the union',
  'the police',
]
const acts = [
  ['said', 'told reporters', 'announced'],
  ['closed', 'shut', 'blocked'],
  ['repaired', 'mended', 'fixed'],
  ['inspected', 'examined', 'checked'],
  ['delayed', 'put off', 'postponed'],
  ['criticised', 'attacked', 'blamed'],
] as const
const things = [
  'the steering gear',
  'the main channel',
  'the old pier',
  'the winter line',
  'the rescue plan',
  'the new ship',
  'the lighthouse',
]
const times = [
  'on Monday',
  'on Tuesday',
  'on Wednesday evening',
  'in March',
  'last year',
  'before midnight',
  'at high tide',
]
const places = ['in Tornhaven', 'off Skarrow', 'at Eastwick', 'on the mainland', 'near the sandbank', 'in the capital']

/** One statement; `variant` chooses other words for the same statement. */
function statement(random: () => number): (variant: number) => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const [person, role, body, act, thing, time, place] = [
    pick(people),
    pick(roles),
    pick(bodies),
    pick(acts),
    pick(things),
    pick(times),
    pick(places),
  ]
  const count = Math.floor(random() * 900) + 12
  return (variant) => {
    const verb = act[variant % act.length] ?? act[0]
    return variant === 0
      ? `${person}, the ${role}, said ${body} ${verb} ${thing} ${place} ${time}, and that ${String(count)} people were affected.`
      : `According to ${body}, ${thing} was ${verb} ${time} ${place}; ${role} ${person} spoke of ${String(count)} people.`
  }
}

/** Two lists of sentences; about `overlap` of B restates A. */
export function generatePair(
  sentences: number,
  overlap: number,
  seed: number,
): { readonly a: readonly string[]; readonly b: readonly string[] } {
  const random = createRandom(seed)
  const facts = Array.from({ length: sentences }, () => statement(random))
  const a = facts.map((say) => say(0))
  const b = facts.map((say) => (random() < overlap ? say(1) : statement(random)(1)))
  return { a, b }
}
