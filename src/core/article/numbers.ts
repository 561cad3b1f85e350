/** The figures of a text, read by value: "two dozen", "$1.5 billion", "10 to 12 km", "34-year-old", "2-1". */
import type { Bound, NumberMention } from '../analysis.js'
import { scan, type Scanned } from './dates/scan.js'
import { boundAfter, boundBefore, isTimeWithin } from './numbers/bounds.js'
import { countedNoun, unitAfter } from './numbers/kinds.js'
import { inches, lengths, magnitudeBefore, minus } from './numbers/compound.js'
import { isLabel } from './numbers/labels.js'
import type { Lexemes } from './numbers/lexer.js'
import { quantityAt } from './numbers/quantity.js'
import type { Quantity } from './numbers/quantity.js'
import { isMillions, rangeAt, scaled, signBefore } from './numbers/range.js'
import { ageAt, clockOrWordAt, fractionAt, ordinalAt, partOfPointAt, raceTimeAt } from './numbers/special.js'
import { scoreAt } from './numbers/scores.js'
import type { Special } from './numbers/special.js'
import { isNoFigure } from './numbers/idioms.js'
import { isNumberWord, numberWords } from './numbers/words.js'
import type { NumberWords } from './numbers/words.js'

interface Read {
  readonly mention: NumberMention
  /** Index after the last lexeme that was used. */
  readonly to: number
}

/** The bound words around a figure, and the lexemes that it covers with them. */
function withBound(lexemes: Lexemes, { mention, from, to }: Special, vague: boolean): Read {
  const before = mention.kind === 'duration' && isTimeWithin(lexemes, from) ? null : boundBefore(lexemes, from)
  const after = before === null ? boundAfter(lexemes, to) : null
  const bound: Bound = before?.bound ?? after?.bound ?? (vague ? 'at-least' : mention.bound)
  const end = after?.to ?? to
  const start = lexemes.at(before?.from ?? from).start
  return { mention: { ...mention, bound, start, end: lexemes.at(end - 1).end }, to: end }
}

function special(lexemes: Lexemes, at: number, english: boolean): Read | null {
  const found =
    raceTimeAt(lexemes, at) ??
    clockOrWordAt(lexemes, at) ??
    ageAt(lexemes, at) ??
    scoreAt(lexemes, at) ??
    (english ? (partOfPointAt(lexemes, at) ?? fractionAt(lexemes, at) ?? ordinalAt(lexemes, at)) : null)
  return found && withBound(lexemes, found, false)
}

/** A quantity with its sign, range and unit, starting at `at`. */
function figure(lexemes: Lexemes, at: number, words: NumberWords): Read | null {
  const sign = signBefore(lexemes, at)
  const first = sign?.to ?? at
  const read = quantityAt(lexemes, first, words)
  const quantity = read !== null && (sign !== null || isMillions(lexemes, read)) ? scaled(lexemes, read) : read
  if (quantity === null || (sign === null && isNoFigure(lexemes, at, quantity))) return null
  const range = rangeAt(lexemes, at, quantity, sign?.unit ?? null, words)
  const last = range?.last ?? quantity
  const mention = reading(
    lexemes,
    range?.low ?? quantity.value,
    range === null ? null : last.value,
    last,
    sign?.unit ?? null,
  )
  const told = magnitudeBefore(
    lexemes,
    at,
    minus(lexemes, at, lengths(lexemes, inches(lexemes, mention, words), words)),
  )
  return withBound(lexemes, { mention: told.mention, from: sign?.from ?? told.from ?? at, to: told.to }, quantity.vague)
}

function reading(
  lexemes: Lexemes,
  low: number,
  high: number | null,
  last: Quantity,
  currency: string | null,
): { readonly mention: Special['mention']; readonly to: number } {
  const base = { high, bound: 'exact' as const }
  if (currency !== null) {
    const name = unitAfter(lexemes, last.to, last)
    const to = name?.kind === 'money' && name.unit === currency ? name.to : last.to
    return { mention: { ...base, value: low, unit: currency, kind: 'money' }, to }
  }
  const unit = unitAfter(lexemes, last.to, last)
  if (unit === null) {
    const noun = countedNoun(lexemes, last.to, low === 1 && high === null)
    return { mention: { ...base, value: low, unit: noun, kind: 'count' }, to: last.to }
  }
  const converted = unit.convert(low)
  return {
    mention: { ...base, ...converted, high: high === null ? null : unit.convert(high).value, kind: unit.kind },
    to: unit.to,
  }
}

/** Whether a figure can start at `at`: tells most words apart at once. */
function mayStart(lexemes: Lexemes, at: number, words: NumberWords): boolean {
  const { kind, lower, text } = lexemes.at(at)
  if (kind === 'digits') return true
  if (kind === 'word') {
    if (isNumberWord(lower) || words.cardinals.has(lower)) return true
    const next = lexemes.at(at + 1)
    return next.kind === 'digits' || (next.kind === 'mark' && (next.text === '$' || next.text === '.')) || text === 'Rs'
  }
  return kind === 'mark' && lower !== ',' && lower !== '"'
}

/** Finds the figures of `text`; offsets are into `text`, in order, without overlap. `language` is BCP 47 and decides separators and words. */
export const findNumbers = (text: string, language: string | null): readonly NumberMention[] =>
  readNumbers(scan(text, language), language)

/** Like `findNumbers` for a text that is scanned already. */
export function readNumbers(scanned: Scanned, language: string | null): readonly NumberMention[] {
  const { lexemes } = scanned
  const words = numberWords(language)
  const found: NumberMention[] = []
  const dates = scanned.dates.filter(({ meaning }) => meaning.kind !== 'offset' && meaning.kind !== 'weekend')
  let next = 0
  for (let at = 0; at < lexemes.length; at++) {
    while ((dates[next]?.to ?? Infinity) <= at) next++
    const date = dates[next]
    if (date !== undefined && date.from <= at) {
      if (date.meaning.kind === 'year')
        found.push({
          start: date.start,
          end: date.end,
          value: date.meaning.year,
          high: null,
          unit: null,
          bound: 'exact',
          kind: 'year',
        })
      at = date.to - 1
      continue
    }
    if (!mayStart(lexemes, at, words)) continue
    if (isLabel(lexemes, at)) {
      at = afterLabel(lexemes, at)
      continue
    }
    const read = special(lexemes, at, words.english) ?? figure(lexemes, at, words)
    if (read === null || (found.at(-1)?.end ?? 0) > read.mention.start) continue
    found.push(read.mention)
    at = read.to - 1
  }
  return found
}

/** The rest of a label: "555-1234", "2009/11/30". */
function afterLabel(lexemes: Lexemes, at: number): number {
  let last = at
  while (
    /^[/-]$/.test(lexemes.at(last + 1).lower) &&
    lexemes.at(last + 1).gap === 'none' &&
    lexemes.at(last + 2).gap === 'none' &&
    lexemes.at(last + 2).kind === 'digits'
  )
    last += 2
  return last
}
