/** Whom "he", "she", "it" and "they" stand for, beside a quotation. */
import type { Range } from '../../model.js'
import type { Gender } from '../names/given.js'
import { centreOf, type Centre } from './centre.js'
import { leadsUp } from './leading.js'
import { ENDS_IN_GROUP, ENDS_IN_PERSON, SOURCE_NOUN } from './nouns.js'
import type { PersonMention } from './people.js'
import { isRunning, namedIn, sentenceAt, type Scene, type Turn } from './scene.js'

/** How far above a pronoun its person is looked for, in sentences. */
const MEMORY = 7
/** How far above "it" and "they" what they stand for is looked for. */
const SHORT_MEMORY = 2

export interface Pronoun {
  readonly at: number
  readonly gender: Gender
}

interface PronounContext {
  readonly last: string | null
  readonly after: boolean
  readonly quote: Range
  readonly turns: readonly Turn[]
}

/** "he" or "she" in a clause: the last one. */
export function pronounIn({ text, patterns }: Scene, clause: Range): Pronoun | null {
  const words = text.slice(clause.start, clause.end)
  const he = patterns.he.exec(words)
  const she = patterns.she.exec(words)
  if (he === null && she === null) return null
  const useHe = he !== null && (she === null || he.index >= she.index)
  return { at: clause.start + (useHe ? he.index : (she?.index ?? 0)), gender: useHe ? 'male' : 'female' }
}

/**
 * Whom "he" or "she" stands for: whoever is named before it in its sentence, else the subject of the nearest sentence above that agrees, else
 * others of that gender in it. The speaker of a quotation above is the subject of its sentence.
 */
export function resolvePronoun(scene: Scene, pronoun: Pronoun, context: PronounContext): string | null {
  const at = sentenceAt(scene, pronoun.at)
  const here = context.after
    ? null
    : (namedBefore(scene, at, pronoun) ?? speakerHere(scene, at, pronoun.gender, context))
  return here ?? salientAbove(scene, at, pronoun.gender, context)
}

/** "“...,” he added, saying it was “a loss”": the speaker of a quotation before it in the sentence. */
function speakerHere(scene: Scene, at: number, gender: Gender, { turns, last }: PronounContext): string | null {
  const inSentence = (turns.at(-1)?.span.end ?? -1) > (scene.sentences[at]?.start ?? Infinity)
  return inSentence && last !== null && isPersonName(scene, last) && fits(scene, last, gender) ? last : null
}

/** The person named nearest before a pronoun in its own sentence. */
function namedBefore(scene: Scene, at: number, pronoun: Pronoun): string | null {
  const sentence = scene.sentences[at]
  if (sentence === undefined) return null
  const named = namedIn(scene, { start: sentence.start, end: pronoun.at }).filter((mention) =>
    agrees(scene, mention, pronoun.gender),
  )
  const chosen = named.findLast(({ possessive }) => !possessive) ?? named.at(-1)
  return chosen === undefined ? null : fullest(scene, chosen)
}

const fullest = ({ people }: Scene, { name, gender }: PersonMention): string => people.fullest(name, gender)

function agrees(scene: Scene, mention: PersonMention, gender: Gender): boolean {
  const name = fullest(scene, mention)
  const known = mention.gender ?? scene.people.genderOf(name)
  return (known === null || known === gender) && !scene.people.isThing(name)
}

/** The last speaker agrees with a gender: a person of it, or one whose gender nothing tells. */
function fits({ people }: Scene, name: string, gender: Gender): boolean {
  const known = people.genderOf(name)
  return (known === null || known === gender) && !people.isThing(name)
}

/** The most salient person of a gender in the sentences above the one at `at`. */
export function salientAbove(scene: Scene, at: number, gender: Gender, context: PronounContext): string | null {
  let aside: { readonly name: string; readonly distance: number } | null = null
  let distance = 0
  const lastFits = context.last !== null && isPersonName(scene, context.last) && fits(scene, context.last, gender)
  for (const sentence of sentencesAbove(scene, at)) {
    const centre = centreOf(scene, sentence, context.turns)
    // A sentence about the same "he" or "she" is passed over.
    if (centre === null && beginsWith(scene, sentence, gender)) continue
    distance += 1
    if (
      centre?.kind === 'person' &&
      fits(scene, centre.name, gender) &&
      !spokenOf(scene, sentence, centre, gender, context)
    )
      return centre.name
    const owner = distance === 1 ? ownerOf(scene, sentence, gender) : null
    if (owner !== null && centre?.kind !== 'person') return owner
    const other = othersIn(scene, sentence, gender, centre)
    if (other === null) continue
    // Whoever is surely of that gender and stands beside a subject who is not is meant; else a speaker above ranks before.
    if (centre?.kind === 'person' && other.sure && distance === 1) return other.name
    aside ??= { name: other.name, distance }
    if (!lastFits && aside.distance < distance) break
  }
  return lastFits ? context.last : (aside?.name ?? null)
}

