/** PDF with text in it. A scanned one and a locked one are named as such. pdf.js is loaded with the first. */
import type { MetadataHints } from '../../core/article/source.js'
import { damaged } from '../failures.js'
import { ReadFailure, type RawArticle, type Reader, type ReaderInput } from '../reader.js'

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

const scanned = (): ReadFailure =>
  new ReadFailure(
    'scanned',
    'The PDF holds pictures of pages, not text.',
    'Run text recognition (OCR) over it, or find the article as a web page or text.',
  )

/** Fewer letters a page than a sentence has: a scanner's mark or a stamp, no article. */
const LEAST_LETTERS = 40

const hasPictures = (bytes: Uint8Array): boolean => /\/Subtype\s*\/Image\b/.test(latin1(bytes))

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** The page's address, which browsers print at its foot; cut short, it is none. */
function addressIn(margins: readonly string[]): string | null {
  const address = margins.map((line) => /https?:\/\/\S+/.exec(line)?.[0]).find((found) => found !== undefined)
  return address === undefined || /(?:…|\.\.\.)$/.test(address) ? null : address
}

async function read({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  const [{ openPdf }, { withoutMargins }, { markedLines }, { assemble }, { refuseBombs }] = await Promise.all([
    import('./open.js'),
    import('./margins.js'),
    import('./roles.js'),
    import('../assemble.js'),
    import('./streams.js'),
  ])
  refuseBombs(bytes, limits)
  const { pages, title } = await openPdf(bytes, limits)
  const { read: columns, margins } = withoutMargins(pages)
  const lines = markedLines(columns, title)
  const found = lines.reduce((sum, { text }) => sum + letters(text), 0)
  if (found < LEAST_LETTERS * Math.max(1, pages.length) && hasPictures(bytes)) throw scanned()
  if (pages.length === 0) throw damaged('The PDF has no pages.')
  const url = addressIn(margins)
  const hints: MetadataHints = url === null ? {} : { url: { value: url, source: 'format' } }
  const furniture = margins.map((text) => ({ kind: 'furniture' as const, text }))
  return [assemble({ lines: lines.length === 0 ? [] : [...lines, ...furniture], hints, limits, part: '' })]
}

export const pdfReader: Reader = {
  format: 'pdf',
  extensions: ['pdf'],
  // Readers of PDF allow some bytes before the mark.
  sniff: (head) => {
    const at = latin1(head.subarray(0, 1024)).indexOf('%PDF-')
    return at === 0 ? 0.99 : at > 0 && at < 1024 ? 0.85 : 0
  },
  read,
}
