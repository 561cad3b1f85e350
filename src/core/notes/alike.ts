/** How alike two strings are, within bounds that keep the cost small. */

/**
 * Share of `pattern` (0..1) that stands at the beginning of `text`: one minus the edit distance to the best beginning, by length.
 * Semi-global dynamic programming; `text` should not be much longer than `pattern`.
 */
export function beginsLike(pattern: string, text: string): number {
  if (pattern === '') return 0
  if (text.startsWith(pattern)) return 1
  let row = Uint16Array.from({ length: text.length + 1 }, (_, j) => j)
  let next = new Uint16Array(text.length + 1)
  for (let i = 1; i <= pattern.length; i++) {
    const unit = pattern.charCodeAt(i - 1)
    let left = i
    next[0] = i
    for (let j = 1; j <= text.length; j++) {
      const swap = (row[j - 1] ?? 0) + (unit === text.charCodeAt(j - 1) ? 0 : 1)
      left = Math.min(swap, (row[j] ?? 0) + 1, left + 1)
      next[j] = left
    }
    const spare = row
    row = next
    next = spare
  }
  return Math.max(0, 1 - Math.min(...row) / pattern.length)
}

/** As `beginsLike`, from the end backwards. */
export function endsLike(pattern: string, text: string): number {
  return text.endsWith(pattern) && pattern !== '' ? 1 : beginsLike(reversed(pattern), reversed(text))
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}

function sorted(word: string): string {
  return word.split('').sort().join('')
}

/** Edit distance with neighbouring letters swapped counted once (optimal string alignment), or `limit + 1` when it is larger. */
function typingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
    if (Math.min(...row) > limit) return limit + 1
  }
  return row[b.length] ?? limit + 1
}

/**
 * Whether one word can be the other with a slip of the keyboard put right. Figures never are; a first letter that was replaced makes
 * another word (million, billion), and so does any change of a word of up to three letters but a swap (not, now).
 */
export function isTypoOf(a: string, b: string): boolean {
  if (a === b) return true
  if (/\p{N}/u.test(a) || /\p{N}/u.test(b)) return false
  const shorter = Math.min(a.length, b.length)
  const swapped = a.length === b.length && sorted(a) === sorted(b)
  if (swapped && shorter >= 2) return typingDistance(a, b, 1) <= 1
  if (shorter < 4 || !b.startsWith(a.charAt(0))) return false
  // A letter for a letter in a short word is another word as often as a slip (Iran, Iraq).
  if (shorter === 4 && a.length === b.length) return false
  const limit = shorter >= 8 ? 2 : 1
  return typingDistance(a, b, limit) <= limit
}
