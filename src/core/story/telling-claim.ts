/** Which claim two linked passages are told in, where several hold both: a difference is told once, in the row that is about it. */
import type { Claim } from '../model.js'

/** The claims, and of each passage how many of its article are closer to the claim. */
type Ranks = ReadonlyMap<Claim, ReadonlyMap<string, number>>

/** What it counts against a claim that its label is cut from another passage. */
const OTHER_LABEL = 0.5

function ranksOf(claims: readonly Claim[], articleOf: (sentence: string) => string | undefined): Ranks {
  return new Map(
    claims.map((claim) => {
      const counts = new Map<string, number>()
      const ranks = claim.sentences.map((sentence) => {
        const article = articleOf(sentence) ?? ''
        const rank = counts.get(article) ?? 0
        counts.set(article, rank + 1)
        return [sentence, rank] as const
      })
      return [claim, new Map(ranks)]
    }),
  )
}

const lowest = (ids: readonly string[], ranks: ReadonlyMap<string, number>): number =>
  Math.min(...ids.map((id) => ranks.get(id) ?? Infinity))

/**
 * Makes the function that finds the claim of two groups of passages: the one in which they are closest, the first of equals; null where no
 * claim holds a passage of each. `articleOf` gives the article of a passage.
 */
export function createTellingClaim(
  claims: readonly Claim[],
  articleOf: (sentence: string) => string | undefined,
): (a: readonly string[], b: readonly string[]) => Claim | null {
  const all = ranksOf(claims, articleOf)
  return (a, b) => {
    let found: Claim | null = null
    let least = Infinity
    for (const [claim, ranks] of all) {
      const named = claim.sentences[0] ?? ''
      const cost = lowest(a, ranks) + lowest(b, ranks) + ([...a, ...b].includes(named) ? 0 : OTHER_LABEL)
      if (cost < least) [found, least] = [claim, cost]
    }
    return found
  }
}
