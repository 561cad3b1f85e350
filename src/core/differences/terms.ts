/** How long somebody is sent to prison: for life in one report, for so many years in the other. */
import type { Range } from '../model.js'
import { asSides, bothWays, nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { onceASide, type SideView } from './view.js'

const PRISON = /\b(?:prison|jail|jailed|imprisonment|imprisoned|behind bars|sentenced?)\b/iu
const LIFE: readonly RegExp[] = [
  /\blife (?:in (?:prison|jail)|imprisonment|behind bars|sentence|term)\b/iu,
  /\b(?:jailed|imprisoned|sentenced \S{0,5} ?to) (?:for )?life\b/iu,
]

interface Terms {
  readonly life: Range | null
  readonly years: readonly Range[]
}

const termsIn = onceASide((side): Terms => {
  const spans = side.passages.map(({ start, end }) => ({ start, words: side.analysis.article.text.slice(start, end) }))
  const lives = spans.flatMap(({ start, words }) => {
    const match = LIFE.map((form) => form.exec(words)).find((found) => found !== null)
    return match ? [{ start: start + match.index, end: start + match.index + match[0].length }] : []
  })
  const told = spans.some(({ words }) => PRISON.test(words))
  const years = told ? side.numbers.filter(({ kind }) => kind === 'duration') : []
  return { life: lives[0] ?? null, years }
})

/** "Life with at least 20 years to serve" agrees with "20 years": only where no years stand beside the life sentence. */
function lifeAgainstYears(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const [mine, theirs] = [termsIn(side), termsIn(other)]
  const [years, ...more] = theirs.years
  if (!mine.life || mine.years.length > 0 || theirs.life || !years || more.length > 0) return []
  const [a, b] = asSides<Range>(link, side, mine.life, years)
  return [otherWords(link, 'number', a, b, { near: nearness(link, a, b), sure: 0.7 })]
}

export const otherTerms = (link: LinkContext): readonly Finding[] => bothWays(link, lifeAgainstYears)
