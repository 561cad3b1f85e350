/** Building HTML from strings: `markup` is finished, everything else is escaped when it is put in. */
import { plain } from '../plain.js'

/** HTML that is known to be well formed. Only this file makes it. */
export interface Markup {
  readonly html: string
}

export type Content = Markup | string | null | readonly Content[]

type Attributes = Readonly<Record<string, string | null>>

const EMPTY = new Set(['meta', 'br', 'col'])

/** `style` and event attributes are not used: the page's policy refuses them. */
export function el(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeText(value)}"`],
  )
  const open = `<${name}${written.join('')}>`
  return { html: EMPTY.has(name) ? open : `${open}${inner(content)}</${name}>` }
}

export function all(...content: readonly Content[]): Markup {
  return { html: inner(content) }
}

/** CSS of our own; it holds no `<`. */
export function styleSheet(css: string): Markup {
  return { html: `<style>${css}</style>` }
}

function inner(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'string') return escapeText(content)
  if (isList(content)) return content.map(inner).join('')
  return content.html
}

function isList(content: Markup | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content)
}

function escapeText(text: string): string {
  const safe = plain(text)
  return safe.replace(/[&<>"'`]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}
