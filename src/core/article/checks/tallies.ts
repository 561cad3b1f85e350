/** Figures of a headline that the report gives with other words around them: the toll of the dead, and how a vote went. */
import type { Analysis, NumberMention, Passage } from '../../analysis.js'

/** First sentences of a report, which tell what its headline tells. */
const FIRST = 3
/** Words before a figure that are looked at, in characters. */
const REACH = 110

/** "Toll climbs to 12", "Death toll at 12", "Toll: 12". */
const TOLL_IN_HEADLINE = /(?<!\p{L})(?:death\s)?toll(?:\s\p{L}+){0,6}:?\s$/iu
/** Tolls of other things, and a figure by which a toll changed. */
const NO_TOLL = /(?<!\p{L})(?:bridge|road|motorway|highway|tunnel|by|from|of|over|after|in)\s$/iu
/** "12 dead", "12 killed", "12 people die", "12 deaths"; not "12 dead whales". */
const DEAD_BEHIND =
  /^\s(?:(?:more\s)?(?:people|persons)\s)?(?:(?:were|are|have been|now)\s)?(?:dead(?!\s(?!in|on|at|after|as|and|near|when|off|by|but|with|across|amid|following|inside|outside|so|while|during|from|today|yesterday|over)\p{Ll})|killed|die|died|deaths|fatalities)(?!\p{L})/iu
/** "the number of people killed ... rose to", "the death toll stood at". */
const TOLL_IN_BODY =
  /(?<!\p{L})(?:death\stoll|(?:number|count)\sof\s(?:(?:people|persons|those|the|confirmed)\s)*(?:killed|dead|deaths|fatalities))(?!\p{L})[^.;:]{0,80}?(?<!\p{L})(?:to|at|was|is|reached|hit|hits)\s$/iu

const PEOPLE = String.raw`(?:people|persons|passengers|victims|others)`
/** "28 people are confirmed dead", "28 are known to have died", "28 deaths have been confirmed": how many there surely are. */
const CONFIRMED_BEHIND = new RegExp(
  String.raw`^\s(?:${PEOPLE}\s)?(?:(?:are|were|is|was|have been|had been|has been|now|so far|officially|already)\s){0,3}(?:confirmed\s(?:dead|killed|to have (?:died|been killed))|known\s(?:to have (?:died|been killed)|to be dead|dead)|(?:deaths|fatalities)\s(?:have been|had been|were|are|had|have)\s(?:officially\s)?confirmed)(?!\p{L})`,
  'iu',
)
/** "confirmed 28 deaths", "confirmed that 28 people had died". */
const CONFIRMED_BEFORE = /(?<!\p{L})confirm(?:s|ed|ing)?\s(?:(?:that|the deaths of|only|so far)\s){0,2}$/iu
const DIED_BEHIND = new RegExp(
  String.raw`^\s(?:${PEOPLE}\s)?(?:deaths|fatalities|dead|(?:had|have|were|are|has|was)?\s?(?:been\s)?(?:died|killed|dead))(?!\p{L})`,
  'iu',
)
/** "claimed 63 lives", "caused 63 deaths", "killed 63", "in which 63 people died". */
const KILLED_BEFORE =
  /(?<!\p{L})(?:killed|killing|claimed|cost|claiming|costing|caused|causing)\s(?:the lives of\s)?$/iu
const LIVES_BEHIND = /^\slives(?!\p{L})/iu

/** A headline that only passes a toll on, or only fears it. */
const ONLY_CLAIMED =
  /(?<!\p{L})(?:fear(?:s|ed)?|may|might|could|up to|claim(?:s|ed)?|says?|said|reports?|reported|reportedly|rumou?rs?|presumed|missing|believed|thought)(?!\p{L})|\?/iu

/** A deadly thing of another day or place, or a part of those who died. */
const ANOTHER =
  /(?<!\p{L})(?:another|other|others|more|further|earlier|previous|previously|last|ago|since|worst|deadliest|similar|separate|separately|second|record|average|each|every|year|decade|years|century|annual|annually|including|include|includes|of them|of those|of whom|at least|only|both|ever|history|compared|after|before|initially|originally|first|instantly|scene|hospital)(?!\p{L})/iu

interface Told {
  readonly mention: NumberMention
  readonly passage: Passage
}

const before = (text: string, { mention, passage }: Told): string =>
  text.slice(Math.max(passage.start, mention.start - REACH), mention.start)
const behind = (text: string, { mention, passage }: Told): string =>
  text.slice(mention.end, Math.min(passage.end, mention.end + REACH))

const toldIn = (passages: readonly Passage[]): readonly Told[] =>
  passages.flatMap((passage) => passage.numbers.map((mention) => ({ mention, passage })))

/** Whether a figure of the headline is a toll of the dead. */
function isToll(text: string, told: Told): boolean {
  const lead = before(text, told)
  const counts = told.mention.kind === 'count' && told.mention.bound === 'exact' && told.mention.high === null
  return counts && ((TOLL_IN_HEADLINE.test(lead) && !NO_TOLL.test(lead)) || DEAD_BEHIND.test(behind(text, told)))
}

const isCount = ({ mention: { kind, unit } }: Told): boolean =>
  kind === 'count' && (unit === null || /^(?:people|person|death|fatality|dead|life|passenger|victim)$/u.test(unit))

