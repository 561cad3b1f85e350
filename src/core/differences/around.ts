/** The words around a mention, by which it is known what it tells of. */
import type { Range } from '../model.js'
import { onceAPart, wordsIn, type Word } from './view.js'

/** How many words to each side of a mention are looked at. */
const REACH = 9

export interface WordAround {
  readonly word: Word
  /** How much it tells of the mention: from 1 beside it down, as "50 hurt" is about the hurt before it is about the quake. */
  readonly weight: number
}

/** The words of meaning around a range, in its passage and without its own, as they follow each other. */
export const wordsAround = onceAPart((side, range: Range): readonly WordAround[] => {
  const { from, to } = wordsIn(side, range)
  const passage = side.words[from]?.passage
  return side.words.slice(Math.max(0, from - REACH), to + REACH).flatMap((word) => {
    if (word.stop || word.passage !== passage || (word.index >= from && word.index < to)) return []
    const distance = word.index < from ? from - word.index : word.index - to + 1
    return [{ word, weight: 3 / (2 + distance) }]
  })
})
