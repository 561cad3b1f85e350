/** The same thing of two countries in one place of two close passages: a Liberian and a Panamanian flag, Norwegian and Swedish troops. */
import type { NameMention } from '../analysis.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, SAME_PLACE, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { isNamed, onceASide, wordsIn, type SideView } from './view.js'

/** Every country has its own of these, and each may say or do the same. */
const EACH_HAS: ReadonlySet<string> = new Set(
  (
    'official officials minister ministers president leader leaders government governments authority authorities police ministry embassy ' +
    'foreign defence defense prime media press state spokesman spokeswoman spokesperson ambassador diplomat diplomats lawmaker lawmakers ' +
    'parliament senator senators newspaper newspapers side border counterpart counterparts capital people public court intelligence'
  ).split(' '),
)
/** Those who act for a country: another country's is another doer. */
const FORCES: ReadonlySet<string> = new Set('army forces force troops soldiers navy jets missiles drones'.split(' '))

interface Belonging {
  readonly country: string
  readonly noun: string
  readonly concept: string
  readonly range: Range
}

/** "Norwegian troops"; the country by its name says where, which `place.ts` compares. */
function belonging(side: SideView, name: NameMention): Belonging | null {
  const { from, to } = wordsIn(side, name)
  const noun = side.words[to]
  if (!name.key.startsWith('country:') || name.form === 'full' || noun?.passage !== side.words[from]?.passage)
    return null
  if (!noun || noun.stop || EACH_HAS.has(noun.norm) || isNamed(side, noun)) return null
  return {
    country: name.key,
    noun: noun.norm,
    concept: conceptOf(noun),
    range: { start: name.start, end: noun.end },
  }
}

const belongingsIn = onceASide((side): readonly Belonging[] =>
  side.names.flatMap((name) => belonging(side, name) ?? []),
)

/** The only one of a thing that a side gives a country. */
const isOnly = (all: readonly Belonging[], one: Belonging): boolean =>
  all.every((other) => other === one || other.concept !== one.concept)

export function otherNations(link: LinkContext, kind: 'agent' | 'place'): readonly Finding[] {
  const [left, right] = [belongingsIn(link.a), belongingsIn(link.b)]
  return left.flatMap((x) => {
    const y = right.find(({ concept }) => concept === x.concept)
    if (!y || x.country === y.country || !isOnly(left, x) || !isOnly(right, y)) return []
    const near = nearness(link, x.range, y.range)
    if ((FORCES.has(x.noun) ? 'agent' : 'place') !== kind || near < SAME_PLACE.near) return []
    return [otherWords(link, kind, x.range, y.range, { near, sure: 0.6 })]
  })
}
