/**
 * A text as anchoring reads it: white space collapsed, typographic glyphs folded, invisible characters dropped, with the way back to
 * the text's own offsets. A reflowed paragraph or a curly quotation mark is then no difference at all.
 */

/** `starts[i]` and `ends[i]` are the offsets in `text` of the stretch that `folded[i]` stands for. */
export interface FoldedText {
  readonly text: string
  readonly folded: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const GLYPHS: ReadonlyMap<string, string> = new Map(
  [
    ['\u2018\u2019\u201A\u201B\u2032\u00B4`', "'"],
    ['\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB', '"'],
    ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (glyph) => [glyph, to] as const)),
)
const SPACE = /\s/u
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

export function foldText(text: string): FoldedText {
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  const parts: string[] = []
  let spaceBefore = false
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? ''
    const space = SPACE.test(unit)
    if (space && spaceBefore) ends[parts.length - 1] = i + 1
    else if (space || !INVISIBLE.test(unit)) {
      starts[parts.length] = i
      ends[parts.length] = i + 1
      parts.push(space ? ' ' : (GLYPHS.get(unit) ?? unit))
    }
    if (space || !INVISIBLE.test(unit)) spaceBefore = space
  }
  return { text, folded: parts.join(''), starts, ends }
}

/** Offsets in the text of a folded range that is not empty. */
export function unfold(view: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: view.starts[start] ?? 0, end: view.ends[end - 1] ?? 0 }
}

/** A word of the folded text. Scripts without spaces give a word a character. */
export interface FoldedWord {
  readonly start: number
  readonly end: number
  /** In lower case. */
  readonly norm: string
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['.,:](?=[\p{L}\p{N}]))*|[\p{Sc}%\p{Emoji_Presentation}]/gu

export function wordsOf(folded: string): readonly FoldedWord[] {
  return [...folded.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    norm: match[0].toLowerCase(),
  }))
}
