/** What a reader hands to the engine: the words of one article and what its format says about it. */
import type { BlockKind, MetadataSource } from '../model.js'

/** A value with where it came from. */
export interface Sourced<T> {
  readonly value: T
  readonly source: MetadataSource
}

/** What the format (or the folder, or the person) says about an article. Absent means it does not say. */
export interface MetadataHints {
  readonly title?: Sourced<string>
  readonly outlet?: Sourced<string>
  readonly authors?: Sourced<readonly string[]>
  readonly agencies?: Sourced<readonly string[]>
  /** ISO 8601, only as precise as the source. */
  readonly published?: Sourced<string>
  readonly language?: Sourced<string>
  readonly url?: Sourced<string>
}

/** A block that the format itself marks. `kind` null: the format does not tell, `core/article` decides from the words. */
export interface SourceBlock {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind | null
}

/** Everything needed to make an `Article`. */
export interface ArticleSource {
  readonly id: string
  /** Path relative to the opened folder, with forward slashes. */
  readonly file: string
  /** Decoded, line ends `\n`. */
  readonly text: string
  readonly markup: 'plain' | 'markdown' | 'blocks'
  readonly blocks: readonly SourceBlock[] | null
  readonly hints: MetadataHints
  /** Folded lines that recur over files of the same outlet in the folder: evidence of page furniture. */
  readonly recurringLines?: ReadonlySet<string>
}
