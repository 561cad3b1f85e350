/** Word by word: what two rows of words share and where they part. */
import { diffArrays } from 'diff'
import type { Word } from './view.js'

/** A stretch of both rows, half-open on each side. `same`: the words are equal once folded; otherwise either stretch may be empty, not both. */
export interface Hunk {
  readonly same: boolean
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/**
 * A bound on the edits that are looked for, instead of the package's bound on time: a clock would make results differ from run to run.
 * Two passages further apart than this share nothing that a word diff could show.
 */
const MAX_EDITS = 160

/**
 * The hunks that turn `a` into `b`, in order, covering both rows without a gap. Null when they are too different for a word diff.
 * Words are equal when their folded forms are.
 */
export function diffWords(a: readonly Word[], b: readonly Word[]): readonly Hunk[] | null {
  const changes = diffArrays(
    a.map((word) => word.norm),
    b.map((word) => word.norm),
    { maxEditLength: MAX_EDITS },
  )
  if (changes === undefined) return null
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  for (const change of changes) {
    const inA = change.added ? 0 : change.value.length
    const inB = change.removed ? 0 : change.value.length
    const same = inA > 0 && inB > 0
    const last = hunks.at(-1)
    if (last && !same && !last.same) hunks.splice(-1, 1, { same, a: [last.a[0], i + inA], b: [last.b[0], j + inB] })
    else hunks.push({ same, a: [i, i + inA], b: [j, j + inB] })
    i += inA
    j += inB
  }
  return hunks
}

/**
 * The same hunks for a reader: an agreement of one or two little words between two changes ("the", "of") is taken into the
 * change, because "[old] the [new] of" is harder to read than one change of a phrase.
 */
export function mergeRagged(hunks: readonly Hunk[], a: readonly Word[]): readonly Hunk[] {
  const merged: Hunk[] = []
  hunks.forEach((hunk, at) => {
    const before = merged.at(-1)
    const island = hunk.same && at > 0 && at < hunks.length - 1 && isIsland(a.slice(hunk.a[0], hunk.a[1]))
    const joins = before && !before.same && (island || (!hunk.same && before.a[1] === hunk.a[0]))
    if (joins) merged.splice(-1, 1, { same: false, a: [before.a[0], hunk.a[1]], b: [before.b[0], hunk.b[1]] })
    else merged.push(hunk)
  })
  return merged
}

function isIsland(words: readonly Word[]): boolean {
  return words.length <= 2 && words.every((word) => word.stop)
}
