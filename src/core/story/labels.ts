/** Short names for stories and claims, cut from the words of the articles: nothing is made up. */

/** Characters that a label has at most, about one line in the matrix. */
const LONGEST = 90
/** A clause shorter than this says too little alone. */
const SHORTEST = 24

const CLAUSE_END = /[;:–—]\s|,\s+(?:and|but|which|who|while|after|as|although|when|where)\s|,\s/gu

/** Cuts a sentence at the end of a clause, or else of a word, so that it fits a line. A cut is shown by "…". */
export function shorten(sentence: string, longest = LONGEST): string {
  const plain = sentence.replace(/\s+/gu, ' ').trim()
  if (plain.length <= longest) return plain.replace(/[.;,:]$/u, '')
  const clauses = [...plain.matchAll(CLAUSE_END)]
    .map(({ index }) => index)
    .filter((at) => at >= SHORTEST && at < longest)
  const clause = clauses.at(-1)
  const space = plain.lastIndexOf(' ', longest - 1)
  const end = clause !== undefined && clause >= 0.4 * longest ? clause : space > SHORTEST ? space : longest - 1
  return `${wellFormed(plain.slice(0, end)).replace(/[\s,;:.–—-]+$/u, '')} …`
}

/** Drops a surrogate that the cut left alone. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '')
}
