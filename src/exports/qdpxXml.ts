/** Small helpers for writing the XML and the sources of a REFI-QDA project. */
import { plain } from './plain.js'

export interface Xml {
  readonly xml: string
}

/** An element. Attributes and words are escaped, and hold nothing that XML cannot. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Xml | string | null)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value).replace(/\s/g, ' ')}"`)
  const inner = content
    .map((part) => (part === null ? '' : typeof part === 'string' ? escaped(part) : part.xml))
    .join('')
  return { xml: inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>` }
}

function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}

/** The text of a source. Signs that cannot be written are replaced one by one, so that positions stay right. */
export function sourceText(text: string): string {
  return text.replace(/[\0-\u0008\u000B\u000C\u000E-\u001F]|\p{Surrogate}/gu, '\uFFFD').replace(/\r/g, ' ')
}

/** From offsets in code units to offsets in code points, for one text. */
export function codePointer(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index)
  return (offset) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
