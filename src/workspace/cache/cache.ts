/**
 * What was read of files, kept on disk so that a folder opened again need not be read again. Everything in it can be made anew, so
 * whatever is damaged, too old or too much is thrown away, and a disk that is full or not writable only makes opening slower.
 *
 *     APP DATA/cache/ENGINE/FOLDER/*.segment     outcomes of some files, checksummed; written once, by one window
 *                                 stories        the stories of the folder as it was last
 *                                 search/        the search index; see `search-shards.ts`
 *
 * Several windows may use one folder at once: each writes segments of its own and reads those of all.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Story } from '../../core/model.js'
import type { FileRead } from '../reading.js'
import type { ListedFile } from '../scan.js'
import { createNaming, readSegment, SEGMENT, writeSegment } from './segment.js'

/** What was read of a file, and what it was read from. An entry counts only while all of this is the same. */
export interface Entry {
  readonly listed: ListedFile
  /** Digest of what is known of the file from elsewhere. */
  readonly known: string
  readonly outcome: FileRead
}

export interface FolderCache {
  /** Folder for the search index, made when needed. */
  readonly searchPath: string
  /** Reads what there is, some at a time. Later entries of a file take the place of earlier ones. */
  readonly entries: () => AsyncGenerator<readonly Entry[]>
  readonly keep: (entries: readonly Entry[]) => Promise<void>
  /** `of`: digest of the articles that the stories are of. */
  readonly stories: (of: string) => Promise<readonly Story[] | null>
  readonly keepStories: (of: string, stories: readonly Story[]) => Promise<void>
  /**
   * Writes the entries anew as a few segments when most of what is there is of files that changed or went. `count`: about how many entries
   * there are; they are asked for only when they are written.
   */
  readonly tidy: (count: number, entries: () => readonly Entry[]) => Promise<void>
}

export interface Cache {
  readonly folder: (root: string) => FolderCache
  /** In bytes. */
  readonly size: () => Promise<number>
  readonly clear: () => Promise<void>
  /** Throws away what other engines wrote and, until the limit is kept, the folders that were not opened for longest. */
  readonly evict: () => Promise<void>
}

export interface CacheOptions {
  /** Folder of the cache; made when needed. */
  readonly path: string
  /** Names the engine: results of another one do not count. */
  readonly engine: string
  /** Bytes. */
  readonly limit?: number
}

const LIMIT = 1024 ** 3
/** Entries in a segment that is written anew. */
const AT_ONCE = 256

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** A cache that fails is as good as none. */
async function orNothing(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    // Full, read-only or removed meanwhile: the folder is read again next time.
  }
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).sort()
  } catch {
    return []
  }
}

/** Bytes of all files in a folder of the cache. */
async function sizeOf(path: string): Promise<number> {
  const sizes = await Promise.all(
    (await namesIn(path)).map(async (name) => {
      try {
        const info = await stat(join(path, name))
        return info.isDirectory() ? await sizeOf(join(path, name)) : info.size
      } catch {
        return 0
      }
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const isEntries = (value: unknown): value is readonly Entry[] => Array.isArray(value)
const isStories = (value: unknown): value is { readonly of: string; readonly stories: readonly Story[] } =>
  typeof value === 'object' && value !== null && 'of' in value && 'stories' in value

function folderCache(path: string): FolderCache {
  const nextName = createNaming()
  const segments = async (): Promise<readonly string[]> =>
    (await namesIn(path)).filter((name) => name.endsWith(SEGMENT)).map((name) => join(path, name))
  let read = 0
  const keep: FolderCache['keep'] = (entries) =>
    orNothing(async () => {
      if (entries.length === 0) return
      await mkdir(path, { recursive: true, mode: 0o700 })
      await writeSegment(join(path, nextName()), entries)
    })
  return {
    searchPath: join(path, 'search'),
    keep,
    entries: async function* () {
      const now = new Date()
      await orNothing(() => utimes(path, now, now))
      for (const segment of await segments()) {
        const value = await readSegment(segment)
        if (isEntries(value)) {
          read += value.length
          yield value
        } else await orNothing(() => rm(segment, { force: true }))
      }
    },
    stories: async (of) => {
      const kept = await readSegment(join(path, 'stories'))
      return isStories(kept) && kept.of === of ? kept.stories : null
    },
    keepStories: (of, stories) =>
      orNothing(async () => {
        await mkdir(path, { recursive: true, mode: 0o700 })
        await writeSegment(join(path, 'stories'), { of, stories })
      }),
    tidy: async (count, entries) => {
      if (read <= 2 * count + AT_ONCE) return
      const now = entries()
      const old = await segments()
      for (let start = 0; start < now.length; start += AT_ONCE) await keep(now.slice(start, start + AT_ONCE))
      for (const segment of old) await orNothing(() => rm(segment, { force: true }))
      read = now.length
    },
  }
}

export function createCache({ path, engine, limit = LIMIT }: CacheOptions): Cache {
  const own = join(path, digest(engine))
  return {
    folder: (root) => folderCache(join(own, digest(root))),
    size: () => sizeOf(path),
    clear: () => rm(path, { recursive: true, force: true }),
    evict: () =>
      orNothing(async () => {
        for (const name of await namesIn(path))
          if (join(path, name) !== own) await rm(join(path, name), { recursive: true, force: true })
        const folders = await Promise.all(
          (await namesIn(own)).map(async (name) => {
            const folder = join(own, name)
            return { folder, used: (await stat(folder)).mtimeMs, size: await sizeOf(folder) }
          }),
        )
        let left = folders.reduce((sum, { size }) => sum + size, 0)
        for (const { folder, size } of folders.sort((x, y) => x.used - y.used)) {
          if (left <= limit) break
          await rm(folder, { recursive: true, force: true })
          left -= size
        }
      }),
  }
}
