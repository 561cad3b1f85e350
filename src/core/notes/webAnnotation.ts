/**
 * Notes and corrections as a W3C Web Annotation collection (JSON-LD), so that other tools can read them, and back.
 *
 * https://www.w3.org/TR/annotation-model/ . Annotations of other tools that stand in the file are kept exactly as they are, and so is
 * everything else in the collection that is not ours.
 */
import { z } from 'zod'
import { fileIri, fileOfIri, fromBodies, fromTarget, idOfIri, itemIri, toBodies, toTarget } from './annotationParts.js'
import { anchorsOf, anchorsOfCorrection } from './attach.js'
import {
  type Anchor,
  type Annotations,
  type Correction,
  correctionSchema,
  type Decision,
  type Note,
  noteSchema,
  seenTextSchema,
} from './model.js'

/** Names of our own are an urn, so that nobody is sent anywhere. */
const CONTEXTS = ['http://www.w3.org/ns/anno.jsonld', { crossread: 'urn:crossread:vocab:' }]

type Json = Readonly<Record<string, unknown>>

/** What a notes file holds. */
export interface Collection {
  readonly annotations: Annotations
  /** Annotations of other tools, and of ours that this version cannot read, exactly as they stood. */
  readonly foreign: readonly unknown[]
  /** Properties of the collection itself that are not ours. */
  readonly extras: Json
}

export const EMPTY_COLLECTION: Collection = { annotations: { notes: [], corrections: [] }, foreign: [], extras: {} }

