/** Where a run of capitals is a trade or an organisation and then a person. */
import type { Lexemes } from '../numbers/lexer.js'
import { isOrganisationHead } from '../orgs.js'
import { classify } from './classify.js'
import { textOf } from './context.js'
import { isEastAsian, nameWords } from './fold.js'
import { isGivenName } from './given.js'
import { isParticle, isTrade } from './words.js'

/** "Glaciologist Ingrid Solheim": a trade, then a given name and a family name. */
export function isTradeBefore(lexemes: Lexemes, from: number, to: number): boolean {
  return to - from > 2 && to - from < 6 && isTrade(lexemes.at(from).lower) && isGivenName(lexemes.at(from + 1).lower)
}

/** "National People's Congress Li Hongzhong", "Super Bowl MVP Ola Varga": where the person's name begins. */
export function personAfterOrganisation(lexemes: Lexemes, from: number, to: number): number | null {
  for (let at = from + 1; at < to - 1; at++) {
    const words = nameWords(textOf(lexemes, at, to))
    if (words.length < 2 || words.length > 3 || isParticle(lexemes.at(at - 1).lower)) continue
    const afterHead = isOrganisationHead(lexemes.at(at - 1).lower) && isEastAsian(words)
    const longer = at - from > 1 || isOrganisationHead(lexemes.at(at - 1).lower)
    if (afterHead || (longer && isGivenName(words[0] ?? '') && classify(lexemes, at, to, false).guess === 'person'))
      return at
  }
  return null
}
