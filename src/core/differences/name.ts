/** The same person or organisation under two spellings. */
import type { NameMention } from '../analysis.js'
import type { Range } from '../model.js'
import { declinesNames } from '../text/language.js'
import type { LinkContext } from './context.js'
import { otherCodes } from './codes.js'
import { nearness } from './context.js'
import type { Detector, Finding } from './detector.js'
import { foldedOf } from './folded.js'
import { mayBeOneGivenName } from './givenNames.js'
import { sameEvent } from './sameEvent.js'
import { otherNames } from './otherNames.js'
import { pairUp } from './pairing.js'
import { compareFolded, editDistance, foldName } from './spelling.js'
import { areOfOneScript, areOneName } from './transliteration.js'
import { hasAny, meets, onceASide, rangeOf, textOf, wordsIn, type SideView } from './view.js'

interface Candidate {
  readonly name: NameMention
  readonly words: readonly string[]
}

const candidates = onceASide((side): readonly Candidate[] =>
  side.names
    .filter((name) => name.kind !== 'place' && (name.form === 'full' || name.form === 'surname'))
    .map((name) => ({ name, words: wordsOf(side, name) }))
    .filter(({ words }) => words.length > 1 || !declinesNames(side.analysis.article.language)),
)

/** The folded words of a name; house spelling is folded too ("Labour", "Labor"). */
function wordsOf(side: SideView, name: NameMention): readonly string[] {
  const { from, to } = wordsIn(side, name)
  const norms = side.words.slice(from, to).map((word) => word.norm)
  return foldName(norms.join(' ')).split(' ')
}

/** Names that the other side does not have in the same spelling. */
function unmatched(names: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  const known = new Set(others.map(({ words }) => words.join(' ')))
  return names.filter(({ words }) => !known.has(words.join(' ')))
}

export const nameDetector: Detector = {
  kind: 'name',
  detect(link) {
    const left = candidates(link.a)
    const right = candidates(link.b)
    const pairs = pairUp(unmatched(left, right), unmatched(right, left), (x, y) => compareFolded(x.words, y.words))
    const spelled = pairs.map(({ a, b, score }) => {
      const house = areOneName(link, a.words, b.words) || areOfOneScript(textOf(link.a, a.name), textOf(link.b, b.name))
      return finding(link, a.name, b.name, { sure: score, significance: house ? 'style' : 'fact' })
    })
    const found = [...spelled, ...otherGivenNames(link), ...otherPeople(link), ...otherCodes(link)]
    const more = otherNames(link, 'name').filter((one) => !found.some(({ a, b }) => meets(a, one.a) || meets(b, one.b)))
    return [...found, ...more]
  },
}

interface Person {
  readonly name: NameMention
  readonly given: string
  readonly surname: string
  /** The role right before the name, folded ("mayor"); null when there is none. */
  readonly role: string | null
}

function roleBefore(side: SideView, { start, entity }: NameMention): string | null {
  const role = side.names.find(
    (name) => name.form === 'role' && name.entity === entity && start - name.end <= 2 && start > name.end,
  )
  return role ? textOf(side, role).toLowerCase() : null
}

/** The people that one side names in full, each once. */
const people = onceASide((side): readonly Person[] => {
  const found = new Map<string, Person>()
  for (const name of side.names) {
    if (name.kind !== 'person' || name.form !== 'full' || found.has(name.entity)) continue
    const words = wordsOf(side, name)
    const [given, surname] = [words[0], words.at(-1)]
    if (words.length > 1 && given !== undefined && surname !== undefined)
      found.set(name.entity, { name, given, surname, role: roleBefore(side, name) })
  }
  return [...found.values()]
})

/** Whether the whole article names somebody with this given name and surname: then the two are known to be two. */
function isNamed({ analysis }: SideView, { given, surname }: Person): boolean {
  const name = `${given} ${surname}`
  return foldedOf(analysis)
    .passages()
    .some((passage) => passage.includes(name))
}

/** One surname and one role with two given names that cannot be one: without the role they may well be relatives. */
function otherGivenNames(link: LinkContext): readonly Finding[] {
  const right = people(link.b)
  return people(link.a).flatMap((x) =>
    right
      .filter((y) => x.surname === y.surname && !mayBeOneGivenName(x.given, y.given))
      .filter((y) => !areOneName(link, [x.given], [y.given]) && compareFolded([x.given], [y.given]) === 0)
      .filter((y) => (x.role !== null && x.role === y.role) || areMixedUp(link, x, y) || areOnly(link, x, y))
      .filter((y) => !isNamed(link.b, x) && !isNamed(link.a, y))
      .map((y) => givenNameFinding(link, x.name, y.name)),
  )
}

/** Where a family is told of, one surname is of several. */
const KIN: ReadonlySet<string> = new Set(
  'son daughter brother sister wife husband father mother parents twin twins widow cousin uncle aunt nephew niece grandson granddaughter family couple'.split(
    ' ',
  ),
)

/** Enough of one event for the only people of one surname to be one. */
const ONE_PERSON = { score: 0.9, share: 0.6, whole: 0.5 }

