/** Words that make a statement less than flat, graded. */
import { onceASide, textOf, type SideView } from './view.js'

/** How a hedge takes its force: by hearsay, by seeming, by likelihood, by accusation, by plan. */
export type HedgeGroup = 'hearsay' | 'seeming' | 'likelihood' | 'belief' | 'accusation' | 'plan'

export interface Hedge {
  readonly group: HedgeGroup
  /** 0 (barely a hedge) to 1 (clearly not stated as a fact). */
  readonly strength: number
  /** Never marked by itself; it only tells that what it covers is not flat either. */
  readonly counterOnly: boolean
  /** Half-open stretch of the side's words. */
  readonly from: number
  readonly to: number
}

/** Phrases by folded words. The grade follows the usual order of reporting: said < expected < believed < accused < alleged, reportedly. */
const HEDGES: Readonly<Record<HedgeGroup, readonly (readonly [strength: number, phrases: string])[]>> = {
  hearsay: [
    [1, 'reportedly|purportedly|rumored|rumoured|is rumored|was rumored|is rumoured|was rumoured'],
    [
      0.9,
      'supposedly|unconfirmed|is said to|are said to|was said to|were said to|claim to have|claims to have|claimed to have|unverified',
    ],
  ],
  seeming: [
    [0.9, 'apparently|seemingly|appears to|appear to|appeared to|seems to|seem to|seemed to'],
    [
      0.9,
      "doesn't appear to|don't appear to|didn't appear to|does not appear to|do not appear to|did not appear to|doesn't appear that|does not appear that|doesn't seem|does not seem|didn't seem|did not seem",
    ],
    [0.6, 'evidently|seems|seemed|suggests|suggested|suggest|suggesting'],
  ],
  likelihood: [
    [0.9, 'may have|might have|may be|might be|potentially|could potentially|may potentially'],
    [0.8, 'possibly|perhaps|maybe|may well|might well'],
    [0.7, 'probably|might|may|likely to|is likely|are likely|unlikely'],
    [0.6, 'could have|likely|possible|could be'],
    [0.5, 'could'],
  ],
  belief: [
    [
      0.9,
      'is believed|are believed|was believed|were believed|is thought|are thought|was thought|were thought|is suspected|are suspected|was suspected',
    ],
    [0.8, 'presumably|believes|believe|suspects|presumed'],
    [0.7, 'believed|suspected|thinks|assumes|suspect'],
  ],
  accusation: [
    [1, 'allegedly|is alleged|are alleged|was alleged|were alleged'],
    [0.8, 'alleged'],
    [0.7, 'accused of|stands accused|is accused|was accused'],
  ],
  plan: [
    [
      0.7,
      'is expected|are expected|was expected|were expected|expected to|expects to|expect to|is set to|are set to|is due to',
    ],
    [
      0.6,
      'hopes to|hope to|hoped to|plans to|planned to|plan to|intends to|is considering|are considering|is weighing|are weighing|is mulling|is planning',
    ],
  ],
}

/** Not marked by themselves, but what they cover is not stated flatly either. */
const COUNTERS =
  'accuse|accused|accuses|accusing|accusation|accusations|allege|alleges|alleging|alleged|allegation|allegations|charged|charge|charges|' +
  'claim|claims|claimed|claiming|indicted|indictments|if|whether|would|will|should|must|hopes|hoped|wants|wanted|plans|planned|proposed|vowed|' +
  'threatened|promised|urged|urging|asked|called|calling|demanded|demanding|trying|sought|seeking|in order to|not|never|no|denied|denies|' +
  'chance|chances|risk|risks|odds|probability|prospect|prospects|fear|fears|feared|threat|rumor|rumors|rumour|rumours|' +
  'suspicion|suspected|possible|potential|can|allowed|permitted|appears|seems|expected|estimated|estimates'

interface Phrase {
  readonly words: readonly string[]
  readonly group: HedgeGroup
  readonly strength: number
  readonly counterOnly: boolean
}

function phrases(): readonly Phrase[] {
  const graded = Object.entries(HEDGES).flatMap(([group, grades]) =>
    grades.flatMap(([strength, list]) =>
      list.split('|').map((phrase) => ({
        words: phrase.split(' '),
        group: group as HedgeGroup,
        strength,
        counterOnly: false,
      })),
    ),
  )
  const known = new Set(graded.map(({ words }) => words.join(' ')))
  const counters = COUNTERS.split('|')
    .filter((phrase) => !known.has(phrase))
    .map((phrase) => ({ words: phrase.split(' '), group: 'belief' as const, strength: 0.5, counterOnly: true }))
  return [...graded, ...counters]
}

const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = byFirst()

function byFirst(): Map<string, readonly Phrase[]> {
  const map = new Map<string, readonly Phrase[]>()
  for (const phrase of phrases()) {
    const first = phrase.words[0] ?? ''
    map.set(
      first,
      [...(map.get(first) ?? []), phrase].sort((x, y) => y.words.length - x.words.length),
    )
  }
  return map
}

/** "May" with a capital inside a sentence is the month. */
function isMonth(side: SideView, at: number): boolean {
  const word = side.words[at]
  const inside = side.words[at - 1]?.passage === word?.passage
  return word?.norm === 'may' && inside && textOf(side, word).startsWith('M')
}

/** "Could hear": what somebody was able to do is no doubt. */
const SENSED = /^(?:hear|see|feel|smell|reach|afford|barely|hardly)$/u

const isAbility = (side: SideView, at: number): boolean =>
  side.words[at]?.norm === 'could' && SENSED.test(side.words[at + 1]?.norm ?? '')

/** "The suspect", "a second suspect": somebody, not a doubt. */
const BEFORE_NOUN: ReadonlySet<string> = new Set(
  'the a an this that another one main prime key chief first second third alleged his her their'.split(' '),
)

function isSomebody(side: SideView, at: number): boolean {
  const [before, word] = [side.words[at - 1], side.words[at]]
  return word?.norm === 'suspect' && (before?.passage !== word.passage || BEFORE_NOUN.has(before.norm))
}

/** The hedges of one side in order, the longest phrase at each place. */
export const hedgesIn = onceASide((side): readonly Hedge[] => {
  const found: Hedge[] = []
  for (let at = 0; at < side.words.length; at++) {
    const options = BY_FIRST.get(side.words[at]?.norm ?? '') ?? []
    const match = options.find(({ words }) => words.every((word, step) => side.words[at + step]?.norm === word))
    if (!match || isMonth(side, at) || isSomebody(side, at) || isAbility(side, at)) continue
    const { group, strength, counterOnly } = match
    found.push({ group, strength, counterOnly, from: at, to: at + match.words.length })
    at += match.words.length - 1
  }
  return found
})

/** What tells a reader that one report doubts what the other does not. */
export const hedgedMessage = (hedged: string, flat: string): string =>
  `One report hedges (“${hedged}”) what the other states flatly (“${flat}”).`
