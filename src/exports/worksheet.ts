/** A worksheet for a class: what to find, lines to write on, and a key for the teacher. */
import type { ArticleHead, PairReport, Report } from './report.js'

/** A fact with the articles that have it, as indexes in `Worksheet.articles`. */
export interface SheetFact {
  readonly words: string
  readonly articles: readonly number[]
}

export interface Worksheet {
  readonly title: string
  readonly articles: readonly ArticleHead[]
  /** In every article. */
  readonly shared: readonly SheetFact[]
  /** In some articles only. */
  readonly some: readonly SheetFact[]
  readonly differences: readonly { readonly question: string; readonly answer: string }[]
  readonly headlines: readonly string[]
  readonly sources: readonly string[]
  readonly method: readonly string[]
}

/** As many as a class can do on a page. */
const MAX_FACTS = 10
const MAX_DIFFERENCES = 6

export const LETTERS = (index: number): string => String.fromCharCode(65 + (index % 26))

export function worksheetOf(report: Report): Worksheet {
  const { articles } = report
  const facts = report.claims.length > 0 ? claimFacts(report) : report.pairs.flatMap((pair) => rowFacts(pair, articles))
  return {
    title: report.title,
    articles,
    shared: facts.filter((fact) => fact.articles.length === articles.length).slice(0, MAX_FACTS),
    some: facts.filter((fact) => fact.articles.length < articles.length).slice(0, MAX_FACTS),
    differences: report.pairs.flatMap((pair) => differenceQuestions(pair, articles)).slice(0, MAX_DIFFERENCES),
    headlines: [
      'Which words of each headline are fact, and which are judgement or mood?',
      'What does each headline put first? What would a reader know who reads only the headline?',
      'Write a headline that says only what all reports agree on.',
    ],
    sources: [
      'Whom does each report quote or name as its source? Write them down, report by report.',
      'Which statements have no source? How could you check one of them?',
      'Do two reports use the same words? What could be the reason?',
    ],
    method: report.method,
  }
}

function claimFacts({ claims }: Report): readonly SheetFact[] {
  return claims.map(({ label, cells }) => ({
    words: label,
    articles: cells.flatMap((words, i) => (words === null ? [] : [i])),
  }))
}

/** Without claims, the rows of a pair tell what both or one of them say. */
function rowFacts({ a, b, rows }: PairReport, articles: readonly ArticleHead[]): readonly SheetFact[] {
  const index = (head: ArticleHead): number => articles.findIndex(({ id }) => id === head.id)
  return rows
    .filter((row) => row.class !== 'diverge')
    .map((row) => {
      const passages = row.a.length > 0 ? row.a : row.b
      const words = passages.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')
      const both = row.a.length > 0 && row.b.length > 0
      return { words, articles: both ? [index(a), index(b)] : [index(row.a.length > 0 ? a : b)] }
    })
}

function differenceQuestions(pair: PairReport, articles: readonly ArticleHead[]): Worksheet['differences'] {
  const letter = (head: ArticleHead): string => LETTERS(articles.findIndex(({ id }) => id === head.id))
  return pair.differences
    .filter(({ significance, verdict }) => significance === 'fact' && verdict !== 'dismissed')
    .map((one) => ({
      question: `Compare report ${letter(pair.a)}, paragraph ${String(one.paragraphA ?? '?')}, with report ${letter(pair.b)}, paragraph ${String(one.paragraphB ?? '?')}. What differs?`,
      answer: one.message,
    }))
}