const isQuoted = ({ mention, passage }: Told): boolean =>
  passage.quotes.some(({ start, end }) => mention.start < end && start < mention.end)

/** Whether the report tells for sure how many died: they are confirmed. */
function isConfirmed(text: string, told: Told): boolean {
  const rest = behind(text, told)
  return CONFIRMED_BEHIND.test(rest) || (CONFIRMED_BEFORE.test(before(text, told)) && DIED_BEHIND.test(rest))
}

/** Whether a clause tells how many died of what the headline tells: it shares words with it, and speaks of no other day, place or part. */
function isTollOf(text: string, head: Passage, told: Told): boolean {
  const [lead, rest] = [before(text, told), behind(text, told)]
  const killed =
    KILLED_BEFORE.test(lead) && (LIVES_BEHIND.test(rest) || DIED_BEHIND.test(rest) || /^[,.;\s]/u.test(rest))
  const clause = `${/[^,;:–—]*$/u.exec(lead)?.[0] ?? ''}${/^[^,;:–—]*/u.exec(rest)?.[0] ?? ''}`
  const dated = told.passage.dates.some(({ relative }) => !relative) || /\b(?:19|20)\d\d\b/u.test(clause)
  if (!killed || dated || ANOTHER.test(clause)) return false
  const inHead = new Set(wordsOf(head))
  return new Set(wordsOf(told.passage).filter((stem) => inHead.has(stem))).size >= LEAST_SHARED
}

/** Words of a headline that a sentence must have before its dead are the headline's. */
const LEAST_SHARED = 2
const wordsOf = ({ tokens }: Passage): readonly string[] =>
  tokens.filter(({ stop, norm }) => !stop && /^\p{L}{3,}/u.test(norm) && !OF_DEATH.test(norm)).map(({ stem }) => stem)
const OF_DEATH = /^(?:dead|deaths?|died?|dies|kill(?:s|ed|ing)?|lives|people|fatalities)$/u

/** A count smaller than this share of the other is that of one place or one car. */
const PART = 0.5
/** Sentences of a report in which the dead of its headline may be counted with other words. */
const FIRST_DEAD = 6

/** How many dead the report has where its headline has more or fewer; null when it has none, or speaks of others. */
function rivalDead(
  text: string,
  { mention: toll, passage: head }: Told,
  body: readonly Passage[],
): NumberMention | null {
  const counts = toldIn(body.slice(0, FIRST_DEAD)).filter(
    (told) => isCount(told) && told.mention.bound === 'exact' && told.mention.high === null && !isQuoted(told),
  )
  const isFirst = ({ passage }: Told): boolean => body.indexOf(passage) < FIRST
  const hedged = ONLY_CLAIMED.test(text.slice(head.start, head.end))
  const isOnly = ({ passage }: Told): boolean => counts.filter((other) => other.passage === passage).length === 1
  const isNear = ({ mention: { value } }: Told): boolean =>
    Math.min(value, toll.value) >= PART * Math.max(value, toll.value)
  const rival = counts.find(
    (told) =>
      (!hedged && isFirst(told) && isConfirmed(text, told)) ||
      (isOnly(told) && isNear(told) && isTollOf(text, head, told)),
  )
  return rival?.mention ?? null
}

/** A vote among what a sentence tells: "voted", "by 118 votes to 111", "lawmakers back". */
const VOTE =
  /(?<!\p{L})(?:vot(?:e|es|ed|ing)|ballots?|lawmakers|senat(?:e|ors)|parliament|councillors|MPs|deputies)(?!\p{L})/u

const isVote = (text: string, { mention, passage }: Told): boolean =>
  mention.kind === 'score' && VOTE.test(text.slice(passage.start, passage.end))

/** The figure of the first sentences that says otherwise than a toll or a vote in the headline; null when none does. */
export function rivalTally(
  { article: { text } }: Analysis,
  head: Passage,
  mention: NumberMention,
  body: readonly Passage[],
): NumberMention | null {
  const inHead = { mention, passage: head }
  const first = toldIn(body.slice(0, FIRST))
  if (isToll(text, inHead)) {
    const people = first.filter(
      ({ mention: { kind, unit } }) => kind === 'count' && (unit === null || unit === 'people'),
    )
    const values = people.map((told) => told.mention.value)
    const toll = people.find((told) => told.mention.bound === 'exact' && TOLL_IN_BODY.test(before(text, told)))
    const counted = [...values, ...first.flatMap(({ mention: { kind, value } }) => (kind === 'count' ? [value] : []))]
    if (addsUp(mention.value, toll === undefined ? counted : values)) return null
    return toll?.mention ?? (isQuoted(inHead) ? null : rivalDead(text, inHead, body))
  }
  if (!isVote(text, inHead)) return null
  // Of two votes on other questions hardly one side is as large as before: one figure must be the same.
  const sameVote = ({ mention: { value, high } }: Told): boolean =>
    (value === mention.value) !== (high === mention.high)
  return first.find((told) => isVote(text, told) && sameVote(told))?.mention ?? null
}

/** Parts that add up ("eight in the north and six in the south") explain a larger figure. */
export function addsUp(total: number, parts: readonly number[]): boolean {
  const sums = new Set([0])
  for (const part of parts.slice(0, 10)) for (const sum of [...sums]) sums.add(sum + part)
  return sums.has(total)
}
