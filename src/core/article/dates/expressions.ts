/** What a date expression says by itself, before it is read against the publication date. */
import type { Range } from '../../model.js'

type Shift = 'last' | 'this' | 'next' | null

/** A month or day whose year is counted from that of the publication ("March last year"): -1, 0 or 1. */
interface OfYear {
  readonly ofYear?: number
}

export type DateMeaning =
  | ({
      readonly kind: 'day'
      readonly year: number | null
      readonly month: number
      readonly day: number
      readonly weekday: number | null
    } & OfYear)
  | ({ readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly shift: Shift } & OfYear)
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift }
  /** So many whole days, weeks, months or years from the publication, or from the day told last ("two days earlier"). */
  | {
      readonly kind: 'offset'
      readonly unit: OffsetUnit
      readonly amount: number
      readonly from: 'publication' | 'story'
    }
  | { readonly kind: 'weekend'; readonly amount: number }

export type OffsetUnit = 'day' | 'week' | 'month' | 'year'

export interface DateExpression extends Range {
  readonly meaning: DateMeaning
  /** The lexemes it covers, half-open, for looking at the clause around it. */
  readonly from: number
  readonly to: number
}

export type { Shift }
