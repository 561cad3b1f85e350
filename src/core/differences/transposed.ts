/** Two passages of the same words in which two have changed places: "rebels handed the hostages to the army", "the army handed the hostages to rebels". */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import { fateOfWord } from './fates.js'
import { isNamed, rangeOf, type SideView, type Word } from './view.js'
import type { Hunk } from './wordDiff.js'

/** Fewest words of meaning: in a shorter passage the order is a matter of style. */
const FEWEST = 4

const meant = (side: SideView): readonly Word[] => side.words.filter(({ stop }) => !stop)

/** Deeds that are the same from both sides. */
const MUTUAL =
  /^(?:met|meets?|meeting|married|marry|marries|played?|plays|fought|fight|fights|clash(?:es|ed)?|talked|talks?|border(?:s|ed)?|agreed?|agrees|and|or|joined|cooperated?|traded?|trades|divorced|versus|vs|like|near|beside)$/u

/** The places at which two rows differ, when these are two and hold each other's words; null otherwise. */
function swapOf(left: readonly Word[], right: readonly Word[]): readonly [number, number] | null {
  if (left.length !== right.length || left.length < FEWEST) return null
  const apart: number[] = []
  for (const [at, word] of left.entries()) {
    if (word.stem === right[at]?.stem) continue
    apart.push(at)
    if (apart.length > 2) return null
  }
  const [i, j] = apart
  if (i === undefined || j === undefined) return null
  return left[i]?.stem === right[j]?.stem && left[j]?.stem === right[i]?.stem ? [i, j] : null
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an its his her their'.split(' '))

const little = (side: SideView, from: Word, to: Word): string =>
  side.words
    .slice(from.index + 1, to.index)
    .filter(({ stop, norm }) => stop && !DETERMINERS.has(norm))
    .map(({ norm }) => norm)
    .join(' ')

/** What happened to two of whom something stands between: "the pilot was killed and two passengers were injured". */
function areFates([first, second]: readonly [Word, Word]): boolean {
  const [one, other] = [fateOfWord(first), fateOfWord(second)]
  return one !== null && other !== null && one !== other
}

const PAST = /(?:ed|shot|hit|struck|won|lost|broke|began|came|went|took|left|fled|threw|gave)$/u

/** "And" joins two parties of one deed, and two deeds where the first stands before it: "the militants fired first and the soldiers shot back". */
const isMutual = (word: Word, between: readonly Word[]): boolean =>
  MUTUAL.test(word.norm) &&
  !(word.norm === 'and' && between.some(({ stop, norm, index }) => !stop && index < word.index && PAST.test(norm)))

/** A deed stands between the two, it is not mutual, and no other little words turn it round ("was hit by"). */
function isTurned(link: LinkContext, a: readonly [Word, Word], b: readonly [Word, Word]): boolean {
  const between = link.a.words.slice(a[0].index + 1, a[1].index)
  if (!between.some(({ stop }) => !stop)) return false
  if (!areFates(a) && between.some((word) => isMutual(word, between))) return false
  return little(link.a, ...a) === little(link.b, ...b)
}

/** From the first of the two words to the second on each side; null where nothing changed places. */
export function transposed(link: LinkContext): { readonly a: Range; readonly b: Range } | null {
  const [left, right] = [meant(link.a), meant(link.b)]
  const swap = swapOf(left, right)
  if (swap === null) return null
  const [i, j] = swap
  const [a1, a2, b1, b2] = [left[i], left[j], right[i], right[j]]
  if (!a1 || !a2 || !b1 || !b2 || a1.passage !== a2.passage || b1.passage !== b2.passage) return null
  if (!isTurned(link, [a1, a2], [b1, b2])) return null
  const [a, b] = [rangeOf(link.a, a1.index, a2.index + 1), rangeOf(link.b, b1.index, b2.index + 1)]
  if (a === null || b === null) return null
  return { a, b }
}

/** Behind these stands whom a deed is aimed at, so that two parties around one have changed their parts. */
const AIMED: ReadonlySet<string> = new Set(['against'])
/** Longest name of a party, in words of meaning. */
const LONGEST = 4

/** How many words of meaning two rows begin with alike. */
function sameBeginning(left: readonly Word[], right: readonly Word[]): number {
  let same = 0
  while (same < left.length && left[same]?.stem === right[same]?.stem) same++
  return same
}

const stemsOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ')

/** "By [the state of Oregon] against [the timber company]": parties of several words that have changed places around such a word. */
export function transposedParties(link: LinkContext): { readonly a: Range; readonly b: Range } | null {
  const [left, right] = [meant(link.a), meant(link.b)]
  if (left.length !== right.length || left.length < FEWEST || stemsOf(left) === stemsOf(right)) return null
  const from = sameBeginning(left, right)
  const end = left.length - sameBeginning([...left].reverse(), [...right].reverse())
  for (let one = 1; one <= Math.min(LONGEST, end - from - 1); one++) {
    const [first, second] = [left.slice(from, from + one), left.slice(from + one, end)]
    if (second.length > LONGEST || stemsOf([...second, ...first]) !== stemsOf(right.slice(from, end))) continue
    const aim = aimBetween(link.a, first, second)
    if (
      aim === null ||
      aim !== aimBetween(link.b, right.slice(from, from + second.length), right.slice(from + second.length, end))
    )
      return null
    const [a, b] = [rangeBetween(link.a, left.slice(from, end)), rangeBetween(link.b, right.slice(from, end))]
    return a && b ? { a, b } : null
  }
  return null
}

/** The one word between two parties that tells which is aimed at. */
function aimBetween(side: SideView, first: readonly Word[], second: readonly Word[]): string | null {
  const [last, next] = [first.at(-1), second[0]]
  if (!last || last.passage !== next?.passage) return null
  const between = side.words.slice(last.index + 1, next.index).filter(({ norm }) => !DETERMINERS.has(norm))
  const aim = between.find(({ norm }) => AIMED.has(norm))
  if (aim === undefined) return null
  return between.every(({ norm }) => norm === aim.norm || norm === 'of') ? aim.norm : null
}

function rangeBetween(side: SideView, words: readonly Word[]): Range | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? rangeOf(side, first.index, last.index + 1) : null
}

