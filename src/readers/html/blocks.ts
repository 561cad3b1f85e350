/** From a tree of elements to text and its blocks: one paragraph a line, blank lines between, offsets as we go. */
import type { BlockKind } from '../../core/model.js'
import type { SourceBlock } from '../../core/article/source.js'
import { CAPTION } from './clean.js'
import { evenly } from './dom.js'

export interface Line {
  readonly kind: BlockKind | null
  readonly text: string
  /** Share of the characters that stand inside links, 0 to 1. */
  readonly linked: number
}

const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HGROUP HR ' +
    'LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)
const HEADING = /^H[1-6]$/
const SKIP = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'SVG',
  'svg',
  'HEAD',
  'TITLE',
  'BUTTON',
  'FORM',
])

const kindOf = (tag: string): BlockKind | null =>
  HEADING.test(tag)
    ? 'heading'
    : tag === 'LI'
      ? 'list-item'
      : tag === 'FIGCAPTION' || tag === 'CAPTION'
        ? 'caption'
        : null

/** Collects running text until a block element or a double line break ends the line. */
class Lines {
  readonly lines: Line[] = []
  #text = ''
  #linked = 0

  add(text: string, inLink: boolean): void {
    this.#text += text
    if (inLink) this.#linked += text.trim().length
  }

  end(kind: BlockKind | null): void {
    const text = evenly(this.#text)
    if (text !== '') this.lines.push({ kind, text, linked: Math.min(1, this.#linked / text.length) })
    this.#text = ''
    this.#linked = 0
  }
}

interface Place {
  readonly kind: BlockKind | null
  readonly inLink: boolean
  /** Whether every break ends a line, as the lines of a head and of a box are written. */
  readonly breaks: boolean
}

function walkElement(element: Element, place: Place, out: Lines): void {
  const tag = element.tagName
  if (SKIP.has(tag)) return
  if (tag === 'BR') {
    // One break inside a paragraph is a space; two are a new paragraph, as in pages without <p>.
    if (place.breaks || nextIsBreak(element)) out.end(place.kind)
    else out.add(' ', false)
    return
  }
  const caption = element.getAttribute(CAPTION)
  const block = BLOCK.has(tag)
  const here: Place = { ...place, kind: kindOf(tag) ?? place.kind, inLink: place.inLink || tag === 'A' }
  if (block) out.end(place.kind)
  walkChildren(element, here, out)
  if (block) out.end(here.kind)
  if (caption !== null) {
    out.end(place.kind)
    out.add(caption, false)
    out.end('caption')
  }
}

function nextIsBreak(element: Element): boolean {
  let next = element.nextSibling
  while (next?.nodeType === 3 && (next.textContent ?? '').trim() === '') next = next.nextSibling
  return next !== null && (next as Element).tagName === 'BR'
}

function walkChildren(parent: ParentNode & Node, place: Place, out: Lines): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) out.add(node.textContent ?? '', place.inLink)
    else if (node.nodeType === 1) walkElement(node as Element, place, out)
  }
}

/** The lines of text under an element, in reading order. */
export const linesOf = (root: Element): readonly Line[] => linesIn(root, false)

/** The lines under an element as they are seen, where a paragraph breaks as well. */
export const seenLinesOf = (root: Element): readonly Line[] => linesIn(root, true)

function linesIn(root: Element, breaks: boolean): readonly Line[] {
  const out = new Lines()
  walkChildren(root, { kind: null, inLink: false, breaks }, out)
  out.end(null)
  return out.lines
}

/** Joins lines to one text with a blank line between, and says where each stands. */
export function joinLines(lines: readonly Pick<Line, 'kind' | 'text'>[]): {
  readonly text: string
  readonly blocks: readonly SourceBlock[]
} {
  let text = ''
  const blocks = lines.map((line): SourceBlock => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += line.text
    return { start, end: text.length, kind: line.kind }
  })
  return { text, blocks }
}
