/** How long somebody is sent to prison: for life in one report, for so many years in the other. */
import type { Range } from '../model.js'
import { nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { onceASide, textOf, type SideView } from './view.js'

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
    const match = LIFE.flatMap((form) => form.exec(words) ?? [])[0]
    return match === undefined
      ? []
      : [{ start: start + words.indexOf(match), end: start + words.indexOf(match) + match.length }]
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
  const their = { start: years.start, end: years.end }
  const [a, b] = side === link.a ? [mine.life, their] : [their, mine.life]
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((x, y) => (x < y ? -1 : 1))
  return [
    {
      kind: 'number',
      significance: 'fact',
      a,
      b,
      message: `One report says “${first ?? ''}”, the other “${second ?? ''}”.`,
      evidence: { near: nearness(link, a, b), alike: link.contained, sure: 0.7 },
    },
  ]
}

export const otherTerms = (link: LinkContext): readonly Finding[] => [
  ...lifeAgainstYears(link, link.a, link.b),
  ...lifeAgainstYears(link, link.b, link.a),
]
