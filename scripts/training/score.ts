/** Counts links and divergences as the scorer of the data counts them. */
import type { LabelledPair } from './data.js'

export interface Predicted {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly relation: 'agree' | 'diverge'
  readonly differences: readonly { readonly kind: string }[]
}

export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly divergeF1: number
  readonly kind: number | null
  readonly calibrationError: number
}

interface Counts {
  hit: number
  wrong: number
  missed: number
  divergeHit: number
  divergeWrong: number
  divergeMissed: number
  kindRight: number
  kinds: number
  readonly scored: { readonly score: number; readonly right: boolean }[]
}

const f1 = (hit: number, wrong: number, missed: number): number => (2 * hit) / Math.max(1, 2 * hit + wrong + missed)

type Gold = LabelledPair['links'][number]

function countLink(counts: Counts, link: Predicted, gold: Gold | undefined): void {
  counts.scored.push({ score: link.score, right: gold !== undefined })
  if (gold === undefined) {
    counts.wrong++
    return
  }
  if (gold.core) counts.hit++
  if (gold.relation === 'agree' && link.relation === 'diverge') counts.divergeWrong++
  if (gold.relation !== 'diverge') return
  if (link.relation !== 'diverge') {
    counts.divergeMissed++
    return
  }
  counts.divergeHit++
  if (gold.differences.length === 0) return
  counts.kinds++
  const right = new Set(gold.differences.map(({ kind }) => kind))
  if (link.differences.some(({ kind }) => right.has(kind))) counts.kindRight++
}

function calibrationOf(scored: Counts['scored']): number {
  const bins = [0, 1, 2, 3, 4].map((bin) => scored.filter(({ score }) => Math.min(4, Math.floor(score * 5)) === bin))
  const off = bins.map((bin) =>
    Math.abs(bin.reduce((sum, { score }) => sum + score, 0) - bin.filter(({ right }) => right).length),
  )
  return off.reduce((sum, value) => sum + value, 0) / Math.max(1, scored.length)
}

/** Precision counts a link right if any annotator made it; recall asks only for links that all made. */
export function scorePairs(
  rows: readonly { readonly pair: LabelledPair; readonly predicted: readonly Predicted[] }[],
): Scores {
  const counts: Counts = {
    hit: 0,
    wrong: 0,
    missed: 0,
    divergeHit: 0,
    divergeWrong: 0,
    divergeMissed: 0,
    kindRight: 0,
    kinds: 0,
    scored: [],
  }
  for (const { pair, predicted } of rows) {
    const gold = new Map(pair.links.map((link) => [`${link.a} ${link.b}`, link]))
    for (const link of predicted) countLink(counts, link, gold.get(`${link.a} ${link.b}`))
    const shown = new Set(predicted.map(({ a, b }) => `${a} ${b}`))
    for (const [key, link] of gold) {
      if (!link.core || shown.has(key)) continue
      counts.missed++
      if (link.relation === 'diverge') counts.divergeMissed++
    }
  }
  return {
    precision: counts.hit / Math.max(1, counts.hit + counts.wrong),
    recall: counts.hit / Math.max(1, counts.hit + counts.missed),
    f1: f1(counts.hit, counts.wrong, counts.missed),
    divergeF1: f1(counts.divergeHit, counts.divergeWrong, counts.divergeMissed),
    kind: counts.kinds === 0 ? null : counts.kindRight / counts.kinds,
    calibrationError: calibrationOf(counts.scored),
  }
}
