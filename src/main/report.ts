/** The file that "Report a Problem" writes: what a person who repairs Crossread needs, and no word of any article. Pure. */
import type { Settings } from '../api/contract.js'
import type { JournalEntry } from './journal.js'
import { type StartMark, formatMarks } from './start-marks.js'

export interface ReportFacts {
  readonly version: string
  /** Names and versions of what it runs on: Electron, Chromium, Node, the system. */
  readonly running: Readonly<Record<string, string>>
  readonly marks: readonly StartMark[]
  readonly journal: readonly JournalEntry[]
  readonly settings: Settings | null
  readonly folder: {
    readonly articles: number
    readonly stories: number
    readonly unreadable: readonly string[]
  } | null
}

/** As `crossread-report-2026-03-01T10-15-00.txt`: no sign that a file system refuses. */
export const reportName = (now: Date): string =>
  `crossread-report-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.txt`

export function reportText(facts: ReportFacts): string {
  const { version, running, marks, journal, settings, folder } = facts
  return [
    'Report of a problem with Crossread',
    'Nothing of this was sent anywhere. Read it before you hand it on. It holds no text of articles and no notes.',
    section('What happened', ['(Write here what you did, what you expected, and what happened instead.)']),
    section('Versions', [
      `Crossread ${version}`,
      ...Object.entries(running).map(([name, which]) => `${name} ${which}`),
    ]),
    section('Folder', folder === null ? ['none is open'] : describeFolder(folder)),
    section('Settings', settings === null ? ['could not be read'] : describeSettings(settings)),
    section(
      'Went wrong in this run',
      journal.length === 0 ? ['nothing'] : journal.map(({ at, what }) => `${at} ${what}`),
    ),
    section('Start', [formatMarks(marks).trimEnd()]),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string =>
  `\n${title}\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}`

/** Kinds of reasons only: names of files are the person's own. */
const describeFolder = ({ articles, stories, unreadable }: NonNullable<ReportFacts['folder']>): readonly string[] => [
  `${articles} articles, ${stories} stories, ${unreadable.length} unreadable`,
  ...[...new Set(unreadable)].map((reason) => `unreadable: ${reason}`),
]

/** Without the name on notes, and without the layout, which remembers files. */
const describeSettings = ({
  theme,
  textSize,
  density,
  singleKeys,
  hiddenClasses,
  showStyle,
}: Settings): readonly string[] =>
  Object.entries({ theme, textSize, density, singleKeys, hiddenClasses, showStyle }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  )
