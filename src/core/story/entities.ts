/** The people, places and organisations of a story, over all its articles. */
import type { Analysis } from '../analysis.js'
import type { Entity, EntityKind } from '../model.js'

/** Merges the named mentions of all articles of a story; the result does not depend on the order of `analyses`. */
export function findEntities(analyses: readonly Analysis[]): readonly Entity[] {
  const found = new Map<string, { kind: EntityKind; mentions: Map<string, Map<string, number>> }>()
  const ordered = [...analyses].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  for (const { article, passages } of ordered)
    for (const name of passages.flatMap((passage) => passage.names)) {
      const entry = found.get(name.key) ?? { kind: name.kind, mentions: new Map<string, Map<string, number>>() }
      const texts = entry.mentions.get(article.id) ?? new Map<string, number>()
      const text = article.text.slice(name.start, name.end)
      texts.set(text, (texts.get(text) ?? 0) + 1)
      found.set(name.key, { ...entry, mentions: entry.mentions.set(article.id, texts) })
    }
  return [...found].map(([key, { kind, mentions }]) => ({
    id: key,
    kind,
    name: [...mentions.values()][0]?.keys().next().value ?? key,
    mentions: [...mentions].flatMap(([article, texts]) =>
      [...texts].map(([text, count]) => ({ article, text, count })),
    ),
  }))
}
