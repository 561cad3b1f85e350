/**
 * How two passages speak, whatever of: in the first person, of the past or of what will be, denying, doubting, quoting, counting. Two
 * outlets that tell one thing mostly tell it in one manner; two statements on one subject often do not. Words with little meaning of
 * their own, which every other likeness leaves out, tell it. The words are English: in other languages only the shape counts.
 */
import type { Passage } from '../../analysis.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  first: words("i we our us my me i'm we're i've we've i'd we'd we'll i'll"),
  second: words("you your you're"),
  third: words('he she him her his'),
  plural: words('they them their'),
  denial: words(
    "not no never don't didn't doesn't isn't wasn't cannot can't won't wouldn't without nothing none nobody",
  ),
  doubt: words('would could may might should'),
  perfect: words('had'),
  present: words('is are has have'),
  past: words('was were been'),
  future: words("will shall won't to"),
  clause: words('that which who'),
  condition: words('if whether'),
  contrast: words('but however while although though despite'),
  cause: words('because so since'),
  time: words('after before when until during'),
  speech: words('said says say told'),
  agent: words('by'),
}
const classes = Object.values(WORDS)

/** Share of each manner in a passage, 0 to 1. */
export type Manner = Float64Array

/** Manners that no list of words tells. */
const SHAPES: Readonly<Record<string, (text: string, passage: Passage) => number>> = {
  quotation: (_, { quotes, start, end }) =>
    Math.min(1, quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0) / Math.max(1, end - start)),
  figures: (_, { numbers }) => (numbers.length > 0 ? 1 : 0),
  question: (text) => (/\?["'”’»)\s]*$/u.test(text) ? 1 : 0),
  bare: (text) => (/[.!?…:;]["'”’»)\s]*$/u.test(text) ? 0 : 1),
  opensQuoted: (text) => (/^\s*["“„«‘']/u.test(text) ? 1 : 0),
  bracket: (text) => (/[([]/u.test(text) ? 1 : 0),
}
const shapes = Object.values(SHAPES)
const SIZE = classes.length + shapes.length

export function mannerOf(articleText: string, passage: Passage, isEnglish: boolean): Manner {
  const manner = new Float64Array(SIZE)
  if (isEnglish)
    classes.forEach((list, at) => {
      if (passage.tokens.some(({ norm }) => list.has(norm))) manner[at] = 1
    })
  const text = articleText.slice(passage.start, passage.end)
  shapes.forEach((shape, at) => (manner[classes.length + at] = shape(text, passage)))
  return manner
}

export const mannerNames: readonly string[] = [
  ...[...Object.keys(WORDS), ...Object.keys(SHAPES)].flatMap((name) => [`${name}Both`, `${name}One`]),
  'mannerCosine',
]

export function mannerFeatures(row: Float64Array, at: number, u: Manner, v: Manner): number {
  let dot = 0
  let uu = 0
  let vv = 0
  for (let manner = 0; manner < SIZE; manner++) {
    const x = u[manner] ?? 0
    const y = v[manner] ?? 0
    row[at++] = Math.min(x, y)
    row[at++] = Math.abs(x - y)
    dot += x * y
    uu += x * x
    vv += y * y
  }
  row[at++] = uu > 0 && vv > 0 ? dot / Math.sqrt(uu * vv) : 0
  return at
}
