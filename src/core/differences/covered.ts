/** What a hedge or a doubt covers of its clause. */
import { isClauseEnd } from './denials.js'
import { isReporting } from './sources.js'
import type { SideView, Word } from './view.js'

export interface Cover {
  /** Longest way to either end, in words. */
  readonly reach: number
  /** What a word of the clause must not be: it opens what is told for itself. */
  readonly stops: (norm: string) => boolean
}

/** Words of meaning from a stretch of words to one end of its clause, the nearest first. */
export function coveredBy(
  side: SideView,
  { from, to }: { readonly from: number; readonly to: number },
  step: -1 | 1,
  { reach, stops }: Cover,
): readonly Word[] {
  const found: Word[] = []
  const first = step === 1 ? to : from - 1
  for (let at = first; Math.abs(at - first) < reach; at += step) {
    const [word, beside] = [side.words[at], side.words[at - step]]
    if (!word || word.passage !== beside?.passage) break
    const isEnd = step === 1 ? isClauseEnd(side, beside, word) : isClauseEnd(side, word, beside)
    if (isEnd || stops(word.norm) || isReporting(word.norm)) break
    if (!word.stop && !word.norm.endsWith('ly')) found.push(word)
  }
  return found
}
