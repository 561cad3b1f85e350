/** The words behind a quotation that say who speaks. */
import type { Range } from '../../model.js'
import type { QuoteSpan } from '../quotes/marks.js'
import { isPassive, passiveAgent } from './passive.js'
import type { Scene } from './scene.js'

/** Longest stretch looked at after a quotation. */
const REACH = 220
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
  const closed = /[,.!?…;—–]$/.test(text.slice(span.start, span.end))
  const first = patterns.verbFirst.exec(words)
  if (first !== null && (closed || !AUXILIARY_FIRST.test(words)) && !(scene.isEnglish && PARTICIPLE.test(first[0])))
    return subjectUntil(text, from + first[0].length, end)
  const by = PASSIVE_BEFORE.test(text.slice(Math.max(0, span.start - 60), span.start)) ? BY.exec(words) : null
  if (by !== null) return subjectUntil(text, from + by[0].length, end)
  const according = patterns.according.exec(words)
  if (according !== null && /^[\s,;—–-]*$/.test(words.slice(0, according.index)))
    return subjectUntil(text, from + according.index + according[0].length, end)
  return subjectBeforeVerb(scene, from, words, closed)
}

/** "was called “a liar” by Berg". English. */
const PASSIVE_BEFORE =
  /(?<!\p{L})(?:be|been|being|is|are|was|were)\s(?:\p{L}+ly\s)?(?:called|dubbed|branded|labelled|labeled|termed|described\sas|hailed\sas|condemned\sas|dismissed\sas|denounced\sas)\s(?:the\s|an?\s)?["“‘']?$/iu
const BY = /^\s?by\s/u

/** "Some “friends” have demanded more": the words in marks are the subject of what follows. English. */
const AUXILIARY_FIRST = /^\s(?:ha(?:s|ve|d)|did)\s/iu
/** "..., calling it a day": a participle goes on about the same speaker. English. */
const PARTICIPLE = /^[\s,—–-]*\p{L}+ing\s/iu

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

/** Behind the closing marks; when a new sentence starts there, only its first words can attribute ("Why?" Berg asked). */
export function afterMarks(text: string, end: number): number {
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

/** "“badly” for Cole, who pleaded", "“no surprise” given his promises": what hangs on the words in marks is no subject. */
const HUNG_ON =
  /^(?:for|of|to|in|at|by|with|from|as|on|over|about|against|after|before|during|while|when|where|given|than|into|under|\p{L}+(?:ed|ing))(?!\p{L})/iu

/** The end of a sentence or a mark of quotation; the point of "Mr." and "Sen." is none. */
const BREAK =
  /(?<!(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Supt|Insp|Det|Rev|Hon|Jr|Sr|Sra|Dra|Amb|Adm|Cmdr|Cpl))\.\s|[;:!?]\s|["“”«»]/u

/** "Berg told reporters", "the minister, Ana Berg, said": words, then a verb of saying near by. */
function subjectBeforeVerb({ patterns }: Scene, from: number, words: string, closed: boolean): Range | null {
  const lead = /^[\s,;.—–-]*/.exec(words)?.[0].length ?? 0
  patterns.verb.lastIndex = lead
  const verb = patterns.verb.exec(words)
  if (verb === null) return null
  const subject = words.slice(lead, verb.index)
  if (subject.trim() === '' || subject.split(/\s+/).length > SUBJECT_WORDS || BREAK.test(subject)) return null
  // Words that go on after a phrase in marks ("a “friendly” country, Berg said") report more than that phrase.
  if (!closed && !/[,—–]/.test(words.slice(0, lead)) && subject.split(/\s+/).length > 5) return null
  if (!closed && !/^[\s]*[,—–]/.test(words) && HUNG_ON.test(subject)) return null
  // "..., a phrase that Berg called" or "... and that is what he said": a clause of its own, not this attribution.
  if (/^(?:and|but|or|because|which|where|if|und|aber|et|mais|y|pero|e|ma|и|но)\b/iu.test(subject.trim())) return null
  if (isPassive(subject, verb[0])) return passiveAgent(words, verb.index + verb[0].length, from)
  return { start: from + lead, end: from + lead + subject.trimEnd().length }
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