/** "Cole denies it. “He is lying,” she said": in a quotation that begins with "he", that one is spoken of, unless he was a speaker himself. */
function spokenOf(
  { text }: Scene,
  sentence: Range,
  centre: Centre,
  gender: Gender,
  { quote }: PronounContext,
): boolean {
  if (centre.spoke || sentence.end > quote.start) return false
  const opening = text.slice(quote.start, quote.start + 8)
  return (gender === 'male' ? /^he(?:[’']s|[’']ll|[’']d|\s)/iu : /^she(?:[’']s|[’']ll|[’']d|\s)/iu).test(opening)
}

/** The sentences above, nearest first: of the running text when the pronoun stands in it. */
function sentencesAbove(scene: Scene, at: number): readonly Scene['sentences'][number][] {
  const own = scene.sentences[at]
  const running = own !== undefined && isRunning(scene, own)
  const above = scene.sentences.slice(Math.max(0, at - MEMORY * 2), Math.max(0, at)).reverse()
  return above.filter((sentence) => !running || isRunning(scene, sentence)).slice(0, MEMORY)
}

const beginsWith = ({ text }: Scene, { start }: Range, gender: Gender): boolean =>
  (gender === 'male' ? /^(?:(?:and|but|so)\s)?he\s/iu : /^(?:(?:and|but|so)\s)?she\s/iu).test(
    text.slice(start, start + 8),
  )

/** "Berg's plan was dropped": whose thing a sentence is about. */
function ownerOf(scene: Scene, sentence: Range, gender: Gender): string | null {
  const first = namedIn(scene, sentence)[0]
  if (first?.possessive !== true || !agrees(scene, first, gender)) return null
  return leadsUp(scene.text.slice(sentence.start, first.start)) ? fullest(scene, first) : null
}

/** A person in a sentence besides its centre: not an owner first, in order. */
function othersIn(
  scene: Scene,
  sentence: Range,
  gender: Gender,
  centre: Centre | null,
): { readonly name: string; readonly sure: boolean } | null {
  const named = namedIn(scene, sentence).filter(
    (mention) => agrees(scene, mention, gender) && fullest(scene, mention) !== centre?.name,
  )
  const chosen = named.find(({ possessive }) => !possessive) ?? named[0]
  if (chosen === undefined) return null
  const name = fullest(scene, chosen)
  return { name, sure: (chosen.gender ?? scene.people.genderOf(name)) === gender }
}

/** A name of a person rather than an institution: named as one, or looking like one. */
function isPersonName({ people }: Scene, name: string): boolean {
  if (people.isThing(name)) return false
  const named = people.mentions.some((mention) => people.fullest(mention.name, mention.gender) === name)
  return named || (/^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){0,3}$/u.test(name) && !SOURCE_NOUN.test(name))
}

/** The institution that "it" stands for, or the group that "they" stands for. */
export function resolveNeuter(scene: Scene, at: number, plural: boolean, turns: readonly Turn[]): string | null {
  for (const sentence of sentencesAbove(scene, sentenceAt(scene, at)).slice(0, SHORT_MEMORY)) {
    const centre = centreOf(scene, sentence, turns)
    if (centre === null) continue
    if (centre.kind === 'person') return null
    const fitting = plural ? ENDS_IN_GROUP.test(centre.name) : !ENDS_IN_PERSON.test(centre.name)
    return fitting ? centre.name : null
  }
  return null
}

/** Whose words "the statement said" gives: whoever the sentence above is about. */
export function whoseStatement(scene: Scene, at: number, turns: readonly Turn[]): string | null {
  for (const sentence of sentencesAbove(scene, sentenceAt(scene, at)).slice(0, SHORT_MEMORY)) {
    const centre = centreOf(scene, sentence, turns)
    const given = centre?.spoke === true || STATED.test(scene.text.slice(sentence.start, sentence.end))
    if (centre !== null && given) return centre.name
  }
  return null
}

const STATED = /(?<!\p{L})(?:statement|letter|post|report|email|message|document|release|memo|note|tweet)(?!\p{L})/iu
