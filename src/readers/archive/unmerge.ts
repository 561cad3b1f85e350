/** Lines that a PDF's paragraphs ran together: outlet, day and copyright, or one field and the next. */
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import type { MarkedLine } from '../assemble.js'
import { fieldIn, isHeadField, isRights } from './fields.js'
import { wordsIn } from './line.js'
import { dayIn } from './values.js'

const MOST_WORDS_OF_OUTLET = 14

/** "Orrin Post March 16, 2023 Thursday": the outlet in front of the day. */
function beforeDay(text: string): readonly string[] {
  const date = readDateLine(text)
  if (date === null || date.before === '' || wordsIn(date.before) > MOST_WORDS_OF_OUTLET) return [text]
  const at = text.indexOf(' ', text.indexOf(date.before) + date.before.length)
  const rest = text.slice(at).trim()
  return at < 0 || dayIn(rest) === null ? [text] : [text.slice(0, at).trim(), rest]
}

const apart = (line: MarkedLine, texts: readonly string[]): readonly MarkedLine[] =>
  texts.length < 2 ? [line] : texts.map((text) => ({ kind: null, text }))

/** The lines above the fields, with the copyright and the day on lines of their own. */
export function unmergedHead(above: readonly MarkedLine[]): readonly MarkedLine[] {
  const lines = above.flatMap((line) => {
    const at = line.text.search(/\s(?:copyright|©)\s(?:©\s)?\d{4}\s/iu)
    return at > 0 ? apart(line, [line.text.slice(0, at), line.text.slice(at + 1)]) : [line]
  })
  if (lines.some(({ text }) => dayIn(text) !== null)) return lines
  const last = lines.findLastIndex(({ text }) => !isRights(text))
  return lines.flatMap((line, index) => (index === last ? apart(line, beforeDay(line.text)) : [line]))
}

const NEXT = /\s(?=\p{Lu}[\p{L} -]{2,20}:\s)/gu

/** "Section: NEWS Length: 355 words": each field of the head on a line of its own. */
export const unmergedFields = (lines: readonly MarkedLine[], upper: boolean): readonly MarkedLine[] =>
  lines.flatMap((line) => {
    const own = fieldIn(line.text, upper)
    if (own === null || !isHeadField(own)) return [line]
    const starts = [...line.text.matchAll(NEXT)]
      .map(({ index }) => index + 1)
      .filter((start) => {
        const field = fieldIn(line.text.slice(start), upper)
        return field !== null && isHeadField(field)
      })
    const cuts = [0, ...starts, line.text.length]
    return apart(
      line,
      cuts.slice(0, -1).map((start, index) => line.text.slice(start, cuts[index + 1]).trim()),
    )
  })
