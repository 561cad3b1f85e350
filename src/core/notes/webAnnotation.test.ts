import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anchorSchema,
  type Annotations,
  correctionSchema,
  type Decision,
  noteSchema,
  type NoteTarget,
} from './model.js'
import { applyChanges, changesBetween } from './merge.js'
import { EMPTY_COLLECTION, readCollection, writeCollection } from './webAnnotation.js'

/** Strings of every unpleasant kind: astral, combining, controls, lone surrogates, markup. */
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('\uD800', '%', '../a b/ü.txt', '<b>', 'a~b', '')) // prettier-ignore
const count = fc.nat({ max: 100_000 })
const range = fc.record({ start: count, end: count })
const share = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((x) => Math.abs(x))
const anchor = fc
  .record(
    {
      file: text,
      exact: text,
      prefix: text,
      suffix: text,
      start: count,
      end: count,
      contentHash: text,
      codePoints: range,
      sentence: fc.record({ prefix: text, suffix: text }),
      rivals: fc.record({ prefix: share, suffix: share, sentence: share }),
    },
    { requiredKeys: ['file', 'exact', 'prefix', 'suffix', 'start', 'end'] },
  )
  .map((one) => anchorSchema.parse(one))
const target: fc.Arbitrary<NoteTarget> = fc.oneof(
  fc.record({ kind: fc.constant('span' as const), anchor }),
  fc.record({ kind: fc.constant('passage' as const), anchor }),
  fc.record({ kind: fc.constant('link' as const), a: anchor, b: anchor }),
  fc.record({ kind: fc.constant('claim' as const), label: text, anchors: fc.array(anchor, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('comparison' as const), a: text, b: text }),
)
const relation = fc.constantFrom('agree' as const, 'diverge' as const)
const kind = fc.constantFrom('number' as const, 'quote' as const)
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), a: anchor, b: anchor, relation }),
  fc.record({ kind: fc.constant('unlink' as const), a: anchor, b: anchor }),
  fc.record({
    kind: fc.constant('difference' as const),
    a: anchor,
    b: anchor,
    aText: fc.option(text),
    bText: fc.option(text),
    was: kind,
    verdict: fc.constantFrom('accepted' as const, 'dismissed' as const, 'relabelled' as const),
    becomes: fc.option(kind),
  }),
  fc.record({
    kind: fc.constant('addition' as const),
    anchor,
    against: text,
    was: fc.constantFrom('adds' as const, 'only' as const),
    verdict: fc.constantFrom('accepted' as const, 'dismissed' as const),
  }),
  fc.record({ kind: fc.constant('metadata' as const), file: text, field: fc.constant('outlet' as const), value: fc.option(text) }), // prettier-ignore
  fc.record({ kind: fc.constant('furniture' as const), anchor, is: fc.constantFrom('furniture' as const, 'text' as const) }), // prettier-ignore
)
const times = { created: fc.constant('2025-05-07T10:00:00Z'), modified: fc.constantFrom('2025-05-07T10:00:00Z', '2025-05-07T11:00:00Z') } // prettier-ignore
const author = fc.option(text)
const note = fc
  .record({
    type: fc.constant('note' as const),
    id: text,
    target,
    body: text,
    tags: fc.array(text, { maxLength: 3 }),
    label: fc.option(text),
    author,
    ...times,
  }) // prettier-ignore
  .map((one) => noteSchema.parse(one))
const correction = fc
  .record({ type: fc.constant('correction' as const), id: text, decision, author, ...times })
  .map((one) => correctionSchema.parse(one))
const unique = { selector: (item: { readonly id: string }) => item.id, maxLength: 5 }
const annotations: fc.Arbitrary<Annotations> = fc.record({
  notes: fc.uniqueArray(note, unique),
  corrections: fc.uniqueArray(correction, unique),
})

describe('the notes file', () => {
  it('gives back every note and correction exactly', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const read = readCollection(writeCollection({ ...EMPTY_COLLECTION, annotations: all }))
        expect(read?.annotations).toEqual(all)
        expect(read?.foreign).toEqual([])
      }),
    )
  })
  it('keeps annotations of other tools, and what it cannot read of its own, as they stood', () => {
    const foreign = [{ type: 'Annotation', target: 'x' }, { id: 'urn:crossread:note:7', future: true }, 'odd', null, 4]
    const extras = { rights: 'CC0', custom: { a: [1] } }
    const read = readCollection(writeCollection({ ...EMPTY_COLLECTION, foreign, extras }))
    expect(read).toEqual({ ...EMPTY_COLLECTION, foreign, extras })
  })
  it('has what the W3C model asks of an annotation', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const document = JSON.parse(writeCollection({ ...EMPTY_COLLECTION, annotations: all })) as {
          '@context': unknown[]
          first: { items: { id: string; type: string; target: unknown[]; body: unknown[]; motivation: string }[] }
        }
        expect(document['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
        for (const item of document.first.items) {
          expect(item.type).toBe('Annotation')
          expect(item.target.length).toBeGreaterThan(0)
          expect(item.id).toMatch(/^urn:crossread:(note|correction):[\w%.~-]*$/)
          expect(['commenting', 'editing']).toContain(item.motivation)
        }
      }),
    )
  })
  it.each(['', '{', 'null', '[]', '{"type":"AnnotationCollection"}', '{"first":{"items":[]}}', '\0\0\0', 'a,b\n1,2'])(
    'says that %j is not one',
    (damaged) => expect(readCollection(damaged)).toBeNull(),
  )
})

describe('merging', () => {
  it('lays the changes between two states over the first and gives the second', () => {
    fc.assert(
      fc.property(annotations, annotations, (before, after) => {
        const now = applyChanges(before, changesBetween(before, after)).annotations
        const byId = (items: readonly { readonly id: string }[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(now.notes)).toEqual(byId(after.notes))
        expect(byId(now.corrections)).toEqual(byId(after.corrections))
      }),
    )
  })
  it('loses no words: whatever two sides put is there afterwards', () => {
    fc.assert(
      fc.property(annotations, annotations, annotations, (base, ours, theirs) => {
        const puts = changesBetween(base, ours).filter((change) => change.kind === 'put')
        const merged = applyChanges(theirs, puts).annotations
        const there = new Set(merged.notes.map(({ body }) => body))
        for (const change of puts) if (change.item.type === 'note') expect(there.has(change.item.body)).toBe(true)
        const changed = changesBetween(base, theirs).filter((change) => change.kind === 'put')
        for (const change of changed)
          if (change.item.type === 'note' && change.item.modified !== change.base)
            expect(there.has(change.item.body)).toBe(true)
      }),
    )
  })
})
