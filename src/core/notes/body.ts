/** The Markdown inside a note as simple blocks. Raw HTML, images and anything unknown become plain words; nothing is fetched or run. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { plain } from '../text/plain.js'

export interface Inline {
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly code: boolean
  /** A web address that was checked to be http(s), or null. */
  readonly href: string | null
}

export interface BodyBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'code'
  readonly inlines: readonly Inline[]
}

type Root = ReturnType<typeof fromMarkdown>
type RootContent = Root['children'][number]
type Nodes = Root | RootContent

/** Longest note that is read as Markdown; a longer one is shown as it stands. */
const MAX_MARKDOWN = 20_000

export function bodyBlocks(body: string): readonly BodyBlock[] {
  const text = plain(body)
  if (text.length > MAX_MARKDOWN || isDeep(text)) return [paragraph(text)]
  return fromMarkdown(text).children.flatMap((node) => blocksOf(node, 'paragraph'))
}

/** Deep nesting makes parsers slow; no honest note has it. */
function isDeep(text: string): boolean {
  return /(?:[>*_[\]()!-] ?){60}/.test(text)
}

function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', inlines: [{ ...PLAIN, text }] }
}

const PLAIN: Inline = { text: '', strong: false, emphasis: false, code: false, href: null }

function blocksOf(node: RootContent, kind: BodyBlock['kind']): readonly BodyBlock[] {
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOf(child, 'quote'))
  if (node.type === 'list' || node.type === 'listItem') return node.children.flatMap((child) => blocksOf(child, 'item'))
  if (node.type === 'code') return [{ kind: 'code', inlines: [{ ...PLAIN, text: node.value, code: true }] }]
  if (node.type === 'html') return [paragraph(node.value)]
  if (node.type === 'thematicBreak') return []
  if (node.type === 'definition') return [paragraph(`[${node.label ?? node.identifier}]: ${node.url}`)]
  return [{ kind: node.type === 'heading' ? 'heading' : kind, inlines: inlinesOf(node, PLAIN) }]
}

function inlinesOf(node: Nodes, style: Inline): readonly Inline[] {
  if (node.type === 'text' || node.type === 'html') return [{ ...style, text: node.value }]
  if (node.type === 'inlineCode') return [{ ...style, text: node.value, code: true }]
  if (node.type === 'break') return [{ ...style, text: '\n' }]
  if (node.type === 'image' || node.type === 'imageReference') return [{ ...style, text: node.alt ?? '' }]
  if (node.type === 'strong') return within(node.children, { ...style, strong: true })
  if (node.type === 'emphasis') return within(node.children, { ...style, emphasis: true })
  if (node.type === 'link') return within(node.children, { ...style, href: webAddress(node.url) })
  return 'children' in node ? within(node.children, style) : []
}

function within(children: readonly Nodes[], style: Inline): readonly Inline[] {
  return children.flatMap((child) => inlinesOf(child, style))
}

/** The address when it is plain http(s) without user name; null otherwise. */
function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.username === '' && url.password === '' ? url.href : null
}
