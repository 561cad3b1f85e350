/**
 * One name in the place of another in passages that are told word for word around it: "[Varna] ferry operators will take over", with all else the
 * same. The other detectors ask what two names are; here the words before and behind say that both stand for one thing.
 */
import type { NameMention } from '../analysis.js'
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import { deedsTold } from './deedsTold.js'
import { isEnough, isHeld, nextWord, ROW, rowFrom, type Slot, type Turned } from './inPlace.js'
import { areOfParts } from './partPlaces.js'
import { levelOf } from './placeLevels.js'
import { credits, nameKey } from './sources.js'
import { compareFolded, foldName } from './spelling.js'
import { areOneName } from './transliteration.js'
import { gapBetween, overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'

/** Below this two passages are too loosely linked to be told alike anywhere. */
const LEAST_SCORE = 0.3

/** "First officer [Petkov]", "[Petkov]": the passage begins with the name, or with a title right before it. */
function hasTitle(side: SideView, first: Word): boolean {
  const before = nextWord(side, first, -1)
  return before === null || (!before.stop && /^\s+$/u.test(gapBetween(side, before, first)))
}

const isProper = ({ form }: NameMention): boolean => form !== 'pronoun' && form !== 'role'

/** "Dana Orrin's": what follows belongs to the name. */
const isPossessive = (side: SideView, { end }: Range): boolean =>
  /^['’]|^(?<=['’])s/u.test(side.analysis.article.text.slice(end)) ||
  /['’]s?$/u.test(side.analysis.article.text.slice(end - 2, end))

/** "TARN —": where an article was written is no part of what it tells. */
const isDateline = (side: SideView, { start, end }: Range): boolean =>
  side.passages.some((passage) => passage.start === start) &&
  /^(?:,[^.—–:]{0,24})?\s*(?:\([^)]*\)\s*)?(?:[—–-]|:)/u.test(side.analysis.article.text.slice(end, end + 60))

/** Whom somebody told it is the outlet, or its agency. */
const isListener = (side: SideView, { from }: { readonly from: number }): boolean =>
  /^(?:told|tells?|telling)$/u.test(side.words[from - 1]?.norm ?? '')

/** Where a name stands in the row of words; null where what it stands for is no part of the report's own claims. */
function slotOf(side: SideView, name: NameMention): Slot | null {
  const { from, to } = wordsIn(side, name)
  const [first, last] = [side.words[from], side.words[to - 1]]
  if (!first || !last || last.index < first.index || first.quoted) return null
  return isListener(side, { from }) || isDateline(side, name) ? null : { first, last }
}

/** The words around two names are the same, enough of them to tell that both stand for one. */
function areInOnePlace(link: LinkContext, x: Slot, y: Slot): boolean {
  const before = rowFrom(link, x.first, y.first, -1)
  const behind = rowFrom(link, x.last, y.last, 1)
  if (!isHeld(behind) && before.meant < ROW) return false
  if (!isHeld(before) && !(behind.words >= ROW && hasTitle(link.a, x.first) && hasTitle(link.b, y.first))) return false
  return isEnough(link, before, behind)
}

const wordsOf = (side: SideView, name: Range): readonly string[] => foldName(textOf(side, name)).split(' ')

/** Spellings and parts of one name, and names that have a word in common, may well be one. */
function mayBeOne(link: LinkContext, x: NameMention, y: NameMention): boolean {
  const [p, q] = [wordsOf(link.a, x), wordsOf(link.b, y)]
  if (compareFolded(p, q) > 0 || areOneName(link, p, q)) return true
  const ofNation = [...nationsIn(link.a, x), ...nationsIn(link.b, y)]
  return p.some((word) => word.length > 2 && q.includes(word) && !ofNation.includes(word))
}

/** "[Norwegian] Ship Registry": many bodies have the word in their names. */
const nationsIn = (side: SideView, name: NameMention): readonly string[] =>
  side.names
    .filter((inner) => inner !== name && inner.key.startsWith('country:') && overlaps(inner, name))
    .flatMap((inner) => wordsOf(side, inner))

