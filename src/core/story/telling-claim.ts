/** Which claim two linked passages are told in, where several hold both: a difference is told once, in the row that is about it. */
import type { Claim } from '../model.js'

interface Ranked {
  readonly claim: Claim
  /** Place among the claims. */
  readonly place: number
  /** Of each passage how many of its article are closer to the claim. */
  readonly ranks: ReadonlyMap<string, number>
}

/** What it counts against a claim that its label is cut from another passage. */
const OTHER_LABEL = 0.5

function rankedOf(claim: Claim, place: number, articleOf: (sentence: string) => string | undefined): Ranked {
  const counts = new Map<string, number>()
  const ranks = claim.sentences.map((sentence) => {
    const article = articleOf(sentence) ?? ''
    const rank = counts.get(article) ?? 0
    counts.set(article, rank + 1)
    return [sentence, rank] as const
  })
  return { claim, place, ranks: new Map(ranks) }
}

/** The claims that hold each passage: a story has hundreds, a passage is in a few. */
function holdersOf(all: readonly Ranked[]): ReadonlyMap<string, readonly Ranked[]> {
  const holders = new Map<string, Ranked[]>()
  for (const ranked of all)
    for (const sentence of ranked.ranks.keys()) {
      const own = holders.get(sentence) ?? []
      holders.set(sentence, own)
      own.push(ranked)
    }
  return holders
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
  const holders = holdersOf(claims.map((claim, place) => rankedOf(claim, place, articleOf)))
  return (a, b) => {
    const costOf = ({ claim: { sentences }, ranks }: Ranked): number =>
      lowest(a, ranks) + lowest(b, ranks) + (a.concat(b).includes(sentences[0] ?? '') ? 0 : OTHER_LABEL)
    const [best] = a
      .flatMap((id) => holders.get(id) ?? [])
      .map((ranked) => ({ ranked, cost: costOf(ranked) }))
      .filter(({ cost }) => cost < Infinity)
      .sort((x, y) => x.cost - y.cost || x.ranked.place - y.ranked.place)
    return best?.ranked.claim ?? null
  }
}
