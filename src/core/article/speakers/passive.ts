/** Verbs of saying that tell what was said to or of somebody, not by them. English. */
import type { Range } from '../../model.js'

const BE =
  /(?<!\p{L})(?:be|been|being|is|are|was|were|got|gets|am|’s been|'s been)(?:\s(?:\p{L}+ly|also|once|often|not|never|later|then|first|since|even|now|only|widely))?\s*$/iu
const ACTIVE = /(?:ing|s)$/iu

/** "Berg was called", "who has been described": whether words before a verb make its subject the one spoken of. */
export const isPassive = (before: string, verb: string): boolean => !ACTIVE.test(verb) && BE.test(before)

const REDUCED =
  /^(?:accused|blamed|praised|hailed|criticised|criticized|condemned|slammed|denounced|thanked|told|urged|asked)$/iu
const REDUCED_BY = /^\s(?:of|over|by|to|in|after)\s/iu
const REDUCED_FOR =
  /^(?:accused|blamed|praised|hailed|criticised|criticized|condemned|slammed|denounced|thanked)\sfor\s/iu

/** "the plan, also called “...”,": verbs of naming right behind the comma of what is named so. */
const NAMING = /^(?:called|dubbed|described|branded|termed|labelled|labeled|deemed|referred)$/iu

/** "Guard accused over ...", "a man told to ...": a participle, whose noun is the one spoken of. */
export const isReduced = (verb: string, before: string, behind: string): boolean =>
  (REDUCED.test(verb) && REDUCED_BY.test(behind)) ||
  REDUCED_FOR.test(`${verb}${behind}`) ||
  (NAMING.test(verb) &&
    /^\s(?:(?:to\s)?as\s)?(?:the|an?)?\s*$/iu.test(behind) &&
    /\p{L},\s(?:(?:also|often|sometimes|once|then)\s)?$/iu.test(before))

/** "was told by Berg": who did the saying, in the words from `at` on. */
export function passiveAgent(words: string, at: number, offset: number): Range | null {
  const match = /^[^.;:]{0,40}?\sby\s([^,.;:]{2,80})/u.exec(words.slice(at))
  if (match?.[1] === undefined) return null
  const start = offset + at + match.index + match[0].length - match[1].length
  return { start, end: start + match[1].length }
}
