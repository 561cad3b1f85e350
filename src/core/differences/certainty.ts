/** One report states flatly what the other only reports as believed, alleged or likely. */
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { hedgesIn, type Hedge } from './hedges.js'
import { textOf, type SideView, type Word } from './view.js'

/** How far behind a hedge its claim may begin, in words: "is believed by officials there to have died". */
const SCOPE = 7
/** How far before a statement a hedge on the other side still covers it, in words. */
const COVERED = 10

/** Looks like a name in running text: names stand between a hedge and its claim ("he believes Doe died"). */
function isName(side: SideView, word: Word): boolean {
  return side.names.some((name) => name.start < word.end && word.start < name.end)
}

/** The word that a hedge governs: the first one behind it that carries meaning and is no name. */
function claimOf(side: SideView, hedge: Hedge): Word | null {
  const start = side.words[hedge.from]
  for (const word of side.words.slice(hedge.to, hedge.to + SCOPE)) {
    if (word.passage !== start?.passage) return null
    if (word.stop || word.norm.endsWith('ly') || isName(side, word)) continue
    return word
  }
  return null
}

/** The places where the other side says the same word or one that news uses alike. */
function statementsOf(claim: Word, other: SideView): readonly Word[] {
  const concept = conceptOf(claim)
  return other.words.filter((word) => !word.stop && conceptOf(word) === concept)
}

/** True when some hedge covers the statement there too, so that it is not flat. */
function isHedged(statement: Word, hedges: readonly Hedge[]): boolean {
  return hedges.some(
    (hedge) => hedge.from <= statement.index + 3 && hedge.to > statement.index - COVERED && hedge.strength >= 0.4,
  )
}

function detectOn(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const counter = hedgesIn(other)
  return hedgesIn(side).flatMap((hedge) => {
    if (hedge.counterOnly) return []
    const claim = claimOf(side, hedge)
    if (!claim) return []
    const flat = statementsOf(claim, other).filter((statement) => !isHedged(statement, counter))
    const near = (statement: Word): number =>
      side === link.a ? nearness(link, claim, statement) : nearness(link, statement, claim)
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
  if (hedge.group !== 'plan') return false
  const other = side === link.a ? link.b : link.a
  const [planned, told] = [side.analysis.article.published, other.analysis.article.published]
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
  return {
    kind: 'certainty',
    significance: knowsMore(link, side, parts.hedge) ? 'style' : 'fact',
    a: side === link.a ? hedged : flat,
    b: side === link.a ? flat : hedged,
    message: `One report hedges (“${textOf(side, hedged)}”) what the other states flatly (“${textOf(other, flat)}”).`,
    evidence: { near: parts.near, alike: link.contained, sure: parts.hedge.strength },
  }
}

export const certaintyDetector: Detector = {
  kind: 'certainty',
  detect(link) {
    return [...detectOn(link, link.a, link.b), ...detectOn(link, link.b, link.a)]
  },
}
