/** What the two forms of Nexis share: fields above the words, words, fields below them. */
import type { MarkedLine } from '../assemble.js'
import { fieldIn, isHeadField, isRights, type Field } from './fields.js'
import { asBody, furniture, wordsIn } from './line.js'
import { unmergedFields, unmergedHead } from './unmerge.js'

/** Fields begin within so many lines of a document. */
const FURTHEST = 16

export interface Parts {
  /** Above the first field: outlet, day, headline. */
  readonly above: readonly MarkedLine[]
  readonly fields: readonly MarkedLine[]
  readonly body: readonly MarkedLine[]
  readonly tail: readonly MarkedLine[]
}

const BODY_ALONE = /^(?:body|text|texte|hauptteil|volltext|full text|cuerpo|corps du texte|tekst)$/iu
const CLASSIFICATION =
  /^(?:classification|klassifikation|klassifizierung|clasificación|classificatie|classificazione)$/iu
const TAIL_ALONE = /^(?:graphic|grafik|graphique|gráfico|notes|correction)$/iu
const isBodyAlone = (text: string): boolean => BODY_ALONE.test(text)

const headFieldIn = (text: string, upper: boolean): Field | null => {
  const field = fieldIn(text, upper)
  return field !== null && isHeadField(field) ? field : null
}

/** How far below a field another one may stand, with a line between that goes on from the first. */
const NEAR = 2

/** Index of the first line of the words, from the first of the fields on. */
function bodyFrom(lines: readonly MarkedLine[], first: number, upper: boolean): number {
  const alone = upper
    ? -1
    : lines.findIndex(({ text }, index) => index >= first && index < first + FURTHEST && isBodyAlone(text))
  if (alone >= 0) return alone + 1
  let at = first
  for (;;) {
    const field = headFieldIn(lines[at]?.text ?? '', upper)
    if (field?.key === 'body') return field.value === '' ? at + 1 : at
    if (field !== null) at += 1
    else {
      const next = lines
        .slice(at + 1, at + NEAR)
        .findIndex(({ text }) => headFieldIn(text, upper) !== null || (!upper && isBodyAlone(text)))
      if (next < 0) return at
      at += next + 1
    }
  }
}

/** A code or a name among the fields below the words. */
const MOST_WORDS_OF_CODE = 4

/** In small letters the lines of a box in the article look like fields of the classification; they are told only by its heading. */
function isTail(text: string, upper: boolean): boolean {
  const field = fieldIn(text, upper)
  const isField = field !== null && (upper || field.key === 'load-date' || field.key === 'language')
  return isField || isRights(text) || TAIL_ALONE.test(text)
}

/** Index of the first line below the words. */
function tailFrom(lines: readonly MarkedLine[], from: number, upper: boolean): number {
  const heading = upper ? -1 : lines.findLastIndex(({ text }, index) => index >= from && CLASSIFICATION.test(text))
  if (heading >= 0) return withGraphic(lines, from, heading)
  let at = lines.length
  for (let index = at - 1; index >= from; index -= 1) {
    const { text } = lines[index] ?? { text: '' }
    if (isTail(text, upper)) at = index
    else if (index < at - 3 || wordsIn(text) > MOST_WORDS_OF_CODE || /[.!?”"»]$/u.test(text)) break
  }
  return withGraphic(lines, from, at)
}

/** The captions that Nexis keeps below the words, under a heading of their own. */
const MOST_CAPTIONS = 12

function withGraphic(lines: readonly MarkedLine[], from: number, tail: number): number {
  const least = Math.max(from, tail - MOST_CAPTIONS)
  const graphic = lines.findIndex(
    ({ text }, index) => index >= least && index < tail && /^(?:graphic|grafik|graphique|gráfico)(?:$|:)/iu.test(text),
  )
  return graphic > from ? graphic : tail
}

/** Divides the lines of a document; null where it has no field above its words. */
export function partsOf(lines: readonly MarkedLine[], upper: boolean): Parts | null {
  const first = lines.findIndex(({ text }) => headFieldIn(text, upper) !== null || (!upper && isBodyAlone(text)))
  if (first < 0) return null
  const from = bodyFrom(lines, first, upper)
  const tail = tailFrom(lines, from, upper)
  return {
    above: unmergedHead(lines.slice(0, first)),
    fields: unmergedFields(lines.slice(first, from), upper),
    body: lines.slice(from, tail),
    tail: lines.slice(tail),
  }
}

/** A field as lines: its label is furniture, and so is its value unless it belongs to the article. */
function markedField(text: string, upper: boolean): readonly MarkedLine[] {
  const field = fieldIn(text, upper)
  if (field === null) return [furniture(text)]
  const { key, label, value } = field
  const kinds = { headline: 'headline', highlight: 'paragraph', body: null } as const
  if (key === 'byline') return [{ kind: 'byline', text }]
  if ((key === 'headline' || key === 'highlight' || key === 'body') && value !== '')
    return [furniture(label), { kind: kinds[key], text: value }]
  return [furniture(text)]
}

/** The fields above the words; a highlight may go on over further lines. */
export function markedFields(fields: readonly MarkedLine[], upper: boolean): readonly MarkedLine[] {
  let key: Field['key'] | null = null
  return fields.flatMap(({ text }) => {
    const field = fieldIn(text, upper)
    if (field === null && key === 'highlight' && !isBodyAlone(text)) return [{ kind: null, text }]
    key = field?.key ?? null
    return markedField(text, upper)
  })
}

/** What stands between the summary of an article and all of it. */
const HALF = /^(?:abstract|full text)\s?:?$/iu

/** The words, where the label of the body may stand before the first paragraph. */
export function bodyLines(body: readonly MarkedLine[], upper: boolean): readonly MarkedLine[] {
  const [first, ...rest] = body
  const whole = asBody(rest).map((line) => (HALF.test(line.text) ? furniture(line.text) : line))
  if (first === undefined) return []
  const isLabelled = fieldIn(first.text, upper)?.key === 'body' || HALF.test(first.text)
  return [...(isLabelled ? markedField(first.text, upper) : asBody([first])), ...whole]
}

/** The value of the first field of this kind. */
export const valueOf = (lines: readonly MarkedLine[], key: Field['key'], upper: boolean): string | null =>
  lines.map(({ text }) => fieldIn(text, upper)).find((field) => field?.key === key && field.value !== '')?.value ?? null
