/** RIS, as databases hand on references: "TY  - NEWS" to "ER  - ", where the abstract or the notes hold the words. */
import type { MarkedLine } from '../assemble.js'
import { chunksUpTo, furniture, withFoot, wordsIn, type Found, type Recogniser } from './line.js'
import { dayIn, hintsOf, languageIn, turned } from './values.js'

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u
const END = /^ER {1,2}-$/u
/** Fewer words are a remark, no article. */
const LEAST_WORDS = 30

interface Field {
  readonly tag: string
  readonly lines: readonly string[]
}

function fieldsIn(lines: readonly MarkedLine[]): readonly Field[] {
  const fields: { tag: string; lines: string[] }[] = []
  for (const { text } of lines) {
    const [whole, tag = '', value = ''] = TAG.exec(text) ?? []
    if (whole !== undefined) fields.push({ tag, lines: value === '' ? [] : [value] })
    else fields.at(-1)?.lines.push(text)
  }
  return fields
}

const wordsOf = (field: Field): number => field.lines.reduce((sum, line) => sum + wordsIn(line), 0)

/** "2021/03/08/" and "2021-03-08". */
function momentIn(value: string): string | null {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/u.exec(value) ?? []
  if (year === undefined || month === undefined || day === undefined) return dayIn(value)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The field that holds the words of a reference; null where it is only named. */
function textIn(fields: readonly Field[]): Field | null {
  const [most] = fields.filter(({ tag }) => tag === 'AB' || tag === 'N2').sort((a, b) => wordsOf(b) - wordsOf(a))
  return most !== undefined && wordsOf(most) >= LEAST_WORDS ? most : null
}

function documentOf(chunk: readonly MarkedLine[]): Found {
  const fields = fieldsIn(chunk)
  const valuesOf = (...tags: readonly string[]): readonly string[] =>
    tags
      .map((tag) => fields.filter((field) => field.tag === tag).map(({ lines }) => lines.join(' ')))
      .find((values) => values.length > 0) ?? []
  const words = textIn(fields)
  const [title] = valuesOf('TI', 'T1')
  const days = ['DA', 'Y1', 'PY'].flatMap((tag) => valuesOf(tag))
  const marked = fields.flatMap((field): readonly MarkedLine[] => {
    const { tag, lines } = field
    const isTitle = tag === 'TI' || tag === 'T1'
    if (field !== words && !isTitle) return [furniture(`${tag}  - ${lines.join(' ')}`.trim())]
    const kind = isTitle ? ('headline' as const) : null
    return [furniture(`${tag}  -`), ...lines.map((text) => ({ kind, text }))]
  })
  return {
    lines: marked,
    hints: hintsOf({
      title,
      outlet: valuesOf('T2', 'JO', 'JF', 'JA', 'PB')[0],
      byline: valuesOf('AU', 'A1').map(turned).join(' and '),
      published: days.map(momentIn).find((day) => day !== null) ?? null,
      language: languageIn(valuesOf('LA')[0] ?? ''),
    }),
  }
}

/** Where no reference holds its words, they stay what they were: lines of text. */
export const ris: Recogniser = (lines) => {
  if (!/^TY {1,2}-/u.test(lines[0]?.text ?? '')) return null
  const { chunks, rest } = chunksUpTo(lines, ({ text }) => END.test(text))
  if (!chunks.some((chunk) => textIn(fieldsIn(chunk)) !== null)) return null
  return withFoot(chunks.map(documentOf), rest)
}
