/**
 * What the engine knows about one article beyond the stored model: tokens and mentions by sentence.
 *
 * An `Analysis` is derived from an `Article` alone, is never stored, and can be made again at any time. Every offset in it is into
 * `article.text`, so that a result can be cut from the text without a second map.
 */
import type { Article, EntityKind, Range } from './model.js'

/** A word, number or symbol. `norm` is case-folded, with glyphs and house spelling folded; `stem` is `norm` without its ending. */
export interface Token extends Range {
  readonly norm: string
  readonly stem: string
  /** A word that carries little meaning by itself in the article's language ("the", "of"). */
  readonly stop: boolean
}

/** How exactly a figure or day is given. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than'

/** A figure read by value. `high` is set for a range ("10 to 12"). `unit` is canonical: 'percent', 'usd', 'km', 'people', or a noun's stem. */
export interface NumberMention extends Range {
  readonly value: number
  readonly high: number | null
  readonly unit: string | null
  readonly bound: Bound
  readonly kind: 'count' | 'money' | 'percent' | 'measure' | 'ordinal' | 'duration' | 'clock' | 'age' | 'score' | 'year'
}

/** A date or weekday with all that the words say; `value` is EDTF level 0 or null where nothing can be resolved ("Friday" without a publication date). */
export interface ResolvedDate extends Range {
  readonly value: string | null
  readonly relative: boolean
  /** ISO weekday 1 (Monday) to 7 where the words name one. */
  readonly weekday: number | null
}

/** A name, role or description that stands for somebody or something. */
export interface NameMention extends Range {
  readonly kind: EntityKind
  /** Key shared by all mentions of the same entity inside this article ("Marit Halloran", "Halloran", "the chief engineer"). */
  readonly entity: string
  /** Canonical key that can be equal across articles: a country's code for "DPRK" and "Pyongyang", the folded name otherwise. */
  readonly key: string
  /** How the words name it. */
  readonly form: 'full' | 'surname' | 'role' | 'alias' | 'pronoun'
}

/** A stretch inside quotation marks. */
export interface QuotedRange extends Range {
  readonly speaker: string | null
}

/** One sentence with what was read in it. */
export interface Passage extends Range {
  readonly id: string
  /** Index in `Analysis.passages`. */
  readonly index: number
  readonly block: number
  /** 0 at the start of the article's sentences, 1 at the end. */
  readonly position: number
  readonly tokens: readonly Token[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly ResolvedDate[]
  readonly names: readonly NameMention[]
  readonly quotes: readonly QuotedRange[]
}

export interface Analysis {
  readonly article: Article
  readonly passages: readonly Passage[]
}
