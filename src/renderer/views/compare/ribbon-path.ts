/** The geometry of a ribbon: from chip to chip, horizontal at both ends. All lengths in pixels. */

/** Where the chips end, measured from the left of the gutter; the right side mirrors it. */
export const CHIP_END = 27

/** Where the edge bars end; a passage with no letter of its own is met at its bar. */
export const BAR_END = 20

/** Half of a letter in the middle of the gutter. */
const HALF_CHIP = 9

/** Taller than this, a ribbon runs beside the letters that it passes, so that it seems to belong to none of them. */
const TALL = 110

/** Height of the bend between a level end and the upright run of a tall ribbon. */
const BEND = 26

export interface RibbonEnd {
  /** Height, from the top of the content. */
  readonly y: number
  /** Distance from the gutter's edge on that side. */
  readonly inset: number
}

/**
 * Where tall ribbons run upright: between the letters on a bar and those in the middle, left or right of the middle. Three to a side, close
 * together, so that neighbours can be told apart.
 */
export function laneAt(width: number, side: 'a' | 'b', number: number): number {
  const inset = (CHIP_END + width / 2 - HALF_CHIP) / 2 + ((number % 3) - 1) * 2.5
  return side === 'a' ? inset : width - inset
}

/** A curve across a gutter of the given width; a tall one runs along its lane. */
export function ribbonPath(width: number, a: RibbonEnd, b: RibbonEnd, lane: number): string {
  const left = a.inset
  const right = width - b.inset
  if (Math.abs(b.y - a.y) > TALL) {
    const bend = Math.sign(b.y - a.y) * BEND
    return `M${px(left)} ${px(a.y)}${toUpright(left, a.y, lane, bend)}L${px(lane)} ${px(b.y - bend)}${toLevel(lane, right, b.y)}`
  }
  const bend = Math.max(18, (right - left) * 0.7)
  return `M${px(left)} ${px(a.y)}C${px(left + bend)} ${px(a.y)} ${px(right - bend)} ${px(b.y)} ${px(right)} ${px(b.y)}`
}

/** Half a ribbon, from one end along its lane to the edge of what can be seen. */
export function stubPath(width: number, side: 'a' | 'b', { y, inset }: RibbonEnd, to: number, lane: number): string {
  const start = side === 'a' ? inset : width - inset
  const bend = Math.sign(to - y) * Math.min(BEND, Math.abs(to - y))
  return `M${px(start)} ${px(y)}${toUpright(start, y, lane, bend)}L${px(lane)} ${px(to)}`
}

const toUpright = (x: number, y: number, lane: number, bend: number): string =>
  `C${px((x + lane * 2) / 3)} ${px(y)} ${px(lane)} ${px(y + bend / 3)} ${px(lane)} ${px(y + bend)}`

const toLevel = (lane: number, x: number, y: number): string => `Q${px(lane)} ${px(y)} ${px(x)} ${px(y)}`

const px = (value: number): string => String(Math.round(value * 10) / 10)
