import { Link2 } from 'lucide-react'
import { useMemo } from 'react'
import { Chip } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import { type Letter, badgeName, marksBehind } from '../../model/badge.js'
import { type CompareModel, isOnlyLinked } from '../../model/compare-model.js'
import type { MarkClass, Passage } from '../../../core/side-by-side/passages.js'
import { useActions } from '../../state/store.js'
import styles from './Compare.module.css'

const cls = classes(styles)

export interface BadgeProps {
  readonly model: CompareModel
  /** What the letter stands beside or between. */
  readonly passages: readonly Passage[]
  readonly letter: Letter
  readonly hidden: readonly MarkClass[]
  /** Tab enters a column here, and so reaches its letter, too; the others are reached by arrow keys and Enter in the passage. */
  readonly isStop: boolean
}

/** The letter as a button: it shows why in the inspector, and the next mark of the same passages when it is pressed again. */
export function Badge({ model, passages, letter, hidden, isStop }: BadgeProps) {
  const { showMarks } = useActions()
  const marks = useMemo(() => marksBehind(model, passages, letter, hidden), [model, passages, letter, hidden])
  const name = badgeName(model, passages, letter, marks)
  return (
    <button
      type="button"
      className={cls('badge')}
      aria-label={name}
      title={name}
      tabIndex={isStop ? 0 : -1}
      onClick={() =>
        showMarks(
          passages.map(({ key }) => key),
          letter,
        )
      }
    >
      {letter === 'agree' && isOnlyLinked(model, passages) ? (
        <span className="chip agree" aria-hidden="true">
          <Link2 size={12} />
        </span>
      ) : (
        <Chip mark={letter} />
      )}
    </button>
  )
}
