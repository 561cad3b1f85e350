/** A workbook with a sheet each for differences, claims, notes and method. Every cell of words is a text cell, and guarded besides. */
import writeXlsxFile, { type Sheet, type SheetData } from 'write-excel-file/node'
import { shortened } from './plain.js'
import type { Report } from './report.js'
import { type Cell, guarded, type Table, tablesOf } from './tables.js'

/** What one cell can hold. */
const MAX_CELL = 32_767

export async function xlsxReport(report: Report): Promise<Uint8Array> {
  const method: Table = { name: 'Method', head: ['Method'], rows: report.method.map((line) => [line]) }
  const sheets = [...tablesOf(report), method].map(sheetOf)
  return new Uint8Array(await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer())
}

function sheetOf({ name, head, rows }: Table): Sheet<never> {
  const data: SheetData = [
    head.map((title) => ({
      value: text(title),
      type: String,
      fontWeight: 'bold' as const,
      wrap: true,
      alignVertical: 'bottom' as const,
      backgroundColor: '#EFECE4',
    })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  return {
    sheet: name,
    data,
    columns: head.map((title) => ({ width: widthOf(title) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }
}

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top', align: 'left' }
  return { value: text(cell), type: String, wrap: true, alignVertical: 'top' }
}

function text(words: string): string {
  return shortened(guarded(words), MAX_CELL)
}

/** In characters: passages and notes need room, numbers do not. */
function widthOf(title: string): number {
  if (/^(No\.|Differs)/.test(title)) return 8
  if (title === 'Method') return 110
  if (/^(Paragraph|Score|Significance|Decision|Class|State)/.test(title)) return 14
  return /^(Passage|Note|What|Claim)/.test(title) ? 48 : 24
}
