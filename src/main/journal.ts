/** What went wrong in this run, kept in memory for a report that the person may write. Nothing of it is sent anywhere. */
import { withoutHome } from './without-home.js'

export interface JournalEntry {
  /** ISO 8601. */
  readonly at: string
  readonly what: string
}

export interface Journal {
  readonly note: (what: string, error?: unknown) => void
  readonly entries: () => readonly JournalEntry[]
}

const kept = 200
const longest = 2000

/** `home` is the person's own folder: paths in it name them and their work, so they are cut short. */
export function createJournal(clock: () => Date, home: string): Journal {
  const entries: JournalEntry[] = []
  const plain = (text: string): string => withoutHome(text, home).slice(0, longest)
  return {
    note: (what, error) => {
      const cause = error === undefined ? '' : `: ${describe(error)}`
      entries.push({ at: clock().toISOString(), what: plain(`${what}${cause}`) })
      if (entries.length > kept) entries.shift()
    },
    entries: () => entries,
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
