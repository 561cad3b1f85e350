/** One report states flatly what the other only reports as believed, alleged or likely. */
import type { Range } from '../model.js'
import { isAttribute } from './attribute.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { doubted } from './doubted.js'
import { judgements } from './falsity.js'
import { hedgedMessage, hedgesIn, type Hedge, type HedgeGroup } from './hedges.js'
import { outlooksIn, type Outlook } from './modals.js'
import { opened } from './opened.js'
import { isShown } from './shown.js'
import { isReporting } from './sources.js'
import { undecided } from './undecided.js'
import { isNamed, meets, textOf, type SideView, type Word } from './view.js'

/** How far behind a hedge its claim may begin, in words: "is believed by officials there to have died". */
const SCOPE = 7
const CLAUSE_END = /[,;:.—–()]|--/u
/** How far before a statement a hedge on the other side still covers it, in words. */
const COVERED = 10

/** The words of meaning behind a hedge, up to the end of its clause and without names. */
function governed(side: SideView, hedge: Hedge): readonly Word[] {
  const found: Word[] = []
  for (const word of side.words.slice(hedge.to, hedge.to + SCOPE)) {
    const before = side.words[word.index - 1]
    if (before?.passage !== word.passage) break
    if (CLAUSE_END.test(side.analysis.article.text.slice(before.end, word.start))) break
    if (!word.stop && !word.norm.endsWith('ly') && !isNamed(side, word)) found.push(word)
  }
  return found
}

/** Hedges that are followed by a clause with a subject of its own, so that the first word behind them is no deed. */
const OPENS_CLAUSE: ReadonlySet<HedgeGroup> = new Set(['belief'])

/** What somebody believes ought to be is his opinion, not a doubtful fact. */
function isOpinion(side: SideView, hedge: Hedge): boolean {
  return side.words
    .slice(hedge.to, hedge.to + SCOPE)
    .some(({ norm }) => norm === 'should' || norm === 'must' || norm === 'ought')
}

/** Hedges that may cover the telling itself: "reportedly said" against "said". */
const HEARSAY: ReadonlySet<HedgeGroup> = new Set(['hearsay', 'accusation'])

/** The word that a hedge governs; of a clause two words must be the other side's too, because the first may be its subject. */
function claimOf(side: SideView, hedge: Hedge, other: SideView): Word | null {
  const next = side.words[hedge.to]
  if (HEARSAY.has(hedge.group) && next && isReporting(next.norm)) return next
  const words = governed(side, hedge)
  if (!OPENS_CLAUSE.has(hedge.group) || next?.norm === 'to') return words[0] ?? null
  const known = words.filter((word) => statementsOf(word, other).length > 0)
  return known.length >= 2 && !isOpinion(side, hedge) ? (known.at(-1) ?? null) : null
}

/** The places where the other side says the same word or one that news uses alike. */
function statementsOf(claim: Word, other: SideView): readonly Word[] {
  if (isReporting(claim.norm)) return other.words.filter((word) => isReporting(word.norm))
  const concept = conceptOf(claim)
  return other.words.filter((word) => !word.stop && conceptOf(word) === concept && !isAttribute(other, word, claim))
}

/**
 * True when some hedge covers the statement there too, so that it is not flat. The telling itself ("said") is covered only by a hedge right
 * beside it: what is said may be as doubtful as it likes.
 */
function isHedged(side: SideView, statement: Word, hedges: readonly Hedge[]): boolean {
  const telling = isReporting(statement.norm)
  const reach = telling ? 2 : COVERED
  return hedges.some(
    (hedge) =>
      hedge.from <= statement.index + 3 &&
      hedge.to > statement.index - reach &&
      hedge.strength >= 0.4 &&
      !(telling && hedge.counterOnly) &&
      !isInsertedBefore(side, hedge, statement),
  )
}

