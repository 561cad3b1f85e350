/** Two names for one: the same storm, judge, drug or scorer by another name, in reports of which each knows only its own. */
import { foldSounds } from '../article/names/fold.js'
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { foldedOf } from './folded.js'
import { heldNames, type HeldName } from './heldNames.js'
import { meaningAround, sameEvent, toldBy } from './sameEvent.js'
import { isInEvent, isOfMany, isOfOne } from './nameClasses.js'
import { otherWords } from './otherWords.js'
import { sourcesOf } from './sources.js'
import { compareFolded, compareLoosely } from './spelling.js'
import { areOneName } from './transliteration.js'
import { gapBetween, overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'

/** From this likeness on one report tells of a deed of the other. */
const SAME_DEED = 0.6

/** With a kind said of both, and without. */
const OF_KIND = { score: 0.85, share: 0.5, whole: 0.45 }
const OF_PLACE = { score: 0.9, share: 0.6, whole: 0.5 }
/** The words around two names of one kind that make less of a link do. */
const OF_THING = { score: 0.7, share: 0.5, whole: 0.45 }
const [SAME_AROUND, LESS_SURE] = [0.5, { score: 0.4, share: 0.4, whole: 0.4 }]

const share = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].some((one) => y.has(one))

/** "WHO" and "Nato" may stand for any name. */
const isInitials = (side: SideView, { start, end }: HeldName): boolean =>
  /^\P{Ll}{2,6}$/u.test(textOf(side, { start, end }))

/** Words of a name that the other article has anywhere: a person's last, and any of a thing's but those that both have. */
function isKnown(side: SideView, { words, kind }: HeldName, other: HeldName): boolean {
  const { words: known } = foldedOf(side.analysis)
  const own = words.filter((word) => !other.words.includes(word))
  const telling =
    kind === 'person' ? words.slice(-1) : own.filter((word) => word.length > 2 && !/^(?:the|and|for)$/u.test(word))
  return telling.length === 0 || telling.some((word) => known().has(word))
}

/** “Ershov” and “Yershov” are one name from another script. */
const lastSound = ({ words }: HeldName): string => foldSounds(words.at(-1) ?? '')

/** Names that may be one are spellings, or a part of each other: they are compared elsewhere. */
function mayBeOne(link: LinkContext, x: HeldName, y: HeldName): boolean {
  if (compareFolded(x.words, y.words) > 0 || areOneName(link, x.words, y.words)) return true
  if (x.kind === 'person')
    return x.words.slice(1).some((word) => y.words.includes(word)) || lastSound(y) === lastSound(x)
  return x.words.every((word) => y.words.includes(word)) || y.words.every((word) => x.words.includes(word))
}

const isSource = (side: SideView, name: HeldName): boolean =>
  sourcesOf(side).some((source) => source.kind !== 'role' && overlaps(source, name))

/** Two who speak may both say it, unless an event has but one of their kind. */
const areSpeakers = (link: LinkContext, x: HeldName, y: HeldName): boolean =>
  isSource(link.a, x) && isSource(link.b, y) && ![...x.classes].some((key) => isOfOne(key) && y.classes.has(key))

/** The names of a side that the other side does not have. */
const leftOver = (mine: readonly HeldName[], theirs: readonly HeldName[]): readonly HeldName[] =>
  mine.filter(({ words }) => !theirs.some((other) => other.words.join(' ') === words.join(' ')))

/** The word for what a name does, where it says so: "[scored]", "a [goal] by". */
function deedOf(side: SideView, name: HeldName): Word | null {
  const { from, to } = wordsIn(side, name)
  const [by, done, next] = [side.words[from - 1], side.words[from - 2], side.words[to]]
  const passage = side.words[from]?.passage
  if (by?.norm === 'by' && done?.passage === passage && !done?.stop) return done ?? null
  const isBeside = next?.passage === passage && next !== undefined && gapBetween(side, name, next) === ' '
  return isBeside && !next.stop ? next : null
}

/** Two people in one place of an event: each does what the other report tells, too, and is in no office that the other is not. */
function standForOne(link: LinkContext, x: HeldName, y: HeldName): boolean {
  if (x.kind !== 'person' || y.kind !== 'person' || x.words.length < 2 || y.words.length < 2) return false
  const classes = [...x.classes, ...y.classes]
  if ((x.classes.size > 0 && y.classes.size > 0) || !classes.every(isInEvent)) return false
  const [mine, theirs] = [deedOf(link.a, x), deedOf(link.b, y)]
  if (!mine || !theirs || Math.min(toldBy(link, mine, link.b), toldBy(link, theirs, link.a)) < SAME_DEED) return false
  return meaningAround(link, x, y) >= SAME_AROUND && sameEvent(link, x, y, OF_PLACE) > 0
}

/** "Carla Winfield" and "Clara Whitmore": two of many who do the same have names that are not so much alike. */
const areEasilyMixedUp = ({ words: x }: HeldName, { words: y }: HeldName): boolean =>
  x[0]?.charAt(0) === y[0]?.charAt(0) && x.at(-1)?.charAt(0) === y.at(-1)?.charAt(0)

function tells(link: LinkContext, x: HeldName, y: HeldName): boolean {
  if (x.kind === 'person' && compareLoosely(x.words, y.words) > 0) return sameEvent(link, x, y, OF_KIND) > 0
  const common = [...x.classes].filter((key) => y.classes.has(key))
  if (common.length === 0) return standForOne(link, x, y)
  if (common.every(isOfMany) && !areEasilyMixedUp(x, y)) return false
  if (sameEvent(link, x, y, OF_KIND) > 0) return true
  const less = x.kind !== 'person' ? OF_THING : common.some(isOfOne) ? LESS_SURE : null
  return less !== null && meaningAround(link, x, y) >= SAME_AROUND && sameEvent(link, x, y, less) > 0
}

/** Nobody else is left over who might be meant. */
const isOnly = (names: readonly HeldName[], one: HeldName): boolean =>
  names.every(
    (other) =>
      other === one || other.kind !== one.kind || !(one.classes.size === 0 || share(other.classes, one.classes)),
  )

/** Below this nothing that is asked of a link holds. */
const LEAST_SCORE = LESS_SURE.score

/** A side has a name that the other has not, or a title in quotation marks: else there is nothing to hold against each other. */
const hasOwn = (side: SideView, other: SideView): boolean =>
  side.passages.some(({ quotes }) => quotes.length > 0) ||
  side.names.some(({ form, key }) => form !== 'pronoun' && other.names.every((name) => name.key !== key))

export function otherNames(link: LinkContext, kind: 'name' | 'place'): readonly Finding[] {
  if (link.score < LEAST_SCORE || !hasOwn(link.a, link.b) || !hasOwn(link.b, link.a)) return []
  const [mine, theirs] = [heldNames(link.a), heldNames(link.b)]
  const [left, right] = [leftOver(mine, theirs), leftOver(theirs, mine)]
  return left.flatMap((x) =>
    right.flatMap((y) => {
      if (x.kind !== y.kind || (x.isPlace && y.isPlace ? 'place' : 'name') !== kind || mayBeOne(link, x, y)) return []
      if (!isOnly(left, x) || !isOnly(right, y) || isInitials(link.a, x) || isInitials(link.b, y)) return []
      if (isKnown(link.b, x, y) || isKnown(link.a, y, x) || areSpeakers(link, x, y)) return []
      return tells(link, x, y) ? [otherWords(link, kind, x, y, { near: 1, sure: 0.8 })] : []
    }),
  )
}
