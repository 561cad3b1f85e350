/** The geometry of a ribbon: from chip to chip, horizontal at both ends. All lengths in pixels. */

/** Where the chips end, measured from the left of the gutter; the right side mirrors it. */
export const CHIP_END = 27

/** A curve across a gutter of the given width, from the height `from` on the left to `to` on the right. */
export function ribbonPath(width: number, from: number, to: number): string {
  const left = CHIP_END
  const right = width - CHIP_END
  const bend = Math.max(18, (right - left) * 0.7)
  return `M${px(left)} ${px(from)}C${px(left + bend)} ${px(from)} ${px(right - bend)} ${px(to)} ${px(right)} ${px(to)}`
}

/** Half a ribbon, from one chip to the edge of what can be seen. */
export function stubPath(width: number, side: 'a' | 'b', from: number, to: number): string {
  const start = side === 'a' ? CHIP_END : width - CHIP_END
  const middle = width / 2
  return `M${px(start)} ${px(from)}C${px(middle)} ${px(from)} ${px(middle)} ${px((from + to) / 2)} ${px(middle)} ${px(to)}`
}

const px = (value: number): string => String(Math.round(value * 10) / 10)
