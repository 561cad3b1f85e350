import { describe, expect, it } from 'vitest'
import { readArticleWithAnalysis } from './article.js'
import { analyse } from './analyse.js'
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
    ['Ward to shut in June', 'June=2024-06'],
    ['Letter to parliament in June', 'June=2023-06'],
    ['The pass should open again on Wednesday', 'Wednesday=2023-08-02'],
    ['The fair will be held on Friday.', 'Friday=2023-08-04'],
    ['He said on Thursday that he will return on Monday', 'Thursday=2023-07-27; Monday=2023-07-31'],
    ['July 27-29, 2023', 'July 27=2023-07-27; 29, 2023=2023-07-29'],
    ['on July 3. Two days later,', 'July 3=2023-07-03; Two days later=2023-07-05'],
    ['this week', 'this week=2023-07-24/2023-07-30'],
    ['Theresa Lund said in May', 'May=2023-05'],
    ['The trawler had set out from Kells, the county town, on Tuesday evening', 'Tuesday=2023-07-25'],
    ['Rioters set fire to the depot on Monday', 'Monday=2023-07-24'],
    ['The town set up a fund on Monday', 'Monday=2023-07-24'],
    ['The mayor is set to resign on Monday', 'Monday=2023-07-31'],
    ['A hearing was set for Monday', 'Monday=2023-07-31'],
    ['Shops were told to clear their shelves by Monday', 'Monday=2023-07-31'],
    ['Guests were told to leave on Monday', 'Monday=2023-07-24'],
    ['The flight had been due to land on Monday', 'Monday=2023-07-24'],
    ['The flight is due to land on Monday', 'Monday=2023-07-31'],
    ['Schools by the river will stay closed until Thursday', 'Thursday=2023-08-03'],
    ['Pool closed until at least Thursday', 'Thursday=2023-08-03'],
    ['The hearing was adjourned until Thursday', 'Thursday=2023-08-03'],
    ['Holm was remanded in custody until Thursday', 'Thursday=2023-08-03'],
    ['The road was closed until Thursday, when it was mended', 'Thursday=2023-07-27'],
    ['The ban was not extended until Thursday', 'Thursday=2023-07-27'],
    ["They didn't reach the hut until Thursday", 'Thursday=2023-07-27'],
    ['He did not reach the hut until Thursday', 'Thursday=2023-07-27'],
    ['The lift should have been mended on Monday', 'Monday=2023-07-24'],
    ['in office since March last year', 'March last year=2022-03'],
    ['It opened on 3 March last year.', '3 March last year=2022-03-03'],
    ['On March 3 of this year it closed', 'March 3 of this year=2023-03-03'],
    ['It will reopen in June next year', 'June next year=2024-06'],
    ["In June last year's winner said", 'June=2023-06; last year=2022'],
    ['A fortnight ago, the auditors warned', 'A fortnight ago=2023-07-10/2023-07-16'],
    ['earlier this week', 'this week=2023-07-24/2023-07-30'],
    ['in the early hours of Sunday', 'Sunday=2023-07-23'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each(['May I ask', 'The Sun reported', 'Kang Sun-nam said', '2000 people', 'June Holm said', 'at 1430 GMT'])(
    'reads no date in %s',
    (text) => expect(read(text)).toBe(''),
  )

  it('reads other languages', () => {
    expect(read('Am Mittwoch, 26. Juli 2023', 'de')).toBe('Mittwoch, 26. Juli 2023=2023-07-26')
    expect(read('в среду, 26 июля 2023 года', 'ru')).toBe('среду, 26 июля 2023=2023-07-26')
    expect(read('Am Dienstagabend brach ein Feuer aus', 'de')).toBe('Dienstagabend=2023-07-25')
    expect(read("у п'ятницю, 28 липня 2023 року", 'uk')).toBe("п'ятницю, 28 липня 2023=2023-07-28")
    expect(read('ve středu 26. července', 'cs')).toBe('středu 26. července=2023-07-26')
    expect(read('Onsdag 26. juli brød en brann ut', 'nb')).toBe('Onsdag 26. juli=2023-07-26')
  })

  it('leaves a weekday open without a publication date', () => {
    expect(read('talks on Wednesday', 'en', null)).toBe('Wednesday=null')
  })
})

describe('dates of an article', () => {
  const read = (text: string) =>
    readArticleWithAnalysis({ id: 'a', file: 'a.txt', text, markup: 'plain', blocks: null, hints: { published: { value: '2024-05-10', source: 'meta' } } }) // prettier-ignore
  const text =
    'Bridge of Kells closed again\n\nThe bridge of Kells closed on 3 May after an inspection of its piers.\n\n' +
    'It had been opened to traffic only two days earlier, the council said in a statement.\n\n' +
    'The next day a second crack was found by the engineers of the county.'

  it('counts "two days earlier" and "the next day" from the day that a sentence before named', () => {
    const { article } = read(text)
    expect(article.dates.map(({ start, end, value }) => `${text.slice(start, end)}=${value}`)).toEqual([
      '3 May=2024-05-03',
      'two days earlier=2024-05-01',
      'The next day=2024-05-04',
    ])
  })

  it('gives the analysis that analysing the article again would give', () => {
    const { article, analysis } = read(text)
    expect(analysis).toEqual(analyse(article))
  })
})
