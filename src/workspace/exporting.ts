/** From what is open to a finished file, handed to the person by the shell. */
import type { Exported, ExportRequest } from '../api/contract.js'
import type { ExportFile as ShellFile, Shell } from '../api/shell.js'
import { createExport, ExportFailure, type ExportComparison, type ExportFile } from '../exports/index.js'
import { CallFailure } from './failure.js'
import type { OpenFolder } from './open-folder.js'
import { PrintFailure } from './print.js'

export interface ExportContext {
  readonly folder: OpenFolder
  readonly shell: Shell
  readonly clock: () => Date
  readonly version: string
}

/** The articles, pairs and findings that the wanted part of the comparison needs. */
async function comparisonFor({ scope }: ExportRequest, folder: OpenFolder): Promise<ExportComparison> {
  switch (scope.kind) {
    case 'pair':
    case 'selection':
      return folder.stories.pairComparison(scope.a, scope.b)
    case 'story':
      return folder.stories.comparison(scope.story)
    case 'one-against-all':
      return folder.stories.comparison(folder.stories.idOf(scope.article))
  }
}

/** The file as the person gets it: what is the source of a print is printed. */
async function finished(file: ExportFile, { can, printPdf }: Shell): Promise<ShellFile> {
  const { fileName, mediaType, bytes, state } = file
  if (state === 'finished') return { fileName, type: mediaType, bytes }
  if (!(await can()).printPdf)
    throw new CallFailure(
      'not-available',
      'This window cannot write PDF by itself.',
      'Export HTML and print it to PDF from your browser.',
    )
  return { fileName, type: 'application/pdf', bytes: await printPdf(new TextDecoder().decode(bytes)) }
}

async function printed({ bytes }: ExportFile, { print }: Shell): Promise<Exported> {
  if (print === undefined)
    throw new CallFailure('not-available', 'This window does not print by itself.', 'Print the page from your browser.')
  return { status: await print(new TextDecoder().decode(bytes)) }
}

export async function runExport(request: ExportRequest, context: ExportContext): Promise<Exported> {
  const { folder, shell, clock, version } = context
  const { format, scope, notes, hidden, order } = request
  try {
    const file = await createExport({
      // What is printed is the web page, with its rules for paper.
      format: request.to === 'printer' ? 'html' : format,
      scope,
      comparison: await comparisonFor(request, folder),
      annotations: folder.notes.state().annotations,
      options: { notes, hidden, order },
      made: { version, at: clock().toISOString() },
    })
    return request.to === 'printer' ? await printed(file, shell) : await shell.deliver(await finished(file, shell))
  } catch (error) {
    if (error instanceof ExportFailure)
      throw new CallFailure(error.code === 'not-found' ? 'not-found' : 'not-available', error.message, error.remedy)
    if (error instanceof PrintFailure) throw new CallFailure('not-available', error.message, error.remedy)
    throw error
  }
}
