/** Comparison and notes in, one finished file out. */
import { buildReport } from './build.js'
import { csvReport } from './csv.js'
import { docxReport } from './docx/index.js'
import { docxWorksheet } from './docx/worksheet.js'
import { htmlReport } from './html/index.js'
import { htmlWorksheet } from './html/worksheet.js'
import { jsonReport } from './json.js'
import { jsonldReport } from './jsonld.js'
import { markdownReport } from './markdown.js'
import type { ExportFormat } from '../core/export-formats.js'
import type { ExportFile, ExportInput } from './model.js'
import { safeFileName } from './plain.js'
import { qdpxReport } from './qdpx.js'
import { scoped } from './scope.js'
import { worksheetOf } from './worksheet.js'
import { xlsxReport } from './xlsx.js'

export { ExportFailure } from './model.js'
export type { ExportComparison, ExportFile, ExportInput } from './model.js'

type Made = Pick<ExportFile, 'mediaType' | 'state'> & {
  readonly content: string | Uint8Array
  readonly extension: string
}

/** Makes the file of the wanted format. Rejects with `ExportFailure` when the scope names something that is not there. */
export async function createExport(input: ExportInput): Promise<ExportFile> {
  const { content, extension, mediaType, state } = await make(input)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { fileName: fileNameOf(input, extension), mediaType, bytes, state }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const finished = (content: string | Uint8Array, extension: string, mediaType: string): Made => ({
  content,
  extension,
  mediaType,
  state: 'finished',
})

async function make(input: ExportInput): Promise<Made> {
  switch (input.format) {
    case 'html':
      return finished(await htmlReport(buildReport(input)), 'html', 'text/html; charset=utf-8')
    case 'pdf':
      return {
        ...finished(await htmlReport(buildReport(input)), 'pdf', 'text/html; charset=utf-8'),
        state: 'print-source',
      }
    case 'markdown':
      return finished(markdownReport(buildReport(input)), 'md', 'text/markdown; charset=utf-8')
    case 'json':
      return finished(jsonReport(input), 'json', 'application/json')
    case 'csv':
      return finished(csvReport(buildReport(input)), 'csv', 'text/csv; charset=utf-8')
    case 'xlsx':
      return finished(await xlsxReport(buildReport(input)), 'xlsx', `${OFFICE}.spreadsheetml.sheet`)
    case 'jsonld':
      return finished(jsonldReport(input, buildReport(input)), 'jsonld', 'application/ld+json')
    case 'qdpx':
      return finished(qdpxReport(input, buildReport(input)), 'qdpx', 'application/zip')
    case 'docx':
      return finished(await docxReport(buildReport(input)), 'docx', `${OFFICE}.wordprocessingml.document`)
    case 'worksheet-docx':
      return finished(await docxWorksheet(worksheetOf(buildReport(input))), 'docx', `${OFFICE}.wordprocessingml.document`) // prettier-ignore
    case 'worksheet-pdf':
      return { ...finished(await htmlWorksheet(worksheetOf(buildReport(input))), 'pdf', 'text/html; charset=utf-8'), state: 'print-source' } // prettier-ignore
  }
}

/** Named after the outlets or the story: 'crossread-harbour-gazette-northline.docx'. */
function fileNameOf(input: ExportInput, extension: string): string {
  const { articles, story } = scoped(input)
  const names = articles.slice(0, 2).map(({ outlet, title, file }) => outlet ?? title ?? file)
  const kind: Partial<Record<ExportFormat, string>> = { 'worksheet-docx': 'worksheet', 'worksheet-pdf': 'worksheet' }
  return safeFileName([...(story === null ? names : [story]), kind[input.format] ?? ''], extension)
}
