/** What the engine knows about one article beyond the stored model: tokens and mentions by sentence. */
import type { Analysis, Passage, QuotedRange, ResolvedDate } from '../analysis.js'
import type { Article, Quote, Range, Sentence } from '../model.js'
import { firstEndingAfter, overlaps } from '../text/spans.js'
import { tokenize } from '../text/tokens.js'
import { runChecks } from './checks.js'
import { readDates } from './dates.js'
import { findNames } from './names.js'
import { scanLexemes, type Scanned } from './dates/scan.js'
import { readNumbers } from './numbers.js'
import { lex, lexemesIn } from './numbers/lexer.js'
import { findQuotes } from './quotes.js'

/** Reads tokens, figures, dates, names and quotations of every sentence. Every offset is into `article.text`. */
export function analyse(article: Article): Analysis {
  const lexemes = lex(article.text)
  const names = findNames(article, article.sentences, lexemes)
  const last = Math.max(1, article.sentences.length - 1)
  const datesIn = datesInOrder(article)
  const passages = article.sentences.map((sentence, index): Passage => {
    const text = article.text.slice(sentence.start, sentence.end)
    const scanned = scanLexemes(lexemesIn(article.text, lexemes, sentence), article.language)
    return {
      ...sentence,
      index,
      position: index / last,
      tokens: tokenize(text, article.language, sentence.start),
      numbers: readNumbers(scanned, article.language),
      dates: datesIn(sentence, scanned),
      names: touching(names, sentence),
      quotes: quotesIn(article.quotes, sentence),
    }
  })
  return { article, passages }
}

/** "Two days earlier" is not read against a day told farther above than this, in sentences. */
const STORY_REACH = 4

/** Finds the dates of sentences in their order: the day that the report told last is what "the next day" counts from. */
function datesInOrder(article: Article): (sentence: Sentence, scanned: Scanned) => readonly ResolvedDate[] {
  const context = { published: article.published, language: article.language }
  let story: number | null = null
  let silent = 0
  return ({ block }, scanned) => {
    const isBody = ['paragraph', 'list-item'].includes(article.blocks[block]?.kind ?? '')
    const found = readDates(scanned, context, isBody ? story : null)
    if (!isBody) return found.dates
    silent = found.dates.length > 0 ? 0 : silent + 1
    story = silent > STORY_REACH ? null : found.story
    return found.dates
  }
}

/** Of mentions in order of place, those that touch a range. */
function touching<T extends Range>(mentions: readonly T[], range: Range): readonly T[] {
  const found: T[] = []
  for (let at = firstEndingAfter(mentions, range.start); at < mentions.length; at += 1) {
    const mention = mentions[at]
    if (mention === undefined || mention.start >= range.end) break
    if (overlaps(mention, range)) found.push(mention)
  }
  return found
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

/** The article with the dates and checks that its analysis gives, and that analysis: `analyse` of the article would give the same. */
export function analyseWithFindings(bare: Article): { readonly article: Article; readonly analysis: Analysis } {
  const analysis = analyse(bare)
  const dates = analysis.passages.flatMap((passage) =>
    passage.dates.flatMap(({ start, end, value, relative }) =>
      value === null ? [] : [{ start, end, value, relative }],
    ),
  )
  const article = { ...bare, dates, checks: runChecks(analysis) }
  return { article, analysis: { ...analysis, article } }
}

/** The article with the dates and checks that its analysis gives. */
export const withFindings = (article: Article): Article => analyseWithFindings(article).article

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
  return analyseWithFindings({ ...bare, quotes: findQuotes(bare) }).analysis
}
