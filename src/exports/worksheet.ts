/** A worksheet for a class: what to find, lines to write on, and a key for the teacher. */
import type { Fact, Facts, Said } from './facts.js'
import { oneLine } from './plain.js'
import type { ArticleHead, DifferenceEntry, NoteEntry, PairReport, Report, Row } from './report.js'

/** Two passages to be read against each other. Letters name the reports. */
export interface SheetDifference {
  readonly a: { readonly letter: string; readonly words: string }
  readonly b: { readonly letter: string; readonly words: string }
  /** What differs, for the key. */
  readonly answers: readonly string[]
}

export interface Worksheet {
  readonly title: string
  readonly articles: readonly ArticleHead[]
  /** Surely in every article. */
  readonly shared: readonly Fact[]
  /** In some articles only. */
  readonly some: readonly Fact[]
  /** Perhaps told by several: for the key alone, with the words of each. */
  readonly perhaps: readonly Fact[]
  readonly differences: readonly SheetDifference[]
  readonly headlines: readonly string[]
  readonly sources: readonly string[]
  readonly method: readonly string[]
}

/** As many as a class can do on a page. */
const MAX_FACTS = 10
const MAX_DIFFERENCES = 6

export const LETTERS = (index: number): string => String.fromCharCode(65 + (index % 26))

export function worksheetOf(report: Report, { shared, some, perhaps }: Facts): Worksheet {
  const { articles } = report
  return {
    title: report.title,
    articles,
    shared: shared.slice(0, MAX_FACTS),
    some: some.slice(0, MAX_FACTS),
    perhaps: perhaps.slice(0, MAX_FACTS),
    differences: report.pairs.flatMap((pair) => differenceQuestions(pair, report)).slice(0, MAX_DIFFERENCES),
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

/** Heading of what some reports have: that nothing was found in the others is no proof. */
export const SOME_TITLE = 'Facts that only some reports include (nothing like it was found in the others)'

/** Heading of what is not sure enough to be a fact that they share. */
export function perhapsTitle({ articles }: Worksheet): string {
  return `Perhaps in ${articles.length === 2 ? 'both' : 'several'}: check the words`
}

/** 'A: The bridge …', what one report says, in its own words. */
export const saidWords = ({ article, words }: Said): string => `${LETTERS(article)}: ${words}`

/** Differences of the same two passages make one question. */
function differenceQuestions(pair: PairReport, { articles, notes }: Report): Worksheet['differences'] {
  const letter = (head: ArticleHead): string => LETTERS(articles.findIndex(({ id }) => id === head.id))
  const [a, b] = [letter(pair.a), letter(pair.b)]
  const facts = pair.differences.filter(({ significance, verdict }) => significance === 'fact' && verdict !== 'dismissed') // prettier-ignore
  const byPassages = new Map<string, { readonly one: DifferenceEntry; readonly answers: string[] }>()
  for (const one of facts) {
    const key = JSON.stringify([one.passageA, one.passageB])
    const known = byPassages.get(key) ?? { one, answers: [] }
    byPassages.set(key, known)
    known.answers.push(one.marked ? markedAnswer(one, a, b) : one.message)
  }
  return [...byPassages.values()].map(({ one, answers }) => ({
    a: { letter: a, words: one.passageA },
    b: { letter: b, words: one.passageB },
    answers: [...answers, ...notesAt(one, pair, notes).map(noteWords)],
  }))
}

/** Whoever marked whole passages as diverging named no words: the key has them all. */
function markedAnswer({ verdict, name, a, b, passageA, passageB }: DifferenceEntry, inA: string, inB: string): string {
  const kind = verdict === 'relabelled' ? ` (${name.toLowerCase()})` : ''
  return `Marked by hand as diverging${kind}: ${inA} says “${a ?? passageA}”, ${inB} says “${b ?? passageB}”`
}

/** What people noted where a difference stands. */
function notesAt({ number }: DifferenceEntry, { rows }: PairReport, notes: readonly NoteEntry[]): readonly NoteEntry[] {
  const numbers = new Set(rows.filter((row) => differencesIn(row).includes(number)).flatMap(notesIn))
  return notes.filter((note) => numbers.has(note.number))
}

const runsIn = ({ a, b }: Row) => [...a, ...b].flatMap(({ runs }) => runs)

const differencesIn = (row: Row): readonly number[] => runsIn(row).flatMap(({ differences }) => differences)

const notesIn = (row: Row): readonly number[] => [...row.notes, ...runsIn(row).flatMap(({ notes }) => notes)]

function noteWords({ author, body, label }: NoteEntry): string {
  const said = [oneLine(body), label === null ? '' : `[${label}]`].filter((part) => part !== '').join(' ')
  return `Note${author === null ? '' : ` of ${author}`}: ${said}`
}
