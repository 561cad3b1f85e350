/** Words that make a statement less than flat, graded. */
import type { SideView } from './view.js'

/** How a hedge takes its force: by hearsay, by seeming, by likelihood, by accusation, by plan. */
export type HedgeGroup = 'hearsay' | 'seeming' | 'likelihood' | 'belief' | 'accusation' | 'plan'

export interface Hedge {
  readonly group: HedgeGroup
  /** 0 (barely a hedge) to 1 (clearly not stated as a fact). */
  readonly strength: number
  /** Half-open stretch of the side's words. */
  readonly from: number
  readonly to: number
}

/** Phrases by folded words. The grade follows the usual order of reporting: said < expected < believed < accused < alleged, reportedly. */
const PHRASES: readonly (readonly [phrase: string, group: HedgeGroup, strength: number])[] = [
  ['reportedly', 'hearsay', 1],
  ['allegedly', 'accusation', 1],
  ['purportedly', 'hearsay', 1],
  ['supposedly', 'hearsay', 0.9],
  ['apparently', 'seeming', 0.9],
  ['seemingly', 'seeming', 0.9],
  ['evidently', 'seeming', 0.6],
  ['presumably', 'belief', 0.8],
  ['possibly', 'likelihood', 0.8],
  ['perhaps', 'likelihood', 0.8],
  ['probably', 'likelihood', 0.7],
  ['potentially', 'likelihood', 0.8],
  ['likely', 'likelihood', 0.6],
  ['suspected', 'belief', 0.7],
  ['alleged', 'accusation', 0.8],
  ['rumored', 'hearsay', 1],
  ['rumoured', 'hearsay', 1],
  ['unconfirmed', 'hearsay', 0.9],
  ['may have', 'likelihood', 0.9],
  ['might have', 'likelihood', 0.9],
  ['could have', 'likelihood', 0.6],
  ['may', 'likelihood', 0.6],
  ['might', 'likelihood', 0.7],
  ['could', 'likelihood', 0.5],
  ['appears to', 'seeming', 0.9],
  ['appear to', 'seeming', 0.9],
  ['appeared to', 'seeming', 0.9],
  ['seems to', 'seeming', 0.9],
  ['seem to', 'seeming', 0.9],
  ['seemed to', 'seeming', 0.9],
  ['appears', 'seeming', 0.6],
  ['is believed', 'belief', 0.9],
  ['are believed', 'belief', 0.9],
  ['was believed', 'belief', 0.9],
  ['were believed', 'belief', 0.9],
  ['is thought', 'belief', 0.9],
  ['are thought', 'belief', 0.9],
  ['was thought', 'belief', 0.9],
  ['believes', 'belief', 0.8],
  ['believe', 'belief', 0.6],
  ['believed', 'belief', 0.7],
  ['is said to', 'hearsay', 0.9],
  ['are said to', 'hearsay', 0.9],
  ['accused of', 'accusation', 0.7],
  ['is expected', 'plan', 0.7],
  ['are expected', 'plan', 0.7],
  ['was expected', 'plan', 0.7],
  ['expected to', 'plan', 0.7],
  ['hopes to', 'plan', 0.7],
  ['hope to', 'plan', 0.6],
  ['plans to', 'plan', 0.5],
  ['planned to', 'plan', 0.5],
]

const BY_FIRST: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly group: HedgeGroup; readonly strength: number }[]
> = byFirst()

function byFirst(): Map<string, { words: readonly string[]; group: HedgeGroup; strength: number }[]> {
  const map = new Map<string, { words: readonly string[]; group: HedgeGroup; strength: number }[]>()
  for (const [phrase, group, strength] of PHRASES) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    map.set(
      first,
      [...(map.get(first) ?? []), { words, group, strength }].sort((x, y) => y.words.length - x.words.length),
    )
  }
  return map
}

/** The hedges of one side in order, the longest phrase at each place. */
export function hedgesIn(side: SideView): readonly Hedge[] {
  const found: Hedge[] = []
  for (let at = 0; at < side.words.length; at++) {
    const options = BY_FIRST.get(side.words[at]?.norm ?? '') ?? []
    const match = options.find(({ words }) => words.every((word, step) => side.words[at + step]?.norm === word))
    if (!match) continue
    found.push({ group: match.group, strength: match.strength, from: at, to: at + match.words.length })
    at += match.words.length - 1
  }
  return found
}
