/**
 * The terms of an article as text: base64 of six bytes a term, sorted by print. Four bytes are the print of the stem (little endian),
 * one its weight in the article and one its rarity in news at large, both in 32nds.
 */

export interface Term {
  /** 32-bit print of the stem. */
  readonly print: number
  /** How much the article is about it: 1 and more. */
  readonly weight: number
  /** Minus the logarithm of the share of articles at large that hold it. */
  readonly rarity: number
}

const BYTES = 6
const STEPS = 32

const coded = (value: number): number => Math.max(0, Math.min(255, Math.round(value * STEPS)))

export function writeSignature(terms: readonly Term[]): string {
  const codes = terms.flatMap(({ print, weight, rarity }) => [
    print & 255,
    (print >>> 8) & 255,
    (print >>> 16) & 255,
    print >>> 24,
    coded(weight),
    coded(rarity),
  ])
  return btoa(String.fromCharCode(...codes))
}

function bytesOf(signature: string): string {
  let bytes: string
  try {
    bytes = atob(signature)
  } catch {
    throw new RangeError('the signature is not base64')
  }
  if (bytes.length % BYTES !== 0) throw new RangeError('the signature is cut off')
  return bytes
}

/** The terms column by column, in one buffer: of a hundred thousand signatures as objects they would be thirty million. */
export interface Columns {
  readonly prints: Uint32Array
  readonly weights: Float32Array
  readonly rarities: Float32Array
}

/** Throws `RangeError` when the text is no signature. */
export function readColumns(signature: string): Columns {
  const bytes = bytesOf(signature)
  const count = bytes.length / BYTES
  const buffer = new ArrayBuffer(count * 12)
  const prints = new Uint32Array(buffer, 0, count)
  const weights = new Float32Array(buffer, count * 4, count)
  const rarities = new Float32Array(buffer, count * 8, count)
  for (let at = 0, place = 0; at < count; at++, place += BYTES) {
    prints[at] =
      bytes.charCodeAt(place) |
      (bytes.charCodeAt(place + 1) << 8) |
      (bytes.charCodeAt(place + 2) << 16) |
      (bytes.charCodeAt(place + 3) << 24)
    weights[at] = bytes.charCodeAt(place + 4) / STEPS
    rarities[at] = bytes.charCodeAt(place + 5) / STEPS
  }
  return { prints, weights, rarities }
}

/** Throws `RangeError` when the text is no signature. */
export function readSignature(signature: string): readonly Term[] {
  const { prints, weights, rarities } = readColumns(signature)
  return Array.from(prints, (print, at) => ({ print, weight: weights[at] ?? 0, rarity: rarities[at] ?? 0 }))
}
