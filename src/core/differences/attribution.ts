/** The same claim credited to sources that exclude each other. */
import { foldSounds } from '../article/names/fold.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { compareSpelling } from './spelling.js'
import { bodyKey, isReporting, nameKey, roleOf, sourcesOf, surnameOf, type Source } from './sources.js'
import { textOf, wordsIn, type SideView, type Word } from './view.js'

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

const isState = (body: string): boolean => body.startsWith('state:')

/** Two states, or two organisations without a word in common: an official of the one speaks not for the other. */
function bodiesExclude({ body: x }: Source, { body: y }: Source): boolean {
  if (x === null || y === null || isState(x) !== isState(y)) return false
  const words = y.slice(y.indexOf(':') + 1).split(' ')
  return !x
    .slice(x.indexOf(':') + 1)
    .split(' ')
    .some((word) => words.includes(word))
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
  if (x.kind === 'organisation' && y.kind === 'role') return PRIVATE.has(y.key)
  if (x.kind === 'role' && y.kind === 'organisation') return PRIVATE.has(x.key)
  if (x.kind === 'role' && y.kind === 'role') return bodiesExclude(x, y) || rolesExclude(x.key, y.key)
  return x.kind === y.kind && !x.key.split(' ').some((word) => y.key.split(' ').includes(word))
}

/** A person's own spokesman, lawyer or family, where the other report has the person speak. */
function speaksFor(role: Source, person: Source): boolean {
  return role.kind === 'role' && OTHERS.has(role.key) && person.kind === 'person' && role.owner === person.key
}

/** A named person may be the role of the other report: an article gives the person that role, or names both. */
function mayBeOne(link: LinkContext, x: Source, y: Source): boolean {
  if (x.kind === y.kind || x.kind === 'organisation' || y.kind === 'organisation') return false
  const [person, role] = x.kind === 'person' ? [x, y] : [y, x]
  if (speaksFor(role, person)) return false
  const [personSide, roleSide] = x.kind === 'person' ? [link.a, link.b] : [link.b, link.a]
  return holdsRole(personSide, person.key, role.key) || isNamedIn(roleSide, person.key)
}

const isNamedIn = ({ analysis }: SideView, surname: string): boolean =>
  analysis.passages.some(({ names }) => names.some((name) => name.form !== 'pronoun' && surnameOf(name) === surname))

/** Whether the article calls a person by a role of this group anywhere. */
function holdsRole(side: SideView, surname: string, role: string): boolean {
  const isIt = (words: string): boolean =>
    words
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => roleOf(word) === role)
  return side.analysis.passages.some(({ names }) =>
    names.some((name) => name.form === 'role' && surnameOf(name) === surname && isIt(textOf(side, name))),
  )
}

/** A person's own spokesman names the person: there the name on the other side says nothing. */
function areKnown(link: LinkContext, x: Source, y: Source): boolean {
  return (isKnown(x, link.b) && !speaksFor(y, x)) || (isKnown(y, link.a) && !speaksFor(x, y))
}

/** "The International Committee of the Red Cross" is the Red Cross: the words of one name stand in a row inside of the other. */
function holdsName(key: string, side: SideView): boolean {
  return side.passages.some(({ tokens }) =>
    ` ${tokens.map(({ norm }) => foldSounds(norm)).join(' ')} `.includes(` ${key} `),
  )
}

/** True when the words of a source occur anywhere on the other side: then both reports know it and may credit different parts. */
function isKnown(source: Source, side: SideView): boolean {
  const words = source.key.split(' ')
  const isNamed = side.names.some(
    (name) =>
      name.form !== 'pronoun' &&
      nameKey(name)
        .split(' ')
        .some((word) => words.includes(word)),
  )
  if (isNamed || source.kind === 'person') return isNamed
  if (source.kind === 'organisation') return holdsName(source.key, side)
  if (source.body !== null) return side.names.some((name) => bodyKey(name) === source.body)
  const text = side.passages.map((passage) => textOf(side, passage).toLowerCase()).join(' ')
  return text.includes(source.key)
}

