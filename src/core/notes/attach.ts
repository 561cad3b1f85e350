/** Which notes stand where in a set of articles, and which wait because their words are gone. */
import type { Article, Range } from '../model.js'
import { reattach } from './anchor.js'
import { type FoldedText, foldText } from './folded.js'
import type { Anchor, Annotations, Correction, Note } from './model.js'

/** Words of one article that a note is about. */
export interface AttachedPlace extends Range {
  readonly article: string
}

/** `places` is empty for a note on a whole comparison. */
export interface AttachedNote {
  readonly note: Note
  readonly places: readonly AttachedPlace[]
}

/** A note with at least one anchor whose words are not found, under "needs re-attaching". `lost` are those anchors. */
export interface WaitingNote {
  readonly note: Note
  readonly lost: readonly Anchor[]
}

export interface Attachment {
  readonly attached: readonly AttachedNote[]
  readonly waiting: readonly WaitingNote[]
  /** Corrections whose words are not found: they cannot be applied, and are kept. */
  readonly waitingCorrections: readonly Correction[]
}

/** The anchors of a note, in the order of its target. */
export function anchorsOf(note: Note): readonly Anchor[] {
  switch (note.target.kind) {
    case 'span':
    case 'passage':
      return [note.target.anchor]
    case 'link':
      return [note.target.a, note.target.b]
    case 'claim':
      return note.target.anchors
    case 'comparison':
      return []
  }
}

export function anchorsOfCorrection({ decision }: Correction): readonly Anchor[] {
  switch (decision.kind) {
    case 'link':
    case 'unlink':
    case 'relation':
    case 'difference':
      return [decision.a, decision.b]
    case 'addition':
    case 'furniture':
      return [decision.anchor]
    case 'metadata':
      return []
  }
}

/** Files that a note or correction names. */
export function filesOf(item: Note | Correction): readonly string[] {
  if (item.type === 'correction') {
    const { decision } = item
    if (decision.kind === 'metadata') return [decision.file]
    const against = decision.kind === 'addition' ? [decision.against] : []
    return [...anchorsOfCorrection(item).map(({ file }) => file), ...against]
  }
  return item.target.kind === 'comparison'
    ? [item.target.a, item.target.b]
    : anchorsOf(item).map((anchor) => anchor.file)
}

/**
 * Attaches every note that names one of the articles. A note on words of an article that is not given is neither attached nor
 * waiting as long as none of its words are among the articles given.
 */
export function attachNotes(annotations: Annotations, articles: readonly Article[]): Attachment {
  const byFile = new Map(articles.map((article) => [article.file, article]))
  const find = finder(byFile)
  const attached: AttachedNote[] = []
  const waiting: WaitingNote[] = []
  for (const note of annotations.notes) {
    if (!filesOf(note).some((file) => byFile.has(file))) continue
    const anchors = anchorsOf(note)
    const found = anchors.map(find)
    const lost = anchors.filter((anchor, i) => byFile.has(anchor.file) && found[i] === null)
    if (lost.length > 0) waiting.push({ note, lost })
    else attached.push({ note, places: found.filter((place) => place !== null) })
  }
  const waitingCorrections = annotations.corrections.filter((correction) =>
    anchorsOfCorrection(correction).some((anchor) => byFile.has(anchor.file) && find(anchor) === null),
  )
  return { attached, waiting, waitingCorrections }
}

/** Finds anchors, folding every article once at most. */
function finder(byFile: ReadonlyMap<string, Article>): (anchor: Anchor) => AttachedPlace | null {
  const folded = new Map<string, FoldedText>()
  return (anchor) => {
    const article = byFile.get(anchor.file)
    if (article === undefined) return null
    const view = folded.get(article.id) ?? foldText(article.text)
    folded.set(article.id, view)
    const range = reattach(anchor, view)
    return range === null ? null : { article: article.id, ...range }
  }
}
