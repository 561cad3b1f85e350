import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAnchor, reattach } from './anchor.js'
import { inventedArticle, randomEdits } from './invented.testing.js'

const TEXT =
  'The Merrow Bridge was closed to all traffic on Tuesday evening after inspectors found 14 cracks.\n\n' +
  '“The cracks are small, but they are not acceptable,” said Marit Halloran, the chief engineer.\n\n' +
  'The bridge will reopen on 19 May. Halloran said the bridge carries 38,000 cars a day.\n'

function anchorOf(words: string, text = TEXT, nth = 0): ReturnType<typeof makeAnchor> {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  expect(start).toBeGreaterThanOrEqual(0)
  return makeAnchor('a.txt', text, { start, end: start + words.length }, 'hash')
}
function found(words: string, text: string, nth = 0): string | null {
  const range = reattach(anchorOf(words, TEXT, nth), text)
  return range === null ? null : text.slice(range.start, range.end)
}

describe('an anchor', () => {
  it('keeps 32 characters of context on each side', () => {
    const anchor = anchorOf('acceptable')
    expect(anchor.prefix).toHaveLength(32)
    expect(anchor.suffix).toHaveLength(32)
    expect(TEXT.slice(anchor.start, anchor.end)).toBe('acceptable')
  })
  it('counts code points beside code units when they differ', () => {
    const text = '😀😀 The bridge closed.'
    const anchor = makeAnchor('a.txt', text, { start: 5, end: 15 })
    expect(anchor.exact).toBe('The bridge')
    expect(anchor.codePoints).toEqual({ start: 3, end: 13 })
  })
  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, i, j) => {
        const [start, end] = [i % (text.length + 1), j % (text.length + 1)].sort((a, b) => a - b) as [number, number]
        const anchor = makeAnchor('a.txt', text, { start, end })
        expect([anchor.exact, anchor.prefix, anchor.suffix].every((part) => !/\p{Surrogate}/u.test(part))).toBe(true)
        expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
      }),
    )
  })
})

describe('re-attaching', () => {
  it('finds the words where they were', () => {
    expect(found('acceptable', TEXT)).toBe('acceptable')
  })
  it('follows words that moved', () => {
    expect(found('acceptable', `Correction: an earlier version misspelled a name.\n\n${TEXT}`)).toBe('acceptable')
  })
  it('does not mind reflowed paragraphs and typographic glyphs', () => {
    const text = TEXT.replaceAll(' ', '\n').replaceAll(/[“”]/g, '"')
    expect(found('“The cracks are small, but they are not acceptable,”', text)).toBe(
      '"The\ncracks\nare\nsmall,\nbut\nthey\nare\nnot\nacceptable,"',
    )
  })
  it('tells the same words in two places apart', () => {
    const text = `New words here.\n${TEXT}`
    const range = reattach(anchorOf('Halloran', TEXT, 1), text)
    expect(range?.start).toBe(text.lastIndexOf('Halloran'))
  })
  it('does not jump to the same words elsewhere when its own sentence is gone', () => {
    expect(found('Halloran', TEXT.replace(' Halloran said the bridge carries 38,000 cars a day.', ''), 1)).toBeNull()
  })
  it('follows a quotation in which a slip was put right', () => {
    expect(
      found(
        'they are not acceptable,” said Marit Halloran',
        TEXT.replace('acceptable', 'acceptible').replace('38', '39'),
      ),
    ).toBe('they are not acceptible,” said Marit Halloran')
  })
  it('follows a sentence into which words were put', () => {
    const sentence = 'The Merrow Bridge was closed to all traffic on Tuesday evening after inspectors found 14 cracks.'
    expect(found(sentence, TEXT.replace('closed to', 'closed again to'))).toBe(
      sentence.replace('closed to', 'closed again to'),
    )
  })
  it.each([
    ['14 cracks', '14', '12'],
    ['will reopen', 'will', 'may'],
    ['not acceptable', 'not', 'now'],
    ['on Tuesday evening', 'Tuesday', 'Monday'],
    ['Halloran, the chief engineer', 'engineer', 'inspector'],
  ])('does not take other words for “%s” (%s became %s)', (words, from, to) => {
    expect(found(words, TEXT.replace(from, to))).toBeNull()
  })
  it('does not attach inside another word', () => {
    const text = 'They found nothing in the north. There was no answer at all from the people in the hall.'
    const anchor = makeAnchor('a', text, { start: text.indexOf('no answer'), end: text.indexOf('no answer') + 2 })
    expect(reattach(anchor, text.replace('no answer', 'an answer'))).toBeNull()
  })
})

describe('re-attaching over 2,000 random edits of invented articles', () => {
  it('never attaches to other words, and brings back at least 95 % of the notes whose words survive', () => {
    const tally = { edits: 0, wrong: [] as string[], survived: 0, back: 0 }
    for (let seed = 1; seed <= 2000; seed++) {
      const article = inventedArticle(seed)
      const edited = randomEdits(seed, article)
      tally.edits++
      for (const note of article.notes) {
        const anchor = makeAnchor('a.txt', article.text, note)
        const truth = edited.where(note)
        const range = reattach(anchor, edited.text)
        if (truth !== null) tally.survived++
        if (range === null) continue
        // Edges may differ by white space; the words must be those the note was on.
        if (truth !== null && range.start >= truth.start - 2 && range.end <= truth.end + 2) tally.back++
        else
          tally.wrong.push(
            `${String(seed)}: "${anchor.exact}" -> "${edited.text.slice(range.start, range.end)}" ${truth === null ? 'gone' : 'elsewhere'}`,
          )
      }
    }
    console.log(
      `re-anchoring: ${String(tally.edits)} edited articles, ${String(tally.survived)} surviving notes, ` +
        `${((100 * tally.back) / tally.survived).toFixed(2)} % re-attached, ${String(tally.wrong.length)} to other words`,
    )
    expect(tally.wrong.slice(0, 10)).toEqual([])
    expect(tally.back / tally.survived).toBeGreaterThanOrEqual(0.95)
  }, 120_000)
})
