/** Two spellings of one name, told from two names. */
import { foldSounds } from '../article/names/fold.js'
import { isGivenName } from '../article/names/given.js'

/** Folds case, diacritics, hyphens, apostrophes, dots and possessives: what houses write differently. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Damerau-Levenshtein distance (optimal string alignment), in characters. Quadratic in the lengths, meant for single words. */
export function editDistance(a: string, b: string): number {
  const x = Array.from(a)
  const y = Array.from(b)
  let beforeLast: number[] = []
  let last = Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i++) {
    const row = [i]
    for (let j = 1; j <= y.length; j++) {
      const cost = x[i - 1] === y[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[y.length] ?? 0
}

/** Words that are too short tell nothing by a letter: "Li" and "Lu" are two people. */
const SHORTEST = 5

/** 1 for one letter's difference in a long word, falling; 0 when the words are too far apart to be spellings of one name. */
function likeness(x: string, y: string): number {
  if (x === y) return 1
  if (Math.min(x.length, y.length) < SHORTEST || !y.startsWith(x.charAt(0))) return 0
  const distance = editDistance(x, y)
  const longer = Math.max(x.length, y.length)
  if (distance > 2 || distance / longer > 0.26) return 0
  return isDerived(x, y) || house(x) === house(y) ? 0 : 1 - distance / longer
}

/** House spelling inside names: "Labour", "Center", "Organization". */
function house(word: string): string {
  return word
    .replace(/our/g, 'or')
    .replace(/re$/, 'er')
    .replace(/is(?=e|ation|ing)/g, 'iz')
}

/** Endings that make another word of a name, not another spelling: plurals, adjectives, inhabitants, parties. */
const ENDINGS = [
  's',
  'es',
  'n',
  'an',
  'ans',
  'ic',
  'ics',
  'ish',
  'ian',
  'ians',
  'ists',
  'ist',
  'ism',
  'ese',
  'i',
  'is',
  '',
]

/** True when both words are one word with endings of that kind ("Norway's" folded, "Democrats" and "Democratic"). */
function isDerived(x: string, y: string): boolean {
  let shared = 0
  while (shared < Math.min(x.length, y.length) && x[shared] === y[shared]) shared++
  return ENDINGS.includes(x.slice(shared)) && ENDINGS.includes(y.slice(shared)) && shared >= 4
}

/**
 * 0 to 1: how surely two different names are spellings of one. All words must match in order but one, and that one nearly;
 * a lone word needs to be long.
 */
export function compareSpelling(a: string, b: string): number {
  return compareFolded(foldName(a).split(' '), foldName(b).split(' '))
}

/** The same for names that are folded and split into words already. */
export function compareFolded(x: readonly string[], y: readonly string[]): number {
  if (x.length !== y.length) return 0
  const differing = x.flatMap((word, at) => (word === y[at] ? [] : [at]))
  const [only] = differing
  if (only === undefined || differing.length > 1) return 0
  const [one, other] = [x[only] ?? '', y[only] ?? '']
  return x.length === 1 ? likeness(one, other) * 0.8 : Math.max(likeness(one, other), heardAlike(one, other))
}

/** Where all other words of a name are equal, a short one that sounds the same or has a letter less is spelled otherwise: "Maisie", "Maisy". */
function heardAlike(x: string, y: string): number {
  if (Math.min(x.length, y.length) < SHORT || isDerived(x, y) || (isGivenName(x) && isGivenName(y))) return 0
  return foldSounds(x) === foldSounds(y) || (y.startsWith(x.charAt(0)) && editDistance(x, y) === 1) ? 0.8 : 0
}
const SHORT = 4

/** 0 to 1: the same for names of two words and more of which every word may be spelled otherwise: "Karen Holt", "Karin Halt". */
export function compareLoosely(x: readonly string[], y: readonly string[]): number {
  if (x.length !== y.length || x.length < 2) return 0
  return Math.min(
    ...x.map((word, at) => {
      const other = y[at] ?? ''
      if (word === other) return 1
      const longer = Math.max(word.length, other.length)
      const isNear = longer > 3 && word.startsWith(other.charAt(0)) && editDistance(word, other) <= (longer > 6 ? 2 : 1)
      return isNear ? 1 - editDistance(word, other) / longer : 0
    }),
  )
}
