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

/** Throws `RangeError` when the text is no signature. */
export function readSignature(signature: string): readonly Term[] {
  let bytes: string
  try {
    bytes = atob(signature)
  } catch {
    throw new RangeError('the signature is not base64')
  }
  if (bytes.length % BYTES !== 0) throw new RangeError('the signature is cut off')
  return Array.from({ length: bytes.length / BYTES }, (_, at) => {
    const byte = (place: number): number => bytes.charCodeAt(at * BYTES + place)
    const print = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0
    return { print, weight: byte(4) / STEPS, rarity: byte(5) / STEPS }
  })
}
