/** The same thing of two countries in one place of two close passages: a Liberian and a Panamanian flag, Norwegian and Swedish troops. */
import type { NameMention } from '../analysis.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, SAME_PLACE, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { isNamed, onceASide, wordsIn, type SideView, type Word } from './view.js'

/** Every country has its own of these, and each may say or do the same. */
const EACH_HAS: ReadonlySet<string> = new Set(
  (
    'official officials minister ministers president leader leaders government governments authority authorities police ministry embassy ' +
    'foreign defence defense prime media press state spokesman spokeswoman spokesperson ambassador diplomat diplomats lawmaker lawmakers ' +
    'parliament senator senators newspaper newspapers side border counterpart counterparts capital people public court intelligence'
  ).split(' '),
)
/** Those who act for a country: another country's is another doer. */
const FORCES: ReadonlySet<string> = new Set('army forces force troops soldiers navy jets missiles drones'.split(' '))

/** What ships and aircraft are called, with the words before them: they act for their country, too. */
const CRAFT: ReadonlySet<string> = new Set(
  (
    'naval navy patrol rescue cargo fishing coastguard coast guard ship ships vessel vessels boat boats frigate frigates destroyer submarine tanker tankers ' +
    'tug tugs trawler trawlers freighter ferry helicopter helicopters plane planes aircraft jet jets fighter surveillance reconnaissance search'
  ).split(' '),
)

interface Belonging {
  readonly country: string
  readonly noun: string
  /** What the words behind the country name: "naval", "patrol" and "vessel". */
  readonly concepts: readonly string[]
  readonly range: Range
}

/** The most words that name a thing: "[naval patrol vessel]". */
const LONGEST_THING = 3

/** The noun phrase of a thing whose words are nouns of its own kind; of other things the first word alone tells what they are. */
function thingFrom(side: SideView, first: Word): readonly Word[] {
  const words: Word[] = [first]
  if (!CRAFT.has(first.norm)) return words
  for (const word of side.words.slice(first.index + 1, first.index + LONGEST_THING)) {
    if (word.passage !== first.passage || !CRAFT.has(word.norm)) break
    words.push(word)
  }
  return words
}

/** "Norwegian troops"; the country by its name says where, which `place.ts` compares. */
function belonging(side: SideView, name: NameMention): Belonging | null {
  const { from, to } = wordsIn(side, name)
  const noun = side.words[to]
  if (!name.key.startsWith('country:') || name.form === 'full' || noun?.passage !== side.words[from]?.passage)
    return null
  if (!noun || noun.stop || EACH_HAS.has(noun.norm) || isNamed(side, noun)) return null
  const thing = thingFrom(side, noun)
  return {
    country: name.key,
    noun: noun.norm,
    concepts: thing.map(conceptOf),
    range: { start: name.start, end: (thing.at(-1) ?? noun).end },
  }
}

const belongingsIn = onceASide((side): readonly Belonging[] =>
  side.names.flatMap((name) => belonging(side, name) ?? []),
)

const sharedBy = (x: Belonging, y: Belonging): number =>
  y.concepts.filter((concept) => x.concepts.includes(concept)).length
const share = (x: Belonging, y: Belonging): boolean => sharedBy(x, y) > 0

/** "A Spanish [patrol ship]": two words of one thing tell by themselves that it is the same. */
const NEAR_SAME_THING = 0.15

/** "A Spanish navy ship", "a French coast guard vessel": in passages that surely tell one thing, one craft is it. */
const SURELY = 0.9
const areSurelyOne = (link: LinkContext, x: Belonging, y: Belonging): boolean =>
  link.score >= SURELY && link.contained >= SAME_PLACE.alike && CRAFT.has(x.noun) && CRAFT.has(y.noun)

/** The only one of a thing that a side gives a country. */
const isOnly = (all: readonly Belonging[], one: Belonging): boolean =>
  all.every((other) => other === one || !share(other, one))

export function otherNations(link: LinkContext, kind: 'agent' | 'place'): readonly Finding[] {
  const [left, right] = [belongingsIn(link.a), belongingsIn(link.b)]
  return left.flatMap((x) => {
    const y = right.find((other) => share(other, x))
    if (!y || x.country === y.country || !isOnly(left, x) || !isOnly(right, y)) return []
    const near = nearness(link, x.range, y.range)
    if (
      (FORCES.has(x.noun) || CRAFT.has(x.noun) ? 'agent' : 'place') !== kind ||
      near < (sharedBy(x, y) > 1 || areSurelyOne(link, x, y) ? NEAR_SAME_THING : SAME_PLACE.near)
    )
      return []
    return [otherWords(link, kind, x.range, y.range, { near, sure: 0.6 })]
  })
}
