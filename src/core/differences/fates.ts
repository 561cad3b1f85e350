/** What happened to those that a figure counts: "nine killed" and "60 injured" are no two figures for one thing. */
import type { NumberMention } from '../analysis.js'
import { nounStem } from '../article/numbers/units.js'
import { conceptOf } from './concepts.js'
import { wholeBehind } from './share.js'
import { isReporting } from './sources.js'
import { gapBetween, onceAFigure, wordsIn, type SideView, type Word } from './view.js'

/** Outcomes that exclude each other for the people (or houses) of one count: words, and with "=" a group of `concepts.ts`. */
const FATES: readonly string[] = [
  '=killed drowned drowning drown murdered body bodies corpse corpses',
  'injured injure injures injuring injury injuries wounded wounding hurt hurting casualties hospitalised hospitalized',
  '=missing unaccounted',
  'rescued rescue rescues rescuing saved saves survivors survivor survived survive pulled plucked winched alive',
  'arrested arrest arrests arresting detained detaining custody charged jailed imprisoned convicted',
  'homeless displaced evacuated evacuate fled fleeing shelter shelters sheltered',
  'marched march marching gathered gathering rallied rallying protested protesting demonstrated demonstrating attended attending turnout',
  'aboard onboard carrying carried crew passengers capacity',
  'infected infections cases tested',
  'vaccinated inoculated doses',
  'freed released pardoned swapped exchanged repatriated',
  'trapped stranded',
  'hired hire hires hiring recruited',
  'fired sacked laid redundant redundancies layoffs dismissed',
]
const BY_WORD: ReadonlyMap<string, number> = new Map(
  FATES.flatMap((group, index) => group.split(' ').map((word) => [word, index] as const)),
)
/** What is found or got back tells less than what became of it: "17 people were found dead". */
const FINDS: ReadonlySet<string> = new Set('found finds recovered recovers retrieved retrieves'.split(' '))
const FOUND = FATES.length
/** Whoever is searched for is missing. */
const MISSING = FATES.findIndex((group) => group.startsWith('=missing'))
/** How far from a figure the word may stand that tells what happened, in words. */
const REACH = 5
/** A figure's own words stand on its side of these: "killing nine and injuring dozens". */
const PARTING: ReadonlySet<string> = new Set('and or but while with including plus as'.split(' '))
/** What parts two counts counts as so many words more. */
const PARTED = 3

/** The fate that a word tells of; null for most words. */
export const fateOfWord = (word: Word): number | null => BY_WORD.get(word.norm) ?? BY_WORD.get(conceptOf(word)) ?? null

/** Fates of people, by which reports count them while a story runs. */
const PEOPLE_LAST = 4
export const isToll = (fate: number | null): fate is number => fate !== null && fate <= PEOPLE_LAST
/** Those who are still missing become fewer. */
export const isFalling = (fate: number | null): boolean => fate === MISSING

/**
 * The fate that stands nearest to a figure, on either side of it, or that a count which "has risen to" it is of; null where none is near. The
 * answer is a key to compare and no more.
 */
export const fateOf = onceAFigure((side, mention): number | null =>
  mention.kind === 'count' ? readFate(side, mention) : null,
)

function readFate(side: SideView, mention: NumberMention): number | null {
  const { from, to } = wordsIn(side, mention)
  if (isSoughtFor(side, from)) return MISSING
  // "Two of the five suspects" is a figure of suspects: the whole stands in no word's way.
  const whole = wholeBehind(side, to)
  const start = whole ? wordsIn(side, whole).to : to
  const near =
    // "Seven of the crew drowned": what is counted tells only of being aboard where nothing else is told.
    nearerOf(side, from, start, (word) =>
      nounStem(word.norm) === mention.unit && isWho(word) ? null : fateOfWord(word),
    ) ?? nearerOf(side, from, start, fateOfWord)
  if (near !== null) return near.fate
  return countRisenTo(side, from) ?? (isFound(side, from - 1, -1) || isFound(side, start, 1) ? FOUND : null)
}

/** Crew and passengers: nouns, whatever became of them. */
const isWho = ({ norm }: Word): boolean => /^(?:crew|passengers?)$/u.test(norm)

