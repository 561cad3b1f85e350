import { describe, expect, it } from 'vitest'
import { findDates } from './dates.js'

const read = (text: string, language = 'en', published: string | null = '2023-07-29'): string =>
  findDates(text, { published, language })
    .map(({ start, end, value }) => `${text.slice(start, end)}=${value ?? 'null'}`)
    .join('; ')

describe('findDates', () => {
  it.each([
    ['on Saturday (Jul 28) said', 'Saturday (Jul 28)=2023-07-28'],
    ['In June, the mayor promised', 'June=2023-06'],
    ['flooded last year', 'last year=2022'],
    ['talks on Wednesday', 'Wednesday=2023-07-26'],
    ['The fair will be held on Friday.', 'Friday=2023-08-04'],
    ['He said on Thursday that he will return on Monday', 'Thursday=2023-07-27; Monday=2023-07-31'],
    ['July 27-29, 2023', 'July 27=2023-07-27; 29, 2023=2023-07-29'],
    ['on July 3. Two days later,', 'July 3=2023-07-03; Two days later=2023-07-05'],
    ['this week', 'this week=2023-07-24/2023-07-30'],
    ['Theresa Lund said in May', 'May=2023-05'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each(['May I ask', 'The Sun reported', 'Kang Sun-nam said', '2000 people', 'June Holm said', 'at 1430 GMT'])(
    'reads no date in %s',
    (text) => expect(read(text)).toBe(''),
  )

  it('reads other languages', () => {
    expect(read('Am Mittwoch, 26. Juli 2023', 'de')).toBe('Mittwoch, 26. Juli 2023=2023-07-26')
    expect(read('в среду, 26 июля 2023 года', 'ru')).toBe('среду, 26 июля 2023=2023-07-26')
  })

  it('leaves a weekday open without a publication date', () => {
    expect(read('talks on Wednesday', 'en', null)).toBe('Wednesday=null')
  })
})
