/** The plainest finding: one report has these words where the other has those. */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import type { Evidence, Finding } from './detector.js'
import { textOf } from './view.js'

/** `a` and `b` may be mentions of any kind; only their ranges are kept. */
export function otherWords(
  link: LinkContext,
  kind: Finding['kind'],
  a: Range,
  b: Range,
  { near, sure }: Pick<Evidence, 'near' | 'sure'>,
): Finding {
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((x, y) => (x < y ? -1 : 1))
  return {
    kind,
    significance: 'fact',
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    message: `One report says “${first ?? ''}”, the other “${second ?? ''}”.`,
    evidence: { near, alike: link.contained, sure },
  }
}
