/** A comparison as a Word document: a two-column table, marks as real formatting, differences and notes as real comments. */
import { AlignmentType, BorderStyle, CommentRangeEnd, CommentRangeStart, CommentReference, type ICommentOptions, Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun, UnderlineType, WidthType } from 'docx' // prettier-ignore
import { decisionWord } from '../decision.js'
import { when } from '../method.js'
import { bodyBlocks } from '../noteBody.js'
import { oneLine } from '../plain.js'
import { type ArticleHead, CLASS_WORD, type DifferenceEntry, KIND_WORD, LETTER, type NoteEntry, type PairReport, type PassageText, type Report, type Row, type RowClass, type Run } from '../report.js' // prettier-ignore
import { documentOf, heading, NO_LINES, paragraph, type Piece, SMALL, wordTable, words } from './parts.js'

/** Comment ids: differences first, then notes, counted through the whole document. */
class Comments {
  readonly options: ICommentOptions[] = []
  readonly #ids = new Map<string, number>()
  readonly #used = new Set<string>()
  readonly #date: Date

  constructor(date: Date) {
    this.#date = date
  }

  add(key: string, author: string, date: string, children: Paragraph[]): void {
    const time = Number.isNaN(Date.parse(date)) ? this.#date : new Date(date)
    const initials = author.slice(0, 2).toUpperCase()
    this.#ids.set(key, this.options.length)
    this.options.push({ id: this.options.length, author, initials, date: time, children })
  }

  /** The words with the comments around them. A comment is anchored once, at its first words. */
  around(keys: readonly string[], children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const fresh = keys.filter((key) => this.#ids.has(key) && !this.#used.has(key))
    for (const key of fresh) this.#used.add(key)
    const ids = fresh.flatMap((key) => this.#ids.get(key) ?? [])
    return [
      ...ids.map((id) => new CommentRangeStart(id)),
      ...children,
      ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
    ]
  }
}

/** Resolves to the bytes of the file. */
export function docxReport(report: Report): Promise<Uint8Array> {
  const comments = new Comments(new Date(Number.isNaN(Date.parse(report.made.at)) ? 0 : report.made.at))
  for (const entry of report.pairs.flatMap(({ differences }) => differences)) addDifference(comments, entry, report)
  for (const entry of report.notes) addNote(comments, entry)
  const children: Piece[] = [
    heading(report.title, 1),
    paragraph(`Comparison of ${String(report.articles.length)} articles, ${when(report.made.at)}`, 'small'),
    paragraph('Marks: = both say it; D they differ, double underline; + one adds detail, dotted underline; O only in one; N a note.', 'small'), // prettier-ignore
    ...(report.claims.length > 0 && report.articles.length > 2 ? claims(report) : []),
    ...report.pairs.flatMap((pair) => pairPieces(pair, comments)),
    ...noteList('Notes', report.notes, comments),
    ...noteList('Notes that need re-attaching', report.waiting, comments),
    heading('Method', 2),
    ...report.method.map((line) => paragraph(line, 'small')),
  ]
  return documentOf(report.title, children, comments.options)
}

function addDifference(comments: Comments, entry: DifferenceEntry, report: Report): void {
  if (entry.verdict === 'dismissed') return
  const kind = `Difference ${String(entry.number)}, ${KIND_WORD[entry.kind].toLowerCase()}: ${entry.message}`
  comments.add(`d${String(entry.number)}`, 'Crossread', report.made.at, [new Paragraph({ children: [words(kind)] })])
}

function addNote(comments: Comments, entry: NoteEntry): void {
  const tags = [...(entry.label === null ? [] : [entry.label]), ...entry.tags]
  const tail = tags.length === 0 ? [] : [new Paragraph({ children: [words(`[${tags.join(', ')}]`)] })]
  const author = entry.author ?? 'Crossread'
  comments.add(`n${String(entry.number)}`, author, entry.note.modified, [...bodyParagraphs(entry), ...tail])
}

function bodyParagraphs({ body }: NoteEntry): Paragraph[] {
  const blocks = bodyBlocks(body)
  if (blocks.length === 0) return [new Paragraph({ children: [] })]
  return blocks.map(({ kind, inlines }) => {
    const lead = kind === 'item' ? [words('\u2022 ')] : []
    const runs = inlines.map(({ text, strong, emphasis, href }) =>
      words(href !== null && href !== text ? `${text} (${href})` : text, {
        bold: strong || kind === 'heading',
        italics: emphasis || kind === 'quote',
      }),
    )
    return new Paragraph({ children: [...lead, ...runs] })
  })
}

function pairPieces(pair: PairReport, comments: Comments): readonly Piece[] {
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
    const a = passages(row.a, comments)
    const b = [...passages(row.b, comments), ...movedLine(row)]
    return new TableRow({
      cantSplit: true,
      children: [
        cell(columns.a, a, onA ? { right: edge(row.class) } : {}),
        cell(columns.k, [middle]),
        cell(columns.b, b, onB ? { left: edge(row.class) } : {}),
      ],
    })
  })
  const width = { size: 100, type: WidthType.PERCENTAGE }
  const table = new Table({ width, columnWidths: [4645, 808, 4645], borders: { ...NO_LINES, insideHorizontal: NO_LINES.top, insideVertical: NO_LINES.top }, rows: [head, ...rows] }) // prettier-ignore
  return [heading(`${pair.a.name} and ${pair.b.name}`, 2), table, ...differenceTable(pair)]
}

