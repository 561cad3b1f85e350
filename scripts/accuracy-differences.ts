/**
 * How well differences are found when the links are right: on the labelled links of the evaluation sets, precision, recall and F1 of `diverge`,
 * the share of found divergences that name a right kind, and all of it by kind. The sets lie outside the repository (news text belongs to its
 * publishers); without them the script says so and ends.
 *
 *   tsx scripts/accuracy-differences.ts [SET...] [--json]     (sets: outlets-train topics-train outlets-dev topics-dev)
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseSentences } from '../src/core/article/analyse.js'
import { findDifferences } from '../src/core/differences/index.js'
import { differenceKinds, type DifferenceKind } from '../src/core/model.js'

interface GoldLink {
  readonly a: number
  readonly b: number
  readonly relation: 'agree' | 'diverge' | 'either'
  readonly differences: readonly { readonly kind: string }[]
}

interface GoldPair {
  readonly id: string
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly links: readonly GoldLink[]
}

interface KindCount {
  /** Links marked with this kind that diverge, and of those the ones whose label names the kind. */
  right: number
  rightKind: number
  /** Links marked with this kind that agree. */
  wrong: number
  /** Links whose label names this kind, and of those the ones found with any kind. */
  gold: number
  found: number
}

interface Tally {
  readonly set: string
  links: number
  milliseconds: number
  right: number
  wrong: number
  missed: number
  rightKind: number
  readonly kinds: Map<string, KindCount>
}

const folder = join(import.meta.dirname, '..', '..', 'shared', 'eval')
const every = ['outlets-train', 'topics-train', 'outlets-dev', 'topics-dev']

function countOf(tally: Tally, kind: string): KindCount {
  const count = tally.kinds.get(kind) ?? { right: 0, rightKind: 0, wrong: 0, gold: 0, found: 0 }
  tally.kinds.set(kind, count)
  return count
}

function note(tally: Tally, link: GoldLink, marked: ReadonlySet<DifferenceKind>): void {
  const named = new Set(link.differences.map(({ kind }) => kind))
  tally.links++
  if (link.relation === 'agree') {
    if (marked.size > 0) tally.wrong++
    for (const kind of marked) countOf(tally, kind).wrong++
  }
  if (link.relation !== 'diverge') return
  if (marked.size > 0) tally.right++
  else tally.missed++
  if ([...marked].some((kind) => named.has(kind))) tally.rightKind++
  for (const kind of marked) {
    const count = countOf(tally, kind)
    count.right++
    if (named.has(kind)) count.rightKind++
  }
  for (const kind of named) {
    const count = countOf(tally, kind)
    count.gold++
    if (marked.size > 0) count.found++
  }
}

function measure(set: string): Tally {
  const tally: Tally = { set, links: 0, milliseconds: 0, right: 0, wrong: 0, missed: 0, rightKind: 0, kinds: new Map() }
  for (const line of readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')) {
    const pair = JSON.parse(line) as GoldPair
    const a = analyseSentences('a', pair.a, 'en')
    const b = analyseSentences('b', pair.b, 'en')
    for (const link of pair.links) {
      const started = performance.now()
      const differences = findDifferences(a, b, { a: [link.a], b: [link.b] })
      tally.milliseconds += performance.now() - started
      const facts = differences.filter(({ significance }) => significance === 'fact')
      note(tally, link, new Set(facts.map(({ kind }) => kind)))
    }
  }
  return tally
}

function sum(tallies: readonly Tally[], set: string): Tally {
  const total: Tally = { set, links: 0, milliseconds: 0, right: 0, wrong: 0, missed: 0, rightKind: 0, kinds: new Map() }
  for (const tally of tallies) {
    total.links += tally.links
    total.milliseconds += tally.milliseconds
    total.right += tally.right
    total.wrong += tally.wrong
    total.missed += tally.missed
    total.rightKind += tally.rightKind
    for (const [kind, count] of tally.kinds) {
      const target = countOf(total, kind)
      for (const field of ['right', 'rightKind', 'wrong', 'gold', 'found'] as const) target[field] += count[field]
    }
  }
  return total
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const percent = (value: number | null): string => (value === null ? '-' : (100 * value).toFixed(1)).padStart(5)

function figures(tally: Tally) {
  const precision = share(tally.right, tally.right + tally.wrong)
  const recall = share(tally.right, tally.right + tally.missed)
  const f1 = share(2 * tally.right, 2 * tally.right + tally.wrong + tally.missed)
  return { precision, recall, f1, rightKind: share(tally.rightKind, tally.right) }
}

function print(tally: Tally): void {
  const { precision, recall, f1, rightKind } = figures(tally)
  const speed = (tally.milliseconds / Math.max(1, tally.links)).toFixed(3)
  console.log(`${tally.set}: ${tally.links} links, ${tally.right + tally.missed} of them diverge, ${speed} ms a link`)
  console.log(
    `  diverge P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   right kind ${percent(rightKind)}`,
  )
  for (const kind of [...differenceKinds, 'other']) {
    const count = tally.kinds.get(kind)
    if (!count) continue
    const marks = `marked ${String(count.right + count.wrong).padStart(3)}: ${count.right} diverge (${count.rightKind} of this kind), ${count.wrong} agree`
    console.log(`    ${kind.padEnd(12)}${marks}; labelled ${count.gold}, found ${count.found}`)
  }
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const sets = (asked.length > 0 ? asked : every).filter((set) => existsSync(join(folder, `${set}.jsonl`)))
if (sets.length === 0) {
  console.error('no evaluation sets beside the repository (../shared/eval): nothing measured')
} else {
  const tallies = sets.map(measure)
  const dev = tallies.filter(({ set }) => set.endsWith('-dev'))
  const all = dev.length > 1 ? [...tallies, sum(dev, 'both dev sets')] : tallies
  if (process.argv.includes('--json'))
    console.log(JSON.stringify(all.map((tally) => ({ set: tally.set, ...figures(tally) }))))
  else for (const tally of all) print(tally)
}
