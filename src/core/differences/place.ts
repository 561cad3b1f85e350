/** Places that are given to the same event and are not the same. */
import type { NameMention } from '../analysis.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { otherKinds } from './kindsOfPlace.js'
import { sameEvent } from './sameEvent.js'
import { otherNames } from './otherNames.js'
import { otherNations } from './nations.js'
import { otherWords } from './otherWords.js'
import { pairUp } from './pairing.js'
import { areOfParts } from './partPlaces.js'
import { levelOf } from './placeLevels.js'
import { otherRooms } from './rooms.js'
import { compareSpelling, foldName } from './spelling.js'
import { areOneName } from './transliteration.js'
import { meets, onceASide, overlaps, textOf, wordsIn, type SideView } from './view.js'

const WHERE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'outside',
  'inside',
  'off',
  'into',
  'around',
  'for',
  'toward',
  'towards',
  'across',
  'through',
])

/** What may stand between a preposition and the name of a place: "off the coast of Norway", "in the village of Brunmoor", "near the town". */
const DESCRIPTIONS: ReadonlySet<string> = new Set(
  (
    'the a of island islands isle town city village port harbour harbor coast shore province district region state county suburb capital ' +
    'resort municipality borough peninsula parish outskirts centre center northern southern eastern western central small nearby'
  ).split(' '),
)
/** Prepositions that only places follow; behind the others a name that is no known place may be anything ("at Westline", "to Halloran"). */
const ONLY_PLACES: ReadonlySet<string> = new Set(['in', 'near', 'off', 'outside'])
const LONGEST_DESCRIPTION = 5

/** The preposition before a place; null when it is not said as a place of something ("Norway's king"). */
function preposition(side: SideView, place: NameMention): string | null {
  const { from } = wordsIn(side, place)
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_DESCRIPTION - 1); at--) {
    const word = side.words[at]
    if (word?.passage !== side.words[from]?.passage || !word) return null
    if (WHERE.has(word.norm)) return word.norm
    // "In Kells and Orrin": the preposition of the first is that of the second.
    const beside =
      word.norm === 'and'
        ? side.names.find((name) => name.kind === 'place' && overlaps(name, side.words[at - 1] ?? word))
        : undefined
    if (beside) return preposition(side, beside)
    if (!DESCRIPTIONS.has(word.norm)) return null
  }
  return null
}

/** The word of meaning that the preposition of a place belongs to, by its concept: "[sandbank] off the island of Skarrow". */
function framedBy(side: SideView, place: NameMention): string | null {
  const { from } = wordsIn(side, place)
  const before = side.words.slice(Math.max(0, from - LONGEST_DESCRIPTION - 1), from)
  const how = before.findLast(({ norm, passage }) => WHERE.has(norm) && passage === side.words[from]?.passage)
  const word = how && side.words[how.index - 1]
  return word?.passage === how?.passage && word?.stop === false ? conceptOf(word) : null
}

/** A place behind the same word and the same preposition says where the same thing is. */
const SAME_FRAME = 0.6

function frame(link: LinkContext, x: NameMention, y: NameMention): number {
  const [mine, moved] = [framedBy(link.a, x), movedTo(link.a, x)]
  const isSame = (mine !== null && mine === framedBy(link.b, y)) || (moved !== null && moved === movedTo(link.b, y))
  return isSame && preposition(link.a, x) === preposition(link.b, y) ? SAME_FRAME : 0
}

/** How many words of its beginning may stand before the end of a way: "from the port of Kells to". */
const ROUTE = 6

/** "From Kells to Orrin": the end of a way is a place. */
function isEndOfRoute(side: SideView, name: NameMention): boolean {
  if (preposition(side, name) !== 'to') return false
  const { from } = wordsIn(side, name)
  const before = side.words.slice(Math.max(0, from - ROUTE), from)
  return before.some(({ norm, passage }) => norm === 'from' && passage === side.words[from]?.passage)
}

const MOVED: ReadonlySet<string> = new Set(
  (
    'tow towed towing taken take taking flown fly flew flying transferred moved travelled traveled travelling headed heading sailed sailing diverted sent ' +
    'transported carried brought drove driven returned relocated airlifted evacuated rushed shipped bound deported'
  ).split(' '),
)

/** "Is now being towed to Kells", "are towing the ferry to Orrin": where something is brought is a place. */
function isEndOfMove(side: SideView, name: NameMention): boolean {
  if (preposition(side, name) !== 'to') return false
  return movedTo(side, name) !== null
}

/** The concept of the word that says that something is brought to a place; null where none does. */
function movedTo(side: SideView, place: NameMention): string | null {
  const { from } = wordsIn(side, place)
  const before = side.words.slice(Math.max(0, from - ROUTE), from)
  const verb = before.findLast(({ norm, passage }) => MOVED.has(norm) && passage === side.words[from]?.passage)
  return verb === undefined ? null : conceptOf(verb)
}

/** Known places, and names without a known kind that stand where a place stands. */
const placesOf = onceASide((side): readonly NameMention[] =>
  side.names.filter((name) => {
    if (name.form === 'pronoun' || name.form === 'role') return false
    return (
      name.kind === 'place' ||
      (name.kind === 'other' &&
        (ONLY_PLACES.has(preposition(side, name) ?? '') || isEndOfRoute(side, name) || isEndOfMove(side, name)) &&
        !isChamber(side, name))
    )
  }),
)