function headLines(letter: 'A' | 'B', { outlet, authors, published, file }: ArticleHead): readonly Paragraph[] {
  const facts = [...authors, published ?? 'date not stated', file].join(', ')
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
  const letter = words(LETTER[row.class], { bold: true, font: 'Arial', size: 20 })
  const notes = row.notes.map((number) => words(` N${String(number)}`, { ...SMALL, bold: true }))
  const hand = row.byPerson ? [words(' by hand', SMALL)] : []
  const children = comments.around(row.notes.map((number) => `n${String(number)}`), [letter, ...notes, ...hand]) // prettier-ignore
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [...children] })
}

function movedLine({ moved, b }: Row): readonly Paragraph[] {
  return moved ? [paragraph(`Paragraph ${String(b[0]?.paragraph ?? 0)}, elsewhere in B`, 'small')] : []
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
  const underline = run.diverge
    ? { underline: { type: UnderlineType.DOUBLE, color: 'C04D00' } }
    : run.adds
      ? { underline: { type: UnderlineType.DOTTED, color: '00916A' } }
      : run.notes.length > 0
        ? { underline: { type: UnderlineType.THICK, color: 'B57A00' } }
        : {}
  const keys = [
    ...(run.difference === null ? [] : [`d${String(run.difference)}`]),
    ...run.notes.map((number) => `n${String(number)}`),
  ]
  return comments.around(keys, [words(run.text, { ...underline, bold })])
}

function differenceTable({ differences }: PairReport): readonly Piece[] {
  if (differences.length === 0) return []
  const side = (text: string | null, at: number | null): string =>
    `${text === null ? 'no such words' : `“${text}”`}${at === null ? '' : ` (paragraph ${String(at)})`}`
  const rows = differences.map((one) => [
    String(one.number),
    KIND_WORD[one.kind] + (one.significance === 'style' ? ' (style)' : ''),
    side(one.a, one.paragraphA),
    side(one.b, one.paragraphB),
    one.message,
    decisionWord(one),
  ])
  const head = ['No.', 'Kind', 'A', 'B', 'What differs', 'Decision']
  return [heading('Differences', 3), wordTable(head, [6, 12, 22, 22, 26, 12], rows)]
}

/** The list has every note, so that none depends on comments being shown. Notes without words in the text are anchored here. */
function noteList(title: string, entries: readonly NoteEntry[], comments: Comments): readonly Piece[] {
  if (entries.length === 0) return []
  return [
    heading(title, 2),
    ...entries.flatMap((entry) => {
      const by = [entry.author, when(entry.note.modified)].filter((part) => part !== null).join(', ')
      const head = words(`N${String(entry.number)}  ${entry.about} (${by})`, { ...SMALL, bold: true })
      const tags = [...(entry.label === null ? [] : [entry.label]), ...entry.tags]
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160 },
          children: [...comments.around([`n${String(entry.number)}`], [head])],
        }),
        ...entry.quotations.map(({ from, words: quoted }) => paragraph(`“${oneLine(quoted)}” (${from})`, 'small')),
        ...bodyParagraphs(entry),
        ...(tags.length === 0 ? [] : [paragraph(`[${tags.join(', ')}]`, 'small')]),
      ]
    }),
  ]
}

function claims(report: Report): readonly Piece[] {
  const share = Math.floor(80 / Math.max(1, report.articles.length))
  const rows = report.claims.map(({ label, cells }) => [label, ...cells.map((text) => text ?? 'not mentioned')])
  const head = ['Claim', ...report.articles.map(({ name }) => name)]
  return [
    heading('Who reports what', 2),
    wordTable(head, [20, ...report.articles.map(() => share)], rows),
    paragraph(`A claim that is ${CLASS_WORD.only} has one filled cell.`, 'small'),
  ]
}
