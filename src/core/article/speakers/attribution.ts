/** The words around a quotation that say who speaks. */
import type { Range } from '../../model.js'
import type { QuoteSpan } from '../quotes/marks.js'
import type { Scene } from '../speakers.js'

/** Longest stretch looked at after and before a quotation. */
const REACH = 220
/** Most characters between the verb and the quotation before which it stands: "told a packed hall in Lagos on Monday that". */
const VERB_REACH = 130
/** Words after the subject up to its verb. */
const SUBJECT_WORDS = 16

/** The noun phrase that is the subject of the words after a quotation, or null when they attribute nothing. */
export function attributionAfter(scene: Scene, span: QuoteSpan, next: QuoteSpan | null): Range | null {
  const { text, patterns } = scene
  const from = afterMarks(text, span.end)
  const end = Math.min(
    sentenceEnd(scene, from, span),
    from + REACH,
    next === null ? text.length : Math.max(from, next.start - 1),
  )
  const signed = signedBehind(scene, span, from)
  if (signed !== null) return signed
  const words = text.slice(from, end)
  if (!/[\p{L}]/u.test(words)) return null
  const first = patterns.verbFirst.exec(words)
  if (first !== null) return subjectUntil(text, from + first[0].length, end)
  const according = patterns.according.exec(words)
  if (according !== null && /^[\s,;—–-]*$/.test(words.slice(0, according.index)))
    return subjectUntil(text, from + according.index + according[0].length, end)
  return subjectBeforeVerb(scene, from, words, /[,.!?…;—–]$/.test(text.slice(span.start, span.end)))
}

