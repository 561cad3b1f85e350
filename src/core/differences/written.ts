/** Lengths, weights and times as they were written: "some 14 miles" was not measured to the metre. */
import type { NumberMention } from '../analysis.js'
import { durationDays, FAHRENHEIT, measureWord } from '../article/numbers/units.js'
import { compatible } from './figures.js'
import { textOf, type SideView } from './view.js'

interface Written {
  readonly mention: NumberMention
  /** The unit's word, in the singular, and how many canonical units it is. */
  readonly word: string
  readonly factor: number
  /** In canonical units, as the mention has it. */
  readonly canonical: number
}

const FREEZING = 32

/** "106F", "106 degrees Fahrenheit": the one scale with a zero of its own. */
function inFahrenheit(mention: NumberMention): Written {
  const scaled = (value: number): number => Number((value / FAHRENHEIT.factor + FREEZING).toPrecision(4))
  const high = mention.high === null ? null : scaled(mention.high)
  const told = { ...mention, value: scaled(mention.value), high }
  return { mention: told, word: 'fahrenheit', factor: FAHRENHEIT.factor, canonical: mention.value }
}

/** The figure in its own unit; null for other kinds, and where the unit is no plain multiple. */
function written(side: SideView, mention: NumberMention): Written | null {
  if (mention.kind !== 'measure' && mention.kind !== 'duration') return null
  const word = /\p{L}+$/u.exec(textOf(side, mention).toLowerCase())?.[0] ?? ''
  if (mention.unit === 'celsius' && mention.kind === 'measure')
    return word.startsWith('f')
      ? inFahrenheit(mention)
      : { mention, word: 'celsius', factor: 1, canonical: mention.value }
  const measure = measureWord(word)
  const factor =
    mention.kind === 'duration' ? durationDays(word) : measure?.unit === mention.unit ? measure.factor : undefined
  if (factor === undefined) return null
  const scaled = (value: number): number => Number((value / factor).toPrecision(6))
  const high = mention.high === null ? null : scaled(mention.high)
  return {
    mention: { ...mention, value: scaled(mention.value), high },
    word: word.replace(/s$/u, ''),
    factor,
    canonical: mention.value,
  }
}

/** Half of the last digit that a figure was given to, a quarter of a round one ("30 miles"); a rough one is taken to mean within a tenth. */
function margin({ value, bound }: NumberMention): number {
  const decimals = /\.(\d+)/u.exec(String(value))?.[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : (/0+$/u.exec(String(value))?.[0].length ?? 0)
  const step = zeros > 0 ? 0.25 * 10 ** zeros : 0.5 * 10 ** -decimals
  return bound === 'exact' ? step : Math.max(step, value / 10)
}

/** How many canonical units a figure may be off, told in another unit: both were rounded. */
const isNear = (x: Written, y: Written): boolean =>
  Math.abs(x.canonical - y.canonical) <= margin(x.mention) * x.factor + margin(y.mention) * y.factor

/** True when two figures of two sides can both be true of one thing; measured ones are held against each other as they were written. */
export function bothTrue(a: SideView, x: NumberMention, b: SideView, y: NumberMention): boolean {
  if (x.kind !== y.kind || x.unit !== y.unit) return compatible(x, y)
  const [one, other] = [written(a, x), written(b, y)]
  if (one === null || other === null) return compatible(x, y)
  if (one.factor === other.factor) return compatible(one.mention, other.mention)
  return compatible(x, y) || isNear(one, other)
}
