/** What a share, a sum or a length of time measures, by the word that names it: "inflation", "bail", "lasted". */
import type { NumberMention } from '../analysis.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { gapBetween, onceAFigure, wordsIn, type SideView, type Word } from './view.js'

/** Measures that a report gives one figure for: a figure of one is none of another. A line is one measure. */
const EXCLUSIVE: readonly string[] = [
  'index indices bourse stocks equities market ftse dax nikkei nasdaq sensex ibex',
  'yield yields bonds gilts treasuries',
  'inflation',
  'unemployment jobless joblessness',
  'turnout',
  'gdp',
  'approval popularity',
  'bail deposit surety bailed',
  'fine fined fines penalty',
  'reward bounty',
  'ransom',
  'profit profits',
  'revenue revenues turnover',
  'deficit shortfall gap hole',
  'salary wage wages',
  'rent rents',
  'tariff tariffs',
  'mortgage mortgages',
]
/** Words that name what a sum is without excluding another name for it. */
const NAMING: readonly string[] = [
  'save saves saved saving savings',
  'worth valued',
  'compensation damages payout',
  'debt debts',
]

const BY_WORD: ReadonlyMap<string, number> = new Map(
  [...EXCLUSIVE, ...NAMING].flatMap((line, index) => line.split(' ').map((word) => [word, index] as const)),
)
/** How far before and behind its figure a measure may be named, in words. */
const BEFORE = 8
const BEHIND = 4
const LONGEST_BRACKET = 12
/** Where another statement begins. */
const PARTING: ReadonlySet<string> = new Set('and or but while whereas as with'.split(' '))

function named(
  side: SideView,
  start: number,
  step: 1 | -1,
  reach: number,
): { metric: number; distance: number } | null {
  const passage = side.words[start]?.passage
  for (let distance = 1; distance <= reach; distance++) {
    const word = side.words[start + step * (distance - 1)]
    if (
      word === undefined ||
      word.passage !== passage ||
      PARTING.has(word.norm) ||
      (distance > 1 && isPast(side, word, step))
    )
      return null
    const metric = BY_WORD.get(word.norm)
    if (metric !== undefined) return { metric, distance }
  }
  return null
}

/** A comma or a full stop stands between a word and the one nearer to the figure. A bracket is passed: "€4 million ($5 million) of savings". */
function isPast(side: SideView, word: Word, step: 1 | -1): boolean {
  const inner = side.words[word.index - step]
  return inner !== undefined && /[,;:!?]|\.\s/u.test(gapBetween(side, inner, word))
}

/** The word behind a bracket that opens right at a word, as one with another currency does; else the word itself. */
function behindBracket(side: SideView, at: number): number {
  const [inner, word] = [side.words[at - 1], side.words[at]]
  const { text } = side.analysis.article
  if (!inner || !word || !text.slice(inner.end, word.start).includes('(')) return at
  const row = side.words.slice(at, at + LONGEST_BRACKET)
  const close = row.findIndex((next) => text.slice(next.end, side.words[next.index + 1]?.start).includes(')'))
  return close < 0 ? at : at + close + 1
}

function readMetric(side: SideView, mention: NumberMention): number | null {
  const { from, to } = wordsIn(side, mention)
  const [before, behind] = [named(side, from - 1, -1, BEFORE), named(side, behindBracket(side, to), 1, BEHIND)]
  if (before === null || behind === null) return (before ?? behind)?.metric ?? null
  return before.distance < behind.distance ? before.metric : behind.metric
}

/** The measure that a share or a sum is of; null where no word names it. A key to compare and no more. */
export const metricOf = onceAFigure((side, mention): number | null =>
  mention.kind === 'percent' || mention.kind === 'money' ? readMetric(side, mention) : null,
)

/** True when the two measures cannot be one. */
export const areOtherMetrics = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one !== other && one < EXCLUSIVE.length && other < EXCLUSIVE.length

const WENT_ON =
  /^(?:last(?:s|ed|ing)?|rag(?:es?|ed|ing)|continu(?:es?|ed|ing)|dragged|went|goes|gone|going|carried|persist(?:s|ed)?)$/u
/** Bound words that a figure does not cover, between a verb and its length of time. */
const LINKS = /^(?:for|on|just|only|well|a|an|the|up|to|total|of|some|nearly|almost|about|around|over|under)$/u

/** How far from a length of time the words may stand that say it is spent in prison or shut out, in words. */
const TERM_REACH = 4
const TERMS: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'prison',
    /^(?:prison|jail|jailed|gaol|imprisonment|imprisoned|bars|sentence|sentenced|custody|detention|penitentiary)$/u,
  ],
  ['ban', /^(?:ban|banned|suspension|suspended|disqualified|disqualification|barred)$/u],
]
/** What is asked, threatened or served is no term that was given; each of them is one by itself. */
const STAGES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'asked',
    /^(?:sought|seek|seeks|seeking|asked|asking|demanded|demand|requested|recommended|recommend|want|wanted|called)$/u,
  ],
  ['most', /^(?:maximum|faces?|facing|could|carries|carry|punishable|up|may|might|potential|possible)$/u],
  ['least', /^(?:minimum|parole|eligible|least|before)$/u],
  ['served', /^(?:served|serving|spent|spending|after|already|remaining)$/u],
  ['spared', /^(?:suspended|probation|conditional)$/u],
]
const STAGE_REACH = 6

/** A prison term or a ban, with how far it has come: "nine years in prison", "an eight-year sentence"; null for other lengths of time. */
export function termOf(side: SideView, range: Range): string | null {
  const { from, to } = wordsIn(side, range)
  const passage = side.words[from]?.passage
  const row = (start: number, end: number): readonly Word[] =>
    side.words.slice(Math.max(0, start), end).filter((word) => word.passage === passage)
  const beside = row(from - TERM_REACH, to + TERM_REACH)
  const term = TERMS.find(([, words]) => beside.some(({ norm }) => words.test(norm)))
  if (!term) return null
  const lead = row(from - STAGE_REACH, from)
  const stage = STAGES.find(([, words]) => lead.some(({ norm }) => words.test(norm)))
  return `${term[0]} ${stage?.[0] ?? 'given'}`
}

/** "Sought 12 years in prison" and "was given eight": two stages of one term. */
export function areOtherStages(one: string | null, other: string | null): boolean {
  const [left, right] = [one, other].map((length) => /^(prison|ban) (.+)$/u.exec(length ?? ''))
  return Boolean(left && right && left[1] === right[1] && left[2] !== right[2])
}

export const isTermGiven = (length: string | null): boolean => length !== null && /^(?:prison|ban) given$/u.test(length)

/** What a length of time is of: that something went on, or the deed that was done "for" so long; null where the words do not tell. */
export function lengthOf(side: SideView, mention: NumberMention): string | null {
  if (mention.kind !== 'duration') return null
  const { from } = wordsIn(side, mention)
  const term = termOf(side, mention)
  if (term !== null) return term
  const passage = side.words[from]?.passage
  let [at, isFor] = [from - 1, false]
  for (; at >= 0 && LINKS.test(side.words[at]?.norm ?? ''); at--) isFor ||= side.words[at]?.norm === 'for'
  const word = side.words[at]
  if (word?.passage !== passage) return null
  if (word && WENT_ON.test(word.norm)) return 'went on'
  return isFor && word && !word.stop ? `for ${conceptOf(word)}` : null
}
