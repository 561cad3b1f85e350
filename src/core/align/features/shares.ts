/** Shares of one part in two wholes; 0 where nothing is there to share. */
const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

export const greaterShare = (part: number, ofA: number, ofB: number): number =>
  Math.max(shareOf(part, ofA), shareOf(part, ofB))

export const lesserShare = (part: number, ofA: number, ofB: number): number =>
  Math.min(shareOf(part, ofA), shareOf(part, ofB))