/** "Doe, [who once was rumored to be the source], has died": what stands in a clause of its own between commas covers nothing behind it. */
function isInsertedBefore(side: SideView, hedge: Hedge, statement: Word): boolean {
  const cut = (at: number): boolean => {
    const [before, word] = [side.words[at - 1], side.words[at]]
    return (
      before !== undefined &&
      word !== undefined &&
      side.analysis.article.text.slice(before.end, word.start).includes(',')
    )
  }
  if (hedge.to >= statement.index) return false
  let opening = hedge.from
  while (opening > 0 && side.words[opening]?.passage === statement.passage && !cut(opening)) opening--
  if (!side.words.slice(opening, hedge.from).some(({ norm }) => RELATIVE.has(norm))) return false
  for (let at = hedge.to + 1; at <= statement.index; at++) if (cut(at)) return true
  return false
}

/** Words that open a clause about what stands before it. */
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'where'])

/** From this likeness on the hedge itself is what parts two passages, whoever tells them. */
const CLOSE = 0.6
/** How far before a statement the word may stand that says somebody told it. */
const TOLD_REACH = 12

/** True when the statement is told by somebody ("the paper said that she left"), so that the report itself does not vouch for it. */
function isTold(side: SideView, statement: Word): boolean {
  if (isReporting(statement.norm)) return false
  const before = side.words.slice(Math.max(0, statement.index - TOLD_REACH), statement.index)
  return [...before, ...tellersBehind(side, statement)].some(
    (word) => word.passage === statement.passage && isReporting(word.norm),
  )
}

/** Words at the end of a passage that may tell who said it: "she left, the paper [said on Monday]". */
const TELLER = 5

const tellersBehind = (side: SideView, { index, passage }: Word): readonly Word[] =>
  side.words
    .slice(index + 1)
    .filter((word) => word.passage === passage)
    .slice(-TELLER)

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'no'])

/** "does not appear": what it covers is denied flatly by a plain "was not". */
function isNegated(side: SideView, hedge: Hedge): boolean {
  return side.words.slice(hedge.from, hedge.to).some(({ norm }) => norm === 'not' || norm.endsWith("n't"))
}

/** Fewest equal words for two quotations to be one utterance beyond doubt. */
const ONE_UTTERANCE = 6

/** What is told in both is one utterance: then "reportedly said" and "said" tell of one telling. */
function quoteTheSame(link: LinkContext): boolean {
  return link.utterances().some(({ same }) => same >= ONE_UTTERANCE)
}

function detectOn(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const doubts = hedgesIn(other)
  const own = hedgesIn(side)
  return own.flatMap((hedge) => {
    if (hedge.counterOnly) return []
    const counter = doubts.filter(
      (doubt) => !isNegated(side, hedge) || !NEGATIONS.has(other.words[doubt.from]?.norm ?? ''),
    )
    const claim = claimOf(side, hedge, other)
    if (!claim || statementsOf(claim, side).some((word) => !isHedged(side, word, own))) return []
    const flat = statementsOf(claim, other).filter(
      (statement) =>
        !isHedged(other, statement, counter) &&
        side.words[hedge.from]?.quoted === claim.quoted &&
        !(
          HEARSAY.has(hedge.group) &&
          (hedge.group === 'accusation' || link.contained < CLOSE) &&
          isTold(other, statement)
        ),
    )
    const near = (statement: Word): number => {
      if (isReporting(claim.norm) && quoteTheSame(link)) return 1
      return side === link.a ? nearness(link, claim, statement) : nearness(link, statement, claim)
    }
    const best = flat.map((statement) => ({ statement, near: near(statement) })).sort((x, y) => y.near - x.near)[0]
    const first = side.words[hedge.from]
    if (!best || !first) return []
    return [finding(link, side, other, { first, claim, hedge, statement: best.statement, near: best.near })]
  })
}

/**
 * A report that plans or expects and another that tells of the deed do not contradict each other: the later one knows more. Only when the
 * flat statement is known to be the earlier one is it worth a mark.
 */
