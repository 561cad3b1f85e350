/** What is known of an article beside its text, as a person can correct it. */
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import type { Article } from '../../core/model.js'
import type { Correction, Decision } from '../../core/notes/model.js'

export const factFields = ['title', 'outlet', 'authors', 'published'] as const
export type FactField = (typeof factFields)[number]

export const factNames: Readonly<Record<FactField, string>> = {
  title: 'Title',
  outlet: 'Outlet',
  authors: 'Authors',
  published: 'Date',
}

/** As it stands in the field where it is corrected. */
export function factOf(article: Article, field: FactField): string {
  if (field === 'authors') return article.authors.join('; ')
  if (field === 'published') return article.published?.replace('T', ' ') ?? ''
  return article[field] ?? ''
}

const PRECISE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/i

/** ISO 8601, only as precise as what was typed; null where that is no date, or could be two. */
export function typedDate(typed: string): string | null {
  const found = PRECISE.exec(typed.trim())
  if (!found) {
    const line = readDateLine(typed.trim())
    const isAll = line !== null && `${line.before}${line.after}`.trim() === ''
    return isAll && isDay(line.value) ? line.value : null
  }
  const [, year = '', month, day, hours, minutes, zone = ''] = found
  const value = [year, month, day].filter((part) => part !== undefined).join('-')
  if (!isDay(value)) return null
  return hours === undefined ? value : `${value}T${hours}:${minutes ?? '00'}${zone.toUpperCase()}`
}

/** The calendar has such a day, month or year. */
function isDay(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export type FactDraft = Readonly<Partial<Record<FactField, string>>>

/** What is to be decided for what was typed. A field that was emptied says that the article has no such thing. */
export function factDecisions(
  article: Article,
  draft: FactDraft,
): readonly (Decision & { readonly kind: 'metadata' })[] {
  return factFields.flatMap((field) => {
    const typed = draft[field]?.replace(/\s+/g, ' ').trim()
    if (typed === undefined || typed === factOf(article, field)) return []
    const value = field === 'published' ? typedDate(typed) : typed
    return [{ kind: 'metadata' as const, file: article.file, field, value: value === '' ? null : value }]
  })
}

export const isAbout =
  (field: FactField) =>
  ({ decision }: Correction): boolean =>
    decision.kind === 'metadata' && decision.field === field
