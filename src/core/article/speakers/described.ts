/** Speakers who are described, not named: "the minister", "the 54-year-old", "the company", "it". */
import type { Range } from '../../model.js'
import type { Gender } from '../names/given.js'
import { centreOf } from './centre.js'
import { fullerInstitution, withoutArticle } from './institutions.js'
import { BRIDGING, ENDS_IN_INSTITUTION, genderOfNoun, SOURCE_NOUN } from './nouns.js'
import { resolveNeuter, salientAbove, whoseStatement } from './pronouns.js'
import { isRunning, namedIn, sentenceAt, type Scene } from './scene.js'
import type { SubjectContext } from './subject.js'
import { personWithRole } from './withrole.js'

const LINK = /^(?:and|but|that|what|how|as|while|in|meanwhile|however|und|et|y|e|и)\s+/iu
const DEFINITE = /^(?:the|der|die|das|le|la|l['’]|el|il|lo|o|a|de|het)\b/iu
/** Somebody new: not whoever was described so before. */
const INDEFINITE = /^(?:an?|one|another|some|several|two|three|many|ein|eine|une?|una|um|uma|een)\s/iu
const NOT_SPEAKER =
  /^(?:it|this|that|these|those|they|we|you|i|there|what|which|who|some|many|others?|people|es|sie|wir|man|das|dies|ce|ça|on|ils|elles|nous|esto|eso|ellos|questo|loro|isso|eles|это|они|мы|я|так)\b/iu
/** What hangs on a noun before it is no speaker of its own: "sent to the president", "in a letter". English. */
const HUNG_ON =
  /^(?:and|in|on|at|for|from|under|with|by|of|to|as|about|against|after|before|during|through|whose|given|sent|made|based|seen|known|born|held|led|\p{L}+(?:ed|ing))\s/iu

/** Most words of a description that is given as the speaker. */
const MOST_WORDS = 9

/** A role or institution: the person or house that the article means by it, else the words themselves without their article. */
export function describedIn(scene: Scene, clause: Range, context: SubjectContext): string | null {
  const words = scene.text.slice(clause.start, clause.end).trim().replace(LINK, '')
  const neuter = neuterIn(scene, words, clause, context)
  if (neuter !== undefined) return neuter
  if (
    NOT_SPEAKER.test(words) ||
    HUNG_ON.test(words) ||
    words.split(/\s+/).length > MOST_WORDS ||
    /["“”«»()]/.test(words)
  )
    return null
  const person = scene.isEnglish ? personDescribed(scene, words, clause, context) : null
  if (person !== null) return person
  const bare = withoutArticle(words)
  // "his wife Ellen": a given name behind a lower-case noun.
  const called =
    /^(?:(?!(?:for|of|to|from|with)\s)\p{Ll}[\p{L}-]*\s){1,3}(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}'’-]+)?)$/u.exec(bare)?.[1]
  if (called !== undefined) return scene.people.fullest(called)
  if (DEFINITE.test(words) || (/^\p{Ll}/u.test(bare) && !INDEFINITE.test(words))) {
    const named = personWithRole(scene, words, clause.start)
    if (named !== null) return named
  }
  if (DEFINITE.test(words)) {
    const house = fullerInstitution(scene, bare, clause.start)
    if (house !== null) return house
    const known = knownAbove(scene, bare, clause, context)
    if (known !== null) return known
  }
  // Before a verb any noun phrase may stand that is no speaker ("the visit was called"): only a name or a known kind of source counts.
  const source = bare.replace(/[\s.,;:–—-]+$/, '')
  return isSource(source, context.after) ? source : null
}

/** "it", "they" and "the statement": what they stand for; undefined for other words. */
function neuterIn(scene: Scene, words: string, { start }: Range, { turns }: SubjectContext): string | null | undefined {
  if (!scene.isEnglish) return undefined
  if (/^it$/iu.test(words)) return resolveNeuter(scene, start, false, turns)
  if (/^they$/iu.test(words)) return resolveNeuter(scene, start, true, turns)
  if (
    /^(?:the|a|its|their|his|her)\s(?:\p{L}+\s)?(?:statement|letter|post|report|document|message|email|release)$/iu.test(
      words,
    )
  )
    return whoseStatement(scene, start, turns)
  return undefined
}

const AGED = /^the (\d{1,3})-year-old\b/iu
/** "the mum", "the mother-of-three": kin without an owner, said of whoever was named. */
const PARENT =
  /^the (?:\p{L}+\s)?(?:mother|father|mum|mom|dad|gran|nan|grandmother|grandfather|\p{L}+-of-(?:\p{L}+|\d+))$/iu

/** "the 54-year-old", "the mum-of-three": the person whom the text above makes most salient among those who can be meant. */
function personDescribed(scene: Scene, words: string, clause: Range, context: SubjectContext): string | null {
  const age = AGED.exec(words)?.[1]
  const noun = /(\p{L}[\p{L}-]*)$/u.exec(words)?.[1]?.toLowerCase() ?? ''
  if (age !== undefined)
    return (
      personAged(scene, age, clause.start) ??
      salient(scene, clause, genderOfNoun(noun), context, (name) => ageOf(scene, name) === null)
    )
  if (PARENT.test(words)) {
    const only = onlyPersonAbove(scene, clause.start)
    if (only !== null) return only
    return noun.includes('-of-') ? salient(scene, clause, genderOfNoun(noun), context, () => true) : null
  }
  if (
    /^the (?:widow|widower|pensioner|survivor|victim|driver|owner|farmer|star|boss|teacher|student|neighbou?r|witness|captain|skipper)$/iu.test(
      words,
    )
  )
    return onlyPersonAbove(scene, clause.start)
  return null
}

/** The nearest person above whose age is given as this. */
function personAged(scene: Scene, age: string, before: number): string | null {
  const found = namedIn(scene, { start: 0, end: before }).findLast(({ end }) => scene.text.startsWith(`, ${age}`, end))
  return found === undefined ? null : scene.people.fullest(found.name, found.gender)
}

/** The age that the text puts beside a name, or null. */
function ageOf({ people, text }: Scene, name: string): string | null {
  for (const mention of people.mentions) {
    const age = /^, (\d{1,3})(?=[,.]|\s(?:and|who|from|of))/u.exec(text.slice(mention.end, mention.end + 12))?.[1]
    if (age !== undefined && people.fullest(mention.name, mention.gender) === name) return age
  }
  return null
}

/** Whoever is most salient above a description, of a gender when it tells one. */
function salient(
  scene: Scene,
  clause: Range,
  gender: Gender | null,
  context: SubjectContext,
  can: (name: string) => boolean,
): string | null {
  const at = sentenceAt(scene, clause.start)
  if (gender !== null) {
    const found = salientAbove(scene, at, gender, context)
    return found !== null && can(found) ? found : null
  }
  const above = scene.sentences
    .slice(Math.max(0, at - 4), Math.max(0, at))
    .filter((sentence) => isRunning(scene, sentence))
  for (const sentence of above.slice(-2).reverse()) {
    const centre = centreOf(scene, sentence, context.turns)
    if (centre?.kind === 'person' && can(centre.name)) return centre.name
    const named = namedIn(scene, sentence).findLast(
      ({ possessive, name }) => !possessive && !scene.people.isThing(scene.people.fullest(name)),
    )
    if (named !== undefined && can(scene.people.fullest(named.name, named.gender)))
      return scene.people.fullest(named.name, named.gender)
  }
  return null
}

/**
 * "The nurse said", "the envoy called": a description with a noun that the text above did not use speaks of somebody who is already known, and
 * so of whoever the sentence before is about; offices and parts in an event can be new.
 */
function knownAbove(scene: Scene, bare: string, clause: Range, context: SubjectContext): string | null {
  if (!scene.isEnglish || !/^(?:\p{L}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*$/u.test(bare)) return null
  if (BRIDGING.test(bare) || ENDS_IN_INSTITUTION.test(bare) || bare.endsWith('s')) return null
  const noun = bare.split(/\s+/).at(-1) ?? ''
  if (!SOURCE_NOUN.test(noun) && !/(?:er|or|ist|ian|man|woman|ant|ent|eer|ess|teen|star|dad|mum)$/u.test(noun))
    return null
  const usedBefore = new RegExp(String.raw`(?<!\p{L})${noun}(?!\p{L})`, 'iu')
  const at = scene.sentences[sentenceAt(scene, clause.start)]?.start ?? 0
  if (usedBefore.test(scene.text.slice(0, at))) return null
  return salient(scene, clause, genderOfNoun(noun), context, () => true)
}

/** "the widow" in a report that has named one person so far. */
function onlyPersonAbove(scene: Scene, before: number): string | null {
  const named = scene.people.mentions
    .filter(({ end }) => end <= before)
    .map(({ name, gender }) => scene.people.fullest(name, gender))
    .filter((name) => !scene.people.isThing(name))
  const [only] = named
  return only !== undefined && named.every((name) => name === only) ? only : null
}

/** Bodies only when they are somebody's: "Cole's campaign". */
const OWNED = /[’']s?\s(?:\p{L}+\s)?(?:campaign|administration|defen[cs]e|camp|side|entourage)$/iu

function isSource(words: string, after: boolean): boolean {
  if (words === '') return false
  if (SOURCE_NOUN.test(words) || OWNED.test(words)) return true
  // Right after a quotation a short name is its speaker, whoever it is ("..., NATO said").
  return after && /^\p{Lu}/u.test(words) && words.split(/\s+/).length <= 4
}
