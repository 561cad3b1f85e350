/** Who an office stands for that an article names nobody for, and the members of a party for the party. */
import { plainKey } from '../../article/names/fold.js'
import { fitsRole } from '../../article/roles.js'
import type { Role } from '../../article/roles.js'
import type { Group } from './group.js'

/** What many people of one story are: the words alone point at none of them. */
const SHARED = new Set(
  `suspect gunman attacker shooter defendant driver player candidate nominee star officer official expert analyst reporter journalist
  activist teacher researcher scientist politician lawmaker diplomat representative member champion executive aide adviser lawyer soldier
  conscript doctor nurse captain senator deputy mp professor`.split(/\s+/),
)
const PAST = new Set(['former', 'ex', 'late'])
const isPast = ({ modifiers }: Role): boolean => modifiers.some((word) => PAST.has(word))
const isUnnamed = (group: Group): boolean => group.members.every(({ entity }) => entity.startsWith('role:'))

/** Whether the office that one report names is the one that somebody holds by another report. */
function isHeld(role: Role, holder: Group): boolean {
  if (SHARED.has(role.head)) return false
  return holder
    .roles()
    .some((known) => known.head === role.head && isPast(known) === isPast(role) && fitsRole(role, known))
}

/** Joins an office to the only person of the story who holds it. Of an office whose holder nobody names there is nothing to list. */
export function joinOffices(groups: readonly Group[]): readonly Group[] {
  const named = groups.filter((group) => !isUnnamed(group))
  const people = named.filter((group) => group.kind() === 'person')
  const holders = groups.filter(isUnnamed).map((group) => ({
    group,
    owners: people.filter((holder) => group.roles().length > 0 && group.roles().every((role) => isHeld(role, holder))),
  }))
  for (const { group, owners } of holders) if (owners.length === 1) owners[0]?.take(group)
  return named
}

/** "the Progressives" are the Progressive Party. */
export function joinParties(groups: readonly Group[]): readonly Group[] {
  const parties = new Map(
    groups.flatMap((group): [string, Group][] =>
      group.kind() === 'organisation' ? [...group.texts().keys()].map((text) => [plainKey(text), group]) : [],
    ),
  )
  return groups.filter((group) => {
    if (group.kind() !== 'other') return true
    const keys = [...group.texts().keys()].map(plainKey)
    const party = parties.get(`${(keys[0] ?? '').replace(/s$/, '')} party`)
    if (keys.length !== 1 || party === undefined) return true
    party.take(group)
    return false
  })
}
