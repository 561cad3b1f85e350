/** Whose a figure is: the country, the group or the person of whom it tells. */
import type { NumberMention } from '../analysis.js'
import { clausesOf } from './clauses.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { onceAFigure, wordsIn, type SideView } from './view.js'

/** How many words behind a figure a people may be named that it counts: "17 Tajik servicemen", "nine Kyrgyz". */
const PEOPLE_REACH = 2

const isCountry = ({ key }: { readonly key: string }): boolean => key.startsWith('country:')

/** Countries that a figure is told of: the people that it counts, else those that its clause names. */
const countriesOf = onceAFigure((side, mention): ReadonlySet<string> => {
  const { from, to } = wordsIn(side, mention)
  const countries = side.names.filter(isCountry)
  const counted = countries.find((name) => {
    const at = wordsIn(side, name).from
    return at >= to && at < to + PEOPLE_REACH && side.words[at]?.passage === side.words[from]?.passage
  })
  if (counted) return new Set([counted.key])
  const clause = clausesOf(side).find((one) => one.from <= from && from < one.to)
  if (!clause) return new Set()
  return new Set(
    countries.flatMap((name) => {
      const at = wordsIn(side, name).from
      return clause.from <= at && at < clause.to ? [name.key] : []
    }),
  )
})

/** "Three of ours" and "four of theirs": the figures are told of different countries. */
function areOfOtherCountries(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [one, other] = [countriesOf(link.a, x), countriesOf(link.b, y)]
  return one.size > 0 && other.size > 0 && ![...one].some((key) => other.has(key))
}

/** How far behind a figure the group may begin that its noun is of, in words. */
const NOUN_REACH = 3
const GROUP_REACH = 3

/** "14 members [of the Liberal Forum]": words of meaning that say of what group; none where the noun has no "of". */
const groupOf = onceAFigure((side, mention): readonly string[] => {
  const { to } = wordsIn(side, mention)
  const passage = side.words[to - 1]?.passage
  const of = side.words.slice(to, to + NOUN_REACH).find(({ norm }) => norm === 'of')
  if (!of || of.index === to || of.passage !== passage) return []
  const first = side.words.slice(of.index + 1, of.index + 1 + GROUP_REACH).find(({ stop }) => !stop)
  if (first?.passage !== passage) return []
  const name = side.names.find(({ start, end }) => start <= first.start && first.end <= end)
  const row = name ? side.words.slice(first.index, wordsIn(side, name).to) : [first]
  return row.flatMap((word) => (word.stop ? [] : [conceptOf(word)]))
})

/** "14 members of the party" and "118 members of parliament": each names its group, and the other does not. */
function areOfOtherGroups(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [one, other] = [groupOf(link.a, x), groupOf(link.b, y)]
  if (one.length === 0 || other.length === 0) return false
  const has = (side: SideView, concept: string): boolean => side.words.some((word) => conceptOf(word) === concept)
  return !one.some((concept) => has(link.b, concept)) && !other.some((concept) => has(link.a, concept))
}

/** How far from an age the name may stand whose it is, in words. */
const AGE_REACH = 3

/** The last name of the person of this age: "Ana Reis, 34,", "a 34-year-old nurse, Ana Reis"; null where none stands beside it. */
export const personOf = onceAFigure((side, mention): string | null => {
  const { from, to } = wordsIn(side, mention)
  const passage = side.words[from]?.passage
  const distances = side.names
    .filter(({ kind, form }) => kind === 'person' && (form === 'full' || form === 'surname'))
    .flatMap((name) => {
      const at = wordsIn(side, name)
      if (side.words[at.from]?.passage !== passage) return []
      const distance = at.to <= from ? from - at.to : at.from - to + 0.5
      return distance >= 0 && distance <= AGE_REACH ? [{ distance, last: name.key.split(' ').at(-1) ?? name.key }] : []
    })
  const [nearest] = distances.sort((one, other) => one.distance - other.distance)
  return nearest?.last ?? null
})

/** Names are spelt in several ways: as much of one as this settles whose age it is. */
const NAME_START = 4
export const isOnePerson = (one: string, other: string): boolean =>
  one.slice(0, NAME_START) === other.slice(0, NAME_START)

/** An age of one named person is none of another's, nor of somebody whom the words do not name. */
function areOfOtherPersons(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (x.kind !== 'age' || y.kind !== 'age') return false
  const [one, other] = [personOf(link.a, x), personOf(link.b, y)]
  if (one === null && other === null) return false
  return one === null || other === null || !isOnePerson(one, other)
}

/** True when two figures are told of different countries, groups or persons. */
export const areOfOtherHeads = (link: LinkContext, x: NumberMention, y: NumberMention): boolean =>
  areOfOtherPersons(link, x, y) ||
  (x.kind === 'count' && y.kind === 'count' && (areOfOtherGroups(link, x, y) || areOfOtherCountries(link, x, y)))
