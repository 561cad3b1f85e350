/** The command line of `crossread compare`. */
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { exportFormats, type ExportFormat } from '../core/export-formats.js'
import { UsageError } from './failures.js'

export interface CompareOptions {
  readonly paths: readonly string[]
  /** Names of the two articles asked for; null for every pair inside each story. */
  readonly pair: readonly [string, string] | null
  readonly format: ExportFormat
  /** Null for standard output. */
  readonly out: string | null
  readonly notes:
    { readonly from: 'folder' } | { readonly from: 'file'; readonly path: string } | { readonly from: 'nowhere' }
}

/** Formats that need a browser to print them. */
const printed: readonly ExportFormat[] = ['pdf', 'worksheet-pdf']
export const isPrinted = (format: ExportFormat): boolean => printed.includes(format)

const byExtension: Readonly<Record<string, ExportFormat>> = {
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.jsonld': 'jsonld',
  '.qdpx': 'qdpx',
}

/** `--pair` takes two values, which `parseArgs` does not know. */
function takePair(args: readonly string[]): {
  readonly rest: readonly string[]
  readonly pair: CompareOptions['pair']
} {
  const end = args.indexOf('--')
  const at = args.indexOf('--pair')
  if (at < 0 || (end >= 0 && end < at)) return { rest: args, pair: null }
  const [a, b] = args.slice(at + 1, at + 3)
  if (a === undefined || b === undefined || a.startsWith('--') || b.startsWith('--'))
    throw new UsageError('--pair needs two articles: --pair A B')
  const rest = [...args.slice(0, at), ...args.slice(at + 3)]
  if (rest.includes('--pair')) throw new UsageError('--pair can be given once')
  return { rest, pair: [a, b] }
}

function formatOf(given: string | undefined, out: string | undefined): ExportFormat {
  const wanted = given ?? byExtension[extname(out ?? '').toLowerCase()] ?? 'json'
  const format = exportFormats.find((each) => each === wanted)
  if (format !== undefined) return format
  throw new UsageError(`--format must be one of ${exportFormats.join(', ')}, not "${wanted}"`)
}

export function compareOptions(args: readonly string[]): CompareOptions {
  const { rest, pair } = takePair(args)
  const { values, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      notes: { type: 'string' },
      'no-notes': { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new UsageError('name at least one file or folder')
  if (values['no-notes'] && values.notes !== undefined)
    throw new UsageError('--notes and --no-notes exclude each other')
  const { notes, out } = values
  return {
    paths: positionals,
    pair,
    format: formatOf(values.format, out),
    out: out ?? null,
    notes: values['no-notes']
      ? { from: 'nowhere' }
      : notes === undefined
        ? { from: 'folder' }
        : { from: 'file', path: notes },
  }
}
