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

  it('does not stop where the statement has yet to come', () => {
    const opened =
      'According to three people who had read the report on the bridge, the cables had been rusting for at least nine years before it fell.'
    expect(shorten(opened)).toMatch(/^According to .* the bridge, the cables/)
    const said =
      'On the first Monday of the month the regional newspaper of the valley reported, citing the engineers, that the cables had rusted.'
    expect(shorten(said)).not.toMatch(/reported …$/)
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
