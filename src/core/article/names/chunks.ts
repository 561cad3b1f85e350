/** Runs of capitals that may be names, with the particles and "of" that belong inside. */
import type { Lexeme, Lexemes } from '../numbers/lexer.js'
import { isOrganisationHead, takesFor, takesOf } from '../orgs.js'
import { isParticle, isSyllables } from './words.js'

const isName = (lexeme: Lexeme): boolean => lexeme.kind === 'word' && lexeme.capital

/** "al-Qaddafi": a particle and a hyphen before a capital. */
export function startsWithParticle(lexemes: Lexemes, at: number): boolean {
  if (!/^(?:al|el|ash|ad|as)$/.test(lexemes.at(at).lower)) return false
  const [hyphen, word] = [lexemes.at(at + 1), lexemes.at(at + 2)]
  return hyphen.text === '-' && hyphen.gap === 'none' && word.gap === 'none' && isName(word)
}

/** Index after what continues the name across a hyphen at `at`: "Jong-un", "Al-Assad", "Hewlett-Packard"; else null. */
function acrossHyphen(lexemes: Lexemes, at: number): number | null {
  const [hyphen, word] = [lexemes.at(at), lexemes.at(at + 1)]
  if (hyphen.lower !== '-' || hyphen.gap !== 'none' || word.gap !== 'none' || word.kind !== 'word') return null
  if (word.capital) return at + 2
  const before = lexemes.at(at - 1)
  const family = lexemes.at(at - 2)
  const syllables =
    isSyllables(word.lower) && word.text.length <= 5 && isSyllables(before.lower) && before.text.length <= 6
  return syllables &&
    isName(family) &&
    before.gap === 'space' &&
    !/^(?:era|led|made|run|era|wide|like|free|born)$/.test(word.lower)
    ? at + 2
    : null
}

/** Whose house a name can be: "European Public Prosecutor's Office", "Children's Commissioner's Office". */
const HOLDERS = new Set(
  'prosecutor attorney general ombudsman commissioner auditor governor coroner sheriff procurator solicitor advocate defender minister'.split(
    ' ',
  ),
)

/** Index after the joining words at `at` when a capital follows that belongs to the same name. */
function acrossJoint(lexemes: Lexemes, start: number, at: number): number | null {
  const joint = lexemes.at(at)
  const before = lexemes.at(at - 1)
  if (joint.lower === "'s" && /^(?:people|children|women|men|workers)$/.test(before.lower))
    return isName(lexemes.at(at + 1)) && lexemes.at(at + 1).gap === 'space' ? at + 2 : null
  if (joint.lower === "'s" && at - start > 1 && HOLDERS.has(before.lower))
    return isName(lexemes.at(at + 1)) && isOrganisationHead(lexemes.at(at + 1).lower) ? at + 2 : null
  if (joint.gap !== 'space') return null
  const article = lexemes.at(at + 1).lower === 'the' ? at + 2 : at + 1
  const follows = isName(lexemes.at(article)) && lexemes.at(article).gap === 'space'
  if (joint.lower === 'of') return takesOf(before.lower) && follows ? article + 1 : null
  if (joint.lower === 'for') return takesFor(before.lower) && follows ? article + 1 : null
  if (joint.lower === 'and' || joint.text === '&')
    return follows && (joint.text === '&' || hasOf(lexemes, start, at) || joinsFields(lexemes, start, at))
      ? at + 2
      : null
  let to = at
  while (isParticle(lexemes.at(to).lower) && to < at + 3) to++
  return to > at && isName(lexemes.at(to)) && lexemes.at(to).gap !== 'line' && joint.lower !== 'y' ? to + 1 : null
}

/** "Department of Health and Human Services": an organisation's "of" was seen before the "and". */
function hasOf(lexemes: Lexemes, start: number, at: number): boolean {
  for (let index = start + 1; index < at; index++)
    if (/^(?:of|for)$/.test(lexemes.at(index).lower) && isOrganisationHead(lexemes.at(index - 1).lower)) return true
  return false
}

const FIELDS = new Set(
  `maritime port food drug health safety trade industry agriculture fisheries forestry environment science education culture transport energy
  water climate finance labour labor defence defense justice interior sport tourism housing planning research development space aviation
  civil police prison fire rescue disaster emergency customs tax revenue excise securities exchange human social economic foreign`.split(
    /\s+/,
  ),
)

/** "Maritime and Port Institute": two fields, then what an organisation is called. */
function joinsFields(lexemes: Lexemes, start: number, at: number): boolean {
  if (at - start !== 1 || !FIELDS.has(lexemes.at(start).lower) || !FIELDS.has(lexemes.at(at + 1).lower)) return false
  for (let to = at + 2; to < at + 5 && isName(lexemes.at(to)); to++)
    if (isOrganisationHead(lexemes.at(to).lower)) return true
  return false
}

const POLITICAL = new Set(
  `labour labor liberal green democrat progressive national social christian popular people's peoples justice freedom reform unity centre
  center left workers farmers radical independence homeland fatherland renewal agrarian pirate patriotic constitutional congress`.split(
    /\s+/,
  ),
)

/** Index after "party" in small letters behind what a party is called ("the Progressive party"), else `to`. */
export function withParty(lexemes: Lexemes, from: number, to: number): number {
  const next = lexemes.at(to)
  const last = lexemes.at(to - 1).lower
  if (next.lower !== 'party' || next.capital || next.gap !== 'space' || to - from > 3) return to
  return POLITICAL.has(last) || /(?:ist|ive|cratic|lican)$/.test(last) ? to + 1 : to
}

/** "John F. Kennedy", "St. Louis": the point of an initial or short title inside a name. */
const isInitialPoint = (lexemes: Lexemes, at: number): boolean => {
  const before = lexemes.at(at - 1)
  return (
    lexemes.at(at).text === '.' &&
    lexemes.at(at).gap === 'none' &&
    (before.text.length === 1 || /^(?:st|jr|sr|mt|ft)$/.test(before.lower))
  )
}

/** No name is longer; keeps hostile text linear. */
const LONGEST = 16

/** The run of capitals that starts at `at`, ending before `end`. `stops` tells where another reading begins. */
export function chunkAt(lexemes: Lexemes, at: number, end: number, stops: (index: number) => boolean): number {
  const limit = Math.min(end, at + LONGEST)
  let to = startsWithParticle(lexemes, at) ? at + 3 : at + 1
  while (to < limit) {
    const next = lexemes.at(to)
    if (next.gap === 'line') break
    if (isInitialPoint(lexemes, to) && isName(lexemes.at(to + 1)) && lexemes.at(to + 1).gap !== 'line') {
      to++
      continue
    }
    if (isName(next) && next.gap === 'space') {
      if (stops(to)) break
      to++
      continue
    }
    const further =
      acrossHyphen(lexemes, to) ??
      (startsWithParticle(lexemes, to) && next.gap === 'space' ? to + 3 : acrossJoint(lexemes, at, to))
    if (further === null || further > limit) break
    to = further
  }
  return Math.min(to, limit)
}
