/** The labelled pairs as rows of features, with the folds for cross-validation. */
import { readFileSync } from 'node:fs'
import { findCandidates, type Candidate } from '../../src/core/align/candidates.js'
import { featureTable } from '../../src/core/align/features/table.js'
import { generalEnglish } from '../../src/core/align/lexicon.js'
import { createSpace } from '../../src/core/align/space.js'
import { analyseSentences } from '../../src/core/article/analyse.js'
import second from './second-reading.json' with { type: 'json' }

/** One line of a data file. `core`: every annotator made the link. */
export interface LabelledPair {
  readonly id: string
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly links: readonly {
    readonly a: number
    readonly b: number
    readonly core: boolean
    readonly relation: 'agree' | 'diverge' | 'either'
    readonly differences: readonly { readonly kind: string }[]
  }[]
}

/** A pair ready for training. */
export interface Example {
  readonly set: string
  readonly pair: LabelledPair
  readonly candidates: readonly Candidate[]
  readonly rows: readonly Float64Array[]
  /** By candidate: 1 where every annotator made the link, 0.5 where one did, 0 where none. */
  readonly labels: readonly number[]
}

/** The links that a second annotator made, as places of sentences in A and B, by the id of the pair. */
const secondReading: Readonly<Record<string, readonly (readonly number[])[] | undefined>> = second

const placesOf = (a: number, b: number): string => `${String(a)} ${String(b)}`

/** A pair with the links of both annotators; those that only one made are not `core`. A pair that only one has read stays as it is. */
export function readTwice(pair: LabelledPair): LabelledPair {
  const other = secondReading[pair.id]
  if (other === undefined) return pair
  const first = new Set(pair.links.map(({ a, b }) => placesOf(a, b)))
  const made = new Set(other.map(([a = 0, b = 0]) => placesOf(a, b)))
  const links = pair.links.map((link) => ({ ...link, core: made.has(placesOf(link.a, link.b)) }))
  const added = other.flatMap(([a = 0, b = 0]) =>
    first.has(placesOf(a, b)) ? [] : [{ a, b, core: false, relation: 'either' as const, differences: [] }],
  )
  return { ...pair, links: [...links, ...added] }
}

export function readPairs(file: string): readonly LabelledPair[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledPair)
}

export function exampleOf(set: string, pair: LabelledPair): Example {
  const [a, b] = [analyseSentences('a', pair.a, 'en'), analyseSentences('b', pair.b, 'en')]
  const space = createSpace(a, b, {}, generalEnglish)
  const { candidates } = findCandidates(space)
  const linked = new Map(pair.links.map((link) => [placesOf(link.a, link.b), link.core ? 1 : 0.5]))
  const labels = candidates.map((candidate) => linked.get(placesOf(candidate.a, candidate.b)) ?? 0)
  const { values, width } = featureTable(space, candidates)
  const rows = candidates.map((_, at) => values.subarray(at * width, (at + 1) * width))
  if (rows.some((row) => !row.every(Number.isFinite))) throw new Error(`a feature of ${pair.id} is not a number`)
  return { set, pair, candidates, rows, labels }
}

/** The event of a pair: the part of its id before the first dash. */
const eventOf = (example: Example): string => `${example.set} ${example.pair.id.split('-')[0] ?? ''}`

/** Fold of each example; all pairs of one event are in one fold. */
export function foldsByEvent(examples: readonly Example[], folds: number): readonly number[] {
  const events = [...new Set(examples.map(eventOf))]
  const fold = new Map(events.map((event, at) => [event, at % folds]))
  return examples.map((example) => fold.get(eventOf(example)) ?? 0)
}
