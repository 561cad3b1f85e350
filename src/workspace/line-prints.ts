/**
 * Lines that recur over the files of one outlet: evidence of page furniture ("Sign up for our newsletter").
 *
 * Lines are compared by a print (a hash), so that a large folder's texts need not be held. Copies and updates of one article share
 * their lines too, so files that share most of their lines count as one.
 */
import { foldLine } from '../core/article/furniture.js'

/** A longer line is prose that two outlets may have from the same agency, or a paragraph kept in an update. */
const LONGEST = 240
/**
 * Where the outlets are not known, a line that several articles share may as well be a sentence that all of them quote. Only short lines
 * without quotation marks are evidence then.
 */
const LONGEST_PLAIN = 60
const QUOTED = /["'“”„«»‘’]/u
/** In how many files that are not copies of each other a line must be. */
const FILES = 3
/** Files that share this much of the shorter one's lines are copies of one article. */
const COPY = 0.5
/** Lines in more files than this are not looked at when copies are sought: that would cost a square. */
const MOST_FOR_COPIES = 40

/** FNV-1a over two lanes, as one integer of 53 bits. Not for secrets. */
function print(line: string): number {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return (low >>> 0) * 2 ** 21 + ((high >>> 0) & 0x1fffff)
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.length <= LONGEST && /\S/.test(line))
    .map(foldLine)

/** Prints of the lines of a text, each once. */
export interface LinePrints {
  readonly all: readonly number[]
  /** Of the lines that are evidence even where the outlets are not known. */
  readonly plain: readonly number[]
}

export function linePrints(text: string): LinePrints {
  const lines = [...new Set(linesOf(text))]
  const plain = lines.filter((line) => line.length <= LONGEST_PLAIN && !QUOTED.test(line))
  return { all: lines.map(print), plain: plain.map(print) }
}

/** The folded lines of `text` whose prints are in `prints`. */
export const linesWithPrints = (text: string, prints: ReadonlySet<number>): ReadonlySet<string> =>
  prints.size === 0 ? new Set() : new Set(linesOf(text).filter((line) => prints.has(print(line))))

/** For each print the indexes of the files that have it. */
function filesByPrint(files: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const byPrint = new Map<number, number[]>()
  files.forEach((prints, file) => {
    for (const each of prints) {
      const known = byPrint.get(each)
      if (known === undefined) byPrint.set(each, [file])
      else known.push(file)
    }
  })
  return byPrint
}

/** Gives each file the smallest index of the files that it is a copy of, itself if none. */
function originals(
  files: readonly (readonly number[])[],
  byPrint: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const original = files.map((_, file) => file)
  const root = (file: number): number => {
    let at = file
    for (let next = original[at]; next !== undefined && next !== at; next = original[at]) at = next
    return at
  }
  files.forEach((prints, file) => {
    const shared = new Map<number, number>()
    for (const each of prints) {
      const holders = byPrint.get(each) ?? []
      if (holders.length > MOST_FOR_COPIES) continue
      for (const other of holders) if (other < file) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) {
      const shorter = Math.min(prints.length, files[other]?.length ?? 0)
      if (count < COPY * shorter) continue
      const [low, high] = [root(other), root(file)].sort((a, b) => a - b)
      if (low !== undefined && high !== undefined) original[high] = low
    }
  })
  return files.map((_, file) => root(file))
}

/** Prints of the lines that recur over texts that are not copies of each other. `from`: whether they are all of one outlet. */
export function recurringPrints(texts: readonly LinePrints[], from: 'one-outlet' | 'anywhere'): ReadonlySet<number> {
  const all = texts.map((text) => text.all)
  const byPrint = filesByPrint(all)
  const original = originals(all, byPrint)
  const recurring = new Set<number>()
  const evidence = from === 'one-outlet' ? byPrint : filesByPrint(texts.map(({ plain }) => plain))
  for (const [each, holders] of evidence)
    if (holders.length >= FILES && new Set(holders.map((file) => original[file])).size >= FILES) recurring.add(each)
  return recurring
}
