/** Words divided at the end of a line, put together again. */

/** What the rest of the text says about its words. */
export interface Vocabulary {
  /** In lower case, with how often they stand within lines. */
  readonly words: ReadonlySet<string>
  /** Share of lines that end in a hyphen: a text that is not set with hyphenation has few, and those are real. */
  readonly hyphenated: number
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010’'][\p{L}\p{M}\p{N}]+)*/gu
const LINE_END = /\p{L}[-\u2010]$/u

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  for (const line of lines) {
    const whole = line.match(WORD) ?? []
    // The last word of a line may be half a word, and the first the other half.
    const sure = whole.slice(1, LINE_END.test(line) ? -1 : undefined)
    for (const word of sure) words.add(word.toLowerCase().replaceAll('\u2010', '-'))
  }
  const ends = lines.filter((line) => LINE_END.test(line)).length
  return { words, hyphenated: lines.length === 0 ? 0 : ends / lines.length }
}

/** Hyphenation leaves about one line in fifteen divided; compound words fall on the end of one in two hundred. */
const SET_WITH_HYPHENS = 0.02

/** Whether the hyphen between two halves belongs to the word ("well-known", "63-year-old"). */
function isKept(head: string, tail: string, { words, hyphenated }: Vocabulary): boolean {
  const [left, right] = [head.toLowerCase(), tail.toLowerCase()]
  if (words.has(left + right)) return false
  if (words.has(`${left}-${right}`)) return true
  if (/[\d-]/.test(left) || right.includes('-')) return true
  const areWords = words.has(left) && words.has(right) && left.length > 2 && right.length > 2
  return areWords || (hyphenated < SET_WITH_HYPHENS && left.length > 1 && words.has(left))
}

const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」，！？：；（）]$/u
const STARTS_NO_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」，！？：；（）]/u

/** The text with one more line: with a space between them, or without the hyphen that divided a word. */
export function joinWords(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === '') return line
  const soft = /^(.*)\u00AD$/su.exec(text)
  if (soft !== null) return (soft[1] ?? '') + line
  const divided = /(?<![\p{L}\p{M}\p{N}-])([\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)[-\u2010]$/u.exec(text)
  const tail = /^\p{Ll}[\p{L}\p{M}]*(?:-[\p{L}\p{M}\p{N}]+)*/u.exec(line)?.[0]
  if (divided !== null && tail !== undefined)
    return text.slice(0, -1) + (isKept(divided[1] ?? '', tail, vocabulary) ? '-' : '') + line
  // "The 63-year-" and "EU-" before a capital keep their hyphen and take no space.
  if (/[\p{L}\p{N}][-\u2010]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) return text + line
  if (/[/—]$/u.test(text) && /^\p{L}/u.test(line)) return text + line
  return NO_SPACES.test(text) && STARTS_NO_SPACES.test(line) ? text + line : `${text} ${line}`
}
