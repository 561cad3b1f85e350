/** One report says that somebody would not comment where the other tells what the same one said. */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { isReporting } from './sources.js'
import { rangeOf, textOf, type SideView, type Word } from './view.js'

const UNWILLING: ReadonlySet<string> = new Set('declined declines refused refuses declining refusing'.split(' '))
/** Words of judging and answering beside those of plain reporting. */
const JUDGING: ReadonlySet<string> = new Set(
  (
    'criticised criticized condemned denounced praised welcomed defended dismissed rejected denied called described blamed urged ' +
    'accused thanked apologised apologized vowed promised'
  ).split(' '),
)

/** "Declined to comment", "refused to comment". */
function silenceIn(side: SideView): Word | null {
  return (
    side.words.find(
      ({ norm, index }) =>
        UNWILLING.has(norm) && side.words[index + 1]?.norm === 'to' && side.words[index + 2]?.norm === 'comment',
    ) ?? null
  )
}

/** The one person or organisation that a side names; null when there are several, of which any may speak. */
function onlyActor({ names }: SideView): string | null {
  const actors = new Set(
    names
      .filter(
        ({ kind, form }) => (kind === 'person' || kind === 'organisation') && form !== 'pronoun' && form !== 'role',
      )
      .map(({ key }) => key),
  )
  const [only] = actors
  return actors.size === 1 && only !== undefined ? only : null
}

function brokenSilence(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const silence = silenceIn(side)
  if (silence === null || silenceIn(other) !== null) return []
  const actor = onlyActor(side)
  const spoke = other.words.find(({ norm, quoted }) => !quoted && (isReporting(norm) || JUDGING.has(norm)))
  if (actor === null || actor !== onlyActor(other) || spoke === undefined) return []
  const mine = rangeOf(side, silence.index, silence.index + 3)
  if (mine === null) return []
  const theirs = { start: spoke.start, end: spoke.end }
  const [a, b] = side === link.a ? [mine, theirs] : [theirs, mine]
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
export function brokenSilences(link: LinkContext): readonly Finding[] {
  return [...brokenSilence(link, link.a, link.b), ...brokenSilence(link, link.b, link.a)]
}
