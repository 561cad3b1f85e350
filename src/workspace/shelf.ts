/** What is known of each file of an opened folder, in the order of their names. */
import type { ArticleSummary, FolderFile } from '../api/contract.js'
import { unreadArticle } from '../api/unread-article.js'
import type { FileProblem } from '../core/errors.js'
import { byCodeUnits } from '../core/text/order.js'
import type { ReadyArticle } from './jobs.js'
import type { FileOutcome, FileRead } from './reading.js'
import type { ListedFile } from './scan.js'

/** A file listed but not read yet, read, or not readable. */
interface Entry {
  readonly listed: ListedFile
  readonly outcome: FileOutcome | null
  /** The id under which it is shown until it has been read. */
  readonly pendingId: string
}

/** The articles of these files with their stories, which files are told of without. */
export const withStories = (
  files: readonly FolderFile[],
  storyOf: ReadonlyMap<string, string>,
): readonly ArticleSummary[] =>
  files.flatMap(({ articles }) => articles.map((article) => ({ ...article, story: storyOf.get(article.id) ?? null })))

export class Shelf {
  private readonly entries = new Map<string, Entry>()
  private readonly articles = new Map<string, { readonly ready: ReadyArticle; readonly file: string }>()
  private readonly pending = new Map<string, string>()
  /** The names in their order, made anew when files came or went. */
  private names: readonly string[] | null = null
  /** The articles in that order, likewise. */
  private inOrder: readonly ReadyArticle[] | null = null

  /** Puts a file on the shelf, or back to unread. */
  list(listed: ListedFile): void {
    this.remove(listed.file)
    const pendingId = `pending-${String(this.pending.size)}`
    this.entries.set(listed.file, { listed, outcome: null, pendingId })
    this.pending.set(pendingId, listed.file)
  }

  /** Takes in what came of reading a file. A file that was removed meanwhile stays so. */
  settle(outcome: FileOutcome): void {
    const entry = this.entries.get(outcome.file)
    if (entry === undefined) return
    this.forgetArticles(entry)
    this.entries.set(outcome.file, { ...entry, outcome })
    this.inOrder = null
    if (outcome.kind === 'articles')
      for (const ready of outcome.articles) this.articles.set(ready.summary.id, { ready, file: outcome.file })
  }

  remove(file: string): void {
    const entry = this.entries.get(file)
    if (entry !== undefined) this.forgetArticles(entry)
    this.entries.delete(file)
    this.names = null
    this.inOrder = null
  }

  private forgetArticles({ outcome }: Entry): void {
    if (outcome?.kind === 'articles') for (const { summary } of outcome.articles) this.articles.delete(summary.id)
  }

  get count(): number {
    return this.entries.size
  }

  listed(file: string): ListedFile | null {
    return this.entries.get(file)?.listed ?? null
  }

  allListed(): readonly ListedFile[] {
    return Array.from(this.entries.values(), ({ listed }) => listed)
  }

  read(file: string): FileRead | null {
    const outcome = this.entries.get(file)?.outcome
    return outcome?.kind === 'articles' ? outcome : null
  }

  // Loops rather than lists of lists: these are asked for often, and of ten thousand files.
  allRead(): readonly FileRead[] {
    const all: FileRead[] = []
    for (const { outcome } of this.entries.values()) if (outcome?.kind === 'articles') all.push(outcome)
    return all
  }

  unread(): readonly ListedFile[] {
    const all: ListedFile[] = []
    for (const { listed, outcome } of this.entries.values()) if (outcome === null) all.push(listed)
    return all
  }

  isUnread(file: string): boolean {
    return this.entries.get(file)?.outcome === null
  }

  /** The file that an article is from; also for the id it had before it was read. */
  fileOf(id: string): string | null {
    return this.articles.get(id)?.file ?? this.pending.get(id) ?? null
  }

  article(id: string): ReadyArticle | null {
    const known = this.articles.get(id)?.ready
    if (known !== undefined) return known
    const file = this.pending.get(id)
    return file === undefined ? null : (this.read(file)?.articles[0] ?? null)
  }

  /** The articles in the order of their files: the same list as long as nothing changed. */
  ready(): readonly ReadyArticle[] {
    return (this.inOrder ??= this.allRead().flatMap(({ articles }) => articles))
  }

  get readyCount(): number {
    return this.articles.size
  }

  /** Files that are not read yet are shown by their names, or left out. */
  summaries(storyOf: ReadonlyMap<string, string>, unread: 'shown' | 'left-out'): readonly ArticleSummary[] {
    return withStories(
      [...this.entries.keys()].map((file) => this.told(file, unread)),
      storyOf,
    )
  }

  /** One file as the window is told of it, without the stories of its articles. */
  told(file: string, unread: 'shown' | 'left-out'): FolderFile {
    const entry = this.entries.get(file)
    const outcome = entry?.outcome
    if (entry === undefined || outcome === undefined) return { file, articles: [], problem: null }
    if (outcome === null)
      return { file, articles: unread === 'shown' ? [unreadArticle(entry.pendingId, file)] : [], problem: null }
    if (outcome.kind === 'problem') return { file, articles: [], problem: outcome.problem }
    return { file, articles: outcome.articles.map(({ summary }) => summary), problem: null }
  }

  /** Names of at most so many files after this one, or of the first, in their order. */
  namesAfter(after: string | null, most: number): readonly string[] {
    const names = (this.names ??= [...this.entries.keys()].sort(byCodeUnits))
    // The first name that comes after, found by halving.
    let [from, to] = [0, after === null ? 0 : names.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((names[middle] ?? '') > (after ?? '')) to = middle
      else from = middle + 1
    }
    return names.slice(from, from + most)
  }

  problems(): readonly FileProblem[] {
    return [...this.entries.values()].flatMap(({ outcome }) => (outcome?.kind === 'problem' ? [outcome.problem] : []))
  }

  /** Puts the files back into the order of their names after some were added. */
  sort(): void {
    const sorted = [...this.entries].sort(([a], [b]) => byCodeUnits(a, b))
    this.entries.clear()
    this.inOrder = null
    for (const [file, entry] of sorted) this.entries.set(file, entry)
  }
}
