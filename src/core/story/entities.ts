/** The people, places and organisations of a story, over all its articles. */
import type { Analysis } from '../analysis.js'
import { countryName } from '../article/countries.js'
import { nameWords } from '../article/names/fold.js'
import { scriptsOf } from '../article/names/romanised.js'
import { isHonorific, isSaint } from '../article/names/words.js'
import type { Entity, EntityKind } from '../model.js'
import { byCodeUnits } from '../text/order.js'
import { Group } from './entities/group.js'
import { joinLetters, joinOwned } from './entities/letters.js'
import { locals } from './entities/locals.js'
import type { Local } from './entities/locals.js'
import { joinOffices, joinParties } from './entities/offices.js'
import { joinSingleNames, mergePeople } from './entities/people.js'
import { addTowns, joinSpellings } from './entities/places.js'

/** The fullest name used most: most words first for people, then count, then the alphabet. */
function displayName(group: Group, kind: EntityKind, entity: string): string {
  if (entity.startsWith('country:')) return countryName(entity.slice('country:'.length))
  const texts = kind === 'person' ? untitled(group) : [...group.texts()]
  const named = texts.filter(([, { named: isName }]) => isName)
  const length = (text: string): number => (kind === 'person' ? nameWords(text).length : 0)
  const [best] = (named.length > 0 ? named : texts).sort(
    ([a, x], [b, y]) => length(b) - length(a) || y.count - x.count || byCodeUnits(a, b),
  )
  const name = best?.[0] ?? entity
  return kind === 'organisation' ? withOwner(name, entity) : name
}

type Text = readonly [string, { readonly count: number; readonly named: boolean }]

/** The words for a person without courtesy titles: "Mr Varga" counts as "Varga". */
function untitled(group: Group): Text[] {
  const found = new Map<string, Text[1]>()
  for (const [text, { count, named }] of group.texts()) {
    const known = found.get(withoutTitle(text))
    found.set(withoutTitle(text), { count: count + (known?.count ?? 0), named: named || known?.named === true })
  }
  return [...found]
}

function withoutTitle(name: string): string {
  const [first = '', ...rest] = name.split(/(?<=\s)/u)
  const title = first.trim().replace(/\.$/u, '').toLowerCase()
  return rest.length > 0 && isHonorific(title) && !isSaint(title) ? rest.join('') : name
}

/** Two countries' houses of one name are told apart by their owners: "Norvia's defence ministry". */
function withOwner(name: string, entity: string): string {
  const [, country, core = ''] = /^([a-z]{2}) (.+)$/.exec(entity) ?? []
  const isBare = country !== undefined && nameWords(name).length <= core.split(' ').length
  return isBare ? `${countryName(country.toUpperCase())}'s ${name}` : name
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
 * Merges the entities of all articles of a story: equal keys, spellings of one person's name, family names and offices alone. A mention's
 * text is exactly as in its article. The result does not depend on the order of `analyses`; the entity with most mentions stands first.
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
  const scripts = new Set(ordered.flatMap((analysis) => [...scriptsOf(analysis)]))
  const people = joinOffices(joinSingleNames(mergePeople(keyed, scripts), scripts))
  const joined = joinSpellings(joinParties(joinLetters(joinOwned(people))), scripts)
  addTowns(joined, scripts)
  return joined
    .map((group): Entity => {
      const kind = group.kind()
      const id = [...group.members.map(groupKey)].sort(byCodeUnits)[0] ?? ''
      return { id: `entity:${id}`, kind, name: displayName(group, kind, id), mentions: mentionsOf(group) }
    })
    .sort((a, b) => total(b) - total(a) || byCodeUnits(a.id, b.id))
}

const total = ({ mentions }: Entity): number => mentions.reduce((sum, { count }) => sum + count, 0)
