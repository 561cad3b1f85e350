/** What a word counts as when two articles are held against each other: a figure by its value, a foreign name by its sound. */
import type { NumberMention, Passage, Token } from '../analysis.js'
import { foldSounds } from '../article/names/fold.js'
import { isNumberWord, magnitude } from '../article/numbers/words.js'
import { generalEnglish } from './lexicon.js'

/** Kinds of figures whose words say more than a number: "third", "half past six", "1998". */
const TOLD_BY_WORDS: ReadonlySet<NumberMention['kind']> = new Set(['ordinal', 'clock', 'year'])

/** From here on outlets round: "8,412 people" and "about 8,400" count alike, as do "4.2 million" and "4.21 million". */
const ROUNDED_FROM = 100
const DIGITS = 2

/** "Thirty-one" and "31". The words behind it, as "million", stay words. */
const stemOfFigure = ({ value }: NumberMention): string =>
  String(Math.abs(value) < ROUNDED_FROM ? value : Number(value.toPrecision(DIGITS)))

/** "Stoikov" and "Stoykov". A name that is a common word, or known as it is written, stays that. */
const stemOfName = ({ norm, stem }: Token): string => (generalEnglish.rank(stem) < 0 ? foldSounds(norm) : stem)

/** A memo only: they are asked for when an article is read, and again for every link that tells the words it rests on. */
const known = new WeakMap<Passage, readonly string[]>()

/** The word of a figure that stands for its value: not what makes it rough ("at least [thirty]-one"), nor a sign ("$[4.2] million"). */
const tellsValue = ({ norm, stop }: Token): boolean =>
  !stop && (/\p{N}/u.test(norm) || isNumberWord(norm) || magnitude(norm) !== undefined)

/** The stems of the tokens of a passage, one for each. */
export function comparedStems(passage: Passage): readonly string[] {
  const stems = known.get(passage) ?? stemsOf(passage)
  known.set(passage, stems)
  return stems
}

function stemsOf({ tokens, numbers, names }: Passage): readonly string[] {
  const figures = new Map(
    numbers.flatMap((each) => {
      if (TOLD_BY_WORDS.has(each.kind) || each.high !== null) return []
      const word = tokens.find((token) => each.start <= token.start && token.end <= each.end && tellsValue(token))
      return word === undefined ? [] : [[word, each] as const]
    }),
  )
  const named = names.filter(({ form }) => form === 'full' || form === 'surname')
  return tokens.map((token) => {
    const figure = figures.get(token)
    if (figure !== undefined) return stemOfFigure(figure)
    return named.some(({ start, end }) => start <= token.start && token.end <= end) ? stemOfName(token) : token.stem
  })
}
