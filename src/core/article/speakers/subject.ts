/** From a subject ("he", "the minister", "Berg, who runs the port") to the name of a speaker. */
import type { Range } from '../../model.js'
import type { Gender } from '../names/given.js'
import type { QuoteSpan } from '../quotes/marks.js'
import type { Scene } from '../speakers.js'
import type { PersonMention } from './people.js'

export interface SubjectContext {
  readonly quote: QuoteSpan
  /** Speaker of the quotation before, when it is near. */
  readonly last: string | null
  /** The subject stands after the quotation. */
  readonly after: boolean
  readonly spans: readonly QuoteSpan[]
}

/** How far above a pronoun its person is looked for, in sentences. */
const MEMORY = 7
const ROLE_REACH = 90

/** The speaker that a subject stands for: the fullest name of a person, an institution or role as written, or null. */
export function resolveSubject(scene: Scene, subject: Range, context: SubjectContext): string | null {
  const words = scene.text.slice(subject.start, subject.end)
  const clauses = clausesOf(words, subject.start, context.after)
  const near = context.after ? clauses.slice(0, 2) : throughAppositions(scene, clauses)
  const head = context.after ? null : headName(scene, near)
  if (head !== null) return scene.people.fullest(head.name)
  for (const clause of near) {
    const person = personIn(scene, clause, context)
    if (person !== null) return scene.people.fullest(person.name)
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
    if (/[\p{L}]/u.test(match[0]))
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
  if (at === undefined) return [part]
  const middle = part.start + at.index + 1
  return [
    { start: part.start, end: middle },
    { start: middle, end: part.end },
  ]
}

const inside = (mention: Range, range: Range): boolean => mention.start >= range.start && mention.end <= range.end + 1

function isQuoted({ spans }: SubjectContext, mention: Range): boolean {
  return spans.some((span) => mention.start >= span.start && mention.end <= span.end)
}

/** The person whom a clause names: the last one before a verb, the first one after it; owners ("Berg's office") do not count. */
function personIn({ people, text }: Scene, clause: Range, context: SubjectContext): PersonMention | null {
  const named = people.mentions
    .filter((mention) => inside(mention, clause) && !mention.possessive && !isQuoted(context, mention))
    .filter((mention) => !inBrackets(text, clause, mention))
  return (context.after ? named[0] : named.at(-1)) ?? null
}

/** "Berg (Free Voters) said": what stands in brackets belongs to the name before it. */
const inBrackets = (text: string, clause: Range, mention: Range): boolean =>
  /\([^()]*$/.test(text.slice(clause.start, mention.start)) && text.slice(mention.end, mention.end + 80).includes(')')

interface Pronoun {
  readonly at: number
  readonly gender: Gender
}

function pronounIn({ text, patterns }: Scene, clause: Range): Pronoun | null {
  const words = text.slice(clause.start, clause.end)
  const he = patterns.he.exec(words)
  const she = patterns.she.exec(words)
  if (he === null && she === null) return null
  const useHe = he !== null && (she === null || he.index >= she.index)
  return { at: clause.start + (useHe ? he.index : (she?.index ?? 0)), gender: useHe ? 'male' : 'female' }
}

/**
 * "he said" after a quotation is most often who spoke last; else the nearest person above: in the same sentence the nearest one, in a
 * sentence before it the first one, which is most often its subject.
 */
function resolvePronoun(scene: Scene, pronoun: Pronoun, context: SubjectContext): string | null {
  const { people, sentences } = scene
  const fits = (mention: PersonMention): boolean => {
    const gender = mention.gender ?? genderOf(scene, people.fullest(mention.name))
    return (gender === null || gender === pronoun.gender) && !isQuoted(context, mention)
  }
  if (context.after && context.last !== null && lastFits(scene, context.last, pronoun.gender)) return context.last
  const at = sentences.findLastIndex(({ start }) => start <= pronoun.at)
  for (let index = at; index >= Math.max(0, at - MEMORY); index -= 1) {
    const sentence = sentences[index]
    if (sentence === undefined) continue
    const limit = Math.min(sentence.end, pronoun.at)
    const named = people.mentions.filter(
      (mention) => mention.start >= sentence.start && mention.end <= limit && fits(mention),
    )
    const free = named.filter(({ possessive }) => !possessive)
    const chosen = index === at ? (free.at(-1) ?? named.at(-1)) : (free[0] ?? named[0])
    if (chosen !== undefined) return people.fullest(chosen.name)
  }
  return context.last !== null && lastFits(scene, context.last, pronoun.gender) ? context.last : null
}

function genderOf({ people }: Scene, name: string): Gender | null {
  return (
    people.mentions.find((mention) => mention.gender !== null && people.fullest(mention.name) === name)?.gender ?? null
  )
}

/** Whether the last speaker can be meant: a person of that gender, or one whose gender nothing tells. */
function lastFits(scene: Scene, last: string, gender: Gender): boolean {
  const named = scene.people.mentions.some(({ name }) => scene.people.fullest(name) === last)
  const person = named || (/^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){0,3}$/u.test(last) && !SOURCE_NOUN.test(last))
  const known = genderOf(scene, last)
  return person && (known === null || known === gender)
}

const DETERMINER =
  /^(?:the|a|an|one|another|his|her|its|their|der|die|das|ein|eine|le|la|les|l['’]|un|une|el|los|las|una|il|lo|i|gli|o|a|os|as|um|uma|de|het|een)\s+/iu
const NOT_SPEAKER =
  /^(?:it|this|that|these|those|they|we|you|i|there|what|which|who|some|many|others?|people|es|sie|wir|man|das|dies|ce|ça|on|ils|elles|nous|esto|eso|ellos|questo|loro|isso|eles|это|они|мы|я|так)\b/iu

/** A role or institution: the person whom the article gives that role, else the words themselves without their article. */
function describedIn(scene: Scene, clause: Range, context: SubjectContext): string | null {
  const words = scene.text
    .slice(clause.start, clause.end)
    .trim()
    .replace(/^(?:and|but|that|what|how|as|while|in|meanwhile|however|und|et|y|e|и)\s+/iu, '')
  const count = words.split(/\s+/).length
  if (
    /^(?:the|die|der|la|le|el|il)\s(?:widow|widower|grandmother|grandfather|gran|mum|mother|father|dad|pensioner|survivor|victim|driver|owner|farmer|star|boss|teacher|student|neighbou?r|witness|captain|skipper)$/iu.test(
      words,
    )
  ) {
    const only = onlyPersonAbove(scene, clause.start)
    if (only !== null) return only
  }
  if (/^the \d{1,3}-year-old\b/iu.test(words)) {
    const meant = lastPersonAbove(scene, clause.start)
    if (meant !== null) return meant
  }
  if (NOT_SPEAKER.test(words) || count > 9 || /["“”«»()]/.test(words)) return null
  const definite = /^(?:the|der|die|das|le|la|l['’]|el|il|lo|o|a|de|het)\b/iu.test(words)
  const bare = words.replace(DETERMINER, '')
  // "his wife Ellen": a given name behind a lower-case noun.
  const called = /^(?:\p{Ll}[\p{L}-]*\s){1,3}(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}'’-]+)?)$/u.exec(bare)?.[1]
  if (called !== undefined) return scene.people.fullest(called)
  if (definite || /^\p{Ll}/u.test(bare)) {
    const person = personWithRole(scene, bare, clause.start)
    if (person !== null) return person
  }
  // Before a verb any noun phrase may stand that is no speaker ("the visit was called"): only a name or a known kind of source counts.
  const source = bare.replace(/[.,;:]+$/, '')
  return isSource(source, context.after) ? source : null
}

/** "the widow" in a report that has named one person so far. */
function onlyPersonAbove({ people }: Scene, before: number): string | null {
  const named = people.mentions.filter(({ end }) => end <= before).map(({ name }) => people.fullest(name))
  const [only] = named
  return only !== undefined && named.every((name) => name === only) ? only : null
}

/** How many sentences above "the 34-year-old" the person stands whose age it gives. */
const AGE_REACH = 2

/** "The 34-year-old nurse": whoever was named last, in this sentence or just above. */
function lastPersonAbove({ people, sentences }: Scene, before: number): string | null {
  const at = sentences.findLastIndex(({ start }) => start <= before)
  const from = sentences[Math.max(0, at - AGE_REACH)]?.start ?? 0
  const named = people.mentions.findLast(({ start, end, possessive }) => start >= from && end <= before && !possessive)
  return named === undefined ? null : people.fullest(named.name)
}

const SOURCE_NOUN =
  /\b(?:ministry|ministries|government|police|media|agency|spokes(?:man|woman|person|people)|official|officials|officer|officers|statement|report|kremlin|house|department|office|company|court|judge|judges|army|military|union|party|commission|council|committee|group|organi[sz]ation|minister|president|secretary|chief|leader|director|professor|expert|experts|analyst|analysts|lawyer|lawyers|prosecutors?|residents?|witness|witnesses|neighbou?r|neighbou?rs|mother|father|wife|husband|son|daughter|brother|sister|friend|source|sources|paper|newspaper|author|authors|researchers?|scientists?|doctor|doctors|teacher|student|students|protesters?|campaigners?|activists?|critics?|organisers?|organizers?|service|authorit(?:y|ies)|embassy|mayor|governor|coach|manager|captain|player|bank|university|team|board|opposition|rebels|insurgents|lawmakers|republicans|democrats|conservatives|labour|greens|firm|club|charity|airline|operator|coastguard|coast guard|guard|navy|air force|hospital|school|church|widow|widower|grandmother|grandfather|gran|nan|mum|dad|parents?|pensioner|victim|survivor|survivors|driver|owner|owners|farmer|farmers|fisherman|nurse|nurses|worker|workers|star|boss|couple|family|staff|crew|rescuers?|passengers?|tourists?|customers?|voters?|locals?|villagers?|syndicats?|préfecture|mairie|maire|procureure?|parquet|avocate?|directeur|directrice|élue?s?|habitants?|riverains?|sindicatos?|alcalde|alcaldesa|abogad[oa]|fiscalía|fiscal|ayuntamiento|vecinos|ministr[oa]|president[ea]|staatsanwaltschaft|gewerkschaft(?:en)?|feuerwehr|bürgermeister(?:in)?|unternehmen|anwalt|anwältin|verein|verband|stadtverwaltung|gemeinde|anwohner(?:in)?|sindaco|procura|sindacati|ministerium|regierung|polizei|sprecher(?:in)?|behörde|gericht|ministerin?|partei|ministère|gouvernement|police|porte-parole|gobierno|policía|portavoz|ministerio|governo|polizia|ministero|portavoce|министерство|правительство|полиция|пресс-служба|ведомство|представитель|минобороны|мид)\b/iu

function isSource(words: string, after: boolean): boolean {
  if (words === '') return false
  if (SOURCE_NOUN.test(words)) return true
  // Right after a quotation a short name is its speaker, whoever it is ("..., NATO said").
  return after && /^\p{Lu}/u.test(words) && words.split(/\s+/).length <= 4
}

/** The nearest person above whom the words around the name give this role ("Ana Berg, the port's director" ... "the director"). */
function personWithRole(scene: Scene, role: string, before: number): string | null {
  const noun = /(\p{L}+)$/u.exec(role.replace(/\s+(?:of|for|from|at|in)\s.*$/iu, ''))?.[1]?.toLowerCase()
  if (noun === undefined || noun.length < 4 || !SOURCE_NOUN.test(noun)) return null
  if (
    /^(?:ministry|government|police|media|agency|officials|statement|report|department|office|company|court|army|military|residents|sources|prosecutors|experts|analysts)$/.test(
      noun,
    )
  )
    return null
  const above = scene.people.mentions.filter(({ end }) => end <= before)
  for (const mention of [...above].reverse()) {
    const lead =
      scene.text
        .slice(Math.max(0, mention.start - ROLE_REACH), mention.start)
        .split(/[.;!?,\n]\s/)
        .at(-1) ?? ''
    const trail = /^,\s[^.!?\n]{0,90}/u.exec(scene.text.slice(mention.end, mention.end + ROLE_REACH))?.[0] ?? ''
    const leads = new RegExp(String.raw`(?<!\p{L})${noun}(?:\s\p{Lu}[\p{L}.]*){0,2}\s*$`, 'iu').test(lead)
    const trails = new RegExp(
      String.raw`^,\s(?:the|a|an|der|die|le|la|el|il)?[^,]{0,70}(?<!\p{L})${noun}(?!\p{L})`,
      'iu',
    ).test(trail)
    if (leads || trails) return scene.people.fullest(mention.name)
  }
  return null
}
