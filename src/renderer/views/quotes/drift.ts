/** Word by word: how one quotation departs from another. */
import { diffArrays } from 'diff'
import type { Range } from '../../../core/model.js'
import { inFull } from '../../../core/text/contractions.js'

interface Word extends Range {
  readonly folded: string
}

/** The words of a text from `start`, folded so that case, accents of quotation marks, dashes and contractions do not count as drift. */
function wordsOf(text: string, { start, end }: Range): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu)].flatMap((found) => {
    const folded = found[0].normalize('NFKC').toLowerCase().replace(/’/g, "'")
    const place = { start: start + found.index, end: start + found.index + found[0].length }
    // Both words of a contraction have its place.
    return (inFull(folded)?.split(' ') ?? [folded]).map((word) => ({ ...place, folded: word }))
  })
}

/** 0 to 1: the share of the words of one stretch that another has in the same order. */
export function sharedWords(one: Source, other: Source): number {
  const words = wordsOf(one.text, one.range)
  const missing = drift(one, other).reduce(
    (sum, { base }) => sum + (base === null ? 0 : wordsOf(one.text, base).length),
    0,
  )
  return words.length === 0 ? 0 : 1 - missing / words.length
}

/** What one variant does where it departs from the other; each stretch is null on the side that has no words there. */
export interface Departure {
  readonly base: Range | null
  readonly variant: Range | null
  /** Where in the variant this is; where it goes on, when it has no words here. */
  readonly at: number
  /** Words that the base has here and the variant leaves out without others in their place. */
  readonly leftOut: number
}

export interface Source {
  readonly text: string
  readonly range: Range
}

/** Most edits that are looked for: two quotations further apart than this are not the same words any more. */
const MAX_EDITS = 400

/** Every place where the variant departs from the base, in order. One departure over everything when they share too little. */
export function drift(base: Source, variant: Source): readonly Departure[] {
  const from = wordsOf(base.text, base.range)
  const to = wordsOf(variant.text, variant.range)
  const changes = diffArrays(
    from.map(({ folded }) => folded),
    to.map(({ folded }) => folded),
    { maxEditLength: MAX_EDITS },
  )
  if (changes === undefined) return [{ base: base.range, variant: variant.range, at: variant.range.start, leftOut: 0 }]
  const departures: Departure[] = []
  let i = 0
  let j = 0
  let startI = 0
  let startJ = 0
  const close = (): void => {
    if (i > startI || j > startJ) {
      const gone = stretch(from, startI, i)
      const come = stretch(to, startJ, j)
      const at = come?.start ?? to[j]?.start ?? to[j - 1]?.end ?? variant.range.end
      departures.push({ base: gone, variant: come, at, leftOut: come ? 0 : i - startI })
    }
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
  return departures
}

function stretch(words: readonly Word[], from: number, to: number): Range | null {
  const first = words[from]
  const last = words[to - 1]
  return from < to && first && last ? { start: first.start, end: last.end } : null
}