function knowsMore(link: LinkContext, side: SideView, hedge: Hedge): boolean {
  if (hedge.group !== 'plan' && hedge.group !== 'likelihood') return false
  const other = side === link.a ? link.b : link.a
  const [planned, told] = [side.analysis.article.published, other.analysis.article.published]
  // "May have sunk" doubts what was, it does not look ahead.
  if (side.words[hedge.to - 1]?.norm === 'have') return false
  if (hedge.group === 'likelihood') return planned !== null && told !== null && told.slice(0, 10) > planned.slice(0, 10)
  return planned === null || told === null || told.slice(0, 10) >= planned.slice(0, 10)
}

interface Parts {
  readonly first: Word
  readonly claim: Word
  readonly hedge: Hedge
  readonly statement: Word
  readonly near: number
}

function finding(link: LinkContext, side: SideView, other: SideView, parts: Parts): Finding {
  const hedged = { start: parts.first.start, end: parts.claim.end }
  const flat = { start: parts.statement.start, end: parts.statement.end }
  const [a, b] = asSides<Range>(link, side, hedged, flat)
  const later = knowsMore(link, side, parts.hedge)
  const [mine, theirs] = [textOf(side, hedged), textOf(other, flat)]
  return {
    kind: 'certainty',
    significance: later ? 'style' : 'fact',
    a,
    b,
    message: later
      ? `One report still looks ahead (“${mine}”) where the other tells what happened (“${theirs}”); it may simply know more.`
      : hedgedMessage(mine, theirs),
    evidence: {
      near: parts.near,
      alike: link.contained,
      sure: parts.hedge.strength * (isReporting(parts.claim.norm) ? 0.8 : 1),
    },
  }
}

/** The same deed is certain to come in one report and only possible in the other. A step between neighbours is a matter of style. */
function outlooks(link: LinkContext): readonly Finding[] {
  const left = outlooksIn(link.a)
  if (left.length === 0) return []
  const right = outlooksIn(link.b)
  const firmness = (all: readonly Outlook[], concept: string): ReadonlySet<number> =>
    new Set(all.filter((outlook) => outlook.concept === concept).map((outlook) => outlook.firmness))
  return left.flatMap((x) => {
    const y = right.find(({ concept }) => concept === x.concept)
    if (!y || firmness(left, x.concept).has(y.firmness) || firmness(right, x.concept).has(x.firmness)) return []
    return [outlookFinding(link, x, y)]
  })
}

/** In passages that surely tell one thing, what is to come is the same deed. */
const SURELY = 0.8

function outlookFinding(link: LinkContext, x: Outlook, y: Outlook): Finding {
  const a = { start: x.first.start, end: x.deed.end }
  const b = { start: y.first.start, end: y.deed.end }
  const [firm, loose] =
    x.firmness > y.firmness ? [textOf(link.a, a), textOf(link.b, b)] : [textOf(link.b, b), textOf(link.a, a)]
  return {
    kind: 'certainty',
    significance: Math.abs(x.firmness - y.firmness) > 1 ? 'fact' : 'style',
    a,
    b,
    message: `One report is firm (“${firm}”) where the other is less so (“${loose}”).`,
    evidence: { near: nearness(link, x.deed, y.deed), alike: link.contained, sure: link.score >= SURELY ? 0.9 : 0.8 },
  }
}

export const certaintyDetector: Detector = {
  kind: 'certainty',
  detect(link) {
    const open = undecided(link)
    const byDeed = [
      ...outlooks(link).filter(({ a, b }) => !open.some((other) => meets(other.a, a) && meets(other.b, b))),
      ...judgements(link),
      ...open,
      ...doubted(link),
      ...bothWays(link, detectOn),
    ]
    return byDeed.some((each) => isShown(each)) ? byDeed : [...byDeed, ...opened(link)]
  },
}
