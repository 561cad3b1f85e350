/** Bodies that one report names in full and another by the letters their names begin with. */
import type { Group } from './group.js'

const LETTERS = /^\p{Lu}{3,7}$/u

/** The capitals with which the words of a name begin: "OPSS" of "Office for Product Safety and Standards". */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : []))
    .join('')

const namesOf = (group: Group): readonly string[] =>
  [...group.texts()].filter(([, { named }]) => named).map(([text]) => text)

/** The letters by which alone a group is named; null when it has a name besides. */
function lettersOf(group: Group): string | null {
  const [only, ...more] = namesOf(group).map((name) => name.replace(/^the\s/iu, '').replaceAll('.', ''))
  return only !== undefined && more.every((name) => name === only) && LETTERS.test(only) ? only : null
}

/** Joins letters to the only body of the story whose full name begins so. */
export function joinLetters(groups: readonly Group[]): readonly Group[] {
  const bodies = groups.filter((group) => /^(?:organisation|other)$/.test(group.kind()))
  const byInitials = new Map<string, Set<Group>>()
  for (const body of bodies)
    for (const name of namesOf(body)) {
      const initials = initialsOf(name)
      if (LETTERS.test(initials)) byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(body))
    }
  return groups.filter((group) => {
    const letters = bodies.includes(group) ? lettersOf(group) : null
    const owners = letters === null ? [] : [...(byInitials.get(letters) ?? [])].filter((owner) => owner !== group)
    const [owner] = owners
    if (owners.length !== 1 || owner === undefined) return true
    owner.take(group)
    return false
  })
}

/** "kw capital markets authority": a body of a country, with its name behind the code. */
const OWNED = /^[a-z]{2} (\S+ \S+ \S.*)$/
const keyOf = (group: Group): string => group.members[0]?.key ?? ''

/**
 * "Norvia's Fair Trade Authority" and "the Fair Trade Authority" of another report are one, where the story has no other country's. Names of
 * two words ("defence ministry") every country has, and each paper means its own.
 */
export function joinOwned(groups: readonly Group[]): readonly Group[] {
  const owned = new Map<string, Group[]>()
  for (const group of groups) {
    const core = OWNED.exec(keyOf(group))?.[1]
    if (core !== undefined && group.kind() === 'organisation') owned.set(core, [...(owned.get(core) ?? []), group])
  }
  return groups.filter((group) => {
    const [owner, ...others] = owned.get(keyOf(group)) ?? []
    if (owner === undefined || others.length > 0) return true
    owner.take(group)
    return false
  })
}
