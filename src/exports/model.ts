/** What an export is made from and what comes out. */
import type { ExportFormat } from '../core/export-formats.js'
import type { Article, Claim, Entity, Story } from '../core/model.js'
import type { Annotations, DecidedPair } from '../core/notes/model.js'

/** Which part of the comparison is exported. Ids are article, link and story ids. */
export type ExportScope =
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }
  | { readonly kind: 'selection'; readonly a: string; readonly b: string; readonly links: readonly string[] }
  | { readonly kind: 'one-against-all'; readonly article: string }
  | { readonly kind: 'story'; readonly story: string }

export const hideable = ['agree', 'diverge', 'adds', 'only', 'note', 'style'] as const
export type Hideable = (typeof hideable)[number]

export interface ExportOptions {
  readonly notes: boolean
  /** Classes left out. Words of passages that diverge are left out whole: without their mark they would read as agreement. */
  readonly hidden: readonly Hideable[]
  readonly order: 'document' | 'class'
}

/** The contract's comparison with what the person decided already applied to its pairs. */
export interface ExportComparison {
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly pairs: readonly DecidedPair[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
}

export interface ExportInput {
  readonly format: ExportFormat
  readonly comparison: ExportComparison
  readonly scope: ExportScope
  readonly annotations: Annotations
  readonly options: ExportOptions
  /** Who made the file: the app's version and the time in ISO 8601, given by the caller (exports have no clock). */
  readonly made: { readonly version: string; readonly at: string }
}

/**
 * One finished file. `state` is `print-source` for the two PDF formats: `bytes` are then a self-contained HTML page that the shell
 * prints (tagged, with outline) and `fileName` is the name of the PDF.
 */
export interface ExportFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly state: 'finished' | 'print-source'
}

/** The export cannot be made from what was given. */
export class ExportFailure extends Error {
  readonly code: 'not-found' | 'too-large'
  readonly remedy: string
  constructor(code: 'not-found' | 'too-large', message: string, remedy: string) {
    super(message)
    this.name = 'ExportFailure'
    this.code = code
    this.remedy = remedy
  }
}
