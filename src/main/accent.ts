/** The system's accent colour, made readable on our page, as a style sheet over the window's own. Pure. */

type Rgb = readonly [number, number, number]

/** The grounds that lie nearest to an accent of the same look: `--sunk` of the style sheet. What reads on them reads on all. */
const grounds = { light: [0xea, 0xe7, 0xde], dark: [0x2b, 0x2d, 0x32] } as const
const inks = { light: [0xff, 0xff, 0xff], dark: [0x14, 0x15, 0x18] } as const

/** WCAG 2.2, 1.4.3. */
const readable = 4.5

/** `RRGGBB` or `RRGGBBAA`, with or without `#`, as systems give it; null for anything else. */
function parse(colour: unknown): Rgb | null {
  const found =
    typeof colour === 'string' ? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/i.exec(colour) : null
  if (found === null) return null
  const part = (at: number): number => Number.parseInt(found[at] ?? '0', 16)
  return [part(1), part(2), part(3)]
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, at) => Math.round(part + ((to[at] ?? part) - part) * share)) as unknown as Rgb

/** As little darker or lighter as makes it readable on the ground. */
function readableOn(colour: Rgb, ground: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(colour, towards, share)
    if (contrast(tried, ground) >= readable) return tried
  }
  return towards
}

const hex = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

function declarations(colour: Rgb, look: 'light' | 'dark'): string {
  const ground = grounds[look]
  const accent = readableOn(colour, ground, look === 'light' ? [0, 0, 0] : [255, 255, 255])
  const on = contrast(accent, inks.light) >= contrast(accent, inks.dark) ? inks.light : inks.dark
  const soft = mix(ground, accent, 0.12)
  return `--accent: ${hex(accent)}; --on-accent: ${hex(on)}; --accent-soft: ${hex(soft)}; --focus: ${hex(accent)};`
}

/** Null when the system gives no colour. Forced colours stay the system's own. */
export function accentSheet(colour: unknown): string | null {
  const accent = parse(colour)
  if (accent === null) return null
  const light = declarations(accent, 'light')
  const dark = declarations(accent, 'dark')
  return `@media (forced-colors: none) {
  :root:root { ${light} }
  :root[data-theme='dark'] { ${dark} }
  @media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${dark} } }
}`
}
