/** The same deed by another doer, or turned round, in whatever words: "the Senate voted down", "the House rejected"; "A beat B", "B's victory over A". */
import type { Range } from '../model.js'
import { agreement, toldAmong } from './agreement.js'
import type { LinkContext } from './context.js'
import { FIRST_OF_DOERS } from './deedLines.js'
import { commonLines, deedsTold, type DeedTold } from './deedsTold.js'
import { excluding, membersAt, tellsOf, tellsOfAny } from './doerClasses.js'
import { phraseFrom, subjectOf, type Party } from './parties.js'
import { gapBetween, onceAPart, onceASide, overlaps, type SideView, type Word } from './view.js'
import { areEnglish } from './wordLikeness.js'

interface Told {
  readonly deed: DeedTold
  /** The words for the one who did it and for the one it was done to, with what belongs to them ("the driver of the pickup"). */
  readonly doer: Range | null
  readonly target: Range | null
}

const PASSIVE = /^(?:was|were|been|is|are|being|be|got)$/u
const BY_REACH = 8
/** How far back a subject that several verbs share may stand, in words. */
const SHARED_SUBJECT = 12

const wordAt = (side: SideView, word: Word, index: number): Word | null => {
  const found = side.words[index]
  return found?.passage === word.passage ? found : null
}

const isPassive = (side: SideView, { from }: DeedTold): boolean =>
  side.words.slice(Math.max(0, from.index - 2), from.index).some(({ norm }) => PASSIVE.test(norm)) &&
  !from.norm.endsWith('ing')

/** A noun phrase with what stands behind it by "of", "for", "with": up to a verb or a mark. */
function wide(side: SideView, party: Party | null): Range | null {
  if (party === null) return null
  const last = side.words.findLast((word) => overlaps(word, party))
  if (last === undefined) return party
  if (wordAt(side, last, last.index + 1)?.norm !== 'of') return { start: party.start, end: party.end }
  const behind = phraseFrom(side, last.index + 2)
  return { start: party.start, end: behind?.end ?? party.end }
}

/** The noun phrase before "of": "the driver [of the pickup]". */
function withOf(side: SideView, party: Party): Range {
  const first = side.words.find((word) => overlaps(word, party))
  if (first === undefined) return party
  let at = first.index - 1
  while (/^(?:the|a|an|its|his|her|their)$/u.test(side.words[at]?.norm ?? '')) at--
  if (wordAt(side, first, at)?.norm !== 'of') return party
  return { start: side.words[Math.max(0, at - 2)]?.start ?? party.start, end: party.end }
}

/** The subject that an earlier verb of the same clause has: "the driver ran a light and [hit] the bus". */
function sharedSubject(side: SideView, { from }: DeedTold): Party | null {
  if (wordAt(side, from, from.index - 1)?.norm !== 'and') return null
  for (const deed of deedsTold(side)) {
    if (/^(?:a|an|the)$/u.test(side.words[deed.from.index - 1]?.norm ?? '')) continue
    if (deed.from.index >= from.index - 1 || from.index - deed.from.index > SHARED_SUBJECT) continue
    const subject = subjectOf(side, deed.from)
    if (subject !== null && deed.from.passage === from.passage) return subject
  }
  return earliestSubject(side, from)
}

/** A subject right before a past form that no list knows. */
function earliestSubject(side: SideView, verb: Word): Party | null {
  for (const word of side.words.slice(Math.max(0, verb.index - SHARED_SUBJECT), verb.index)) {
    if (word.passage !== verb.passage || !/(?:ed|ran|went|took|came|made|got)$/u.test(word.norm)) continue
    const subject = subjectOf(side, word)
    if (subject !== null) return subject
  }
  return null
}

function byOf(side: SideView, { to }: DeedTold): Word | null {
  const behind = side.words.slice(to.index + 1, to.index + 1 + BY_REACH)
  const by = behind.find(({ norm, passage }) => norm === 'by' && passage === to.passage)
  return by && !/[,;:.]/u.test(gapBetween(side, to, by)) ? by : null
}

