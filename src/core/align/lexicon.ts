/** A general word list of one language: how common each word is and which words are used alike. */
import english from './english.json' with { type: 'json' }

export interface Lexicon {
  /** Share of sentences that hold the stem; null for a stem that is not listed. */
  readonly rate: (stem: string) => number | null
  /** Direction of the stem's use, of length 1; null for a stem that is not listed. */
  readonly vector: (stem: string) => Float32Array | null
  readonly dimensions: number
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

function readLexicon({ dimensions, stems, vectors }: StoredLexicon): Lexicon {
  const ranks = new Map(stems.split(' ').map((stem, rank) => [stem, rank]))
  const bytes = Int8Array.from(atob(vectors), (letter) => letter.charCodeAt(0))
  const unit = (rank: number): Float32Array => {
    const vector = Float32Array.from(bytes.subarray(rank * dimensions, (rank + 1) * dimensions))
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
    return vector.map((x) => x / length)
  }
  return {
    rate: (stem) => {
      const rank = ranks.get(stem)
      return rank === undefined ? null : Math.min(0.6, ZIPF_SHARE / (rank + ZIPF_FLAT))
    },
    vector: (stem) => {
      const rank = ranks.get(stem)
      return rank === undefined ? null : unit(rank)
    },
    dimensions,
  }
}

/** Common English stems; see src/core/align/README.md for where they come from. */
export const generalEnglish: Lexicon = readLexicon(english)

/** The word list for two articles: only when both are in its language. */
export function lexiconFor(languages: readonly (string | null)[]): Lexicon | null {
  return languages.every((language) => /^en(?:-|$)/iu.test(language ?? '')) ? generalEnglish : null
}
