/** Of what kind a place is: "in a disused quarry" against "in an abandoned barn", "in the lobby" against "in the car park". */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { sameEvent } from './sameEvent.js'
import { otherWords } from './otherWords.js'
import { isNamed, onceASide, type SideView, type Word } from './view.js'

/**
 * Kinds of place by what they may lie in: those of one level are beside each other. What stands in the country at large ("barn") is in no
 * pit or water, and a field or a wood may hold any of them. Forms of one kind are joined by a dash.
 */
const LEVELS = {
  pit: 'quarry mine ravine-gorge-canyon river-stream-creek lake-pond-reservoir canal well ditch cave-cavern swamp-marsh sewer',
  built:
    'barn warehouse church-chapel mosque synagogue school hospital factory-plant stadium-arena library museum supermarket courthouse lighthouse',
  land: 'forest-wood-woods-woodland field-meadow-cornfield-farmland beach desert',
  part: 'kitchen basement-cellar attic-loft roof-rooftop bedroom bathroom-toilet lobby-foyer-reception corridor-hallway stairwell-staircase lift-elevator garage car-park-parking-lot courtyard playground-schoolyard classroom canteen-cafeteria gym-gymnasium',
  vehicle: 'car-taxi bus-coach train-carriage tram boat-dinghy plane-aircraft-helicopter lorry-truck van',
} as const
type Level = keyof typeof LEVELS

interface Kind {
  readonly level: Level
  readonly key: string
}

const TWO_WORDS: ReadonlySet<string> = new Set(['car-park', 'parking-lot'])

function kindsOf(level: Level): readonly (readonly [string, Kind])[] {
  return LEVELS[level].split(' ').flatMap((forms) => {
    const kind = { level, key: forms }
    if (forms === 'car-park-parking-lot') return [...TWO_WORDS].map((form) => [form.replace('-', ' '), kind] as const)
    return forms.split('-').map((form) => [form, kind] as const)
  })
}

const KINDS: ReadonlyMap<string, Kind> = new Map(
  (['pit', 'built', 'land', 'part', 'vehicle'] as const).flatMap((level) => kindsOf(level)),
)

const exclude = (x: Kind, y: Kind): boolean =>
  x.key !== y.key &&
  (x.level === y.level || (x.level === 'pit' && y.level === 'built') || (x.level === 'built' && y.level === 'pit'))

/** What says where, and the most words between it and the kind: "in a long disused [quarry]". */
const WHERE: ReadonlySet<string> = new Set(['in', 'on', 'at', 'inside', 'from', 'into'])
const REACH = 4

interface Placed {
  readonly kind: Kind
  readonly word: Word
  readonly first: Word
  readonly isWhere: boolean
}

function placedAt(side: SideView, word: Word): Placed | null {
  const previous = side.words[word.index - 1]
  const two = previous?.passage === word.passage ? KINDS.get(`${previous.norm} ${word.norm}`) : undefined
  const kind = two ?? KINDS.get(word.norm)
  if (kind === undefined || isNamed(side, word) || word.quoted) return null
  const row = side.words.slice(Math.max(0, word.index - REACH), word.index)
  const how = row.findLast(({ norm, passage }) => passage === word.passage && WHERE.has(norm))
  // "in the hands of the school": only adjectives and articles stand between.
  const isWhere =
    how !== undefined &&
    row.slice(row.indexOf(how) + 1).every(({ norm, stop }) => !stop || /^(?:the|an?|its|his|her|their)$/u.test(norm))
  return { kind, word, first: two && previous ? previous : word, isWhere }
}

const placedIn = onceASide((side): readonly Placed[] => side.words.flatMap((word) => placedAt(side, word) ?? []))

const ONE_EVENT = { score: 0.85, share: 0.6, whole: 0.55 }

/** The one kind of place that each side says the event was in; a side with two of a level tells of two places. */
export function otherKinds(link: LinkContext): readonly Finding[] {
  const [left, right] = [placedIn(link.a), placedIn(link.b)]
  const only = (all: readonly Placed[], one: Placed): boolean =>
    all.every(({ kind }) => kind.key === one.kind.key || !exclude(kind, one.kind))
  return left.flatMap((x) => {
    const y = right.find((other) => other.isWhere && exclude(other.kind, x.kind))
    if (!x.isWhere || !y || !only(left, x) || !only(right, y)) return []
    const [a, b] = [
      { start: x.first.start, end: x.word.end },
      { start: y.first.start, end: y.word.end },
    ]
    return sameEvent(link, a, b, ONE_EVENT) > 0 ? [otherWords(link, 'place', a, b, { near: 1, sure: 0.8 })] : []
  })
}
