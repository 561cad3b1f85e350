/** Figures read by value. */
import type { NumberMention } from '../analysis.js'

/** Finds the figures of `text`; offsets are into `text`, in order. `language` is BCP 47 and decides the separators. */
export function findNumbers(text: string, language: string | null): readonly NumberMention[] {
  const continental = language !== null && !language.startsWith('en')
  const found: NumberMention[] = []
  for (const match of text.matchAll(/(?<![\p{L}\d.,-])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu)) {
    const digits = continental ? match[0].replaceAll('.', '').replace(',', '.') : match[0].replaceAll(',', '')
    const value = Number(digits)
    if (!Number.isFinite(value)) continue
    const year = /^(?:1[5-9]|20)\d\d$/.test(match[0])
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      high: null,
      unit: null,
      bound: 'exact',
      kind: year ? 'year' : 'count',
    })
  }
  return found
}
