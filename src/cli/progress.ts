/** A bar on standard error, only where a person looks at it. */
import type { Terminal } from './terminal.js'

export interface ProgressBar {
  readonly step: (name: string, total: number | null) => void
  readonly tick: () => void
  /** Takes the bar away. */
  readonly end: () => void
}

const silent: ProgressBar = { step: () => undefined, tick: () => undefined, end: () => undefined }
const WIDTH = 24
/** Milliseconds between two drawings. */
const INTERVAL = 80

function draw(name: string, done: number, total: number | null, columns: number): string {
  if (total === null) return `${name} ${done}`.slice(0, columns - 1)
  const filled = total === 0 ? WIDTH : Math.round((Math.min(done, total) / total) * WIDTH)
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${name} ${done} of ${total}`.slice(0, columns - 1)
}

export function createProgress({ stderr }: Terminal): ProgressBar {
  if (stderr.isTTY !== true) return silent
  let current = { name: '', done: 0, total: null as number | null }
  let drawn = 0
  const show = (): void => {
    drawn = Date.now()
    stderr.write(`\r\u001B[K${draw(current.name, current.done, current.total, stderr.columns ?? 80)}`)
  }
  return {
    step: (name, total) => {
      current = { name, done: 0, total }
      show()
    },
    tick: () => {
      current = { ...current, done: current.done + 1 }
      if (Date.now() - drawn >= INTERVAL) show()
    },
    end: () => {
      stderr.write('\r\u001B[K')
    },
  }
}
