/** Invented articles and random edits that know where every character went. For tests only. */
import type { Range } from '../model.js'
import { randomOf } from '../random.testing.js'

/** Whole numbers below a bound. */
function generator(seed: number): (below: number) => number {
  const random = randomOf(seed)
  return (below) => (random() * 2 ** 32) % below
}

const WHO = ['Marit Halloran', 'the harbour authority', 'Halloran', 'Mayor Ines Corrado', 'the union', 'Coastal Wire', 'a spokesman', 'two officials', 'Port Selwyn', 'the minister'] // prettier-ignore
const DID = ['said', 'denied', 'confirmed', 'had warned', 'told reporters', 'expects', 'announced', 'would not say', 'repeated', 'insisted'] // prettier-ignore
const THAT = ['that the bridge will reopen', 'that inspections were skipped', 'that 14 cracks were found', 'that ferries run every 20 minutes', 'that nobody was hurt', 'that the repair costs 3.2 million', 'that traffic must be led around', 'that the steel is not acceptable', 'that the report is late', 'that it was the second closure'] // prettier-ignore
const WHEN = ['on Tuesday', 'on 19 May', 'late on Monday evening', 'in a statement', 'at the quayside', 'this month', 'after the meeting', 'according to an email', 'for the first time', 'in 1974'] // prettier-ignore
const TAIL = ['cutting the shortest road to the docks', 'the second time in three years', 'although few believed it', 'before the council met', 'despite the weather', 'as tickets sold out', 'while engineers looked on', 'and asked for patience', 'with the old town cut off', 'to save money'] // prettier-ignore

function sentence(next: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? ''
  const start = pick(WHO)
  if (next(12) === 0) return `${start.charAt(0).toUpperCase()}${start.slice(1)} declined to comment.`
  const quoted = next(4) === 0 ? `“${pick(THAT).slice(5)},” ${pick(WHO)} ${pick(DID)}` : `${pick(DID)} ${pick(THAT)}`
  const words = `${start} ${quoted} ${pick(WHEN)}, ${pick(TAIL)}.`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export interface InventedArticle {
  readonly text: string
  readonly sentences: readonly Range[]
  /** Word spans, phrases and whole passages a reader may have marked. */
  readonly notes: readonly Range[]
}

/** 12 to 40 sentences in paragraphs. The same names and phrases come back often, as they do in news. */
export function inventedArticle(seed: number): InventedArticle {
  const next = generator(seed * 7919)
  const sentences: Range[] = []
  let text = ''
  for (let i = 0, count = 12 + next(29); i < count; i++) {
    const words = sentence(next)
    sentences.push({ start: text.length, end: text.length + words.length })
    text += words + (next(3) === 0 ? '\n\n' : ' ')
  }
  const notes = Array.from({ length: 8 }, () => markIn(text, sentences[next(sentences.length)], next))
  return { text, sentences, notes }
}

function markIn(text: string, within: Range | undefined, next: (below: number) => number): Range {
  const { start, end } = within ?? { start: 0, end: 0 }
  if (next(4) === 0) return { start, end }
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}.]*[\p{L}\p{N}]/gu)]
  const first = next(words.length)
  const last = Math.min(words.length - 1, first + next(6))
  const tail = words[last]
  return { start: start + (words[first]?.index ?? 0), end: start + (tail?.index ?? 0) + (tail?.[0].length ?? 0) }
}

export interface Edited {
  readonly text: string
  /** Where a range's words are now; null when any of its words was deleted. */
  readonly where: (range: Range) => Range | null
}

/** One character of the edited text and where it came from; -1 for a new one. */
type Piece = readonly [unit: string, from: number]

/** One to four edits: a slip made or put right, a sentence put in, moved or deleted, paragraphs reflowed. */
export function randomEdits(seed: number, article: InventedArticle): Edited {
  const next = generator(seed * 104_729 + 1)
  let parts: Piece[][] = split(article)
  for (let i = 0, count = 1 + next(4); i < count; i++) parts = edit(parts, next)
  const pieces = parts.flat()
  const at = new Map<number, number>()
  pieces.forEach(([, from], i) => {
    if (from >= 0) at.set(from, i)
  })
  return { text: pieces.map(([unit]) => unit).join(''), where: (range) => whereIs(article.text, range, at) }
}

function whereIs(text: string, range: Range, at: ReadonlyMap<number, number>): Range | null {
  let lost = 0
  const found: number[] = []
  for (let i = range.start; i < range.end; i++) {
    const now = at.get(i)
    if (now !== undefined) found.push(now)
    else if (!/\s/.test(text[i] ?? '')) lost++
  }
  // A slip replaces one or two characters; anything more is a deleted word.
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined || lost > 2) return null
  return { start: first, end: last + 1 }
}

/** The sentences with the white space after them. */
function split(article: InventedArticle): Piece[][] {
  return article.sentences.map(({ start }, i) => {
    const end = article.sentences[i + 1]?.start ?? article.text.length
    return Array.from({ length: end - start }, (_, k): Piece => [article.text[start + k] ?? '', start + k])
  })
}

function edit(parts: readonly Piece[][], next: (below: number) => number): Piece[][] {
  const at = next(parts.length)
  const chosen = parts[at] ?? []
  switch (next(5)) {
    case 0:
      return parts.with(at, slip(chosen, next))
    case 1:
      return parts.toSpliced(
        at,
        0,
        Array.from(`${sentence(next)} `, (unit): Piece => [unit, -1]),
      )
    case 2:
      return parts.toSpliced(at, 1).toSpliced(next(parts.length), 0, chosen)
    case 3:
      return parts.length > 3 ? parts.toSpliced(at, 1) : [...parts]
    default:
      return parts.map((part) => reflow(part, next))
  }
}

function reflow(part: readonly Piece[], next: (below: number) => number): Piece[] {
  return part.map(([unit, from]) => (/\s/.test(unit) ? [next(6) === 0 ? '\n' : ' ', from] : [unit, from]))
}

/** Puts one slip into a word of five letters or more, not at its first letter: left out, doubled, swapped or replaced. */
function slip(part: readonly Piece[], next: (below: number) => number): Piece[] {
  const words = [...part.map(([unit]) => unit).join('').matchAll(/\p{L}{5,}/gu)] // prettier-ignore
  const word = words[next(Math.max(1, words.length))]
  if (word === undefined) return [...part]
  const at = word.index + 1 + next(word[0].length - 2)
  const [one, two] = [part[at], part[at + 1]]
  if (one === undefined || two === undefined) return [...part]
  switch (next(4)) {
    case 0:
      return part.toSpliced(at, 1)
    case 1:
      return part.toSpliced(at, 0, [one[0], -1])
    case 2:
      return part.toSpliced(at, 2, [two[0], one[1]], [one[0], two[1]])
    default:
      return part.toSpliced(at, 1, ['x', -1])
  }
}
