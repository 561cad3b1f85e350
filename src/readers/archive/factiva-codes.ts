/** Factiva's display with field codes: "HD", "BY", "WC", "PD" ... "TD", each in front of its value or on a line of its own. */
import type { MarkedLine } from '../assemble.js'
import { asFurniture, furniture, type Found } from './line.js'
import { dayIn, hintsOf, languageIn } from './values.js'

/** In the order in which they stand. */
const CODES =
  'SE HD BY CR WC PD ET SN SC NGC GC ED VOL PG LA CY LP TD ART CT CX RF CO IN NS RE DE IPC IPD PUB AN'.split(' ')
const LINE = new RegExp(String.raw`^(${CODES.join('|')})(?:\s+(\S.*))?$`, 'u')
const LEAST_CODES = 3
/** Behind the words a code begins a line only alone or before codes ("gcat : Political News | ..."), as a sentence may begin alike. */
const LATE = CODES.indexOf('ART')

interface Coded {
  readonly code: string
  readonly lines: readonly MarkedLine[]
  /** The code as it stands, and whether it has a line of its own. */
  readonly alone: boolean
}

function begins(text: string, last: number): { readonly code: string; readonly value: string } | null {
  const [, code = '', value = ''] = LINE.exec(text) ?? []
  const order = CODES.indexOf(code)
  if (order < 0 || order <= last) return null
  const inWords = last === CODES.indexOf('LP') || last === CODES.indexOf('TD')
  const isCoded = value === '' || (order >= LATE ? /\s[:|]\s|^Document\s/u.test(value) : order === CODES.indexOf('TD'))
  return inWords && !isCoded ? null : { code, value }
}

function fieldsIn(lines: readonly MarkedLine[]): {
  readonly before: readonly MarkedLine[]
  readonly fields: readonly Coded[]
} {
  const before: MarkedLine[] = []
  const fields: { code: string; lines: MarkedLine[]; alone: boolean }[] = []
  let last = -1
  for (const line of lines) {
    const begun = begins(line.text, last)
    if (begun !== null) {
      last = CODES.indexOf(begun.code)
      const alone = begun.value === ''
      fields.push({ code: begun.code, alone, lines: alone ? [] : [{ kind: line.kind, text: begun.value }] })
    } else (fields.at(-1)?.lines ?? before).push(line)
  }
  return { before, fields }
}

function marked({ code, lines }: Coded): readonly MarkedLine[] {
  const as = (kind: MarkedLine['kind']): readonly MarkedLine[] => [
    furniture(code),
    ...lines.map(({ text }) => ({ kind, text })),
  ]
  switch (code) {
    case 'HD':
      return [furniture(code), { kind: 'headline', text: lines.map(({ text }) => text).join(' ') }]
    case 'BY':
      return as('byline')
    case 'LP':
    case 'TD':
      return as(null)
    default:
      return [furniture([code, ...lines.map(({ text }) => text)].join(' '))]
  }
}

/** A document in the form with codes; null where it has none. */
export function codedIn(chunk: readonly MarkedLine[]): Found | null {
  const { before, fields } = fieldsIn(chunk)
  if (fields.length < LEAST_CODES || !fields.some(({ code }) => code === 'HD')) return null
  const value = (code: string): string | null =>
    fields
      .find((field) => field.code === code)
      ?.lines.map(({ text }) => text)
      .join(' ') ?? null
  const day = value('PD')
  return {
    lines: [...asFurniture(before), ...fields.flatMap(marked)],
    hints: hintsOf({
      title: value('HD'),
      outlet: value('SN'),
      byline: value('BY'),
      published: day === null ? null : dayIn([day, value('ET') ?? ''].join(' ').trim()),
      language: languageIn(value('LA') ?? ''),
    }),
  }
}
