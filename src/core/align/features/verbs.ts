/** Whether two passages tell of the same doing. A shared subject has the same nouns and names; a shared statement has its verb too. */
import type { Token } from '../../analysis.js'
import type { Meeting } from '../meeting.js'
import { bySteps, STEPS } from '../affinity.js'
import type { PassageView } from '../view.js'

export const verbNames = ['verbShared', 'verbHigh', 'verbLow', 'verbNearest', 'verbNone'] as const

/** Verbs of news whose past form has no ending, and forms that are verbs more often than not. */
const FORMS = new Set(
  `made went took came saw gave got found thought left felt kept held brought began shown showed led won lost met paid sent built cut put
  set run ran hit fell rose grew drew drove wrote spoke broke chose flew threw knew stood understood sought bought caught taught fought sold
  read became let shot hurt beat spent lay laid meant heard withdrew vote win lose die dies kill say tell call take make give get go come end
  start stop plan seek want ask vow urge push sign pass veto fire hire name quit resign`.split(/\s+/u),
)
/** After these a content word is a verb more often than not. */
const BEFORE = new Set('to will would should could can may might must not he she they we i'.split(' '))

/** Whether a content word is a verb, by its form and the word before it. English. */
export function looksLikeVerb({ norm }: Token, previous: Token | undefined): boolean {
  return /(?:ed|ing)$/u.test(norm) || FORMS.has(norm) || (previous !== undefined && BEFORE.has(previous.norm))
}

/** Sum of the verbs' weights, of what their nearest verb in the other passage covers of them, and of those that it has too. */
interface Cover {
  all: number
  near: number
  same: number
  nearest: number
}

/** `step`: from one likeness of an own verb to the next; `stepOther`: from that of one verb of the other passage to the next. */
function coverOf(
  view: PassageView,
  others: Int32Array,
  likeness: Int8Array,
  { step, stepOther }: { readonly step: number; readonly stepOther: number },
): Cover {
  const cover: Cover = { all: 0, near: 0, same: 0, nearest: 0 }
  for (const own of view.verbs) {
    let best = 0
    for (const other of others) best = Math.max(best, likeness[own * step + other * stepOther] ?? 0)
    const weight = view.rare.weights[own] ?? 0
    cover.all += weight
    cover.near += weight * (LIKENESS[best] ?? 0)
    if (best === STEPS) cover.same += weight
    cover.nearest = Math.max(cover.nearest, best)
  }
  return cover
}

const LIKENESS = bySteps((likeness) => likeness)

export function verbFeatures(row: Float64Array, at: number, { u, v, likeness }: Meeting): number {
  const width = v.rare.ids.length
  const x = coverOf(u, v.verbs, likeness, { step: width, stepOther: 1 })
  const y = coverOf(v, u.verbs, likeness, { step: 1, stepOther: width })
  const coverX = x.all > 0 ? x.near / x.all : 0
  const coverY = y.all > 0 ? y.near / y.all : 0
  row[at++] = x.same
  row[at++] = Math.max(coverX, coverY)
  row[at++] = Math.min(coverX, coverY)
  row[at++] = LIKENESS[x.nearest] ?? 0
  row[at++] = x.all > 0 && y.all > 0 && x.same === 0 ? 1 : 0
  return at
}
