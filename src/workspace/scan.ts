/** The files of a folder that may be articles: recursively, in a steady order, never outside the folder. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { FileProblem } from '../core/errors.js'
import { extensionOf } from '../readers/index.js'
import { folderLimits, type FolderLimits } from './limits.js'
import { NOTES_FILE } from './notes/types.js'
import { problem, problemOf } from './problems.js'

/** A file as it was listed. `file` is relative to the folder, with forward slashes. */
export interface ListedFile {
  readonly file: string
  /** In bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

export interface Scan {
  /** Real path of the folder. */
  readonly root: string
  readonly files: readonly ListedFile[]
  readonly problems: readonly FileProblem[]
  /** True when there is an `articles.csv` that says more about the files. */
  readonly hasTable: boolean
}

export const TABLE_FILE = 'articles.csv'

/** What lies beside articles in saved pages and folders and never holds one; not worth a complaint each. */
const besides = new Set(
  (
    'css js mjs map json5 ico png jpg jpeg gif webp avif bmp tif tiff svg heic mp3 m4a ogg wav flac mp4 m4v mov avi mkv webm ' +
    'woff woff2 ttf otf eot lock log tmp bak swp part crdownload exe dll so dylib sqlite db'
  ).split(' '),
)

/** Hidden files, what programs leave behind, the app's own files, and what tells about a folder rather than being an article of it. */
export const isSkippedName = (name: string): boolean =>
  /^(readme|licen[cs]e|copying)(\.(md|txt))?$/i.test(name) ||
  name.startsWith('.') ||
  name.startsWith('~$') ||
  name === 'node_modules' ||
  // The notes file, and beside it its temporary and damaged versions: '.123456', '.damaged-2025-01-02'.
  name === NOTES_FILE ||
  name.startsWith(`${NOTES_FILE}.`) ||
  name === TABLE_FILE

const toSlashes = (path: string): string => path.split(sep).join('/')

/** Code-unit order: the same on every machine and in every language. */
const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

export const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:)?[\\/]/.test(way))
}

/** A folder named "page_files" next to "page.html" is the rest of a saved page. */
const isRestOfPage = (name: string, names: ReadonlySet<string>): boolean => {
  const stem = /^(.+)[_.](?:files|Dateien|fichiers|archivos|bestanden|pliki)$/.exec(name)?.[1]
  return stem !== undefined && ['html', 'htm', 'xhtml'].some((extension) => names.has(`${stem}.${extension}`))
}

/** Files whose size and time are asked for at once. */
const AT_ONCE = 64

/** One walk over one folder. Its state lives as long as the walk. */
class Walk {
  readonly files: ListedFile[] = []
  readonly problems: FileProblem[] = []
  hasTable = false
  /** Files found so far; fewer when some cannot be looked at. */
  private found = 0
  private looking: Promise<void>[] = []
  private readonly seen = new Set<string>()
  private readonly links: { readonly path: string; readonly depth: number }[] = []

  constructor(
    private readonly root: string,
    private readonly limits: FolderLimits,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(): Promise<void> {
    this.seen.add(this.root)
    await this.folder(this.root, 0)
    await this.looked()
    // Links last, so that a file that is both itself and linked to keeps its own name.
    for (const link of this.links) await this.link(link.path, link.depth)
  }

  private get full(): boolean {
    return this.found >= this.limits.maxFiles
  }

  /** Waits for the files that are being looked at. */
  private async looked(): Promise<void> {
    await Promise.all(this.looking)
    this.looking = []
  }

  private name(path: string): string {
    // What was found by walking down begins with the folder: its name is what comes after.
    const below = this.root.endsWith(sep) ? this.root : this.root + sep
    return toSlashes(path.startsWith(below) ? path.slice(below.length) : relative(this.root, path))
  }

  private async folder(path: string, depth: number): Promise<void> {
    this.signal?.throwIfAborted()
    if (depth > this.limits.maxDepth) {
      this.problems.push(
        problem(this.name(path), [
          'too-deep',
          `Folders are nested more than ${this.limits.maxDepth} deep here; what lies below was left out.`,
          'Open the inner folder by itself.',
        ]),
      )
      return
    }
    try {
      const entries = (await readdir(path, { withFileTypes: true })).sort(byName)
      const names = new Set(entries.map((entry) => entry.name))
      if (path === this.root) this.hasTable = names.has(TABLE_FILE)
      for (const entry of entries) if (!isRestOfPage(entry.name, names)) await this.entry(path, entry, depth)
    } catch (error) {
      if (path === this.root || this.signal?.aborted === true) throw error
      this.problems.push(problemOf(this.name(path), error))
    }
  }

  private async entry(folder: string, entry: Dirent, depth: number): Promise<void> {
    if (isSkippedName(entry.name)) return
    if (this.full) {
      this.tellFull(entry)
      return
    }
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) this.links.push({ path, depth })
    else if (entry.isDirectory()) {
      this.seen.add(path)
      await this.folder(path, depth + 1)
    } else if (entry.isFile()) {
      this.looking.push(this.file(path, path))
      if (this.looking.length >= AT_ONCE) await this.looked()
    }
  }

  /** Says once that the folder holds more files than are read. */
  private tellFull(entry: Dirent): void {
    if (this.problems.some(({ reason }) => reason === 'too-many')) return
    this.problems.push(
      problem(entry.name, [
        'too-many',
        `The folder holds more than ${this.limits.maxFiles.toLocaleString('en-US')} files; this one and those after it were left out.`,
        'Open a smaller folder, or use the command line for large collections.',
      ]),
    )
  }

  private async file(path: string, real: string): Promise<void> {
    if (besides.has(extensionOf(path))) return
    this.found++
    try {
      const { size, mtimeMs } = await stat(path)
      this.seen.add(real)
      this.files.push({ file: this.name(path), size, modified: mtimeMs })
    } catch (error) {
      this.problems.push(problemOf(this.name(path), error))
    }
  }

  private async link(path: string, depth: number): Promise<void> {
    try {
      const real = await realpath(path)
      if (!isInside(this.root, real)) {
        this.problems.push(
          problem(this.name(path), [
            'outside-folder',
            'It is a link to a place outside the opened folder and was not followed.',
            'Copy the file itself into the folder.',
          ]),
        )
        return
      }
      if (this.seen.has(real) || this.full) return
      const kind = await stat(real)
      if (kind.isFile()) await this.file(path, real)
      else if (kind.isDirectory()) {
        this.seen.add(real)
        await this.folder(path, depth + 1)
      }
    } catch (error) {
      this.problems.push(problemOf(this.name(path), error))
    }
  }
}

/**
 * Lists the files of `path` that may be articles. Files that cannot be listed are problems; only the folder itself makes it throw
 * (an error of the system: not there, no folder, not allowed) and `signal`.
 */
export async function scanFolder(
  path: string,
  { limits = folderLimits, signal }: { readonly limits?: FolderLimits; readonly signal?: AbortSignal | undefined } = {},
): Promise<Scan> {
  const root = await realpath(path)
  const walk = new Walk(root, limits, signal)
  await walk.run()
  const files = walk.files.sort((a, b) => byName({ name: a.file }, { name: b.file }))
  return { root, files, problems: walk.problems, hasTable: walk.hasTable }
}
