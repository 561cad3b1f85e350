/** Word by word: how one quotation departs from another. */
import { diffArrays } from 'diff'
import type { Range } from '../../../core/model.js'
import { inFull } from '../../../core/text/contractions.js'
import { type Hunk, type Row, turnedRound, type Worded } from './turned.js'

interface Word extends Range, Worded {}

/** The words of a text from `start`, folded so that case, accents of quotation marks, dashes and contractions do not count as drift. */
function wordsOf(text: string, { start, end }: Range): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu)].flatMap((found) => {
    const folded = found[0].normalize('NFKC').toLowerCase().replace(/’/g, "'")
    const place = { start: start + found.index, end: start + found.index + found[0].length }
    // Both words of a contraction have its place.
    const full = folded === 'cannot' ? 'can not' : (inFull(folded) ?? folded)
    return full.split(' ').map((word) => ({ ...place, folded: word }))
  })
}

/** What one variant does where it departs from the other; each stretch is null on the side that has no words there. */
export interface Departure {
  readonly base: Range | null
  readonly variant: Range | null
  /** Where in the variant this is; where it goes on, when it has no words here. */
  readonly at: number
  /** Words that the base has here and the variant leaves out without others in their place. */
  readonly leftOut: number
  /** One of the two negates what the other affirms; both stretches then reach as far as the word that is turned round. */
  readonly negated: boolean
}

export interface Source {
  readonly text: string
  readonly range: Range
}

/** Most edits that are looked for: two quotations further apart than this are not the same words any more. */
const MAX_EDITS = 400

/** Where two rows of words part, in order; null when they share too little. */
function hunksOf(from: readonly Word[], to: readonly Word[]): readonly Hunk[] | null {
  const changes = diffArrays(
    from.map(({ folded }) => folded),
    to.map(({ folded }) => folded),
    { maxEditLength: MAX_EDITS },
  )
  if (changes === undefined) return null
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  let startI = 0
  let startJ = 0
  const close = (): void => {
    if (i > startI || j > startJ) hunks.push({ from: [startI, i], to: [startJ, j] })
  }
  for (const { value, added, removed } of changes) {
    if (added || removed) {
      if (removed) i += value.length
      else j += value.length
      continue
    }
    close()
    i += value.length
    j += value.length
    startI = i
    startJ = j
  }
  close()
  return hunks
}

/** Every place where the variant departs from the base, in order. One departure over everything when they share too little. */
export function drift(base: Source, variant: Source): readonly Departure[] {
  const from = rowOf(base)
  const to = rowOf(variant)
  const hunks = hunksOf(from.words, to.words)
  if (hunks === null)
    return [{ base: base.range, variant: variant.range, at: variant.range.start, leftOut: 0, negated: false }]
  return hunks.map((hunk) => {
    const negated = turnedRound(from, to, hunk)
    const [gone, come] = [stretch(from.words, ...(negated ?? hunk).from), stretch(to.words, ...(negated ?? hunk).to)]
    const [, ended] = hunk.to
    const at = come?.start ?? to.words[ended]?.start ?? to.words[ended - 1]?.end ?? variant.range.end
    const leftOut = come ? 0 : hunk.from[1] - hunk.from[0]
    return { base: gone, variant: come, at, leftOut, negated: negated !== null }
  })
}

const rowOf = ({ text, range }: Source): Row & { readonly words: readonly Word[] } => ({
  text,
  words: wordsOf(text, range),
})

/** 0 to 1: the share of the words of one stretch that another has in the same order. */
export function sharedWords(one: Source, other: Source): number {
  const words = wordsOf(one.text, one.range)
  const hunks = hunksOf(words, wordsOf(other.text, other.range))
  if (words.length === 0 || hunks === null) return 0
  const missing = hunks.reduce((sum, { from: [start, end] }) => sum + end - start, 0)
  return 1 - missing / words.length
}

function stretch(words: readonly Word[], from: number, to: number): Range | null {
  const first = words[from]
  const last = words[to - 1]
  return from < to && first && last ? { start: first.start, end: last.end } : null
}
