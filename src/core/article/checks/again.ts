/**
 * One thing told again further down, otherwise: a count as of the same hour, a count that is referred back to ("the 40 boats sunk in Kells"),
 * the hour of one event ("the alarm of 02:15"). The words themselves say that it is the same thing, so the sentences may stand far apart.
 */
import type { Analysis, NumberMention, Passage } from '../../analysis.js'
import type { Check } from '../../model.js'
import { canBothHold, contradiction, isOtherCase } from './figures.js'
import { addsUp } from './tallies.js'

interface Told {
  readonly mention: NumberMention
  readonly passage: Passage
}

/** Of what a figure is, as far as the words around it say that it is told again; null: they do not. */
type SameThing = (text: string, first: Told, again: Told) => boolean

/** Figures of the running text that tell an earlier one again, otherwise. Quotations are left out: they are for others to answer for. */
export function againChecks({ article, passages }: Analysis): readonly Check[] {
  const { text, blocks } = article
  const isBody = ({ block }: Passage): boolean => /^(?:paragraph|list-item)$/.test(blocks[block]?.kind ?? '')
  const body = passages.filter((passage) => isBody(passage) && passage.quotes.length === 0)
  const told = body.flatMap((passage) => passage.numbers.map((mention): Told => ({ mention, passage })))
  const all = passages.flatMap(({ numbers }) => numbers)
  return told.flatMap((again, index): readonly Check[] => {
    const rule = ruleOf(text, again)
    if (rule === null || again.mention.bound !== 'exact' || again.mention.high !== null) return []
    // A figure that stands elsewhere, too, is no slip: it counts something else.
    if (all.some((other) => other !== again.mention && isSameFigure(other, again.mention))) return []
    const earlier = told.slice(0, index).filter(({ passage }) => passage !== again.passage)
    const first = earlier.find(
      (other) => other.mention.high === null && !isOtherCase(other.passage, again.passage) && rule(text, other, again),
    )
    if (first === undefined) return []
    const parts = earlier.map(({ mention }) => mention).filter((mention) => isPartOf(mention, again.mention))
    const isSum = addsUp(
      again.mention.value,
      parts.map(({ value }) => value),
    )
    return isSum ? [] : [contradiction(text, first.mention, again.mention)]
  })
}

const isPartOf = ({ kind, unit }: NumberMention, whole: NumberMention): boolean =>
  kind === 'count' && (unit === null || unit === whole.unit)
const isSameFigure = (a: NumberMention, b: NumberMention): boolean =>
  (a.kind === 'clock') === (b.kind === 'clock') && (a.value === b.value || a.high === b.value)

function ruleOf(text: string, told: Told): SameThing | null {
  if (told.mention.kind === 'clock') return eventOf(text, told) === null ? null : isSameEvent
  if (told.mention.kind !== 'count' || told.mention.unit === null) return null
  return referenceOf(text, told) === null ? (hourOf(text, told) === null ? null : isOfSameHour) : isReferredTo
}

const sentenceOf = (text: string, { start, end }: Passage): string => text.slice(start, end)
const beforeIn = (text: string, { mention, passage }: Told): string => text.slice(passage.start, mention.start)
const behindIn = (text: string, { mention, passage }: Told): string => text.slice(mention.end, passage.end)

/** The stretch between commas that a figure stands in. */
function clauseOf(text: string, told: Told): string {
  const before = /[^,;:–—]*$/u.exec(beforeIn(text, told))?.[0] ?? ''
  return (
    before + text.slice(told.mention.start, told.mention.end) + (/^[^,;:–—]*/u.exec(behindIn(text, told))?.[0] ?? '')
  )
}

/** Words that set one figure against another, and what is not so yet. */
const CONTRAST =
  /(?<!\p{L})(?:however|though|although|while|whereas|instead|contrary|disputed?|denied|different|another|initially|originally|would|will|could|may|might|if|expected|planned|estimated?|not|no|revised|corrected)(?!\p{L})/iu
/** Another part, or another count. */
const PART =
  /(?<!\p{L})(?:but|other|others|more|further|additional|separate|elsewhere|earlier|previous|previously|first|at least|so far|only|alone|each|every|average)(?!\p{L})/iu
/** What is traced to somebody. Two that are may be two sources that the article sets side by side. */
const TRACED =
  /(?<!\p{L})(?:said|says|told|according to|reported|reports|announced|claimed|claims|stated|added|tweeted|wrote|showed|shows)(?!\p{L})/iu

const areTraced = (text: string, told: readonly Told[]): boolean =>
  told.every(({ passage }) => TRACED.test(sentenceOf(text, passage)))
const isApart = (words: string): boolean => CONTRAST.test(words) || PART.test(words)