/** The passages of a side, folded as names are. */
const foldedPassages = onceASide((side) => side.passages.map((passage) => foldName(textOf(side, passage))))

/** "in the House": one word of no known kind behind an article is a body, not a place. */
function isChamber(side: SideView, name: NameMention): boolean {
  const { from, to } = wordsIn(side, name)
  return to - from === 1 && side.words[from - 1]?.norm === 'the'
}

/** A capital where it is a town: the country and its people have its key, and are no other name of the town. */
const isCountryOfTown = (name: NameMention, place: NameMention): boolean =>
  place.entity.startsWith('city:') && name.entity !== place.entity

/** Places are unlike only when neither side's text names the other's: "Oslo, Norway" against "Norway" is a matter of detail. */
function isElsewhere(side: SideView, place: NameMention, words: string): boolean {
  const folded = foldName(words)
  return (
    side.names.every((name) => name.key !== place.key || isCountryOfTown(name, place)) &&
    !foldedPassages(side).some((passage) => passage.includes(folded))
  )
}

const foldedWords = (side: SideView, place: NameMention): readonly string[] => foldName(textOf(side, place)).split(' ')

function score(link: LinkContext, x: NameMention, y: NameMention): number {
  if (areOfParts(link, x, y) || areOneName(link, foldedWords(link.a, x), foldedWords(link.b, y))) return 0
  const spelled = compareSpelling(textOf(link.a, x), textOf(link.b, y))
  const how = preposition(link.a, x)
  if (spelled === 0 && (how === null || how !== preposition(link.b, y) || levelOf(link.a, x) !== levelOf(link.b, y)))
    return 0
  return Math.max(nearness(link, x, y), spelled)
}

/** What passages must tell alike for the only places that are left to be of one thing. */
const ONE_EVENT = { score: 0.9, share: 0.8, whole: 0.7 }

/** "At a bus station in Kells", "on a coach platform in Orrin": all else is told alike. */
const areOfOneEvent = (link: LinkContext, x: NameMention, y: NameMention): boolean =>
  sameEvent(link, x, y, ONE_EVENT) > 0

/** "Eastbrook" and "Easterbrook": of two places that are so much alike, told of one event, one is mistaken for the other. */
const MIXED_UP = { score: 0.9, share: 0.7, whole: 0.33 }
const SHORTEST_MIXED_UP = 6

/** Two words with one beginning and one end, which together are half of the longer one and more. */
function lookAlike(x: string, y: string): boolean {
  const [shorter, longer] = [Math.min(x.length, y.length), Math.max(x.length, y.length)]
  if (shorter < SHORTEST_MIXED_UP || /\s/u.test(x + y)) return false
  let [start, end] = [0, 0]
  while (start < shorter && x[start] === y[start]) start++
  while (end < shorter - start && x.at(-1 - end) === y.at(-1 - end)) end++
  return start > 0 && end > 0 && start + end >= longer / 2
}

const areMixedUp = (link: LinkContext, x: NameMention, y: NameMention): boolean =>
  lookAlike(foldName(textOf(link.a, x)), foldName(textOf(link.b, y))) && sameEvent(link, x, y, MIXED_UP) > 0

const finding = (link: LinkContext, x: NameMention, y: NameMention, isLone = false): Finding =>
  otherWords(link, 'place', x, y, {
    near: nearness(link, x, y),
    sure: Math.max(
      compareSpelling(textOf(link.a, x), textOf(link.b, y)),
      frame(link, x, y),
      (isLone && areOfOneEvent(link, x, y)) || areMixedUp(link, x, y) ? SAME_FRAME : 0,
    ),
  })

/** What a comma adds to a place: "Springfield[, Illinois]". */
function regionOf(side: SideView, place: NameMention): NameMention | null {
  const { text } = side.analysis.article
  return side.names.find(({ start }) => start > place.end && text.slice(place.end, start) === ', ') ?? null
}

/** One town's name with two regions or countries behind it. */
const otherRegions = (link: LinkContext): readonly Finding[] =>
  link.a.names.flatMap((x) =>
    link.b.names.flatMap((y) => {
      if (x.key !== y.key || x.kind === 'person' || y.kind === 'person') return []
      const [mine, theirs] = [regionOf(link.a, x), regionOf(link.b, y)]
      if (mine === null || theirs === null || mine.key === theirs.key) return []
      const known =
        isElsewhere(link.b, mine, textOf(link.a, mine)) && isElsewhere(link.a, theirs, textOf(link.b, theirs))
      return known && mine.kind !== 'person' && theirs.kind !== 'person' ? [finding(link, mine, theirs)] : []
    }),
  )

export const placeDetector: Detector = {
  kind: 'place',
  detect(link) {
    const left = placesOf(link.a).filter((place) => isElsewhere(link.b, place, textOf(link.a, place)))
    const right = placesOf(link.b).filter((place) => isElsewhere(link.a, place, textOf(link.b, place)))
    const found = pairUp(left, right, (x, y) => score(link, x, y)).map(({ a, b }) =>
      finding(link, a, b, left.length === 1 && right.length === 1),
    )
    const rest = found.length > 0 ? found : [...otherRegions(link), ...otherNations(link, 'place')]
    const more = otherNames(link, 'place').filter((one) => !rest.some(({ a, b }) => meets(a, one.a) || meets(b, one.b)))
    const rooms = otherRooms(link)
    return [...rest, ...more, ...(rooms.length > 0 ? rooms : otherKinds(link))]
  },
}
