/** One person in several spellings, and who a family name or given name alone stands for. */
import { distance, foldSounds, isEastAsian, nameWords, parsePerson } from '../../article/names/fold.js'
import { isGivenName } from '../../article/names/given.js'
import { areRomanisations, type Script } from '../../article/names/romanised.js'
import { sameName } from '../../article/names.js'
import { fitsRole } from '../../article/roles.js'
import type { Group } from './group.js'

/** Given names that one slip of the ear apart may be one: the same first sound, and no more than two letters that differ. */
function soundAlike(a: string, b: string): boolean {
  const [x, y] = [foldSounds(a), foldSounds(b)]
  return Math.min(x.length, y.length) > 3 && x.startsWith(y.charAt(0)) && distance(x, y, 2) <= 2
}

/** Two spellings whose holders have one family name and one office: "Envoy Stefan Varga" and "Envoy Stephan Varga". */
function isSlip(a: string, b: string): boolean {
  const [x, y] = [parsePerson(a), parsePerson(b)]
  return foldSounds(x.surname) === foldSounds(y.surname) && soundAlike(x.given, y.given)
}

/** "Niamh Corran" and "Niam Corran": one family name, and given names a letter apart of which one is no known name. */
function isLetterLess(a: string, b: string): boolean {
  const [x, y] = [parsePerson(a), parsePerson(b)]
  if (x.surname !== y.surname || Math.min(x.given.length, y.given.length) < 4) return false
  return !(isGivenName(x.given) && isGivenName(y.given)) && distance(x.given, y.given, 1) === 1
}

/** "Stoyan Karadzhov" and "Stoyan Karadjov": given name and family name each equal, or written from another script in another way. */
function isRomanised(a: string, b: string, scripts: Scripts): boolean {
  const [x, y] = [parsePerson(a), parsePerson(b)]
  return x.given !== '' && areRomanisations(partsOf(x), partsOf(y), scripts)
}
const partsOf = ({ given, surname }: ReturnType<typeof parsePerson>): readonly string[] => [
  given,
  ...surname.split(' '),
]

/** "Ola Berg Varga" and "Ola Berg": a name of three parts and more without its last or its first one. */
function isCut(a: string, b: string): boolean {
  const [long, short] = [nameWords(a), nameWords(b)].sort((x, y) => y.length - x.length)
  if (!long || !short || short.length < 2 || long.length === short.length || isEastAsian(long)) return false
  const sounds = (words: readonly string[]): string => words.map(foldSounds).join(' ')
  return [long.slice(0, short.length), long.slice(-short.length)].some((part) => sounds(part) === sounds(short))
}

const shareOffice = (a: Group, b: Group): boolean =>
  a.roles().some((role) => b.roles().some((other) => fitsRole(role, other) || fitsRole(other, role)))

type Scripts = ReadonlySet<Script>

/** No report names both: one that did would tell of two people. */
export function areApart(a: Group, b: Group): boolean {
  const articles = b.articles()
  return [...a.articles()].every((article) => !articles.has(article))
}

/** Whether two groups name one person in two spellings ("Sergei", "Sergey"). Every pair of their names must agree. */
function isOnePerson(a: Group, b: Group, scripts: Scripts): boolean {
  const [x, y] = [a.fullNames(), b.fullNames()]
  if (x.length === 0 || y.length === 0) return false
  const strange = x.flatMap((name) =>
    y.filter((other) => sameName(name, other) === 'different').map((other) => [name, other] as const),
  )
  if (strange.length === 0) return true
  const agree = (same: (name: string, other: string) => boolean): boolean =>
    strange.every(([name, other]) => same(name, other))
  if (agree(isLetterLess) || agree((name, other) => isRomanised(name, other, scripts))) return areApart(a, b)
  return shareOffice(a, b) && (agree(isSlip) || agree(isCut)) && areApart(a, b)
}

/** Joins spellings of one name. What one report leaves open is a person where another says so. */
export function mergePeople(groups: readonly Group[], scripts: Scripts): readonly Group[] {
  const merged: Group[] = []
  const people = groups.filter((group) => group.kind() === 'person')
  for (const group of people) {
    const known = merged.find((other) => isOnePerson(other, group, scripts))
    if (known === undefined) merged.push(group)
    else known.take(group)
  }
  for (const group of groups.filter((other) => other.kind() !== 'person')) {
    const known =
      group.kind() === 'other'
        ? merged.find((other) => other.kind() === 'person' && isOnePerson(other, group, scripts))
        : undefined
    if (known === undefined) merged.push(group)
    else known.take(group)
  }
  return merged
}

const NO_NAME = /^(?:country|city|government|org|role|place):/

/** The one word that a group is named by; null when there are more. */
function bareWord(group: Group): string | null {
  const texts = [...group.texts()].filter(([, { named }], _, all) => named || all.every(([, { named: is }]) => !is))
  const words = new Set(texts.map(([text]) => nameWords(text).join(' ')))
  const [word = ''] = words
  const isBare = words.size === 1 && word !== '' && !word.includes(' ')
  return isBare && !NO_NAME.test(group.members[0]?.entity ?? '') ? word : null
}

/** A family name alone joins the only person of the story who has it, the given name of somebody the only one of the same reports. */
export function joinSingleNames(groups: readonly Group[], scripts: Scripts): readonly Group[] {
  const full = groups.filter((group) => group.kind() === 'person' && group.fullNames().length > 0)
  const names = new Map(full.map((group) => [group, group.fullNames().map(parsePerson)]))
  return groups.filter((group) => {
    const word = /^(?:person|other)$/.test(group.kind()) ? bareWord(group) : null
    if (word === null) return true
    const others = full.filter((owner) => owner !== group)
    const exact = others.filter((owner) => names.get(owner)?.some(({ surname }) => surname === word))
    const sounding = (owner: Group): boolean =>
      areApart(group, owner) &&
      names.get(owner)?.some(({ surname }) => areRomanisations([surname], [word], scripts)) === true
    const families = exact.length > 0 ? exact : others.filter(sounding)
    const first = families.length === 0 && group.kind() === 'person'
    const owners = first
      ? others.filter((owner) => names.get(owner)?.some(({ given }) => given === word) && isWithin(group, owner))
      : families
    const [owner] = owners
    if (owners.length !== 1 || owner === undefined) return true
    owner.take(group)
    return false
  })
}

function isWithin(group: Group, owner: Group): boolean {
  const articles = owner.articles()
  return [...group.articles()].every((article) => articles.has(article))
}
