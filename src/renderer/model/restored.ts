/** Text that was taken for page furniture and that the person gave back, with the decisions that gave it back. */
import { reattach } from '../../core/notes/anchor.js'
import type { Correction } from '../../core/notes/model.js'
import type { Column } from './compare-model.js'
import { isText } from '../../core/side-by-side/passages.js'

/** By the key of the last passage of what was restored. */
export type Restored = ReadonlyMap<string, readonly Correction[]>

export function restoredIn(columns: readonly Column[], corrections: readonly Correction[]): Restored {
  const restored = new Map<string, readonly Correction[]>()
  for (const { article, passages } of columns) {
    for (const correction of corrections) {
      const { decision } = correction
      if (decision.kind !== 'furniture' || decision.is !== 'text' || decision.anchor.file !== article.file) continue
      const range = reattach(decision.anchor, article.text)
      const last = passages
        .filter((one) => isText(one) && range && one.start < range.end && range.start < one.end)
        .at(-1)
      if (last) restored.set(last.key, [...(restored.get(last.key) ?? []), correction])
    }
  }
  return restored
}
