/** The parts of a W3C Web Annotation: names as IRIs, targets with selectors, bodies. */
import { z } from 'zod'
import { type Anchor, anchorSchema, type Note } from './model.js'

type Json = Readonly<Record<string, unknown>>

/** Any string as one segment of an IRI. Halves of surrogate pairs cannot be written there. */
function segment(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) // prettier-ignore
}

function unsegment(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Relative IRI of a file beside the collection. */
export function fileIri(file: string): string {
  return file.split('/').map(segment).join('/')
}

export function fileOfIri(iri: string): string | null {
  const parts = iri.split('/').map(unsegment)
  return parts.includes(null) ? null : parts.join('/')
}

/** Absolute IRI of one of our items; `exact` holds the id where the IRI cannot. */
export function itemIri(kind: 'note' | 'correction', id: string): Json {
  const iri = `urn:crossread:${kind}:${segment(id)}`
  return idOfIri(iri) === id ? { id: iri } : { id: iri, 'crossread:id': id }
}

export function idOfIri(iri: string): string | null {
  return unsegment(/^urn:crossread:(?:note|correction):(.*)$/su.exec(iri)?.[1] ?? '%')
}

/** Positions are code points, as the model asks; ours in code units stand beside them where they differ. */
export function toTarget(anchor: Anchor): Json {
  const { file, contentHash, exact, prefix, suffix, start, end, codePoints, sentence, rivals } = anchor
  const source = fileIri(file)
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: (codePoints ?? anchor).start, end: (codePoints ?? anchor).end },
    ],
    ...(fileOfIri(source) === file ? {} : { 'crossread:file': file }),
    ...(contentHash === undefined ? {} : { 'crossread:contentHash': contentHash }),
    ...(codePoints === undefined ? {} : { 'crossread:startCodeUnit': start, 'crossread:endCodeUnit': end }),
    ...(sentence === undefined
      ? {}
      : { 'crossread:sentencePrefix': sentence.prefix, 'crossread:sentenceSuffix': sentence.suffix }),
    ...(rivals === undefined
      ? {}
      : {
          'crossread:rivalPrefix': rivals.prefix,
          'crossread:rivalSuffix': rivals.suffix,
          'crossread:rivalSentence': rivals.sentence,
        }),
  }
}

const rangeSchema = z.object({ start: z.number(), end: z.number() })
const targetSchema = z.looseObject({
  source: z.string(),
  selector: z.array(z.looseObject({ type: z.string() })),
})

/** Null when it is not a target of ours: no quotation, no position, no source. */
export function fromTarget(target: unknown): Anchor | null {
  const read = targetSchema.safeParse(target)
  if (!read.success) return null
  const { source, selector, ...rest } = read.data
  const quote = selector.find(({ type }) => type === 'TextQuoteSelector')
  const position = rangeSchema.safeParse(selector.find(({ type }) => type === 'TextPositionSelector'))
  if (quote === undefined || !position.success) return null
  const units = rangeSchema.safeParse({ start: rest['crossread:startCodeUnit'], end: rest['crossread:endCodeUnit'] })
  const anchor = anchorSchema.safeParse({
    file: rest['crossread:file'] ?? fileOfIri(source),
    contentHash: rest['crossread:contentHash'],
    exact: quote['exact'],
    prefix: quote['prefix'] ?? '',
    suffix: quote['suffix'] ?? '',
    ...(units.success ? { ...units.data, codePoints: position.data } : position.data),
    ...group('sentence', { prefix: rest['crossread:sentencePrefix'], suffix: rest['crossread:sentenceSuffix'] }),
    ...group('rivals', {
      prefix: rest['crossread:rivalPrefix'],
      suffix: rest['crossread:rivalSuffix'],
      sentence: rest['crossread:rivalSentence'],
    }),
  })
  return anchor.success ? withoutUndefined(anchor.data) : null
}

/** Parts that only come together. */
function group(name: string, parts: Json): Json {
  return Object.values(parts).includes(undefined) ? {} : { [name]: parts }
}

function withoutUndefined(anchor: Anchor): Anchor {
  return Object.fromEntries(Object.entries(anchor).filter(([, value]) => value !== undefined)) as Anchor
}

/** The note's words, its class and its tags. */
export function toBodies({ body, tags, label }: Pick<Note, 'body' | 'tags' | 'label'>): readonly Json[] {
  const text = (purpose: string, value: string): Json => ({ type: 'TextualBody', purpose, value })
  return [
    { ...text('commenting', body), format: 'text/markdown' },
    ...(label === null ? [] : [text('classifying', label)]),
    ...tags.map((tag) => text('tagging', tag)),
  ]
}

const bodiesSchema = z.array(z.looseObject({ purpose: z.string(), value: z.string() }))

export function fromBodies(bodies: unknown): Pick<Note, 'body' | 'tags' | 'label'> | null {
  const read = bodiesSchema.safeParse(bodies)
  if (!read.success) return null
  const values = (purpose: string): string[] =>
    read.data.filter((one) => one.purpose === purpose).map(({ value }) => value)
  const [body] = values('commenting')
  return body === undefined ? null : { body, tags: values('tagging'), label: values('classifying')[0] ?? null }
}
