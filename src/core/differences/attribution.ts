/** The same claim credited to sources that exclude each other. */
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { quotedWords } from './quoted.js'
import { compareSpelling } from './spelling.js'
import { sourcesOf, type Source } from './sources.js'
import { utterancesOf } from './utterance.js'
import { textOf, type SideView } from './view.js'

/** Roles that may be any of the others: a police official, a company source, a report of the prosecutors. */
const VAGUE: ReadonlySet<string> = new Set([
  'officials',
  'spokesman',
  'report',
  'newspaper',
  'source',
  'scientists',
  'judge',
])
/** Those who are no officials, whatever else they are. */
const PRIVATE: ReadonlySet<string> = new Set([
  'witnesses',
  'family',
  'rebels',
  'opposition',
  'passengers',
  'customers',
  'farmers',
  'drivers',
])

function rolesExclude(x: string, y: string): boolean {
  if (x === y) return false
  if (x === 'officials') return PRIVATE.has(y)
  if (y === 'officials') return PRIVATE.has(x)
  return !VAGUE.has(x) && !VAGUE.has(y)
}

/** Roles that speak for a person or of one, and are not that person. */
const OTHERS: ReadonlySet<string> = new Set(['spokesman', 'lawyer', 'family'])

/**
 * Two people, two organisations, or two roles that are not each other's; or a person and somebody who speaks for one. A person may well be the
 * official or the policeman of the other report.
 */
function excludes(x: Source, y: Source): boolean {
  if (x.kind === 'person' && y.kind === 'role') return OTHERS.has(y.key)
  if (x.kind === 'role' && y.kind === 'person') return OTHERS.has(x.key)
  if (x.kind === 'role' && y.kind === 'role') return rolesExclude(x.key, y.key)
  return x.kind === y.kind && !x.key.split(' ').some((word) => y.key.split(' ').includes(word))
}

/** A person's spokesman names the person: there the name on the other side says nothing. */
function areKnown(link: LinkContext, x: Source, y: Source): boolean {
  return (
    (isKnown(x, link.b) && !(x.kind === 'person' && y.kind === 'role')) ||
    (isKnown(y, link.a) && !(y.kind === 'person' && x.kind === 'role'))
  )
}

/** True when the words of a source occur anywhere on the other side: then both reports know it and may credit different parts. */
function isKnown(source: Source, side: SideView): boolean {
  const text = side.passages.map((passage) => textOf(side, passage).toLowerCase()).join(' ')
  return text.includes(source.key)
}

function finding(link: LinkContext, x: Source, y: Source): Finding {
  const [a, b] = [
    { start: x.start, end: x.end },
    { start: y.start, end: y.end },
  ]
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((one, other) => (one < other ? -1 : 1))
  return {
    kind: 'attribution',
    significance: 'fact',
    a,
    b,
    message: `One report credits this to ${first ?? ''}, the other to ${second ?? ''}.`,
    evidence: { near: nearness(link, a, b), alike: sameClaim(link), sure: x.kind === 'role' ? 0.7 : 1 },
  }
}

/** Fewest equal words for two quotations to be one utterance beyond doubt. */
const ONE_UTTERANCE = 6

/** 0 to 1: how far the claim is the same; quoting the same words makes it the same, however much else either passage says. */
function sameClaim(link: LinkContext): number {
  const quoted = utterancesOf(quotedWords(link.a), quotedWords(link.b)).filter(({ same }) => same >= ONE_UTTERANCE)
  return Math.max(link.contained, ...quoted.map(({ coverage }) => coverage))
}

/** The one source that a side credits and the other does not; null when there is none or there are several. */
function onlySource(mine: readonly Source[], theirs: readonly Source[]): Source | null {
  const [first, ...others] = mine.filter((source) => !theirs.some((other) => isSame(source, other)))
  return first && others.every(({ key }) => key === first.key) ? first : null
}

function isSame(x: Source, y: Source): boolean {
  const words = y.key.split(' ')
  return x.key.split(' ').some((word) => words.includes(word))
}

export const attributionDetector: Detector = {
  kind: 'attribution',
  detect(link) {
    const [left, right] = [sourcesOf(link.a), sourcesOf(link.b)]
    const [x, y] = [onlySource(left, right), onlySource(right, left)]
    if (!x || !y || !excludes(x, y) || areKnown(link, x, y)) return []
    return compareSpelling(textOf(link.a, x), textOf(link.b, y)) > 0 ? [] : [finding(link, x, y)]
  },
}
