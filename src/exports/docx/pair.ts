/** A pair as a two-column table: A in its order, B beside it, marks as real formatting. */
import { AlignmentType, BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Place } from '../../core/article/places.js'
import { decisionWord } from '../decision.js'
import { alsoWords, type ArticleHead, copiedWords, countWords, isDecided, LETTER, movedWords, type PairReport, type PassageText, placeWords, type Row, type RowClass, type Run, type RunEntries } from '../report.js' // prettier-ignore
import type { Comments } from './comments.js'
import { type Column, heading, MARK, NO_LINES, paragraph, type Piece, SMALL, words, wordTable } from './parts.js'

/** The two columns of a pair and the list of its differences. */
export function pairPieces(pair: PairReport, comments: Comments, title: string): readonly Piece[] {
  const columns = { a: 46, k: 8, b: 46 }
  const cell = (size: number, children: readonly Paragraph[], borders = {}): TableCell =>
    new TableCell({
      width: { size, type: WidthType.PERCENTAGE },
      borders: { ...NO_LINES, ...borders },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: children.length === 0 ? [new Paragraph({ children: [] })] : [...children],
    })
  const head = new TableRow({
    tableHeader: true,
    children: [cell(columns.a, headLines('A', pair.a)), cell(columns.k, []), cell(columns.b, headLines('B', pair.b))],
  })
  const rows = pair.rows.map((row) => {
    const [onA, onB] = [row.a.length > 0, row.b.length > 0]
    const middle = letterCell(row, comments)
    const a = [...passages(row.a, comments), ...alsoLines(row, 'a')]
    const moved = movedWords(row)
    const b = [...passages(row.b, comments), ...(moved === null ? [] : [paragraph(moved, 'small')]), ...alsoLines(row, 'b')] // prettier-ignore
    return new TableRow({
      cantSplit: true,
      children: [
        cell(columns.a, a, onA && !row.dismissed ? { right: edge(row.class) } : {}),
        cell(columns.k, [middle]),
        cell(columns.b, b, onB && !row.dismissed ? { left: edge(row.class) } : {}),
      ],
    })
  })
  const width = { size: 100, type: WidthType.PERCENTAGE }
  const table = new Table({ width, columnWidths: [4645, 808, 4645], borders: { ...NO_LINES, insideHorizontal: NO_LINES.top, insideVertical: NO_LINES.top }, rows: [head, ...rows] }) // prettier-ignore
  const copied = pair.copied.map((one) => paragraph(copiedWords(one), 'small'))
  return [
    heading(title, 2),
    paragraph(countWords(pair), 'small'),
    table,
    ...differenceTable(pair),
    ...(copied.length === 0 ? [] : [heading('Word for word the same', 3), ...copied]),
  ]
}

function headLines(letter: 'A' | 'B', { outlet, authors, agencies, dated, file }: ArticleHead): readonly Paragraph[] {
  const facts = [...authors, ...agencies, dated, file].join(' \u00B7 ')
  return [
    new Paragraph({
      children: [words(`${letter}  ${outlet ?? 'Outlet not stated'}`, { bold: true, font: 'Arial', size: 20 })],
    }),
    new Paragraph({ children: [words(facts, SMALL)] }),
  ]
}

/** Every class has its own line, so that a grey print still tells them apart. */
function edge(name: RowClass): {
  readonly style: (typeof BorderStyle)[keyof typeof BorderStyle]
  readonly size: number
  readonly color: string
  readonly space: number
} {
  switch (name) {
    case 'agree':
      return { style: BorderStyle.SINGLE, size: 8, color: '0072B2', space: 4 }
    case 'diverge':
      return { style: BorderStyle.SINGLE, size: 24, color: 'C04D00', space: 4 }
    case 'adds':
      return { style: BorderStyle.DOTTED, size: 24, color: '00916A', space: 4 }
    case 'only':
      return { style: BorderStyle.DASHED, size: 16, color: '71698A', space: 4 }
  }
}

function letterCell(row: Row, comments: Comments): Paragraph {
  const letter = row.dismissed
    ? words('dismissed', SMALL)
    : words(LETTER[row.class], { bold: true, font: 'Arial', size: 20 })
  const notes = row.notes.map((number) => words(` N${String(number)}`, { ...SMALL, bold: true }))
  const hand = row.byPerson ? [words(' by hand', SMALL)] : []
  const children = comments.around(row.notes.map((number) => `n${String(number)}`), [letter, ...notes, ...hand]) // prettier-ignore
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [...children] })
}

function alsoLines(row: Row, side: 'a' | 'b'): readonly Paragraph[] {
  return row.also.filter((one) => one.side === side).map((one) => paragraph(alsoWords(one, row, side), 'small'))
}

function passages(list: readonly PassageText[], comments: Comments): readonly Paragraph[] {
  return list.map(
    ({ kind, runs }) =>
      new Paragraph({
        spacing: { after: 60 },
        children: runs.flatMap((run) => marked(run, kind === 'headline', comments)),
      }),
  )
}

function marked(run: Run, bold: boolean, comments: Comments): readonly ParagraphChild[] {
  const style = run.diverge ? MARK.diverge : run.adds ? MARK.adds : run.noted ? MARK.note : {}
  // Numbers stand in the words too: on paper there are no comments.
  const numbers = [...run.differences.map(String), ...run.notes.map((number) => `N${String(number)}`)]
  // Parted from the words, for who copies them: “120 [9]”, not “1209”.
  const raised = numbers.length === 0 ? [] : [words(`\u00A0[${numbers.join(', ')}]`, { superScript: true, bold: true, font: 'Arial', size: 22 })] // prettier-ignore
  return [
    ...comments.begin(keysOf(run.begun)),
    words(run.text, { ...style, bold }),
    ...comments.end(keysOf(run)),
    ...raised,
  ]
}

const keysOf = ({ differences, notes }: RunEntries): readonly string[] => [
  ...differences.map((number) => `d${String(number)}`),
  ...notes.map((number) => `n${String(number)}`),
]

function differenceTable(pair: PairReport): readonly Piece[] {
  const { differences } = pair
  if (differences.length === 0) return []
  const side = (text: string | null, at: Place | null): string =>
    `${text === null ? 'no such words' : `“${text}”`}${at === null ? '' : ` (${placeWords(at)})`}`
  const decided = isDecided(pair)
  const rows = differences.map((one) => [
    String(one.number),
    one.name + (one.significance === 'style' ? ' (style)' : ''),
    side(one.a, one.placeA),
    side(one.b, one.placeB),
    one.message,
    ...(decided ? [decisionWord(one)] : []),
  ])
  const columns: readonly Column[] = [
    { head: 'No.', share: 6, voice: 'ours' },
    { head: 'Kind', share: 14, voice: 'ours' },
    { head: 'A', share: 24, voice: 'quoted' },
    { head: 'B', share: 24, voice: 'quoted' },
    { head: 'What differs', share: decided ? 20 : 32, voice: 'ours' },
    ...(decided ? [{ head: 'Decision', share: 12, voice: 'ours' } as const] : []),
  ]
  return [heading('Differences', 3), wordTable(columns, rows)]
}
