/** The same claim credited to sources that exclude each other. */
import { foldSounds } from '../article/names/fold.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { sameEvent } from './sameEvent.js'
import { compareSpelling } from './spelling.js'
import { isKin, isPrivate, roleOf, rolesExclude } from './sourceRoles.js'
import { bodyKey, credits, nameKey, sourcesOf, surnameOf, type Source } from './sources.js'
import { overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'

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
const speaksForOthers = (role: string): boolean => role === 'spokesman' || role === 'lawyer' || isKin(role)

/**
 * Two people, two organisations, or two roles that are not each other's; or a person and somebody who speaks for one. A person may well be the
 * official or the policeman of the other report.
 */
function excludes(x: Source, y: Source): boolean {
  if (x.kind === 'person' && y.kind === 'role') return speaksForOthers(y.key)
  if (x.kind === 'role' && y.kind === 'person') return speaksForOthers(x.key)
  if (x.kind === 'organisation' && y.kind === 'role') return isPrivate(y.key)
  if (x.kind === 'role' && y.kind === 'organisation') return isPrivate(x.key)
  if (x.kind === 'role' && y.kind === 'role') return bodiesExclude(x, y) || rolesExclude(x.roles, y.roles)
  if (x.kind === 'organisation' && y.kind === 'organisation' && areOtherStates(x, y)) return true
  return x.kind === y.kind && !shareWord(x.key, y.key)
}

const shareWord = (x: string, y: string): boolean => {
  const words = y.split(' ')
  return x.split(' ').some((word) => words.includes(word))
}

/** "Qatari foreign ministry" has the state in its key, before what each state has. */
const OF_STATE = /^(?!al |el |la |le )([a-z]{2}) (.+)$/u

/** The same ministry of two countries. */
function areOtherStates(x: Source, y: Source): boolean {
  const [mine, theirs] = [OF_STATE.exec(x.key), OF_STATE.exec(y.key)]
  return mine !== null && theirs !== null && mine[1] !== theirs[1] && mine[2] === theirs[2]
}

/** A person's own spokesman, lawyer or family, where the other report has the person speak. */
function speaksFor(role: Source, person: Source): boolean {
  return role.kind === 'role' && speaksForOthers(role.key) && person.kind === 'person' && role.owner === person.key
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
  const words = (OF_STATE.exec(source.key)?.[1] ?? source.key).split(' ')
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

/** Takes in the state before its ministry: "the [Qatari foreign ministry]". */
function withState(side: SideView, { key, start, end }: Source): Range {
  const state = OF_STATE.test(key) ? side.names.find((name) => name.end === start - 1) : undefined
  return { start: state?.start ?? start, end }
}

/** Whom a role or a pronoun stands for is a guess, good enough only where the words of both reports are the same. */
const isByName = (side: SideView, source: Source): boolean =>
  source.kind !== 'person' ||
  side.names.some(({ form, ...name }) => (form === 'full' || form === 'surname') && overlaps(name, source))

function finding(link: LinkContext, x: Source, y: Source): Finding {
  const [a, b] = [withState(link.a, x), withState(link.b, y)]
  const [first, second] = [nameOf(link.a, { ...x, ...a }), nameOf(link.b, { ...y, ...b })].sort((one, other) =>
    one < other ? -1 : 1,
  )
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
    stop || (index >= from - titles && index < to + titles / 2) || credits(norm) || TELLING.has(norm)
  return new Set(side.words.filter((word) => !isOf(word)).map(conceptOf))
}

/** 0 to 1: the share of the shorter claim that the other report tells too, whoever is credited. */
function claimShared(link: LinkContext, x: Source, y: Source): number {
  const [left, right] = [claimStems(link.a, x), claimStems(link.b, y)]
  const shared = [...left].filter((concept) => right.has(concept)).length
  const whole = shared > 1 && shared === left.size && shared === right.size
  return shared < FEWEST_SHARED && !whole ? 0 : shared / Math.min(left.size, right.size)
}

/** A claim told in other words. */
const ONE_CLAIM = { score: 0.7, share: 0.6, whole: 0.55 }

/** 0 to 1: how far the claim is the same; quoting the same words makes it the same, however much else either passage says. */
function sameClaim(link: LinkContext, x: Source, y: Source): number {
  const named = isByName(link.a, x) && isByName(link.b, y)
  const quoted = link.utterances().filter(({ same }) => same >= ONE_UTTERANCE)
  return Math.max(
    link.contained,
    claimShared(link, x, y),
    named ? sameEvent(link, x, y, ONE_CLAIM) : 0,
    ...quoted.map(({ coverage }) => coverage),
  )
}

/** The one source that a side credits and the other does not; null when there is none or there are several. */
function onlySource(mine: readonly Source[], theirs: readonly Source[]): Source | null {
  const [first, ...others] = mine.filter((source) => !theirs.some((other) => isSame(source, other)))
  return first && others.every(({ key }) => key === first.key) ? first : null
}

function isSame(x: Source, y: Source): boolean {
  const areOther = x.kind === 'role' && y.kind === 'role' && rolesExclude(x.roles, y.roles)
  return !areOther && !bodiesExclude(x, y) && !areOtherStates(x, y) && shareWord(x.key, y.key)
}

/** "His wife" is not his daughter, though she may be somebody's. */
function areOtherKin(link: LinkContext, x: Source, y: Source): boolean {
  if (!isKin(x.key) || !isKin(y.key) || x.key === y.key || x.key === 'family' || y.key === 'family') return false
  const whose = (side: SideView, source: Source): string => {
    const first = side.words[wordsIn(side, source).from]?.norm ?? ''
    return /^(?:his|her|their)$/u.test(first) ? first : (source.owner ?? '')
  }
  const mine = whose(link.a, x)
  return mine !== '' && mine === whose(link.b, y)
}

export const attributionDetector: Detector = {
  kind: 'attribution',
  detect(link) {
    const [left, right] = [sourcesOf(link.a), sourcesOf(link.b)]
    const [x, y] = [onlySource(left, right), onlySource(right, left)]
    if (!x || !y || !(excludes(x, y) || areOtherKin(link, x, y)) || areKnown(link, x, y) || mayBeOne(link, x, y))
      return []
    return compareSpelling(textOf(link.a, x), textOf(link.b, y)) > 0 ? [] : [finding(link, x, y)]
  },
}
