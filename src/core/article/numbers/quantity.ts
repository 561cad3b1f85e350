/** Reads one figure, in digits or words, with its magnitude word: "1.5 million", "two dozen", "a hundred and five", "hundreds". */
import type { Lexemes } from './lexer.js'
import { magnitude, shortMagnitude, smallNumber, tens, vaguePlural, vulgarFraction } from './words.js'
import type { NumberWords } from './words.js'

export interface Quantity {
  readonly value: number
  /** Index after the last lexeme. */
  readonly to: number
  /** "hundreds of": a lower bound only. */
  readonly vague: boolean
  readonly digits: boolean
  /** The factor of a magnitude word or letter, 1 without one. */
  readonly scale: number
}

/** Value of figures with separators; null when they are no single number ("2:30", "1.2.3"). */
function figureValue(text: string, continental: boolean): number | null {
  const plain = text.replace(/[\u00a0\u202f\u2009]/g, '')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain.includes(':')) return null
  const [group, point] = continental ? ['.', ','] : [',', '.']
  const parts = plain.split(point)
  const [whole = '', decimals, ...rest] = parts
  if (rest.length > 0 || decimals?.includes(group) === true) return oneSeparator(plain, point)
  const grouped = whole.split(group)
  if (grouped.length > 1 && !isGrouped(grouped)) return null
  return Number(`${grouped.join('')}.${decimals ?? '0'}`)
}

/** "1.000.000" in English, "1,000,000" elsewhere: the other sign groups, when every group has three figures. */
function oneSeparator(text: string, separator: string): number | null {
  const groups = text.split(separator)
  return groups.length > 2 && isGrouped(groups) ? Number(groups.join('')) : null
}

/** "1,250,000" and the Indian "12,50,000". */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  if (first.length === 0 || first.length > 3 || rest.at(-1)?.length !== 3) return false
  return rest.every((group) => group.length === 3) || rest.slice(0, -1).every((group) => group.length === 2)
}

/** Groups of three after a plain space, as several languages write: "12 000". */
function spacedGroups(lexemes: Lexemes, at: number): { readonly text: string; readonly to: number } {
  let text = lexemes.at(at).text
  let to = at + 1
  if (!/^\d{1,3}$/.test(text)) return { text, to }
  while (
    /^\d{3}(?:,\d+)?$/.test(lexemes.at(to).text) &&
    lexemes.at(to).gap === 'space' &&
    !text.includes(',') &&
    to - at < 5
  )
    text += lexemes.at(to++).text
  return { text, to }
}

/** "3 1/2", "2½" and "1/2" after the figure at `to - 1`. */
function fractionAfter(lexemes: Lexemes, to: number): { readonly value: number; readonly to: number } | null {
  const vulgar = vulgarFraction(lexemes.at(to).text)
  if (vulgar !== undefined) return { value: vulgar, to: to + 1 }
  const [over, slash, under] = [lexemes.at(to), lexemes.at(to + 1), lexemes.at(to + 2)]
  const fraction =
    /^[1-3]$/.test(over.text) &&
    slash.text === '/' &&
    slash.gap === 'none' &&
    /^[2-8]$/.test(under.text) &&
    under.gap === 'none'
  return fraction && over.gap === 'space' ? { value: Number(over.text) / Number(under.text), to: to + 3 } : null
}

function fromDigits(lexemes: Lexemes, at: number, words: NumberWords): Quantity | null {
  const { text, to } = words.continental ? spacedGroups(lexemes, at) : { text: lexemes.at(at).text, to: at + 1 }
  const value = figureValue(text, words.continental)
  if (value === null) return null
  const part = fractionAfter(lexemes, to)
  return withMagnitude(
    lexemes,
    { value: value + (part?.value ?? 0), to: part?.to ?? to, vague: false, digits: true, scale: 1 },
    words,
  )
}

/** A value below a hundred in words: "twelve", "twenty-one", "thirty four". */
function belowHundred(lexemes: Lexemes, at: number): { readonly value: number; readonly to: number } | null {
  const word = lexemes.at(at).lower
  const small = smallNumber(word)
  if (small !== undefined) return { value: small, to: at + 1 }
  const ten = tens(word)
  if (ten === undefined) return null
  const ones = lexemes.at(at + 1).lower === '-' ? at + 2 : at + 1
  const one = smallNumber(lexemes.at(ones).lower)
  const fits = one !== undefined && one > 0 && one < 10 && lexemes.at(ones).gap !== 'line'
  return fits ? { value: ten + one, to: ones + 1 } : { value: ten, to: at + 1 }
}

/** "hundred", "thousand" and so on after a value, repeated: "two hundred thousand". Also "2 1/2 million". */
function withMagnitude(lexemes: Lexemes, quantity: Quantity, words: NumberWords): Quantity {
  let { value, to, scale } = quantity
  for (let steps = 0; steps < 3; steps++) {
    const hyphen = lexemes.at(to).lower === '-' && lexemes.at(to).gap === 'none'
    const at = hyphen ? to + 1 : to
    const word = lexemes.at(at)
    const factor =
      magnitude(word.lower) ??
      words.magnitudes.get(word.lower) ??
      (isShort(lexemes, at, quantity) ? shortMagnitude(word.lower) : undefined)
    if (factor === undefined || word.gap === 'line') break
    ;[value, scale, to] = [value * factor, scale * factor, at + 1]
    if (
      words.magnitudes.has(word.lower) &&
      lexemes.at(to).text === '.' &&
      lexemes.at(to).gap === 'none' &&
      !lexemes.at(to + 1).capital
    )
      to++
  }
  return { ...quantity, value: Number(value.toPrecision(15)), to, scale }
}

