/** Transcripts: "HOST: Will taxes rise?" and the answer under it. */
import type { Part } from './parts.js'

const TURN = /^(\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,3})(?: \([^()]{1,40}\))?:\s/u

const speakerOf = ({ text }: Part): string | null => TURN.exec(text)?.[1] ?? null

/** Fewest turns of a transcript. One of its speakers at least has two: fields of an archive ("LENGTH: 143 words") each stand once. */
const FEWEST = 3

/** Whether a part is what one speaker of a transcript says, told as such by `markTurns`. */
export const isTurn = (part: Part): boolean => part.guess?.sure === true && speakerOf(part) !== null

/** The parts of a text with the turns of a transcript as paragraphs: none of them is a dateline, a heading or furniture. */
export function markTurns(parts: readonly Part[]): readonly Part[] {
  const speakers = parts.flatMap((part) => speakerOf(part) ?? [])
  if (speakers.length < FEWEST || new Set(speakers).size === speakers.length) return parts
  return parts.map((part) => (speakerOf(part) === null ? part : { ...part, guess: { kind: 'paragraph', sure: true } }))
}
