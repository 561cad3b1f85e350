/**
 * Bold and italic in Markdown that any renderer reads the same way. A run of asterisks opens or closes only by the characters around it
 * (CommonMark, "left-flanking"), so that marks begin and end at a letter or figure, marks of one style that touch are one, and no two
 * asterisks of different marks ever meet.
 */

export type Emphasis = '**' | '*' | ''

/** Words of one style. `behind` is ours and follows them, as the number of a difference. */
export interface Piece {
  readonly text: string
  readonly style: Emphasis
  readonly behind: string
}

/** @param escape makes words of strangers harmless; it may trim them. */
export function emphasised(pieces: readonly Piece[], escape: (words: string) => string): string {
  return withoutMeeting(joined(pieces.filter(hasWords))).map((piece) => written(piece, escape)).reduce(beside, '') // prettier-ignore
}

const EDGE = String.raw`[\s\p{P}\p{S}]*`
const PARTS = new RegExp(`^(${EDGE})(.*?)(${EDGE})$`, 'su')
const WORD = /[^\s\p{P}\p{S}]/u

const hasWords = ({ text, behind }: Piece): boolean => text + behind !== ''

/** Marks that touch and have the same style. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (last?.behind === '' && last.style === piece.style)
      made[made.length - 1] = { ...piece, text: last.text + piece.text }
    else made.push(piece)
  }
  return made
}

/** Where bold and italic meet within a word, the italic leaves its part of the word plain. */
function withoutMeeting(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at) => {
    if (piece.style !== '*') return [piece]
    const [before, after] = [pieces[at - 1], pieces[at + 1]]
    const signs = Array.from(piece.text)
    const meetsBefore = before?.style === '**' && before.behind === '' && isWord(Array.from(before.text).at(-1)) && isWord(signs[0]) // prettier-ignore
    const meetsAfter = after?.style === '**' && piece.behind === '' && isWord(Array.from(after.text)[0]) && isWord(signs.at(-1)) // prettier-ignore
    const start = meetsBefore ? endOfWord(signs) : 0
    const end = meetsAfter ? signs.length - endOfWord([...signs].reverse()) : signs.length
    if (start >= end) return [{ ...piece, style: '' as const }]
    const part = (from: number, to: number): string => signs.slice(from, to).join('')
    return [
      { text: part(0, start), style: '' as const, behind: '' },
      { text: part(start, end), style: '*' as const, behind: end === signs.length ? piece.behind : '' },
      { text: part(end, signs.length), style: '' as const, behind: end === signs.length ? '' : piece.behind },
    ]
  })
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && WORD.test(sign)

function endOfWord(signs: readonly string[]): number {
  const end = signs.findIndex((sign) => !isWord(sign))
  return end < 0 ? signs.length : end
}

/** What stands behind the words comes before the space that ends them. */
function written({ text, style, behind }: Piece, escape: (words: string) => string): string {
  const [, words = '', space = ''] = /^(.*?)(\s*)$/su.exec(text) ?? []
  const [, before = '', core = '', after = ''] = PARTS.exec(words) ?? []
  const marked = core === '' || style === '' ? spaced(words, escape) : `${spaced(before, escape)}${style}${escape(core)}${style}${spaced(after, escape)}` // prettier-ignore
  return `${marked}${behind}${space === '' ? '' : ' '}`
}

function spaced(text: string, escape: (words: string) => string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  const edge = (space: string): string => (space === '' ? '' : ' ')
  return words === '' ? edge(before) : `${edge(before)}${escape(words)}${edge(after)}`
}

/** A number in brackets is parted from a word that follows it. */
const beside = (all: string, next: string): string =>
  all.endsWith(')') && /^[*\\]*[\p{L}\p{N}“‘"«„(]/u.test(next) ? `${all} ${next}` : all + next
