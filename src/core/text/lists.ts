/** Lists that stand inside one paragraph: "1) The first item 2) The second item". */

const MARK = /(?:^|\s)(?:([•⁃◦▪●‣])\s*(?=\p{L}|\p{N})|(\()?(\d{1,2}|[a-h])(\.\)|\)|\.)\s+(?=["“«]?\p{Lu}))/gu

interface Mark {
  readonly at: number
  /** Marks of the same look belong to one list: ")", ".", "•". */
  readonly look: string
  /** 1 for "1." and "a."; null for a bullet. */
  readonly order: number | null
}

/** Fewest items of a list that does not begin its paragraph. */
const INNER_LIST = 3

/**
 * Where items begin. Numbers or letters must count up by one from the first. A list that does not begin the paragraph must follow a full
 * stop or colon and have at least three items.
 */
export function listStarts(text: string): readonly number[] {
  const marks = [...text.matchAll(MARK)].map(toMark)
  const head = marks.find(({ order, look }) => order === 1 || look.length === 1)
  if (head === undefined) return []
  const opens = text.slice(0, head.at).trim() === ''
  if (!opens && !(head.order === 1 && /[.:!?]\s*$/.test(text.slice(0, head.at)))) return []
  const starts: number[] = [head.at]
  let order = head.order
  for (const mark of marks.filter(({ at }) => at > head.at)) {
    if (mark.look !== head.look) continue
    if (order !== null && mark.order !== order + 1) continue
    starts.push(mark.at)
    order = mark.order
  }
  return opens || starts.length >= INNER_LIST ? starts : []
}

function toMark(match: RegExpExecArray): Mark {
  const [whole, bullet, open, sign, close] = match
  const at = match.index + (/^\s/.test(whole) ? 1 : 0)
  if (bullet !== undefined) return { at, look: bullet, order: null }
  const digits = /^\d/.test(sign ?? '')
  const order = digits ? Number(sign) : (sign ?? 'a').charCodeAt(0) - 96
  return { at, look: `${open ?? ''}${digits ? '1' : 'a'}${close ?? ''}`, order }
}
