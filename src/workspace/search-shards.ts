/**
 * The search index of a folder, in shards of some thousand articles, each with the texts that it is of. A shard is written once, as a
 * segment of the cache: whole or not at all, checksummed, under the engine that made it. Whatever is damaged is thrown away and made anew
 * from the articles; what is left of shards whose articles mostly changed or went is put together with others.
 *
 * Several windows may use one folder: each writes shards of its own, and an article that is in two counts once.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createNaming, readSegment, SEGMENT, writeSegment } from './cache/segment.js'
import { pack, unpack, type Packed } from './packing.js'
import { createSearchIndex, isWrittenIndex, type SearchIndex, type WrittenIndex } from './search-index.js'
import type { Indexed } from './search-places.js'
import { createFolding, wordsOf } from './search-words.js'

interface Shard {
  readonly index: SearchIndex
  readonly texts: Map<string, Packed<string>>
  /** Where it is on disk; null while it is not, or when it cannot be. */
  file: string | null
  state: 'growing' | 'kept'
  /** Articles that are in it on disk and count no longer. */
  gone: number
}

interface Kept {
  readonly index: WrittenIndex
  readonly texts: readonly (readonly [string, Packed<string>])[]
}
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'index' in value &&
  isWrittenIndex(value.index) &&
  'texts' in value &&
  Array.isArray(value.texts)

/** Articles in a shard: writing one takes some tenths of a second, during which no search is answered. */
const FULL = 2000
/** More shards than this that are less than half full are put together. */
const MOST_SMALL = 4

export class SearchShards {
  /** What it knows of words is kept from one query to the next. */
  readonly foldWord = createFolding()
  private readonly nextName = createNaming()
  private readonly shards: Shard[] = []
  private readonly shardOf = new Map<string, Shard>()

  /** `path`: a folder, made when needed; null where nothing is kept. `full`: articles in a shard. */
  constructor(
    private readonly path: string | null,
    private readonly full = FULL,
  ) {}

  /** Takes up what is on disk. Gives the ids of the articles that are in it. */
  async open(): Promise<readonly string[]> {
    const { path } = this
    const names = path === null ? [] : await readdir(path).catch(() => [])
    for (const name of names.sort()) if (path !== null && name.endsWith(SEGMENT)) await this.takeUp(join(path, name))
    return [...this.shardOf.keys()]
  }

  private async takeUp(file: string): Promise<void> {
    try {
      const kept = await readSegment(file)
      if (!isKept(kept)) throw new Error('damaged')
      const [index, texts] = [createSearchIndex(this.foldWord, kept.index), new Map(kept.texts)]
      const shard: Shard = { index, texts, file, state: 'kept', gone: 0 }
      const twice = [...shard.texts.keys()].filter((id) => this.shardOf.has(id))
      this.removeFrom(shard, twice)
      for (const id of shard.texts.keys()) this.shardOf.set(id, shard)
      this.shards.push(shard)
    } catch {
      await rm(file, { force: true })
    }
  }

  /** Articles that are in it already are left as they are. */
  add(articles: readonly Indexed[]): void {
    for (const { id, text } of articles) {
      if (this.shardOf.has(id)) continue
      const shard = this.growing()
      shard.texts.set(id, pack(text, 'deflated'))
      shard.index.add([{ id, text }])
      this.shardOf.set(id, shard)
    }
  }

  private growing(): Shard {
    const last = this.shards.at(-1)
    if (last?.state === 'growing' && last.texts.size < this.full) return last
    const fresh: Shard = {
      index: createSearchIndex(this.foldWord),
      texts: new Map(),
      file: null,
      state: 'growing',
      gone: 0,
    }
    this.shards.push(fresh)
    return fresh
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const shard = this.shardOf.get(id)
      if (shard !== undefined) this.removeFrom(shard, [id])
      this.shardOf.delete(id)
    }
  }

  private removeFrom(shard: Shard, ids: readonly string[]): void {
    shard.index.remove(ids)
    for (const id of ids) shard.texts.delete(id)
    shard.gone += ids.length
  }

  /** Ids of articles that have all the words, best first. */
  find(query: string, most: number): readonly string[] {
    return this.shards
      .flatMap(({ index }) => index.find(query, most))
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ id }) => id)
  }

  /** Two words of one of the texts; null where there is none. */
  exampleQuery(): string | null {
    const [id] = this.shards.at(-1)?.texts.keys() ?? []
    const words = id === undefined ? [] : wordsOf(this.text(id) ?? '', this.foldWord)
    return words.length === 0 ? null : words.slice(0, 2).join(' ')
  }

  text(id: string): string | null {
    const packed = this.shardOf.get(id)?.texts.get(id)
    return packed === undefined ? null : unpack(packed)
  }

  /**
   * Writes one shard that is not on disk: of those that are full, or of all. Tells whether more are left. A disk that is full only means
   * that the index is made again.
   */
  async save(which: 'full' | 'all'): Promise<boolean> {
    if (which === 'all') await this.tidy()
    const isWanted = ({ state, texts }: Shard): boolean =>
      state === 'growing' && (which === 'all' || texts.size >= this.full)
    const next = this.shards.find(isWanted)
    if (next === undefined) return false
    await this.write(next)
    return this.shards.some(isWanted)
  }

  private async write(shard: Shard): Promise<void> {
    shard.state = 'kept'
    if (this.path === null || shard.texts.size === 0) return
    const file = join(this.path, this.nextName())
    const kept: Kept = { index: shard.index.write(), texts: [...shard.texts] }
    try {
      await mkdir(this.path, { recursive: true, mode: 0o700 })
      await writeSegment(file, kept)
      shard.file = file
    } catch {
      // Full, read-only or removed meanwhile: it is made again next time.
    }
  }

  /** Takes shards apart that are mostly of articles that count no longer, or that are many and small. */
  private async tidy(): Promise<void> {
    const small = new Set(this.shards.filter(({ texts }) => texts.size < this.full / 2))
    const isWanted = (shard: Shard): boolean =>
      shard.state === 'kept' && (shard.gone > shard.texts.size || (small.size > MOST_SMALL && small.has(shard)))
    for (const shard of this.shards.filter(isWanted)) {
      const articles = [...shard.texts].map(([id, text]) => ({ id, text: unpack(text) }))
      this.shards.splice(this.shards.indexOf(shard), 1)
      for (const { id } of articles) this.shardOf.delete(id)
      this.add(articles)
      if (shard.file !== null) await rm(shard.file, { force: true })
    }
  }
}
