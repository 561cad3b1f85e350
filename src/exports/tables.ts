/** The tables of a report as rows of cells, for CSV and XLSX. */
import { decisionWord } from './decision.js'
import { type NoteEntry, type PairReport, placeCell, type Report, wholeCell } from './report.js'

/** Words, or a figure of ours (a count, a score); never a formula. */
export type Cell = string | number | null

export interface Table {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Difference by difference, claim by article, note by note. */
export function tablesOf(report: Report): readonly Table[] {
  return [differences(report), claims(report), notes(report)]
}

function differences(report: Report): Table {
  const head = [
    'No.', 'Kind', 'What differs', 'Outlet A', 'Words A', 'Outlet B', 'Words B', 'Decision', 'Passage A', 'Passage B', 'Paragraph A', 'Paragraph B', 'File A', 'File B', 'Significance', 'Score of the link',
  ] // prettier-ignore
  return { name: 'Differences', head, rows: report.pairs.flatMap(differenceRows) }
}

function differenceRows(pair: PairReport): readonly (readonly Cell[])[] {
  const { a, b } = pair
  return pair.differences.map((one) => [
    one.number,
    one.name,
    one.message,
    a.outlet,
    one.a,
    b.outlet,
    one.b,
    decisionWord(one),
    one.passageA,
    one.passageB,
    placeCell(one.placeA),
    placeCell(one.placeB),
    a.file,
    b.file,
    one.significance,
    Math.round(one.score * 100) / 100,
  ])
}

function claims({ claims: rows, articles }: Report): Table {
  const head = ['Claim', 'Differs', ...articles.map(({ name, file }) => (name === file ? name : `${name} (${file})`))]
  return { name: 'Claims', head, rows: rows.map(({ label, cells, diverges }) => [label, diverges ? 'yes' : null, ...cells.map((cell) => (cell === null ? 'not mentioned' : wholeCell(cell)))]) } // prettier-ignore
}

function notes(report: Report): Table {
  const head = ['No.', 'About', 'Words', 'From', 'Note', 'Class', 'Tags', 'Author', 'Written', 'Changed', 'State']
  return { name: 'Notes', head, rows: [...report.notes, ...report.waiting].map(noteRow) }
}

function noteRow(entry: NoteEntry): readonly Cell[] {
  const { number, about, quotations, body, label, tags, author, note, state } = entry
  return [
    number,
    about,
    quotations.map(({ words }) => words).join('\n'),
    quotations.map(({ from }) => from).join('\n'),
    body,
    label,
    tags.join(', '),
    author,
    note.created,
    note.modified,
    state,
  ]
}

/**
 * Keeps a cell from being read as a formula (OWASP, CSV injection): one that begins with a sign that could start one gets an apostrophe
 * in front, also behind white space and in its full-width form. So does what follows a semicolon, a tab or a line end inside a cell, for
 * a spreadsheet that separates by those would begin a cell there.
 */
export function guarded(cell: string): string {
  const inside = cell.replace(/([;\t\n\r][ \u00A0]*)(?=[=@\uFF1D\uFF20]|[+\uFF0B-][\w(])/gu, "$1'")
  return /^[\s\u200B-\u200F\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212|%]/u.test(cell) || /^[\t\r]/.test(cell)
    ? `'${inside}`
    : inside
}
