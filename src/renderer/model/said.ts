/** What a person said of two linked passages as a whole. */
import type { Article } from '../../core/model.js'
import { type FoundDecision, findDecisions } from '../../core/notes/apply.js'
import type { Correction, DecidedLink } from '../../core/notes/model.js'
import { linkBetween } from '../../core/notes/relation.js'

/** `linked`: only that they belong together, and not yet whether they agree. */
export type Said = 'linked' | 'agree' | 'diverge'

export function saidOfLinks(
  { a, b }: { readonly a: Article; readonly b: Article },
  links: readonly DecidedLink[],
  corrections: readonly Correction[],
): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  // The texts are gone through for the words of each decision: not where nothing was decided.
  if (!links.some(({ by }) => by === 'person')) return said
  for (const one of findDecisions(a, b, corrections)) {
    const link = one.on === 'pair' ? linkBetween(links, one) : undefined
    if (one.on !== 'pair' || link === undefined) continue
    const next = saidNow(one, said.get(link.id) ?? null)
    if (next === null) said.delete(link.id)
    else said.set(link.id, next)
  }
  return said
}

function saidNow({ decision }: FoundDecision, before: Said | null): Said | null {
  switch (decision.kind) {
    case 'relation':
      return decision.relation
    case 'link':
      return decision.relation === 'diverge' ? 'diverge' : (before ?? 'linked')
    case 'unlink':
      return null
    case 'difference':
      return before
  }
}
