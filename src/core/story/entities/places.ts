/** Places and bodies of other scripts that two reports write in two ways, and the towns that bodies are named after. */
import { nameWords } from '../../article/names/fold.js'
import { areRomanisedAlike, type Script } from '../../article/names/romanised.js'
import type { Group } from './group.js'
import { areApart } from './people.js'

/** Countries, and what is nobody's name. */
const NO_NAME = /^(?:country|city|government|role):/

const namesOf = (group: Group): readonly string[] =>
  [...group.texts()].filter(([, { named }]) => named).map(([text]) => text.replace(/^the\s/iu, ''))

/** What one report leaves open is what another one says. */
const areOfOneKind = (a: Group, b: Group): boolean => {
  const [x, y] = [a.kind(), b.kind()]
  return x !== 'person' && y !== 'person' && (x === y || x === 'other' || y === 'other')
}

/** No report names both, and every name of the one is a name of the other as it is written elsewhere. */
function areOne(a: Group, b: Group, scripts: ReadonlySet<Script>): boolean {
  if (!areOfOneKind(a, b) || !areApart(a, b)) return false
  const [x, y] = [namesOf(a), namesOf(b)]
  return x.length > 0 && y.length > 0 && x.every((name) => y.every((other) => areRomanisedAlike(name, other, scripts)))
}

/** Joins "Bourgas" of one report to "Burgas" of another, where only one such place or body of the story is meant. */
export function joinSpellings(groups: readonly Group[], scripts: ReadonlySet<Script>): readonly Group[] {
  const named = groups.filter((group) => group.members.every(({ entity }) => !NO_NAME.test(entity)))
  const gone = new Set<Group>()
  for (const [index, group] of named.entries()) {
    const others = named.filter((other, at) => at !== index && !gone.has(other) && areOne(other, group, scripts))
    const [owner] = others
    if (owner === undefined || others.length > 1) continue
    owner.take(group)
    gone.add(group)
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
