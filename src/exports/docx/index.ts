/** A comparison as a Word document: a two-column table, marks as real formatting, differences and notes as real comments. */
import { Paragraph, type Table } from 'docx'
import { when } from '../method.js'
import { bodyBlocks } from '../../core/notes/body.js'
import { oneLine } from '../plain.js'
import { cellWords, type ClaimRow, type DifferenceEntry, LETTER, MOST_COLUMNS, type NoteEntry, type Report } from '../report.js' // prettier-ignore
import { Comments } from './comments.js'
import { pairPieces } from './pair.js'
import { documentOf, heading, MARK, paragraph, type Piece, SMALL, words, wordTable } from './parts.js'

/** Resolves to the bytes of the file. */
export function docxReport(report: Report): Promise<Uint8Array> {
  const comments = new Comments(new Date(Number.isNaN(Date.parse(report.made.at)) ? 0 : report.made.at))
  for (const entry of report.pairs.flatMap(({ differences }) => differences)) addDifference(comments, entry, report)
  for (const entry of report.notes) addNote(comments, entry)
  const children: Piece[] = [
    heading(report.title, 1),
    paragraph(`Comparison of ${String(report.articles.length)} articles, ${when(report.made.at)}`, 'small'),
    legend(),
    ...checks(report),
    ...(report.claims.length > 0 && report.articles.length > 2 ? claims(report) : []),
    ...report.pairs.flatMap((pair) =>
      pairPieces(pair, comments, report.pairs.length > 1 ? `${pair.a.name} and ${pair.b.name}` : 'Side by side'),
    ),
    ...noteList('Notes', report.notes, comments),
    ...noteList('Notes that need re-attaching', report.waiting, comments),
    heading('Method', 2),
    ...report.method.map((line) => paragraph(line, 'small')),
  ]
  return documentOf(report.title, children, comments.options)
}

/** The marks as they look in the words. */
function legend(): Paragraph {
  const letter = (sign: string): ReturnType<typeof words> => words(sign, { ...SMALL, bold: true, color: '211F1B' })
  const says = (text: string, style = {}): ReturnType<typeof words> => words(text, { ...SMALL, ...style })
  return new Paragraph({
    spacing: { after: 100 },
    children: [
      letter(LETTER.agree),
      says(' both say it    '),
      letter(LETTER.diverge),
      says(' '),
      says('they differ', MARK.diverge),
      says('    '),
      letter(LETTER.adds),
      says(' '),
      says('one adds detail', MARK.adds),
      says('    '),
      letter(LETTER.only),
      says(' only in one    '),
      letter(LETTER.note),
      says(' '),
      says('a note', MARK.note),
      says('    Raised numbers lead to the lists below.'),
    ],
  })
}

/** What is odd inside one article, as the window says it. */
function checks({ articles }: Report): readonly Piece[] {
  const lines = articles.flatMap((one) => one.checks.map((message) => paragraph(`${one.name}: ${message}`, 'small')))
  return lines.length === 0 ? [] : [heading('Worth a look in the articles themselves', 2), ...lines]
}

function addDifference(comments: Comments, entry: DifferenceEntry, report: Report): void {
  if (entry.verdict === 'dismissed') return
  const kind = `Difference ${String(entry.number)}, ${entry.name.toLowerCase()}: ${entry.message}`
  comments.add(`d${String(entry.number)}`, 'Crossread', report.made.at, [new Paragraph({ children: [words(kind)] })])
}

function addNote(comments: Comments, entry: NoteEntry): void {
  const tags = [...(entry.label === null ? [] : [entry.label]), ...entry.tags]
  const tail = tags.length === 0 ? [] : [new Paragraph({ children: [words(`[${tags.join(', ')}]`)] })]
  // Never the program's name: these are a person's words.
  const author = entry.author ?? 'Reader'
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
  return [
    heading('Who reports what', 2),
    report.articles.length > MOST_COLUMNS ? claimList(report) : claimGrid(report),
    paragraph(`${LETTER.diverge}: the reports differ on it.`, 'small'),
  ]
}

const claimName = ({ label, diverges }: ClaimRow): string => (diverges ? `${LETTER.diverge}  ${label}` : label)

/** A column for each report. */
function claimGrid({ articles, claims: rows }: Report): Table {
  const share = Math.floor(76 / Math.max(1, articles.length))
  const columns = articles.map(({ name }) => ({ head: name, share, voice: 'quoted' as const }))
  return wordTable(
    [{ head: 'Claim', share: 24, voice: 'ours' }, ...columns],
    rows.map((row) => [claimName(row), ...row.cells.map(cellWords)]),
  )
}

/** The reports one below the other, where columns would get too narrow to read. */
function claimList({ articles, claims: rows }: Report): Table {
  return wordTable(
    [
      { head: 'Claim', share: 24, voice: 'ours' },
      { head: 'Reports', share: 76, voice: 'quoted' },
    ],
    rows.map((row) => [claimName(row), row.cells.map((cell, at) => `${articles[at]?.name ?? ''}: ${cellWords(cell)}`)]),
  )
}
