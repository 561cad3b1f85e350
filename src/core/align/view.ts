/** A passage in the vocabulary and the weights of the two articles that are compared. */
import type { Passage } from '../analysis.js'
import { gramVector } from './grams.js'
import type { Weigher } from './rarity.js'
import type { PassageReading, Reading } from './reading.js'
import { counted, numbers, termVector, type TermVector } from './vocabulary.js'

/** Pairs of content stems that stand near each other, by ascending key. */
export interface NearPairs {
  readonly keys: Int32Array
  readonly weights: Float64Array
  /** In how many passages of its article each occurs. */
  readonly counts: Int32Array
}

export interface PassageView {
  readonly passage: Passage
  /** Content stems weighted by rarity in these two articles. */
  readonly terms: TermVector
  /** The same stems weighted by rarity in the language at large too. */
  readonly rare: TermVector
  /** For each of `terms.ids`: 1 where the word is written as a name (a capital letter not owed to its place). */
  readonly named: Uint8Array
  /** Weight of the stems written as names. */
  readonly namedTotal: number
  /** Stems of all words in order, also of those with little meaning. */
  readonly sequence: Int32Array
  /** Distinct content stems of each clause, by their places in `rare.ids`. */
  readonly clauses: readonly Clause[]
  /** Places in `rare.ids` of the verbs that are no names. */
  readonly verbs: Int32Array
  readonly manner: PassageReading['manner']
  /** False for an address or a time of publication. */
  readonly tells: boolean
  readonly near: NearPairs
  /** Pairs of neighbouring words. */
  readonly bigrams: TermVector
  /** Runs of four characters inside words. */
  readonly grams: TermVector
  /** Content stems inside quotation marks. */
  readonly quoted: TermVector
  /** Mean direction of the words in the lexicon, the topic of both articles taken away; null without known words. */
  vector: Float64Array | null
}

export interface Clause {
  readonly places: Int32Array
  /** Sum of the weights of its stems. */
  readonly weight: number
}

/** Views every passage of an article; `ids` gives the number in the common vocabulary for each of the article's own. */
export function viewPassages(reading: Reading, ids: Int32Array, weigh: Weigher): PassageView[] {
  const named = new Uint8Array(weigh.mixed.length)
  ids.forEach((id, stem) => (named[id] = reading.named[stem] ?? 0))
  const own = numbers(ids.length, (stem) => weigh.mixed[ids[stem] ?? 0] ?? 0)
  return reading.passages.map((passage) => viewPassage(passage, ids, { weigh, own, named }))
}

const NOTHING = termVector(new Int32Array(), () => 0)

interface Weights {
  readonly weigh: Weigher
  /** Mixed weights by the article's own numbers. */
  readonly own: Float64Array
  /** By the common numbers. */
  readonly named: Uint8Array
}

function viewPassage(passage: PassageReading, ids: Int32Array, { weigh, own, named }: Weights): PassageView {
  const common = (stems: Int32Array): Int32Array => {
    const numbers = new Int32Array(stems.length)
    for (let at = 0; at < stems.length; at++) numbers[at] = ids[stems[at] ?? 0] ?? 0
    return numbers
  }
  const weightAt = ({ first, second }: PassageReading['near'], at: number): number =>
    (own[first[at] ?? 0] ?? 0) + (own[second[at] ?? 0] ?? 0)
  const content = counted(common(passage.content))
  const damped = numbers(content.counts.length, (at) => 1 + Math.log(content.counts[at] ?? 1))
  const rare = termVector(content.ids, (id, at) => (damped[at] ?? 0) * (weigh.mixed[id] ?? 0))
  const isNamed = new Uint8Array(content.ids.length)
  content.ids.forEach((id, at) => (isNamed[at] = named[id] ?? 0))
  return {
    passage: passage.passage,
    terms: termVector(content.ids, (id, at) => (damped[at] ?? 0) * (weigh.local[id] ?? 0)),
    rare,
    named: isNamed,
    namedTotal: rare.weights.reduce((sum, weight, at) => (isNamed[at] === 1 ? sum + weight : sum), 0),
    sequence: common(passage.sequence),
    clauses: passage.clauses.map((stems) => clauseOf(common(stems), rare)),
    verbs: Int32Array.from(passage.verbs, (stem) => rare.ids.indexOf(ids[stem] ?? 0)).filter((at) => isNamed[at] === 0),
    manner: passage.manner,
    tells: passage.tells,
    near: {
      keys: passage.near.keys,
      weights: numbers(passage.near.keys.length, (at) => weightAt(passage.near, at)),
      counts: passage.nearCounts,
    },
    bigrams: termVector(passage.bigrams.keys, (_, at) => weightAt(passage.bigrams, at)),
    grams: gramVector(passage.grams, (stem) => own[stem] ?? 0),
    quoted:
      passage.quoted.length === 0
        ? NOTHING
        : termVector(counted(common(passage.quoted)).ids, (id) => weigh.mixed[id] ?? 0),
    vector: null,
  }
}

function clauseOf(stems: Int32Array, { ids, weights }: TermVector): Clause {
  const places = stems.map((id) => ids.indexOf(id))
  return { places, weight: places.reduce((sum, place) => sum + (weights[place] ?? 0), 0) }
}
