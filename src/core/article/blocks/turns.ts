/** Transcripts: "HOST: Will taxes rise?" and the answer under it. */
import { toldAs, type Part } from './parts.js'

const TURN = /^(\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,3})(?: \([^()]{1,40}\))?:\s/u

const speakerOf = ({ text }: Part): string | null => TURN.exec(text)?.[1] ?? null

/** Fewest turns of a transcript. One of its speakers at least has two: fields of an archive ("LENGTH: 143 words") each stand once. */
const FEWEST = 3

/** Whether a part is what one speaker of a transcript says, told as such by `markTurns`. */
export const isTurn = (part: Part): boolean => part.guess?.sure === true && speakerOf(part) !== null

/** A headline stands twice on many pages, once with the outlet behind it, and may begin with words in capitals and a colon. */
const isSaidTwice = (part: Part, index: number, parts: readonly Part[]): boolean =>
  parts.slice(0, index).some(({ text }) => text.startsWith(part.text) || part.text.startsWith(text))

/** The parts of a text with the turns of a transcript as paragraphs: none of them is a dateline, a heading or furniture. */
export function markTurns(parts: readonly Part[]): readonly Part[] {
  const turns = parts.filter((part) => speakerOf(part) !== null && !DATED.test(part.text))
  const speakers = turns.filter((part, index) => !isSaidTwice(part, index, turns)).map(speakerOf)
  if (speakers.length < FEWEST || new Set(speakers).size === speakers.length) return parts
  return parts.map((part) => (speakerOf(part) === null ? part : toldAs('paragraph', part)))
}
/** "PUBLISHED: 18:42, 12 March 2024": said by the page. */
const DATED = /^(?:FIRST )?(?:PUBLISHED|UPDATED|POSTED|LAST UPDATED|READ MORE|RELATED|WATCH|MORE)\b/u
