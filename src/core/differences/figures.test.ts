import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bound, NumberMention } from '../analysis.js'
import { compatible } from './figures.js'

const mention = (value: number, bound: Bound = 'exact', high: number | null = null): NumberMention => ({
  start: 0,
  end: 1,
  value,
  high,
  unit: null,
  bound,
  kind: 'count',
})
const score = (value: number, high: number): NumberMention => ({ ...mention(value, 'exact', high), kind: 'score' })

describe('two figures for one thing', () => {
  it.each([
    ['a rounded and an exact one', mention(2.6e9), mention(2.585e9)],
    ['"more than 200" and "about 250"', mention(200, 'more-than'), mention(250, 'about')],
    ['"some 230" and "about 250"', mention(230, 'about'), mention(250, 'about')],
    ['a range and a figure inside it', mention(10, 'exact', 12), mention(11)],
    ['one score from either team', score(3, 1), score(1, 3)],
  ])('can both be true: %s', (_, x, y) => expect(compatible(x, y)).toBe(true))

  it.each([
    ['small counts are exact', mention(7), mention(8)],
    ['two sums of two digits', mention(3.5e9), mention(3.6e9)],
    ['a bound and a figure below it', mention(200, 'more-than'), mention(180)],
    ['"about 50" and 80', mention(50, 'about'), mention(80)],
    ['"roughly 141 million" and 139 million', mention(141e6, 'about'), mention(139e6)],
    ['other scores', score(3, 1), score(3, 2)],
  ])('exclude each other: %s', (_, x, y) => expect(compatible(x, y)).toBe(false))

  it('does not depend on which comes first', () => {
    const bound = fc.constantFrom<Bound>('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than')
    const any = fc.record({ value: fc.double({ min: -1e9, max: 1e9, noNaN: true }), bound })
    fc.assert(
      fc.property(any, any, (x, y) => {
        const [one, other] = [mention(x.value, x.bound), mention(y.value, y.bound)]
        expect(compatible(one, other)).toBe(compatible(other, one))
        expect(compatible(one, one)).toBe(true)
      }),
    )
  })
})
