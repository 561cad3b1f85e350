/**
 * What a person adds to a comparison: notes, and corrections that always win over the engine.
 *
 * Both are anchored by the words themselves (W3C Web Annotation: TextQuoteSelector and TextPositionSelector), never by sentence ids,
 * so that they survive a changed file, a changed engine and a changed folder.
 */
import { z } from 'zod'
import { additionSchema, differenceKinds, differenceSchema, linkSchema, pairSchema } from '../model.js'

const offset = z.int().nonnegative()
const share = z.number().min(0).max(1)

/** Words of one article. `contentHash` names the bytes they were chosen in, so that a renamed file is found by its content. */
export const anchorSchema = z
  .object({
    file: z.string(),
    contentHash: z.string().optional(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: offset,
    end: offset,
    codePoints: z
      .object({ start: offset, end: offset })
      .readonly()
      .optional()
      .describe('the same range in code points, as the W3C model counts; absent when equal'),
    sentence: z
      .object({ prefix: z.string(), suffix: z.string() })
      .readonly()
      .optional()
      .describe('the rest of the sentence around the words: it stays when the sentences around it move'),
    rivals: z
      .object({ prefix: share, suffix: share, sentence: share })
      .readonly()
      .optional()
      .describe('how alike the context of the same words elsewhere was; absent when they stood there once'),
  })
  .readonly()
export type Anchor = z.infer<typeof anchorSchema>

/** What a note is about. A `comparison` note stands for the whole pair; a `claim` note names the passages that state the claim. */
export const noteTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('span'), anchor: anchorSchema }).readonly(),
  z.object({ kind: z.literal('passage'), anchor: anchorSchema }).readonly(),
  z.object({ kind: z.literal('link'), a: anchorSchema, b: anchorSchema }).readonly(),
  z.object({ kind: z.literal('claim'), label: z.string(), anchors: z.array(anchorSchema).readonly() }).readonly(),
  z.object({ kind: z.literal('comparison'), a: z.string(), b: z.string() }).readonly(),
])
export type NoteTarget = z.infer<typeof noteTargetSchema>

/**
 * What a file said that a note or decision names: by it the file is known again when it has another name, also after it was edited.
 * `sketch` is a sample of its words (`likeness.ts`), `words` their number, `seen` when this was read, ISO 8601.
 */
export const seenTextSchema = z
  .object({ file: z.string(), contentHash: z.string(), sketch: z.string(), words: z.int(), seen: z.string() })
  .readonly()
export type SeenText = z.infer<typeof seenTextSchema>
const texts = z.array(seenTextSchema).readonly().optional()

/** A note. `body` is Markdown. `label` is a class of the person's own choosing ("check with desk"). Times are ISO 8601 in UTC. */
export const noteSchema = z
  .object({
    type: z.literal('note'),
    id: z.string(),
    target: noteTargetSchema,
    body: z.string(),
    tags: z.array(z.string()).readonly(),
    label: z.string().nullable(),
    author: z.string().nullable(),
    created: z.string(),
    modified: z.string(),
    texts,
  })
  .readonly()
export type Note = z.infer<typeof noteSchema>

const pairOfAnchors = { a: anchorSchema, b: anchorSchema }
/** What the person decided about a difference. */
const verdictSchema = z.enum(['accepted', 'dismissed', 'relabelled'])

/** What the person decided about words that only one article has. */
const additionVerdictSchema = z.enum(['accepted', 'dismissed'])
export type AdditionVerdict = z.infer<typeof additionVerdictSchema>

/** A decision of the person. The newest decision about the same thing counts. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), ...pairOfAnchors, relation: z.enum(['agree', 'diverge']) }).readonly(),
  z.object({ kind: z.literal('unlink'), ...pairOfAnchors }).readonly(),
  z.object({ kind: z.literal('relation'), ...pairOfAnchors, relation: z.enum(['agree', 'diverge']) }).readonly(),
  z
    .object({
      kind: z.literal('difference'),
      ...pairOfAnchors,
      /** Words of the difference on each side; null where that side has none. */
      aText: z.string().nullable(),
      bText: z.string().nullable(),
      was: z.enum(differenceKinds),
      verdict: verdictSchema,
      becomes: z.enum(differenceKinds).nullable(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('addition'),
      /** The words that one article has and the other has not. */
      anchor: anchorSchema,
      /** File of the other article. */
      against: z.string(),
      was: z.enum(['adds', 'only']).describe('words of a linked passage, or a passage without a counterpart'),
      verdict: additionVerdictSchema,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('metadata'),
      file: z.string(),
      field: z.enum(['title', 'outlet', 'authors', 'published', 'url']),
      value: z.string().nullable().describe('several authors with a semicolon between them'),
    })
    .readonly(),
  z.object({ kind: z.literal('furniture'), anchor: anchorSchema, is: z.enum(['furniture', 'text']) }).readonly(),
])
export type Decision = z.infer<typeof decisionSchema>

export const correctionSchema = z
  .object({
    type: z.literal('correction'),
    id: z.string(),
    decision: decisionSchema,
    author: z.string().nullable(),
    created: z.string(),
    modified: z.string(),
    texts,
  })
  .readonly()
export type Correction = z.infer<typeof correctionSchema>

/** Everything a person added to a folder. */
export const annotationsSchema = z
  .object({ notes: z.array(noteSchema).readonly(), corrections: z.array(correctionSchema).readonly() })
  .readonly()
export type Annotations = z.infer<typeof annotationsSchema>

/** A difference with what the person decided about it; `original` is the engine's kind before a re-label. */
export const decidedDifferenceSchema = differenceSchema
  .unwrap()
  .extend({
    verdict: verdictSchema.nullable(),
    original: z.enum(differenceKinds).nullable(),
    by: z.literal('person').optional().describe('set where a person said that whole passages diverge'),
  })
  .readonly()
export type DecidedDifference = z.infer<typeof decidedDifferenceSchema>

export const decidedAdditionSchema = additionSchema
  .unwrap()
  .extend({ verdict: additionVerdictSchema.nullable() })
  .readonly()
export type DecidedAddition = z.infer<typeof decidedAdditionSchema>

export const decidedLinkSchema = linkSchema
  .unwrap()
  .extend({
    differences: z.array(decidedDifferenceSchema).readonly(),
    additions: z.array(decidedAdditionSchema).readonly(),
  })
  .readonly()
export type DecidedLink = z.infer<typeof decidedLinkSchema>

/** A pair with what the person decided already applied. */
export const decidedPairSchema = pairSchema
  .unwrap()
  .extend({
    links: z.array(decidedLinkSchema).readonly(),
    onlyVerdicts: z
      .record(z.string(), additionVerdictSchema)
      .readonly()
      .describe('what the person decided about sentences of onlyA and onlyB, by id'),
    waiting: z
      .array(z.string())
      .readonly()
      .describe('corrections about this pair that cannot be placed, as when their words are gone; by id'),
  })
  .readonly()
export type DecidedPair = z.infer<typeof decidedPairSchema>
