/** Rich Text Format (RTF), as word processors and agencies' desks write it. */
import { assemble, type MarkedLine } from '../assemble.js'
import type { RawArticle, Reader, ReaderInput } from '../reader.js'
import type { RtfParagraph } from './text.js'

/** A headline without a style is at least this much larger than the text, and not longer. */
const LARGER = 1.2
const MOST_WORDS = 30

function usualSize(paragraphs: readonly RtfParagraph[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of paragraphs) characters.set(size, (characters.get(size) ?? 0) + text.length)
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

function linesOf(paragraphs: readonly RtfParagraph[]): readonly MarkedLine[] {
  const usual = usualSize(paragraphs)
  return paragraphs.map(({ kind, text, size }) => {
    const isLarge = kind === null && size >= usual * LARGER && text.split(' ').length <= MOST_WORDS
    return { kind: isLarge ? 'heading' : kind, text }
  })
}

async function read({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  const { paragraphsOf } = await import('./text.js')
  return [assemble({ lines: linesOf(paragraphsOf(bytes, limits)), hints: {}, limits, part: '' })]
}

export const rtfReader: Reader = {
  format: 'rtf',
  extensions: ['rtf'],
  sniff: (head) => (/^\s*\{\\rtf/.test(new TextDecoder('latin1').decode(head.subarray(0, 64))) ? 0.98 : 0),
  read,
}
