/** What the aligner gives back. */

/** How rare words are in text that is like the articles compared, such as the other articles of the folder. */
export interface IdfPrior {
  /** Number of sentences counted. */
  readonly sentences: number
  /** In how many of them a stem occurs. A stem never seen counts as 0. */
  readonly frequency: (stem: string) => number
}

/** What speaks for a link, as values; `explain` puts it in words. */
export interface Evidence {
  /** Stems that both passages have, the rarest first. */
  readonly words: readonly string[]
  /** Words in the longest run that both passages share. */
  readonly run: number
  /** Whether the passages quote the same words. */
  readonly quotation: boolean
  /** Names (canonical keys) that both passages have. */
  readonly names: readonly string[]
  /** Figures of the same value in both. */
  readonly numbers: number
  /** Share of the shorter passage's weight that the other one has too, 0 to 1. */
  readonly coverage: number
}

/** Two passages with the probability that a careful reader would put them side by side. */
export interface ScoredPair {
  /** Index in `Analysis.passages` of the first article. */
  readonly a: number
  readonly b: number
  /** Calibrated: of links scored 0.8, four in five are right. */
  readonly score: number
}

/** A pair that is shown, with what speaks for it. */
export interface ScoredLink extends ScoredPair {
  readonly evidence: Evidence
}

export interface Alignment {
  /** Every pair of passages that was scored, by position in A, then B. */
  readonly candidates: readonly ScoredPair[]
  /** The candidates that are shown, in the same order. */
  readonly links: readonly ScoredLink[]
  /** True when a budget ended the search early. */
  readonly cutShort: boolean
}

export interface AlignContext {
  readonly idf?: IdfPrior
}
