/** What stands around a role or an opening word. */
import type { Lexeme, Lexemes } from '../numbers/lexer.js'
import { isEastAsian, nameWords } from './fold.js'
import { isGivenName } from './given.js'
import { lexiconAt } from './lexicon.js'
import type { NamePiece, RolePiece } from './raw.js'
import { isCommonWord, isNoName } from './words.js'

/** Country key of "of Norvia" after a role. */
export function countryAfter(lexemes: Lexemes, to: number): string | null {
  if (lexemes.at(to).lower !== 'of') return null
  const match = lexiconAt(lexemes, lexemes.at(to + 1).lower === 'the' ? to + 2 : to + 1)
  return match?.entry.code ? match.entry.key : null
}

/** Words that may stand between a name's comma and its role: articles, owners, countries. */
function isLead(lexemes: Lexemes, at: number): boolean {
  const word = lexemes.at(at)
  return /^(?:a|an|the|'s|his|her|its|their)$/.test(word.lower) || word.capital
}

/** How the role `[from, to)` touches a name: right before it, or after it behind a comma, a bracket or "is". `name` is where the last name ended. */
export function tieOf(lexemes: Lexemes, from: number, to: number, name: number | null): RolePiece['tie'] {
  const next = lexemes.at(to)
  if (next.capital && next.gap === 'space' && !isNoName(next.lower)) return 'title'
  let left = from - 1
  for (let steps = 0; steps < 4 && left !== name && isLead(lexemes, left); steps++) left--
  if (name === left && /^(?:[,(]|is|was|became|remains)$/.test(lexemes.at(left).lower)) return 'after-name'
  if (next.text === ',' && lexemes.at(to + 1).capital) return 'before-name'
  return next.lower === 'of' && namesAfter(lexemes, to) ? 'of-before-name' : null
}

/** "the leader of the Quarrel Forum, Ola Varga,": only capitals and articles up to the comma. */
function namesAfter(lexemes: Lexemes, of: number): boolean {
  for (let at = of + 1; at < of + 9; at++) {
    const word = lexemes.at(at)
    if (word.text === ',') return lexemes.at(at + 1).capital && at > of + 1
    if (!word.capital && !/^(?:the|of|and|for|'s)$/.test(word.lower)) return false
  }
  return false
}

/** A word with a capital only because it opens the sentence: written small elsewhere, or a participle ("Losing Thomas ..."). */
export function opensOnly(word: string, small: ReadonlySet<string>): boolean {
  if (isGivenName(word)) return false
  return small.has(word) || /(?:ing|ed|ly)$/.test(word)
}

/** "QUITS", "TERRIFIED": capitals that raise the voice. Not to be asked of a sentence that is all in capitals. */
export function isShouted({ text, lower }: Lexeme, small: ReadonlySet<string>): boolean {
  if (text.length < 4 || !/^\p{Lu}+$/u.test(text)) return false
  return small.has(lower) || isCommonWord(lower) || (/[aeiou]/.test(lower) && /(?:[^aeious]s|ed|ing)$/.test(lower))
}

/** The words of `[from, to)` with their white space as single spaces. */
export const textOf = (lexemes: Lexemes, from: number, to: number): string =>
  lexemes.all
    .slice(from, to)
    .map(({ text, gap }, index) => (gap === 'none' || index === 0 ? text : ` ${text}`))
    .join('')

/** In title case, where a capital says nothing, only a given name or a family name that stands first tells a person. */
export function personInTitleCase(
  lexemes: Lexemes,
  at: number,
  end: number,
): { readonly to: number; readonly guess: NamePiece['guess'] } | null {
  for (const length of [3, 2]) {
    const words = at + length > end ? [] : nameWords(textOf(lexemes, at, at + length))
    if (words.length === length && isEastAsian(words) && words.every((word) => !isCommonWord(word)))
      return { to: at + length, guess: 'person' }
  }
  const next = lexemes.at(at + 1)
  const given = isGivenName(lexemes.at(at).lower) && end > at + 1 && next.kind === 'word' && !isCommonWord(next.lower)
  return given ? { to: at + 2, guess: 'likely-person' } : null
}
