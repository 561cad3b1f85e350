/** Notes and corrections go with a file that gets another name: they are told by its content. */
import { anchorsOf, anchorsOfCorrection, filesOf } from './attach.js'
import type { Anchor, Annotations, Correction, Note } from './model.js'

/** A file and its content, named by a hash of its bytes. */
export interface KnownFile {
  readonly file: string
  readonly contentHash: string
}

/** What becomes of the names and anchors in a note or correction. */
interface Change {
  readonly file: (name: string) => string
  readonly anchor: <T extends Anchor>(old: T) => T
}

/** What is known of the files of a folder. */
export interface KnownFiles {
  /** Files whose content is known. */
  readonly read: readonly KnownFile[]
  /** Files that were there a moment ago. */
  readonly gone?: readonly KnownFile[]
  /** Whether there is a file of this name, read or not. */
  readonly isThere: (file: string) => boolean
}

/** The file that an article is from: without the `#2` that tells several articles of one file apart. */
export const withoutPart = (file: string): string => file.replace(/#\d+$/, '')

/**
 * Lets notes follow renamed files: a file that is gone and whose content is now under another name takes that name. Contents are
 * known from the anchors, and from `gone`. Returns the same object when nothing was renamed.
 */
export function followRenames(annotations: Annotations, { read, gone = [], isThere }: KnownFiles): Annotations {
  if (annotations.notes.length === 0 && annotations.corrections.length === 0) return annotations
  const fileOf = (name: string): string => (isThere(name) ? name : withoutPart(name))
  const byContent = new Map(read.map(({ file, contentHash }) => [contentHash, file]))
  const renamed = new Map<string, string>()
  const anchors = [...annotations.notes.flatMap(anchorsOf), ...annotations.corrections.flatMap(anchorsOfCorrection)]
  for (const { file, contentHash } of [...gone, ...anchors]) {
    const now = contentHash === undefined ? undefined : byContent.get(contentHash)
    if (!isThere(fileOf(file)) && now !== undefined) renamed.set(fileOf(file), now)
  }
  const file = (name: string): string => {
    const before = fileOf(name)
    return (renamed.get(before) ?? before) + name.slice(before.length)
  }
  const change: Change = { file, anchor: (old) => ({ ...old, file: file(old.file) }) }
  const isNamed = [...annotations.notes.flatMap(filesOf), ...annotations.corrections.flatMap(filesOf)].some(
    (name) => file(name) !== name,
  )
  if (!isNamed) return annotations
  return {
    notes: annotations.notes.map((note) => changedNote(note, change)),
    corrections: annotations.corrections.map((correction) => changedCorrection(correction, change)),
  }
}

/** Names the content of every file that the anchors of a note are in, where the anchors do not say it yet. */
export const noteWithContent = (note: Note, hashOf: HashOf): Note => changedNote(note, named(hashOf))
export const correctionWithContent = (correction: Correction, hashOf: HashOf): Correction =>
  changedCorrection(correction, named(hashOf))

/** Hash of a file's bytes; null when it is not known. */
type HashOf = (file: string) => string | null

const named = (hashOf: HashOf): Change => ({
  file: (name) => name,
  anchor: (old) => {
    const contentHash = old.contentHash ?? hashOf(old.file)
    return contentHash === null ? old : { ...old, contentHash }
  },
})

function changedNote({ target, ...rest }: Note, { file, anchor }: Change): Note {
  switch (target.kind) {
    case 'span':
    case 'passage':
      return { ...rest, target: { ...target, anchor: anchor(target.anchor) } }
    case 'link':
      return { ...rest, target: { ...target, a: anchor(target.a), b: anchor(target.b) } }
    case 'claim':
      return { ...rest, target: { ...target, anchors: target.anchors.map(anchor) } }
    case 'comparison':
      return { ...rest, target: { ...target, a: file(target.a), b: file(target.b) } }
  }
}

function changedCorrection({ decision, ...rest }: Correction, { file, anchor }: Change): Correction {
  switch (decision.kind) {
    case 'metadata':
      return { ...rest, decision: { ...decision, file: file(decision.file) } }
    case 'furniture':
      return { ...rest, decision: { ...decision, anchor: anchor(decision.anchor) } }
    case 'addition':
      return {
        ...rest,
        decision: { ...decision, anchor: anchor(decision.anchor), against: file(decision.against) },
      }
    case 'link':
    case 'unlink':
    case 'relation':
    case 'difference':
      return { ...rest, decision: { ...decision, a: anchor(decision.a), b: anchor(decision.b) } }
  }
}
