/** What the files that notes and decisions name said when they were read last: kept with these, to know a file again by. */
import { sketchOf } from '../core/notes/likeness.js'
import type { Annotations, Correction, Note, SeenText } from '../core/notes/model.js'
import { withTexts, withoutPart } from '../core/notes/renames.js'
import { unpack } from './packing.js'
import type { FileRead } from './reading.js'
import type { Shelf } from './shelf.js'

export interface SeenTexts {
  readonly of: (read: FileRead) => SeenText
  /** Of the file of this name, or of the one that the article of this name is from; null where it is not read. */
  readonly named: (name: string) => SeenText | null
  /** The same object when everything says already what was seen. `missing`: files that were looked for and not found. */
  readonly kept: (annotations: Annotations, missing: ReadonlySet<string>) => Annotations
}

export const wordsIn = ({ articles }: FileRead): number => articles.reduce((sum, { summary }) => sum + summary.words, 0)
export const sketchIn = ({ articles }: FileRead): string =>
  sketchOf(articles.map(({ article }) => unpack(article).text).join('\n'))

export function createSeenTexts(shelf: Shelf, clock: () => Date): SeenTexts {
  /** What was made out of a text once, by name and content. */
  const made = new Map<string, SeenText>()
  const of = (read: FileRead): SeenText => {
    const { file, hash: contentHash } = read
    const key = `${file}\n${contentHash}`
    const text = made.get(key) ?? { file, contentHash, sketch: sketchIn(read), words: wordsIn(read), seen: clock().toISOString() } // prettier-ignore
    made.set(key, text)
    return text
  }
  const named = (name: string): SeenText | null => {
    const read = shelf.read(name) ?? shelf.read(withoutPart(name))
    return read === null ? null : of(read)
  }
  const kept = (annotations: Annotations, missing: ReadonlySet<string>): Annotations => {
    const latest = shelf.allListed().reduce((last, { modified }) => Math.max(last, modified), 0)
    // What is there now is none of those that are gone; only what comes or changes later may be.
    const lookedFor = (text: SeenText): SeenText =>
      missing.has(text.file) && Date.parse(text.seen) < latest ? { ...text, seen: clock().toISOString() } : text
    const keptOf = <T extends Note | Correction>(item: T): T => {
      const texts = item.texts?.map(lookedFor)
      const isSame = texts === undefined || texts.every((text, at) => text === item.texts?.[at])
      return withTexts(isSame ? item : { ...item, texts }, named)
    }
    const notes = annotations.notes.map(keptOf)
    const corrections = annotations.corrections.map(keptOf)
    const isSame =
      notes.every((note, at) => note === annotations.notes[at]) &&
      corrections.every((one, at) => one === annotations.corrections[at])
    return isSame ? annotations : { notes, corrections }
  }
  return { of, named, kept }
}
