/** Short names for stories and claims, cut from the words of the articles: nothing is made up. */

/** Characters that a label has at most, about one line in the matrix. */
const LONGEST = 90
/** A word is not cut when the line holds at least this much without it. */
const SHORTEST = 24

/** A clause that opens with one of these has its statement behind the comma: "After the meeting, the mayor resigned". */
const OPENING =
  /^(?:according|after|although|amid|as|at|before|by|despite|during|earlier|following|for|from|if|in|on|since|though|under|until|when|while|with)\b/iu
/** "In May, the Herald reported" says nothing without what was reported. */
const SAYING = /\b(?:said|says|say|told|reported|reports|added|adds|noted|wrote)$/iu
/** Share of the line that a clause must fill. */
const FULL = 0.5

const CLAUSE_END = /[;:–—]\s|,\s+(?:and|but|which|who|while|after|as|although|when|where)\s|,\s/gu

/** Cuts a sentence at the end of a clause, or else of a word, so that it fits a line. A cut is shown by "…". */
export function shorten(sentence: string, longest = LONGEST): string {
  const plain = sentence.replace(/\s+/gu, ' ').trim()
  if (plain.length <= longest) return plain.replace(/[.;,:]$/u, '')
  const ends = [...plain.matchAll(CLAUSE_END)].map(({ index }) => index)
  const clause = ends
    .slice(OPENING.test(plain) ? 1 : 0)
    .findLast((at) => at >= FULL * longest && at < longest && !SAYING.test(plain.slice(0, at)))
  const space = plain.lastIndexOf(' ', longest - 1)
  const end = clause ?? (space > SHORTEST ? space : longest - 1)
  return `${wellFormed(plain.slice(0, end)).replace(/[\s,;:.–—-]+$/u, '')} …`
}

/** Drops a surrogate that the cut left alone. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '')
}
