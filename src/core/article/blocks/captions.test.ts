import { describe, expect, it } from 'vitest'
import { readArticle } from '../article.js'
import { captionEvidence, captionWords } from './captions.js'

describe('a credit behind a dash', () => {
  it.each([
    ['A docker mends his net on the quay at Kells, where a wall broke on Sunday - Ana Berg/Norbild', 'sure'],
    ['A docker mends his net on the quay at Kells – ANA BERG/NORBILD', 'sure'],
    ['A docker mends his net on the quay at Kells — Ana van Berg / Norbild via Fjord Pictures', 'sure'],
    ['A docker mends his net on the quay at Kells - Ana Berg and Tom Cole/NRS.com', 'sure'],
    ['A docker mends his net on the quay at Kells. | Ana Berg/The Kells Herald', 'likely'],
    ['A docker mends his net on the quay at Kells - Ana Berg for The Herald', 'likely'],
  ])('makes "%s" a caption, without its credit', (line, evidence) => {
    expect(captionEvidence(line)).toBe(evidence)
    const { start, end } = captionWords(line)
    expect(line.slice(start, end)).toMatch(/^A docker mends his net on the quay at Kells(?:, where .+ Sunday)?\.?$/)
  })

  it.each([
    'Support for the mayor of Kells falls to 40 per cent - Harbour Post/Kells News',
    'Storm closes the port of Kells for a third day - Kells Herald',
    'Storm closes the port of Kells - Port Norby/Tarn talks fail',
    'The mayor - Ana Berg/Tom Cole',
  ])('is none in "%s"', (line) => {
    expect(captionEvidence(line)).toBe('none')
  })

  const report = (line: string): string =>
    `${line}\n\nThe port of Kells was closed on Monday after a storm broke its wall, the mayor said.\n\nNo ship may leave before Thursday, she told reporters.`
  const titleOf = (text: string): string | null =>
    readArticle({ id: 'a', file: 'a', text, markup: 'plain', blocks: null, hints: {} }).title

  it('leaves a report that begins with its picture without a title, and a signed headline one', () => {
    const picture = 'A docker mends his net on the quay at Kells, where a wall broke on Sunday - Ana Berg/Norbild'
    expect(titleOf(report(`date 2024-11-05 ${picture}`))).toBeNull()
    expect(titleOf(report('Storm closes the port of Kells for a third day - Ana Berg for The Herald'))).not.toBeNull()
  })
})
