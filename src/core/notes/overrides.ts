/** What a person said about one file, for reading it: these values win over every source in the file. */
import type { ArticleSource, MetadataHints } from '../article/source.js'
import { reattach } from './anchor.js'
import { foldText } from './folded.js'
import type { Anchor, Correction } from './model.js'

type Field = 'title' | 'outlet' | 'authors' | 'published' | 'url'

export interface ReadingOverrides {
  /** Newest value by field; null: the person said that the file has none. */
  readonly metadata: Readonly<Partial<Record<Field, string | null>>>
  /** Words that are, or are not, page furniture; newest last. */
  readonly furniture: readonly { readonly anchor: Anchor; readonly is: 'furniture' | 'text' }[]
}

export function readingOverrides(file: string, corrections: readonly Correction[]): ReadingOverrides {
  const inOrder = [...corrections].sort((x, y) => Date.parse(x.modified) - Date.parse(y.modified))
  const metadata: Partial<Record<Field, string | null>> = {}
  const furniture: { readonly anchor: Anchor; readonly is: 'furniture' | 'text' }[] = []
  for (const { decision } of inOrder) {
    if (decision.kind === 'metadata' && decision.file === file) metadata[decision.field] = decision.value
    if (decision.kind === 'furniture' && decision.anchor.file === file)
      furniture.push({ anchor: decision.anchor, is: decision.is })
  }
  return { metadata, furniture }
}

/** Authors are typed in one line. */
function valueOf(field: Field, value: string): string | readonly string[] {
  if (field !== 'authors') return value
  return value.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
}

/**
 * The hints with the person's values in place (`source` 'person'). A value the person took away is named in `absent`, because a hint
 * that is only left out would let the engine look for another.
 */
export function overriddenHints(
  hints: MetadataHints,
  overrides: ReadingOverrides,
): { readonly hints: MetadataHints; readonly absent: readonly Field[] } {
  const entries = Object.entries(overrides.metadata) as [Field, string | null][]
  const set = entries.flatMap(([field, value]) =>
    value === null ? [] : [[field, { value: valueOf(field, value), source: 'person' as const }] as const],
  )
  const absent = entries.flatMap(([field, value]) => (value === null ? [field] : []))
  const kept = Object.fromEntries(Object.entries(hints).filter(([field]) => !absent.includes(field as Field)))
  return { hints: { ...kept, ...Object.fromEntries(set) }, absent }
}

/** Ranges of the text that the person called furniture or text, later ones winning. Words that are gone are passed over. */
export function furnitureRanges(
  source: Pick<ArticleSource, 'text'>,
  overrides: ReadingOverrides,
): readonly { readonly start: number; readonly end: number; readonly is: 'furniture' | 'text' }[] {
  if (overrides.furniture.length === 0) return []
  const view = foldText(source.text)
  return overrides.furniture.flatMap(({ anchor, is }) => {
    const range = reattach(anchor, view)
    return range === null ? [] : [{ ...range, is }]
  })
}