const countsSame = ({ mention: a }: Told, { mention: b }: Told): boolean =>
  a.kind === 'count' && b.kind === 'count' && a.unit === b.unit && (!canBothHold(a, b) || areCounted(a, b))

/** "34" and "36" were both counted one by one: neither is the other rounded. */
const areCounted = (a: NumberMention, b: NumberMention): boolean =>
  a.value !== b.value &&
  [a, b].every(({ value, bound }) => bound === 'exact' && Number.isInteger(value) && value < 1000 && value % 10 !== 0)

/** How often a sentence counts the same: of two figures it is open which one is told again. */
const countsOnce = ({ mention, passage }: Told): boolean =>
  passage.numbers.filter(({ kind, unit }) => kind === mention.kind && unit === mention.unit).length === 1

/** Words of meaning in a stretch of a sentence; days are none. */
const contentIn = ({ tokens, dates }: Passage, start: number, end: number): readonly string[] =>
  tokens
    .filter((token) => token.start >= start && token.end <= end && !token.stop && /^\p{L}{3,}/u.test(token.norm))
    .filter((token) => !dates.some((date) => date.start <= token.start && token.end <= date.end))
    .map(({ stem }) => stem)

const STAMP = /(?<!\p{L})(?:as of|as at|by|until|till|up to)\s$/iu
/** Who counts, each for himself: "police had counted 14 as of noon". */
const KEEPS_COUNT = /^(?:count|record|regist|report|confirm|list|log|estim|tall|receiv|treat)/u
/** Characters behind an hour in which its day stands: "as of 6pm on Tuesday". */
const DAY_REACH = 25

interface Stamp {
  readonly at: number
  readonly minutes: number
  readonly day: string
}

/** The hour as of which a count holds; null without one. */
function hourOf(text: string, { passage }: Told): Stamp | null {
  const hour = passage.numbers.find(
    ({ kind, start }) => kind === 'clock' && STAMP.test(text.slice(passage.start, start)),
  )
  if (hour === undefined) return null
  const day = passage.dates.find(({ start, end }) => start < hour.end + DAY_REACH && end > hour.start - DAY_REACH)
  return {
    at: hour.start,
    minutes: hour.value,
    day: day === undefined ? '' : (day.value ?? text.slice(day.start, day.end)),
  }
}

/** Words of meaning around a figure that say what was done with what it counts. */
function doneWith({ mention, passage }: Told): readonly string[] {
  const before = contentIn(passage, passage.start, mention.start).slice(-2)
  const behind = contentIn(passage, mention.end, passage.end).filter((stem) => stem !== mention.unit)
  return [...before, ...behind.slice(0, 2)].filter((stem) => !KEEPS_COUNT.test(stem))
}

/** "had recovered 14 nets as of 6pm today" and "had recovered 16 nets as of 6pm today". */
const isOfSameHour: SameThing = (text, first, again) => {
  if (!countsSame(first, again) || first.mention.bound !== 'exact' || !countsOnce(first) || !countsOnce(again))
    return false
  const [a, b] = [hourOf(text, first), hourOf(text, again)]
  if (a === null || a.minutes !== b?.minutes || a.day !== b.day) return false
  if (areTraced(text, [first, again]) || [first, again].some((told) => isApart(clauseOf(text, told)))) return false
  const done = new Set(doneWith(first))
  if (!doneWith(again).some((stem) => done.has(stem))) return false
  // "from the river" and "from the lake": two places of one kind of thing.
  const where = ({ passage, mention }: Told, stamp: Stamp): readonly string[] =>
    contentIn(passage, mention.end, Math.max(mention.end, stamp.at)).filter((stem) => stem !== mention.unit)
  const [x, y] = [where(first, a), where(again, b)]
  return x.length === 0 || y.length === 0 || x.some((stem) => y.includes(stem))
}

