/** Who of those in office: the president in one report, the prime minister in the other. */
import { nearness, type LinkContext } from './context.js'
import { conceptOf } from './concepts.js'
import type { Finding } from './detector.js'
import type { Range } from '../model.js'
import { otherWords } from './otherWords.js'
import { onceASide, overlaps, type SideView, type Word } from './view.js'

/** Offices of one word. */
const HEADS: ReadonlySet<string> = new Set(
  'president premier chancellor governor mayor senator ambassador king queen pope archbishop'.split(' '),
)
/** What the word before a minister or a ministry says of it. */
const PORTFOLIOS: ReadonlyMap<string, string> = new Map(
  [
    'prime',
    'foreign external',
    'defence defense',
    'interior home',
    'finance',
    'health',
    'justice',
    'education',
    'agriculture farm farming',
    'transport transportation',
    'energy',
    'labour labor employment',
    'culture',
    'environment',
    'trade commerce',
    'immigration migration',
    'housing',
  ].flatMap((forms, office) => forms.split(' ').map((form) => [form, String(office)] as const)),
)
const WITH_PORTFOLIO: ReadonlySet<string> = new Set(['minister', 'ministry', 'secretary'])
/** A premier is a prime minister. */
const PREMIER = String(PORTFOLIOS.get('prime'))
/** Before an office they make another of it: "vice president". */
const DEPUTIES: ReadonlySet<string> = new Set('vice deputy former ex assistant acting interim'.split(' '))

interface Office extends Range {
  readonly key: string
  readonly before: string | null
  readonly behind: string | null
  /** Somebody is named beside it, who is compared by name. */
  readonly named: boolean
}

function wordOfMeaning(side: SideView, from: number, step: 1 | -1, passage: number): string | null {
  for (let at = from; side.words[at]?.passage === passage; at += step) {
    const word = side.words[at]
    if (word && !word.stop) return conceptOf(word)
  }
  return null
}

function officeAt(side: SideView, word: Word): Office | null {
  const previous = side.words[word.index - 1]
  const portfolio = WITH_PORTFOLIO.has(word.norm) ? PORTFOLIOS.get(previous?.norm ?? '') : undefined
  if (portfolio === undefined && !HEADS.has(word.norm)) return null
  const first = portfolio === undefined || !previous ? word : previous
  if (first.passage !== word.passage || DEPUTIES.has(side.words[first.index - 1]?.norm ?? '')) return null
  const beside = { start: first.start - 2, end: word.end + 2 }
  return {
    key: word.norm === 'premier' ? PREMIER : (portfolio ?? word.norm),
    start: first.start,
    end: word.end,
    before: wordOfMeaning(side, first.index - 1, -1, word.passage),
    behind: wordOfMeaning(side, word.index + 1, 1, word.passage),
    named: side.names.some((name) => name.kind === 'person' && name.form !== 'role' && overlaps(name, beside)),
  }
}

const officesIn = onceASide((side): readonly Office[] => side.words.flatMap((word) => officeAt(side, word) ?? []))

/** Least agreement around both, and of the passages as a whole. */
const NEAR = 0.45
const ALIKE = 0.4

export function otherOffices(link: LinkContext): readonly Finding[] {
  const [mine, ...moreA] = officesIn(link.a)
  const [theirs, ...moreB] = officesIn(link.b)
  if (!mine || !theirs || moreA.length > 0 || moreB.length > 0 || mine.key === theirs.key) return []
  if (mine.named || theirs.named || link.contained < ALIKE) return []
  const framed =
    (mine.before !== null && mine.before === theirs.before) || (mine.behind !== null && mine.behind === theirs.behind)
  const near = nearness(link, mine, theirs)
  return framed && near >= NEAR ? [otherWords(link, 'agent', mine, theirs, { near, sure: 0.7 })] : []
}
