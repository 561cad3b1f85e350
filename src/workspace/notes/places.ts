/** Where the notes of a folder are, and what stands there when the folder is opened. */
import { createHash } from 'node:crypto'
import { readdir, realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Change, union } from '../../core/notes/merge.js'
import { type Annotations, correctionSchema, noteSchema } from '../../core/notes/model.js'
import { type Collection, EMPTY_COLLECTION, readCollection } from '../../core/notes/webAnnotation.js'
import { codeOf } from './files.js'
import { NOTES_FILE, type NotesFiles, type NotesOptions } from './types.js'

export interface Places {
  readonly beside: string
  readonly appData: string
  readonly journal: string
  readonly lock: string
}

/** The same folder has the same places however it was named. */
export async function placesFor({ folder, appData }: NotesOptions): Promise<Places> {
  const real = await realpath(folder).catch(() => folder)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 24)
  const own = join(appData, 'notes')
  return {
    beside: join(folder, NOTES_FILE),
    appData: join(own, `${name}.jsonld`),
    journal: join(own, `${name}.journal.json`),
    lock: join(own, `${name}.lock`),
  }
}

/** What was found at a place. `damaged`: the file was moved aside (`aside` null: it could not be moved). */
export type FoundFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'collection'; readonly collection: Collection; readonly text: string }
  | { readonly kind: 'damaged'; readonly aside: string | null }
  | { readonly kind: 'unusable' }

export async function lookAt(files: NotesFiles, path: string, now: Date): Promise<FoundFile> {
  try {
    const text = await settledText(files, path)
    if (text === null) return { kind: 'none' }
    const collection = readCollection(text)
    return collection === null
      ? { kind: 'damaged', aside: await setAside(files, path, now) }
      : { kind: 'collection', collection, text }
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return { kind: 'none' }
    if (['ENOTREG', 'EISDIR', 'EACCES', 'EPERM'].includes(codeOf(error))) return { kind: 'unusable' }
    throw error
  }
}

/** A program may be writing the file just now: words that make no sense are read again until they stay the same. */
async function settledText(files: NotesFiles, path: string): Promise<string | null> {
  let text = await files.read(path)
  for (let i = 0; i < 10 && text !== null && readCollection(text) === null; i++) {
    await pause(200)
    const again = await files.read(path)
    if (again === text) return text
    text = again
  }
  return text
}

async function setAside(files: NotesFiles, path: string, now: Date): Promise<string | null> {
  const time = now.toISOString().replace(/[:.]/g, '-')
  for (const tail of ['', '-2', '-3']) {
    const aside = `${path}.damaged-${time}${tail}`
    const free = await stat(aside).then(
      () => false,
      () => true,
    )
    if (!free) continue
    try {
      await files.rename(path, aside)
      return aside
    } catch {
      return null
    }
  }
  return null
}

const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('put'),
    item: z.discriminatedUnion('type', [noteSchema.unwrap(), correctionSchema.unwrap()]),
    base: z.string().nullable(),
  }),
  z.object({ kind: z.literal('remove'), type: z.enum(['note', 'correction']), id: z.string(), base: z.string() }),
])
const journalSchema = z.object({ changes: z.array(changeSchema) })

/** Changes of an earlier session that never reached the notes file. */
export async function readJournal(files: NotesFiles, path: string): Promise<readonly Change[]> {
  const text = await files.read(path).catch(() => null)
  if (text === null) return []
  try {
    const journal = journalSchema.safeParse(JSON.parse(text))
    return journal.success ? journal.data.changes : []
  } catch {
    return []
  }
}

export function journalText(changes: readonly Change[]): string {
  return `${JSON.stringify({ changes }, null, 2)}\n`
}

const REMOVED = 'crossread:removed'

/** The app's own copy of a folder that cannot be written, laid over what stands beside the articles. */
export function overlaid(beside: Collection, own: Collection | null): Collection {
  if (own === null) return beside
  const removed = new Set(z.array(z.string()).catch([]).parse(own.extras[REMOVED]))
  const kept: Annotations = {
    notes: beside.annotations.notes.filter(({ id }) => !removed.has(id)),
    corrections: beside.annotations.corrections.filter(({ id }) => !removed.has(id)),
  }
  const foreign = beside.foreign.length > 0 ? beside.foreign : own.foreign
  return { annotations: union(kept, own.annotations), foreign, extras: beside.extras }
}

/** The app's own copy tells which notes beside the articles were removed: they cannot be removed there. */
export function withRemoved(collection: Collection, beside: Collection): Collection {
  const { notes, corrections } = collection.annotations
  const ids = new Set([...notes, ...corrections].map(({ id }) => id))
  const gone = [...beside.annotations.notes, ...beside.annotations.corrections].filter(({ id }) => !ids.has(id))
  return { ...collection, extras: { ...collection.extras, [REMOVED]: gone.map(({ id }) => id) } }
}

export const collectionOf = (found: FoundFile): Collection =>
  found.kind === 'collection' ? found.collection : EMPTY_COLLECTION

/** Removes temporary files that a killed process left: '<name>.<digits>', older than a minute. */
export async function sweep(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter(
    (name) => name.startsWith(`${NOTES_FILE}.`) && /^\d+$/.test(name.slice(NOTES_FILE.length + 1)),
  )
  for (const name of left) {
    const path = join(folder, name)
    const age = await stat(path).then(({ mtimeMs }) => now.getTime() - mtimeMs).catch(() => 0) // prettier-ignore
    if (age > 60_000) await rm(path, { force: true }).catch(() => undefined)
  }
}
