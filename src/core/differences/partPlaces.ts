/** Places of parts: "1,400 posts, most of them in Aldby" and "1,400 posts, including 200 in Corran" are both true. */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import { gapBetween, wordsIn, type SideView } from './view.js'

/** How much of what was counted stands at a place: a few of them, or most, beside whom there is room for others. */
type Share = 'some' | 'most'

const MOST = /^(?:most|mostly|mainly|chiefly|largely|primarily|predominantly|especially)$/u
/** How far before a place the words may stand that give the share, in words. */
const REACH = 12

/** "Among them", "200 of them", "two of whom". */
function isOfThem(side: SideView, index: number): boolean {
  const [here, next] = [side.words[index]?.norm ?? '', side.words[index + 1]?.norm ?? '']
  return (here === 'of' || here === 'among') && /^(?:them|which|whom|these|those)$/u.test(next)
}

/** The share that the phrase of a place gives; null where the place is that of the whole. A comma ends the phrase. */
function shareAt(side: SideView, place: Range): Share | null {
  const { from } = wordsIn(side, place)
  const first = side.words[from]
  let ofThem = false
  for (let index = from - 1; index >= Math.max(0, from - REACH); index--) {
    const [word, inner] = [side.words[index], side.words[index + 1]]
    if (!word || !inner || word.passage !== first?.passage) break
    if (/[,;:()]|\.\s/u.test(gapBetween(side, word, inner))) break
    if (MOST.test(word.norm)) return 'most'
    if (word.norm === 'including') return 'some'
    ofThem ||= isOfThem(side, index)
  }
  return ofThem ? 'some' : null
}

/** Each side gives the place of some, or one of some and the other of most: neither says that the other is wrong. */
export function areOfParts({ a, b }: LinkContext, x: Range, y: Range): boolean {
  const [one, other] = [shareAt(a, x), shareAt(b, y)]
  return one !== null && other !== null && (one === 'some' || other === 'some')
}
