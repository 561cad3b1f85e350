/** The people, places and organisations of a story, over all its articles. */
import type { Analysis, NameMention } from '../analysis.js'
import type { Entity, EntityKind } from '../model.js'
import { byCodeUnits } from '../text/order.js'
import { countryName } from '../article/countries.js'
import { nameWords, parsePerson } from '../article/names/fold.js'
import { sameName } from '../article/names.js'

/** One entity of one article, with its words and how often each occurs. */
interface Local {
  readonly article: string
  readonly entity: string
  readonly key: string
  readonly kinds: Map<EntityKind, number>
  readonly texts: Map<string, { count: number; named: boolean }>
}

/** Pronouns name nobody; roles stand for somebody, where they are tied to a name. */
const isShown = ({ form }: NameMention): boolean => form !== 'pronoun'
const isNaming = ({ form }: NameMention): boolean => form === 'full'

function locals({ article, passages }: Analysis): readonly Local[] {
  const found = new Map<string, Local>()
  const seen = new Set<string>()
  for (const mention of passages.flatMap(({ names }) => names).filter(isShown)) {
    const place = `${mention.start}-${mention.end}`
    if (seen.has(place)) continue
    seen.add(place)
    const local = found.get(mention.entity) ?? {
      article: article.id,
      entity: mention.entity,
      key: mention.key,
      kinds: new Map<EntityKind, number>(),
      texts: new Map<string, { count: number; named: boolean }>(),
    }
    local.kinds.set(mention.kind, (local.kinds.get(mention.kind) ?? 0) + 1)
    const text = article.text.slice(mention.start, mention.end)
    const known = local.texts.get(text)
    local.texts.set(text, { count: (known?.count ?? 0) + 1, named: known?.named === true || isNaming(mention) })
    found.set(mention.entity, local)
  }
  return [...found.values()]
}

class Group {
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
}

/** The fullest name used most: most words first for people, then count, then the alphabet. */
function displayName(group: Group, kind: EntityKind, entity: string): string {
  if (entity.startsWith('country:')) return countryName(entity.slice('country:'.length))
  const texts = [...group.texts()]
  const named = texts.filter(([, { named: isName }]) => isName)
  const length = (text: string): number => (kind === 'person' ? nameWords(text).length : 0)
  const [best] = (named.length > 0 ? named : texts).sort(
    ([a, x], [b, y]) => length(b) - length(a) || y.count - x.count || byCodeUnits(a, b),
  )
  return best?.[0] ?? entity
}

/** Full names of a group of a person. */
const fullNames = (group: Group): readonly string[] =>
  [...group.texts()].filter(([text, { named }]) => named && nameWords(text).length > 1).map(([text]) => text)

/** Whether two groups name one person in two spellings ("Sergei", "Sergey"). Every pair of their names must agree. */
function isOnePerson(a: Group, b: Group): boolean {
  const [x, y] = [fullNames(a), fullNames(b)]
  return x.length > 0 && y.length > 0 && x.every((name) => y.every((other) => sameName(name, other) !== 'different'))
}

function mergePeople(groups: readonly Group[]): readonly Group[] {
  const merged: Group[] = []
  for (const group of groups) {
    const known =
      group.kind() === 'person'
        ? merged.find((other) => other.kind() === 'person' && isOnePerson(other, group))
        : undefined
    if (known === undefined) merged.push(group)
    else known.members.push(...group.members)
  }
  return merged
}

/** A family name alone joins the only person of the story who has it. */
function joinFamilyNames(groups: readonly Group[]): readonly Group[] {
  const full = groups.filter((group) => group.kind() === 'person' && fullNames(group).length > 0)
  const surnames = (group: Group): readonly string[] => fullNames(group).map((name) => parsePerson(name).surname)
  return groups.filter((group) => {
    const words = [...group.texts().keys()]
    const isBare =
      words.length > 0 &&
      words.every((text) => nameWords(text).length === 1) &&
      !/^(?:country|city|government|org|role|place):/.test(group.members[0]?.entity ?? '')
    if (!isBare) return true
    const word = nameWords(words[0] ?? '')[0] ?? ''
    const owners = full.filter((owner) => owner !== group && surnames(owner).includes(word))
    const [owner] = owners
    if (owners.length !== 1 || owner === undefined) return true
    owner.members.push(...group.members)
    return false
  })
}

function mentionsOf(group: Group): Entity['mentions'] {
  const counts = new Map<string, { article: string; text: string; count: number }>()
  for (const { article, texts } of group.members)
    for (const [text, { count }] of texts) {
      const key = `${article}\n${text}`
      counts.set(key, { article, text, count: (counts.get(key)?.count ?? 0) + count })
    }
  return [...counts.values()].sort(
    (a, b) => byCodeUnits(a.article, b.article) || b.count - a.count || byCodeUnits(a.text, b.text),
  )
}

/** What joins entities of several articles: the country and its flavour, else the canonical key. */
const groupKey = ({ entity, key }: Local): string => (/^(?:country|city|government):/.test(entity) ? entity : key)

/**
 * Merges the entities of all articles of a story: equal keys, spellings of one person's name, family names alone. A mention's text is
 * exactly as in its article. The result does not depend on the order of `analyses`; the entity with most mentions stands first.
 */
export function findEntities(analyses: readonly Analysis[]): readonly Entity[] {
  const ordered = [...analyses].sort((a, b) => byCodeUnits(a.article.id, b.article.id))
  const byKey = new Map<string, Group>()
  for (const local of ordered.flatMap(locals)) {
    const group = byKey.get(groupKey(local)) ?? new Group()
    group.members.push(local)
    byKey.set(groupKey(local), group)
  }
  const keyed = [...byKey].sort(([a], [b]) => byCodeUnits(a, b)).map(([, group]) => group)
  return joinFamilyNames(mergePeople(keyed))
    .map((group): Entity => {
      const kind = group.kind()
      const id = [...group.members.map(groupKey)].sort(byCodeUnits)[0] ?? ''
      return { id: `entity:${id}`, kind, name: displayName(group, kind, id), mentions: mentionsOf(group) }
    })
    .sort((a, b) => total(b) - total(a) || byCodeUnits(a.id, b.id))
}

const total = ({ mentions }: Entity): number => mentions.reduce((sum, { count }) => sum + count, 0)
