/**
 * Words that turn a statement when one stands in the place of another and all around them is the same. In each line members stand apart by "|" and the
 * forms of one member by ","; members of one line exclude each other, forms of one member do not.
 */
import type { DifferenceKind } from '../model.js'

export interface TurnLine {
  readonly kind: DifferenceKind
  readonly members: string
  /** Where nothing else decides it: the words count only before a figure, or before a stretch of time. */
  readonly before?: 'figure' | 'time'
}

export const TURN_LINES: readonly TurnLine[] = [
  { kind: 'polarity', members: 'killed|injured,hurt,wounded' },
  { kind: 'polarity', members: 'killing|injuring,wounding' },
  { kind: 'polarity', members: 'deaths|injuries' },
  { kind: 'polarity', members: 'up|down' },
  { kind: 'polarity', members: 'always|never' },
  { kind: 'polarity', members: 'both|neither' },
  { kind: 'polarity', members: 'can|cannot' },
  { kind: 'polarity', members: 'every|no' },
  { kind: 'polarity', members: 'over,across|under,beneath' },
  { kind: 'wording', members: 'because of|despite,in spite of' },
  { kind: 'wording', members: 'because|although,though' },
  { kind: 'number', members: 'all|most' },
  { kind: 'number', members: 'all|some,several|none' },
  { kind: 'number', members: 'all|few|none' },
  { kind: 'number', members: 'most|few|none' },
  { kind: 'number', members: 'dozens,scores|hundreds|thousands|millions' },
  {
    kind: 'number',
    members: 'more than,over,above,at least|less than,fewer than,under,below,nearly,almost,at most',
    before: 'figure',
  },
  { kind: 'number', members: 'at least|at most,up to', before: 'figure' },
  { kind: 'date', members: 'day|week|fortnight|month|year|decade|century' },
  { kind: 'date', members: 'days|weeks|fortnights|months|years|decades|centuries' },
  { kind: 'date', members: 'daily|weekly|monthly|yearly,annually,annual' },
  { kind: 'date', members: 'morning|afternoon|evening|night' },
  { kind: 'date', members: 'last|next', before: 'time' },
  { kind: 'certainty', members: 'will,would,must,shall|may,might,could' },
  { kind: 'certainty', members: 'claimed,claims,alleged|proved,proven,showed,demonstrated' },
  { kind: 'certainty', members: 'believes,believe,believed,thinks,think,suspects,suspect|knows,know,knew' },
  { kind: 'certainty', members: 'suspected of,accused of,charged with|convicted of,found guilty of' },
  { kind: 'certainty', members: 'probably,possibly,perhaps|certainly,definitely' },
  { kind: 'agent', members: 'he|she' },
  { kind: 'agent', members: 'his|her' },
  { kind: 'agent', members: 'him|her' },
]

/** What "last" and "next" are said of. */
export const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week|weekend|month|year|season|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/u
