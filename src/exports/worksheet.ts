/** A worksheet for a class: what to find, lines to write on, and a key for the teacher. */
import type { ArticleHead, DifferenceEntry, PairReport, PassageText, Report, Row } from './report.js'

/** Two passages to be read against each other. Letters name the reports. */
export interface SheetDifference {
  readonly a: { readonly letter: string; readonly words: string }
  readonly b: { readonly letter: string; readonly words: string }
  /** What differs, for the key. */
  readonly answers: readonly string[]
}

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
  readonly differences: readonly SheetDifference[]
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
  const [pair] = report.pairs
  const facts = articles.length === 2 && pair !== undefined ? rowFacts(pair, articles) : claimFacts(report)
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

/** 'all 5 reports', 'both reports'. */
export function everyReport({ articles }: Worksheet): string {
  return articles.length === 2 ? 'both reports' : `all ${String(articles.length)} reports`
}

/** Claims on which the reports do not differ, each fact once. Headlines are asked about apart. */
function claimFacts({ claims, articles }: Report): readonly SheetFact[] {
  const titles = new Set(articles.map(({ title }) => title))
  const told = new Set<string>()
  return claims
    .filter(({ diverges }) => !diverges)
    .flatMap(({ passage, cells }) => {
      const said = [passage, ...cells.flatMap((cell) => (cell === null ? [] : [cell.words]))]
      const words = said.find((one) => !titles.has(one) && !told.has(one))
      if (words === undefined) return []
      told.add(words)
      return [{ words, articles: cells.flatMap((cell, i) => (cell === null ? [] : [i])) }]
    })
}

/** The rows of a pair tell what both or one of them say. */
function rowFacts({ a, b, rows }: PairReport, articles: readonly ArticleHead[]): readonly SheetFact[] {
  const index = (head: ArticleHead): number => articles.findIndex(({ id }) => id === head.id)
  const isText = ({ kind }: PassageText): boolean => kind === 'paragraph' || kind === 'list-item'
  return rows.flatMap((row) => {
    const passages = (row.a.length > 0 ? row.a : row.b).filter(isText)
    if (row.class === 'diverge' || row.dismissed || passages.length === 0) return []
    return [{ words: wordsOf(passages), articles: statedBy(row).map((side) => index(side === 'a' ? a : b)) }]
  })
}

function statedBy(row: Row): readonly ('a' | 'b')[] {
  if (row.class !== 'only') return ['a', 'b']
  return row.a.length > 0 ? ['a'] : ['b']
}

function wordsOf(passages: readonly PassageText[]): string {
  return passages.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')
}

/** Differences of the same two passages make one question. */
function differenceQuestions(pair: PairReport, articles: readonly ArticleHead[]): Worksheet['differences'] {
  const letter = (head: ArticleHead): string => LETTERS(articles.findIndex(({ id }) => id === head.id))
  const facts = pair.differences.filter(({ significance, verdict }) => significance === 'fact' && verdict !== 'dismissed') // prettier-ignore
  const byPassages = new Map<string, { readonly one: DifferenceEntry; readonly answers: string[] }>()
  for (const one of facts) {
    const key = JSON.stringify([one.passageA, one.passageB])
    const known = byPassages.get(key) ?? { one, answers: [] }
    byPassages.set(key, known)
    known.answers.push(one.message)
  }
  return [...byPassages.values()].map(({ one, answers }) => ({
    a: { letter: letter(pair.a), words: one.passageA },
    b: { letter: letter(pair.b), words: one.passageB },
    answers,
  }))
}
