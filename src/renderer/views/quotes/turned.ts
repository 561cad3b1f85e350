/** A quotation that says the opposite: one report has "was not fully working", the other "was fully working". */

/** A place where two rows of words part: half-open stretches, either may be empty, not both. */
export interface Hunk {
  readonly from: readonly [start: number, end: number]
  readonly to: readonly [start: number, end: number]
}

export interface Worded {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** What a row of words is read from. */
export interface Row {
  readonly text: string
  readonly words: readonly Worded[]
}

const NEGATIONS: ReadonlySet<string> = new Set('not no never nobody none neither nor without hardly'.split(' '))
/** Behind a negation these take nothing back: "not only", "no more than", "no doubt". */
const HARMLESS: ReadonlySet<string> = new Set('only just least more less fewer doubt matter surprisingly'.split(' '))
/** What may stand between a negation and the word that it turns round, besides adverbs in "-ly". */
const BETWEEN: ReadonlySet<string> = new Set(
  'a an the any be been being have to yet even ever also really very quite so too all that longer'.split(' '),
)
const PAUSE = /[.!?;:,—–…]/u

/** The word that the only negation in a stretch turns round; null when the stretch has none, or two that cancel out. */
function turned(row: Row, [start, end]: readonly [number, number]): number | null {
  const found: number[] = []
  for (let at = start; at < end; at += 1) {
    const word = row.words[at]
    if (word && NEGATIONS.has(word.folded) && !HARMLESS.has(row.words[at + 1]?.folded ?? '')) found.push(at)
  }
  const [negation] = found
  if (negation === undefined || found.length > 1) return null
  for (let at = negation + 1; at < row.words.length; at += 1) {
    const [before, word] = [row.words[at - 1], row.words[at]]
    if (!before || !word || PAUSE.test(row.text.slice(before.end, word.start))) return null
    if (!BETWEEN.has(word.folded) && !word.folded.endsWith('ly')) return at
  }
  return null
}

/**
 * The hunk as far as the word that one side negates and the other affirms; null when neither side is turned round. The word must stand on
 * both sides, so that a clause with a "not" of its own that is left out is a cut; and what one side only begins with may be negated in
 * the reporter's words before the quotation.
 */
export function turnedRound(from: Row, to: Row, hunk: Hunk): Hunk | null {
  if (hunk.from[0] === 0 || hunk.to[0] === 0) return null
  const [one, other] = [turned(from, hunk.from), turned(to, hunk.to)]
  if ((one === null) === (other === null)) return null
  const beyond = one === null ? (other ?? 0) - hunk.to[1] : one - hunk.from[1]
  if (beyond < 0) return null
  for (let step = 0; step <= beyond; step += 1) {
    const [x, y] = [from.words[hunk.from[1] + step], to.words[hunk.to[1] + step]]
    if (x === undefined || x.folded !== y?.folded) return null
  }
  const reach = beyond + 1
  return { from: [hunk.from[0], hunk.from[1] + reach], to: [hunk.to[0], hunk.to[1] + reach] }
}
