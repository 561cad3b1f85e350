/** Who of those in office: the president in one report, the prime minister in the other. */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, SAME_PLACE, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { neighbour, onceASide, overlaps, type SideView, type Word } from './view.js'

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

/** What the word of meaning beside an office stands for. */
function conceptBeside(side: SideView, word: Word, step: 1 | -1): string | null {
  const beside = neighbour(side, word, step)
  return beside && conceptOf(beside)
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
    before: conceptBeside(side, first, -1),
    behind: conceptBeside(side, word, 1),
    named: side.names.some((name) => name.kind === 'person' && name.form !== 'role' && overlaps(name, beside)),
  }
}

const officesIn = onceASide((side): readonly Office[] => side.words.flatMap((word) => officeAt(side, word) ?? []))

export function otherOffices(link: LinkContext): readonly Finding[] {
  const [mine, ...moreA] = officesIn(link.a)
  const [theirs, ...moreB] = officesIn(link.b)
  if (!mine || !theirs || moreA.length > 0 || moreB.length > 0 || mine.key === theirs.key) return []
  if (mine.named || theirs.named || link.contained < SAME_PLACE.alike) return []
  const framed =
    (mine.before !== null && mine.before === theirs.before) || (mine.behind !== null && mine.behind === theirs.behind)
  const near = nearness(link, mine, theirs)
  return framed && near >= SAME_PLACE.near ? [otherWords(link, 'agent', mine, theirs, { near, sure: 0.7 })] : []
}
