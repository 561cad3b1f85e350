/** Who speaks in a sentence without quotation marks. */
import type { Range, Sentence } from '../../model.js'
import { centreOf } from './centre.js'
import { salientAbove } from './pronouns.js'
import { sentenceAt, type Scene, type Turn } from './scene.js'

interface IndirectContext {
  /** The quotation below that it is asked for. */
  readonly quote: Range
  readonly last: string | null
  /** The quotations above. */
  readonly turns: readonly Turn[]
}

/** The person whose words a sentence reports: named with a verb of saying, or "he added"; null when nobody's, or an institution's. */
export function indirectSpeaker(scene: Scene, sentence: Sentence, context: IndirectContext): string | null {
  const credit = scene.isEnglish ? pronounCredit(scene, scene.text.slice(sentence.start, sentence.end)) : null
  if (credit === null) {
    const centre = centreOf(scene, sentence, context.turns)
    return centre?.kind === 'person' && centre.spoke ? centre.name : null
  }
  const at = sentenceAt(scene, sentence.start + credit.index)
  const gender = /^he$/iu.test(credit[1] ?? '') ? 'male' : 'female'
  return salientAbove(scene, at, gender, { ...context, after: true })
}

/** "..., he added.", "..., she told reporters on Monday." */
const CREDIT_BEHIND = /,\s(he|she)\s(?:also\s|later\s|then\s)?(\p{L}+(?:\s[^\s,.]+){0,7})\.?$/u
/** "He said the wall ..." */
const PRONOUN_FIRST = /^(He|She)\s(?:also\s|later\s|then\s|has\s|had\s)?(\p{L}+\s.*)$/su

/** The pronoun that a sentence credits with its words. */
function pronounCredit({ patterns }: Scene, words: string): RegExpExecArray | null {
  const credit = CREDIT_BEHIND.exec(words) ?? PRONOUN_FIRST.exec(words)
  return credit !== null && patterns.verbWord.exec(credit[2] ?? '')?.index === 0 ? credit : null
}
