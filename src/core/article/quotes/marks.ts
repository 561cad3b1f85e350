/** Quotation marks of all styles: what opens, what closes, and what is an apostrophe. */
import type { Range } from '../../model.js'
import { trimRange } from '../../text/spans.js'

/** A stretch inside quotation marks, in one block. */
export interface QuoteSpan extends Range {
  readonly block: number
  /** Continues a quotation that an earlier block left open. */
  readonly continues: boolean
  /** Left open at the end of its block. */
  readonly open: boolean
}

/** An opening mark with the marks that can close it. */
interface Opened {
  readonly at: number
  readonly mark: string
  readonly closers: string
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"”',
  "'": "'’",
  '”': '”',
}
const MARK = /["'“”„«»‹›‘’‚「」『』]/g
const DOUBLE = '"“”„«»「『'

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at))
const isSpace = (text: string, at: number, start: number): boolean =>
  at < start || /[\s([{—–\-/:>*_…]/u.test(text.charAt(at))

interface Scan {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly carried: Opened | null
}

/** Outermost quotations of one block and what it leaves open. A quotation inside a quotation is part of it. */
export function spansOf(
  scan: Scan,
  block: number,
): { readonly spans: readonly QuoteSpan[]; readonly left: Opened | null } {
  const { text, start, end } = scan
  const spans: QuoteSpan[] = []
  let outer = resumed(scan)
  let continues = outer !== null
  let inner: Opened | null = null
  MARK.lastIndex = start
  for (let match = MARK.exec(text); match !== null && match.index < end; match = MARK.exec(text)) {
    const at = match.index
    if (inner !== null && closes(scan, at, inner)) inner = null
    // A doubled mark (""We ...) opens one quotation.
    else if (outer !== null && at === outer.at && match[0] === outer.mark) outer = { ...outer, at: at + 1 }
    else if (outer !== null && closes(scan, at, outer)) {
      const range = trimRange(text, outer.at, at)
      if (hasWords(text, range)) spans.push({ ...range, block, continues, open: false })
      ;[outer, inner, continues] = [null, null, false]
    } else if (outer === null) outer = opens(scan, at)
    else inner ??= opensInside(scan, at, outer)
  }
  if (outer === null) return { spans, left: null }
  // A quotation over paragraphs is left open at its end; an opening mark in mid-sentence without its close is a slip.
  const range = trimRange(text, outer.at, end)
  const led = /[:,]\s*$/.test(text.slice(start, outer.at - 1))
  const whole = continues || led || trimRange(text, start, end).start >= outer.at - 2 || range.end - range.start > 60
  if (!whole || !DOUBLE.includes(outer.mark)) return { spans, left: null }
  return { spans: hasWords(text, range) ? [...spans, { ...range, block, continues, open: true }] : spans, left: outer }
}

const hasWords = (text: string, { start, end }: Range): boolean =>
  end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end))

/** What an earlier block left open goes on here unless this block opens a quotation of its own first. */
function resumed({ text, start, end, carried }: Scan): Opened | null {
  if (carried === null) return null
  const scan = { text, start, end, carried: null }
  MARK.lastIndex = start
  for (let match = MARK.exec(text); match !== null && match.index < end; match = MARK.exec(text)) {
    if (!DOUBLE.includes(match[0])) continue
    if (closes(scan, match.index, carried)) return { ...carried, at: start }
    return null
  }
  return null
}

function opens(scan: Scan, at: number): Opened | null {
  const { text, start, end } = scan
  const mark = text.charAt(at)
  const closers = CLOSERS[mark]
  if (closers === undefined) return null
  const before = isSpace(text, at - 1, start) || /["“„«'‘]/.test(text.charAt(at - 1))
  const wordFollows = /[^\s.,;:!?)\]]|[.…]{2}/u.test(text.slice(at + 1, at + 3)) && at + 1 < end
  const opened = { at: at + 1, mark, closers }
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‹' || mark === '「' || mark === '『' || mark === '‚')
    return opened
  if (!before || !wordFollows) return null
  if (mark === '»' || mark === '”' || mark === '"') return opened
  return opensSingle(scan, at) ? opened : null
}

/** A single mark opens only where a word begins and a close is to be found; "’90s" and "’tis" are apostrophes. */
function opensSingle({ text, end }: Scan, at: number): boolean {
  const mark = text.charAt(at)
  if (/\s/.test(text.charAt(at + 1)) || mark === '’') return false
  if (/^['‘]\d0s\b|^['‘](?:tis|twas|em|cause|til)\b/iu.test(text.slice(at, at + 7))) return false
  const rest = text.slice(at + 1, Math.min(end, at + 600))
  return (mark === '‘' ? /[\p{L}\p{N}.,!?…]’(?!\p{L})/u : /[\p{L}\p{N}.,!?…]'(?![\p{L}\p{N}])/u).test(rest)
}

function opensInside(scan: Scan, at: number, outer: Opened): Opened | null {
  const mark = scan.text.charAt(at)
  return mark === outer.mark && mark === '"' ? null : opens(scan, at)
}

function closes({ text, start, end }: Scan, at: number, opened: Opened): boolean {
  const mark = text.charAt(at)
  if (!opened.closers.includes(mark)) return false
  if (mark === "'" || mark === '’') return closesSingle(text, at, end)
  if (mark !== '"') return true
  const spaceBefore = at - 1 < start || /[\s(]/.test(text.charAt(at - 1))
  return !spaceBefore || !isLetter(text, at + 1)
}

/** "the workers’ strike" inside ‘…’: an apostrophe after "s" before a small letter, when a close after punctuation comes later. */
function closesSingle(text: string, at: number, end: number): boolean {
  if (isLetter(text, at + 1) || /\s/.test(text.charAt(at - 1))) return false
  const possessive = /s$/i.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
  return !possessive || !/[.,!?…]['’]/.test(text.slice(at + 1, Math.min(end, at + 300)))
}
