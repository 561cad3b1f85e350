/** Tells spelling variants of one name from the names of two people. */
import { distance, foldSounds, nameWords, parseWords, soundOfFamily, writtenOut } from './fold.js'
import type { PersonName } from './fold.js'
import { isGivenName, sameGivenName } from './given.js'

export type NameRelation = 'same' | 'variant' | 'different'

/** Letters alone, with case and white space folded: what is left differs to the eye. */
const exactly = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/[’‘`]/g, "'").replace(/[.]/g, '').replace(/\s+/g, ' ').trim()

/** A name with what comparing it needs: an article compares the same few names again and again. */
export interface NameForm {
  readonly exact: string
  /** `exact` without spaces and hyphens. */
  readonly joined: string
  readonly isEmpty: boolean
  readonly name: PersonName
  /** The family name as it sounds, and without spaces. */
  readonly surname: string
  readonly joinedSurname: string
  /** The given name as it sounds. */
  readonly given: string
  /** The name with its marked letters written out ("Juergen" for "Jürgen"), when it has any. */
  readonly writtenOut: NameForm | null
}

export function formOf(text: string): NameForm {
  const out = writtenOut(text)
  return formAs(text, out === text.normalize('NFC') ? null : formAs(out, null))
}

function formAs(text: string, written: NameForm | null): NameForm {
  const exact = exactly(text)
  const words = nameWords(text)
  const name = parseWords(words)
  const surname = soundOfFamily(name.surname)
  return {
    exact,
    joined: exact.replace(/[\s-]/g, ''),
    isEmpty: words.length === 0,
    name,
    surname,
    joinedSurname: surname.replaceAll(' ', ''),
    given: foldSounds(name.given),
    writtenOut: written,
  }
}

/** `slip`: a letter or two differ without a rule that explains it. */
type Part = 'same' | 'variant' | 'slip' | 'open' | 'different'

const initial = (word: string): string => word.slice(0, 1)

/** A spelling may differ in one letter from five letters on, in two from nine on. */
const slips = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  return length >= 9 ? 2 : length >= 5 ? 1 : 0
}

/** "Petrov" and "Petrova", "Kowalski" and "Kowalska": the family name of a man and of a woman. */
const isOfPair = (a: string, b: string): boolean =>
  [a, b].some((woman, index) => {
    const man = index === 0 ? b : a
    return woman === `${man}a` || (/(?:ska|cka|aya|á)$/.test(woman) && woman.slice(0, -1) === man.slice(0, -1))
  })

function surnames(one: NameForm, other: NameForm): Part {
  const { surname: a } = one.name
  const { surname: b } = other.name
  if (a === b) return 'same'
  if (one.joinedSurname === other.joinedSurname) return 'variant'
  const { surname: x } = one
  const { surname: y } = other
  const limit = slips(x, y)
  // The lengths alone tell most names apart.
  if (limit === 0 || Math.abs(x.length - y.length) > limit) return 'different'
  // Two known given names in the place of a family name ("Martin", "Martine") are two names.
  if (isGivenName(a) && isGivenName(b)) return 'different'
  if (isOfPair(a, b)) return 'different'
  return beginAlike(x, y) && distance(x, y, limit) <= limit ? 'slip' : 'different'
}

/** A slip of the pen hardly falls on the first letter, by which names are told apart; of vowels it may, and the "O’" of "O’Rourke" is left out. */
const beginAlike = (x: string, y: string): boolean =>
  initial(x) === initial(y) || /^(?:ei|ie|ou|uo)$/.test(initial(x) + initial(y)) || x === `o${y}` || y === `o${x}`

function givenNames({ name: { given: a }, given: x }: NameForm, { name: { given: b }, given: y }: NameForm): Part {
  if (a === b) return 'same'
  if (a === '' || b === '') return 'open'
  if (a.length === 1 || b.length === 1) return initial(a) === initial(b) ? 'open' : 'different'
  if (sameGivenName(a, b) || x === y) return 'variant'
  if (isGivenName(a) && isGivenName(b)) return 'different'
  const limit = Math.min(x.length, y.length) >= 5 ? 1 : 0
  return limit > 0 && distance(x, y, limit) <= limit ? 'slip' : 'different'
}

function middles(a: PersonName, b: PersonName): Part {
  const [x = '', y = ''] = [a.middle[0], b.middle[0]]
  if (x === '' || y === '' || x === y) return 'open'
  if (x.length === 1 || y.length === 1) return initial(x) === initial(y) ? 'open' : 'different'
  return foldSounds(x) === foldSounds(y) || sameGivenName(x, y) ? 'variant' : 'different'
}

/**
 * Compares two names of people. `same`: nothing in the spelling differs beyond case and points, or one leaves out what the other has
 * ("Halloran" and "Marit Halloran"). `variant`: one name in two spellings ("Sergei" and "Sergey", "Jong Un" and "Jong-un", a short
 * form, a slip of a letter). `different`: two people as far as the names tell. Symmetric.
 */
export const sameName = (a: string, b: string): NameRelation =>
  exactly(a) === exactly(b) ? 'same' : sameForm(formOf(a), formOf(b))

/** `sameName` for names whose forms are known. */
export function sameForm(a: NameForm, b: NameForm): NameRelation {
  const relation = relationOf(a, b)
  if (relation !== 'different' || (a.writtenOut === null && b.writtenOut === null)) return relation
  return relationOf(a.writtenOut ?? a, b.writtenOut ?? b) === 'different' ? 'different' : 'variant'
}

function relationOf(a: NameForm, b: NameForm): NameRelation {
  if (a.exact === b.exact) return 'same'
  if (a.isEmpty || b.isEmpty) return 'different'
  if (a.joined === b.joined) return 'variant'
  const [x, y] = [a.name, b.name]
  const surname = surnames(a, b)
  if (surname === 'different') return wordOrder(x, y) ? 'variant' : 'different'
  const given = givenNames(a, b)
  const parts = [surname, given, middles(x, y)]
  if (parts.includes('different')) return wordOrder(x, y) ? 'variant' : 'different'
  // Two slips at once are two names; a family name alone that only resembles another says too little.
  if (surname === 'slip' && given === 'slip') return 'different'
  if (surname === 'slip' && given === 'open' && x.surname.length < 7) return 'different'
  if (parts.includes('variant') || parts.includes('slip')) return 'variant'
  return spelledAlike(a, b) ? 'same' : 'variant'
}

/** "Jong Un Kim" and "Kim Jong Un": the same words in another order. */
function wordOrder(x: PersonName, y: PersonName): boolean {
  const words = (name: PersonName): string =>
    [name.given, ...name.middle, name.surname].join(' ').split(' ').sort().join(' ')
  const joined = ({ given, middle }: PersonName): string => (middle.length === 0 ? given : given + middle.join(''))
  if (joined(x) === joined(y) && x.surname === y.surname) return true
  if (joined(x) === '' || joined(y) === '') return false
  return words(x) === words(y)
}

/** No visible difference in the words that both have (hyphens and marks count). */
function spelledAlike(a: NameForm, b: NameForm): boolean {
  const [x, y] = [a.exact.split(' '), b.exact.split(' ')]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return short.every(
    (word) =>
      long.includes(word) ||
      word.length === 1 ||
      long.some((other) => other.length === 1 && initial(other) === initial(word)) ||
      /^(?:mr|mrs|ms|dr|sir)$/.test(word),
  )
}
