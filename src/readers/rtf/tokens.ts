/** The parts of an RTF file: groups, control words, bytes in its code pages, text. (Rich Text Format Specification 1.9.1) */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** "\par", "\u8220"; a control symbol such as "\~" has its character as name. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Bytes in the code page of the current font. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isDigit = (code: number): boolean => code >= 48 && code <= 57

const [OPEN, CLOSE, BACKSLASH, QUOTE, MINUS, SPACE] = [123, 125, 92, 39, 45, 32]
/** Longer names and numbers are no control words. */
const LONGEST_NAME = 32
const LONGEST_NUMBER = 10

function wordAt(bytes: Uint8Array, start: number): { readonly token: Token; readonly end: number } {
  let end = start
  while (end < bytes.length && isLetter(bytes[end] ?? 0) && end - start < LONGEST_NAME) end++
  const name = String.fromCharCode(...bytes.subarray(start, end))
  let digits = end
  if (bytes[digits] === MINUS && isDigit(bytes[digits + 1] ?? 0)) digits++
  while (digits < bytes.length && isDigit(bytes[digits] ?? 0) && digits - end < LONGEST_NUMBER) digits++
  const value = digits > end ? Number(String.fromCharCode(...bytes.subarray(end, digits))) : null
  // One blank after a control word ends it and is no text.
  return { token: { kind: 'word', name, value }, end: bytes[digits] === SPACE ? digits + 1 : digits }
}

function controlAt(bytes: Uint8Array, start: number): { readonly token: Token; readonly end: number } {
  const code = bytes[start] ?? 0
  if (isLetter(code)) return wordAt(bytes, start)
  if (code === QUOTE) {
    const byte = parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16)
    return { token: { kind: 'bytes', bytes: Number.isNaN(byte) ? [] : [byte] }, end: start + 3 }
  }
  if (code === BACKSLASH || code === OPEN || code === CLOSE)
    return { token: { kind: 'bytes', bytes: [code] }, end: start + 1 }
  return { token: { kind: 'word', name: String.fromCharCode(code), value: null }, end: start + 1 }
}

const isPlain = (code: number): boolean => code !== OPEN && code !== CLOSE && code !== BACKSLASH

/** Reads on without recursion, whatever the nesting. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at] ?? 0
    if (code === OPEN || code === CLOSE) {
      yield { kind: code === OPEN ? 'open' : 'close' }
      at++
    } else if (code === BACKSLASH) {
      const { token, end } = controlAt(bytes, at + 1)
      yield token
      at = end
      // Pictures may stand as bytes of their own between the words.
      if (token.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0)
    } else {
      const start = at
      while (at < bytes.length && isPlain(bytes[at] ?? 0)) at++
      const text = [...bytes.subarray(start, at)].filter((byte) => byte !== 10 && byte !== 13 && byte !== 0)
      if (text.length > 0) yield { kind: 'bytes', bytes: text }
    }
  }
}
