/**
 * Words of one kind that exclude each other in the same place of two close passages: a silver and a grey car, the left and the right arm, murder and
 * manslaughter, inside and outside the embassy.
 */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, SAME_PLACE, type LinkContext } from './context.js'
import {
  CHAMBERS,
  DESCRIBING,
  DIRECTIONS,
  FIRST_HALVES,
  FRAMED,
  FRAMED_WORDS,
  GRADING,
  PARTS_OF_TIME,
  TELLING,
} from './contrastWords.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { isNamed, neighbour, onceASide, overlaps, rangeOf, type SideView, type Word } from './view.js'

interface Member {
  readonly line: number
  readonly member: number
}

type Members = ReadonlyMap<string, readonly Member[]>

function membersOf(lines: readonly string[]): Members {
  const map = new Map<string, Member[]>()
  lines.forEach((words, line) => {
    words.split(' | ').forEach((forms, member) => {
      for (const form of forms.split(' ')) map.set(form, [...(map.get(form) ?? []), { line, member }])
    })
  })
  return map
}

interface Contrast {
  readonly a: Word
  readonly b: Word
}

interface Listed {
  readonly word: Word
  readonly members: readonly Member[]
}

/** Reads the words of a side that stand in lines. */
const listedIn = (lines: readonly string[]): ((side: SideView) => readonly Listed[]) => {
  const members = membersOf(lines)
  return onceASide((side) =>
    side.words.flatMap((word) => {
      const of = members.get(word.norm)
      return of === undefined ? [] : [{ word, members: of }]
    }),
  )
}

const hasMember = (listed: readonly Listed[], { line, member }: Member): boolean =>
  listed.some(({ members }) => members.some((one) => one.line === line && one.member === member))

/** "The hand, arm and neck": where a side names several of one line, it is no one thing that the other names otherwise. */
const isAlone = (listed: readonly Listed[], { line, member }: Member): boolean =>
  listed.every(({ members }) => members.every((one) => one.line !== line || one.member === member))

/** Words of one line, each only on its own side. */
const contrastsOf = (left: readonly Listed[], right: readonly Listed[]): readonly Contrast[] =>
  (right.length === 0 ? [] : left).flatMap((a) =>
    a.members.flatMap((mine) => {
      if (hasMember(right, mine) || !isAlone(left, mine)) return []
      const b = right.find(({ members }) => members.some((one) => one.line === mine.line && isAlone(right, one)))
      return b ? [{ a: a.word, b: b.word }] : []
    }),
  )

const sure = (near = 1): { readonly near: number; readonly sure: number } => ({ near, sure: 1 })

/** A description is held to its noun by itself. */
const NEAR_DESCRIBED = 0.25

/** How far behind a word for a person the name may stand: "his son, Tom Hale". */
const NAME_REACH = 4

function bearerOf(side: SideView, word: Word): string | null {
  const behind = side.words.slice(word.index + 1, word.index + 1 + NAME_REACH)
  const name = side.names.find(
    ({ kind, form, ...range }) =>
      kind === 'person' && form !== 'pronoun' && form !== 'role' && behind.some((found) => overlaps(found, range)),
  )
  const { text } = side.analysis.article
  return name?.entity ?? behind.find(({ start }) => /\p{Lu}/u.test(text.charAt(start)))?.norm ?? null
}

/** "His son, Tom Hale" and "his daughter, Eve Hale" are two people, each told of by itself. */
function areTwoPeople(link: LinkContext, { a, b }: Contrast): boolean {
  const [mine, theirs] = [bearerOf(link.a, a), bearerOf(link.b, b)]
  return mine !== null && theirs !== null && mine !== theirs
}

/** How far behind a description its noun may stand, in words of meaning: "silver Toyota Camry". */
const NOUN_REACH = 3

/** The words of meaning behind a description, up to a little word: what it may belong to. */
function described(side: SideView, word: Word): readonly Word[] {
  const found: Word[] = []
  for (const next of side.words.slice(word.index + 1, word.index + 1 + NOUN_REACH)) {
    if (next.passage !== word.passage || next.stop) break
    found.push(next)
  }
  return found
}

const descriptionsIn = listedIn(DESCRIBING)
const gradesIn = listedIn(GRADING)
const directionsIn = listedIn(DIRECTIONS)

