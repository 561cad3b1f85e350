/** The command line of `crossread compare`. */
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { exportFormats, type ExportFormat } from '../core/export-formats.js'
import { hideable, type ExportOptions } from '../exports/model.js'
import { UsageError } from './failures.js'

/** What was asked for, with articles and stories as a person names them. `everything`: every pair inside each story. */
export type AskedScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }
  | { readonly kind: 'against'; readonly article: string }
  | { readonly kind: 'story'; readonly name: string }

export interface CompareOptions {
  readonly paths: readonly string[]
  readonly scope: AskedScope
  /** Only the linked passages that diverge or add detail. */
  readonly passages: 'all' | 'differing'
  readonly shown: Pick<ExportOptions, 'hidden' | 'order'>
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
  readonly pair: readonly [string, string] | null
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

const flags = {
  format: { type: 'string' },
  out: { type: 'string' },
  notes: { type: 'string' },
  'no-notes': { type: 'boolean', default: false },
  against: { type: 'string' },
  story: { type: 'string' },
  differing: { type: 'boolean', default: false },
  hide: { type: 'string' },
  order: { type: 'string' },
} as const

export function compareOptions(args: readonly string[]): CompareOptions {
  const { rest, pair } = takePair(args)
  const { values, positionals } = parseArgs({ args: [...rest], allowPositionals: true, options: flags })
  if (positionals.length === 0) throw new UsageError('name at least one file or folder')
  if (values['no-notes'] && values.notes !== undefined)
    throw new UsageError('--notes and --no-notes exclude each other')
  const { notes, out } = values
  const format = formatOf(values.format, out)
  if (format === 'json' && (values.hide !== undefined || values.order !== undefined || values.differing))
    throw new UsageError('--hide, --order and --differing are for documents; json always holds everything')
  return {
    paths: positionals,
    scope: scopeOf(pair, values),
    passages: values.differing ? 'differing' : 'all',
    shown: { hidden: hiddenOf(values.hide), order: orderOf(values.order) },
    format,
    out: out ?? null,
    notes: values['no-notes']
      ? { from: 'nowhere' }
      : notes === undefined
        ? { from: 'folder' }
        : { from: 'file', path: notes },
  }
}

function scopeOf(
  pair: readonly [string, string] | null,
  { against, story }: { readonly against?: string | undefined; readonly story?: string | undefined },
): AskedScope {
  const asked: readonly AskedScope[] = [
    ...(pair === null ? [] : [{ kind: 'pair', a: pair[0], b: pair[1] } as const]),
    ...(against === undefined ? [] : [{ kind: 'against', article: against } as const]),
    ...(story === undefined ? [] : [{ kind: 'story', name: story } as const]),
  ]
  if (asked.length > 1) throw new UsageError('--pair, --against and --story exclude each other')
  return asked[0] ?? { kind: 'everything' }
}

/** Differences of style are left out unless `--hide` says otherwise, as in the window. */
function hiddenOf(given: string | undefined): ExportOptions['hidden'] {
  const names = (given ?? 'style').split(',').map((name) => name.trim())
  if (names.length === 1 && names[0] === 'none') return []
  return names.map((name) => {
    const known = hideable.find((each) => each === name)
    if (known === undefined) throw new UsageError(`--hide takes ${hideable.join(', ')} or none, not "${name}"`)
    return known
  })
}

function orderOf(given: string | undefined): ExportOptions['order'] {
  if (given === undefined || given === 'document') return 'document'
  if (given === 'class') return 'class'
  throw new UsageError(`--order must be document or class, not "${given}"`)
}
