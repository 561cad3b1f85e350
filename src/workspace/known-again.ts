/** Which files that came could be one that went: its text is nearly the same, and they were not there beside it. */
import { likeness } from '../core/notes/likeness.js'
import type { SeenText } from '../core/notes/model.js'
import { inParts } from './in-parts.js'
import type { FileRead } from './reading.js'
import { sketchIn, wordsIn } from './seen-texts.js'
import type { Shelf } from './shelf.js'

/**
 * From so much likeness on a file that came is taken for one that went. Eight words changed in 150 leave 0.7; two reports of one event
 * share less than 0.1, and what is left of an agency's report in another paper mostly less than 0.6.
 */
const SAME_TEXT = 0.7
/** A text with so much fewer or more words cannot be that alike. */
const LENGTH = 0.7
/** Articles looked at between two rests. */
const AT_ONCE = 50

export interface KnownAgain {
  /** The text of this file is known from an earlier opening. */
  readonly known: (file: string) => void
  /** All is read: what is listed now is known. */
  readonly end: () => void
  /** For each of these texts whose file is gone, the file it can only be. `noted`: files that something is said of. */
  readonly find: (
    gone: readonly SeenText[],
    noted: ReadonlyMap<string, unknown>,
  ) => Promise<ReadonlyMap<string, string>>
}

export function createKnownAgain(shelf: Shelf): KnownAgain {
  /** Files that were there when all was read last; null before. */
  let there: ReadonlySet<string> | null = null
  const before = new Set<string>()
  const isNew = ({ file }: FileRead, { seen }: SeenText): boolean => {
    if (there !== null) return !there.has(file)
    return !before.has(file) && (shelf.listed(file)?.modified ?? 0) > Date.parse(seen)
  }
  const isAsLong = (read: FileRead, { words }: SeenText): boolean => {
    const ratio = wordsIn(read) / Math.max(1, words)
    return ratio > LENGTH && ratio < 1 / LENGTH
  }
  const alike = async (old: SeenText, reads: readonly FileRead[]): Promise<readonly string[]> => {
    const found: string[] = []
    const candidates = reads.filter((read) => isAsLong(read, old) && isNew(read, old))
    for await (const part of inParts(candidates, AT_ONCE))
      for (const read of part) if (likeness(old.sketch, sketchIn(read)) >= SAME_TEXT) found.push(read.file)
    return found
  }
  return {
    known: (file) => {
      before.add(file)
    },
    end: () => {
      there = new Set(shelf.allListed().map(({ file }) => file))
    },
    find: async (gone, noted) => {
      if (gone.length === 0) return new Map()
      const reads = shelf.allRead().filter(({ file }) => !noted.has(file))
      const renamed: (readonly [string, string])[] = []
      for (const old of gone) {
        const [one, ...others] = await alike(old, reads)
        if (one !== undefined && others.length === 0) renamed.push([old.file, one])
      }
      // Two files that went cannot both be the one that came.
      return new Map(renamed.filter(([, to]) => renamed.filter((other) => other[1] === to).length === 1))
    },
  }
}
