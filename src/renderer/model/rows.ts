/**
 * The rows of the compare view. A link in order is a row on which both sides meet; passages between two such landmarks stack, each
 * column in its own reading order, opposite each other.
 */
import type { Landmark } from '../../core/side-by-side/landmarks.js'
import type { Passage } from '../../core/side-by-side/passages.js'

export interface Row {
  /** Stays the same while the texts and links do. */
  readonly key: string
  /** `linked`: both sides state the same thing. `stack`: what stands between two landmarks. */
  readonly kind: 'linked' | 'stack'
  readonly a: readonly Passage[]
  readonly b: readonly Passage[]
  /** Every side that is there goes on within its paragraph: less room above. */
  readonly tight: boolean
}

/** A run of agreeing rows, folded to one line. */
export interface Fold {
  readonly key: string
  readonly kind: 'fold'
  readonly rows: readonly Row[]
}

export type Line = Row | Fold

/** The rows of a line: itself, or what it folds away. */
export const rowsIn = (line: Line): readonly Row[] => (line.kind === 'fold' ? line.rows : [line])

/** About how many characters the longer side of a stack holds before it is cut, so that a long stack can be drawn piece by piece. */
const STACK_CHARACTERS = 1800

/** Fewer agreeing rows than this are not worth a fold. */
const FOLD_FROM = 3

export function rowsOf(a: readonly Passage[], b: readonly Passage[], landmarks: readonly Landmark[]): readonly Row[] {
  const rows: Row[] = []
  let fromA = 0
  let fromB = 0
  for (const mark of landmarks) {
    rows.push(...stacks(a.slice(fromA, mark.a), b.slice(fromB, mark.b)))
    rows.push(rowOf('linked', a.slice(mark.a, mark.endA), b.slice(mark.b, mark.endB)))
    fromA = mark.endA
    fromB = mark.endB
  }
  rows.push(...stacks(a.slice(fromA), b.slice(fromB)))
  return rows
}

function rowOf(kind: Row['kind'], a: readonly Passage[], b: readonly Passage[]): Row {
  const firsts = [a[0], b[0]].filter((first) => first !== undefined)
  return {
    key: `${kind}:${a[0]?.key ?? ''}/${b[0]?.key ?? ''}`,
    kind,
    a,
    b,
    tight: firsts.length > 0 && firsts.every((first) => first.continues),
  }
}

function stacks(a: readonly Passage[], b: readonly Passage[]): readonly Row[] {
  const headA = headlineIn(a)
  const headB = headlineIn(b)
  // Two headlines always stand on one line, shared words or not, whatever stands above them.
  if (headA && headB) {
    return [
      ...cutStack(a.slice(0, headA.start), b.slice(0, headB.start)),
      rowOf('stack', a.slice(headA.start, headA.end), b.slice(headB.start, headB.end)),
      ...stacks(a.slice(headA.end), b.slice(headB.end)),
    ]
  }
  return cutStack(a, b)
}

/** The first run of headlines. */
function headlineIn(passages: readonly Passage[]): { readonly start: number; readonly end: number } | null {
  const start = passages.findIndex(({ kind }) => kind === 'headline')
  if (start < 0) return null
  const length = passages.slice(start).findIndex(({ kind }) => kind !== 'headline')
  return { start, end: length < 0 ? passages.length : start + length }
}

/**
 * A long stack in pieces. Each holds the same share of either side, so that both sides end together, however much longer one of them
 * is: whoever reads the longer one has that part of the other beside it.
 */
function cutStack(a: readonly Passage[], b: readonly Passage[]): readonly Row[] {
  if (a.length === 0 && b.length === 0) return []
  const pieces = Math.ceil(Math.max(charactersIn(a), charactersIn(b)) / STACK_CHARACTERS)
  const [partsA, partsB] = [sharesOf(a, pieces), sharesOf(b, pieces)]
  return partsA.flatMap((part, at) => {
    const other = partsB[at] ?? []
    return part.length + other.length === 0 ? [] : [rowOf('stack', part, other)]
  })
}

const lengthOf = ({ start, end }: Passage): number => end - start

const charactersIn = (passages: readonly Passage[]): number =>
  passages.reduce((sum, passage) => sum + lengthOf(passage), 0)

/** The passages in so many parts of about as many characters each; a part may be empty where passages are long. */
function sharesOf(passages: readonly Passage[], count: number): readonly (readonly Passage[])[] {
  const all = charactersIn(passages)
  const parts: Passage[][] = Array.from({ length: Math.max(1, count) }, () => [])
  let before = 0
  for (const passage of passages) {
    // By its middle, so that a long passage stands where most of it belongs.
    const middle = before + lengthOf(passage) / 2
    parts[Math.min(parts.length - 1, Math.floor((middle * parts.length) / Math.max(1, all)))]?.push(passage)
    before += lengthOf(passage)
  }
  return parts
}

/** Folds runs of agreeing rows, but for those whose fold the person opened. */
export function foldAgreeing(
  rows: readonly Row[],
  agrees: (row: Row) => boolean,
  opened: ReadonlySet<string>,
): readonly Line[] {
  const lines: Line[] = []
  let run: Row[] = []
  const endRun = (): void => {
    const fold: Fold = { key: `fold:${run[0]?.key ?? ''}`, kind: 'fold', rows: run }
    if (run.length < FOLD_FROM) lines.push(...run)
    else if (opened.has(fold.key)) lines.push(...run)
    else lines.push(fold)
    run = []
  }
  for (const row of rows) {
    if (row.kind === 'linked' && agrees(row)) run.push(row)
    else {
      endRun()
      lines.push(row)
    }
  }
  endRun()
  return lines
}
