/** Names with what the words beside them say of the kind that they name. */
import type { NameMention } from '../analysis.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { classOf, COMPANY, type NameClass } from './nameClasses.js'
import { foldName } from './spelling.js'
import { gapBetween, onceASide, overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'

export interface HeldName extends Range {
  /** The words of the name, folded, without a kind that stands before them ("substitute"). */
  readonly words: readonly string[]
  readonly kind: 'person' | 'thing' | 'title'
  /** Keys of the kinds that the words beside the name say of it. */
  readonly classes: ReadonlySet<string>
  /** It names a place: an airport, a hospital. */
  readonly isPlace: boolean
  readonly entity: string
}

/** Behind these a kind may stand further before the name: "the drug, sold under the brand name Velia". */
const CALLED: ReadonlySet<string> = new Set(['name', 'named', 'called', 'known', 'as', 'brand'])
const [CALLED_REACH, BEHIND_REACH] = [8, 6]

/** What only leads to the kind behind a name: "Velia, [a new] drug". */
const LEADING: ReadonlySet<string> = new Set('a an the its his her their another one'.split(' '))

function at(side: SideView, index: number, passage: number): Word | null {
  const word = side.words[index]
  return word?.passage === passage ? word : null
}

/** Whose the dead or the wanted is, where reports say no more than who he was: "was identified as Ada Lowe". */
const IDENTIFIED: NameClass = { of: 'person', key: 'person identified' }

/** "The dead [woman] was", "the [victim] was". */
function isDead(side: SideView, word: Word): boolean {
  const row = [at(side, word.index - 1, word.passage)?.norm ?? '', word.norm]
  return row.some((norm) => /^(?:dead|victim|deceased|suspect)$/u.test(norm))
}

function before(side: SideView, first: Word): readonly NameClass[] {
  const [last, earlier] = [at(side, first.index - 1, first.passage), at(side, first.index - 2, first.passage)]
  if (!last || !/^[\s,"“”‘’']*$/u.test(gapBetween(side, last, first).replace(/^\./u, ''))) return []
  if (COMPANY.has(last.norm) && earlier && !earlier.stop) return [{ of: 'thing', key: `company ${conceptOf(earlier)}` }]
  if (CALLED.has(last.norm)) {
    const row = side.words
      .slice(Math.max(0, first.index - CALLED_REACH), first.index)
      .filter(({ passage }) => passage === first.passage)
    const identified = last.norm === 'as' && row.some(({ norm }) => norm === 'identified' || norm === 'named')
    const noun =
      earlier && !earlier.stop && last.norm !== 'as'
        ? [{ of: 'thing', key: `called ${conceptOf(earlier)}` } as const]
        : []
    return [...row.flatMap(({ norm }) => classOf(norm) ?? []), ...(identified ? [IDENTIFIED] : []), ...noun]
  }
  if (/^(?:was|were)$/u.test(last.norm) && earlier && isDead(side, earlier)) return [IDENTIFIED]
  const own = classOf(last.norm)
  // "The bill's sponsor, Rep. Ada Lowe": a title has what else is said of the name before it.
  const isTitle = own !== undefined && earlier !== null && gapBetween(side, earlier, last) === ', '
  return [own, isTitle ? classOf(earlier.norm) : undefined].flatMap((one) => one ?? [])
}

function behind(side: SideView, last: Word): readonly NameClass[] {
  const next = at(side, last.index + 1, last.passage)
  if (!next || !/^["”’]?,["”’]?\s/u.test(gapBetween(side, last, next))) return []
  const found: NameClass[] = []
  for (let index = next.index; index < next.index + BEHIND_REACH; index++) {
    const [word, previous] = [at(side, index, last.passage), side.words[index - 1]]
    if (!word || !previous || (index > next.index && /[,.;:]/u.test(gapBetween(side, previous, word)))) break
    if (word.stop && !LEADING.has(word.norm)) break
    const own = classOf(word.norm)
    if (own) found.push(own)
  }
  return found
}

function heldOf(side: SideView, name: NameMention): HeldName | null {
  const { from, to } = wordsIn(side, name)
  const all = side.words.slice(from, to)
  const lead = name.kind !== 'person' && all.length > 2 && classOf(all[0]?.norm ?? '')?.of === 'person' ? 1 : 0
  const own = all.slice(lead)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return null
  const inside = lead > 0 || name.kind === 'person' ? [] : own.flatMap(({ norm }) => classOf(norm) ?? [])
  const outer = lead > 0 ? [classOf(all[0]?.norm ?? '')].flatMap((one) => one ?? []) : before(side, first)
  const kind = name.kind === 'person' || lead > 0 || outer.some(({ of }) => of === 'person') ? 'person' : 'thing'
  const classes = [...inside, ...outer, ...behind(side, last)].filter(
    ({ of }) => (of === 'person') === (kind === 'person'),
  )
  return {
    start: first.start,
    end: last.end,
    words: foldName(own.map(({ norm }) => norm).join(' ')).split(' '),
    kind,
    classes: new Set(classes.map(({ key }) => key)),
    isPlace: classes.some(({ of }) => of === 'place'),
    entity: name.entity,
  }
}

/** A title is put in quotation marks and written with capitals: "The Salt Road". */
const TITLE =
  /^\p{Lu}[\p{L}\p{N}’'-]*(?:\s(?:(?:of|the|and|in|a|an|for|to|on|at|with|from)|[\p{Lu}\p{N}][\p{L}\p{N}’'-]*)){1,5}$/u

const titlesIn = (side: SideView): readonly HeldName[] =>
  side.passages.flatMap((passage, order) =>
    passage.quotes.flatMap((quote) => {
      const inner = textOf(side, quote)
      const words = inner.replace(/^[\s"“”‘’']+|[\s"“”‘’',.]+$/gu, '')
      const start = quote.start + inner.indexOf(words)
      if (!TITLE.test(words)) return []
      const works = side.words.flatMap(({ norm, passage: own }) => {
        const found = own === order ? classOf(norm) : undefined
        return found?.of === 'work' ? [found.key] : []
      })
      const held = { start, end: start + words.length, kind: 'title', isPlace: false, entity: words } as const
      return [{ ...held, words: foldName(words).split(' '), classes: new Set(works) }]
    }),
  )

/** The names of a side, each once, and the titles of works; what a title holds is no name. */
export const heldNames = onceASide((side): readonly HeldName[] => {
  const titles = titlesIn(side)
  const found = new Map<string, HeldName>()
  for (const name of side.names) {
    if (name.form !== 'full' && name.form !== 'surname') continue
    if (titles.some((title) => overlaps(title, name))) continue
    const held = heldOf(side, name)
    if (held === null || (name.kind === 'place' && held.classes.size === 0)) continue
    const known = found.get(name.entity)
    if (known === undefined || known.classes.size === 0) found.set(name.entity, held)
  }
  return [...found.values(), ...titles]
})
