/** Names folded for comparing: case, marks, hyphens, transliteration, and which part is the family name. */
import { foldDiacritics } from '../../text/fold.js'
import { isFamilyFirst, isHonorific, isParticle, isSyllables } from './words.js'

/** A person's name in parts, each folded to plain lower-case letters. */
export interface PersonName {
  readonly surname: string
  /** Given names without patronymics and without middle names; empty when only the surname is known. */
  readonly given: string
  readonly middle: readonly string[]
}

/** Plain lower-case letters; apostrophes and full stops go, hyphens stay as separators. */
const plain = (word: string): string =>
  foldDiacritics(word)
    .toLowerCase()
    .replace(/[’'`.]/g, '')

/** How houses without these letters write them; the plain letter alone ("Jurgen", "Jersov") is the other way. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', š: 'sh', č: 'ch', ć: 'ch', ž: 'zh', ş: 'sh', ç: 'ch', ğ: 'gh',
} // prettier-ignore

/** A name with its marked letters written out: "Jürgen" as "Juergen", "Jeršov" as "Yershov". The name itself when it has none. */
export function writtenOut(name: string): string {
  const written = name.normalize('NFC').replace(/[äöüøåščćžşçğ]/giu, (letter) => {
    const small = letter.toLowerCase()
    return WRITTEN_OUT[small] ?? small
  })
  // Where "sh" is written "š", "j" is "y".
  return /[šž]/iu.test(name) ? written.replace(/(?<!\p{L})[Jj](?=[aeiou])/gu, 'y') : written
}

/** The article of an Arabic family name, which some houses leave out. */
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az)\s(?=\p{L}{3})/u

/** A folded family name as it sounds, without an article. */
export const soundOfFamily = (surname: string): string => foldSounds(surname.replace(ARTICLE, ''))

const GENERATION = /^(?:jr|sr|ii|iii|iv|junior|senior)$/
/** "Kuzhugetovich", "Borisovna": a father's name, left out in most of the press. */
const PATRONYMIC = /(?:ovich|evich|yevich|ovych|evych|ovna|evna|yevna|ivna|ichna)$/

/** "Md Rafiq Alam": Muhammad cut short before a name of two words and more, which most of the press leaves out. */
const SHORT_MUHAMMAD = /^(?:md|mohd|muhd)$/

/** Splits a name into folded words; courtesy titles, initials' points, generations and a Muhammad cut short are dropped. */
export function nameWords(name: string): readonly string[] {
  const words = (/\s/.test(name) ? name.split(/\s+/) : [name]).map(plain).filter((word) => word !== '' && word !== '-')
  while (words.length > 1 && isHonorific(words[0] ?? '') && words[0] !== 'saint') words.shift()
  if (words.length > 2 && SHORT_MUHAMMAD.test(words[0] ?? '')) words.shift()
  while (words.length > 1 && GENERATION.test(words.at(-1) ?? '')) words.pop()
  return words
}

/** Whether the name is written with the family name first ("Kim Jong-un", "Xi Jinping"). All words folded. */
export function isEastAsian(words: readonly string[]): boolean {
  const [family = '', ...given] = words
  if (given.length === 0 || given.length > 2 || !isFamilyFirst(family)) return false
  const syllables = given.flatMap((word) => word.split('-'))
  return syllables.every((syllable) => syllable.length > 0 && isSyllables(syllable)) && syllables.join('').length <= 10
}

/** Reads the parts of a person's name. */
export const parsePerson = (name: string): PersonName => parseWords(nameWords(name))

/** Reads the parts of a person's name that is divided into words. */
export function parseWords(words: readonly string[]): PersonName {
  if (isEastAsian(words))
    return { surname: words[0] ?? '', given: words.slice(1).join('').replaceAll('-', ''), middle: [] }
  let first = words.length - 1
  while (first > 1 && isParticle(words[first - 1] ?? '')) first--
  const surname = words.slice(first).join(' ').replaceAll('-', ' ')
  const [given = '', ...middle] = words.slice(0, first)
  return { surname, given: given.replaceAll('-', ''), middle: middle.filter((word) => !PATRONYMIC.test(word)) }
}

/** Folds spellings that romanise the same sounds: "Sergei" and "Sergey", "Zelensky" and "Zelenskyy", "Anthony" and "Antony", "Yelena" and "Elena". */
export function foldSounds(word: string): string {
  return word
    .replace(/(?:sk|ck|zk)(?:yi|yy|iy|ii|ij|yj|i|y)$/, 'ski')
    .replace(/(?:yi|yy|iy|ii|ij|ie|ey|ei|ay|ai|y|i)$/, 'i')
    .replace(/^ye(?=[^aeiou])/, 'e')
    .replace(/([aeo])h$/, '$1')
    .replace(/([aeiou])w$/, '$1v')
    .replace(/cc(?=[aou])/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/kh/g, 'h')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/(?:ck|q|c(?=[aoukrl]|$))/g, 'k')
    .replace(/tz/g, 'ts')
    .replace(/x/g, 'ks')
    .replace(/ou/g, 'u')
    .replace(/oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
}

/** Canonical key of a person: equal for spellings that romanise the same sounds. "antoni blinken", or the surname alone. */
export function personKey({ surname, given }: PersonName): string {
  const family = foldSounds(surname)
  return given === '' ? family : `${foldSounds(given)} ${family}`
}

/** Canonical key of any other name: case, marks, "the" and points folded. */
export function plainKey(name: string): string {
  return plain(name)
    .replace(/[\s-]+/g, ' ')
    .replace(/^the /, '')
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\bcenter\b/g, 'centre')
    .replace(/organiz/g, 'organis')
    .trim()
}

/** Edit distance (a swap of neighbours is one edit) with a limit: distances above `limit` give `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return Math.min(row[b.length] ?? 0, limit + 1)
}
