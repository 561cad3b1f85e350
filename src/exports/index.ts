/** Comparison and notes in, one finished file out. */
import { buildReport } from './build.js'
import { htmlReport } from './html/index.js'
import { jsonReport } from './json.js'
import { markdownReport } from './markdown.js'
import type { ExportFile, ExportFormat, ExportInput } from './model.js'
import { safeFileName } from './plain.js'
import { scoped } from './scope.js'

export { exportFormats, ExportFailure } from './model.js'
export type { ExportComparison, ExportFile, ExportFormat, ExportInput, ExportOptions, ExportScope } from './model.js'

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
    default:
      throw new Error(`${input.format} cannot be written yet`)
  }
}

/** Named after the outlets or the story: 'crossread-harbour-gazette-northline.docx'. */
function fileNameOf(input: ExportInput, extension: string): string {
  const { articles, story } = scoped(input)
  const names = articles.slice(0, 2).map(({ outlet, title, file }) => outlet ?? title ?? file)
  const kind: Partial<Record<ExportFormat, string>> = { 'worksheet-docx': 'worksheet', 'worksheet-pdf': 'worksheet' }
  return safeFileName([...(story === null ? names : [story]), kind[input.format] ?? ''], extension)
}
