/**
 * The one contract between the window and the services.
 *
 * Every call has an input that is checked on arrival and a typed output. Failures cross as data (`Result`), never as exceptions.
 * The desktop shell carries it over ipc, the browser shell over loopback HTTP; neither adds a meaning of its own.
 */
import { z } from 'zod'
import { exportFormats } from '../core/export-formats.js'
import { fileProblemSchema } from '../core/errors.js'
import { articleSchema, claimSchema, entitySchema, storySchema } from '../core/model.js'
import { annotationsSchema, correctionSchema, decidedPairSchema, noteSchema } from '../core/notes/model.js'

const none = z.object({}).strict()
const id = z.string().min(1).max(200)
const path = z.string().min(1).max(4096)

/** What one article looks like in the library, before its text is asked for. */
export const articleSummarySchema = z
  .object({
    id,
    file: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    agencies: z.array(z.string()).readonly(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    words: z.int(),
    checks: z.int().describe('number of things that are odd inside this article'),
    furnitureLines: z.int().describe('lines left out as page furniture'),
    story: z.string().nullable(),
  })
  .readonly()
export type ArticleSummary = z.infer<typeof articleSummarySchema>

export const progressSchema = z
  .object({
    task: z.string().describe('id to cancel it by'),
    step: z.string().describe('what is being done, in words: "Reading articles"'),
    done: z.int(),
    total: z.int().nullable(),
  })
  .readonly()
export type Progress = z.infer<typeof progressSchema>

/**
 * What is known of one file of a folder: its articles, or why there are none. A file that has still to be read is an article with nothing
 * but its name; a file that is gone, or that nobody waited for, has neither article nor problem.
 */
export const folderFileSchema = z
  .object({
    file: z.string(),
    articles: z.array(articleSummarySchema).readonly(),
    problem: fileProblemSchema.nullable(),
  })
  .readonly()
export type FolderFile = z.infer<typeof folderFileSchema>

/**
 * An opened folder. It fills in while files are read: `progress` is null once everything is done.
 *
 * A large folder is told of in parts, so that neither side ever stands still for it: here stand its first files alone, and `rest` says so.
 * The window asks for all of them with `folder.files`, and what changes is told with the event `changes`. Whatever order these come in,
 * what has the greater `revision` counts (`withPart` in `renderer/model/parts.ts`).
 */
export const folderSchema = z
  .object({
    path: z.string(),
    name: z.string(),
    sample: z.boolean(),
    articles: z.array(articleSummarySchema).readonly(),
    rest: z
      .int()
      .optional()
      .describe('how many files are not told of here; absent where all are, with the problems of each'),
    stories: z.array(storySchema).readonly(),
    problems: z.array(fileProblemSchema).readonly(),
    progress: progressSchema.nullable(),
    notes: z
      .object({
        where: z.enum(['beside-articles', 'app-data']),
        path: z.string(),
        saved: z.string().nullable().describe('ISO 8601 time of the last save'),
        message: z.string().nullable().describe('set when something about the notes file needs telling'),
        unsaved: z.boolean().describe('the last save did not reach the disk; the message says why'),
      })
      .readonly(),
    /** Files that changed on disk since they were read; empty after "compare again" or "keep". */
    changed: z
      .array(
        z
          .object({
            file: z.string(),
            change: z.enum(['added', 'changed', 'removed', 'renamed']),
            from: z.string().optional().describe('the name before, of a file that was renamed'),
          })
          .readonly(),
      )
      .readonly(),
    followed: z
      .array(z.object({ from: z.string(), to: z.string(), items: z.int() }).readonly())
      .readonly()
      .optional()
      .describe('files that have another name now, with how many notes and decisions came along'),
    missing: z
      .array(z.object({ file: z.string(), items: z.int() }).readonly())
      .readonly()
      .optional()
      .describe('files that notes and decisions are about and that are not in the folder, with how many'),
  })
  .readonly()
export type Folder = z.infer<typeof folderSchema>

/** A part of a large folder: what changed since it was told of last, or what was asked for. What is absent is as it was. */
export const folderChangesSchema = z
  .object({
    path: z.string(),
    revision: z.int().describe('grows from telling to telling; of two tellings of a file the later one counts'),
    files: z.array(folderFileSchema).readonly().describe('some hundreds at most'),
    stories: z.array(storySchema).readonly().optional(),
    state: folderSchema
      .unwrap()
      .pick({ problems: true, progress: true, notes: true, changed: true, followed: true, missing: true })
      .readonly()
      .optional()
      .describe('`problems`: those of the folder itself; those of its files come with the files'),
  })
  .readonly()
export type FolderChanges = z.infer<typeof folderChangesSchema>

export const settingsSchema = z
  .object({
    theme: z.enum(['system', 'light', 'dark']),
    textSize: z.number().min(0.8).max(2),
    density: z.enum(['comfortable', 'compact']),
    singleKeys: z.boolean(),
    hiddenClasses: z.array(z.enum(['agree', 'diverge', 'adds', 'only', 'note'])).readonly(),
    showStyle: z.boolean().describe('show differences of style: spelling, case, punctuation'),
    author: z.string().nullable().describe('name written on notes'),
    layout: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .describe('remembered panes and widths'),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

export const appInfoSchema = z
  .object({
    version: z.string(),
    platform: z.string(),
    /** What this shell can do; the window asks for abilities, never for the shell's name. */
    can: z
      .object({
        chooseFolder: z.boolean(),
        printPdf: z.boolean(),
        print: z.boolean().optional().describe('prints on paper through the system’s dialog'),
        revealFile: z.boolean(),
      })
      .readonly(),
    settings: settingsSchema,
    recent: z.array(z.object({ path: z.string(), name: z.string(), opened: z.string() }).readonly()).readonly(),
    folder: folderSchema.nullable().describe('the folder that is open already, as when one was named at start'),
    notice: z
      .string()
      .optional()
      .describe('a sentence for the person about the start: settings that could not be read'),
  })
  .readonly()
export type AppInfo = z.infer<typeof appInfoSchema>

const ranges = z.array(z.object({ start: z.int(), end: z.int() }).readonly()).readonly()
/** For each sentence of two articles: what each other article of the story tells of it, in one order; null where it tells nothing. */
export const alsoInSchema = z
  .record(
    z.string(),
    z.array(z.object({ differs: ranges, lacks: ranges, same: ranges }).readonly().nullable()).readonly(),
  )
  .readonly()
export type AlsoIn = z.infer<typeof alsoInSchema>

/** A pair with both articles and with what the person decided already applied. */
export const pairViewSchema = z
  .object({
    a: articleSchema,
    b: articleSchema,
    pair: decidedPairSchema,
  })
  .readonly()
export type PairView = z.infer<typeof pairViewSchema>

export const storyViewSchema = z
  .object({
    story: storySchema,
    articles: z.array(articleSchema).readonly(),
    pairs: z.array(decidedPairSchema).readonly(),
    claims: z.array(claimSchema).readonly(),
    entities: z.array(entitySchema).readonly(),
    /** One quotation with its variants; the first is the longest. */
    quotations: z
      .array(
        z
          .object({
            id,
            speaker: z.string().nullable(),
            variants: z.array(z.object({ article: id, start: z.int(), end: z.int() }).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type StoryView = z.infer<typeof storyViewSchema>

export const searchHitSchema = z
  .object({ article: id, start: z.int(), end: z.int(), before: z.string(), match: z.string(), after: z.string() })
  .readonly()
export type SearchHit = z.infer<typeof searchHitSchema>

export const exportRequestSchema = z
  .object({
    format: z.enum(exportFormats),
    scope: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('pair'), a: id, b: id }).readonly(),
      z.object({ kind: z.literal('selection'), a: id, b: id, links: z.array(id).max(100_000).readonly() }).readonly(),
      z.object({ kind: z.literal('one-against-all'), article: id }).readonly(),
      z.object({ kind: z.literal('story'), story: id }).readonly(),
    ]),
    notes: z.boolean(),
    hidden: z.array(z.enum(['agree', 'diverge', 'adds', 'only', 'note', 'style'])).readonly(),
    order: z.enum(['document', 'class']),
    to: z.enum(['file', 'printer']).optional().describe('a file when absent; to the printer goes the web page'),
  })
  .readonly()
export type ExportRequest = z.infer<typeof exportRequestSchema>

/** Where an export went: written by the desktop shell, or to be fetched once from `url` by the window. */
export const exportedSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), path: z.string() }).readonly(),
  z.object({ status: z.literal('ready'), url: z.string(), fileName: z.string() }).readonly(),
  z.object({ status: z.literal('printed') }).readonly(),
  z.object({ status: z.literal('cancelled') }).readonly(),
])
export type Exported = z.infer<typeof exportedSchema>

