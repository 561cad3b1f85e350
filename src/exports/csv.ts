/**
 * One CSV of differences, claims and notes: RFC 4180, UTF-8 with its mark so that spreadsheets read the letters right.
 *
 * The first column names the record ('difference', 'claim', 'note', 'method'), so that one file holds everything and a filter gives each
 * table; the columns that a record does not use are empty. A claim has a row for each article. `kind` is what people read; `kind_code`
 * is its name in the data (`json`), for programs.
 */
import Papa from 'papaparse'
import { decisionWord } from './decision.js'
import { type NoteEntry, type PairReport, placeCell, type Report, wholeCell } from './report.js'
import { type Cell, guarded } from './tables.js'

const COLUMNS = [
  'record', 'number', 'kind', 'significance', 'outlet_a', 'file_a', 'paragraph_a', 'words_a', 'passage_a', 'outlet_b', 'file_b', 'paragraph_b', 'words_b', 'passage_b', 'text', 'score', 'decision', 'class', 'tags', 'author', 'created', 'modified', 'kind_code',
] as const // prettier-ignore
type Column = (typeof COLUMNS)[number]
type Line = Readonly<Partial<Record<Column, Cell>>>

export function csvReport(report: Report): string {
  const lines = [
    ...report.pairs.flatMap(differenceLines),
    ...claimLines(report),
    ...[...report.notes, ...report.waiting].map((note) => noteLine(note, report.pairs)),
    ...report.method.map((text, i): Line => ({ record: 'method', number: i + 1, text })),
  ]
  const data = lines.map((line) => COLUMNS.map((column) => written(line[column] ?? null)))
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' })}\r\n`
}

function written(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : guarded(cell)
}

function differenceLines({ a, b, differences }: PairReport): readonly Line[] {
  return differences.map((one) => ({
    record: 'difference',
    number: one.number,
    kind: one.name,
    kind_code: one.kind,
    significance: one.significance,
    outlet_a: a.outlet,
    file_a: a.file,
    paragraph_a: placeCell(one.placeA),
    words_a: one.a,
    passage_a: one.passageA,
    outlet_b: b.outlet,
    file_b: b.file,
    paragraph_b: placeCell(one.placeB),
    words_b: one.b,
    passage_b: one.passageB,
    text: one.message,
    score: Math.round(one.score * 100) / 100,
    decision: decisionWord(one),
  }))
}

function claimLines({ claims, articles }: Report): readonly Line[] {
  return claims.flatMap(({ label, cells, diverges }, i) =>
    articles.map((article, at) => {
      const cell = cells[at] ?? null
      return {
        record: 'claim',
        number: i + 1,
        class: diverges ? 'differs' : null,
        outlet_a: article.outlet,
        file_a: article.file,
        passage_a: cell === null ? null : wholeCell(cell),
        decision: cell === null ? 'not mentioned' : 'mentioned',
        text: label,
      }
    }),
  )
}

/** What a note is on stands in the columns of its own article: a note on B alone in those of B. */
function noteLine(entry: NoteEntry, pairs: Report['pairs']): Line {
  const [first, second] = entry.quotations
  const [fileA = null, fileB = null] = entry.files
  const one = { outlet: first?.from ?? null, file: fileA, words: first?.words ?? null }
  const other = { outlet: second?.from ?? null, file: fileB, words: second?.words ?? null }
  const turned = pairs.length === 1 && (fileA === pairs[0]?.b.file || fileB === pairs[0]?.a.file)
  const [a, b] = turned ? [other, one] : [one, other]
  return {
    record: 'note',
    number: entry.number,
    kind: entry.about,
    outlet_a: a.outlet,
    file_a: a.file,
    words_a: a.words,
    outlet_b: b.outlet,
    file_b: b.file,
    words_b: b.words,
    text: entry.body,
    decision: entry.state,
    class: entry.label,
    tags: entry.tags.join(', '),
    author: entry.author,
    created: entry.note.created,
    modified: entry.note.modified,
  }
}
