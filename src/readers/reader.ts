/**
 * The interface of every reader: the bytes of one file in, the text and what the format says about it out.
 *
 * A reader never executes, fetches or resolves anything that is named inside a file. It throws nothing but `ReadFailure`.
 */
import type { ProblemReason } from '../core/errors.js'
import type { MetadataHints, SourceBlock } from '../core/article/source.js'

/** An article as a format gives it, before the engine has looked at its words. One file may hold several. */
export interface RawArticle {
  readonly text: string
  /** Where the format itself marks blocks (HTML, DOCX); null for plain text, which `core/article` divides by its own rules. */
  readonly blocks: readonly SourceBlock[] | null
  readonly markup: 'plain' | 'markdown' | 'blocks'
  readonly hints: MetadataHints
  /** Distinguishes several articles of one file: '#2'. Empty for the only one. */
  readonly part: string
}

/** Limits for one file; see docs/file-formats.md. */
export interface ReadLimits {
  readonly maxBytes: number
  readonly maxCharacters: number
  readonly maxDepth: number
  readonly maxParts: number
  readonly maxPages: number
  /** Largest size after decompression, in bytes. */
  readonly maxInflated: number
}

export interface ReaderInput {
  /** Name of the file, for messages and for its extension. Never opened. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: ReadLimits
}

export interface Reader {
  /** Short name of the format: 'text', 'markdown', 'html'. Also the value of `--type`. */
  readonly format: string
  readonly extensions: readonly string[]
  /** How sure the content alone makes us that this is the format: 0 no, 1 certain. Looks at the first kilobytes only. */
  readonly sniff: (head: Uint8Array) => number
  readonly read: (input: ReaderInput) => Promise<readonly RawArticle[]>
}

/** A file that could not be read, with a reason that the window can explain. */
export class ReadFailure extends Error {
  readonly reason: ProblemReason
  readonly remedy: string
  constructor(reason: ProblemReason, message: string, remedy: string) {
    super(message)
    this.name = 'ReadFailure'
    this.reason = reason
    this.remedy = remedy
  }
}