/** How a source is called in a sentence for a reader: a pronoun by the name it stands for. */
function nameOf(side: SideView, source: Source): string {
  const words = textOf(side, source)
  if (!/^(?:he|she|they)$/iu.test(words)) return words
  const person = side.analysis.passages
    .flatMap(({ names }) => names)
    .find((name) => (name.form === 'full' || name.form === 'surname') && surnameOf(name) === source.key)
  return person ? textOf(side, person) : words
}

function finding(link: LinkContext, x: Source, y: Source): Finding {
  const [a, b] = [
    { start: x.start, end: x.end },
    { start: y.start, end: y.end },
  ]
  const [first, second] = [nameOf(link.a, x), nameOf(link.b, y)].sort((one, other) => (one < other ? -1 : 1))
  return {
    kind: 'attribution',
    significance: 'fact',
    a,
    b,
    message: `One report credits this to ${first ?? ''}, the other to ${second ?? ''}.`,
    evidence: {
      near: nearness(link, a, b),
      alike: sameClaim(link, x, y),
      sure: speaksFor(x, y) || speaksFor(y, x) ? 0.95 : 0.7,
    },
  }
}

/** Fewest equal words for two quotations to be one utterance beyond doubt. */
const ONE_UTTERANCE = 6

/** Words that only tell that something is told. */
const TELLING: ReadonlySet<string> = new Set(['according', 'statement', 'reporters', 'interview', 'news', 'conference'])
/** Fewest words of meaning that two claims must share when the words of their sources are left out. */
const FEWEST_SHARED = 3

/** The words of meaning of what a source is credited with: without the source, its titles and the telling. */
function claimStems(side: SideView, source: Source): ReadonlySet<string> {
  const { from, to } = wordsIn(side, source)
  const titles = source.kind === 'role' ? 0 : 2
  const isOf = ({ index, norm, stop }: Word): boolean =>
    stop || (index >= from - titles && index < to + titles / 2) || isReporting(norm) || TELLING.has(norm)
  return new Set(side.words.filter((word) => !isOf(word)).map(conceptOf))
}

/** 0 to 1: the share of the shorter claim that the other report tells too, whoever is credited. */
function claimShared(link: LinkContext, x: Source, y: Source): number {
  const [left, right] = [claimStems(link.a, x), claimStems(link.b, y)]
  const shared = [...left].filter((concept) => right.has(concept)).length
  const whole = shared > 1 && shared === left.size && shared === right.size
  return shared < FEWEST_SHARED && !whole ? 0 : shared / Math.min(left.size, right.size)
}

/** 0 to 1: how far the claim is the same; quoting the same words makes it the same, however much else either passage says. */
function sameClaim(link: LinkContext, x: Source, y: Source): number {
  const quoted = link.utterances().filter(({ same }) => same >= ONE_UTTERANCE)
  return Math.max(link.contained, claimShared(link, x, y), ...quoted.map(({ coverage }) => coverage))
}

/** The one source that a side credits and the other does not; null when there is none or there are several. */
function onlySource(mine: readonly Source[], theirs: readonly Source[]): Source | null {
  const [first, ...others] = mine.filter((source) => !theirs.some((other) => isSame(source, other)))
  return first && others.every(({ key }) => key === first.key) ? first : null
}

function isSame(x: Source, y: Source): boolean {
  if (bodiesExclude(x, y)) return false
  const words = y.key.split(' ')
  return x.key.split(' ').some((word) => words.includes(word))
}

export const attributionDetector: Detector = {
  kind: 'attribution',
  detect(link) {
    const [left, right] = [sourcesOf(link.a), sourcesOf(link.b)]
    const [x, y] = [onlySource(left, right), onlySource(right, left)]
    if (!x || !y || !excludes(x, y) || areKnown(link, x, y) || mayBeOne(link, x, y)) return []
    return compareSpelling(textOf(link.a, x), textOf(link.b, y)) > 0 ? [] : [finding(link, x, y)]
  },
}
