/** The words that a person selected in a column, as a stretch of the article. */
import type { Range } from '../../core/model.js'
import type { CompareModel } from './compare-model.js'
import type { Passage } from '../../core/side-by-side/passages.js'

export interface SelectedWords extends Range {
  readonly article: string
  readonly passage: Passage
}

/**
 * The selected words of the passage in which the selection begins; what lies beyond its end is left out. Null when nothing is selected,
 * or nothing in a column. Reads the page: `[data-passage]` holds `[data-words]`, which has every character of the passage once.
 */
export function selectedWords(model: CompareModel, selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = range.startContainer
  const element = start instanceof Element ? start : start.parentElement
  const words = element?.closest('[data-words]')
  const key = words?.closest<HTMLElement>('[data-passage]')?.dataset['passage']
  const passage = key === undefined ? undefined : model.passage.get(key)
  if (!words || !passage) return null
  const before = document.createRange()
  before.selectNodeContents(words)
  before.setEnd(range.startContainer, range.startOffset)
  const from = passage.start + before.toString().length
  return trimmed(model, passage, from, Math.min(passage.end, from + lengthIn(words, range)))
}

function lengthIn(words: Element, range: globalThis.Range): number {
  const inside = range.cloneRange()
  if (!words.contains(range.endContainer)) inside.setEndAfter(words.lastChild ?? words)
  return inside.toString().length
}

/** Without the white space at either end, which a double click often takes along. */
function trimmed(model: CompareModel, passage: Passage, start: number, end: number): SelectedWords | null {
  const { id, text } = model[passage.side].article
  const raw = text.slice(start, end)
  const words = raw.trim()
  if (words === '') return null
  const from = start + raw.indexOf(words)
  return { article: id, passage, start: from, end: from + words.length }
}
