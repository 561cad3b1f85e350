/** Words cut to length, and file names made from them. */
import { oneLine, plain } from '../core/text/plain.js'

export { oneLine, plain }

/** At most `max` characters, with an ellipsis where words were cut. Never cuts a character in two. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}\u2026`
}

/** A file name that is safe on every system: letters and figures joined by hyphens, at most 80 characters, never empty. */
export function safeFileName(parts: readonly string[], extension: string): string {
  const words = parts
    .map((part) =>
      oneLine(part.normalize('NFC'))
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    ) // prettier-ignore
    .filter((part) => part !== '')
    .map((part) => Array.from(part).slice(0, 30).join('').replace(/-+$/, ''))
    .join('-')
    .toLowerCase()
  const base = Array.from(words).slice(0, 76).join('').replace(/-+$/, '')
  // Names of devices on Windows: a name like CON cannot be made there. The word in front keeps clear of them.
  return `${base === '' ? 'crossread' : `crossread-${base}`}.${extension}`
}
