/** From the form in which somebody is named to the fullest name that the article has. */
import { isGivenName, type Gender } from '../names/given.js'
import { sameName } from '../names/same.js'
import { isFamilyFirst } from '../names/words.js'

/** Names looked through for one that is spelt nearly so: a longer list is a register, not a report. */
const MOST = 200
/** A family name must be this long before a slip in it is believed. */
const LONG_NAME = 6

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/\s+/)
const lastOf = (name: string): string => wordsOf(name).at(-1) ?? ''

export interface FullNames {
  /** Whether some full name has this as its whole, family or (when a common one) given name. Lower case. */
  readonly has: (name: string) => boolean
  /** The fullest name for a name as written; the name itself when there is no fuller one. */
  readonly of: (name: string, gender?: Gender | null) => string
}

/** Lone names that may stand for a full name to which nothing but a resemblance ties them. Lower case. */
export interface LooseNames {
  /** Family names behind a title of courtesy: "Ms Fortez" may be a slip for "Fortes". */
  readonly courteous: ReadonlySet<string>
  /** Names put beside a noun for a person: "his mother, Lena," may be Lena Toktova. */
  readonly introduced: ReadonlySet<string>
}

/** Indexes the full names of an article, in order; `genderOf` tells two people of one family apart. */
export function indexFullNames(
  names: readonly string[],
  genderOf: (name: string) => Gender | null,
  loose: LooseNames,
): FullNames {
  const index = new Map<string, string[]>()
  const firsts = new Map<string, string | null>()
  const ends = new Map<string, string>()
  const distinct = [...new Set(names)]
  for (const name of distinct) {
    const words = wordsOf(name)
    const first = words[0] ?? ''
    const key = `${first} ${words.at(-1) ?? ''}`
    if (name.length > (ends.get(key)?.length ?? 0)) ends.set(key, name)
    offer(index, name.toLowerCase(), name)
    offer(index, words.at(-1) ?? '', name)
    if (isFamilyFirst(first)) offer(index, first, name)
    else if (isGivenName(first) && !index.has(first)) index.set(first, [name])
    firsts.set(first, firsts.has(first) && ends.get(key) !== firsts.get(first) ? null : name)
  }
  const longest = (name: string): string => ends.get(`${wordsOf(name)[0] ?? ''} ${lastOf(name)}`) ?? name
  const alike = new Map<string, string | null>()
  return {
    has: (name) => index.has(name),
    of: (name, gender = null) => {
      const held = index.get(name.toLowerCase()) ?? index.get(lastOf(name)) ?? []
      const fitting = held.find((full) => gender === null || (genderOf(full) ?? gender) === gender)
      if (fitting !== undefined) return longest(fitting)
      if (/\s/.test(name)) return name
      const known = alike.get(name)
      if (known !== undefined) return known ?? name
      const key = name.toLowerCase()
      const given = loose.introduced.has(key) ? (firsts.get(key) ?? null) : null
      const found = given ?? (loose.courteous.has(key) ? spelledNearly(name, distinct) : null)
      alike.set(name, found)
      return found === null ? name : longest(found)
    },
  }
}

/** The names of a key, the first met in front; a longer form of one takes its place. */
function offer(index: Map<string, string[]>, key: string, name: string): void {
  const held = index.get(key)
  if (held === undefined) {
    index.set(key, [name])
    return
  }
  const at = held.findIndex(
    (known) => known.toLowerCase().endsWith(name.toLowerCase()) || name.toLowerCase().endsWith(known.toLowerCase()),
  )
  if (at < 0) held.push(name)
  else if (name.length > (held[at]?.length ?? 0)) held[at] = name
}

/** "Ms Fortez" in a report on Dilma Fortes: the only family name that is nearly so spelt. */
function spelledNearly(name: string, names: readonly string[]): string | null {
  if (name.length < LONG_NAME) return null
  const found = names.slice(0, MOST).filter((full) => sameName(name, full.split(/\s+/).at(-1) ?? '') === 'variant')
  return found.length === 1 ? (found[0] ?? null) : null
}
