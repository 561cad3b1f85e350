/** One utterance that two reports quote so differently that no word by word comparison holds it: in another order, cut loose, or put anew. */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { quotations, quotedWords, type QuotedWord } from './quoted.js'
import { textOf, type SideView } from './view.js'

type Row = readonly QuotedWord[]

/** Joining words that a list may have in another place or not at all. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'the', 'a', 'an', 'of'])
/** Fewest words that must be the same words in another order, and longest quotation that can be overseen as a whole. */
const FEWEST_MOVED = 3
const LONGEST_LIST = 14
/** Fewest words of a quotation that is found again inside a longer one. */
const FEWEST_CUT = 5
/** How many words before them may turn them round. */
const FRAME = 7
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'no', 'cannot'])
const LINKING: ReadonlySet<string> = new Set(['that', 'if', 'whether'])
/** Equal words at the start, and further words of meaning in common, of one utterance put anew. */
const FEWEST_OPENING = 3
const FEWEST_FURTHER = 2

const isNegation = (norm: string): boolean => NEGATIONS.has(norm) || norm.endsWith("n't")

/** From the first of the words to the last; null for none. */
export function rangeOfRow(row: Row): Range | null {
  const [first, last] = [row[0], row.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

function sentences(side: SideView): readonly Row[] {
  const found = new Map<number, QuotedWord[]>()
  for (const word of quotedWords(side)) {
    const known = found.get(word.sentence)
    if (known) known.push(word)
    else found.set(word.sentence, [word])
  }
  return [...found.values()]
}

const plainNorms = (row: Row): readonly string[] => row.map(({ norm }) => norm).filter((norm) => !JOINING.has(norm))

/** What tells a reader that two reports quote one utterance with other words; `inOrder` parts the two. */
export const otherWords = (first: string, second: string): string =>
  `The same quotation has “${first}” in one report and “${second}” in the other.`

/** Other words in a quotation that is too short, or too much changed, for a comparison word by word. */
export function swapped(link: LinkContext, a: Range, b: Range): Finding {
  return quoteFinding(a, b, otherWords(...inOrder(link, a, b)), 1)
}

/** The same words, every one of them, in another order. */
function isReordered(a: Row, b: Row): boolean {
  const [x, y] = [plainNorms(a), plainNorms(b)]
  if (x.length !== y.length || x.length < FEWEST_MOVED || x.length > LONGEST_LIST) return false
  return x.join(' ') !== y.join(' ') && [...x].sort().join(' ') === [...y].sort().join(' ')
}

function quoteFinding(a: Range | null, b: Range | null, message: string, near: number): Finding {
  return { kind: 'quote', significance: 'fact', a, b, message, evidence: { near, alike: 1, sure: 1 } }
}

/** Two statements of the same that share no words a reader could be shown apart. */
export const quotedAnew = (a: Range | null, b: Range | null): Finding =>
  quoteFinding(a, b, 'The same statement is quoted in other words.', 1)

/** Shortest first, so that the sentence is the same whichever article comes first. */
function inOrder(link: LinkContext, a: Range | null, b: Range | null): readonly [string, string] {
  const [x, y] = [a ? textOf(link.a, a) : '', b ? textOf(link.b, b) : '']
  return x < y ? [x, y] : [y, x]
}

function reordered(link: LinkContext): readonly Finding[] {
  const right = quotations(link.b)
  return quotations(link.a).flatMap((x) => {
    const y = right.find((row) => isReordered(x, row))
    if (!y) return []
    const [a, b] = [rangeOfRow(x), rangeOfRow(y)]
    const [first, second] = inOrder(link, a, b)
    return [quoteFinding(a, b, `The quotation has the same words in another order: “${first}” and “${second}”.`, 1)]
  })
}

/** Where the words of `part` stand in `whole`, in one piece, behind a word at least; null when they do not. */
function foundIn(part: Row, whole: Row): number | null {
  for (let at = 1; at + part.length <= whole.length; at++)
    if (part.every((word, step) => whole[at + step]?.norm === word.norm)) return at
  return null
}

/** "It should not happen that [he comes here smiling]" in one report, "He comes here smiling" in the other. */
function cutLoose(side: SideView, other: SideView, make: (frame: Range, rest: Range) => Finding): readonly Finding[] {
  const wholes = sentences(side)
  return sentences(other).flatMap((part) => {
    if (part.length < FEWEST_CUT) return []
    return wholes.flatMap((whole) => {
      const at = foundIn(part, whole)
      if (at === null || !LINKING.has(whole[at - 1]?.norm ?? '')) return []
      const frame = whole.slice(Math.max(0, at - FRAME), at)
      const turning = frame.findIndex(({ norm }) => isNegation(norm))
      const [words, rest] = [rangeOfRow(frame.slice(Math.max(0, turning - 2))), rangeOfRow(part)]
      return turning < 0 || !words || !rest ? [] : [make(words, rest)]
    })
  })
}

function cutMessage(frame: string): string {
  return `One report quotes these words behind “${frame}”, the other without that.`
}

/** Two sentences that begin alike and go on in other words about the same. */
function isPutAnew(a: Row, b: Row): boolean {
  let opening = 0
  while (opening < a.length && a[opening]?.norm === b[opening]?.norm) opening++
  if (opening < FEWEST_OPENING || opening === a.length || opening === b.length) return false
  const rest = new Set(
    b
      .slice(opening)
      .filter(({ stop }) => !stop)
      .map(({ stem }) => stem),
  )
  const further = new Set(
    a
      .slice(opening)
      .filter(({ stop, stem }) => !stop && rest.has(stem))
      .map(({ stem }) => stem),
  )
  return further.size >= FEWEST_FURTHER
}

function putAnew(link: LinkContext): readonly Finding[] {
  const right = sentences(link.b)
  return sentences(link.a).flatMap((x) => {
    const y = right.find((row) => isPutAnew(x, row))
    if (!y) return []
    const [a, b] = [rangeOfRow(x), rangeOfRow(y)]
    return [quotedAnew(a, b)]
  })
}

/** Findings beyond the word by word comparison. `apart`: that found no utterance, so that the two sides may hold one put anew. */
export function requoted(link: LinkContext, apart: boolean): readonly Finding[] {
  const moved = reordered(link)
  const cut = [
    ...cutLoose(link.a, link.b, (frame, rest) => quoteFinding(frame, rest, cutMessage(textOf(link.a, frame)), 1)),
    ...cutLoose(link.b, link.a, (frame, rest) => quoteFinding(rest, frame, cutMessage(textOf(link.b, frame)), 1)),
  ]
  return [...moved, ...cut, ...(apart ? putAnew(link) : [])]
}
