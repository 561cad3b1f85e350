/** Cuts a clause into the phrases that can be taken out of it: what is said, and where, when, with what. */
import type { Clause } from './clauses.js'
import { isNamed, type SideView, type Word } from './view.js'

/** Prepositions that open a phrase of their own. "Of" and "to" are left out: what they join is one phrase. */
const OPENERS: ReadonlySet<string> = new Set(
  'in on at by for from with without into onto near off outside inside across along behind beside between beyond through toward towards under within after before since until despite during amid over against around'.split(
    ' ',
  ),
)

/** Splits a clause before each of its prepositions; a name is never cut. Together the phrases hold every word of the clause. */
export function phrasesOf(side: SideView, clause: Clause): readonly Clause[] {
  const phrases: Clause[] = []
  let { from, apart, opened } = clause
  for (const word of side.words.slice(clause.from + 1, clause.to)) {
    if (!opens(side, from, word)) continue
    phrases.push({ from, to: word.index, apart, opened })
    from = word.index
    apart = false
    opened = false
  }
  return [...phrases, { from, to: clause.to, apart, opened }]
}

/** A preposition behind a preposition or at the very end of what is said opens nothing ("from behind the hill"). */
function opens(side: SideView, from: number, word: Word): boolean {
  if (!OPENERS.has(word.norm) || word.quoted) return false
  const meant = side.words.slice(from, word.index).some((before) => !before.stop)
  return meant && !isNamed(side, word)
}
