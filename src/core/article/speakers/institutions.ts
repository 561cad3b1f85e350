/** Houses, bodies and groups that speak: "the ministry", "Prosecutors", "Costa Verde". */
import type { Range } from '../../model.js'
import { literal } from '../../text/literal.js'
import { standIn } from '../orgs.js'
import { ENDS_IN_INSTITUTION, IS_THING, SOURCE_NOUN } from './nouns.js'
import { namedIn, type Scene } from './scene.js'

const DETERMINER =
  /^(?:the|a|an|one|another|his|her|its|their|der|die|das|ein|eine|le|la|les|l['’]|un|une|el|los|las|una|il|lo|i|gli|o|a|os|as|um|uma|de|het|een)\s+/iu
export const withoutArticle = (words: string): string => words.replace(DETERMINER, '')

/** The institution or group that a noun phrase names, without its article; null when it is none. */
export function institutionIn(scene: Scene, range: Range): string | null {
  const words = scene.text.slice(range.start, range.end).trim()
  if (words === '' || words.split(/\s+/).length > 10 || /["“”«»()]/.test(words)) return null
  const thing = namedIn(scene, range).find(
    ({ possessive, name }) => !possessive && scene.people.isThing(scene.people.fullest(name)),
  )
  if (thing !== undefined) return scene.people.fullest(thing.name)
  const bare = withoutArticle(words)
  if (/[’']s?$/.test(bare)) return null
  if (
    SOURCE_NOUN.test(headOf(bare)) ||
    (/^\p{Lu}[\p{L}&.'’-]+(?:\s\p{Lu}[\p{L}&.'’-]+){0,4}$/u.test(bare) &&
      !/^(?:he|she|it|they|we|i|you|this|that|these|those|there|what|who|some|many|most|others|people)$/iu.test(bare))
  )
    return bare
  return null
}

/** A noun phrase up to what is hung on it: "head" of "head of the union in Kells". */
const headOf = (words: string): string => words.replace(/\s(?:of|for|from|at|in|on|with)\s.*$/iu, '')

/** What a noun for an institution stands for: the fuller name that the text above gives it, or null. */
export function fullerInstitution(scene: Scene, noun: string, before: number): string | null {
  const words = noun.toLowerCase().split(/\s+/)
  const head = words.at(-1) ?? ''
  if (!ENDS_IN_INSTITUTION.test(head) && !IS_THING.test(head)) return null
  return longerForm(scene, noun, before) ?? namedThing(scene, head, before)
}

const REACH = 4000

/** "the ministry" after "Norvia's defence ministry": the nearest longer phrase with the same end. */
function longerForm({ text }: Scene, noun: string, before: number): string | null {
  const above = text.slice(Math.max(0, before - REACH), before)
  const end = noun.replace(
    /[^\s]+/g,
    (word) => `[${word.charAt(0).toLowerCase()}${word.charAt(0).toUpperCase()}]${literal(word.slice(1))}`,
  )
  const pattern = new RegExp(
    String.raw`((?:\p{Lu}[\p{L}\p{M}'’.-]*|defen[cs]e|foreign|interior|health|justice|transport|finance|education|energy|border|coast|public|national)\s){1,4}${end}(?![\p{L}-])`,
    'gu',
  )
  const found = [...above.matchAll(pattern)].map(([match]) => withoutArticle(match.trim()))
  return found.findLast((form) => form.length > noun.length && /^\p{Lu}/u.test(form)) ?? null
}

/** "the company" after "Costa Verde, the company that ...": the named thing that is described or called so. */
function namedThing({ text, people }: Scene, head: string, before: number): string | null {
  const fits = standIn(head)
  const described = new RegExp(
    String.raw`^,\s(?:the|a|an|its|one\sof)\s(?:[\p{L}\p{N}'’-]+\s){0,4}?${literal(head)}(?!\p{L})`,
    'iu',
  )
  const led = new RegExp(String.raw`(?<!\p{L})${literal(head)},?\s$`, 'iu')
  for (const mention of people.mentions
    .filter(({ end }) => end <= before)
    .slice(-60)
    .reverse()) {
    const name = people.fullest(mention.name)
    if (!people.isThing(name)) continue
    const lead = text.slice(Math.max(0, mention.start - 40), mention.start)
    if (described.test(text.slice(mention.end, mention.end + 90)) || led.test(lead)) return name
    if (fits?.has(name.toLowerCase().split(/\s+/).at(-1) ?? '') === true) return name
  }
  return null
}