/** Text of the file. Ends with a line feed; the same collection always gives the same text. */
export function writeCollection({ annotations, foreign, extras }: Collection): string {
  const items = [...annotations.notes.map(fromNote), ...annotations.corrections.map(fromCorrection), ...foreign]
  const document = {
    '@context': CONTEXTS,
    id: 'urn:crossread:notes',
    type: 'AnnotationCollection',
    label: 'Crossread notes',
    ...extras,
    total: items.length,
    first: { id: 'urn:crossread:notes:page', type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const OURS = ['@context', 'id', 'type', 'label', 'total', 'first']
const documentSchema = z.looseObject({
  type: z.literal('AnnotationCollection'),
  first: z.looseObject({ items: z.array(z.unknown()) }),
})

/** Null when the text is not a collection of annotations: damaged, or something else. */
export function readCollection(text: string): Collection | null {
  const document = documentSchema.safeParse(parsed(text))
  if (!document.success) return null
  const read = document.data.first.items.map(readItem)
  return {
    annotations: {
      notes: read.flatMap((one) => (one.kind === 'note' ? [one.item] : [])),
      corrections: read.flatMap((one) => (one.kind === 'correction' ? [one.item] : [])),
    },
    foreign: read.flatMap((one) => (one.kind === 'foreign' ? [one.item] : [])),
    extras: Object.fromEntries(Object.entries(document.data).filter(([key]) => !OURS.includes(key))),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return null
  }
}

function frame(kind: 'note' | 'correction', item: Note | Correction, motivation: string): Json {
  return {
    ...itemIri(kind, item.id),
    type: 'Annotation',
    motivation,
    ...(item.author === null ? {} : { creator: { type: 'Person', name: item.author } }),
    created: item.created,
    modified: item.modified,
    ...(item.texts === undefined ? {} : { 'crossread:texts': item.texts }),
  }
}

function fromNote(note: Note): Json {
  const { target } = note
  const targets = anchorsOf(note).map(toTarget)
  const about = { 'crossread:about': target.kind }
  const head = { ...frame('note', note, 'commenting'), ...about, body: toBodies(note) }
  switch (target.kind) {
    case 'span':
    case 'passage':
    case 'link':
      return { ...head, target: targets }
    case 'claim':
      // A claim without passages still needs a target to be an annotation.
      return {
        ...head,
        'crossread:claim': target.label,
        target: targets.length === 0 ? ['urn:crossread:notes'] : targets,
      }
    case 'comparison':
      return { ...head, 'crossread:files': [target.a, target.b], target: [fileIri(target.a), fileIri(target.b)] }
  }
}

function fromCorrection(correction: Correction): Json {
  const { decision } = correction
  const targets = anchorsOfCorrection(correction).map(toTarget)
  const said = Object.entries(decision).filter(([key]) => !['a', 'b', 'anchor', 'file', 'against'].includes(key))
  const body = {
    type: 'crossread:Correction',
    purpose: 'editing',
    ...Object.fromEntries(said.map(([key, value]) => [`crossread:${key}`, value as unknown])),
  }
  const files = wholeFiles(decision)
  const named = files.length === 0 ? {} : { 'crossread:files': files }
  const target = [...targets, ...files.map(fileIri)]
  return { ...frame('correction', correction, 'editing'), ...named, body: [body], target }
}

/** Files that a decision is about as a whole, not by words in them. */
function wholeFiles(decision: Decision): readonly string[] {
  if (decision.kind === 'metadata') return [decision.file]
  return decision.kind === 'addition' ? [decision.against] : []
}

type ReadItem =
  | { readonly kind: 'note'; readonly item: Note }
  | { readonly kind: 'correction'; readonly item: Correction }
  | { readonly kind: 'foreign'; readonly item: unknown }

const itemSchema = z.looseObject({
  id: z.string(),
  created: z.string(),
  modified: z.string(),
  creator: z.looseObject({ name: z.string() }).optional(),
  body: z.array(z.record(z.string(), z.unknown())),
  target: z.array(z.unknown()),
})
type Item = z.infer<typeof itemSchema>
const textsSchema = z.array(seenTextSchema).readonly()

function readItem(item: unknown): ReadItem {
  const read = itemSchema.safeParse(item)
  if (!read.success) return { kind: 'foreign', item }
  const head = {
    id: read.data['crossread:id'] ?? idOfIri(read.data.id),
    author: read.data.creator?.name ?? null,
    created: read.data.created,
    modified: read.data.modified,
    ...textsOf(read.data),
  }
  if (read.data.id.startsWith('urn:crossread:note:')) {
    const note = noteSchema.safeParse({
      type: 'note',
      ...head,
      ...fromBodies(read.data.body),
      target: toNoteTarget(read.data),
    })
    if (note.success) return { kind: 'note', item: note.data }
  }
  if (read.data.id.startsWith('urn:crossread:correction:')) {
    const correction = correctionSchema.safeParse({ type: 'correction', ...head, decision: toDecision(read.data) })
    if (correction.success) return { kind: 'correction', item: correction.data }
  }
  return { kind: 'foreign', item }
}

/** What cannot be read of it is only a help to know a file again: the note counts without. */
function textsOf(item: Item): Pick<Note, 'texts'> {
  const texts = textsSchema.safeParse(item['crossread:texts'])
  return texts.success ? { texts: texts.data } : {}
}

function anchorsIn(item: Item): readonly (Anchor | null)[] {
  return item.target.map(fromTarget)
}

function filesIn(item: Item): readonly unknown[] {
  const exact = item['crossread:files']
  return Array.isArray(exact) ? exact : item.target.map((one) => (typeof one === 'string' ? fileOfIri(one) : null))
}

/** What the model's own schema then checks. */
function toNoteTarget(item: Item): Json {
  const kind = item['crossread:about']
  const anchors = anchorsIn(item)
  const [a, b] = kind === 'comparison' ? filesIn(item) : anchors
  if (kind === 'claim') return { kind, label: item['crossread:claim'], anchors: anchors.filter((one) => one !== null) }
  return kind === 'span' || kind === 'passage' ? { kind, anchor: a } : { kind, a, b }
}

function toDecision(item: Item): Json {
  const [body = {}] = item.body
  const said = Object.entries(body).flatMap(([key, value]) =>
    key.startsWith('crossread:') ? [[key.slice('crossread:'.length), value] as const] : [],
  )
  const decision: Json = Object.fromEntries(said)
  const [a, b] = anchorsIn(item)
  if (decision['kind'] === 'metadata') return { ...decision, file: filesIn(item)[0] }
  if (decision['kind'] === 'addition') return { ...decision, anchor: a, against: filesIn(item).at(-1) }
  return decision['kind'] === 'furniture' ? { ...decision, anchor: a } : { ...decision, a, b }
}
