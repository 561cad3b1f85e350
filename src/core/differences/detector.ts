/** What every detector gets and gives. One detector a kind; none knows another. */
import type { DifferenceKind, Range } from '../model.js'
import type { LinkContext } from './context.js'

/**
 * What a finding rests on, each from 0 to 1 (see `shown.ts`, which decides by it what a reader gets to see).
 * - `near`: how far the words around the two places agree
 * - `alike`: how far the two passages as a whole agree
 * - `sure`: how clear-cut this kind of evidence is by itself
 */
export interface Evidence {
  readonly near: number
  readonly alike: number
  readonly sure: number
}

/** A difference before it is decided whether it is worth showing. Ranges are into the article's text; null: that side has no such words. */
export interface Finding {
  readonly kind: DifferenceKind
  readonly significance: 'fact' | 'style'
  readonly a: Range | null
  readonly b: Range | null
  /** One plain sentence that reads the same whichever article comes first. */
  readonly message: string
  readonly evidence: Evidence
}

/** Looks for one kind of difference between the two sides of a link. */
export interface Detector {
  readonly kind: DifferenceKind
  detect(link: LinkContext): readonly Finding[]
}
