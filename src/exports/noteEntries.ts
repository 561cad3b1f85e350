/** Notes as they are listed in an export, numbered in the order they were written. */
import type { Article } from '../core/model.js'
import { anchorsOf, type AttachedNote, type Attachment } from '../core/notes/attach.js'
import type { Anchor, Note } from '../core/notes/model.js'
import { oneLine, plain } from './plain.js'
import type { NoteEntry } from './report.js'

export interface NumberedNote {
  readonly number: number
  readonly attached: AttachedNote
}

export interface NoteEntries {
  readonly numbered: readonly NumberedNote[]
  readonly attached: readonly NoteEntry[]
  readonly waiting: readonly NoteEntry[]
}

export function noteEntries(attachment: Attachment, articles: readonly Article[]): NoteEntries {
  const inOrder = [...attachment.attached].sort((x, y) => order(x.note, y.note))
  const numbered = inOrder.map((attached, i) => ({ number: i + 1, attached }))
  const names = new Map(articles.map((article) => [article.file, oneLine(article.outlet ?? article.file)]))
  const entry = (note: Note, number: number, state: NoteEntry['state']): NoteEntry => ({
    number,
    note,
    about: aboutOf(note, names),
    quotations: anchorsOf(note).map((anchor) => quotation(anchor, names)),
    files: filesOfNote(note),
    state,
    body: plain(note.body),
    tags: note.tags.map(oneLine),
    label: note.label === null ? null : oneLine(note.label),
    author: note.author === null ? null : oneLine(note.author),
  })
  const waiting = [...attachment.waiting].sort((x, y) => order(x.note, y.note))
  return {
    numbered,
    attached: numbered.map(({ number, attached }) => entry(attached.note, number, 'attached')),
    waiting: waiting.map(({ note }, i) => entry(note, numbered.length + i + 1, 'needs re-attaching')),
  }
}

/** The files that a note is about: of each quotation, or of the pair. */
function filesOfNote(note: Note): readonly string[] {
  const { target } = note
  const files = target.kind === 'comparison' ? [target.a, target.b] : anchorsOf(note).map(({ file }) => file)
  return files.map(oneLine)
}

function order(x: Note, y: Note): number {
  return Date.parse(x.created) - Date.parse(y.created) || (x.id < y.id ? -1 : 1)
}

function aboutOf(note: Note, names: ReadonlyMap<string, string>): string {
  const name = (file: string): string => names.get(file) ?? oneLine(file)
  switch (note.target.kind) {
    case 'span':
      return 'Note on words'
    case 'passage':
      return 'Note on a passage'
    case 'link':
      return 'Note on a pair of passages'
    case 'claim':
      return `Note on the claim: ${oneLine(note.target.label)}`
    case 'comparison':
      return `Note on the comparison of ${name(note.target.a)} and ${name(note.target.b)}`
  }
}

function quotation(
  anchor: Anchor,
  names: ReadonlyMap<string, string>,
): { readonly from: string; readonly words: string } {
  return { from: names.get(anchor.file) ?? oneLine(anchor.file), words: oneLine(anchor.exact) }
}
