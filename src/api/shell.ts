/**
 * What a shell lends to the services: the few things that differ between a desktop window and a browser's.
 * `workspace` is given one of these and never asks which it is.
 */
import type { ApiEvent, AppInfo, Exported } from './contract.js'

/** A finished export, to be handed to the person. */
export interface ExportFile {
  readonly fileName: string
  /** Media type, as 'text/html'. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** A program of this computer that prints pages. */
export interface Printer {
  readonly available: () => Promise<boolean>
  /** Resolves to a tagged PDF with an outline. */
  readonly print: (html: string) => Promise<Uint8Array>
}

export interface Shell {
  /** Asked for when the window opens, so that looking for a printer does not delay the start. */
  readonly can: () => Promise<AppInfo['can']>
  /** Shows the system's folder dialog. Null when the person cancelled, or where there is none. */
  readonly chooseFolder: () => Promise<string | null>
  /** Saves through the system's dialog, or keeps the file for one download. */
  readonly deliver: (file: ExportFile) => Promise<Exported>
  /** Prints a self-contained HTML page to PDF. Rejects with words for the person where nothing can print. */
  readonly printPdf: (html: string) => Promise<Uint8Array>
  /** Prints such a page on paper, through the system's dialog. Missing where the window's own browser prints. */
  readonly print?: (html: string) => Promise<'printed' | 'cancelled'>
}

/** The services as a shell carries them: everything still `unknown`, checked by whoever implements it. */
export interface Services {
  /** Never rejects: failures are data. `name` and `input` come from the wire and are checked here. */
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (event: ApiEvent) => void) => () => void
  /** Tries once more to write what is not on disk. What would be lost if the services were closed now, in words; null when nothing would. */
  readonly unsaved: () => Promise<string | null>
  /** Writes what is unsaved and ends workers and watchers. */
  readonly close: () => Promise<void>
}
