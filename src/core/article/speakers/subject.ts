/** From a subject ("he", "the minister", "Berg, who runs the port") to the name of a speaker. */
import type { Range } from '../../model.js'
import { describedIn } from './described.js'
import type { PersonMention } from './people.js'
import { pronounIn, resolvePronoun } from './pronouns.js'
import { namedIn, type Scene, type Turn } from './scene.js'

export interface SubjectContext {
  /** Speaker of the quotation before, when it is near. */
  readonly last: string | null
  /** The subject stands after the quotation. */
  readonly after: boolean
  /** The quotation whose speaker is asked for. */
  readonly quote: Range
  /** The quotations above, with their speakers. */
  readonly turns: readonly Turn[]
}

/** The speaker that a subject stands for: the fullest name of a person, an institution or role as written, or null. */
export function resolveSubject(scene: Scene, subject: Range, context: SubjectContext): string | null {
  const words = scene.text.slice(subject.start, subject.end)
  const clauses = clausesOf(words, subject.start, context.after)
  const near = context.after ? clauses.slice(0, 2) : throughAppositions(scene, clauses)
  const head = context.after ? null : headName(scene, near)
  if (head !== null) return scene.people.fullest(head.name, head.gender)
  for (const clause of near) {
    const person = personIn(scene, clause, context.after)
    if (person !== null) return scene.people.fullest(person.name, person.gender)
    const pronoun = pronounIn(scene, clause)
    if (pronoun !== null) return resolvePronoun(scene, pronoun, context)
  }
  for (const clause of context.after ? near : near.toReversed()) {
    const role = describedIn(scene, clause, context)
    if (role !== null) return role
  }
  return null
}

/** "Sand, the leader of the Green Left, said": nothing but a name before what is put beside it is who speaks. */
function headName({ people, text }: Scene, near: readonly Range[]): PersonMention | null {
  const head = near.length > 1 ? near.at(-1) : undefined
  if (head === undefined) return null
  const words = text.slice(head.start, head.end)
  const start = head.start + (words.length - words.trimStart().length)
  const named = people.mentions.find((mention) => mention.start === start && !mention.possessive)
  return named?.end === head.start + words.trimEnd().length ? named : null
}

/** Begins with a small letter or a figure, but not with a word that opens a clause of its own. */
const APPOSITION = /^\s*(?!(?:that|what|how|as|while|when|after|before|because|although|but)\s)(?:\p{Ll}|\p{N})/u

/** From the clause before the verb back over what is put beside a name ("Berg, 51, a pilot at the port, said"). */
function throughAppositions({ text }: Scene, clauses: readonly Range[]): readonly Range[] {
  const end = clauses.findIndex((clause) => !APPOSITION.test(text.slice(clause.start, clause.end)))
  return end < 0 ? clauses : clauses.slice(0, end + 1)
}

/** The clauses of a subject, most likely first: the head when it follows the quotation, the last one when it stands before its verb. */
function clausesOf(words: string, start: number, after: boolean): readonly Range[] {
  const parts: Range[] = []
  for (const match of words.matchAll(/[^,;:—–]+/g)) {
    if (/[\p{L}\p{N}]/u.test(match[0]))
      parts.push({ start: start + match.index, end: start + match.index + match[0].length })
  }
  return after ? parts : parts.flatMap((part) => splitClause(words, start, part)).reverse()
}

/** "state media reported that Berg": the clause after a joining word comes first, the one before it second. */
function splitClause(words: string, start: number, part: Range): readonly Range[] {
  const text = words.slice(part.start - start, part.end - start)
  const joints = [
    ...text.matchAll(
      /\s(?:that|what|how|as|while|when|after|before|because|although|and|but|whom?|dass|während|que|quand|cuando|che|что|когда|и)\s/giu,
    ),
  ]
  const at = joints.at(-1)
  // "Berg, who was there": what opens with the joining word is one clause.
  if (at === undefined || text.slice(0, at.index).trim() === '') return [part]
  const middle = part.start + at.index + 1
  return [
    { start: part.start, end: middle },
    { start: middle, end: part.end },
  ]
}

/** The person whom a clause names: the last one before a verb, the first one after it; owners ("Berg's office") do not count. */
function personIn(scene: Scene, clause: Range, after: boolean): PersonMention | null {
  const named = namedIn(scene, { start: clause.start, end: clause.end + 1 })
    .filter(({ possessive }) => !possessive)
    .filter((mention) => !inBrackets(scene.text, clause, mention) && !spokenFor(scene, clause, mention))
  return (after ? named[0] : named.at(-1)) ?? null
}

/** "Berg (Free Voters) said": what stands in brackets belongs to the name before it. */
const inBrackets = (text: string, clause: Range, mention: Range): boolean =>
  /\([^()]*$/.test(text.slice(clause.start, mention.start)) && text.slice(mention.end, mention.end + 80).includes(')')

const SPOKEN_FOR =
  /(?<!\p{L})(?:spokes(?:man|woman|person|people)|lawyers?|solicitors?|attorneys?|aides?|advis[eo]rs?|representatives?|sources?|friends?|officials?|allies|ally|publicist|agent|assistant|family|parents|relatives|mother|father|wife|widow|husband|son|daughter|brother|sister|statement|letter|message|colleagues?|supporters?|critics?|neighbou?rs?)\s(?:for|of|to|close\sto|acting\sfor|representing|from)\s(?:\p{L}+\s){0,3}$/iu

/** "a spokesman for Berg", "a friend of Berg": it is not Berg who speaks. */
const spokenFor = ({ text }: Scene, clause: Range, mention: Range): boolean =>
  SPOKEN_FOR.test(text.slice(Math.max(clause.start, mention.start - 70), mention.start))
