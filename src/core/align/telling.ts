/** Lines that stand in an article's text but tell nothing of its story. */
import type { Passage } from '../analysis.js'

const ADDRESS = /^\s*(?:https?\s*:|www\s*\.)/iu
/** Words of a line that says when an article was published. */
const STAMP =
  /^(?:posted|published|updated|last|modified|created|on|at|[ap]\.?m\.?|gmt|utc|[ecmpbi][sd]?t|uk|us|et|\d.*)$/iu
const WORD = /\p{L}/u

/** False for a web address and for a line that holds nothing but days and times. */
export function tellsOfStory(text: string, { start, end, tokens, dates }: Passage): boolean {
  if (ADDRESS.test(text.slice(start, Math.min(end, start + 20)))) return false
  if (dates.length === 0) return true
  return tokens.some(
    (token) =>
      WORD.test(token.norm) &&
      !STAMP.test(token.norm) &&
      !dates.some((date) => token.start >= date.start && token.end <= date.end),
  )
}
