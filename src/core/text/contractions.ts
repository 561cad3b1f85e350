/** English contractions and what they stand for. */

/** Endings that stand for one word whatever stands before them; "'s" and "'d" do not. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ll$/, ' will'],
  [/'ve$/, ' have'],
  [/'m$/, ' am'],
]

/** The words of a contraction in full, with a space between them ("weren't": "were not"); null for any other word. Lower case, straight apostrophe. */
export function inFull(word: string): string | null {
  const found = ENDINGS.find(([ending]) => ending.test(word))
  return found === undefined ? null : word.replace(found[0], found[1])
}
