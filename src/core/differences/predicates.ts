/** What something is said to be: "that is not a rescue" denies a name for it, and not that there are rescues. */
import type { SideView, Word } from './view.js'

const POINTING = /^(?:that|this|it|these|those)$/u
const BEING = /^(?:is|are|was|were|be|been|being)$/u
/** Contracted forms as they are folded: "isn't", "that's". */
const NOT_BEING = /^(?:is|are|was|were)n['’]?t$/u
const POINTING_BEING = /^(?:that|this|it)['’]s$/u
/** Words behind which a noun says what something is or is called. */
const NAMING = /^(?:as|called?|calls|considered?|deemed|constitutes?|constituted|became|become|becomes|remains?)$/u
/** How far before its noun the verb may stand, in words: "was a clear and early". */
const REACH = 5

const at = (side: SideView, of: Word, index: number): string => {
  const word = side.words[index]
  return word?.passage === of.passage ? word.norm : ''
}

/** "[That is] not a rescue", "it wasn't an attack": something that was pointed to is said not to be one. */
export function isSaidOfIt(
  side: SideView,
  { negation, word }: { readonly negation: Word; readonly word: Word },
): boolean {
  const article = at(side, negation, negation.index + 1)
  if ((article !== 'a' && article !== 'an') || word.index < negation.index + 2) return false
  const [second, first] = [at(side, negation, negation.index - 2), at(side, negation, negation.index - 1)]
  if (NOT_BEING.test(negation.norm)) return POINTING.test(first)
  return POINTING_BEING.test(first) || (BEING.test(first) && POINTING.test(second))
}

/** A noun that says what something is: "it was a rescue", "called it a rescue", but not "after the rescue" or "there was a rescue". */
export function isPredicate(side: SideView, noun: Word): boolean {
  for (let index = noun.index - 1; index >= noun.index - REACH; index--) {
    const norm = at(side, noun, index)
    if (norm === '') return false
    if (NAMING.test(norm) || POINTING_BEING.test(norm)) return true
    if (BEING.test(norm)) return at(side, noun, index - 1) !== 'there'
  }
  return false
}
