/** Which passage of a row of the coverage matrix names it. */
import type { Article } from '../model.js'
import { primaryLanguage } from '../text/language.js'
import { shorten } from './labels.js'
import { meanTie, type Ties } from './ties.js'

/**
 * How well a passage can stand alone: a sentence of the text; one that leans on the sentence before; a headline, written to be clicked on;
 * a line that is no whole sentence, such as "From our reporter in Orvik"; a caption.
 */
const STANDINGS = ['plain', 'leaning', 'headline', 'fragment', 'caption'] as const
export type Standing = (typeof STANDINGS)[number]

export interface NamingPassage {
  readonly place: number
  readonly text: string
  readonly standing: Standing
}

export interface Naming {
  readonly place: number
  readonly label: string
}

const SENTENCE_END = /[.!?…。！？।؟]["'”’»)\]\s]*$/u

/** Words that stand for somebody named before, at the head of a sentence. */
const PRONOUNS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'he she it they his her its their this these those',
    de: 'er sie es dieser diese dieses',
    fr: 'il elle ils elles celui-ci celle-ci ce ceci cela',
    es: 'él ella ellos ellas este esta esto',
    it: 'egli lui lei loro questo questa',
    pt: 'ele ela eles elas este esta isto isso',
    nl: 'hij zij ze het dit',
    sv: 'han hon den det de',
    da: 'han hun den det de',
    no: 'han hun den det de',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** Characters that a quotation opens with and closes with; a straight one does both. */
const isHalfQuoted = (text: string): boolean => (text.match(/["“”«»„]/gu)?.length ?? 0) % 2 === 1

export function standingOf({ blocks, language }: Article, block: number, text: string): Standing {
  const kind = blocks[block]?.kind
  if (kind === 'caption' || kind === 'headline') return kind
  if (!SENTENCE_END.test(text)) return 'fragment'
  const first = /\p{L}[\p{L}-]*/u.exec(text)?.[0].toLowerCase() ?? ''
  const leans = PRONOUNS[primaryLanguage(language) ?? '']?.has(first) === true || isHalfQuoted(text)
  return leans ? 'leaning' : 'plain'
}

/** From this share of the strongest ties on a passage is as central as the best. */
const CENTRAL = 0.8
/** What the ties of a passage that leans on another count beside those of one that stands alone. */
const LEANING = 0.75

/** One kind of passage goes before another: whatever of the text states it before a headline, that before a fragment and a caption. */
const rankOf = ({ standing }: NamingPassage): number =>
  standing === 'leaning' ? STANDINGS.indexOf('plain') : STANDINGS.indexOf(standing)

/**
 * The passage that names a row, with its label: of those that stand alone best the shortest of the best tied to the rest. None whose label was
 * taken before while others are left; the label is noted in `taken`.
 */
export function namingOf(row: readonly NamingPassage[], ties: Ties, taken: Set<string>): Naming {
  const places = row.map(({ place }) => place)
  const weighed = row.map((passage) => ({
    passage,
    rank: rankOf(passage),
    weight: meanTie(passage.place, places, ties) * (passage.standing === 'leaning' ? LEANING : 1),
  }))
  const best = (rank: number): number => Math.max(...weighed.map((one) => (one.rank === rank ? one.weight : 0)))
  const isOff = ({ rank, weight }: { readonly rank: number; readonly weight: number }): boolean =>
    weight < CENTRAL * best(rank)
  const [first, ...others] = weighed
    .sort(
      (x, y) =>
        x.rank - y.rank ||
        Number(isOff(x)) - Number(isOff(y)) ||
        STANDINGS.indexOf(x.passage.standing) - STANDINGS.indexOf(y.passage.standing) ||
        x.passage.text.length - y.passage.text.length ||
        x.passage.place - y.passage.place,
    )
    .map(({ passage: { place, text } }) => ({ place, label: shorten(text) }))
  if (first === undefined) throw new Error('a row without passages')
  const naming = taken.has(first.label) ? (others.find(({ label }) => !taken.has(label)) ?? first) : first
  taken.add(naming.label)
  return naming
}
