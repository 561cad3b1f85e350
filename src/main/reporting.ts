/** "Report a Problem": writes a file on this computer and shows where it is. */
import { join } from 'node:path'
import type { AppInfo, Result } from '../api/contract.js'
import type { Services } from '../api/shell.js'
import type { ElectronApi } from './electron-api.js'
import type { Journal } from './journal.js'
import { type ReportFacts, reportName, reportText } from './report.js'
import type { StartMarks } from './start-marks.js'

export interface ReportingOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'dialog' | 'shell'>
  readonly journal: Journal
  readonly marks: StartMarks
  readonly running: Readonly<Record<string, string>>
  readonly clock: () => Date
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  readonly makeFolder: (path: string) => Promise<unknown>
  /** Null while there are none. */
  readonly services: () => Services | null
}

/** Writes the report and resolves to its path. */
async function writeReport(options: ReportingOptions): Promise<string> {
  const { electron, journal, marks, running, clock, writeFile, makeFolder } = options
  const info = (await options.services()?.call('app.info', {})) as Result<AppInfo> | undefined
  const value = info?.ok === true ? info.value : null
  const text = reportText({
    version: electron.app.getVersion(),
    running,
    marks: marks.list(),
    journal: journal.entries(),
    settings: value?.settings ?? null,
    folder: factsOf(value?.folder ?? null),
  })
  const folder = join(electron.app.getPath('userData'), 'reports')
  await makeFolder(folder)
  const path = join(folder, reportName(clock()))
  await writeFile(path, new TextEncoder().encode(text))
  return path
}

const factsOf = (folder: AppInfo['folder']): ReportFacts['folder'] =>
  folder && {
    // Files that are not told of one by one hold an article each, but for a few.
    articles: folder.articles.length + (folder.rest ?? 0),
    stories: folder.stories.length,
    unreadable: folder.problems.map(({ reason }) => reason),
  }

/** Writes it, says where it is, and shows it in the file manager when the person wants to see it. */
export async function reportProblem(options: ReportingOptions): Promise<void> {
  const { electron, journal } = options
  try {
    const path = await writeReport(options)
    const { response } = await electron.dialog.showMessageBox({
      type: 'info',
      message: 'The report is written.',
      detail: `${path}\n\nNothing was sent. Open it, write what happened, and hand it to whoever looks after Crossread.`,
      buttons: ['Show It', 'Close'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) electron.shell.showItemInFolder(path)
  } catch (error) {
    journal.note('a report could not be written', error)
    electron.dialog.showErrorBox(
      'The report could not be written',
      error instanceof Error ? error.message : String(error),
    )
  }
}