/** A short magnitude stands directly on the figure ("5bn"), or after a space only where it is no unit ("5 bn"). "5m" may be metres: see kinds. */
function isShort(lexemes: Lexemes, at: number, { digits }: Quantity): boolean {
  const word = lexemes.at(at)
  if (!digits || word.kind !== 'word') return false
  if (word.gap === 'space') return /^(?:bn|mn|tn|trn)$/.test(word.lower)
  return word.gap === 'none' && !/^(?:m|t|mm|b)$/.test(word.lower)
}

/** "a hundred and five", "two thousand three hundred", "a dozen", "half a million", "two and a half". */
function fromWords(lexemes: Lexemes, at: number, words: NumberWords): Quantity | null {
  const half = halfOf(lexemes, at)
  if (half !== null) return half
  const first = headOf(lexemes, at, words)
  if (first === null) return null
  let total = withMagnitude(lexemes, first, words)
  for (let steps = 0; steps < 4 && total.scale > 1; steps++) {
    const next = lexemes.at(total.to).lower === 'and' ? total.to + 1 : total.to
    const part = belowHundred(lexemes, next)
    if (part === null || lexemes.at(next).gap !== 'space') break
    const more = withMagnitude(lexemes, { ...total, ...part, scale: 1 }, words)
    if (more.value >= total.scale || (more.scale === 1 && more.value < 10 && next === total.to)) break
    total = { ...more, value: total.value + more.value, scale: more.scale }
  }
  return andAHalf(lexemes, total)
}

function headOf(lexemes: Lexemes, at: number, words: NumberWords): Quantity | null {
  const base = { vague: false, digits: false, scale: 1 } as const
  const word = lexemes.at(at)
  if ((word.lower === 'a' || word.lower === 'an') && words.english) {
    const next = lexemes.at(at + 1)
    return next.gap === 'space' && magnitude(next.lower) !== undefined && next.lower !== 'score'
      ? { ...base, value: 1, to: at + 1 }
      : null
  }
  const small = words.english ? belowHundred(lexemes, at) : null
  if (small !== null) return { ...base, ...small }
  const foreign = words.cardinals.get(word.lower)
  return foreign === undefined ? null : { ...base, value: foreign, to: at + 1 }
}

/** "half a million", "half a dozen". */
function halfOf(lexemes: Lexemes, at: number): Quantity | null {
  if (lexemes.at(at).lower !== 'half' || !/^an?$/.test(lexemes.at(at + 1).lower)) return null
  const factor = magnitude(lexemes.at(at + 2).lower)
  return factor === undefined ? null : { value: factor / 2, to: at + 3, vague: false, digits: false, scale: factor }
}

/** "two and a half" (years), "three and a half million". */
function andAHalf(lexemes: Lexemes, quantity: Quantity): Quantity {
  const { to } = quantity
  if (lexemes.at(to).lower !== 'and' || lexemes.at(to + 1).lower !== 'a' || lexemes.at(to + 2).lower !== 'half')
    return quantity
  const factor = magnitude(lexemes.at(to + 3).lower)
  if (factor !== undefined) return { ...quantity, value: (quantity.value + 0.5) * factor, to: to + 4, scale: factor }
  return { ...quantity, value: quantity.value + 0.5, to: to + 3 }
}

/** "hundreds of", "tens of thousands of", "dozens". */
function vague(lexemes: Lexemes, at: number): Quantity | null {
  const first = vaguePlural(lexemes.at(at).lower)
  if (first === undefined) return null
  const second = lexemes.at(at + 1).lower === 'of' ? vaguePlural(lexemes.at(at + 2).lower) : undefined
  const base = { vague: true, digits: false, scale: 1 } as const
  if (second !== undefined) return { ...base, value: first * second, to: at + 3 }
  return lexemes.at(at).lower === 'tens' ? null : { ...base, value: first, to: at + 1 }
}

/** The quantity that starts at `at`, or null. */
export function quantityAt(lexemes: Lexemes, at: number, words: NumberWords): Quantity | null {
  const lexeme = lexemes.at(at)
  if (lexeme.kind === 'digits') return fromDigits(lexemes, at, words)
  if (lexeme.kind === 'mark') {
    const vulgar = vulgarFraction(lexeme.text)
    if (vulgar !== undefined)
      return withMagnitude(lexemes, { value: vulgar, to: at + 1, vague: false, digits: true, scale: 1 }, words)
    return pointed(lexemes, at)
  }
  if (lexeme.kind !== 'word') return null
  return fromWords(lexemes, at, words) ?? (words.english ? vague(lexemes, at) : null)
}

/** ".38": a figure that starts with its point. */
function pointed(lexemes: Lexemes, at: number): Quantity | null {
  const figure = lexemes.at(at + 1)
  const before = lexemes.at(at - 1)
  if (lexemes.at(at).text !== '.' || figure.gap !== 'none' || !/^\d{1,3}$/.test(figure.text)) return null
  if (lexemes.at(at).gap === 'none' && before.kind !== 'none' && before.kind !== 'mark') return null
  return { value: Number(`0.${figure.text}`), to: at + 2, vague: false, digits: true, scale: 1 }
}
