/** Corrections that change how a file is read, rather than how a pair is shown. */
import type { Correction } from '../core/notes/model.js'
import { withoutPart } from '../core/notes/renames.js'

/** The corrections of metadata and furniture by file. `isFile` tells whether a name is that of a file. */
export function readingDecisions(
  corrections: readonly Correction[],
  isFile: (name: string) => boolean,
): ReadonlyMap<string, readonly Correction[]> {
  const byFile = new Map<string, Correction[]>()
  for (const correction of corrections) {
    const { decision } = correction
    if (decision.kind !== 'metadata' && decision.kind !== 'furniture') continue
    const named = decision.kind === 'metadata' ? decision.file : decision.anchor.file
    const file = isFile(named) ? named : withoutPart(named)
    byFile.set(file, [...(byFile.get(file) ?? []), correction])
  }
  return byFile
}

/** Files whose corrections are not the same in both. */
export function filesDecidedAnew(
  before: ReadonlyMap<string, readonly Correction[]>,
  after: ReadonlyMap<string, readonly Correction[]>,
): readonly string[] {
  // What was seen of the file is beside the point: it changes with every reading.
  const said = (all: readonly Correction[] = []) => JSON.stringify(all.map((one) => ({ ...one, texts: undefined })))
  const same = (file: string): boolean => said(before.get(file)) === said(after.get(file))
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => !same(file))
}
