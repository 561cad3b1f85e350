import { Button } from '../components/Button.js'
import { SideBadge } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import { useActions, useApp } from '../state/store.js'
import styles from './StatusBar.module.css'

const cls = classes(styles)

/** Says that the rows do not meet now, and leads back. It stands where it covers no word. */
export function MovedLine() {
  const moved = useApp((state) => (state.view === 'compare' ? state.moved : null))
  const { moveSide } = useActions()
  if (!moved) return null
  return (
    <div className={cls('toast')}>
      <SideBadge side={moved.side} size="small" spoken />
      <span>is moved by itself</span>
      <Button look="link" tip="Let both sides meet again" keys="Escape" onPress={() => moveSide(null, 0)}>
        Tie again
      </Button>
    </div>
  )
}
