/** Groups passages into the rows of the coverage matrix: each row one statement, each passage in the rows that its links bear out. */
import { averageLinkage } from './linkage.js'
import { meanTie, type Ties } from './ties.js'

/** What the grouping knows of a passage; its place is its index in the list. */
export interface RowPassage {
  readonly article: string
  /** A caption may be in a row but does not found one together with others: it tells what a picture shows, beside what happened. */
  readonly isCaption: boolean
}

export interface Row {
  /** The passages that founded the row, by place. No two rows have the same. */
  readonly core: readonly number[]
  /** All its passages, by place. */
  readonly members: readonly number[]
}

/** Mean link score that two groups of passages need to become one row; a link that is not there counts 0. */
const JOINED = 0.5
/** The same for a passage that is to be taken into a row, when it is in another one and when it is in none. */
const ALSO = 0.4
const LEFT = 0.3
/** Such a passage needs one link as sure as this; so does a passage in no row to make one with its counterpart. */
const SURE = 0.5
/** Two passages that are in rows of their own make one together when their link is as sure as this. */
const OWN_ROW = 0.7
/** Mean link score to the passages of such a row that a further one needs. */
const GROWN = 0.5
/** Most rows of one passage: a long lead states several things, but what is everywhere tells nothing. */
const MOST_ROWS = 3

/** Two rows are twins when this share of the passages of both is in both. Equal rows always are. */
const TWINS = 0.5

interface Tie {
  readonly x: number
  readonly y: number
  readonly score: number
}

const ascending = (places: readonly number[]): readonly number[] => [...places].sort((x, y) => x - y)

/** Rows as they grow, and which of them each passage is in. */
class RowBook {
  readonly rows: { readonly core: readonly number[]; readonly members: Set<number> }[] = []
  readonly #of = new Map<number, Set<number>>()

  open(core: readonly number[], members = core): void {
    this.rows.push({ core, members: new Set() })
    for (const place of members) this.add(place, this.rows.length - 1)
  }

  add(place: number, row: number): void {
    this.rows[row]?.members.add(place)
    this.#of.set(place, (this.#of.get(place) ?? new Set()).add(row))
  }

  of(place: number): ReadonlySet<number> {
    return this.#of.get(place) ?? new Set()
  }

  hasRoom(place: number): boolean {
    return this.of(place).size < MOST_ROWS
  }

  share(x: number, y: number): boolean {
    const others = this.of(y)
    return [...this.of(x)].some((row) => others.has(row))
  }
}

/** Rows of passages that are tied closely, all to all. */
function foundRows(passages: readonly RowPassage[], ties: Ties): RowBook {
  const book = new RowBook()
  const founders = passages.flatMap(({ isCaption }, place) => (isCaption ? [] : [place]))
  for (const cluster of averageLinkage(founders, ties, JOINED))
    if (new Set(cluster.map((place) => passages[place]?.article)).size > 1) book.open(cluster)
  return book
}

/** Takes passages into the rows that they are tied to as well, the closest first. A caption goes into one row. */
function takeIn(passages: readonly RowPassage[], ties: Ties, book: RowBook): void {
  const wanted = passages.flatMap(({ isCaption }, place) => {
    const sure = [...(ties[place] ?? [])].flatMap(([other, score]) => (score >= SURE ? [...book.of(other)] : []))
    const least = book.of(place).size > 0 ? ALSO : LEFT
    return [...new Set(sure)]
      .filter((row) => !book.of(place).has(row))
      .map((row) => ({ place, row, isCaption, mean: meanTie(place, book.rows[row]?.core ?? [], ties) }))
      .filter(({ mean }) => mean >= least)
  })
  wanted.sort((p, q) => q.mean - p.mean || p.place - q.place || p.row - q.row)
  for (const { place, row, isCaption } of wanted)
    if (isCaption ? book.of(place).size === 0 : book.hasRoom(place)) book.add(place, row)
}

/** Ties between articles, the surest first. */
function tiesBetween(passages: readonly RowPassage[], ties: Ties): readonly Tie[] {
  const found = ties.flatMap((row, x) =>
    [...row].flatMap(([y, score]) => (x < y && passages[x]?.article !== passages[y]?.article ? [{ x, y, score }] : [])),
  )
  return found.sort((p, q) => q.score - p.score || p.x - q.x || p.y - q.y)
}

/** The two passages of a link with those that are linked to both and closely tied to those taken before. */
function grownFrom({ x, y }: Tie, passages: readonly RowPassage[], ties: Ties, book: RowBook): readonly number[] {
  const candidates = [...(ties[x]?.keys() ?? [])]
    .filter((place) => ties[y]?.has(place) === true && book.hasRoom(place) && passages[place]?.isCaption === false)
    .map((place) => ({ place, mean: meanTie(place, [x, y], ties) }))
    .filter(({ mean }) => mean >= GROWN)
    .sort((p, q) => q.mean - p.mean || p.place - q.place)
  const members = [x, y]
  for (const { place } of candidates) if (meanTie(place, members, ties) >= GROWN) members.push(place)
  return members
}

/** Rows for sure links that no row holds: one of their passages states something further, or is in no row yet. */
function openFurther(passages: readonly RowPassage[], ties: Ties, book: RowBook): void {
  for (const tie of tiesBetween(passages, ties)) {
    const { x, y, score } = tie
    if (score < SURE) return
    if (book.share(x, y) || !book.hasRoom(x) || !book.hasRoom(y)) continue
    const [inRows, known] = [book.of(x).size > 0 && book.of(y).size > 0, book.of(x).size + book.of(y).size > 0]
    if (score < OWN_ROW && inRows) continue
    const captions = Number(passages[x]?.isCaption) + Number(passages[y]?.isCaption)
    if (captions === 2 || (captions === 1 && known)) continue
    book.open([x, y], grownFrom(tie, passages, ties, book))
  }
}

/** Rows that have most of their passages in common are one row, told twice. */
function withoutTwins(book: RowBook): RowBook {
  const merged = new RowBook()
  for (const { core, members } of book.rows) {
    const met = [...new Set([...members].flatMap((place) => [...merged.of(place)]))]
    const twin = met.find((row) => isTwin(members, merged.rows[row]?.members ?? new Set()))
    if (twin === undefined) merged.open(core, [...members])
    else for (const place of members) merged.add(place, twin)
  }
  return merged
}

function isTwin(x: ReadonlySet<number>, y: ReadonlySet<number>): boolean {
  let shared = 0
  for (const place of x) if (y.has(place)) shared++
  return shared >= TWINS * (x.size + y.size - shared)
}

/** Whether another row holds all of this one. */
function isWithin(book: RowBook, at: number): boolean {
  const members = [...(book.rows[at]?.members ?? [])]
  return [...book.of(members[0] ?? -1)].some(
    (other) => other !== at && members.every((place) => book.of(place).has(other)),
  )
}

/**
 * The rows of passages of two or more articles that state one thing, none of them within another. A passage that states several things is in
 * several rows, but never in more than three; a weak link that nothing else bears out is in none.
 */
export function groupRows(passages: readonly RowPassage[], ties: Ties): readonly Row[] {
  const book = foundRows(passages, ties)
  takeIn(passages, ties, book)
  openFurther(passages, ties, book)
  const merged = withoutTwins(book)
  return merged.rows
    .filter((_, at) => !isWithin(merged, at))
    .map(({ core, members }) => ({ core, members: ascending([...members]) }))
}
