/** Cuts a passage into clauses, roughly: one statement each. A link needs one shared statement, not words shared all over a long sentence. */
import type { Token } from '../analysis.js'

/** Words that open a new clause, in the languages where a comma alone does not tell. */
const OPENERS = new Set(
  'that who which and but after before while because as when where if although though since until said says saying whether por que porque cuando dijo que qui quand dit dass weil und der die das che dice когда что который'.split(
    ' ',
  ),
)
const PAUSE = /[,;:–—()"“”„«»]|\s-\s|\.\.\./u
/** Content words that make a statement. */
const FEWEST = 2

/** Content tokens by clause; a clause too short to say anything joins the next. */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  isContent: (token: Token) => boolean,
): readonly (readonly Token[])[] {
  const clauses: Token[][] = []
  let current: Token[] = []
  tokens.forEach((token, at) => {
    const previous = tokens[at - 1]
    const opens =
      OPENERS.has(token.norm) || (previous !== undefined && PAUSE.test(text.slice(previous.end, token.start)))
    if (opens && current.length >= FEWEST) {
      clauses.push(current)
      current = []
    }
    if (isContent(token)) current.push(token)
  })
  if (current.length >= FEWEST || clauses.length === 0) clauses.push(current)
  else clauses.at(-1)?.push(...current)
  return clauses
}
