/** Notes and corrections go with a file that gets another name: they are told by its content. */
import { anchorsOf, anchorsOfCorrection, filesOf } from './attach.js'
import type { Anchor, Annotations, Correction, Note, SeenText } from './model.js'

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

type IsThere = KnownFiles['isThere']

/** Name of the file that an anchor or decision names. One that is gone may have had several articles. */
const fileNamed = (name: string, isThere: IsThere): string => (isThere(name) ? name : withoutPart(name))

const itemsOf = ({ notes, corrections }: Annotations): readonly (Note | Correction)[] => [...notes, ...corrections]

/** Files that notes and decisions name, with how many of them name each. */
export function namedFiles(annotations: Annotations, isThere: IsThere): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of itemsOf(annotations))
    for (const file of new Set(filesOf(item).map((name) => fileNamed(name, isThere))))
      counts.set(file, (counts.get(file) ?? 0) + 1)
  return counts
}

/** What was last seen of each file that notes and decisions name. */
export function seenTexts(annotations: Annotations): ReadonlyMap<string, SeenText> {
  const newest = new Map<string, SeenText>()
  for (const text of itemsOf(annotations).flatMap(({ texts = [] }) => texts))
    if (text.seen > (newest.get(text.file)?.seen ?? '')) newest.set(text.file, text)
  return newest
}

/**
 * Files that are gone and whose content is now under another name: old name to new. Contents are known from the anchors, from what was
 * seen of the files, and from `gone`.
 */
export function renamesByContent(
  annotations: Annotations,
  { read, gone = [], isThere }: KnownFiles,
): ReadonlyMap<string, string> {
  const byContent = new Map(read.map(({ file, contentHash }) => [contentHash, file]))
  const renamed = new Map<string, string>()
  const anchors = [...annotations.notes.flatMap(anchorsOf), ...annotations.corrections.flatMap(anchorsOfCorrection)]
  for (const { file, contentHash } of [...gone, ...anchors, ...seenTexts(annotations).values()]) {
    const now = contentHash === undefined ? undefined : byContent.get(contentHash)
    if (now !== undefined && !isThere(fileNamed(file, isThere))) renamed.set(fileNamed(file, isThere), now)
  }
  return renamed
}

/** Names files otherwise in all notes and decisions. Returns the same object when none of them names such a file. */
export function withFilesRenamed(
  annotations: Annotations,
  renamed: ReadonlyMap<string, string>,
  isThere: IsThere,
): Annotations {
  const file = (name: string): string => {
    const before = renamed.has(name) ? name : fileNamed(name, isThere)
    return (renamed.get(before) ?? before) + name.slice(before.length)
  }
  const change: Change = { file, anchor: (old) => ({ ...old, file: file(old.file) }) }
  if (!itemsOf(annotations).some((item) => filesOf(item).some((name) => file(name) !== name))) return annotations
  return {
    notes: annotations.notes.map((note) => changedNote(note, change)),
    corrections: annotations.corrections.map((correction) => changedCorrection(correction, change)),
  }
}

/** Lets notes follow renamed files. Returns the same object when nothing was renamed. */
export const followRenames = (annotations: Annotations, known: KnownFiles): Annotations =>
  withFilesRenamed(annotations, renamesByContent(annotations, known), known.isThere)

/** Says what the files that an item names said when it was made, or when they were read last. Returns the same item when it says so. */
export function withTexts<T extends Note | Correction>(item: T, textOf: (name: string) => SeenText | null): T {
  const known = new Map((item.texts ?? []).map((text) => [text.file, text]))
  const now = new Map<string, SeenText>()
  for (const name of filesOf(item)) {
    const text = textOf(name)
    const before = known.get(text?.file ?? name) ?? known.get(withoutPart(name))
    const kept = before?.contentHash === text?.contentHash ? before : (text ?? before)
    if (kept !== undefined) now.set(kept.file, kept)
  }
  const isSame = now.size === known.size && [...now].every(([file, text]) => known.get(file) === text)
  return isSame ? item : { ...item, texts: [...now.values()] }
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

const textsNamed = (texts: readonly SeenText[] | undefined, { file }: Change): Pick<Note, 'texts'> =>
  texts === undefined ? {} : { texts: texts.map((text) => ({ ...text, file: file(text.file) })) }

function changedNote({ target, texts, ...others }: Note, change: Change): Note {
  const { file, anchor } = change
  const rest = { ...others, ...textsNamed(texts, change) }
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

function changedCorrection({ decision, texts, ...others }: Correction, change: Change): Correction {
  const { file, anchor } = change
  const rest = { ...others, ...textsNamed(texts, change) }
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
