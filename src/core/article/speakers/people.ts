/** People named in an article, with the fullest name of each. A light reading: enough to name who speaks. */
import type { Range } from '../../model.js'
import { isGivenName, type Gender } from '../names/given.js'
import { isPlaceStart } from '../names/words.js'
import { indexFullNames, type LooseNames } from './fullest.js'
import { genderOfNoun, IS_THING, SOURCE_NOUN, THING } from './nouns.js'
import { nameRuns, type NameMention, type NameRun } from './runs.js'

/** A name that stands for somebody, or for a thing with a name like somebody's ("Costa Verde"). */
export type PersonMention = NameMention

export interface People {
  /** In order of place. */
  readonly mentions: readonly PersonMention[]
  /** The fullest name in the article for a name or surname; the name itself when there is no fuller one. */
  readonly fullest: (name: string, gender?: Gender | null) => string
  /** The gender that titles, given names and nouns beside it tell for somebody's fullest name. */
  readonly genderOf: (name: string) => Gender | null
  /** Whether the words around a fullest name say that it is no person's. */
  readonly isThing: (name: string) => boolean
}

/**
 * Finds the people in the given ranges of a text. Those of which `isTitle` holds are headlines, where capitals say less: a full name there
 * counts only when it begins with a known given name or stands in the other ranges too.
 */
export function findPeople(
  text: string,
  ranges: readonly Range[],
  isTitle: (index: number) => boolean = () => false,
): People {
  const found = ranges.map((range) => nameRuns(text, range))
  const sure = new Set(found.flatMap((runs, index) => (isTitle(index) ? [] : runs.map(({ mention }) => mention.name))))
  const runs = found.flatMap((inRange, index) =>
    inRange.filter(
      ({ mention, words }) => !isTitle(index) || sure.has(mention.name) || isGivenName(words[0]?.lower ?? ''),
    ),
  )
  const genders = new Map<string, Gender>()
  const lone = loneNames(text, runs)
  const fullNames = indexFullNames(
    runs.filter(({ words }) => words.length > 1).map(({ mention }) => mention.name),
    (name) => genders.get(name) ?? null,
    lone,
  )
  const known = (name: string): boolean => fullNames.has(name.toLowerCase()) || lone.all.has(name.toLowerCase())
  const kept = runs.filter(({ words, mention, titled }) => words.length > 1 || titled || known(mention.name))
  noteGenders(text, kept, genders, fullNames.of)
  const things = thingsAmong(text, kept, fullNames.of)
  return {
    mentions: kept.map(({ mention }) => mention),
    fullest: fullNames.of,
    genderOf: (name) => genders.get(name) ?? null,
    isThing: (name) => things.has(name),
  }
}

/** Names of one word that the words around them say are somebody's. Lower case. */
function loneNames(text: string, runs: readonly NameRun[]): LooseNames & { readonly all: ReadonlySet<string> } {
  const lower = (found: readonly NameRun[]): ReadonlySet<string> =>
    new Set(found.map(({ mention }) => mention.name.toLowerCase()))
  const single = runs.filter(({ words }) => words.length === 1)
  const introduced = single.filter(({ mention }) => hasRoleBefore(text, mention))
  return {
    courteous: lower(single.filter(({ mention }) => mention.gender !== null)),
    introduced: lower(introduced),
    all: lower([...runs.filter(({ titled, mention }) => titled || hasRoleBehind(text, mention)), ...introduced]),
  }
}

/** Notes the gender of everybody that a title, a given name or a noun beside the name tells: of full names first. */
function noteGenders(
  text: string,
  runs: readonly NameRun[],
  genders: Map<string, Gender>,
  fullest: (name: string, gender: Gender | null) => string,
): void {
  const told = runs.map(({ mention, words }) => ({
    mention,
    isFull: words.length > 1,
    gender: mention.gender ?? genderBeside(text, mention),
  }))
  for (const { mention, gender, isFull } of told)
    if (gender !== null && isFull && !genders.has(mention.name)) genders.set(mention.name, gender)
  for (const { mention, gender } of told) {
    const name = gender === null ? '' : fullest(mention.name, gender)
    if (gender !== null && !genders.has(name)) genders.set(name, gender)
  }
}