/** Nobody else of either passage is named in full, or what is told of the two is all told alike. */
function areOnly(link: LinkContext, x: Person, y: Person): boolean {
  const isOnly = (side: SideView, one: Person): boolean =>
    people(side).every((other) => other === one || other.surname !== one.surname)
  if (hasAny(link.a, KIN) || hasAny(link.b, KIN)) return false
  return isOnly(link.a, x) && isOnly(link.b, y) && sameEvent(link, x.name, y.name, ONE_PERSON) > 0
}

/** Names of one surname and one initial in one place are easily mixed up; of two initials they may be two of a family. */
function areMixedUp(link: LinkContext, x: Person, y: Person): boolean {
  return x.given.startsWith(y.given.charAt(0)) && nearness(link, x.name, y.name) >= ONE_PLACE
}

/** From here on the words around two names are the same, so that the names stand in one place of one statement. */
const ONE_PLACE = 0.6

/** Whether a side's whole article mentions a surname at all. */
function hasSurname({ analysis }: SideView, { surname }: Person): boolean {
  return foldedOf(analysis).words().has(surname)
}

/** Two people of one role or given name in one place of a statement, of whom each article knows only its own. */
function otherPeople(link: LinkContext): readonly Finding[] {
  const right = people(link.b)
  return people(link.a).flatMap((x) =>
    right
      .filter((y) => x.surname !== y.surname && ((x.role !== null && x.role === y.role) || x.given === y.given))
      .filter((y) => compareFolded([x.surname], [y.surname]) === 0 && !areOneName(link, [x.surname], [y.surname]))
      .filter((y) => nearness(link, x.name, y.name) >= ONE_PLACE || areConfused(link, x, y))
      .filter((y) => !hasSurname(link.b, x) && !hasSurname(link.a, y))
      .map((y) => givenNameFinding(link, x.name, y.name)),
  )
}

/** "Karen Holt" and "Karen Bolt": of two names that only another first letter tells apart, in reports of one event, one is mistaken. */
function areConfused(link: LinkContext, x: Person, y: Person): boolean {
  const shorter = Math.min(x.surname.length, y.surname.length)
  if (x.given !== y.given || shorter < SHORTEST_CONFUSED || editDistance(x.surname, y.surname) !== 1) return false
  return sameEvent(link, x.name, y.name, CONFUSED) > 0
}
const SHORTEST_CONFUSED = 4
const CONFUSED = { score: 0.7, share: 0.5, whole: 0.45 }

function givenNameFinding(link: LinkContext, x: NameMention, y: NameMention): Finding {
  const [first, second] = [textOf(link.a, x), textOf(link.b, y)].sort((one, other) => (one < other ? -1 : 1))
  const found = finding(link, x, y, { sure: 0.7, significance: 'fact' })
  return { ...found, message: `One report names “${first ?? ''}”, the other “${second ?? ''}”.` }
}

/** Enough of one event for two spellings to be of one name. */
const ONE_EVENT = { score: 0.85, share: 0.5, whole: 0.45 }

/** The words of two names that differ, without those that are equal before and behind them. */
function differing(link: LinkContext, x: NameMention, y: NameMention): { readonly a: Range; readonly b: Range } {
  const [p, q] = [wordsIn(link.a, x), wordsIn(link.b, y)]
  const equal = (i: number, j: number): boolean => link.a.words[i]?.norm === link.b.words[j]?.norm
  let [fromA, fromB, toA, toB] = [p.from, q.from, p.to, q.to]
  while (fromA < toA - 1 && fromB < toB - 1 && equal(fromA, fromB)) [fromA, fromB] = [fromA + 1, fromB + 1]
  while (toA - 1 > fromA && toB - 1 > fromB && equal(toA - 1, toB - 1)) [toA, toB] = [toA - 1, toB - 1]
  return { a: rangeOf(link.a, fromA, toA) ?? x, b: rangeOf(link.b, fromB, toB) ?? y }
}

/** With the same given name a surname that is off by a letter is the same person's, whatever else the passages tell of them. */
function sharesGivenName(link: LinkContext, x: NameMention, y: NameMention): boolean {
  const [p, q] = [wordsOf(link.a, x), wordsOf(link.b, y)]
  return p.length > 1 && p[0] === q[0] && (p[0]?.length ?? 0) > 2
}

function finding(
  link: LinkContext,
  x: NameMention,
  y: NameMention,
  how: Pick<Finding, 'significance'> & { readonly sure: number },
): Finding {
  const [first, second] = [textOf(link.a, x), textOf(link.b, y)].sort((one, other) => (one < other ? -1 : 1))
  const { a, b } = differing(link, x, y)
  return {
    kind: 'name',
    significance: how.significance,
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    message: `The name is spelled “${first ?? ''}” in one report and “${second ?? ''}” in the other.`,
    evidence: {
      near: Math.max(
        nearness(link, x, y),
        sharesGivenName(link, x, y) || sameEvent(link, a, b, ONE_EVENT) > 0 ? 0.5 : 0,
      ),
      alike: link.contained,
      sure: how.sure,
    },
  }
}
