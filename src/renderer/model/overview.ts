/** The cells of the overview bar: one a passage or link, merged where there is no room for each. */
import { type CompareModel, classOfPassage, classOfRow } from './compare-model.js'
import { groupBy } from '../../core/group.js'
import { type MarkClass, type Passage, isText } from '../../core/side-by-side/passages.js'

export interface Cell {
  readonly key: string
  readonly class: Exclude<MarkClass, 'note'>
  /** The letter is shown once in a run of agreeing cells. */
  readonly lettered: boolean
  /** Passages that the cell stands for, in reading order. */
  readonly passages: readonly string[]
}

/** Pixels below which a cell's letter cannot be read. */
const SMALLEST = 11

/** Where neighbours must merge, the strongest class of them is shown. */
const strength: Readonly<Record<Cell['class'], number>> = { diverge: 3, only: 2, adds: 1, agree: 0 }

export function overviewCells(model: CompareModel, height: number): readonly Cell[] {
  const single = model.rows.flatMap((row) =>
    row.kind === 'linked' ? [linkedCell(model, row)] : stackCells(model, row),
  )
  const room = Math.max(1, Math.floor(height / SMALLEST))
  return letter(single.length <= room ? single : merge(mergeAlike(single, room), room))
}

type Plain = Omit<Cell, 'lettered'>

function linkedCell(model: CompareModel, row: CompareModel['rows'][number]): Plain {
  const passages = [...row.a, ...row.b].filter(isText).map(({ key }) => key)
  return { key: row.key, class: classOfRow(model, row), passages }
}

function stackCells(model: CompareModel, row: CompareModel['rows'][number]): readonly Plain[] {
  const cells: Plain[] = []
  const longest = Math.max(row.a.length, row.b.length)
  const add = (passage: Passage | undefined): void => {
    // Before anything is compared the cells stand in their places, without a class that would be told.
    const kind = passage && (model.compared ? classOfPassage(model, passage) : isText(passage) ? 'only' : null)
    if (passage && kind) cells.push({ key: passage.key, class: kind, passages: [passage.key] })
  }
  for (let at = 0; at < longest; at += 1) {
    add(row.a[at])
    add(row.b[at])
  }
  return cells
}

/** Neighbours of one class become one cell, as many as are needed to fit. */
function mergeAlike(cells: readonly Plain[], room: number): readonly Plain[] {
  const merged: Plain[] = []
  let surplus = cells.length - room
  for (const cell of cells) {
    const last = merged.at(-1)
    if (last?.class === cell.class && surplus > 0) {
      merged[merged.length - 1] = { ...last, passages: [...last.passages, ...cell.passages] }
      surplus -= 1
    } else merged.push(cell)
  }
  return merged
}

/** What is still too many is put together evenly; the strongest class wins. */
function merge(cells: readonly Plain[], room: number): readonly Plain[] {
  if (cells.length <= room) return cells
  const groups = groupBy(cells, (_, at) => Math.floor((at * room) / cells.length))
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group
    return first ? [rest.reduce((one, other) => join(one, other), first)] : []
  })
}

const join = (one: Plain, other: Plain): Plain => ({
  key: one.key,
  class: strength[other.class] > strength[one.class] ? other.class : one.class,
  passages: [...one.passages, ...other.passages],
})

const letter = (cells: readonly Plain[]): readonly Cell[] =>
  cells.map((cell, at) => ({ ...cell, lettered: cell.class !== 'agree' || cells[at - 1]?.class !== 'agree' }))

/** For each line of the view the stretch of cells it stands for, as places between 0 and the number of cells. */
export function cellsOfLines(
  lines: readonly (readonly Passage[])[],
  cells: readonly Cell[],
): readonly { readonly from: number; readonly to: number }[] {
  const cellOf = new Map(cells.flatMap((cell, at) => cell.passages.map((key) => [key, at] as const)))
  let reached = 0
  return lines.map((passages) => {
    const own = passages.flatMap(({ key }) => cellOf.get(key) ?? [])
    const from = own.length > 0 ? Math.min(...own) : reached
    const to = own.length > 0 ? Math.max(...own) + 1 : reached
    reached = Math.max(reached, to)
    return { from, to }
  })
}
