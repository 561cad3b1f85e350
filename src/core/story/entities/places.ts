/** Places and bodies of other scripts that two reports write in two ways, and the towns that bodies are named after. */
import { nameWords } from '../../article/names/fold.js'
import { areRomanisations, areRomanisedAlike, romanisedWords, type Script } from '../../article/names/romanised.js'
import type { Group } from './group.js'
import { areApart } from './people.js'

/** Countries, and what is nobody's name. */
const NO_NAME = /^(?:country|city|government|role):/

const namesOf = (group: Group): readonly string[] =>
  [...group.texts()].filter(([, { named }]) => named).map(([text]) => text.replace(/^the\s/iu, ''))

/** A group with what comparing it with all others needs. */
interface Named {
  readonly group: Group
  readonly names: readonly (readonly string[])[]
  readonly isOpen: boolean
  readonly kind: ReturnType<Group['kind']>
}

function formOf(group: Group): Named | null {
  const kind = group.kind()
  const names = namesOf(group).map(romanisedWords)
  const isNamed = names.length > 0 && group.members.every(({ entity }) => !NO_NAME.test(entity))
  return kind === 'person' || !isNamed ? null : { group, names, kind, isOpen: kind === 'other' }
}

/** Every name of the one is one of the other as it is written elsewhere, and no report names both. What one report leaves open another may say. */
function areOne(a: Named, b: Named, scripts: ReadonlySet<Script>): boolean {
  if (a.kind !== b.kind && !a.isOpen && !b.isOpen) return false
  return (
    a.names.every((name) => b.names.every((other) => areRomanisations(name, other, scripts))) &&
    areApart(a.group, b.group)
  )
}

/** Joins "Bourgas" of one report to "Burgas" of another, where all that may be meant are spellings of one. */
export function joinSpellings(groups: readonly Group[], scripts: ReadonlySet<Script>): readonly Group[] {
  const named = groups.flatMap((group) => formOf(group) ?? [])
  const gone = new Set<Group>()
  for (const one of named) {
    if (gone.has(one.group)) continue
    const others = named.filter((other) => other !== one && !gone.has(other.group) && areOne(one, other, scripts))
    if (!others.every((x, at) => others.slice(at + 1).every((y) => areOne(x, y, scripts)))) continue
    for (const { group } of others) {
      one.group.take(group)
      gone.add(group)
    }
  }
  return groups.filter((group) => !gone.has(group))
}

/** Bodies that a town or a province has: the name before them is that of the place. */
const PUBLIC =
  /^(?:(?:district|regional|city|county|municipal|provincial|central|military|general|criminal|appeal|high|town|public|university)\s)*(?:court|police|prosecutor['’]?s['’]? office|prosecution office|council|hospital|municipality|prison|airport|university|prefecture)(?:\s|$)/iu

/** "Bourgas District Court": where a report names a town by its court alone, that names the town. */
export function addTowns(groups: readonly Group[], scripts: ReadonlySet<Script>): void {
  const towns = groups.filter((group) => group.kind() === 'place')
  for (const { members } of groups.filter((group) => group.kind() === 'organisation'))
    for (const { article, texts } of members)
      for (const [text, { count, named }] of texts) {
        const owners = named
          ? towns.flatMap((town) => {
              const name = nameOf(text, town, scripts)
              return name === null || town.articles().has(article) ? [] : [{ town, name }]
            })
          : []
        const [owner] = owners
        if (owner === undefined || owners.length > 1) continue
        const [known] = owner.town.members
        if (known !== undefined)
          owner.town.members.push({
            ...known,
            article,
            kinds: new Map([['place', count]]),
            texts: new Map([[owner.name, { count, named: true }]]),
            roles: [],
          })
      }
}

/** The words that a body's name begins with, where they are a town's name. */
function nameOf(body: string, town: Group, scripts: ReadonlySet<Script>): string | null {
  const words = body.replace(/^the\s/iu, '').split(' ')
  for (const name of namesOf(town)) {
    const length = nameWords(name).length
    const own = words.slice(0, length).join(' ')
    if (!PUBLIC.test(words.slice(length).join(' '))) continue
    if (own.toLowerCase() === name.toLowerCase() || areRomanisedAlike(own, name, scripts)) return own
  }
  return null
}
