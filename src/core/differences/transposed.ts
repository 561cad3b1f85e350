/** Two passages of the same words in which two have changed places: "rebels handed the hostages to the army", "the army handed the hostages to rebels". */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import { fateOfWord } from './fates.js'
import { rangeOf, type SideView, type Word } from './view.js'

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

const little = (side: SideView, from: Word, to: Word): string =>
  side.words
    .slice(from.index + 1, to.index)
    .filter(({ stop, norm }) => stop && norm !== 'the')
    .map(({ norm }) => norm)
    .join(' ')

/** What happened to two of whom something stands between: "the pilot was killed and two passengers were injured". */
function areFates([first, second]: readonly [Word, Word]): boolean {
  const [one, other] = [fateOfWord(first), fateOfWord(second)]
  return one !== null && other !== null && one !== other
}

/** A deed stands between the two, it is not mutual, and no other little words turn it round ("was hit by"). */
function isTurned(link: LinkContext, a: readonly [Word, Word], b: readonly [Word, Word]): boolean {
  const between = link.a.words.slice(a[0].index + 1, a[1].index)
  if (!between.some(({ stop }) => !stop)) return false
  if (!areFates(a) && between.some(({ norm }) => MUTUAL.test(norm))) return false
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
