/** What the engine knows about one article beyond the stored model: tokens and mentions by sentence. */
import type { Analysis, Passage, QuotedRange } from '../analysis.js'
import type { Article, Quote, Range } from '../model.js'
import { overlaps } from '../text/spans.js'
import { tokenize } from '../text/tokens.js'
import { runChecks } from './checks.js'
import { findDates } from './dates.js'
import { findNames } from './names.js'
import { findNumbers } from './numbers.js'
import { findQuotes } from './quotes.js'

/** Reads tokens, figures, dates, names and quotations of every sentence. Every offset is into `article.text`. */
export function analyse(article: Article): Analysis {
  const names = findNames(article, article.sentences)
  const last = Math.max(1, article.sentences.length - 1)
  const passages = article.sentences.map((sentence, index): Passage => {
    const text = article.text.slice(sentence.start, sentence.end)
    const context = { published: article.published, language: article.language }
    return {
      ...sentence,
      index,
      position: index / last,
      tokens: tokenize(text, article.language, sentence.start),
      numbers: findNumbers(text, article.language).map((mention) => moved(mention, sentence.start)),
      dates: findDates(text, context).map((date) => moved(date, sentence.start)),
      names: touching(names, sentence),
      quotes: quotesIn(article.quotes, sentence),
    }
  })
  return { article, passages }
}

/** Of mentions in order of place, those that touch a range. */
function touching<T extends Range>(mentions: readonly T[], range: Range): readonly T[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) <= range.start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at]
    if (mention === undefined || mention.start >= range.end) break
    if (overlaps(mention, range)) found.push(mention)
  }
  return found
}

function moved<T extends Range>(mention: T, by: number): T {
  return { ...mention, start: mention.start + by, end: mention.end + by }
}

/** Quotations of an article that touch a sentence, cut to it. */
function quotesIn(quotes: readonly Quote[], sentence: Range): readonly QuotedRange[] {
  return quotes
    .filter((quote) => overlaps(quote, sentence))
    .map((quote) => ({
      start: Math.max(quote.start, sentence.start),
      end: Math.min(quote.end, sentence.end),
      speaker: quote.speaker,
    }))
}

/** The article with the dates and checks that its analysis gives. */
export function withFindings(article: Article): Article {
  const analysis = analyse(article)
  const dates = analysis.passages.flatMap((passage) =>
    passage.dates.flatMap(({ start, end, value, relative }) =>
      value === null ? [] : [{ start, end, value, relative }],
    ),
  )
  return { ...article, dates, checks: runChecks(analysis) }
}

/**
 * An analysis of sentences that are already split: a pseudo-article of one paragraph, its text the sentences joined by line breaks, each
 * sentence exactly one passage. It has no date of publication and no metadata.
 */
export function analyseSentences(id: string, sentences: readonly string[], language: string | null): Analysis {
  const text = sentences.join('\n')
  let start = 0
  const ranges = sentences.map((sentence, index) => {
    const range = { id: `${id}:${index}`, block: 0, start, end: start + sentence.length }
    start = range.end + 1
    return range
  })
  const blocks = text === '' ? [] : [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const bare: Article = {
    id,
    file: '',
    title: null,
    outlet: null,
    authors: [],
    agencies: [],
    published: null,
    language,
    text,
    blocks,
    sentences: ranges,
    quotes: [],
    dates: [],
    checks: [],
  }
  return analyse(withFindings({ ...bare, quotes: findQuotes(bare) }))
}
