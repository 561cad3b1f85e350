/** Which passage of a row of the coverage matrix names it. */
import type { Passage } from '../analysis.js'
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
  readonly article: string
  readonly text: string
  /** The line that would name the row. */
  readonly label: string
  readonly standing: Standing
  /** Stems of its words that carry meaning, and of those in the label. */
  readonly stems: ReadonlySet<string>
  readonly named: readonly string[]
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

/** A passage with the label that would be cut from it. `place`: among all passages. */
export function namingPassage(article: Article, passage: Passage, place: number): NamingPassage {
  const { start, end, block, tokens } = passage
  const text = article.text.slice(start, end)
  const label = shorten(text)
  const last = label.endsWith('…') ? start + label.length - 1 : end
  const telling = tokens.filter(({ stop }) => !stop)
  return {
    place,
    article: article.id,
    text,
    label,
    standing: standingOf(article, block, text),
    stems: new Set(telling.map(({ stem }) => stem)),
    named: telling.filter((token) => token.start < last).map(({ stem }) => stem),
  }
}

/** From this share of the strongest ties on a passage is as central as the best. */
const CENTRAL = 0.8
/** From this share of the best on words are borne out as well as any. */
const BORNE_OUT = 0.9
/** How many words a figure counts as: outlets differ on it more often than on any word. */
const FIGURE = 3
/** What the ties of a passage that leans on another count beside those of one that stands alone. */
const LEANING = 0.75

/** One kind of passage goes before another: whatever of the text states it before a headline, that before a fragment and a caption. */
const rankOf = ({ standing }: NamingPassage): number =>
  standing === 'leaning' ? STANDINGS.indexOf('plain') : STANDINGS.indexOf(standing)

/**
 * Mean share of the other articles of the row that have the words of a label, too: what only one outlet says heads no row. Words that all of
 * them have, such as whoever it is about, tell nothing of that.
 */
function supportOf({ article, named }: NamingPassage, row: readonly NamingPassage[]): number {
  const others = new Map<string, Set<string>>()
  for (const other of row) {
    if (other.article === article) continue
    const known = others.get(other.article) ?? new Set()
    others.set(other.article, known)
    for (const stem of other.stems) known.add(stem)
  }
  if (others.size === 0 || named.length === 0) return 0
  const all = [...others.values()]
  let [sum, weights] = [0, 0]
  for (const stem of named) {
    const share = all.filter((stems) => stems.has(stem)).length / all.length
    const weight = share === 1 ? 0 : /\p{N}/u.test(stem) ? FIGURE : 1
    sum += share * weight
    weights += weight
  }
  return weights === 0 ? 1 : sum / weights
}

interface Weighed {
  readonly passage: NamingPassage
  readonly rank: number
  /** How closely it is tied to the rest, and how far the other articles bear its words out. */
  readonly weight: number
  readonly support: number
}

/** By rank the greatest of a value. */
function greatest(all: readonly Weighed[], value: (one: Weighed) => number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const one of all) found.set(one.rank, Math.max(found.get(one.rank) ?? 0, value(one)))
  return found
}

/**
 * The passage that names a row, with its label: of those that stand alone best and are tied best to the rest the shortest whose words the
 * other articles bear out. None whose label was taken before while others are left; the label is noted in `taken`.
 */
export function namingOf(row: readonly NamingPassage[], ties: Ties, taken: Set<string>): Naming {
  const places = row.map(({ place }) => place)
  const weighed = row.map((passage): Weighed => ({
    passage,
    rank: rankOf(passage),
    weight: meanTie(passage.place, places, ties) * (passage.standing === 'leaning' ? LEANING : 1),
    support: supportOf(passage, row),
  }))
  const weights = greatest(weighed, ({ weight }) => weight)
  const isOff = ({ rank, weight }: Weighed): boolean => weight < CENTRAL * (weights.get(rank) ?? 0)
  const central = weighed.filter((one) => !isOff(one))
  const supports = greatest(central, ({ support }) => support)
  const isAlone = ({ rank, support }: Weighed): boolean => support < BORNE_OUT * (supports.get(rank) ?? 0)
  const [first, ...others] = weighed
    .sort(
      (x, y) =>
        x.rank - y.rank ||
        Number(isOff(x)) - Number(isOff(y)) ||
        STANDINGS.indexOf(x.passage.standing) - STANDINGS.indexOf(y.passage.standing) ||
        Number(isAlone(x)) - Number(isAlone(y)) ||
        x.passage.text.length - y.passage.text.length ||
        x.passage.place - y.passage.place,
    )
    .map(({ passage: { place, label } }) => ({ place, label }))
  if (first === undefined) throw new Error('a row without passages')
  const naming = taken.has(first.label) ? (others.find(({ label }) => !taken.has(label)) ?? first) : first
  taken.add(naming.label)
  return naming
}
