/**
 * The subject with which a sentence begins. A light reading of English: what stands before the first verb, behind words of time, place and
 * manner, with the name that is put beside it ("Her lawyer, Tom Cole, said").
 */
import type { Range } from '../../model.js'
import { ENDS_IN_PERSON } from './nouns.js'
import type { PersonMention } from './people.js'
import { namedIn, type Scene } from './scene.js'
import { TITLES } from './titles.js'

/** A longer sentence is not read to its end: its subject stands in front. */
const LONGEST = 400
const LINK =
  /^[\s"“‘'«•*>–—-]*(?:(?:and|but|yet|so|or|meanwhile|however|also|still|then|now|instead|earlier|later|separately|afterwards|nevertheless|even|though|und|aber|doch|mais|et|pero|y)(?:,\s|\s))*/iu
/** Words that open what stands before the subject: "On Monday, ", "Speaking outside the court, ", "When the ship sank, ". */
const INTRODUCES =
  /^(?:in|on|at|by|for|from|with|without|within|after|before|as|when|while|during|since|despite|amid|under|over|about|among|though|although|because|if|once|until|unless|like|unlike|of|to|through|throughout|across|behind|following|according|given|based|due|just|only|last|next|early|late|earlier|hours|minutes|days|weeks|months|years|asked|pressed|questioned|quoted|flanked|joined|dressed|yesterday|today|tomorrow|tonight|overnight|this|that\s(?:day|night|morning|evening)|\p{L}+ing)(?!\p{L})/iu
const PREPOSITION =
  /(?<!\p{L})(?:in|on|at|by|with|without|within|to|into|onto|from|over|under|about|against|between|among|after|before|during|since|despite|through|across|behind|near|outside|inside|because|while|when|if|that|which|who|whose|whom|where|than|as|like|and|or|but|nor)(?!\p{L})/iu
const FINITE =
  /(?<![\p{L}-])(?:is|are|was|were|be|been|has|have|had|does|did|will|would|can|could|shall|should|may|might|must|not|never|isn[’']t|wasn[’']t|didn[’']t|hasn[’']t|won[’']t|shot|met|beat|saw|led|won|sent|took|gave|made|found|held|kept|left|lost|put|ran|sued|seek|seeks|hunt|hunts|name|names|charge|arrest|jail|free|find|came|went|got|get|gets|knew|thought|felt|wants?|stood|sat|brought|bought|caught|drew|drove|fell|flew|grew|let|set|wore|spoke|began|broke|chose|rose|fought|hid|laid|paid|sold|taught|threw|woke|became|cut|quit|ate|built|says|said|told|wrote)(?!\p{L})/iu

/** The subject that a clause or sentence begins with: a name with what leads up to it, or a noun phrase; null when none is plain. */
export function leadingSubject(scene: Scene, range: Range): Range | null {
  const clauses = clausesOf(scene, { start: range.start, end: Math.min(range.end, range.start + LONGEST) })
  let at = clauses.findIndex((clause) => !isIntroduction(scene, wordsOf(scene, clause)))
  if (at < 0) return null
  const names = (clause: Range): readonly PersonMention[] =>
    namedIn(scene, clause).filter(({ possessive }) => !possessive)
  // "In Kells, Norvia, Tom Cole said": a place put beside a place is passed over.
  while (at > 0 && at + 1 < clauses.length && isLoneWord(scene, clauses[at])) at += 1
  const clause = clauses[at]
  if (clause === undefined) return null
  const first = names(clause)[0]
  const last = lastLedUpTo(scene, clause, names(clause))
  // "The chairman of Nova Linea, Karl Moen, told": the name beside the office speaks, not the one within it.
  const holder =
    last !== null && WITHIN_OFFICE.test(scene.text.slice(clause.start, last.start))
      ? beside(scene, clauses, at, names)
      : null
  if (holder !== null) return holder
  if (last !== null) return { start: clause.start, end: last.end }
  const cleft = /^it\s(?:is|was)\s(?:\p{L}+[’']s\s)?$/iu.test(
    scene.text.slice(clause.start, first?.start ?? clause.start),
  )
  if (cleft && first !== undefined && /^\swho\s/.test(scene.text.slice(first.end, first.end + 5))) return first
  return beside(scene, clauses, at, names) ?? nounPhrase(scene, clause)
}

const wordsOf = ({ text }: Scene, { start, end }: Range): string => text.slice(start, end)
const isLoneWord = (scene: Scene, clause: Range | undefined): boolean =>
  clause !== undefined && /^\p{Lu}[\p{L}’'-]*$/u.test(wordsOf(scene, clause)) && namedIn(scene, clause).length === 0

const WITHIN_OFFICE = /\s(?:of|for)\s(?:the\s)?$/iu

/** "Back on the island, ", "On Monday, ": a preposition and no verb of its own, or a word that opens such a clause. */
const isIntroduction = (scene: Scene, words: string): boolean =>
  (INTRODUCES.test(words) && !isHolderOfOffice(words)) ||
  (/^\p{L}+(?:\s\p{L}+)?\s(?:in|on|at|from|to)\s/iu.test(words) &&
    !FINITE.test(words) &&
    !scene.patterns.verbWord.test(words) &&
    /^(?:back|out|up|down|here|there|elsewhere|inside|outside|far|long|shortly|soon|not|over|two|three|hours|days)(?!\p{L})/iu.test(
      words,
    ))

/** "Managing director Karl Moen", "Acting police chief Ana Berg": a word in "-ing" that belongs to an office with its holder. */
const OFFICE_IN_ING =
  /^(?:managing|acting|outgoing|incoming|leading|sitting|founding|presiding|visiting|investigating|ruling|reigning|standing|serving|consulting|operating|commanding|campaigning|working|practi[sc]ing|training|planning|housing|banking|shipping|engineering|marketing|mining|farming|fishing|racing|boxing|cycling)\s((?:(?!(?:for|of|to|from|with|on|in|at|by|as|and|about|against|the|an?|his|her|their|its)\s)\p{Ll}[\p{Ll}-]*\s){1,3})\p{Lu}/u

function isHolderOfOffice(words: string): boolean {
  const office = OFFICE_IN_ING.exec(words.charAt(0).toLowerCase() + words.slice(1))?.[1]?.trim() ?? ''
  return ENDS_IN_PERSON.test(office) || TITLES.has(office.split(/\s/).at(-1) ?? '')
}

/** "Green Left leader Tom Cole": the last of the names with which a clause begins, when only words that lead up to it stand before. */
function lastLedUpTo(scene: Scene, clause: Range, names: readonly PersonMention[]): PersonMention | null {
  let last: PersonMention | null = null
  for (const name of names) {
    if (
      !leadsUp(scene.text.slice(last?.end ?? clause.start, name.start)) ||
      (last !== null && scene.patterns.verbWord.test(scene.text.slice(last.end, name.start)))
    )
      break
    last = name
  }
  return last
}

/** Stretches between commas and dashes, without words that link the sentence to the one before. */
function clausesOf({ text }: Scene, range: Range): readonly Range[] {
  const lead = LINK.exec(text.slice(range.start, range.end))?.[0].length ?? 0
  const start = range.start + lead
  const parts: Range[] = []
  for (const match of text.slice(start, range.end).matchAll(/[^,;:—–]+/g)) {
    const from = start + match.index + (match[0].length - match[0].trimStart().length)
    const end = start + match.index + match[0].trimEnd().length
    if (end > from) parts.push({ start: from, end })
  }
  return parts
}

/** "The Green Left leader", "far-right firebrand", "": words that a name can end as the subject. */
export function leadsUp(before: string): boolean {
  const words = before.trim()
  if (words === '') return true
  if (words.split(/\s+/).length > 8 || FINITE.test(words) || PREPOSITION.test(words)) return false
  const last = words.split(/\s+/).at(-1) ?? ''
  // "Police arrested Tom Cole": a participle right before a name is a verb; "retired judge Tom Cole" has a noun between.
  return !/(?:ed|[’']s?)$/iu.test(last) || /^(?:said|alleged|accused|convicted|retired|disgraced)$/iu.test(last)
}

/** "Her lawyer, Tom Cole, said": a name alone between commas behind a noun phrase without a verb. */
function beside(
  scene: Scene,
  clauses: readonly Range[],
  at: number,
  names: (clause: Range) => readonly PersonMention[],
): Range | null {
  const [head, next] = [clauses[at], clauses[at + 1]]
  if (head === undefined || next === undefined || clauses.length < at + 3) return null
  const words = wordsOf(scene, head)
  if (words.split(/\s+/).length > 10 || FINITE.test(words) || scene.patterns.verbWord.test(words)) return null
  const name = names(next)[0]
  return name !== undefined && leadsUp(scene.text.slice(next.start, name.start)) && name.end === next.end
    ? { start: next.start, end: next.end }
    : null
}

/** The words before the first verb: of saying, an auxiliary, or one in -ed. */
function nounPhrase(scene: Scene, clause: Range): Range | null {
  const words = wordsOf(scene, clause)
  const verb = [
    FINITE.exec(words)?.index,
    scene.patterns.verbWord.exec(words)?.index,
    /\s\p{Ll}+ed(?!\p{L})/u.exec(words)?.index,
  ]
  const end = Math.min(...verb.map((index) => index ?? words.length))
  const phrase = words
    .slice(0, end)
    .trimEnd()
    .replace(/\s\p{L}+ly$/u, '')
  return phrase === '' || phrase.split(/\s+/).length > 12
    ? null
    : { start: clause.start, end: clause.start + phrase.length }
}
