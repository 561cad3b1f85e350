/**
 * Changes planted into copies of sentences: a copy editor's slip, or another outlet's other fact, where all else is told word for word. Each
 * sentence is compared with its copy; a change is found when a difference of fact touches the changed words. The copies are made anew each
 * time, always the same ones, and are kept nowhere.
 */
import type { Analysis, NameMention, Passage } from '../../src/core/analysis.js'
import { analyseSentences } from '../../src/core/article/analyse.js'
import { findDifferences } from '../../src/core/differences/index.js'
import type { Difference } from '../../src/core/model.js'

interface Change {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** One kind of change: where it can be made in a passage, if anywhere. */
interface Plan {
  readonly name: string
  readonly changesOf: (analysis: Analysis, passage: Passage) => readonly Change[]
}

export interface PlantedCount {
  readonly name: string
  readonly planted: number
  /** Touched by a difference of fact, and by a difference of style only. */
  readonly found: number
  readonly asStyle: number
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const FEWEST_TOKENS = 8

const textOf = ({ article }: Analysis, { start, end }: { readonly start: number; readonly end: number }): string =>
  article.text.slice(start, end)

/** The first place of a pattern in a passage, with what takes it. */
function byPattern(pattern: RegExp, replace: (found: string) => string): Plan['changesOf'] {
  return (analysis, passage) => {
    const found = pattern.exec(textOf(analysis, passage))
    if (!found) return []
    const start = passage.start + found.index
    return [{ start, end: start + found[0].length, by: replace(found[0]) }]
  }
}

/** The first name of a kind, by another one of the same article that the passage does not have. */
function otherName(kind: NameMention['kind']): Plan['changesOf'] {
  return (analysis, passage) => {
    const name = passage.names.find((one) => one.kind === kind && one.form === 'full')
    const inPassage = textOf(analysis, passage)
    const other = analysis.passages
      .flatMap(({ names }) => names)
      .find(
        (one) =>
          one.kind === kind &&
          one.form === 'full' &&
          isApart(analysis, one, name) &&
          !inPassage.includes(textOf(analysis, one)),
      )
    return name && other ? [{ start: name.start, end: name.end, by: textOf(analysis, other) }] : []
  }
}

function isApart(analysis: Analysis, one: NameMention, name: NameMention | undefined): boolean {
  if (name === undefined || one.key === name.key) return false
  const [x, y] = [textOf(analysis, one).split(' '), textOf(analysis, name).split(' ')]
  return !x.some((word) => y.includes(word))
}

/** The first figure in digits, with half as much again; small ones with three more. */
const otherFigure: Plan['changesOf'] = (analysis, passage) => {
  const figure = passage.numbers.find((one) => one.kind !== 'year' && /\d/.test(textOf(analysis, one)))
  const digits = figure && /\d[\d,.]*\d|\d/.exec(textOf(analysis, figure))
  const value = digits ? Number(digits[0].replaceAll(',', '')) : Number.NaN
  if (!figure || !digits || !Number.isFinite(value)) return []
  const start = figure.start + digits.index
  return [{ start, end: start + digits[0].length, by: String(value < 12 ? value + 3 : Math.round(value * 1.6)) }]
}

const word = (from: string, to: string): Plan['changesOf'] =>
  byPattern(new RegExp(`(?<![\\p{L}’'-])${from}(?![\\p{L}’'-])`, 'u'), () => to)

const nextDay = (day: string): string => DAYS[(DAYS.indexOf(day) + 2) % DAYS.length] ?? day

const plans: readonly Plan[] = [
  { name: 'another figure', changesOf: otherFigure },
  { name: 'another weekday', changesOf: byPattern(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/, nextDay) },
  { name: 'another year', changesOf: byPattern(/\b(?:19|20)\d\d\b/, (year) => String(Number(year) - 3)) },
  { name: 'another person of the article', changesOf: otherName('person') },
  { name: 'another place of the article', changesOf: otherName('place') },
  { name: 'another body of the article', changesOf: otherName('organisation') },
  {
    name: '“not” put in',
    changesOf: byPattern(
      /\b(?:was|were|is|are|will|has|have|had) (?!not\b)(?=\w+(?:ed|en|ing)\b)/,
      (found) => `${found}not `,
    ),
  },
  { name: '“will” to “may”', changesOf: word('will', 'may') },
  { name: '“killed” to “injured”', changesOf: word('killed', 'injured') },
  { name: '“no” to “a”', changesOf: word('no', 'a') },
  { name: '“last” to “next”', changesOf: word('last', 'next') },
  { name: '“more than” to “fewer than”', changesOf: word('more than(?= \\d)', 'fewer than') },
]

/** The differences between an article and its copy with one change, in the changed passage. */
function differences(analysis: Analysis, passage: Passage, { start, end, by }: Change): readonly Difference[] {
  const changed = `${analysis.article.text.slice(passage.start, start)}${by}${analysis.article.text.slice(end, passage.end)}`
  const copy = analyseSentences(
    'copy',
    analysis.passages.map((one) => (one === passage ? changed : textOf(analysis, one))),
    'en',
  )
  if (copy.passages.length !== analysis.passages.length) return []
  return findDifferences(analysis, copy, { a: [passage.index], b: [passage.index], pairs: [{ score: 1 }] })
}

const touches = ({ a, b }: Difference, { start, end }: Change): boolean =>
  a === null ? b !== null : a.start <= end && start <= a.end

function countOf({ name, changesOf }: Plan, articles: readonly Analysis[]): PlantedCount {
  let [planted, found, asStyle] = [0, 0, 0]
  for (const analysis of articles)
    for (const passage of analysis.passages) {
      // Every third passage: enough to tell, and quick.
      if (passage.tokens.length < FEWEST_TOKENS || passage.index % 3 !== 0) continue
      for (const change of changesOf(analysis, passage)) {
        const hits = differences(analysis, passage, change).filter((one) => touches(one, change))
        planted++
        if (hits.some(({ significance }) => significance === 'fact')) found++
        else if (hits.length > 0) asStyle++
      }
    }
  return { name, planted, found, asStyle }
}

/** Counts by kind of change. `articles`: the sentences of each. */
export function plantedCounts(articles: readonly (readonly string[])[]): readonly PlantedCount[] {
  const analyses = articles.map((sentences, at) => analyseSentences(String(at), sentences, 'en'))
  return plans.map((plan) => countOf(plan, analyses))
}
