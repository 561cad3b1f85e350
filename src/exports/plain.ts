/** Words cut to length, and file names made from them. */
import { oneLine, plain } from '../core/text/plain.js'

export { oneLine, plain }

/** At most `max` characters, with an ellipsis where words were cut. Never cuts a character in two. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}\u2026`
}

/** Characters of a file name, without what is put in front and its extension; and of one outlet or title in it. */
const WHOLE = 84
const MOST = 36
const LEAST = 8

/**
 * A file name that is safe on every system: letters and figures joined by hyphens, never empty. `names` are cut to fit, between words where
 * there are any; what stands behind them tells two files of the same names apart, and is never cut.
 */
export function safeFileName(names: readonly string[], behind: readonly string[], extension: string): string {
  const ending = behind.reduce((sum, part) => sum + part.length + 1, 0)
  const said = names.map(hyphened).filter((name) => name !== '')
  const room = Math.floor((WHOLE - ending) / Math.max(1, said.length)) - 1
  const most = Math.min(MOST, Math.max(LEAST, room))
  const base = [...said.map((name) => cutBetween(name, most)), ...behind].join('-')
  // Names of devices on Windows: a name like CON cannot be made there. The word in front keeps clear of them.
  return `${base === '' ? 'crossread' : `crossread-${base}`}.${extension}`
}

function hyphened(name: string): string {
  return oneLine(name.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}

function cutBetween(name: string, most: number): string {
  const signs = Array.from(name)
  if (signs.length <= most) return name
  const between = signs.lastIndexOf('-', most)
  return signs.slice(0, between > most / 2 ? between : most).join('')
}
