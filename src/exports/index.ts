/** Comparison and notes in, one finished file out. */
import { buildReport } from './build.js'
import { csvReport } from './csv.js'
import { docxReport } from './docx/index.js'
import { docxWorksheet } from './docx/worksheet.js'
import { factsOf } from './facts.js'
import { htmlReport } from './html/index.js'
import { htmlWorksheet } from './html/worksheet.js'
import { jsonReport } from './json.js'
import { jsonldReport } from './jsonld.js'
import { markdownReport } from './markdown.js'
import type { ExportFile, ExportInput, ExportScope } from './model.js'
import { safeFileName } from './plain.js'
import { qdpxReport } from './qdpx.js'
import { scoped } from './scope.js'
import { type Worksheet, worksheetOf } from './worksheet.js'
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
      return finished(await docxWorksheet(sheetOf(input)), 'docx', `${OFFICE}.wordprocessingml.document`) // prettier-ignore
    case 'worksheet-pdf':
      return { ...finished(await htmlWorksheet(sheetOf(input)), 'pdf', 'text/html; charset=utf-8'), state: 'print-source' } // prettier-ignore
  }
}

const sheetOf = (input: ExportInput): Worksheet =>
  worksheetOf(buildReport(input), factsOf(scoped(input), input.options.hidden))

/** Named after what it holds: 'crossread-harbour-gazette-northline.docx', '... -only-what-differs.docx', '...-against-all-others.docx'. */
function fileNameOf(input: ExportInput, extension: string): string {
  const { articles, story } = scoped(input)
  const count = input.scope.kind === 'one-against-all' ? 1 : 2
  const names = articles.slice(0, count).map(({ outlet, title, file }) => outlet ?? title ?? file)
  return safeFileName(story === null ? names : [story], behindName(input), extension)
}

/** What tells this file from others on the same articles, in the words of the window. */
function behindName({ format, scope, options }: ExportInput): readonly string[] {
  const parts: Partial<Record<ExportScope['kind'], string>> = {
    selection: 'only-what-differs',
    'one-against-all': 'against-all-others',
  }
  return [
    parts[scope.kind] ?? '',
    format.startsWith('worksheet') ? 'worksheet' : '',
    options.order === 'class' ? 'by-class' : '',
    options.notes ? '' : 'without-notes',
    options.hidden.some((mark) => mark !== 'style') ? 'some-left-out' : '',
  ].filter((part) => part !== '')
}
