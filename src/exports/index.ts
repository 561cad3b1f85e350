/** Comparison and notes in, one finished file out. */
import type { ExportFile, ExportInput } from './model.js'

export { exportFormats, ExportFailure } from './model.js'
export type { ExportComparison, ExportFile, ExportFormat, ExportInput, ExportOptions, ExportScope } from './model.js'

/** Makes the file of the wanted format. Rejects with `ExportFailure` when the scope names something that is not there. */
export function createExport(input: ExportInput): Promise<ExportFile> {
  return Promise.reject(new Error(`${input.format} cannot be written yet`))
}
