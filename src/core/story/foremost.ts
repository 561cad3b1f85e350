/**
 * Of the passages that an article has for a claim, those that are shown first: the closest, and beside it the first that tells where the
 * articles differ, if the closest does not. `passages` by closeness, as in `Claim.sentences`.
 */
export function foremost<T>(passages: readonly T[], tells: (passage: T) => boolean): readonly T[] {
  const [closest, ...others] = passages
  if (closest === undefined) return []
  const telling = tells(closest) ? undefined : others.find(tells)
  return telling === undefined ? [closest] : [closest, telling]
}
