/** Tells when the notes file was changed by somebody else. */
import { unwatchFile, watchFile } from 'node:fs'

const INTERVAL_MS = 400

/**
 * Calls `changed` after the file was written, made or removed. Asks the system at intervals: it is one file, and that way it also works
 * on network drives and while the file does not exist. Returns what ends the watching.
 */
export function watchNotes(path: string, changed: () => void): () => void {
  const listener = (): void => changed()
  watchFile(path, { interval: INTERVAL_MS, persistent: false }, listener)
  // The first look is only a mark to compare with: what changed before it would not be told.
  const first = setTimeout(changed, 2 * INTERVAL_MS)
  first.unref()
  return () => {
    clearTimeout(first)
    unwatchFile(path, listener)
  }
}
