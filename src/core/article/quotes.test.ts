import { describe, expect, it } from 'vitest'
import { readArticle } from './article.js'

/** Quotations of a report with their speakers. */
function quotes(text: string): readonly (readonly [string, string | null])[] {
  const prose = `The port of Kells will close, its director Ana Berg told the council.\n\n${text}`
  const article = readArticle({ id: 'a', file: 'a', text: prose, markup: 'plain', blocks: null, hints: {} })
  return article.quotes.map(({ start, end, speaker }) => [prose.slice(start, end), speaker])
}

describe('marks', () => {
  it.each(['“%”', '"%"', '„%“', '«%»', '»%«', '‘%’', "'%'", '「%」'])('reads %s', (marks) => {
    const [open = '', close = ''] = marks.split('%')
    expect(quotes(`${open}It is over now,${close} she said.`)).toEqual([['It is over now,', 'Ana Berg']])
  })

  it('knows an apostrophe from a mark', () => {
    expect(quotes("The dockers' union didn't want the '90s back, it said.")).toEqual([])
  })

  it('keeps a quotation inside a quotation in it', () => {
    expect(quotes('“He told me ‘never again’ twice,” said Berg.')).toEqual([
      ['He told me ‘never again’ twice,', 'Ana Berg'],
    ])
  })

  it('goes on over paragraphs and over an advert, with one speaker', () => {
    const found = quotes('Berg said: “We will close the port.\n\n“And then we will mend it.”')
    expect(found.map(([, speaker]) => speaker)).toEqual(['Ana Berg', 'Ana Berg'])
    const broken = quotes('Quote from Berg: "We will close the port...\n\nAdvertisement:\n\nAnd then we will mend it."')
    expect(broken).toEqual([
      ['We will close the port...', 'Ana Berg'],
      ['And then we will mend it.', 'Ana Berg'],
    ])
  })
})

describe('speakers', () => {
  it.each([
    ['after the words', '"It is over," said Tom Cole, a docker.', 'Tom Cole'],
    ['behind an apposition', '"It is over," the union\'s leader, Tom Cole, said.', 'Tom Cole'],
    ['before the words', 'Speaking at the gate, Mr Cole said: "It is over."', 'Cole'],
    ['as an institution', '"It is over," the harbour authority said in a statement.', 'harbour authority'],
    ['by a role named above', '"It is over," the director said.', 'Ana Berg'],
    ['without the title', '"It is over," Principal Tom Cole said.', 'Tom Cole'],
    ['by a lone name with a role behind it', 'Sand, the Homeland chief, hailed "a great day".', 'Sand'],
    ['before what names a party', 'Sand, the leader of the Green Left, said: "It is over."', 'Sand'],
    ['by the age of the one named above', '"It is over," the 61-year-old docker said.', 'Ana Berg'],
    ['by according to', '"It is over," according to Tom Cole.', 'Tom Cole'],
  ])('%s', (_name, text, speaker) => {
    expect(quotes(text).map(([, who]) => who)).toEqual([speaker])
  })

  it('carries a speaker through "adding", "she added" and a paragraph that is only quotation', () => {
    const text =
      'Tom Cole said: "It is over," adding, "we have lost."\n\n"Nobody asked us," he added.\n\n"We would have told them."'
    expect(quotes(text).map(([, who]) => who)).toEqual(['Tom Cole', 'Tom Cole', 'Tom Cole', 'Tom Cole'])
  })

  it('leaves words in marks without an attribution to nobody', () => {
    expect(quotes('The ship flew the flag of a “friendly” country.')).toEqual([['friendly', null]])
  })

  it('names the one whom a source line cites for a plain quote label', () => {
    expect(quotes('Source: Kells Radio citing Tom Cole, head of the union\n\nQuote: "It is over."')).toEqual([
      ['It is over.', 'Tom Cole'],
    ])
  })
})