/** "[Japan's women] took the bronze with a victory over Brazil": the subject of the sentence that the noun stands in. */
function subjectOfNoun(side: SideView, { from }: DeedTold): Range | null {
  const owner = wordAt(side, from, from.index - 1)
  if (owner && /['’]s?$/u.test(owner.norm)) return { start: owner.start, end: owner.end }
  // "[Rebel] artillery fire on the town".
  if (owner && !owner.stop && membersAt(side, owner).length > 0) return { start: owner.start, end: owner.end }
  const own = side.words.filter((word) => word.passage === from.passage && word.index < from.index)
  const name = side.names.find(
    (mention) => mention.form !== 'pronoun' && own.some((word) => word.index < 3 && overlaps(word, mention)),
  )
  return (
    name ?? deedsTold(side).map((deed) => (deed.from.index < from.index ? subjectOf(side, deed.from) : null))[0] ?? null
  )
}

const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|later)$/u

/** Who stands before a verb, or before the day that stands between: "Sweden [on Tuesday] ordered". */
function doerBefore(side: SideView, deed: DeedTold): Party | null {
  const day = wordAt(side, deed.from, deed.from.index - 1)
  // "A passer-by".
  if (day?.norm === 'by') return subjectOf(side, day)
  if (day === null || !WEEKDAY.test(day.norm)) return subjectOf(side, deed.from) ?? sharedSubject(side, deed)
  const on = wordAt(side, day, day.index - 1)
  return subjectOf(side, on?.norm === 'on' ? on : day)
}

/** All that stands between the beginning of a subject and its verb: "the whistleblower, a junior auditor, [was dismissed]". */
function withApposition(side: SideView, party: Party, { from }: DeedTold): Range {
  const last = side.words.findLast((word) => word.index < from.index && !PASSIVE.test(word.norm) && !word.stop)
  return last && last.end > party.end ? { start: party.start, end: last.end } : withOf(side, party)
}

function toldOf(side: SideView, deed: DeedTold): Told {
  const target = wide(side, phraseFrom(side, deed.to.index + 1))
  if (deed.byNoun) return turned(deed, { deed, doer: subjectOfNoun(side, deed), target })
  const subject = doerBefore(side, deed)
  const before = subject && withOf(side, subject)
  if (!isPassive(side, deed)) return turned(deed, { deed, doer: before, target })
  const by = byOf(side, deed)
  return {
    deed,
    doer: by && wide(side, phraseFrom(side, by.index + 1)),
    target: subject && withApposition(side, subject, deed),
  }
}

const turned = ({ converse }: DeedTold, told: Told): Told =>
  converse ? { ...told, doer: told.target, target: told.doer } : told

const stated = onceASide((side): readonly DeedTold[] => deedsTold(side).filter(({ from }) => !from.quoted))

/** Most deeds are told by one report alone, and nobody asks for their parties. */
const told = onceAPart(toldOf)

const meant = (side: SideView, range: Range): readonly Word[] =>
  side.words.filter((word) => !word.stop && overlaps(word, range))

const nameKeys = (side: SideView, range: Range): readonly string[] =>
  side.names
    .filter((name) => name.form !== 'pronoun' && name.form !== 'role' && overlaps(name, range))
    .map(({ key }) => key.split(' ').at(-1) ?? key)

export interface OtherDoer {
  readonly a: Range
  readonly b: Range
}

const isOneDeed = (x: DeedTold, y: DeedTold): boolean =>
  commonLines(x, y).some(({ mine, theirs }) => mine.contrary === theirs.contrary)

/** From the first to the last word of what a side tells of a deed. */
function rangeOfTold(side: SideView, { deed, doer, target }: Told): Range {
  const all = [deed.from, deed.to, doer, target].flatMap((range) => range ?? [])
  const [start, end] = [Math.min(...all.map((range) => range.start)), Math.max(...all.map((range) => range.end))]
  return side.words.some((word) => word.start >= start) ? { start, end } : deed.from
}

/** Least agreement where only the doers are known to be others, and where what it was done to is the same, too. */
const [LEAST_AGREED, LEAST_WITH_TARGET] = [0.6, 0.2]

/** The doers are never the same one, neither report tells of the other's, and it was done to the same. */
function haveOtherDoers(link: LinkContext, x: Told, y: Told): boolean {
  if (
    !x.doer ||
    !y.doer ||
    nameKeys(link.a, x.doer).some((key) => nameKeys(link.b, y.doer ?? x.deed.from).includes(key))
  )
    return false
  const apart = excluding(membersAt(link.a, x.doer), membersAt(link.b, y.doer))
  if (apart === null || tellsOf(link.b, apart.mine) || tellsOf(link.a, apart.theirs)) return false
  const share = x.target && y.target && shareWords(link, x.target, y.target)
  return agreement(link) >= (share ? LEAST_WITH_TARGET : LEAST_AGREED)
}

const shareWords = (link: LinkContext, a: Range, b: Range): boolean =>
  toldAmong(meant(link.a, a), meant(link.b, b)).length > 0

/** The same one is named by the two ranges: by name, or by its last noun. */
function areSame(link: LinkContext, a: Range, b: Range): boolean {
  const [left, right] = [nameKeys(link.a, a), nameKeys(link.b, b)]
  if (left.some((key) => right.includes(key))) return true
  if (left.length > 0 && right.length > 0) return false
  const [one, other] = [meant(link.a, a).at(-1), meant(link.b, b).at(-1)]
  return one !== undefined && one.stem === other?.stem
}

/** Each side's doer is the other's target. */
function areTurned(link: LinkContext, x: Told, y: Told): boolean {
  if (!x.doer || !x.target || !y.doer || !y.target) return false
  if (overlaps(x.doer, x.target) || overlaps(y.doer, y.target)) return false
  if (areSame(link, x.doer, y.doer) || areSame(link, x.target, y.target)) return false
  if (!canTurn(x.deed, y.deed)) return false
  return areSame(link, x.doer, y.target) && areSame(link, x.target, y.doer)
}

const targetsExclude = (link: LinkContext, x: Told, y: Told): boolean => {
  if (!x.target || !y.target) return false
  const apart = excluding(membersAt(link.a, x.target), membersAt(link.b, y.target))
  if (apart === null) return false
  return tellsOf(link.b, apart.mine) && tellsOf(link.a, apart.theirs) && agreement(link) >= LEAST_AGREED
}

/** Lines of which only the doers are at issue: the deed can be turned round. */
const canTurn = (x: DeedTold, y: DeedTold): boolean => commonLines(x, y).some(({ mine }) => mine.line >= FIRST_OF_DOERS)

/** The first deed of which the reports disagree who did it, or to whom. */
export function otherDoers(link: LinkContext): OtherDoer | null {
  if (!areEnglish(link)) return null
  const right = stated(link.b)
  const mayExclude = tellsOfAny(link.a) && tellsOfAny(link.b)
  for (const mine of stated(link.a))
    for (const theirs of right) {
      if (!isOneDeed(mine, theirs) || !(mayExclude || canTurn(mine, theirs))) continue
      const [x, y] = [told(link.a, mine), told(link.b, theirs)]
      if (areTurned(link, x, y) || haveOtherDoers(link, x, y) || targetsExclude(link, x, y))
        return { a: rangeOfTold(link.a, x), b: rangeOfTold(link.b, y) }
    }
  return null
}
