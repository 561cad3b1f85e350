/** Which files of a folder need not be read, because the cache holds what was read of them. */
import { createHash } from 'node:crypto'
import { readFileIn } from '../bytes.js'
import { inParts } from '../in-parts.js'
import type { FileOutcome, FileRead, FileToRead } from '../reading.js'
import type { ListedFile } from '../scan.js'
import type { Entry, FolderCache } from './cache.js'

export interface RecallOptions {
  readonly root: string
  readonly cache: FolderCache
  readonly files: readonly FileToRead[]
  readonly listed: (file: string) => ListedFile | null
  readonly signal: AbortSignal
  /** Takes in outcomes, some at a time. */
  readonly take: (outcomes: readonly FileRead[]) => void
}

/** What is known of a file from elsewhere, as a table, makes another article of it. */
const knownOf = ({ hints }: FileToRead): string =>
  Object.keys(hints).length === 0 ? '' : createHash('sha256').update(JSON.stringify(hints)).digest('hex')

/** What a person said about a file is laid over it when it is read; such files are read, and not kept. */
const isCorrected = ({ corrections = [] }: FileToRead): boolean => corrections.length > 0

async function hasContent(root: string, file: string, hash: string): Promise<boolean> {
  try {
    return (
      createHash('sha256')
        .update(await readFileIn(root, file))
        .digest('hex') === hash
    )
  } catch {
    // It is read as any other file then, and its problem told.
    return false
  }
}

interface Remembered {
  readonly toRead: FileToRead
  readonly listed: ListedFile
}

/** Whether the entry is of this file as it is now. Another time alone does not count where the bytes are the same. */
async function holds({ listed, known, outcome }: Entry, now: Remembered, root: string): Promise<boolean> {
  if (listed.size !== now.listed.size || known !== knownOf(now.toRead)) return false
  return listed.modified === now.listed.modified || hasContent(root, listed.file, outcome.hash)
}

/** Hands over what the cache holds, and gives the files that are left to read. Throws only when `signal` cancels. */
export async function recall(options: RecallOptions): Promise<readonly FileToRead[]> {
  const { root, cache, files, listed, signal, take } = options
  const wanted = new Map<string, Remembered>()
  for await (const part of inParts(files))
    for (const toRead of part) {
      const now = listed(toRead.file)
      if (now !== null && !isCorrected(toRead)) wanted.set(toRead.file, { toRead, listed: now })
    }
  const found = new Map<string, Entry>()
  /** Files whose bytes had to be looked at, because their time is another one. */
  const touched = new Set<string>()
  for await (const entries of cache.entries()) {
    signal.throwIfAborted()
    const outcomes: FileRead[] = []
    for (const entry of entries) {
      const now = wanted.get(entry.listed.file)
      if (now === undefined || !(await holds(entry, now, root))) continue
      outcomes.push(entry.outcome)
      found.set(entry.listed.file, { ...entry, listed: now.listed })
      if (entry.listed.modified !== now.listed.modified) touched.add(entry.listed.file)
      else touched.delete(entry.listed.file)
    }
    take(outcomes)
  }
  await cache.keep([...touched].flatMap((file) => found.get(file) ?? []))
  return files.filter(({ file }) => !found.has(file))
}

/** The entries for what was read just now. */
export function entriesOf(
  outcomes: readonly FileOutcome[],
  files: ReadonlyMap<string, FileToRead>,
  listed: (file: string) => ListedFile | null,
): readonly Entry[] {
  return outcomes.flatMap((outcome): readonly Entry[] => {
    const [toRead, now] = [files.get(outcome.file), listed(outcome.file)]
    if (outcome.kind !== 'articles' || toRead === undefined || now === null || isCorrected(toRead)) return []
    return [{ listed: now, known: knownOf(toRead), outcome }]
  })
}
