/** The geometry of a ribbon: from chip to chip, horizontal at both ends. All lengths in pixels. */

/** Where the chips end, measured from the left of the gutter; the right side mirrors it. */
export const CHIP_END = 27

/** Where the edge bars end; a passage with no letter of its own is met at its bar. */
export const BAR_END = 20

export interface RibbonEnd {
  /** Height, from the top of the content. */
  readonly y: number
  /** Distance from the gutter's edge on that side. */
  readonly inset: number
}

/** A curve across a gutter of the given width. */
export function ribbonPath(width: number, a: RibbonEnd, b: RibbonEnd): string {
  const left = a.inset
  const right = width - b.inset
  const bend = Math.max(18, (right - left) * 0.7)
  return `M${px(left)} ${px(a.y)}C${px(left + bend)} ${px(a.y)} ${px(right - bend)} ${px(b.y)} ${px(right)} ${px(b.y)}`
}

/** Half a ribbon, from one end to the edge of what can be seen. */
export function stubPath(width: number, side: 'a' | 'b', { y, inset }: RibbonEnd, to: number): string {
  const start = side === 'a' ? inset : width - inset
  const middle = width / 2
  return `M${px(start)} ${px(y)}C${px(middle)} ${px(y)} ${px(middle)} ${px((y + to) / 2)} ${px(middle)} ${px(to)}`
}

const px = (value: number): string => String(Math.round(value * 10) / 10)