/** "Sand, the Homeland chief, ...": what is put beside a lone name says that it is somebody's. */
const ROLE_BEHIND =
  /^,\s(?:who\b|\d\d,|(?:the|a|an|its|their|his|her)\s(?:[\p{L}\p{M}'’-]+\s){0,4}?(?:leader|chief|head|chairman|chairwoman|chair|president|minister|secretary|mayor|governor|senator|spokesman|spokeswoman|spokesperson|director|captain|coach|manager|lawyer|professor|founder|owner|candidate|officer|commissioner|ambassador|widow|father|mother|farmer|teacher|nurse|driver)\b)/u
/** "His mother, Lena, ran": a lone name between commas behind a noun for a person. */
const ROLE_BEFORE =
  /(?<![\p{L}])(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?|[Oo]ne|\p{L}+[’']s)\s(?:\p{Ll}[\p{Ll}-]*\s){0,3}(\p{Ll}[\p{Ll}-]*),\s$/u
const REACH = 90

/** "from Hull, who was there": a place behind a preposition is no head of what follows. */
const AFTER_PREPOSITION = /(?<![\p{L}])(?:from|in|of|at|near|outside|to|on)\s$/iu

function hasRoleBehind(text: string, { start, end, possessive }: NameMention): boolean {
  return (
    !possessive &&
    ROLE_BEHIND.test(text.slice(end, end + REACH)) &&
    !AFTER_PREPOSITION.test(text.slice(Math.max(0, start - 10), start))
  )
}

function hasRoleBefore(text: string, { start, end, possessive }: NameMention): boolean {
  if (possessive || !/^,\s/.test(text.slice(end, end + 2))) return false
  const noun = ROLE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  return noun !== undefined && (genderOfNoun(noun) !== null || SOURCE_NOUN.test(noun)) && !IS_THING.test(noun)
}

const NOUN_BEFORE = /(\p{Ll}[\p{Ll}-]*)(,?)\s$/u
const NOUN_BEHIND =
  /^,\s(?:\d\d,\s)?(?:the|a|an)\s(?:\p{L}[\p{L}-]*\s){0,3}?(\p{Ll}[\p{Ll}-]*)(?=[,.]|\s(?:of|from|who|whose|at|for|in)\b)/u

/** "spokeswoman Ana Berg", "his mother, Lena, ran", "Berg, a mother of two": the noun beside a name. */
function genderBeside(text: string, { start, end }: NameMention): Gender | null {
  const before = NOUN_BEFORE.exec(text.slice(Math.max(0, start - 30), start))
  const tied = before?.[2] === '' || text.charAt(end) === ','
  const told = tied ? genderOfNoun(before?.[1] ?? '') : null
  return told ?? genderOfNoun(NOUN_BEHIND.exec(text.slice(end, end + 60))?.[1] ?? '')
}

const THING_BEFORE = new RegExp(
  String.raw`(?:(?<![\p{L}])(?:the|in|near|outside|across|aboard|off|via)|(?<![\p{L}])(?:${THING}))\s$`,
  'iu',
)
/** "an analyst at ": what follows is where somebody works. */
const PLACE_OF_WORK =
  /\p{L}(?:er|or|ist|ant|ent|ian|low|ess|head|chief|partner|lead|works?|worked|studies|studied|based)\sat\s$/iu
const THING_BEHIND = new RegExp(
  String.raw`^,\s(?:which\b|(?:the|a|an|its|one\sof)\s(?:(?!(?:who|whose|for|of|at|with|from|in|and|to)\s)[\p{L}\p{N}'’-]+\s){0,4}?(?:${THING})\b)`,
  'iu',
)

/** The names (in their fullest form) that the words around them say are no person's: "the Costa Verde", "in Nova Lima", "Nordline, which". */
function thingsAmong(text: string, runs: readonly NameRun[], fullest: (name: string) => string): ReadonlySet<string> {
  const people = new Set<string>()
  const things = new Set<string>()
  for (const { mention, words, titled } of runs) {
    const name = fullest(mention.name)
    const [before, behind] = [
      text.slice(Math.max(0, mention.start - 30), mention.start),
      text.slice(mention.end, mention.end + REACH),
    ]
    const isPerson =
      titled ||
      mention.gender !== null ||
      isGivenName(words[0]?.lower ?? '') ||
      ROLE_BEHIND.test(behind) ||
      /^,\s\d\d,/.test(behind)
    if (isPerson) people.add(name)
    else if (
      isPlaceStart(words[0]?.lower ?? '') ||
      THING_BEFORE.test(before) ||
      PLACE_OF_WORK.test(before) ||
      (!mention.possessive && THING_BEHIND.test(behind))
    )
      things.add(name)
  }
  return new Set([...things].filter((name) => !people.has(name)))
}