/** "Survivors said", "citing survivors": whoever speaks is not who is counted. */
function isSpeaker(side: SideView, { index, passage, norm }: Word): boolean {
  if (!/^(?:survivors?|passengers?|casualties|detainees?)$/u.test(norm)) return false
  const [next, before] = [side.words[index + 1], side.words[index - 1]]
  return (
    (next?.passage === passage && isReporting(next.norm)) ||
    (before?.passage === passage && /^(?:citing|quoting)$/u.test(before.norm)) ||
    (before?.norm === 'to' && side.words[index - 2]?.norm === 'according')
  )
}

function nearerOf(side: SideView, from: number, to: number, fate: (word: Word) => number | null): Found | null {
  const read = (word: Word): number | null => (isSpeaker(side, word) ? null : fate(word))
  const [before, behind] = [nearest(side, from - 1, -1, read), nearest(side, to, 1, read)]
  return before === null || behind === null || before.distance >= behind.distance ? (behind ?? before) : before
}

const isFound = (side: SideView, start: number, step: 1 | -1): boolean =>
  nearest(side, start, step, ({ norm }) => (FINDS.has(norm) ? FOUND : null)) !== null

/** "Searching for nine people", "the hunt for seven sailors". */
function isSoughtFor(side: SideView, from: number): boolean {
  const at = /^(?:the|those)$/u.test(side.words[from - 1]?.norm ?? '') ? from - 1 : from
  const [verb, preposition] = [side.words[at - 2]?.norm ?? '', side.words[at - 1]?.norm ?? '']
  return preposition === 'for' && /^(?:search(?:ed|es|ing)?|hunt(?:ed|ing)?|looking)$/u.test(verb)
}

/** How far before its figure the count may be named that "has risen to" it, in words. */
const COUNT_REACH = 20
const COUNTS = /^(?:number|count|tally|total|toll|figure)$/u
const REACHES =
  /^(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|increase[sd]?|jump(?:s|ed)?|gone|went|fall(?:s|en)?|fell|drop(?:s|ped)?|stands?|stood|now|up|down|revised|raised|put)$/u

/** "The number of people known to have died in the fire has risen to 13": the count is told of far before its figure. */
function countRisenTo(side: SideView, from: number): number | null {
  if (!/^(?:to|at)$/u.test(side.words[from - 1]?.norm ?? '')) return null
  if (!side.words.slice(Math.max(0, from - 4), from - 1).some(({ norm }) => REACHES.test(norm))) return null
  const passage = side.words[from - 1]?.passage
  const row = side.words.slice(Math.max(0, from - COUNT_REACH), from).filter((word) => word.passage === passage)
  const named = row.findIndex(({ norm }) => COUNTS.test(norm))
  if (named < 0) return null
  const fates = row.slice(named).flatMap((word) => fateOfWord(word) ?? [])
  return fates[0] ?? null
}

/** "[Are known to have] died", "[confirmed to be] missing": how a fate is held puts it no further from its figure. */
const HELD =
  /^(?:known|confirmed|believed|thought|reported|feared|presumed|said|understood|estimated|likely|to|have|has|be|been)$/u
/** Of these words only a row with "to" in it is one. */
function isHeld(side: SideView, { index, norm, passage }: Word): boolean {
  if (!HELD.test(norm)) return false
  const of = (at: number): boolean => HELD.test(side.words[at]?.norm ?? '') && side.words[at]?.passage === passage
  let [from, to] = [index, index + 1]
  while (index - from < LONGEST_HELD && of(from - 1)) from--
  while (to - index < LONGEST_HELD && of(to)) to++
  const row = side.words.slice(from, to).map((word) => word.norm)
  return row.length > 2 && row[1] === 'to'
}
const LONGEST_HELD = 4

interface Found {
  readonly fate: number
  readonly distance: number
}

function nearest(side: SideView, start: number, step: 1 | -1, read: (word: Word) => number | null): Found | null {
  const passage = side.words[start - step]?.passage
  let parted = 0
  for (let distance = 1; distance + parted <= REACH; distance++) {
    const word = side.words[start + step * (distance - 1)]
    if (word === undefined || word.passage !== passage || endsStatement(side, word, step)) return null
    if (PARTING.has(word.norm)) parted += PARTED
    if (step === 1 && isHeld(side, word)) parted--
    const fate = read(word)
    if (fate !== null) return { fate, distance: distance + parted }
  }
  return null
}

/** A full stop, a semicolon or a bracket stands between a word and the one that was looked at before it. */
function endsStatement(side: SideView, word: Word, step: 1 | -1): boolean {
  const inner = side.words[word.index - step]
  return inner !== undefined && /[;:()!?]|\.\s/u.test(gapBetween(side, inner, word))
}
