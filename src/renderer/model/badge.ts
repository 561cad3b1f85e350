/** What the letter beside a passage, or between two, stands for: the marks that a click on it goes through. */
import { type CompareModel, type LinkView, isOnlyLinked } from './compare-model.js'
import type { Item } from './items.js'
import type { MarkClass, Passage } from '../../core/side-by-side/passages.js'

export type Letter = Exclude<MarkClass, 'note'>

/** The marks of these passages that are shown: first those of the class that the letter names, each in reading order. */
export function marksBehind(
  model: CompareModel,
  passages: readonly Passage[],
  letter: Letter,
  hidden: readonly MarkClass[],
): readonly Item[] {
  const here = model.items.filter(
    (item) =>
      !item.dismissed &&
      !hidden.includes(item.class) &&
      passages.some((passage) => passage === item.a || passage === item.b),
  )
  return [...here.filter((item) => item.class === letter), ...here.filter((item) => item.class !== letter)]
}

/** The mark after the current one, and the first after the last; null where there is none. */
export function nextMark(marks: readonly Item[], current: string | null): Item | null {
  const at = marks.findIndex(({ key }) => key === current)
  return marks[(at + 1) % marks.length] ?? null
}

const says: Readonly<Record<LinkView['class'], string>> = { diverge: 'diverges', adds: 'adds detail', agree: 'agrees' }

/** The name of the letter for screen readers, and its tooltip: "Show why: Paragraph 7 in A diverges, 2 marks". */
export function badgeName(
  model: CompareModel,
  passages: readonly Passage[],
  letter: Letter,
  marks: readonly Item[],
): string {
  const [first] = passages
  if (!first) return 'Show why'
  const side = first.side.toUpperCase()
  const place = `${first.place} in ${side}`
  const count = marks.length > 1 ? `, ${String(marks.length)} marks, one at a click` : ''
  if (letter === 'only') return `Show why: ${first.place} is only in ${side}`
  const told = isOnlyLinked(model, passages) ? 'is linked by you' : says[letter]
  return `Show why: ${place} ${told}${count}`
}