function descriptions(
  link: LinkContext,
  read: (side: SideView) => readonly Listed[],
  { kind, least }: { readonly kind: Finding['kind']; readonly least: number },
): readonly Finding[] {
  return contrastsOf(read(link.a), read(link.b)).flatMap(({ a, b }) => {
    const near = nearness(link, a, b)
    if (near < least || isNamed(link.a, a) || isNamed(link.b, b)) return []
    const theirs = described(link.b, b)
    const noun = described(link.a, a).find((mine) => theirs.some((word) => conceptOf(word) === conceptOf(mine)))
    const same = noun && theirs.find((word) => conceptOf(word) === conceptOf(noun))
    const [mine, other] = [
      noun && rangeOf(link.a, a.index, noun.index + 1),
      same && rangeOf(link.b, b.index, same.index + 1),
    ]
    if (!noun || !same || areTwoPeople(link, { a: noun, b: same })) return []
    return mine && other ? [otherWords(link, kind, mine, other, sure(near))] : []
  })
}

/** How far from a word its neighbour of meaning may stand, in words. */
const ADJACENT = 4

function shareNeighbour(link: LinkContext, { a, b }: Contrast, step: -1 | 1): boolean {
  const [mine, theirs] = [neighbour(link.a, a, step, ADJACENT), neighbour(link.b, b, step, ADJACENT)]
  return mine !== null && theirs !== null && conceptOf(mine) === conceptOf(theirs)
}

const nounsIn = listedIn(TELLING)
const chambersIn = listedIn(CHAMBERS)

/** A word that a figure counts in: "500 dollars" is no other thing than "460 euros". */
const isUnit = (side: SideView, word: Word): boolean => side.numbers.some((number) => overlaps(number, word))

/** "Tear [gas]". */
function wholeThing(side: SideView, word: Word): Range {
  const next = side.words[word.index + 1]
  const isHalf = FIRST_HALVES.has(word.norm) && next?.passage === word.passage && !next.stop
  return isHalf ? upTo(word, next) : word
}

function nouns(link: LinkContext): readonly Finding[] {
  if (link.contained < SAME_PLACE.alike) return []
  return contrastsOf(nounsIn(link.a), nounsIn(link.b)).flatMap((contrast) => {
    const { a, b } = contrast
    const near = nearness(link, a, b)
    if (near < SAME_PLACE.near || isNamed(link.a, a) || isNamed(link.b, b) || isUnit(link.a, a) || isUnit(link.b, b))
      return []
    const framed = shareNeighbour(link, contrast, -1) || shareNeighbour(link, contrast, 1)
    if (!framed || areTwoPeople(link, contrast)) return []
    return [otherWords(link, 'wording', wholeThing(link.a, a), wholeThing(link.b, b), sure(near))]
  })
}

/** "Goes to the Senate" and "goes to the House": a name of one word, behind the same word. */
function chambers(link: LinkContext): readonly Finding[] {
  return contrastsOf(chambersIn(link.a), chambersIn(link.b)).flatMap((contrast) =>
    link.contained >= SAME_PLACE.alike && shareNeighbour(link, contrast, -1)
      ? [otherWords(link, 'name', contrast.a, contrast.b, sure())]
      : [],
  )
}

const framedIn = listedIn(FRAMED)
const timesIn = listedIn(PARTS_OF_TIME)

/** Words of one line between the same words; in neither report the other's word stands so, too. */
function between(
  link: LinkContext,
  read: (side: SideView) => readonly Listed[],
  isSame: (contrast: Contrast) => boolean,
): readonly Contrast[] {
  const [left, right] = [read(link.a), read(link.b)]
  const line = (one: Listed, other: Listed, same: boolean): boolean =>
    one.members.some((mine) =>
      other.members.some((theirs) => mine.line === theirs.line && (mine.member === theirs.member) === same),
    )
  return left.flatMap((a) =>
    right.flatMap((b) => {
      if (!line(a, b, false) || !isSame({ a: a.word, b: b.word })) return []
      const repeated =
        right.some((other) => line(a, other, true) && isSame({ a: a.word, b: other.word })) ||
        left.some((other) => line(other, b, true) && isSame({ a: other.word, b: b.word }))
      return repeated ? [] : [{ a: a.word, b: b.word }]
    }),
  )
}

