/** What a person typed and has not saved, as text that outlasts the page: read back, it waits until the person goes on with it. */
import { type FactDraft, factFields } from './facts.js'
import type { NoteDraft } from './note-draft.js'

export interface Drafts {
  readonly drafts: ReadonlyMap<string, NoteDraft>
  readonly factDrafts: ReadonlyMap<string, FactDraft>
}

export const noDrafts: Drafts = { drafts: new Map(), factDrafts: new Map() }

export const draftsText = ({ drafts, factDrafts }: Drafts): string =>
  JSON.stringify({ drafts: [...drafts], factDrafts: [...factDrafts] })

/** Whatever does not read as a draft is left out. Notes that were being written are closed. */
export function draftsOf(text: string | null): Drafts {
  const { drafts, factDrafts } = partsOf(text)
  return {
    drafts: new Map(
      pairsOf(drafts).flatMap(([key, value]) => {
        const { body, label, tags } = value
        const isDraft = typeof body === 'string' && typeof label === 'string' && typeof tags === 'string'
        return isDraft ? [[key, { body, label, tags, closed: true }] as const] : []
      }),
    ),
    factDrafts: new Map(
      pairsOf(factDrafts).map(([key, value]) => {
        const typed = factFields.flatMap((field) => {
          const words = value[field]
          return typeof words === 'string' ? [[field, words] as const] : []
        })
        return [key, Object.fromEntries(typed)] as const
      }),
    ),
  }
}

/** What is kept with what changed in this window from one state to the next; other windows keep theirs beside it. */
export function keptWith(kept: Drafts, before: Drafts, now: Drafts): Drafts {
  return {
    drafts: changed(kept.drafts, before.drafts, now.drafts),
    factDrafts: changed(kept.factDrafts, before.factDrafts, now.factDrafts),
  }
}

function changed<T>(
  kept: ReadonlyMap<string, T>,
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const next = new Map(kept)
  for (const key of before.keys()) if (!now.has(key)) next.delete(key)
  for (const [key, value] of now) if (before.get(key) !== value) next.set(key, value)
  return next
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function partsOf(text: string | null): Fields {
  try {
    const parts: unknown = JSON.parse(text ?? '{}')
    return isFields(parts) ? parts : {}
  } catch {
    return {}
  }
}

const pairsOf = (list: unknown): readonly (readonly [string, Fields])[] =>
  (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((pair) => {
    const [key, value] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    return typeof key === 'string' && isFields(value) ? [[key, value] as const] : []
  })