const DEFINITE = /(?<!\p{L})(?:the|all|these|those)\s$/iu
/** "boats that were sunk in Kells", "boats sunk in Kells": what a count with "the" is known by. */
const KNOWN_BY =
  /^\s(?:[\p{L}-]+\s){1,2}?(?:(?:that|which|who)\s(?:were|was|had been|have been|are)\s)?((?:\p{Ll}+(?:ed|en|wn|rn)|sold|built|found|held|made|lost|sent|shot|sunk|bought|caught|left|hit|kept|hurt|cut|won|dug|brought|taught|fed|led|paid|struck|hung|spent|laid))\s(?:in|at|on|from|to|off|near|by|under|into|along|across)\s(?:the\s|its\s)?([\p{L}][\p{L}'’-]*)/u

interface Reference {
  readonly done: string
  readonly where: string
}

/** What the words behind "the 40" say that they are; null when they do not. */
function referenceOf(text: string, told: Told): Reference | null {
  const { mention, passage } = told
  if (!DEFINITE.test(text.slice(passage.start, mention.start))) return null
  const match = KNOWN_BY.exec(behindIn(text, told))
  if (match === null) return null
  const [done = '', where = ''] = [match[1], match[2]].map((word) => stemOf(passage, mention.end, word ?? ''))
  return done === '' || where === '' ? null : { done, where }
}

const stemOf = ({ tokens }: Passage, from: number, word: string): string =>
  tokens.find(({ start, norm }) => start >= from && norm === word.toLowerCase().replace('’', "'"))?.stem ?? ''

/** Counts that hold only for a while: the later one knows more. */
const FOR_NOW = /(?<!\p{L})(?:by|as of|until|then|now|already|still|at noon|yet|about to|being)(?!\p{L})/iu

/** "Some 40 boats were sunk in Kells" and "the 60 boats that were sunk in Kells". */
const isReferredTo: SameThing = (text, first, again) => {
  const reference = referenceOf(text, again)
  const { bound } = first.mention
  if (reference === null || !countsSame(first, again) || (bound !== 'exact' && bound !== 'about')) return false
  const clause = clauseOf(text, first)
  if (!countsOnce(first) || FOR_NOW.test(clause) || isApart(clause)) return false
  if (areTraced(text, [first, again]) || isApart(/[^,;:–—]*$/u.exec(beforeIn(text, again))?.[0] ?? '')) return false
  const from = first.mention.start - (/[^,;:–—]*$/u.exec(beforeIn(text, first))?.[0].length ?? 0)
  const stems = contentIn(first.passage, from, from + clause.length)
  return stems.includes(reference.done) && stems.includes(reference.where)
}

const HEAD = String.raw`(?:call|alarm|alert|mayday|signal|blast|explosion|crash|collision|impact|quake|earthquake|derailment|launch|take-?off|kick-?off|sinking|shooting|stabbing|landing|strike|accident)`
const HAPPENED = String.raw`(?:(?:was|came|had been|had come)\s)?(?:sent|made|issued|raised|given|placed|received|happened|occurred|took place|struck|went off|went out|sounded|rang|came)`
/** "the distress call was sent at", "the alarm of": one event, and then its hour. */
const EVENT = new RegExp(
  String.raw`(?<!\p{L})(?:the|its|their|his|her|that)\s((?:\p{L}[\p{L}-]*\s)?)(${HEAD})\s(?:of|at|(?:was|came)\sat|${HAPPENED}\sat)\s$`,
  'iu',
)
const ZONE =
  /(?<!\p{L})(?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|ET|PST|PDT|PT|CST|IST|JST|local time|local|Moscow time)(?!\p{L})/u
const ONE_OF_SEVERAL = 'first|second|third|last|next|another|other|new|later|earlier|previous|final|separate'

interface Event {
  readonly name: string
  readonly head: string
}

/** The event whose hour a clock time is; null when it is that of something else. */
function eventOf(text: string, told: Told): Event | null {
  const match = EVENT.exec(beforeIn(text, told))
  if (match === null) return null
  const head = match[2]?.toLowerCase() ?? ''
  const name = (match[1] ?? '').toLowerCase() + head
  return new RegExp(String.raw`^(?:${ONE_OF_SEVERAL})\s`, 'u').test(name) ? null : { name, head }
}

const DAY = 24 * 60
/** Less than this between two times is rounding, or the time between sending and hearing. */
const LEAST_MINUTES = 5

/** "9.40" may be in the morning or at night. */
function areApart(a: number, b: number): boolean {
  const gap = Math.abs(a - b) % (DAY / 2)
  return Math.min(gap, DAY / 2 - gap) >= LEAST_MINUTES
}

/** "The distress call was sent at 01:47" and "the distress call of 02:15", of which there is only one. */
const isSameEvent: SameThing = (text, first, again) => {
  const [a, b] = [eventOf(text, first), eventOf(text, again)]
  if (a === null || a.name !== b?.name || first.mention.bound !== 'exact') return false
  const sentences = [first, again].map(({ passage }) => sentenceOf(text, passage))
  if (sentences.some((sentence) => ZONE.test(sentence)) || areTraced(text, [first, again])) return false
  if ([first, again].some((told) => CONTRAST.test(clauseOf(text, told)))) return false
  const several = new RegExp(
    String.raw`(?<!\p{L})(?:${a.head}s|(?:${ONE_OF_SEVERAL})\s(?:\p{L}+\s)?${a.head})(?!\p{L})`,
    'iu',
  )
  return areApart(first.mention.value, again.mention.value) && !several.test(text)
}