function normsOf(side: SideView, name: Range): readonly string[] {
  const { from, to } = wordsIn(side, name)
  return side.words.slice(from, to).map(({ norm }) => norm)
}

/** Read as a name or not: at the beginning of a sentence some are missed. */
const isNamedBy = (side: SideView, name: NameMention, words: readonly string[]): boolean =>
  side.names.some((other) => other.key === name.key || other.entity === name.entity) ||
  words.every((word) => side.norms.has(word))

/** An article that names both knows them as two. */
const knowsBoth = ({ analysis }: SideView, name: NameMention): boolean =>
  analysis.passages.some(({ names }) => names.some((other) => nameKey(other) === nameKey(name)))

/** "NGC" and "WHO" may stand for any body that is not named beside them. */
const isInitials = (side: SideView, name: Range): boolean => /^\P{Ll}{2,6}$/u.test(textOf(side, name))

/** A place, and a name that no list knows in its place. */
const arePlaces = ({ kind: x }: NameMention, { kind: y }: NameMention): boolean =>
  (x === 'place' && (y === 'place' || y === 'other')) || (x === 'other' && y === 'place')

/** Two bodies, two people or two places; of a town and a country one may be a closer telling of the other. */
function areTwo(link: LinkContext, x: NameMention, y: NameMention): boolean {
  if (mayBeOne(link, x, y)) return false
  if (arePlaces(x, y)) {
    const isCountry = ({ key, form }: NameMention): boolean => key.startsWith('country:') && form === 'full'
    const areKnown = x.key.startsWith('country:') && y.key.startsWith('country:')
    if (levelOf(link.a, x) !== levelOf(link.b, y) && !areKnown) return false
    return (areKnown || isCountry(x) === isCountry(y)) && !areOfParts(link, x, y)
  }
  if ((x.kind === 'person') !== (y.kind === 'person') || x.kind === 'place' || y.kind === 'place') return false
  if (!isInitials(link.a, x) && !isInitials(link.b, y)) return true
  return knowsBoth(link.a, y) || knowsBoth(link.b, x)
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does)$|ed$/u

/** A verb stands behind a name, or "by" before it. */
function isDoer(side: SideView, { first, last }: Slot): boolean {
  if (side.words[first.index - 1]?.norm === 'by' || nextWord(side, first, -1)?.norm === 'by') return true
  const next = nextWord(side, last, 1)
  if (next === null || !/^['’\s]*$/u.test(gapBetween(side, last, next).replace(/itself|himself|herself/u, '')))
    return false
  return FINITE.test(next.norm) || deedsTold(side).some(({ from }) => from === next)
}

/** Who says it is for the detector of sources: two may say the same. */
function isSpeaker(side: SideView, { first, last }: Slot): boolean {
  const [next, before] = [nextWord(side, last, 1), nextWord(side, first, -1)]
  // "An analyst at [Westline], said".
  if (before !== null && OF.test(before.norm)) return false
  return [next, before].some((word) => word !== null && credits(word.norm))
}

const OF = /^(?:at|of|for|from|with|in)$/u

function kindOf(link: LinkContext, x: Slot, y: Slot, isPlace: boolean): Turned['kind'] {
  if (isPlace) return 'place'
  return isDoer(link.a, x) && isDoer(link.b, y) ? 'agent' : 'name'
}

/** The pairs of names of which each passage has only its own, in one place of both. */
export const replacedNames = (link: LinkContext): readonly Turned[] => {
  if (link.score < LEAST_SCORE) return []
  const left = link.a.names.filter((name) => isProper(name) && !isNamedBy(link.b, name, normsOf(link.a, name)))
  if (left.length === 0) return []
  const right = link.b.names.filter((name) => isProper(name) && !isNamedBy(link.a, name, normsOf(link.b, name)))
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const [x, y] = [slotOf(link.a, a), slotOf(link.b, b)]
      if (x === null || y === null || isPossessive(link.a, a) !== isPossessive(link.b, b)) return []
      if (isSpeaker(link.a, x) || isSpeaker(link.b, y) || !areInOnePlace(link, x, y) || !areTwo(link, a, b)) return []
      return [{ kind: kindOf(link, x, y, arePlaces(a, b)), a, b }]
    }),
  )
}
