/**
 * Whom a sentence is about. After Centering (Grosz, Joshi and Weinstein 1995): a pronoun most likely stands for what was most salient in the
 * sentence before, and most salient is its subject. For who speaks, whoever the sentence credits with its words ranks before its subject.
 */
import type { Range, Sentence } from '../../model.js'
import { institutionIn } from './institutions.js'
import { leadingSubject } from './leading.js'
import { ENDS_IN_PERSON } from './nouns.js'
import type { PersonMention } from './people.js'
import { isQuoted, namedIn, type Scene, type Turn } from './scene.js'
import { personWithRole } from './withrole.js'

export interface Centre {
  /** Fullest name of a person, or an institution as it is called here. */
  readonly name: string
  readonly kind: 'person' | 'institution'
  /** The sentence reports words of theirs. */
  readonly spoke: boolean
}

/** The centre of a sentence, or null when it is about nobody who could speak. */
export function centreOf(scene: Scene, sentence: Sentence, turns: readonly Turn[]): Centre | null {
  const speaker = speakerIn(sentence, turns)
  if (speaker !== null) return { name: speaker, kind: kindOf(scene, speaker), spoke: true }
  const credited = creditedBehind(scene, sentence)
  if (credited !== null) return credited
  return subjectOf(scene, sentence)
}

/** The speaker of the last quotation in a sentence. */
function speakerIn({ start, end }: Range, turns: readonly Turn[]): string | null {
  for (let at = turns.length - 1; at >= 0; at -= 1) {
    const turn = turns[at]
    if (turn === undefined || turn.span.end < start) break
    if (turn.span.start < end && turn.speaker !== null) return turn.speaker
  }
  return null
}

function kindOf({ people }: Scene, name: string): Centre['kind'] {
  const named = people.mentions.some((mention) => people.fullest(mention.name, mention.gender) === name)
  return named && !people.isThing(name) ? 'person' : 'institution'
}

/** Verbs behind which their subject can stand: "said Tom Cole". Of others what stands behind is whom they concern ("told Tom Cole"). */
const INVERTED =
  /^(?:said|says|added|adds|explained|explains|wrote|writes|insisted|replied|recalled|warned|claimed|argued|declared|noted)\s/iu
const CLAUSE_OF_ITS_OWN =
  /^(?:and|but|or|because|which|where|if|that|who|as|when|while|although|though|so|und|aber|et|mais|y|pero)(?!\p{L})/iu
/** Words behind the verb of a credit at the end: "told reporters outside the courthouse on Monday". */
const CREDIT_WORDS = 9

/** "..., Superintendent Tom Cole told reporters.", "..., said Tom Cole, a docker.": who is credited at the end of a sentence. */
function creditedBehind(scene: Scene, sentence: Sentence): Centre | null {
  const { text, patterns } = scene
  const from = Math.max(sentence.start, sentence.end - 260)
  const words = text.slice(from, sentence.end)
  for (const { index } of [...words.matchAll(/,\s/g)].reverse()) {
    const start = from + index + 2
    const clause = text.slice(start, sentence.end)
    if (isQuoted(scene, { start, end: start + 1 })) continue
    const according = /^according\sto\s/iu.exec(clause)
    if (according !== null) return named(scene, { start: start + according[0].length, end: sentence.end }, true)
    const inverted = scene.isEnglish ? INVERTED.exec(clause) : patterns.verbFirst.exec(clause)
    if (inverted !== null && /^\s*\p{Lu}/u.test(clause.slice(inverted[0].length)))
      return firstOf(scene, { start: start + inverted[0].length, end: sentence.end })
    const verb = patterns.verbWord.exec(clause)
    if (verb === null || verb.index === 0 || CLAUSE_OF_ITS_OWN.test(clause)) continue
    const subject = clause.slice(0, verb.index).trimEnd()
    if (subject === '' || subject.split(/\s+/).length > 10) continue
    // Across a comma only a name goes on: "Tom Cole, a docker, said"; "a docker, said" is put beside a name.
    if (subject.includes(',') && namedIn(scene, { start, end: start + subject.length })[0]?.start !== start) continue
    if (
      clause
        .slice(verb.index + verb[0].length)
        .trim()
        .split(/\s+/).length > CREDIT_WORDS
    )
      continue
    const found = named(scene, { start, end: start + subject.length }, true)
    if (found !== null) return found
  }
  return null
}

/** The person whom the words behind an inverted verb begin with. */
function firstOf(scene: Scene, range: Range): Centre | null {
  const first = namedIn(scene, range).find(({ possessive }) => !possessive)
  return first === undefined ? null : byMention(scene, first, true)
}

/** Who stands in a stretch of words: a person, else an institution. */
function named(scene: Scene, range: Range, spoke: boolean): Centre | null {
  const people = namedIn(scene, range).filter(({ possessive }) => !possessive)
  const person = people.at(-1)
  if (person !== undefined) return byMention(scene, person, spoke)
  const role = scene.isEnglish ? withRole(scene, range) : null
  if (role !== null) return { name: role, kind: 'person', spoke }
  const name = institutionIn(scene, range)
  return name === null ? null : { name, kind: 'institution', spoke }
}

/** "The minister rejected it": the person whom the text above calls so. */
function withRole(scene: Scene, range: Range): string | null {
  const words = scene.text.slice(range.start, range.end).trim()
  return /^(?:the|his|her|their)\s/iu.test(words) && ENDS_IN_PERSON.test(words)
    ? personWithRole(scene, words, range.start)
    : null
}

function byMention({ people }: Scene, mention: PersonMention, spoke: boolean): Centre {
  const name = people.fullest(mention.name, mention.gender)
  return { name, kind: people.isThing(name) ? 'institution' : 'person', spoke }
}

/** The subject that a sentence begins with. */
function subjectOf(scene: Scene, sentence: Sentence): Centre | null {
  if (isQuoted(scene, { start: sentence.start, end: sentence.start + 1 })) return null
  const range = scene.isEnglish ? leadingSubject(scene, sentence) : firstNamed(scene, sentence)
  if (range === null) return null
  return named(scene, range, hasVerbOfSaying(scene, { start: range.end, end: sentence.end }))
}

const hasVerbOfSaying = ({ text, patterns }: Scene, { start, end }: Range): boolean =>
  patterns.verbWord.test(text.slice(start, Math.min(end, start + 200)))

/** Without a grammar of the language: the name with which a sentence begins. */
function firstNamed(scene: Scene, sentence: Sentence): Range | null {
  const first = namedIn(scene, sentence).find(({ possessive }) => !possessive)
  if (first === undefined) return null
  const before = scene.text.slice(sentence.start, first.start)
  const near = before.trim().split(/\s+/).length <= 5 && !/[,;:]/.test(before)
  return near ? first : null
}
