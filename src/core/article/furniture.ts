/** Page furniture: what stands around an article and is not part of it. */
import { fold, foldGlyphs } from '../text/fold.js'
import { isFurniture as hasFurnitureWords, isRelatedHeading as isHeading } from './furniture/lexicon.js'

/** Evidence from the folder: folded lines that recur over files of one outlet. */
export interface FurnitureEvidence {
  readonly recurring: ReadonlySet<string>
}

/** The form in which `ArticleSource.recurringLines` holds a line. */
export const foldLine = (line: string): string => fold(line.trim()).replace(/\s+/g, ' ')

/** A sentence that reports what somebody said recurs because several outlets run the same report. */
const REPORTS = /\p{L}{2,}\s(?:said|says|told|announced|according to)\b.*[.!?]$/u

/** Whether a trimmed unit is page furniture by its words or by recurring in other files. */
export function isFurniture(text: string, evidence: FurnitureEvidence): boolean {
  if (evidence.recurring.size > 0 && evidence.recurring.has(foldLine(text)) && !REPORTS.test(text)) return true
  return hasFurnitureWords(foldGlyphs(text))
}

/** Whether a unit is the heading of a list of other articles ("Related stories"). */
export function isRelatedHeading(text: string): boolean {
  return isHeading(foldGlyphs(text))
}
