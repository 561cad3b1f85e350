/** Two names for one: the same storm, judge, drug or scorer by another name, in reports of which each knows only its own. */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { foldedOf } from './folded.js'
import { heldNames, type HeldName } from './heldNames.js'
import { meaningAround, sameEvent } from './meaning.js'
import { otherWords } from './otherWords.js'
import { sourcesOf } from './sources.js'
import { compareFolded } from './spelling.js'
import { areTransliterations } from './transliteration.js'
import { overlaps, textOf, type SideView } from './view.js'

/** With a kind said of both, and without. */
const OF_KIND = { score: 0.85, share: 0.5, whole: 0.45 }
const OF_PLACE = { score: 0.9, share: 0.6, whole: 0.5 }
/** The words around two names of one kind that make less of a link do. */
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

/** Names that may be one are spellings, or a part of each other: they are compared elsewhere. */
function mayBeOne(x: HeldName, y: HeldName): boolean {
  if (compareFolded(x.words, y.words) > 0 || areTransliterations(x.words, y.words)) return true
  if (x.kind === 'person')
    return x.words.slice(1).some((word) => y.words.includes(word)) || y.words.at(-1) === x.words.at(-1)
  return x.words.every((word) => y.words.includes(word)) || y.words.every((word) => x.words.includes(word))
}

const isSource = (side: SideView, name: HeldName): boolean =>
  sourcesOf(side).some((source) => source.kind !== 'role' && overlaps(source, name))

/** The names of a side that the other side does not have. */
const leftOver = (mine: readonly HeldName[], theirs: readonly HeldName[]): readonly HeldName[] =>
  mine.filter(({ words }) => !theirs.some((other) => other.words.join(' ') === words.join(' ')))

function tells(link: LinkContext, x: HeldName, y: HeldName): boolean {
  const ofKind = share(x.classes, y.classes)
  if (ofKind && sameEvent(link, x, y, OF_KIND) > 0) return true
  const near = meaningAround(link, x, y)
  if (near < SAME_AROUND) return false
  if (ofKind) return sameEvent(link, x, y, LESS_SURE) > 0
  const isConflict = x.classes.size > 0 && y.classes.size > 0
  const arePeople = x.kind === 'person' && y.kind === 'person' && x.words.length > 1 && y.words.length > 1
  return arePeople && !isConflict && sameEvent(link, x, y, OF_PLACE) > 0
}

/** Nobody else is left over who might be meant. */
const isOnly = (names: readonly HeldName[], one: HeldName): boolean =>
  names.every(
    (other) =>
      other === one || other.kind !== one.kind || !(one.classes.size === 0 || share(other.classes, one.classes)),
  )

export function otherNames(link: LinkContext, kind: 'name' | 'place'): readonly Finding[] {
  const [mine, theirs] = [heldNames(link.a), heldNames(link.b)]
  const [left, right] = [leftOver(mine, theirs), leftOver(theirs, mine)]
  return left.flatMap((x) =>
    right.flatMap((y) => {
      if (x.kind !== y.kind || (x.isPlace && y.isPlace ? 'place' : 'name') !== kind || mayBeOne(x, y)) return []
      if (!isOnly(left, x) || !isOnly(right, y) || isInitials(link.a, x) || isInitials(link.b, y)) return []
      if (isKnown(link.b, x, y) || isKnown(link.a, y, x) || (isSource(link.a, x) && isSource(link.b, y))) return []
      return tells(link, x, y) ? [otherWords(link, kind, x, y, { near: 1, sure: 0.8 })] : []
    }),
  )
}
