/** From the paths on the command line to the files to read. */
import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { FileProblem } from '../core/errors.js'
import { problemOf, problem, codeOf } from '../workspace/problems.js'
import type { FileToRead } from '../workspace/reading.js'
import { isInside, scanFolder, TABLE_FILE } from '../workspace/scan.js'
import { noTable, readTable, type Table } from '../workspace/table.js'

export interface Inputs {
  readonly files: readonly FileToRead[]
  readonly problems: readonly FileProblem[]
  /** The folder that was named when it was the only path; where its notes lie. */
  readonly folder: string | null
}

interface Found {
  /** Real path. */
  readonly path: string
  /** Real path of the named folder that it is in; null when the file itself was named. */
  readonly folder: string | null
  /** The folder whose table tells of it, and that table. */
  readonly told: Told
}

interface Told {
  readonly folder: string
  readonly table: Table
}

/** The table of each folder (a real path), read once however many of its files are named. */
type Tables = (folder: string) => Promise<Table>

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (kind) => kind.isFile(),
    () => false,
  )

function tablesOf(): Tables {
  const read = new Map<string, Promise<Table>>()
  const readNew = async (folder: string): Promise<Table> =>
    (await isThere(join(folder, TABLE_FILE))) ? readTable(folder) : noTable
  return (folder) => {
    const table = read.get(folder) ?? readNew(folder)
    read.set(folder, table)
    return table
  }
}

const missing = (path: string): FileProblem =>
  problem(path, ['not-found', 'There is no such file or folder.', 'Check the spelling of the path.'])

/** Where to look and how. */
interface Search {
  readonly cwd: string
  /** Real path of the folder that names are to be relative to. */
  readonly root: string | null
  readonly tables: Tables
  readonly signal: AbortSignal
}

async function findIn(
  at: string,
  path: string,
  { tables, signal }: Search,
): Promise<{ found: Found[]; problems: readonly FileProblem[] }> {
  const scan = await scanFolder(at, { signal })
  const told = { folder: scan.root, table: await tables(scan.root) }
  const found = scan.files.map(({ file }) => ({ path: join(scan.root, file), folder: scan.root, told }))
  const problems = [...scan.problems, ...told.table.problems]
  if (found.length === 0 && problems.length === 0)
    return {
      found,
      problems: [
        problem(path, ['no-article', 'The folder holds no article files.', 'Put the articles to compare into it.']),
      ],
    }
  return { found, problems }
}

/** A file by itself is told of by the table of the folder that it lies in, or of the root that it is named from. */
async function findFile(at: string, { root, tables }: Search): Promise<Found> {
  const path = await realpath(at)
  const folder = root !== null && isInside(root, path) ? root : dirname(path)
  return { path, folder: null, told: { folder, table: await tables(folder) } }
}

async function find(
  path: string,
  search: Search,
): Promise<{ found: readonly Found[]; problems: readonly FileProblem[] }> {
  const { cwd, signal } = search
  try {
    const at = resolve(cwd, path)
    const kind = await stat(at)
    if (kind.isDirectory()) return await findIn(at, path, search)
    const file = await findFile(at, search)
    return { found: [file], problems: file.told.table.problems }
  } catch (error) {
    signal.throwIfAborted()
    return { found: [], problems: [codeOf(error) === 'ENOENT' ? missing(path) : problemOf(path, error)] }
  }
}

/** The deepest folder that holds all of `folders`. */
function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...rest] = folders
  const isIn = (folder: string): boolean =>
    rest.every((other) => other === folder || other.startsWith(folder.endsWith(sep) ? folder : folder + sep))
  let folder = first
  while (!isIn(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

export interface FindOptions {
  readonly cwd: string
  /** A format said by the person. */
  readonly type: string | null
  /** Folder that names are to be relative to, so that a file has one name and one id whatever else is named with it. */
  readonly root?: string | null
  readonly signal: AbortSignal
}

/**
 * Finds the files that `paths` name. Without a `root`, names in the result are relative to the folder that was named, or to the deepest
 * folder that holds all that was named. Throws errors of the system where `root` is not there.
 */
export async function findInputs(
  paths: readonly string[],
  { cwd, type, root: given = null, signal }: FindOptions,
): Promise<Inputs> {
  const from = given === null ? null : await realpath(resolve(cwd, given))
  const search = { cwd, root: from, tables: tablesOf(), signal }
  const results = await Promise.all(paths.map((path) => find(path, search)))
  const found = new Map(results.flatMap((result) => result.found).map((each) => [each.path, each]))
  const root = from ?? commonFolder([...found.values()].map(({ path, folder }) => folder ?? dirname(path)))
  const under = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')
  const files = [...found.values()].map(({ path, told }): FileToRead => {
    const file = under(root, path)
    return {
      file,
      job: { name: 'read', root, file, type },
      hints: told.table.hints.get(under(told.folder, path)) ?? {},
    }
  })
  const [only] = results
  const folder = results.length === 1 ? (only?.found[0]?.folder ?? null) : null
  // Files of one folder share the problems of its table.
  return { files, problems: [...new Set(results.flatMap(({ problems }) => problems))], folder }
}
