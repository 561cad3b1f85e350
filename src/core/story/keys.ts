/**
 * Keys by which reports of one event find each other where no program sees all articles at once: an engine that groups by key brings
 * together what may be one story. MinHash over the telling terms (Broder 1997), in bands, each with a window of days.
 */
import { readSignature } from './signature.js'
import type { StorySketch } from './sketch.js'

/** Terms that are hashed: those that tell most, for the rest differs from outlet to outlet. */
const TELLING = 24
/** Two articles that have a quarter of these terms in common agree in at least one of the bands nine times in ten. */
const BANDS = 40
const ROWS = 2
/** Windows begin every so many days and are twice as long, so that articles up to this far apart share one. */
const WINDOW_DAYS = 4

/** Mixes 32 bits (murmur3's finaliser). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function windowsOf(published: string | null): readonly string[] {
  const time = published === null ? NaN : Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(time)) return ['undated']
  const window = Math.floor(time / 86_400_000 / WINDOW_DAYS)
  return [window - 1, window].map((number) => number.toString(36))
}

const least = (prints: readonly number[], row: number): number =>
  prints.reduce((min, print) => Math.min(min, mix(print ^ mix(row + 1))), 0xffffffff)

/** Eighty keys, forty where the day is not known, or none where there are no words. Equal keys mean "perhaps one story"; see docs/scale.md. */
export function storyKeys({ signature, published }: Pick<StorySketch, 'signature' | 'published'>): readonly string[] {
  const prints = [...readSignature(signature)]
    .sort((x, y) => y.weight * y.rarity - x.weight * x.rarity || x.print - y.print)
    .slice(0, TELLING)
    .map(({ print }) => print)
  if (prints.length === 0) return []
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_row, row) => least(prints, band * ROWS + row))
    return `${band.toString(36)}.${rows.reduce((sum, row) => mix(sum ^ row), 0).toString(36)}`
  })
  return windowsOf(published).flatMap((window) => bands.map((band) => `${window}.${band}`))
}
