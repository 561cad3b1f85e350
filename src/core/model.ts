/**
 * The data model of a comparison: what the engine writes, what the window shows, what the exports and checks read.
 *
 * All offsets are UTF-16 code units into `Article.text`, half-open `[start, end)`. Fields may be added; renaming one or changing
 * its meaning raises the number in `SCHEMA`.
 */
import { z } from 'zod'

/** Format version of the comparison document. */
export const SCHEMA = 'crossread/comparison@1'

const offset = z.int().nonnegative()
const range = z.object({ start: offset, end: offset }).readonly()

/** A stretch of an article's text, half-open. */
export type Range = z.infer<typeof range>

export const blockKinds = [
  'headline',
  'byline',
  'dateline',
  'caption',
  'heading',
  'label',
  'paragraph',
  'list-item',
  'furniture',
] as const
export type BlockKind = (typeof blockKinds)[number]

export const blockSchema = z.object({ kind: z.enum(blockKinds), start: offset, end: offset }).readonly()
export type Block = z.infer<typeof blockSchema>

export const sentenceSchema = z
  .object({ id: z.string(), block: offset.describe('index in Article.blocks'), start: offset, end: offset })
  .readonly()
export type Sentence = z.infer<typeof sentenceSchema>

export const quoteSchema = z.object({ start: offset, end: offset, speaker: z.string().nullable() }).readonly()
export type Quote = z.infer<typeof quoteSchema>

const dateMentionSchema = z
  .object({
    start: offset,
    end: offset,
    value: z.string().describe("EDTF level 0: '2022', '2023-06', '2023-07-28'"),
    relative: z.boolean(),
  })
  .readonly()

const checkKinds = ['weekday', 'date-order', 'headline-body', 'self-contradiction', 'name-spelling'] as const
export const checkSchema = z
  .object({ kind: z.enum(checkKinds), start: offset, end: offset, message: z.string() })
  .readonly()
export type Check = z.infer<typeof checkSchema>

/** Where a metadata value came from, so that the window can show it. */
export const metadataSources = [
  'json-ld',
  'meta',
  'microdata',
  'markup',
  'format',
  'url',
  'text',
  'folder',
  'file-name',
  'articles.csv',
  'person',
] as const
export type MetadataSource = (typeof metadataSources)[number]
const sources = z.partialRecord(
  z.enum(['title', 'outlet', 'authors', 'agencies', 'published', 'language', 'url']),
  z.enum(metadataSources),
)

export const articleSchema = z
  .object({
    id: z.string().describe('stable for the same path and the same bytes'),
    file: z.string().describe('path relative to the opened folder, with forward slashes'),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    authors: z.array(z.string()).readonly(),
    agencies: z.array(z.string()).readonly(),
    published: z.string().nullable().describe('ISO 8601, only as precise as the source'),
    language: z.string().nullable().describe('BCP 47'),
    url: z.string().nullable().optional(),
    sources: sources.readonly().optional(),
    text: z.string(),
    blocks: z.array(blockSchema).readonly(),
    sentences: z.array(sentenceSchema).readonly(),
    quotes: z.array(quoteSchema).readonly(),
    dates: z.array(dateMentionSchema).readonly(),
    checks: z.array(checkSchema).readonly(),
  })
  .readonly()
export type Article = z.infer<typeof articleSchema>

const span = z.object({ start: offset, end: offset, text: z.string() }).readonly()
/** A range with its words, so that a difference can be read without the article. */
export type Span = z.infer<typeof span>

export const differenceKinds = [
  'number',
  'date',
  'name',
  'place',
  'agent',
  'quote',
  'attribution',
  'certainty',
  'polarity',
  'wording',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

const significances = ['fact', 'style'] as const
export const differenceSchema = z
  .object({
    kind: z.enum(differenceKinds),
    significance: z.enum(significances),
    a: span.nullable(),
    b: span.nullable(),
    message: z.string().describe('one plain sentence for a reader'),
  })
  .readonly()
export type Difference = z.infer<typeof differenceSchema>

export const sides = ['a', 'b'] as const
export type Side = (typeof sides)[number]
export const additionSchema = z.object({ side: z.enum(sides), start: offset, end: offset }).readonly()
export type Addition = z.infer<typeof additionSchema>

export const linkSchema = z
  .object({
    id: z.string(),
    a: z.array(z.string()).readonly(),
    b: z.array(z.string()).readonly(),
    relation: z.enum(['agree', 'diverge']),
    strength: z.enum(['verbatim', 'close', 'paraphrase']),
    score: z.number().min(0).max(1).describe('calibrated: of links scored 0.8, four in five are right'),
    differences: z.array(differenceSchema).readonly(),
    additions: z.array(additionSchema).readonly(),
    evidence: z.array(z.string()).readonly().optional().describe('what the link rests on, in plain words'),
    by: z.literal('person').optional().describe('set when a person made or changed this link'),
  })
  .readonly()
export type Link = z.infer<typeof linkSchema>

export const copiedRunSchema = z.object({ a: range, b: range, words: offset, inQuotation: z.boolean() }).readonly()
/** A long shared word run: wire copy when it is outside a quotation. */
export type CopiedRun = z.infer<typeof copiedRunSchema>

export const pairSchema = z
  .object({
    a: z.string(),
    b: z.string(),
    links: z.array(linkSchema).readonly(),
    onlyA: z.array(z.string()).readonly(),
    onlyB: z.array(z.string()).readonly(),
    copied: z.array(copiedRunSchema).readonly(),
    cutShort: z.boolean().optional().describe('a budget ended the search for links or differences early'),
  })
  .readonly()
export type Pair = z.infer<typeof pairSchema>

export const storySchema = z
  .object({ id: z.string(), title: z.string(), articles: z.array(z.string()).readonly() })
  .readonly()
/** Articles that report the same event. */
export type Story = z.infer<typeof storySchema>

export const claimSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    sentences: z.array(z.string()).readonly(),
    articles: z.array(z.string()).readonly(),
  })
  .readonly()
/** A row of the coverage matrix. `sentences`: first the passage that the label is cut from, then by closeness to it. */
export type Claim = z.infer<typeof claimSchema>

export const entityKinds = ['person', 'place', 'organisation', 'other'] as const
export type EntityKind = (typeof entityKinds)[number]
export const entitySchema = z
  .object({
    id: z.string(),
    kind: z.enum(entityKinds),
    name: z.string(),
    mentions: z.array(z.object({ article: z.string(), text: z.string(), count: offset }).readonly()).readonly(),
  })
  .readonly()
export type Entity = z.infer<typeof entitySchema>

export const comparisonSchema = z
  .object({
    schema: z.literal(SCHEMA),
    articles: z.array(articleSchema).readonly(),
    stories: z.array(storySchema).readonly(),
    pairs: z.array(pairSchema).readonly(),
    claims: z.array(claimSchema).readonly(),
    entities: z.array(entitySchema).readonly(),
  })
  .readonly()
export type Comparison = z.infer<typeof comparisonSchema>