/** "... my dentist." — Ana Berg, on the talks: a name behind a dash under a quotation that stands alone. */
function signedBehind({ text }: Scene, span: QuoteSpan, from: number): Range | null {
  const match = /^\s?[—–―]\s?(?=\p{Lu})/u.exec(text.slice(from, from + 4))
  if (
    match === null ||
    !/[.!?…]$/.test(text.slice(span.start, span.end)) ||
    !/(?:^|\n)[\s>*•—–-]*["“„«]?$/u.test(text.slice(Math.max(0, span.start - 12), span.start))
  )
    return null
  const start = from + match[0].length
  const words = /^[^\n,(]{3,60}/u.exec(text.slice(start, start + 60))?.[0].trimEnd() ?? ''
  return words === '' || /\s\p{Ll}+\s\p{Ll}+\s/u.test(words) ? null : { start, end: start + words.length }
}

/** After the closing marks; when a new sentence starts there, only its first words can attribute ("Why?" Berg asked). */
function afterMarks(text: string, end: number): number {
  return end + (/^[\s\u00A0\u202F]*["”»“«’'」』)]{1,3}/u.exec(text.slice(end, end + 6))?.[0].length ?? 0)
}

function sentenceEnd({ sentences }: Scene, from: number, span: QuoteSpan): number {
  const holding = sentences.find(({ start, end }) => start <= span.end && from <= end)
  return holding?.end ?? from
}

/** The subject after its verb ends at the sentence, at a colon, or where a new quotation or clause begins. */
function subjectUntil(text: string, start: number, end: number): Range | null {
  const words = text.slice(start, end)
  const stop =
    /[;:]\s|[“"«„]|\s(?:during|in an? (?:interview|statement|speech|tweet|post|video|briefing|press)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|at a|after|before|when|while|who|that)\b/u.exec(
      words,
    )
  const length = stop === null ? words.length : stop.index
  return length > 1 ? { start, end: start + length } : null
}

/** "Berg told reporters", "the minister, Ana Berg, said": words, then a verb of saying near by. */
function subjectBeforeVerb({ patterns }: Scene, from: number, words: string, closed: boolean): Range | null {
  const lead = /^[\s,;.—–-]*/.exec(words)?.[0].length ?? 0
  patterns.verb.lastIndex = lead
  const verb = patterns.verb.exec(words)
  if (verb === null) return null
  const subject = words.slice(lead, verb.index)
  if (subject.trim() === '' || subject.split(/\s+/).length > SUBJECT_WORDS || /[.;:!?]\s|["“”«»]/.test(subject))
    return null
  // Words that go on after a phrase in marks ("a “friendly” country, Berg said") report more than that phrase.
  if (!closed && !/[,—–]/.test(words.slice(0, lead)) && subject.split(/\s+/).length > 5) return null
  // "..., a phrase that Berg called" or "... and that is what he said": a clause of its own, not this attribution.
  if (/^(?:and|but|or|because|which|where|if|und|aber|et|mais|y|pero|e|ma|и|но)\b/iu.test(subject.trim())) return null
  return { start: from + lead, end: from + lead + subject.trimEnd().length }
}

export interface Before {
  /** Subject of the verb before the quotation; null when the clause has none of its own ("adding, ..."). */
  readonly subject: Range | null
}

/** The words before a quotation: "Berg said: ", "he described the talks as ", "adding, ", "BERG: ". */
export function attributionBefore(scene: Scene, span: QuoteSpan, previous: QuoteSpan | null): Before | null {
  const { text, sentences, patterns } = scene
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end)
  if (sentence === undefined) return null
  const floor = previous === null ? sentence.start : Math.max(sentence.start, afterMarks(text, previous.end))
  const from = Math.max(floor, span.start - REACH * 2)
  const words = text.slice(from, Math.max(from, span.start)).replace(/["“„«»”‘'’「『\s]+$/u, ' ')
  const verb = lastVerb(patterns.verb, words)
  if (verb === null) return fromColon(from, words) ?? fromAccording(scene, from, words)
  const gap = words.slice(verb.end)
  if (gap.length > VERB_REACH || /[.;]\s/.test(gap)) return null
  const clause = words.slice(0, verb.start)
  if (/^[\s,;—–-]*(?:and|but|before|while|und|et|y|e|и)?\s*$/iu.test(clause)) return { subject: null }
  return { subject: { start: from, end: from + clause.trimEnd().length } }
}

/** The last verb of saying, unless it is a noun or part of a name there ("the report", "calls for" stay verbs only with a subject). */
function lastVerb(verb: RegExp, words: string): Range | null {
  const found = [...words.matchAll(verb)].filter(
    ({ index }) => !/\b(?:the|a|an|his|her|their|its|of|to)\s+$/iu.test(words.slice(0, index)),
  )
  const last = found.at(-1)
  return last === undefined ? null : { start: last.index, end: last.index + last[0].length }
}

function fromColon(from: number, words: string): Before | null {
  const match = /(?:^|[,.]\s)([\p{Lu}][^:,.]{1,60}):\s*$/u.exec(words)
  if (match?.[1] === undefined) return null
  const start = from + match.index + match[0].indexOf(match[1])
  return { subject: { start, end: start + match[1].length } }
}

function fromAccording({ patterns }: Scene, from: number, words: string): Before | null {
  const match = patterns.according.exec(words)
  if (match === null) return null
  const start = from + match.index + match[0].length
  const length = (/^[^,:]+/u.exec(words.slice(match.index + match[0].length))?.[0] ?? '').length
  return length === 0 ? null : { subject: { start, end: start + length } }
}

/** Whether nothing but a verb of saying (and a word or two of how or when) follows the quotation in its sentence. */
export function verbAlone(scene: Scene, span: QuoteSpan): boolean {
  const from = afterMarks(scene.text, span.end)
  const words = scene.text.slice(from, Math.min(sentenceEnd(scene, from, span), from + REACH))
  const verb = scene.patterns.verbFirst.exec(words)
  return (
    verb !== null &&
    !/\p{Lu}/u.test(words.slice(verb[0].length)) &&
    words.slice(verb[0].length).trim().split(/\s+/).length <= 4
  )
}
