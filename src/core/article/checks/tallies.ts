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
/** "12 dead", "12 killed", "12 people die". */
const DEAD_BEHIND =
  /^\s(?:(?:more\s)?(?:people|persons)\s)?(?:(?:were|are|have been|now)\s)?(?:dead|killed|die|died)(?!\p{L})/iu
/** "the number of people killed ... rose to", "the death toll stood at". */
const TOLL_IN_BODY =
  /(?<!\p{L})(?:death\stoll|(?:number|count)\sof\s(?:(?:people|persons|those|the|confirmed)\s)*(?:killed|dead|deaths|fatalities))(?!\p{L})[^.;:]{0,80}?(?<!\p{L})(?:to|at|was|is|reached|hit|hits)\s$/iu

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
    return toll === undefined || addsUp(mention.value, values) ? null : toll.mention
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