/** Every call: what goes in and what comes out. */
export const calls = {
  'app.info': { input: none, output: appInfoSchema },
  'settings.save': { input: settingsSchema, output: settingsSchema },
  /** Shows the system's folder dialog where there is one. Null when the person cancelled. */
  'folder.choose': { input: none, output: folderSchema.nullable() },
  'folder.open': { input: z.object({ path }).strict(), output: folderSchema },
  'folder.openSample': { input: none, output: folderSchema },
  /** Text files dropped on the window, when the shell cannot give their paths. */
  'folder.openFiles': {
    input: z
      .object({ files: z.array(z.object({ name: z.string().max(255), base64: z.string().max(50_000_000) })).max(200) })
      .strict(),
    output: folderSchema,
  },
  'folder.forget': { input: z.object({ path }).strict(), output: z.null() },
  /** Files of a large folder that is open, in the order of their names: those after `after`, or the first; all else with the last. */
  'folder.files': {
    input: z.object({ path, after: z.string().nullable() }).strict(),
    output: folderChangesSchema.unwrap().extend({ next: z.string().nullable() }).readonly(),
  },
  'folder.accept': { input: z.object({ changes: z.enum(['compare-again', 'keep']) }).strict(), output: folderSchema },
  /** What was read of folders is kept on disk, so that they open fast again. Bytes that it takes, before and after it is deleted. */
  'cache.size': { input: none, output: z.object({ bytes: z.int() }).strict() },
  'cache.clear': { input: none, output: z.object({ bytes: z.int() }).strict() },
  'task.cancel': { input: z.object({ task: id }).strict(), output: z.null() },
  'article.get': { input: z.object({ id }).strict(), output: articleSchema },
  'pair.get': { input: z.object({ a: id, b: id }).strict(), output: pairViewSchema },
  /** Asked for apart, because each of the others has to be compared first. Given up, as cancelled, when another pair is asked for. */
  'pair.others': { input: z.object({ a: id, b: id }).strict(), output: alsoInSchema },
  'story.get': { input: z.object({ id }).strict(), output: storyViewSchema },
  search: { input: z.object({ query: z.string().max(500) }).strict(), output: z.array(searchHitSchema).readonly() },
  'annotations.get': { input: none, output: annotationsSchema },
  /** The person says that what a file was that is gone is this one: its notes and decisions go there. */
  'annotations.move': { input: z.object({ from: path, to: path }).strict(), output: annotationsSchema },
  'note.save': { input: noteSchema, output: annotationsSchema },
  'note.remove': { input: z.object({ id }).strict(), output: annotationsSchema },
  'correction.save': { input: correctionSchema, output: annotationsSchema },
  'correction.remove': { input: z.object({ id }).strict(), output: annotationsSchema },
  'export.run': { input: exportRequestSchema, output: exportedSchema },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type CallName = keyof typeof calls
export type Input<C extends CallName> = z.infer<(typeof calls)[C]['input']>
export type Output<C extends CallName> = z.infer<(typeof calls)[C]['output']>

/** Codes that the window tells apart; `message` and `remedy` are for the person. */
export const failureSchema = z
  .object({
    code: z.enum(['bad-input', 'not-found', 'no-folder', 'unreadable', 'cancelled', 'not-available', 'internal']),
    message: z.string(),
    remedy: z.string(),
  })
  .readonly()
export type Failure = z.infer<typeof failureSchema>

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** What the services tell the window unasked. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('folder'), folder: folderSchema }).readonly(),
  z.object({ type: z.literal('changes'), changes: folderChangesSchema }).readonly(),
  z.object({ type: z.literal('progress'), progress: progressSchema.nullable() }).readonly(),
  z.object({ type: z.literal('annotations'), annotations: annotationsSchema }).readonly(),
  /** A menu item or a system gesture asks the window to do something it knows by this name. */
  z.object({ type: z.literal('command'), command: z.string() }).readonly(),
  z.object({ type: z.literal('theme'), dark: z.boolean() }).readonly(),
])
export type ApiEvent = z.infer<typeof eventSchema>

/** The services, as the window sees them. */
export interface Api {
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Result<Output<C>>>
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (event: ApiEvent) => void) => () => void
  /** Opens what was dropped where it lies, if this wire can; null when these files lie nowhere, as those dragged out of a mail. */
  readonly drop?: (files: readonly File[]) => Promise<Result<Folder>> | null
}

/** What the desktop shell's preload puts on `window.crossread`: the raw wire, before types. */
export interface Bridge {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  readonly listen: (listener: (event: unknown) => void) => () => void
  readonly drop?: (files: readonly File[]) => Promise<unknown> | null
}
