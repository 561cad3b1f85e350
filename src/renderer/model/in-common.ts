import type { CompareModel } from './compare-model.js'
import { isText } from '../../core/side-by-side/passages.js'

/**
 * Two articles share so little that they may not report the same event: nothing, or less than a twelfth of the shorter one's passages
 * and no more than two.
 */
export function littleInCommon(model: CompareModel): boolean {
  if (!model.compared) return false
  const shared = model.links.size
  if (shared === 0) return true
  const shorter = Math.min(...[model.a, model.b].map(({ passages }) => passages.filter(isText).length))
  return shared <= 2 && shared * 12 < shorter
}
