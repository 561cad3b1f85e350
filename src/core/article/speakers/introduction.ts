/** The words before a quotation that say who speaks. */
import type { Range } from '../../model.js'
import type { QuoteSpan } from '../quotes/marks.js'
import { afterMarks } from './attribution.js'
import { isPassive, isReduced } from './passive.js'
import type { Scene } from './scene.js'
import { leadingSubject } from './leading.js'

/** Longest stretch looked at before a quotation. */
const REACH = 440
/** Most characters between the verb and the quotation before which it stands: "told a packed hall in Lagos on Monday that". */
const VERB_REACH = 130

export interface Before {
  /** Subject of the verb before the quotation; null when the clause has none of its own ("adding, ..."). */
  readonly subject: Range | null
}

/** The words before a quotation: "Berg said: ", "he described the talks as ", "adding, ", "BERG: ". */
export function attributionBefore(scene: Scene, span: QuoteSpan, previous: QuoteSpan | null): Before | null {
  const { text, sentences } = scene
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end)
  if (sentence === undefined) return null
  const floor = previous === null ? sentence.start : Math.max(sentence.start, afterMarks(text, previous.end))
  const from = Math.max(floor, span.start - REACH)
  const words = text.slice(from, Math.max(from, span.start)).replace(/["“„«»”‘'’「『\s]+$/u, ' ')
  if (CRIED_BY_MANY.test(words) || isTitleOfWork(text.slice(span.start, span.end), words)) return null
  const verb = lastVerb(scene, words)
  if (verb === null && previous !== null && GOES_ON.test(words)) return { subject: null }
  if (verb === null) return fromColon(scene, from, words) ?? fromAccording(scene, from, words)
  const gap = words.slice(verb.end)
  if (gap.length > VERB_REACH || /[.;]\s/.test(gap)) return fromColon(scene, from, words)
  return subjectOf(scene, { from, floor: sentence.start }, words, verb)
}

/** "had acted “in good faith” and would “never yield”": what is said goes on with another verb and no other subject. */
const GOES_ON =
  /^[\s,;”"’'»–—-]*(?:and|but|or|nor|yet)\s(?:(?:that\s)?(?:it|they|he|she)\s)?(?:also\s|even\s)?(?:would|will|could|can|should|must|may|might|had|has|have|was|were|is|are|did|does|do)(?:\s(?:not|never|be|been|have|also))*\s*$/iu

const NO_CLAUSE = /^[\s,;—–-]*(?:and|but|before|while|und|et|y|e|и)?\s*$/iu

/** The subject of a verb: the clause before it, or that of the main verb when it is "..., saying" or "... and said". */
function subjectOf(
  scene: Scene,
  { from, floor }: { readonly from: number; readonly floor: number },
  words: string,
  verb: Range,
): Before {
  const clause = words.slice(0, verb.start)
  const inverted = /^\s(\p{Lu}[^:,.]{1,50}):\s*$/u.exec(words.slice(verb.end))?.[1]
  // "Added Berg: “...”"
  if (clause.trim() === '' && inverted !== undefined)
    return { subject: { start: from + verb.end + 1, end: from + verb.end + 1 + inverted.length } }
  if (NO_CLAUSE.test(clause)) return { subject: null }
  const subject = { start: from, end: from + clause.trimEnd().length }
  if (!scene.isEnglish) return { subject }
  const hangs = /ing$/i.test(words.slice(verb.start, verb.end)) && /[,–—-]\s*$/.test(clause)
  if (!hangs && !/(?<!\p{L})(?:and|but|then|or)\s+(?:then\s|later\s|also\s)?$/iu.test(clause)) return { subject }
  const main = lastVerb(scene, clause)
  if (main !== null) return subjectOf(scene, { from, floor }, words, main)
  return { subject: leadingSubject(scene, { start: floor, end: subject.end }) ?? subject }
}

/** Nouns as often as verbs: "claims of a breach", "reports". */
const NOUN_TOO =
  /^(?:claims|reports|calls|notes|promises|pledges|demands|remarks|comments|states|charges|boasts|posts|counters|vows|praises|reads|promise|pledge|cries|protests)$/iu

/** The last verb of saying in the words before a quotation; nouns and participles that look like one do not count. */
function lastVerb({ patterns }: Scene, words: string): Range | null {
  // `matchAll` begins where the last search with the pattern ended.
  patterns.verb.lastIndex = 0
  const found = [...words.matchAll(patterns.verb)].map(({ index, 0: verb }) => ({
    start: index,
    end: index + verb.length,
    verb,
  }))
  const last = found.findLast(({ start, end, verb }, index) => {
    const [before, behind] = [words.slice(0, start), words.slice(end)]
    if (/\b(?:the|a|an|his|her|their|its|of|to)\s+$/iu.test(before)) return false
    if (isPassive(before, verb) || isReduced(verb, before, behind) || isAside(before, behind)) return false
    if (patterns.uttering.test(verb) && !/^(?:\sthat\b|\sabout\b|[^.;]*[:,]\s*$|\s*$)/u.test(behind)) return false
    return !NOUN_TOO.test(verb) || !isNounHere(words, found[index - 1], start, behind)
  })
  return last ?? null
}

/** "officials, who had called him out, could “...”": the verb of a relative clause that is closed before the quotation. */
const isAside = (before: string, behind: string): boolean =>
  /,\s(?:who|which|whom|whose|where)(?!\p{L})[^,;:]{0,60}$/iu.test(before) && /,(?!\s*$)/.test(behind)

/** "called claims of an attack “...”": a verb that can be a noun is one behind another verb in its clause, or before "of". */
function isNounHere(words: string, verb: Range | undefined, start: number, behind: string): boolean {
  if (/^\s(?:of|from|by|about|against)\s/iu.test(behind)) return true
  if (/(?<!\p{L})(?:he|she|it|they|what|who|which|we|also)\s$/iu.test(words.slice(0, start))) return false
  if (/^\s(?:in|at)\s/iu.test(behind) && /(?<!\p{L})\p{Ll}[\p{L}-]*,?\s$/u.test(words.slice(0, start))) return true
  return (
    verb !== undefined && !/,|(?<!\p{L})(?:that|and|but|as|while|who)(?!\p{L})/iu.test(words.slice(verb.end, start))
  )
}

/** "chanting “...”", "a banner reading “...”": the words of many or of a thing, nobody's in particular. */
const CRIED_BY_MANY =
  /(?<!\p{L})(?:chant(?:s|ed|ing)?|chants\sof|slogans?|banners?|placards?|posters?|signs?|graffiti|t-shirts?|flags?)(?:\s(?:that|which|of|like|such\sas|including|reading|saying|read|reads|said|bearing|with|declaring|the\swords?)){0,3}[\s:,]*$/iu

/** "on the programme “Morning Call”", "her novel, “The Long Tide,”": what it is called. */
const WORK =
  /(?<!\p{L})(?:on|program|programme|show|series|book|novel|film|movie|song|album|magazine|newspaper|column|podcast|essay|play|memoir|documentary|anthem|poem|titled|entitled|\p{Lu}{2,}[’']s),?\s*$/u

/** Whether words in marks are the title of a work: most with capitals, behind a word for one. */
function isTitleOfWork(quoted: string, before: string): boolean {
  const words = quoted.match(/\p{L}{4,}/gu) ?? []
  return (
    words.length > 0 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    quoted.length < 60 &&
    WORK.test(before.trimEnd())
  )
}

/** Words of being reached by words, not of saying them: "Berg received a message: “...”". */
const REACHED =
  /(?<!\p{L})(?:receiv(?:e|es|ed|ing)|got|gets|heard|hears|found|finds|saw|sees|read|reads|sent|obtained|seen|shown|handed|given|discovered|spotted|noticed|intercepted|leaked|recovered|opened)(?!\p{L})/iu
const LABEL = /^[\s>*•-]*(\p{Lu}[^:,.]{1,40}):\s*$/u

/** "BERG: ", "Berg was adamant: ", "Berg, 44, had no doubt: ": the subject of the words before a colon. */
function fromColon(scene: Scene, from: number, words: string): Before | null {
  if (!/:\s*$/.test(words)) return null
  const label = LABEL.exec(words)?.[1]
  if (label !== undefined && !/\s\p{Ll}{2,}\s\p{Ll}/u.test(label)) {
    const start = from + words.indexOf(label)
    return { subject: { start, end: start + label.length } }
  }
  if (!scene.isEnglish || REACHED.test(words)) return null
  const subject = leadingSubject(scene, { start: from, end: from + words.trimEnd().length })
  return subject === null ? null : { subject }
}

function fromAccording({ patterns }: Scene, from: number, words: string): Before | null {
  const match = patterns.according.exec(words)
  if (match === null) return null
  const start = from + match.index + match[0].length
  const length = (/^[^,:]+/u.exec(words.slice(match.index + match[0].length))?.[0] ?? '').length
  return length === 0 ? null : { subject: { start, end: start + length } }
}
