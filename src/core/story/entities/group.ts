/** Entities of several articles that are one. */
import { nameWords } from '../../article/names/fold.js'
import type { Role } from '../../article/roles.js'
import type { EntityKind } from '../../model.js'
import type { Local } from './locals.js'

export class Group {
  readonly members: Local[] = []

  texts(): ReadonlyMap<string, { count: number; named: boolean }> {
    const all = new Map<string, { count: number; named: boolean }>()
    for (const { texts } of this.members)
      for (const [text, { count, named }] of texts) {
        const known = all.get(text)
        all.set(text, { count: (known?.count ?? 0) + count, named: named || known?.named === true })
      }
    return all
  }

  kind(): EntityKind {
    const votes = new Map<EntityKind, number>()
    for (const { kinds } of this.members)
      for (const [kind, count] of kinds) votes.set(kind, (votes.get(kind) ?? 0) + count)
    // "other" only says that one article could not tell.
    const known = [...votes].filter(([kind]) => kind !== 'other')
    return (known.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? (['other', 0] as const))[0]
  }

  roles(): readonly Role[] {
    return this.members.flatMap(({ roles }) => roles)
  }

  articles(): ReadonlySet<string> {
    return new Set(this.members.map(({ article }) => article))
  }

  /** Names of several words. */
  fullNames(): readonly string[] {
    return [...this.texts()].filter(([text, { named }]) => named && nameWords(text).length > 1).map(([text]) => text)
  }

  take({ members }: Group): void {
    this.members.push(...members)
  }
}
