import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from './numbers.js'

const read = (text: string, language = 'en'): string =>
  findNumbers(text, language)
    .map(({ start, end, value, high, unit, bound, kind }) =>
      [text.slice(start, end), high === null ? value : `${value}..${high}`, unit, bound, kind].join('|'),
    )
    .join('; ')

describe('findNumbers', () => {
  it.each([
    ['two dozen tents', 'two dozen|24|tent|exact|count'],
    ['half a million people', 'half a million|500000|people|exact|count'],
    ['hundreds of people', 'hundreds|100|people|at-least|count'],
    ['about 1.5 million euros', 'about 1.5 million euros|1500000|eur|about|money'],
    ['$5-10 million', '$5-10 million|5000000..10000000|usd|exact|money'],
    ['5m people', '5m|5000000|people|exact|count'],
    ['a 5m wall', '5m|0.005|km|exact|measure'],
    ['12,50,000 people', '12,50,000|1250000|people|exact|count'],
    ['-5C', '-5C|-5|celsius|exact|measure'],
    ['34-year-old man', '34-year-old|34|year|exact|age'],
    ['Jane Doe, 34, said', '34|34|year|exact|age'],
    ['voted 6 to 3', '6 to 3|6..3|score|exact|score'],
    ['a ruling of six to three', 'six to three|6..3|score|exact|score'],
    ['from 6 to 3 shops', '6|6||exact|count; 3|3|shop|exact|count'],
    ['by half a percentage point', 'half a percentage point|0.5|percentage-point|exact|percent'],
    ['holds 3.1pc of the shares', '3.1pc|3.1|percent|exact|percent'],
    ['5 PCs', '5|5|pc|exact|count'],
    ['LKR 10 lakh', 'LKR 10 lakh|1000000|rupees|exact|money'],
    ['Rs. 1 million', 'Rs. 1 million|1000000|rupees|exact|money'],
    ['1m rupees', '1m rupees|1000000|rupees|exact|money'],
    ['2 crore voters', '2 crore|20000000|voter|exact|count'],
    ['court battle over $5m sale', '$5m|5000000|usd|exact|money'],
    ['firm cleared over 53 deaths', '53|53|death|exact|count'],
    ['boss held over 12 ferry deaths', '12|12|death|exact|count'],
    ['held over 200 meetings', 'over 200|200|meeting|more-than|count'],
    ['recorded over 53 deaths', 'over 53|53|death|more-than|count'],
    ['sold for over $5m', 'over $5m|5000000|usd|more-than|money'],
    ['KD 1.5 million', 'KD 1.5 million|1500000|dinars|exact|money'],
    ['250 fils', '250 fils|0.25|dinars|exact|money'],
    ['a quarter-point increase', 'quarter-point|0.25|percentage-point|exact|percent'],
    ['a quarter of a point', 'quarter of a point|0.25|percentage-point|exact|percent'],
    ['in the last quarter', ''],
    ['fell 14% to 22.10 euros', '14%|14|percent|exact|percent; 22.10 euros|22.1|eur|exact|money'],
    ['rose 3 per cent to $5bn', '3 per cent|3|percent|exact|percent; $5bn|5000000000|usd|exact|money'],
    ['10% to 12% of voters', '10% to 12%|10..12|percent|exact|percent'],
    ['fell 10 to 12 percent', '10 to 12 percent|10..12|percent|exact|percent'],
    ['the index fell 26 to 3,400', '26|26||exact|count; 3,400|3400||exact|count'],
    ['a sixth of the crop', 'a sixth|17|percent|about|percent'],
    ['shares fell a third', 'a third|33|percent|about|percent'],
    ['fell a third time', 'third|3||exact|ordinal'],
    ['won 2-1', '2-1|2..1|score|exact|score'],
    ['between 10 and 12 people', '10 and 12|10..12|people|exact|count'],
    ['at 2:30 p.m.', '2:30 p.m.|870|clock|exact|clock'],
    ['14 new cracks', '14|14|crack|exact|count'],
    ['closed over the six year dispute', 'six year|2191.5|day|exact|duration'],
    ['Over six years, the lake shrank', 'six years|2191.5|day|exact|duration'],
    ['waited for over six years', 'over six years|2191.5|day|more-than|duration'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    'COVID-19',
    'F-16 jets',
    'Boeing 737',
    'Article 5',
    '911 calls',
    'one of the men',
    'in his 30s',
    '555-1234',
  ])('reads no figure in %s', (text) => expect(read(text)).toBe(''))

  it('reads separators by language', () => {
    expect(read('12.000 Menschen', 'de')).toBe('12.000|12000||exact|count')
    expect(read('3,5 Millionen Euro', 'de')).toBe('3,5 Millionen Euro|3500000|eur|exact|money')
  })

  it('gives spans in range, in order, without overlap, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0
        for (const { start, end, value } of findNumbers(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(Number.isFinite(value)).toBe(true)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 100 },
    )
  })
})
