import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { emphasised, type Emphasis, type Piece } from './emphasis.js'

const asIs = (words: string): string => words.replace(/\*/g, '\\*').trim()

/** Letters with the style that a renderer gives them. */
function lettersOf(node: Nodes, style = ''): readonly string[] {
  if (node.type === 'text') return Array.from(node.value).map((sign) => style + sign)
  const own = node.type === 'strong' ? 'bold ' : node.type === 'emphasis' ? 'italic ' : ''
  return 'children' in node ? node.children.flatMap((child) => lettersOf(child, style + own)) : []
}

const NAMES: Readonly<Record<Emphasis, string>> = { '**': 'bold ', '*': 'italic ', '': '' }
const isLetter = (sign: string): boolean => /[\p{L}\p{N}]$/u.test(sign)

describe('bold and italic in Markdown', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '7', ' ', ',', '.', '“', '”', '’', '(', '*', 'é', '字', '$'), maxLength: 7 }) // prettier-ignore
  const piece = fc.record({
    text,
    style: fc.constantFrom<Emphasis>('**', '*', ''),
    behind: fc.constantFrom('', '', ' (2)'),
  })
  it('show the words as they are, each in its style, whatever stands side by side', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces: readonly Piece[]) => {
        // In a cell of a table nothing begins a line.
        const read = lettersOf(fromMarkdown(`x ${emphasised(pieces, asIs)} x`)).slice(1, -1)
        const wanted = pieces.flatMap(({ text, style, behind }) => [
          ...Array.from(text).map((sign) => NAMES[style] + sign),
          ...Array.from(behind),
        ])
        const bare = (signs: readonly string[]): string => signs.map((sign) => sign.split(' ').at(-1) ?? '').join('')
        expect(bare(read).replace(/\s/g, '')).toBe(bare(wanted).replace(/\s/g, ''))
        // Letters are bold exactly where they should be; italic gives way only within a word that is partly bold.
        const [letters, own] = [read.filter(isLetter), wanted.filter(isLetter)]
        letters.forEach((letter, at) => {
          if (own[at]?.startsWith('italic ') !== true) expect(letter).toBe(own[at])
        })
      }),
      { numRuns: 2000 },
    )
  })
  it('puts a number behind the mark and before the space', () => {
    const mark = (words: string): Piece => ({ text: words, style: '**', behind: ' (2)' })
    const plain = (words: string): Piece => ({ text: words, style: '', behind: '' })
    expect(emphasised([mark('on Tuesday evening. '), plain('It')], asIs)).toBe('**on Tuesday evening**. (2) It')
    expect(emphasised([mark('unanimously,'), plain('the')], asIs)).toBe('**unanimously**, (2) the')
  })
  it('makes one mark of what other marks cut', () => {
    const bold = (text: string): Piece => ({ text, style: '**', behind: '' })
    expect(emphasised([bold('this evening'), bold('.')], asIs)).toBe('**this evening**.')
    expect(emphasised([bold('one '), bold('two '), bold('three')], asIs)).toBe('**one two three**')
  })
})
