/** From the paths on the command line to the files to read. */
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { FileProblem } from '../core/errors.js'
import { problemOf, problem, codeOf } from '../workspace/problems.js'
import type { FileToRead } from '../workspace/reading.js'
import { scanFolder } from '../workspace/scan.js'
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
  readonly table: Table
}

const missing = (path: string): FileProblem =>
  problem(path, ['not-found', 'There is no such file or folder.', 'Check the spelling of the path.'])

async function findIn(
  at: string,
  path: string,
  signal: AbortSignal,
): Promise<{ found: Found[]; problems: readonly FileProblem[] }> {
  const scan = await scanFolder(at, { signal })
  const table = scan.hasTable ? await readTable(scan.root) : noTable
  const found = scan.files.map(({ file }) => ({ path: join(scan.root, file), folder: scan.root, table }))
  const problems = [...scan.problems, ...table.problems]
  if (found.length === 0 && problems.length === 0)
    return {
      found,
      problems: [
        problem(path, ['no-article', 'The folder holds no article files.', 'Put the articles to compare into it.']),
      ],
    }
  return { found, problems }
}

async function find(
  path: string,
  cwd: string,
  signal: AbortSignal,
): Promise<{ found: readonly Found[]; problems: readonly FileProblem[] }> {
  try {
    const at = resolve(cwd, path)
    const kind = await stat(at)
    if (kind.isDirectory()) return await findIn(at, path, signal)
    return { found: [{ path: await realpath(at), folder: null, table: noTable }], problems: [] }
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
  const results = await Promise.all(paths.map((path) => find(path, cwd, signal)))
  const found = new Map(results.flatMap((result) => result.found).map((each) => [each.path, each]))
  const root =
    given === null
      ? commonFolder([...found.values()].map(({ path, folder }) => folder ?? dirname(path)))
      : await realpath(resolve(cwd, given))
  const files = [...found.values()].map(({ path, folder, table }): FileToRead => {
    const file = relative(root, path).split(sep).join('/')
    const own = folder === null ? basename(path) : relative(folder, path).split(sep).join('/')
    return { file, job: { name: 'read', root, file, type }, hints: table.hints.get(own) ?? {} }
  })
  const [only] = results
  const folder = results.length === 1 ? (only?.found[0]?.folder ?? null) : null
  return { files, problems: results.flatMap(({ problems }) => problems), folder }
}
