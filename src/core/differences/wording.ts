/** Other words for the same in passages that are near word for word: a matter of style, unless the words are loaded. */
import type { LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { sayTheSame } from './houseStyle.js'
import { isLoadedSwap } from './loaded.js'
import { rangeOf, textOf, type Word } from './view.js'
import { mergeRagged, type Hunk } from './wordDiff.js'

/** Passages below this likeness are told in different words throughout; single swaps in them say nothing. */
const NEAR_VERBATIM = 0.7
/** Longest swap, in words of the longer side. */
const LONGEST = 5

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
  return [finding(link, { a, b }, loaded ? 'fact' : 'style')]
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
    if (link.alike < NEAR_VERBATIM) return []
    const hunks = link.hunks()
    if (!hunks) return []
    return mergeRagged(hunks, link.a.words).flatMap((hunk) => (hunk.same ? spellings(link, hunk) : swaps(link, hunk)))
  },
}
