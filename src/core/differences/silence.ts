/** One report says that somebody would not comment where the other tells what the same one said. */
import type { Range } from '../model.js'
import { asSides, bothWays, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { isReporting } from './sources.js'
import { rangeOf, textOf, type SideView, type Word } from './view.js'

const UNWILLING: ReadonlySet<string> = new Set('declined declines refused refuses declining refusing'.split(' '))
/** "Declined to say whether": of what, so that it is no mere figure of speech. */
const ON_WHAT: ReadonlySet<string> = new Set(['whether', 'if', 'how', 'why'])
/** Words of judging and answering beside those of plain reporting. */
const JUDGING: ReadonlySet<string> = new Set(
  (
    'criticised criticized condemned denounced praised welcomed defended dismissed rejected denied called described blamed urged ' +
    'accused thanked apologised apologized vowed promised'
  ).split(' '),
)

/** "Declined to comment", "refused to say whether". */
function silenceIn(side: SideView): Word | null {
  const norm = (at: number): string => side.words[at]?.norm ?? ''
  const isSilent = (verb: number): boolean =>
    norm(verb) === 'comment' || (norm(verb) === 'say' && ON_WHAT.has(norm(verb + 1)))
  return (
    side.words.find((word) => UNWILLING.has(word.norm) && norm(word.index + 1) === 'to' && isSilent(word.index + 2)) ??
    null
  )
}

/** The one person or organisation that a side names, before the given place; null when there are several, of which any may speak. */
function onlyActor({ names }: SideView, before = Infinity): string | null {
  const actors = new Set(
    names
      .filter(
        ({ kind, form }) => (kind === 'person' || kind === 'organisation') && form !== 'pronoun' && form !== 'role',
      )
      .map(({ key }) => key),
  )
  const [only] = actors
  const stands = names.some(({ key, start }) => key === only && start < before)
  return actors.size === 1 && only !== undefined && stands ? only : null
}

/** "The mayor declined": who it was, where only a role tells it; not "a spokesman for the mayor". */
function roleBefore(side: SideView, { index, passage }: Word): string | null {
  const [of, the, role] = [side.words[index - 3], side.words[index - 2], side.words[index - 1]]
  if (role?.passage !== passage || role.stop || the?.norm !== 'the') return null
  return of?.norm === 'for' || of?.norm === 'of' ? null : role.norm
}

const actorsOf = ({ names }: SideView): boolean =>
  names.some(({ kind, form }) => (kind === 'person' || kind === 'organisation') && form === 'full')

/** The same one kept silent here and spoke there: the only one named on both sides, or the same role right before both words. */
function isSameActor(side: SideView, silence: Word, other: SideView, spoke: Word): boolean {
  const actor = onlyActor(side, silence.start)
  if (actor !== null) return actor === onlyActor(other)
  const role = roleBefore(side, silence)
  return role !== null && !actorsOf(side) && !actorsOf(other) && role === roleBefore(other, spoke)
}

function brokenSilence(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const silence = silenceIn(side)
  if (silence === null || silenceIn(other) !== null) return []
  const spoke = other.words.find(({ norm, quoted }) => !quoted && (isReporting(norm) || JUDGING.has(norm)))
  if (spoke === undefined || !isSameActor(side, silence, other, spoke)) return []
  const mine = rangeOf(side, silence.index, silence.index + 3)
  if (mine === null) return []
  const theirs = { start: spoke.start, end: spoke.end }
  const [a, b] = asSides<Range>(link, side, mine, theirs)
  return [
    {
      kind: 'polarity',
      significance: 'fact',
      a,
      b,
      message: `One report says “${textOf(side, mine)}”, the other tells what was said (“${textOf(other, theirs)}”).`,
      evidence: { near: 0.5, alike: link.contained, sure: 0.95 },
    },
  ]
}

/** Findings of both directions. */
export const brokenSilences = (link: LinkContext): readonly Finding[] => bothWays(link, brokenSilence)
