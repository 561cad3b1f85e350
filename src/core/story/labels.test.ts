import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { shorten } from './labels.js'

describe('labels', () => {
  it('leaves a short sentence as it is, without its full stop', () => {
    expect(shorten('The bridge is open.')).toBe('The bridge is open')
  })

  it('cuts a long one at a clause', () => {
    const long =
      'The bridge over the Tarn was opened on Friday, while the mayor and two hundred guests waited on the other side for the ferry.'
    expect(shorten(long)).toBe('The bridge over the Tarn was opened on Friday …')
  })

  it('fits a line and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const label = shorten(text)
        expect(label.length).toBeLessThanOrEqual(92)
        expect(label).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
      }),
    )
  })
})