/** Fewest words, and words of meaning, that stand between two parties which have changed places. */
const [BETWEEN, BETWEEN_MEANT] = [4, 2]

const meantStems = (words: readonly Word[]): readonly string[] =>
  words.filter(({ stop }) => !stop).map(({ stem }) => stem)
const haveCommon = (x: readonly Word[], y: readonly Word[]): boolean =>
  meantStems(x).some((stem) => meantStems(y).includes(stem))

/** "[Fishermen] pulled the survivors out before [the coast guard] came": around the same words each passage has the other's parties. */
export function transposedAround(link: LinkContext): { readonly a: Range; readonly b: Range } | null {
  const hunks = link.hunks() ?? []
  const words = ({ a, b }: Hunk): { readonly a: readonly Word[]; readonly b: readonly Word[] } => ({
    a: link.a.words.slice(...a),
    b: link.b.words.slice(...b),
  })
  for (const [at, middle] of hunks.entries()) {
    const [first, last] = [hunks[at - 1], hunks[at + 1]]
    const between = words(middle).a
    if (!middle.same || !first || !last || between.length < BETWEEN || meantStems(between).length < BETWEEN_MEANT)
      continue
    const [before, behind] = [words(first), words(last)]
    if ([before.a, before.b, behind.a, behind.b].some((party) => party.length > LONGEST)) continue
    if (between.filter((word) => !word.stop && !isNamed(link.a, word)).length < BETWEEN_MEANT) continue
    if (!haveCommon(before.a, behind.b) || !haveCommon(before.b, behind.a)) continue
    if (haveCommon(before.a, before.b) || haveCommon(behind.a, behind.b)) continue
    if (between.some((word) => isMutual(word, between))) continue
    const [a, b] = [rangeOf(link.a, first.a[0], last.a[1]), rangeOf(link.b, first.b[0], last.b[1])]
    if (a !== null && b !== null) return { a, b }
  }
  return null
}
