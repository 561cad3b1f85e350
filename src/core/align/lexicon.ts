/** A general word list of one language: how common each word is and which words are used alike. */
import english from './english.json' with { type: 'json' }

export interface Lexicon {
  /** Place of the stem in the list, the most common first; -1 for a stem that is not listed. */
  readonly rank: (stem: string) => number
  /** Share of sentences that hold the stem of a rank. */
  readonly rate: (rank: number) => number
  readonly dimensions: number
  /** Directions of the stems' use, of length 1 each: that of rank r begins at `r * dimensions`. */
  readonly directions: Float32Array
}

/** A list as it is stored: stems by how common they are, the most common first, and their directions as base64 of signed bytes. */
interface StoredLexicon {
  readonly dimensions: number
  readonly stems: string
  readonly vectors: string
}

/** Share of sentences that would hold the most common word by Zipf's law, and the ranks by which its curve is flattened. */
const ZIPF_SHARE = 2
const ZIPF_FLAT = 3

/** Brings every row to length 1, in place. */
function unitRows(values: Float32Array, width: number): Float32Array {
  for (let start = 0; start < values.length; start += width) {
    const row = values.subarray(start, start + width)
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)) || 1
    row.forEach((x, d) => (row[d] = x / length))
  }
  return values
}

function readLexicon({ dimensions, stems, vectors }: StoredLexicon): Lexicon {
  const ranks = new Map(stems.split(' ').map((stem, rank) => [stem, rank]))
  const directions = unitRows(
    Float32Array.from(atob(vectors), (letter) => (letter.charCodeAt(0) << 24) >> 24),
    dimensions,
  )
  return {
    rank: (stem) => ranks.get(stem) ?? -1,
    rate: (rank) => Math.min(0.6, ZIPF_SHARE / (rank + ZIPF_FLAT)),
    dimensions,
    directions,
  }
}

/** Common English stems; see src/core/align/README.md for where they come from. */
export const generalEnglish: Lexicon = readLexicon(english)

/** The word list for two articles: only when both are in its language. */
export function lexiconFor(languages: readonly (string | null)[]): Lexicon | null {
  return languages.every((language) => /^en(?:-|$)/iu.test(language ?? '')) ? generalEnglish : null
}
