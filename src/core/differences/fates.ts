/** What happened to those that a figure counts: "nine killed" and "60 injured" are no two figures for one thing. */
import type { NumberMention } from '../analysis.js'
import { conceptOf } from './concepts.js'
import { wholeBehind } from './share.js'
import { wordsIn, type SideView, type Word } from './view.js'

/** Outcomes that exclude each other for the people (or houses) of one count: words, and with "=" a group of `concepts.ts`. */
const FATES: readonly string[] = [
  '=killed drowned drowning drown murdered body bodies corpse corpses',
  'injured injure injures injuring injury injuries wounded wounding hurt hurting casualties hospitalised hospitalized',
  '=missing unaccounted',
  'rescued rescue rescuing saved survivors survivor survived survive pulled',
  'arrested arrest arrests arresting detained detaining custody charged jailed imprisoned convicted',
  'homeless displaced evacuated evacuate fled fleeing shelter shelters sheltered',
  'marched march marching gathered gathering rallied rallying protested protesting demonstrated demonstrating attended attending turnout',
  'aboard onboard carrying carried crew passengers capacity',
  'infected infections cases tested',
  'vaccinated inoculated doses',
  'freed released pardoned',
  'hired hire hires hiring recruited',
  'fired sacked laid redundant redundancies layoffs dismissed',
]
const BY_WORD: ReadonlyMap<string, number> = new Map(
  FATES.flatMap((group, index) => group.split(' ').map((word) => [word, index] as const)),
)
/** How far from a figure the word may stand that tells what happened, in words. */
const REACH = 5
/** A figure's own words stand on its side of these: "killing nine and injuring dozens". */
const PARTING: ReadonlySet<string> = new Set('and or but while with including plus as'.split(' '))
/** What parts two counts counts as so many words more. */
const PARTED = 3

/** The fate that a word tells of; null for most words. */
export const fateOfWord = (word: Word): number | null => BY_WORD.get(word.norm) ?? BY_WORD.get(conceptOf(word)) ?? null

/** The fate that stands nearest to a figure, on either side of it; null where none is near. */
export function fateOf(side: SideView, mention: NumberMention): number | null {
  const { from, to } = wordsIn(side, mention)
  const before = nearest(side, from - 1, -1)
  // "Two of the five suspects" is a figure of suspects: the whole stands in no word's way.
  const whole = wholeBehind(side, to)
  const behind = nearest(side, whole ? wordsIn(side, whole).to : to, 1)
  if (before === null || behind === null) return (before ?? behind)?.fate ?? null
  return before.distance < behind.distance ? before.fate : behind.fate
}

interface Found {
  readonly fate: number
  readonly distance: number
}

function nearest(side: SideView, start: number, step: 1 | -1): Found | null {
  const passage = side.words[start - step]?.passage
  let parted = 0
  for (let distance = 1; distance + parted <= REACH; distance++) {
    const word = side.words[start + step * (distance - 1)]
    if (word === undefined || word.passage !== passage || endsStatement(side, word, step)) return null
    if (PARTING.has(word.norm)) parted += PARTED
    const fate = fateOfWord(word)
    if (fate !== null) return { fate, distance: distance + parted }
  }
  return null
}

/** A full stop, a semicolon or a bracket stands between a word and the one that was looked at before it. */
function endsStatement(side: SideView, word: Word, step: 1 | -1): boolean {
  const inner = side.words[word.index - step]
  if (inner === undefined) return false
  const [first, second] = step === 1 ? [inner, word] : [word, inner]
  return /[;:()!?]|\.\s/u.test(side.analysis.article.text.slice(first.end, second.start))
}
