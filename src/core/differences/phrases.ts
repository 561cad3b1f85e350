/** Cuts a clause into the phrases that can be taken out of it: what is said, and where, when, with what. */
import { beginOf, type Clause } from './clauses.js'
import { isNamed, type SideView, type Word } from './view.js'

/** Prepositions that open a phrase of their own. "Of" and "to" are left out: what they join is one phrase. */
const OPENERS: ReadonlySet<string> = new Set(
  'in on at by for from with without into onto near off outside inside across along behind beside between beyond through toward towards under within after before since until despite during amid over against around'.split(
    ' ',
  ),
)

export const isPreposition = (norm: string): boolean => OPENERS.has(norm)

/** Verbs behind "and" begin what is done next: "handed in her notice and was driven home". */
const VERBS: ReadonlySet<string> = new Set('is are was were has have had will would said told'.split(' '))
const VERB_ENDING = /..(?:ed|ing)$/u

/** Splits a clause before each of its prepositions; a name is never cut. Together the phrases hold every word of the clause. */
export function phrasesOf(side: SideView, clause: Clause): readonly Clause[] {
  const phrases: Clause[] = []
  let { from, apart, opened } = clause
  for (const word of side.words.slice(clause.from + 1, clause.to)) {
    if (!opens(side, from, word)) continue
    const at = beginOf(side, word, from)
    phrases.push({ from, to: at, apart, opened })
    from = at
    apart = false
    opened = false
  }
  return [...phrases, { from, to: clause.to, apart, opened }]
}

const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && (VERBS.has(word.norm) || VERB_ENDING.test(word.norm))

/** A preposition behind a preposition or at the very end of what is said opens nothing ("from behind the hill"). */
function opens(side: SideView, from: number, word: Word): boolean {
  if (word.quoted) return false
  if (word.norm === 'and') return isVerb(side.words[word.index + 1])
  if (!OPENERS.has(word.norm)) return false
  const meant = side.words.slice(from, word.index).some((before) => !before.stop)
  return meant && !isNamed(side, word)
}
