/** The plain method that the aligner is measured against: cosine of TF-IDF vectors of lower-case words, one cut for all pairs. */
import type { LabelledPair } from './data.js'
import { scorePairs, type Predicted } from './score.js'

type Vector = ReadonlyMap<string, number>

const wordsOf = (sentence: string): readonly string[] => sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function vectorsOf(sentences: readonly string[]): readonly Vector[] {
  const documents = sentences.map(wordsOf)
  const counts = new Map<string, number>()
  for (const words of documents) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return documents.map((words) => {
    const vector = new Map<string, number>()
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + 1)
    for (const [word, count] of vector)
      vector.set(word, count * (1 + Math.log((1 + sentences.length) / (1 + (counts.get(word) ?? 0)))))
    const length = Math.sqrt([...vector.values()].reduce((sum, x) => sum + x * x, 0))
    return new Map([...vector].map(([word, weight]) => [word, length === 0 ? 0 : weight / length]))
  })
}

/** Every pair of sentences whose cosine reaches the cut. */
export function alignByTfIdf(pair: Pick<LabelledPair, 'a' | 'b'>, cut: number): readonly Predicted[] {
  const vectors = vectorsOf([...pair.a, ...pair.b])
  const links: Predicted[] = []
  pair.a.forEach((_, a) => {
    pair.b.forEach((__, b) => {
      let score = 0
      for (const [word, weight] of vectors[a] ?? []) score += weight * (vectors[pair.a.length + b]?.get(word) ?? 0)
      if (score >= cut) links.push({ a, b, score, relation: 'agree', differences: [] })
    })
  })
  return links
}

/** The cut that serves the baseline best on the training pairs. */
export function bestTfIdfCut(pairs: readonly LabelledPair[]): number {
  const cuts = Array.from({ length: 40 }, (_, k) => (k + 5) / 100)
  const all = pairs.map((pair) => ({ pair, links: alignByTfIdf(pair, cuts[0] ?? 0) }))
  const f1 = cuts.map(
    (cut) =>
      scorePairs(all.map(({ pair, links }) => ({ pair, predicted: links.filter(({ score }) => score >= cut) }))).f1,
  )
  return cuts[f1.indexOf(Math.max(...f1))] ?? 0.2
}
