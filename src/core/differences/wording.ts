/** Other words for the same in passages that are near word for word: a matter of style, unless the words are loaded. */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { contrasts } from './contrasts.js'
import { sayTheSame } from './houseStyle.js'
import { isLoadedSwap } from './loaded.js'
import { isStruckAt } from './quoted.js'
import { swapped } from './requoted.js'
import { isReporting } from './sources.js'
import { isNamed, overlaps, rangeOf, textOf, type Word } from './view.js'
import { mergeRagged, type Hunk } from './wordDiff.js'

/** Passages below this likeness are told in different words throughout; single swaps in them say nothing. */
const NEAR_VERBATIM = 0.7
/** A loaded word for a plain one tells even where the passages are less alike. */
const LOADED_ALIKE = 0.5
/** Longest swap, in words of the longer side. */
const LONGEST = 5
/** Words of meaning that both sides of a swap may have together: longer ones are another telling, not another word. */
const MOST_WEIGHT = 4

/** Case, dots and hyphens apart, what a reader would call the same word. */
function raw(link: LinkContext, side: 'a' | 'b', word: Word): string {
  return textOf(link[side], word)
    .toLowerCase()
    .replace(/[.\-’'‘]/gu, '')
}

/** Words that are equal once folded and yet are spelled in two ways ("defence", "defense"). */
function spellings(link: LinkContext, hunk: Hunk): readonly Finding[] {
  const [fromA, toA] = hunk.a
  return link.a.words.slice(fromA, toA).flatMap((a, step) => {
    const b = link.b.words[hunk.b[0] + step]
    if (!b || raw(link, 'a', a) === raw(link, 'b', b)) return []
    return [finding(link, { a, b }, 'style')]
  })
}

function swaps(link: LinkContext, hunk: Hunk): readonly Finding[] {
  const longest = Math.max(hunk.a[1] - hunk.a[0], hunk.b[1] - hunk.b[0])
  const a = rangeOf(link.a, ...hunk.a)
  const b = rangeOf(link.b, ...hunk.b)
  if (!a || !b || longest > LONGEST) return []
  const words = { a: link.a.words.slice(...hunk.a), b: link.b.words.slice(...hunk.b) }
  if (sayTheSame(words.a, words.b)) return []
  const loaded = isLoadedSwap(
    words.a.map((word) => word.norm),
    words.b.map((word) => word.norm),
  )
  if (!loaded && !isTelling(link, words)) return []
  // Inside of quotation marks on both sides it is no choice of the outlet: one of them quotes other words.
  const quoted = { a: quotedPart(words.a), b: quotedPart(words.b) }
  if (quoted.a !== null && quoted.b !== null)
    return isStruckAt(link.a, quoted.a) || isStruckAt(link.b, quoted.b) ? [] : [swapped(link, quoted.a, quoted.b)]
  return [finding(link, { a, b }, loaded ? 'fact' : 'style')]
}

/** The words that stand in quotation marks, where only little ones do not: "was [“inexcusable”]". */
function quotedPart(words: readonly Word[]): Range | null {
  const inside = words.filter(({ quoted }) => quoted)
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last && words.every(({ quoted, stop }) => quoted || stop)
    ? { start: first.start, end: last.end }
    : null
}

/** Rough and joining words that carry no choice of an outlet ("some", "about"), and the manner of crediting. */
const PLAIN: ReadonlySet<string> = new Set(
  'about some around roughly nearly almost approximately near again too even still later earlier according told added reported also however meanwhile'.split(
    ' ',
  ),
)

/** A swap of words of meaning on both sides that are not names and stand for different things in the vocabulary of news. */
function isTelling(link: LinkContext, { a, b }: { readonly a: readonly Word[]; readonly b: readonly Word[] }): boolean {
  const weighty = (words: readonly Word[]): readonly Word[] =>
    words.filter((word) => !word.stop && !PLAIN.has(word.norm))
  const [left, right] = [weighty(a), weighty(b)]
  if (left.length === 0 || right.length === 0 || left.length + right.length > MOST_WEIGHT) return false
  if (left.some((word) => isNamed(link.a, word)) || right.some((word) => isNamed(link.b, word))) return false
  const concepts = new Set(left.map(conceptOf))
  return [...a, ...b].every((word) => !isReporting(word.norm)) && !right.some((word) => concepts.has(conceptOf(word)))
}

function finding(
  link: LinkContext,
  { a, b }: { readonly a: { start: number; end: number }; readonly b: { start: number; end: number } },
  significance: 'fact' | 'style',
): Finding {
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((x, y) => (x < y ? -1 : 1))
  return {
    kind: 'wording',
    significance,
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    message: `One report writes “${first ?? ''}”, the other “${second ?? ''}”.`,
    evidence: { near: 1, alike: link.alike, sure: 1 },
  }
}

export const wordingDetector: Detector = {
  kind: 'wording',
  detect(link) {
    const found = contrasts(link)
    const hunks = link.alike < LOADED_ALIKE ? null : link.hunks()
    if (!hunks) return found
    const near = link.alike >= NEAR_VERBATIM
    const told = (other: Finding): boolean =>
      found.some(({ a, b }) => a !== null && b !== null && other.a !== null && overlaps(a, other.a))
    const swapped = mergeRagged(hunks, link.a.words)
      .flatMap((hunk) => (hunk.same ? spellings(link, hunk) : swaps(link, hunk)))
      .filter(({ kind, significance }) => near || (kind === 'wording' && significance === 'fact'))
    return [...found, ...swapped.filter((other) => !told(other))]
  },
}
