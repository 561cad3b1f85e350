/** A general word list of one language: how common each word is and which words are used alike. */

export interface Lexicon {
  /** Share of sentences that hold the stem; null for a stem that is not listed. */
  readonly rate: (stem: string) => number | null
  /** Direction of the stem's use, of length 1; null for a stem that is not listed. */
  readonly vector: (stem: string) => Float32Array | null
  readonly dimensions: number
}
