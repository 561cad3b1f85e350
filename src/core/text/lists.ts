/** Lists that stand inside one paragraph: "1) The first item 2) The second item". */

const MARK = /(?:^|\s)(?:([•⁃◦▪●‣])\s*(?=\p{L}|\p{N})|(\()?(\d{1,2}|[a-h])(\.\)|\)|\.)\s+(?=["“«]?\p{Lu}))/gu

interface Mark {
  readonly at: number
  /** Marks of the same look belong to one list: ")", ".", "•". */
  readonly look: string
  /** 1 for "1." and "a."; null for a bullet. */
  readonly order: number | null
}

/** Where the items after the first begin. A list must begin the paragraph, and its numbers or letters must count up by one. */
export function listStarts(text: string): readonly number[] {
  const first = /^\s*(?:[•⁃◦▪●‣]|\(?(?:1|a)(?:\.\)|\)|\.)\s)/u.test(text)
  if (!first) return []
  const marks = [...text.matchAll(MARK)].map(toMark)
  const head = marks[0]
  if (head === undefined) return []
  const starts: number[] = []
  let order = head.order
  for (const mark of marks.slice(1)) {
    if (mark.look !== head.look) continue
    if (order !== null && mark.order !== order + 1) continue
    starts.push(mark.at)
    order = mark.order
  }
  return starts
}

function toMark(match: RegExpExecArray): Mark {
  const [whole, bullet, open, sign, close] = match
  const at = match.index + (/^\s/.test(whole) ? 1 : 0)
  if (bullet !== undefined) return { at, look: bullet, order: null }
  const digits = /^\d/.test(sign ?? '')
  const order = digits ? Number(sign) : (sign ?? 'a').charCodeAt(0) - 96
  return { at, look: `${open ?? ''}${digits ? '1' : 'a'}${close ?? ''}`, order }
}
