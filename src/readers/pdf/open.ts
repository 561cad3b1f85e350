/**
 * A PDF's pages as pieces of text with their places. pdf.js does the parsing; everything here is about keeping it inert: no script
 * of the file runs, no font is made, no picture is drawn, and nothing is fetched but pdf.js's own character tables beside its code.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { damaged, encrypted, tooLong, tooMany } from '../failures.js'
import { ReadFailure, type ReadLimits } from '../reader.js'

/** A run of characters of one font on one line. Lengths in points, `y` of the base line from the top of the page down. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

export interface Page {
  readonly width: number
  readonly height: number
  /** In the order of the file, which is mostly that of reading. */
  readonly pieces: readonly Piece[]
}

export interface OpenedPdf {
  readonly pages: readonly Page[]
  /** What the file says its title is; often a file name or a page's title with its outlet. */
  readonly title: string | null
}

/** What pdf.js asks of a browser's drawing when it is loaded. Text needs none of it, so nothing is drawn and no native code is loaded. */
class NoDrawing {
  readonly draws = false
}

const undrawn = (): void => {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'] as const
  for (const name of names) {
    if (name in globalThis) continue
    Object.defineProperty(globalThis, name, { value: NoDrawing, configurable: true, writable: true })
  }
}

async function loadPdfjs() {
  undrawn()
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  // Found under this name, it runs on the calling thread, which is a worker of ours already.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Where pdf.js keeps its character tables: files of its package, read from disk. */
const tables = (folder: string): string =>
  `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), folder)}/`

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

function failureOf(error: unknown): ReadFailure {
  if (error instanceof ReadFailure) return error
  if (nameOf(error) === 'PasswordException') return encrypted()
  return damaged('The PDF is damaged or cut off: its pages could not be read.')
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

const isItem = (item: unknown): item is Item => typeof item === 'object' && item !== null && 'str' in item

/** How far a line may lean and still be read: beyond it are watermarks and the marks at a page's edge. */
const LEAN = 0.1

/** Fonts of TeX without names for their letters give their places in its encoding (Cork): quotation marks, dashes, ligatures. */
const CORK: Readonly<Record<string, string>> = {
  '\u0010': '“',
  '\u0011': '”',
  '\u0012': '„',
  '\u0013': '«',
  '\u0014': '»',
  '\u0015': '–',
  '\u0016': '—',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
}
const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u001f]/g, (control) => CORK[control] ?? (control === '\t' ? ' ' : ''))

type Matrix = readonly [number, number, number, number, number, number]

const at = (matrix: readonly number[], index: number): number => matrix[index] ?? 0

/** The item on the page as it is shown; null for blanks and for what does not stand upright. */
function pieceOf({ str, transform, width, fontName }: Item, view: Matrix): Piece | null {
  if (str.trim() === '') return null
  const [a, b, c, d, e, f] = view
  const along = [a * at(transform, 0) + c * at(transform, 1), b * at(transform, 0) + d * at(transform, 1)] as const
  const up = [a * at(transform, 2) + c * at(transform, 3), b * at(transform, 2) + d * at(transform, 3)] as const
  const length = Math.hypot(...along)
  if (length === 0 || along[0] < 0 || Math.abs(along[1]) > length * LEAN) return null
  const [x, y] = [at(transform, 4), at(transform, 5)]
  return {
    text: withoutControls(str),
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    width,
    size: Math.hypot(...up),
    font: fontName,
  }
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const view = viewport.transform as unknown as Matrix
  const pieces = items.flatMap((item) => (isItem(item) ? (pieceOf(item, view) ?? []) : []))
  page.cleanup()
  return { width: viewport.width, height: viewport.height, pieces }
}

async function readPages(document: PDFDocumentProxy, limits: ReadLimits): Promise<readonly Page[]> {
  const { numPages } = document
  if (numPages > limits.maxPages)
    throw tooMany(`The PDF has ${numPages.toLocaleString('en-US')} pages; at most ${limits.maxPages} are read.`)
  const pages: Page[] = []
  let characters = 0
  for (let number = 1; number <= numPages; number++) {
    const page = await readPage(await document.getPage(number))
    for (const { text } of page.pieces) characters += text.length
    if (characters > limits.maxCharacters) throw tooLong(limits)
    pages.push(page)
  }
  return pages
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata()
  const title = 'Title' in info ? info.Title : null
  return typeof title === 'string' && title.trim() !== '' ? title.replace(/\s+/g, ' ').trim() : null
}

/** Throws `ReadFailure` 'encrypted', 'damaged', 'too-many' or 'too-large'. */
export async function openPdf(bytes: Uint8Array, limits: ReadLimits): Promise<OpenedPdf> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes for itself, so it gets its own; a Buffer it would refuse.
    data: new Uint8Array(bytes),
    cMapUrl: tables('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: tables('standard_fonts'),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    return { pages: await readPages(document, limits), title: await titleOf(document) }
  } catch (error) {
    throw failureOf(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
