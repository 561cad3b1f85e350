/** Who stands before a verb and who behind it: the noun phrases that do a deed and suffer it. */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nameKey, surnameOf } from './sources.js'
import { gapBetween, overlaps, type SideView, type Word } from './view.js'

/** A noun phrase with a key that is equal for the same party in both articles. */
export interface Party extends Range {
  readonly key: string
  /** The last word, folded: a name at the start of a sentence may not have been read as one. */
  readonly head: string
  /** A proper name, not a common noun. */
  readonly named: boolean
  /** Stands right beside the verb; otherwise it was only the nearest name. */
  readonly beside: boolean
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an its his her their our this that these those'.split(' '))
/** Words that stand between a subject and its verb. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'has have had was were been is are being be got will would may might could did does do not also later again then twice once never'.split(
    ' ',
  ),
)
/** Little words that carry enough meaning not to be stop words, and end a noun phrase. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'near outside inside beside along toward towards amid onto upon via per behind beyond around across within despite late early yesterday today'.split(
    ' ',
  ),
)
/** Longest insertion between a subject and its verb, and longest noun phrase, in words. */
const LONGEST_INSERTION = 14
const LONGEST_PHRASE = 6

function gapBefore(side: SideView, at: number): string {
  const [before, word] = [side.words[at - 1], side.words[at]]
  if (!before || before.passage !== word?.passage) return '.'
  return gapBetween(side, before, word)
}

const isCut = (gap: string): boolean => /[^\s'’‘"“”-]/u.test(gap)

/** Goes back over the auxiliaries of a verb and over an insertion between commas ("X, which runs the line, blamed"). */
function endOfSubject(side: SideView, verb: Word): number | null {
  let at = verb.index
  while (at > 0 && !isCut(gapBefore(side, at))) {
    const norm = side.words[at - 1]?.norm ?? ''
    if (!AUXILIARIES.has(norm) && !norm.endsWith('ly')) return at - 1
    at--
  }
  if (!/^["'”’]?,/u.test(gapBefore(side, at))) return null
  for (let back = at - 1; back > Math.max(0, at - LONGEST_INSERTION); back--)
    if (/^["'”’]?,/u.test(gapBefore(side, back))) return back - 1
  return null
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her'])

/** A pronoun that stands for a person whom the article names. */
function personOf(side: SideView, word: Word | undefined): Party | null {
  const name = word && PRONOUNS.has(word.norm) ? side.names.find((mention) => overlaps(mention, word)) : undefined
  const key = name ? surnameOf(name) : null
  return name && key !== null ? { start: name.start, end: name.end, key, head: key, named: false, beside: true } : null
}

function partyOf(side: SideView, from: number, to: number): Party | null {
  const [first, head] = [side.words[from], side.words[to - 1]]
  if (!first || !head || head.stop || to <= from) return null
  const range = { start: first.start, end: head.end }
  const name = side.names.find((mention) => overlaps(mention, head) && mention.form !== 'pronoun')
  if (!name || name.form === 'role')
    return { ...range, key: conceptOf(head), head: head.norm, named: false, beside: true }
  const key = nameKey(name).split(' ').at(-1) ?? ''
  return { start: name.start, end: name.end, key, head: head.norm, named: true, beside: true }
}

/** The noun phrase that ends right before a verb and its auxiliaries; null when a pronoun or nothing stands there. */
export function subjectOf(side: SideView, verb: Word): Party | null {
  const last = endOfSubject(side, verb)
  if (last === null) return null
  const person = personOf(side, side.words[last])
  if (person) return person
  let from = last
  const isPart = (at: number): boolean => {
    const word = side.words[at - 1]
    return word !== undefined && last - at < LONGEST_PHRASE && (!word.stop || DETERMINERS.has(word.norm))
  }
  while (!isCut(gapBefore(side, from)) && !DETERMINERS.has(side.words[from]?.norm ?? '') && isPart(from)) from--
  return partyOf(side, from, last + 1)
}

/** The noun phrase that begins at a word, up to the next little word or mark. */
export function phraseFrom(side: SideView, start: number): Party | null {
  const person = personOf(side, side.words[start])
  if (person) return person
  let from = start
  while (from < start + 2 && DETERMINERS.has(side.words[from]?.norm ?? '')) from++
  let to = from
  const isPart = (at: number): boolean => {
    const word = side.words[at]
    return word?.stop === false && !PREPOSITIONS.has(word.norm) && !/^\d/u.test(word.norm)
  }
  while (to < from + LONGEST_PHRASE && isPart(to) && (to === start || !isCut(gapBefore(side, to)))) to++
  return isCut(gapBefore(side, start)) ? null : partyOf(side, from, to)
}

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'who'])

/** Two verbs of two named parties, or of a person and a common noun that is not said of him: each may have done its own. */
export function haveOtherSubjects(side: SideView, verb: Word, other: SideView, there: Word): boolean {
  const [one, two] = [subjectOf(side, verb), subjectOf(other, there)]
  if (one === null || two === null) return false
  if (one.named && two.named) return one.key !== two.key && one.head !== two.head
  if (one.named === two.named) return false
  const [person, common, where] = one.named ? [one, two, side] : [two, one, other]
  const isPerson = where.names.some((name) => name.kind === 'person' && overlaps(name, person))
  return isPerson && !SUBJECT_PRONOUNS.has(common.head) && !where.words.some(({ norm }) => norm === common.head)
}
