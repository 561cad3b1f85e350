/** One person's name in two spellings inside one article. */
import type { Analysis, NameMention } from '../../analysis.js'
import { foldDiacritics } from '../../text/fold.js'
import type { Check } from '../../model.js'
import { distance, foldSounds, isEastAsian, nameWords } from '../names/fold.js'
import { isGivenName } from '../names/given.js'
import { declinesNames } from '../../text/language.js'

interface Spelling {
  /** As written first. */
  readonly text: string
  readonly words: readonly string[]
  readonly places: { readonly start: number; readonly end: number }[]
}

/** Letters only: hyphens, marks, case and points are house style. */
const letters = (name: string): readonly string[] => nameWords(foldDiacritics(name).replaceAll('-', ' '))

/** One word is a slip of the other: the same sounds, or one letter in six. No plural ("the Hallorans"), no short form, no initial. */
function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4 || `${a}s` === b || `${b}s` === a || `${a}es` === b || `${b}es` === a)
    return false
  if (isGivenName(a) && isGivenName(b) && foldSounds(a) !== foldSounds(b)) return false
  if (foldSounds(a) === foldSounds(b)) return true
  return Math.min(a.length, b.length) >= 6 && distance(a, b, 1) === 1
}

/** The words of two spellings that differ: the only one of names of one length, or a family name alone against that of the full name. */
function misspelt(a: readonly string[], b: readonly string[]): readonly [string, string] | null {
  if (a.length !== b.length) {
    const [x = '', y = ''] = [a.at(-1), b.at(-1)]
    return Math.min(a.length, b.length) === 1 && !isEastAsian(a) && !isEastAsian(b) && isSlip(x, y) ? [x, y] : null
  }
  const unequal = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? ''] as const]))
  const [pair] = unequal
  return unequal.length === 1 && pair !== undefined && isSlip(pair[0], pair[1]) ? pair : null
}

/** The folded name of an entity, without what kind of entity it was taken for. */
const folded = ({ entity }: NameMention): string => entity.slice(entity.indexOf(':') + 1)

/** Mentions of people: also a full name that nothing near it tells to be a person's, where it is that of somebody known. */
function peopleIn(passages: Analysis['passages']): readonly NameMention[] {
  const names = passages.flatMap((passage) => passage.names)
  const known = new Set(names.filter(({ kind }) => kind === 'person').map(folded))
  const isKnown = (name: NameMention): boolean =>
    name.kind === 'other' && name.form === 'full' && known.has(folded(name))
  return names.filter((name) => name.kind === 'person' || isKnown(name))
}

function spellings({ article, passages }: Analysis): ReadonlyMap<string, readonly Spelling[]> {
  const people = new Map<string, Spelling[]>()
  for (const name of peopleIn(passages)) {
    if (name.form !== 'full' && name.form !== 'surname') continue
    const text = article.text.slice(name.start, name.end)
    if (text === text.toUpperCase()) continue
    const words = letters(text)
    const known = people.get(folded(name)) ?? []
    if (known.length > MOST) continue
    const same = known.find((other) => other.words.join(' ') === words.join(' '))
    if (same === undefined) known.push({ text, words, places: [name] })
    else same.places.push(name)
    people.set(folded(name), known)
  }
  return people
}

/** How often the article spells a word of a name so, alone or in the full name. */
const uses = (word: string, all: readonly Spelling[]): number =>
  all.filter(({ words }) => words.includes(word)).reduce((sum, { places }) => sum + places.length, 0)

/** Nobody's name is spelled in more ways in one article: more of them are a register, and would cost time without end. */
const MOST = 12

/** The rarer of two spellings of one person's name, where it stands first; none in languages that decline names. */
export function spellingChecks(analysis: Analysis): readonly Check[] {
  if (declinesNames(analysis.article.language)) return []
  const checks: Check[] = []
  for (const all of spellings(analysis).values())
    for (const [index, spelling] of all.slice(0, MOST).entries())
      for (const other of all.slice(0, index)) {
        const pair = misspelt(spelling.words, other.words)
        if (pair === null) continue
        const [here, there] = [uses(pair[0], all), uses(pair[1], all)]
        const [rare, usual] = here <= there ? [spelling, other] : [other, spelling]
        const place = rare.places[0]
        if (place === undefined) continue
        const message = `The name is spelled "${rare.text}" here and "${usual.text}" elsewhere in the article.`
        checks.push({ kind: 'name-spelling', start: place.start, end: place.end, message })
      }
  return checks
}
