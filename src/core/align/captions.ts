/**
 * Captions. They tell what a picture shows, in the names and words of the story, and say it at the top of the page: to the scorer they look
 * like the report's first sentence and match whatever names the same people. So they take no part in it, neither as candidates nor in what is
 * counted over an article, and are linked only where another passage says nearly the same in nearly the same words.
 */
import type { Analysis, Passage } from '../analysis.js'
import { stemsIn } from './links.js'
import type { ScoredPair } from './types.js'

/** The passages of an article that tell its story. */
export interface Told {
  readonly analysis: Analysis
  /** Where each of its passages stands in the whole article. */
  readonly places: readonly number[]
}

/** A memo only: what is told depends on nothing but the analysis, and an article is compared with every other one of its story. */
const known = new WeakMap<Analysis, Told>()

const isCaption = ({ article }: Analysis, { block }: Passage): boolean => article.blocks[block]?.kind === 'caption'

/** An article without its captions; as it is where it has none, or nothing else. */
export function withoutCaptions(analysis: Analysis): Told {
  const told = known.get(analysis) ?? leaveOut(analysis)
  known.set(analysis, told)
  return told
}

function leaveOut(analysis: Analysis): Told {
  const all = [...analysis.passages.keys()]
  const places = analysis.passages.flatMap((passage, at) => (isCaption(analysis, passage) ? [] : [at]))
  if (places.length === 0 || places.length === all.length) return { analysis, places: all }
  return { analysis: { ...analysis, passages: places.flatMap((at) => analysis.passages[at] ?? []) }, places }
}

/** Share of the content words of both that makes a caption say what another passage says. */
const NEARLY_THE_SAME = 0.6
/** Content words that both must have: two words are a name. */
const LEAST_SHARED = 4
/** Captions looked at in an article: a gallery may have hundreds, and each is held against all of the other article. */
const MOST_CAPTIONS = 200

/** Pairs in which one passage or both are captions, by their wording alone, in no order. The score is the share of the words. */
export function findCaptionPairs(a: Analysis, b: Analysis): readonly ScoredPair[] {
  const [inA, inB] = [captionsOf(a), captionsOf(b)]
  if (inA.size === 0 && inB.size === 0) return []
  const [x, y] = [stemsIn(a), stemsIn(b)]
  const fromA = [...inA].flatMap((i) => pairsWith(x[i], y, (j, score) => ({ a: i, b: j, score })))
  const fromB = [...inB].flatMap((j) => pairsWith(y[j], x, (i, score) => ({ a: i, b: j, score })))
  return [...fromA, ...fromB.filter((pair) => !inA.has(pair.a))]
}

function captionsOf(analysis: Analysis): ReadonlySet<number> {
  const told = new Set(withoutCaptions(analysis).places)
  const captions = [...analysis.passages.keys()].filter((at) => !told.has(at))
  return new Set(captions.slice(0, MOST_CAPTIONS))
}

function pairsWith(
  caption: ReadonlySet<string> | undefined,
  others: readonly ReadonlySet<string>[],
  pairOf: (place: number, score: number) => ScoredPair,
): readonly ScoredPair[] {
  return others.flatMap((words, place) => {
    const score = caption === undefined ? 0 : shareOf(caption, words)
    return score >= NEARLY_THE_SAME ? [pairOf(place, score)] : []
  })
}

/** Share of the words of the longer one that both have; 0 where they are too few to tell. */
function shareOf(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const longer = Math.max(x.size, y.size)
  if (Math.min(x.size, y.size) < longer * NEARLY_THE_SAME) return 0
  let shared = 0
  for (const word of x) if (y.has(word)) shared += 1
  return shared < LEAST_SHARED ? 0 : shared / longer
}
