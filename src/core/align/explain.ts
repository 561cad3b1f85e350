/** Puts what a link rests on into plain words. */
import type { Evidence } from './types.js'

/** Words named to the reader at most. */
const NAMED_WORDS = 4
/** A run shorter than this is chance. */
const TELLING_RUN = 4

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`
}

/** Sentences for a reader, the strongest first. `spell` gives the word of the text for a stem; null when the passages write it in two ways. */
export function explain(evidence: Evidence, spell: (stem: string) => string | null): readonly string[] {
  const words = evidence.words.flatMap((stem) => spell(stem) ?? []).slice(0, NAMED_WORDS)
  const lines: string[] = []
  if (evidence.quotation) lines.push('Both quote the same words.')
  if (evidence.run >= TELLING_RUN) lines.push(`Both have the same ${evidence.run} words in a row.`)
  if (words.length === 1) lines.push(`Both have the word ${listed(words)}.`)
  if (words.length > 1) lines.push(`Both have the words ${listed(words)}.`)
  if (evidence.numbers === 1) lines.push('Both give the same figure.')
  if (evidence.numbers > 1) lines.push(`Both give the same ${evidence.numbers} figures.`)
  if (lines.length === 0) lines.push('They say alike things in other words, at like places of the story.')
  return lines
}
