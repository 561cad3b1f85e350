/**
 * Classes of the plain characters, for readers that go over every character of a text: most of a text is plain, and a look-up in a short
 * table costs a small part of what a regular expression with Unicode classes does. What is not plain is left to such an expression.
 */

/** Anything else that is seen, and what lies outside the table. */
const OTHER = 0
const SPACE = 1
const DIGIT = 2
const LETTER = 3

const CLASSES: Readonly<Uint8Array> = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/\s/.test(character)) return SPACE
  if (/\d/.test(character)) return DIGIT
  return /[a-z]/i.test(character) ? LETTER : OTHER
})

export const isPlainDigit = (code: number): boolean => CLASSES[code] === DIGIT
export const isPlainLetter = (code: number): boolean => CLASSES[code] === LETTER
export const isPlainCapital = (code: number): boolean => code >= 65 && code <= 90

/** Where the run of plain letters that begins at `at` ends. */
export function afterLetters(text: string, at: number): number {
  let end = at
  while (CLASSES[text.charCodeAt(end)] === LETTER) end += 1
  return end
}

/** Where the run of plain digits that begins at `at` ends. */
export function afterDigits(text: string, at: number): number {
  let end = at
  while (CLASSES[text.charCodeAt(end)] === DIGIT) end += 1
  return end
}

/** Where the run of plain white space that begins at `at` ends. */
export function afterSpaces(text: string, at: number): number {
  let end = at
  while (CLASSES[text.charCodeAt(end)] === SPACE) end += 1
  return end
}

/** Any white space, as `\s` has it. */
export const isSpace = (code: number): boolean =>
  code < 128
    ? CLASSES[code] === SPACE
    : code === 0xa0 || code === 0xfeff || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))

/** False for a text without a letter of the scripts that put no spaces between words, told by where those scripts lie; true for some others. */
export const mayBeUnspaced = (text: string): boolean => /[\u0E00-\u1AFF\u2E80-\uFFFF]/.test(text)