const betweenBoth =
  (link: LinkContext) =>
  (contrast: Contrast): boolean =>
    shareNeighbour(link, contrast, -1) && shareNeighbour(link, contrast, 1)

const framedWordsIn = listedIn(FRAMED_WORDS)

/** "Fell against the dollar on Friday", "fell against the pound on Friday". */
const framedNouns = (link: LinkContext): readonly Finding[] =>
  between(link, framedWordsIn, betweenBoth(link)).flatMap(({ a, b }) =>
    isUnit(link.a, a) || isUnit(link.b, b) ? [] : [otherWords(link, 'wording', a, b, sure())],
  )

/** Little words that stand in most passages and tell nothing by being there. */
const EVERYWHERE: ReadonlySet<string> = new Set(['to', 'from', 'with', 'for'])

/** "Inside the station and outside it": a side that has the other's word too, wherever, does not contradict it. */
const hasToo = (side: SideView, { norm }: Word): boolean => !EVERYWHERE.has(norm) && side.norms.has(norm)

const upTo = ({ start }: Word, { end }: Word): Range => ({ start, end })

/** From the little word to the word of meaning behind it: "inside the embassy". */
function framed(link: LinkContext): readonly Finding[] {
  return between(link, framedIn, betweenBoth(link)).flatMap(({ a, b }) => {
    const [mine, theirs] = [neighbour(link.a, a, 1, ADJACENT), neighbour(link.b, b, 1, ADJACENT)]
    if (mine === null || theirs === null || isUnit(link.a, mine) || isUnit(link.b, theirs)) return []
    if (hasToo(link.a, b) || hasToo(link.b, a)) return []
    return [otherWords(link, 'wording', upTo(a, mine), upTo(b, theirs), sure())]
  })
}

/** "Early on Monday", "late on Monday". */
function times(link: LinkContext): readonly Finding[] {
  return between(link, timesIn, (contrast) => shareNeighbour(link, contrast, 1)).flatMap(({ a, b }) => {
    const [mine, theirs] = [neighbour(link.a, a, 1, ADJACENT), neighbour(link.b, b, 1, ADJACENT)]
    if (mine === null || theirs === null || nearness(link, a, b) < SAME_PLACE.near) return []
    return [otherWords(link, 'date', upTo(a, mine), upTo(b, theirs), sure())]
  })
}

/** How many words of a place may stand between "from" and "to". */
const ROUTE = 4

interface Route {
  readonly range: Range
  readonly from: Word
  readonly to: Word
}

/** "From Orrin to Kells". */
const routesIn = onceASide((side): readonly Route[] =>
  side.words.flatMap((word) => {
    if (word.norm !== 'from') return []
    const to = side.words.slice(word.index + 2, word.index + 2 + ROUTE).find(({ norm }) => norm === 'to')
    const ends = to === undefined ? [] : [side.words[word.index + 1], side.words[to.index + 1]]
    const [start, end] = ends.filter((found) => found?.passage === word.passage && !found.stop)
    return start && end ? [{ range: { start: word.start, end: end.end }, from: start, to: end }] : []
  }),
)

/** The same way in the other direction. */
const turnedRoutes = (link: LinkContext): readonly Finding[] =>
  routesIn(link.a).flatMap((mine) =>
    routesIn(link.b).flatMap((theirs) =>
      mine.from.stem === theirs.to.stem && mine.to.stem === theirs.from.stem && mine.from.stem !== mine.to.stem
        ? [otherWords(link, 'place', mine.range, theirs.range, sure())]
        : [],
    ),
  )

/** All words of one kind that exclude each other in a link. */
export const exclusions = (link: LinkContext): readonly Finding[] => [
  ...descriptions(link, descriptionsIn, { kind: 'wording', least: NEAR_DESCRIBED }),
  ...descriptions(link, gradesIn, { kind: 'wording', least: SAME_PLACE.near }),
  ...descriptions(link, directionsIn, { kind: 'place', least: SAME_PLACE.near }),
  ...nouns(link),
  ...chambers(link),
  ...framed(link),
  ...framedNouns(link),
  ...times(link),
  ...turnedRoutes(link),
]
