/** One report affirms what the other negates, or says the opposite, in passages that are otherwise close. */
import type { Range } from '../model.js'
import { isAbroad, isCompassAbroad, negationsAbroad, oppositesAbroad } from './abroad.js'
import { contradicted } from './contradicted.js'
import { contrariesOf } from './contraries.js'
import { allOrNone } from './allOrNone.js'
import { asSides, bothWays, nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { disputed } from './disputed.js'
import { isNegated, negations, type Opposed } from './negation.js'
import { oppositesOf, PARTICLES, STATES, type Opposition } from './opposites.js'
import { haveOtherSubjects, subjectOf } from './parties.js'
import { otherPleas } from './pleas.js'
import { isShown } from './shown.js'
import { brokenSilences } from './silence.js'
import { isNamed, meets, onceASide, overlaps, rangeOf, textOf, type SideView, type Word } from './view.js'

/** A word, or a verb with its particle, with the name it has in the list of opposites. */
interface Named {
  readonly name: string
  readonly from: Word
  readonly to: Word
}

/** "[Out] of control". */
function beginning(side: SideView, word: Word): Word {
  const before = side.words[word.index - 1]
  return word.norm === 'of' && before?.norm === 'out' && before.passage === word.passage ? before : word
}

const namesIn = onceASide((side): readonly Named[] =>
  side.words.flatMap((word) => {
    const next = side.words[word.index + 1]
    const law = side.words[word.index + 2]
    if (next?.norm === 'in' && law?.norm === 'law' && law.passage === word.passage)
      return [{ name: `${word.norm}-in-law`, from: word, to: law }]
    // "Her husband's mother".
    if (/^(?:husband|wife)(?:['’]s)?$/u.test(side.words[word.index - 1]?.norm ?? ''))
      return [{ name: `${word.norm}-in-law`, from: word, to: word }]
    const single = { name: word.norm, from: word, to: word }
    return next?.passage === word.passage && (PARTICLES.has(next.norm) || STATES.has(word.norm))
      ? [single, { name: `${word.norm}-${next.norm}`, from: beginning(side, word), to: next }]
      : [single]
  }),
)

/** The words of a side that have opposites. */
const opposedIn = onceASide((side): readonly { readonly word: Named; readonly oppositions: readonly Opposition[] }[] =>
  namesIn(side).flatMap((word) => {
    const oppositions = oppositesOf(word.name)
    return oppositions.length === 0 ? [] : [{ word, oppositions }]
  }),
)

/** Words of opposite meaning, each only on its own side, and neither negated. */
function opposites(side: SideView, other: SideView): readonly Opposed[] {
  const has = (view: SideView, names: ReadonlySet<string>): Named | undefined =>
    namesIn(view).find(({ name }) => names.has(name))
  return opposedIn(side).flatMap(({ word, oppositions }) =>
    oppositions.flatMap(({ same, opposite }) => {
      const there = has(other, opposite)
      const [mine, theirs] = [word.from, there?.from]
      if (theirs && isCompass(mine) && (isNamed(side, mine) || isNamed(other, theirs))) return []
      if (!there || !theirs || has(other, same) || has(side, opposite)) return []
      if (isNegated(side, mine) !== isNegated(other, theirs)) return []
      if (haveOtherSubjects(side, mine, other, theirs)) return []
      if (isConverse(mine) && isConverse(theirs) && !doTheSame(side, mine, other, theirs)) return []
      const sure = !isCompass(mine) ? 1 : nameOnePlace(side, mine, other, theirs) ? 0.95 : 0.5
      return [{ here: { from: word.from, to: word.to }, there: { from: there.from, to: there.to }, sure }]
    }),
  )
}

/** Deeds of two parties at one time: what the one buys, the other sells, and where the one wins, the other loses. */
const isConverse = ({ norm }: Word): boolean =>
  /^(?:b(?:uys?|ought)|s(?:ells?|old)|borrow(?:s|ed)?|l(?:ends?|ent)|w(?:ins?|on)|winning|los(?:es?|t|ing))$/u.test(
    norm,
  )

/** The same party does both. What "was sold" was bought, too. */
function doTheSame(side: SideView, mine: Word, other: SideView, theirs: Word): boolean {
  const [one, two] = [subjectOf(side, mine), subjectOf(other, theirs)]
  if (one === null || two === null) return one === two && !TRADE.test(mine.norm)
  if (TRADE.test(mine.norm) && (isPassive(side, mine) || isPassive(other, theirs))) return false
  return one.key === two.key || one.head === two.head
}

const TRADE = /^(?:b|s)/u
const isPassive = (side: SideView, { index }: Word): boolean =>
  /^(?:was|were|been|is|are|being|be)$/u.test(side.words[index - 1]?.norm ?? '')

/** How far from a compass word the place may stand that it tells of, in words. */
const PLACE_REACH = 4

/** "The eastern town of Leno", "Leno, in the west": both directions are those of one place. */
function nameOnePlace(side: SideView, word: Word, other: SideView, there: Word): boolean {
  const placesBy = (view: SideView, { index }: Word): readonly string[] => {
    const near = view.words.slice(Math.max(0, index - PLACE_REACH), index + PLACE_REACH + 1)
    return view.names
      .filter((name) => near.some((found) => overlaps(found, name)))
      .map((name) => textOf(view, name).toLowerCase())
  }
  const theirs = placesBy(other, there)
  return placesBy(side, word).some((key) => theirs.includes(key))
}

/** "Northern" against "southern" parts two places, not two claims. */
const isCompass = ({ norm }: Word): boolean => /^(?:north|south|east|west)(?:ern)?$/u.test(norm)

/** How many times as much. */
const MULTIPLE = /^(?:doubl|tripl|trebl|quadrupl|halv)/u
/** "A man" and "a woman" tell of two people, "east" and "west" of two places. */
const PERSON: ReadonlySet<string> = new Set(['man', 'woman', 'boy', 'girl'])

function kindOf(here: Word, there: Word): Finding['kind'] {
  if ((isCompass(here) && isCompass(there)) || (isCompassAbroad(here) && isCompassAbroad(there))) return 'place'
  if (MULTIPLE.test(here.norm) && MULTIPLE.test(there.norm)) return 'number'
  return PERSON.has(here.norm) && PERSON.has(there.norm) ? 'agent' : 'polarity'
}

function finding(link: LinkContext, side: SideView, other: SideView, { here, there, sure }: Opposed): Finding {
  const mine = rangeOf(side, here.from.index, here.to.index + 1)
  const theirs = { start: there.from.start, end: there.to.end }
  const near = nearness(link, ...asSides(link, side, here.to, there.to))
  const [a, b] = asSides<Range | null>(link, side, mine, theirs)
  const words = [mine ? textOf(side, mine) : '', textOf(other, theirs)].sort((x, y) => (x < y ? -1 : 1))
  return {
    kind: kindOf(here.from, there.from),
    significance: 'fact',
    a,
    b,
    message: `One report says “${words[0] ?? ''}” where the other says “${words[1] ?? ''}”.`,
    evidence: { near, alike: link.contained, sure },
  }
}

function englishOpposites(link: LinkContext): readonly Opposed[] {
  const contrary = contrariesOf(link.a, link.b)
    .filter(({ here, there }) => isNegated(link.a, here.from) === isNegated(link.b, there.from))
    .map((found) => ({ ...found, sure: found.byManner ? 0.95 : 1 }))
  return [...opposites(link.a, link.b), ...contrary]
}

export const polarityDetector: Detector = {
  kind: 'polarity',
  detect(link) {
    const abroad = isAbroad(link.a, link.b)
    const negated = bothWays(link, (_link, side, other) =>
      (abroad ? negationsAbroad : negations)(side, other).map((found) => finding(link, side, other, found)),
    )
    const opposed = (abroad ? oppositesAbroad(link.a, link.b) : englishOpposites(link)).map((found) =>
      finding(link, link.a, link.b, found),
    )
    const apart = (found: Finding, others: readonly Finding[]): boolean =>
      !others.some(({ a, b }) => meets(a, found.a) || meets(b, found.b))
    const rest = negated.filter((found) => apart(found, opposed))
    const whole = abroad
      ? []
      : disputed(link).filter((found) => apart(found, [...opposed, ...rest.filter((each) => isShown(each))]))
    if (abroad) return [...rest, ...opposed]
    const found = [...rest, ...opposed, ...whole, ...brokenSilences(link), ...otherPleas(link)]
    return found.some((each) => isShown(each))
      ? found
      : [...found, ...[...contradicted(link), ...allOrNone(link)].slice(0, 1)]
  },
}
