/** Rows of the table that speak of many files: `echo/` of a folder, `post-*.txt` of names. */
import { literal } from '../core/text/literal.js'

/** More stars than this and matching a long path could take long. */
const MOST_STARS = 4

export interface FilePattern {
  /** What the stars stand for in this path, in their order; null where the path is not meant. */
  readonly match: (file: string) => readonly string[] | null
}

/** The pattern in a cell of the column "file"; null where it names one file. `*` stands for anything but `/`, and for a folder in `echo/` everything below it is meant. */
export function patternOf(cell: string): FilePattern | null {
  if (!cell.includes('*') && !cell.endsWith('/')) return null
  const parts = cell.split('*')
  if (parts.length - 1 > MOST_STARS) return { match: () => null }
  const source = parts.map(literal).join('([^/]*)')
  const form = new RegExp(`^${source}${cell.endsWith('/') ? '.' : '$'}`, 'u')
  return { match: (file) => form.exec(file)?.slice(1) ?? null }
}

/** `{folder}` is the name of the folder the file is in, `{1}` what the first star stands for. */
export function filled(value: string, file: string, stars: readonly string[]): string {
  const folder = file.split('/').at(-2) ?? ''
  return value.replace(/\{(folder|[1-9])\}/g, (_, name: string) => (name === 'folder' ? folder : (stars[Number(name) - 1] ?? ''))).trim() // prettier-ignore
}
