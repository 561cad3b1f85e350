/** What the kinds of difference are called wherever a person reads them. */
import type { DifferenceKind } from './model.js'

export const kindNames: Readonly<Record<DifferenceKind, string>> = {
  number: 'Number',
  date: 'Date',
  name: 'Name',
  place: 'Place',
  agent: 'Who did it',
  quote: 'Quotation',
  attribution: 'Source named',
  certainty: 'Certainty',
  polarity: 'Yes or no',
  wording: 'Wording',
}
