/** Where the window was, kept from run to run, and put back only where a screen still is. Pure. */
import type { Rectangle } from 'electron'
import { z } from 'zod'

const size = z.int().min(300).max(20_000)
const place = z.int().min(-100_000).max(100_000)

/** Bounds in device-independent pixels. */
const windowStateSchema = z.object({ x: place, y: place, width: size, height: size, maximized: z.boolean() }).readonly()
export type WindowState = z.infer<typeof windowStateSchema>

export const smallest = { width: 420, height: 360 } as const
const preferred = { width: 1440, height: 900 } as const

/** So much of the title bar must be on a screen for a person to get hold of the window. */
const grip = { width: 120, height: 32 } as const

/** What was kept, if it is a window state; anything else, as a damaged file, is as good as nothing. */
export function readWindowState(kept: unknown): WindowState | null {
  const parsed = windowStateSchema.safeParse(kept)
  return parsed.success ? parsed.data : null
}

/** The bounds to open with: as kept when they can be reached on a screen, else a comfortable size in the middle of the first. */
export function placeWindow(kept: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  if (kept !== null && workAreas.some((area) => canGrip(kept, area))) {
    return { x: kept.x, y: kept.y, width: kept.width, height: kept.height }
  }
  const area = workAreas[0] ?? { x: 0, y: 0, ...preferred }
  const width = Math.min(kept?.width ?? preferred.width, area.width)
  const height = Math.min(kept?.height ?? preferred.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

function canGrip(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return across >= grip.width && bounds.y >= area.y && bounds.y + grip.height <= area.y + area.height
}
