/**
 * `articles.csv`: a table in the folder that says more about its files. Columns: file, outlet, date, url (also title, author, language).
 *
 * A row may speak of a folder (`echo/`) or of names (`post-*.txt`); a row of the file itself goes before these. In the column for the
 * outlet `{folder}` stands for the folder's name and `{1}` for what the first star stands for.
 */
import Papa from 'papaparse'
import type { MetadataHints, Sourced } from '../core/article/source.js'
import type { FileProblem } from '../core/errors.js'
import { isoDate } from '../readers/front-matter.js'
import { decode } from '../readers/decode.js'
import { defaultLimits } from '../readers/limits.js'
import { readFileIn } from './bytes.js'
import { problem, problemOf } from './problems.js'
import { TABLE_FILE } from './scan.js'
import { type FilePattern, filled, patternOf } from './table-pattern.js'

/** Hints for a file, by its path relative to the folder. */
export interface TableHints {
  readonly get: (file: string) => MetadataHints | undefined
}

export interface Table {
  readonly hints: TableHints
  readonly problems: readonly FileProblem[]
}

export const noTable: Table = { hints: new Map(), problems: [] }

const columns = {
  file: ['file', 'filename', 'file name', 'path'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publication', 'publisher', 'newspaper', 'medium'],
  authors: ['author', 'authors', 'byline'],
  published: ['date', 'published', 'publication date', 'pubdate'],
  language: ['language', 'lang'],
  url: ['url', 'link', 'address'],
} as const
type Column = keyof typeof columns

type Row = Readonly<Record<string, string | undefined>>

const cell = (row: Row, column: Column): string =>
  columns[column].map((name) => row[name]?.trim() ?? '').find((value) => value !== '') ?? ''

const from = <T>(value: T): Sourced<T> => ({ value, source: 'articles.csv' })

/** The hints of one row. A date that is no ISO date is told by the caller and left out here. */
function hintsOfRow(row: Row): MetadataHints {
  const text = (column: Column): Sourced<string> | undefined => {
    const value = cell(row, column)
    return value === '' ? undefined : from(value)
  }
  const date = isoDate(cell(row, 'published'))
  const authors = cell(row, 'authors')
    .split(';')
    .map((author) => author.trim())
    .filter((author) => author !== '')
  const hints = {
    title: text('title'),
    outlet: text('outlet'),
    authors: authors.length === 0 ? undefined : from(authors),
    published: date === null ? undefined : from(date),
    language: text('language'),
    url: text('url'),
  }
  return Object.fromEntries(Object.entries(hints).filter(([, hint]) => hint !== undefined))
}

const badDate = (row: Row): boolean => cell(row, 'published') !== '' && isoDate(cell(row, 'published')) === null

/** Parses the table. Rows whose file is not in the folder do no harm. */
export function parseTable(text: string): Table {
  const { data, meta } = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  const tell = (message: string, remedy: string): FileProblem => ({
    ...problem(TABLE_FILE, ['damaged', message, remedy]),
    partial: true,
  })
  if (!columns.file.some((name) => meta.fields?.includes(name) === true))
    return {
      hints: new Map(),
      problems: [
        tell('The table has no column "file".', 'Name the columns file, outlet, date and url in its first line.'),
      ],
    }
  const dates = data.filter(badDate)
  const example = dates[0] === undefined ? '' : cell(dates[0], 'published')
  const problems =
    dates.length === 0
      ? []
      : [tell(`${dates.length} dates in the table are not understood, as "${example}".`, 'Write dates as 2024-05-31.')]
  const rows = data.map(
    (row) => [cell(row, 'file').replaceAll('\\', '/').replace(/^\.\//, ''), hintsOfRow(row)] as const,
  )
  return { hints: hintsOfRows(rows.filter(([file]) => file !== '')), problems }
}

function hintsOfRows(rows: readonly (readonly [file: string, hints: MetadataHints])[]): TableHints {
  const byFile = new Map<string, MetadataHints>()
  const patterns: { readonly pattern: FilePattern; readonly hints: MetadataHints }[] = []
  for (const [file, hints] of rows) {
    const pattern = patternOf(file)
    if (pattern === null) byFile.set(file, hints)
    else patterns.push({ pattern, hints })
  }
  if (patterns.length === 0) return byFile
  const get = (file: string): MetadataHints | undefined => {
    const meant = patterns.flatMap(({ pattern, hints }) => {
      const stars = pattern.match(file)
      return stars === null ? [] : [withFilledOutlet(hints, file, stars)]
    })
    const own = byFile.get(file)
    return meant.length === 0 ? own : [...meant, own ?? {}].reduce((all, one) => ({ ...all, ...one }))
  }
  return { get }
}

function withFilledOutlet(hints: MetadataHints, file: string, stars: readonly string[]): MetadataHints {
  const { outlet, ...rest } = hints
  const value = outlet === undefined ? '' : filled(outlet.value, file, stars)
  return value === '' ? rest : { ...rest, outlet: from(value) }
}

/** Reads the table of a folder (a real path). A table that cannot be read is a problem of its own; the articles are read without it. */
export async function readTable(root: string): Promise<Table> {
  try {
    const { text } = await decode(await readFileIn(root, TABLE_FILE), defaultLimits)
    return parseTable(text)
  } catch (error) {
    return { hints: new Map(), problems: [problemOf(TABLE_FILE, error)] }
  }
}
